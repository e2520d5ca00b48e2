//! Opening a database: tables of both engines alike, several servers at once, and what must be refused.
use crate::{
    bench::{Bench, Engine},
    cluster,
};
use server::storage::{BackupError, ConnectError, DatabaseUrl, Storage};
use std::{collections::BTreeSet, fs, path::Path};
use tokio::task::JoinSet;

/// At an address where nothing stands yet.
async fn several_servers_start_at_once(url: &str) {
    let url: DatabaseUrl = url.parse().unwrap();
    let mut servers = JoinSet::new();
    for _ in 0..4 {
        let url = url.clone();
        servers.spawn(async move { Storage::connect(&url).await });
    }
    for server in servers.join_all().await {
        let server = server.unwrap();
        server.directory().load().await.unwrap();
        server.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_may_start_at_once_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("buurtboom.db");
    several_servers_start_at_once(&format!("sqlite://{}", file.display())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_may_start_at_once_on_postgres() {
    several_servers_start_at_once(&cluster::fresh_database().await).await;
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
