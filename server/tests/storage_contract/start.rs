//! Opening a database: tables of both engines alike, several servers at once, and what must be refused.
use crate::{
    bench::{Bench, Engine},
    cluster,
};
use server::storage::{BackupError, ConnectError, Storage};
use std::{collections::BTreeSet, fs, path::Path};
use tokio::task::JoinSet;

async fn several_servers_start_at_once(engine: Engine) {
    let bench = Bench::open(engine).await;
    bench
        .by_hand(
            "DROP TABLE apart; DROP TABLE invitation_place; DROP TABLE seeker_moment; DROP TABLE meeting_report;
             DROP TABLE seeker; DROP TABLE invitation; DROP TABLE occurrence; DROP TABLE host_link;
             DROP TABLE hosted_moment; DROP TABLE round_day;
             DROP TABLE schedule_exception; DROP TABLE schedule; DROP TABLE contact; DROP TABLE service;
             DROP TABLE location; DROP TABLE organization; DROP TABLE area_figure; DROP TABLE area;
             DROP TABLE revision; DROP TABLE change_request; DROP TABLE tree_edition; DROP TABLE product;
             DROP TABLE contact_request; DROP TABLE signal; DROP TABLE signal_form;
             DROP TABLE packet_district; DROP TABLE packet_handover; DROP TABLE packet; DROP TABLE packet_number;
             DROP TABLE key_check; DROP TABLE _sqlx_migrations",
        )
        .await;
    let mut servers = JoinSet::new();
    for _ in 0..4 {
        let url = bench.url();
        servers.spawn(async move { Storage::connect(&url).await });
    }
    for server in servers.join_all().await {
        let server = server.unwrap();
        server.directory().load().await.unwrap();
        server.close().await;
    }
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_may_start_at_once_on_sqlite() {
    several_servers_start_at_once(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_may_start_at_once_on_postgres() {
    several_servers_start_at_once(Engine::Postgres).await;
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let (sqlite, postgres) = (
        Bench::open(Engine::Sqlite).await,
        Bench::open(Engine::Postgres).await,
    );
    let columns = sqlite.columns().await;
    assert!(columns.contains(&("change_request".to_owned(), "remark".to_owned())));
    assert_eq!(columns, postgres.columns().await);
    sqlite.close().await;
    postgres.close().await;
}

#[test]
fn both_engines_have_the_same_migrations_and_each_says_why() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let names = |engine: &str| -> BTreeSet<String> {
        let files = fs::read_dir(folder.join(engine)).unwrap();
        let names = files.map(|file| {
            let file = file.unwrap();
            let text = fs::read_to_string(file.path()).unwrap();
            assert!(text.starts_with("-- Because "), "{:?}", file.path());
            file.file_name().into_string().unwrap()
        });
        names.collect()
    };
    assert!(!names("sqlite").is_empty());
    assert_eq!(names("sqlite"), names("postgres"));
}

#[tokio::test]
async fn a_postgres_of_a_later_program_is_refused() {
    let bench = Bench::open(Engine::Postgres).await;
    bench
        .by_hand(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'of the future', TRUE, '', 0)",
        )
        .await;
    let refused = Storage::connect(&bench.url()).await;
    assert!(matches!(refused, Err(ConnectError::Newer(9999))));
    bench.close().await;
}

#[tokio::test]
async fn a_postgres_database_that_is_not_there_is_said() {
    let url = cluster::fresh_database().await;
    cluster::drop_database(&url).await;
    let refused = Storage::connect(&url.parse().unwrap()).await;
    assert!(matches!(refused, Err(ConnectError::Refused { .. })));
}

#[tokio::test]
async fn a_backup_of_postgres_names_its_tool() {
    let bench = Bench::open(Engine::Postgres).await;
    let storage = Storage::connect(&bench.url()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let refused = storage.backup_to(&folder.path().join("copy")).await.unwrap_err();
    assert!(matches!(refused, BackupError::UsePgDump));
    assert!(refused.to_string().contains("pg_dump"));
    storage.close().await;
    bench.close().await;
}
