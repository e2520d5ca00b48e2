//! A PostgreSQL for one run of the tests: in a temporary folder, on loopback, gone afterwards however the run ends.
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::{
    env, fs,
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio, id},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

const VARIABLE: &str = "BUURTBOOM_TEST_POSTGRES";
const MISSING: &str = "PostgreSQL's programs initdb and pg_ctl were not found: install them (Debian: apt-get install \
     postgresql), or set BUURTBOOM_TEST_POSTGRES to the URL of a server where databases may be made";

/// Makes an empty database and gives its address.
pub async fn fresh_database() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("buurtboom_test_{}_{number}", id());
    let server = server();
    at_server(&format!("CREATE DATABASE {name}")).await;
    let (address, options) = server.split_once('?').map_or((server, ""), |(a, o)| (a, o));
    // postgres://user@host/postgres: the fourth part is the database.
    let host: Vec<&str> = address.splitn(4, '/').take(3).collect();
    let mark = if options.is_empty() { "" } else { "?" };
    format!("{}/{name}{mark}{options}", host.join("/"))
}

/// Removes a database that [`fresh_database`] made.
pub async fn drop_database(url: &str) {
    let name = url
        .split('?')
        .next()
        .and_then(|address| address.rsplit('/').next())
        .unwrap();
    at_server(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
}

async fn at_server(sql: &str) {
    let mut connection = PgConnection::connect(server()).await.unwrap();
    sqlx::query(AssertSqlSafe(sql))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

/// The address of the server for this run; started at the first question.
fn server() -> &'static str {
    static SERVER: OnceLock<(String, Option<Child>)> = OnceLock::new();
    let (url, _) = SERVER.get_or_init(|| match env::var(VARIABLE) {
        Ok(url) if !url.is_empty() => (url, None),
        _ => {
            let (url, keeper) = start();
            (url, Some(keeper))
        }
    });
    url
}

/// Starts a cluster, and a keeper that ends it when the pipe to this process closes: at its end, or when it is killed.
fn start() -> (String, Child) {
    let programs = programs().expect(MISSING);
    let folder = tempfile::Builder::new()
        .prefix("buurtboom-postgres-")
        .tempdir()
        .unwrap()
        .keep();
    let user = unprivileged(&folder);
    let run = |program: &str, arguments: &[&str]| {
        let output = user
            .command(&programs.join(program))
            .args(arguments)
            .current_dir(&folder)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{program}: {said}");
    };
    let data = folder.join("data");
    let data = data.to_str().unwrap();
    run(
        "initdb",
        &[
            "-D",
            data,
            "-U",
            "buurtboom",
            "--auth=trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C",
        ],
    );
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let settings = format!(
        "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=off -c max_connections=400",
        folder.display()
    );
    // The log goes to a file: a server that holds our pipes would keep `output` waiting for ever.
    let log = folder.join("log");
    run(
        "pg_ctl",
        &[
            "-D",
            data,
            "-w",
            "-s",
            "-l",
            log.to_str().unwrap(),
            "-o",
            &settings,
            "start",
        ],
    );
    let stop = user.command(&programs.join("pg_ctl"));
    let keeper = Command::new("sh")
        .args([
            "-c",
            r#"folder=$1; shift; cat >/dev/null; "$@"; rm -rf "$folder""#,
            "keeper",
        ])
        .arg(&folder)
        .arg(stop.get_program())
        .args(stop.get_args())
        .args(["-D", data, "-s", "-m", "immediate", "stop"])
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .unwrap();
    (format!("postgres://buurtboom@127.0.0.1:{port}/postgres"), keeper)
}

/// Whom to run the server as.
enum User {
    Myself,
    /// `initdb` refuses root.
    Postgres,
}

impl User {
    fn command(&self, program: &Path) -> Command {
        match self {
            Self::Myself => Command::new(program),
            Self::Postgres => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(program);
                command
            }
        }
    }
}

/// Hands the folder to somebody who is not root, if we are.
fn unprivileged(folder: &Path) -> User {
    if number_of(None) != 0 {
        return User::Myself;
    }
    chown(folder, Some(number_of(Some("postgres"))), None).unwrap();
    User::Postgres
}

/// The number of a user, ourselves if nobody is named.
fn number_of(user: Option<&str>) -> u32 {
    let output = Command::new("id").arg("-u").args(user).output().unwrap();
    assert!(output.status.success(), "there is no user {user:?}: {MISSING}");
    String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
}

/// The folder of the programs: on the PATH, or where Debian keeps them, the newest version first.
fn programs() -> Option<PathBuf> {
    let on_path = env::var_os("PATH").unwrap_or_default();
    let mut debian: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    let version = |path: &PathBuf| path.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    debian.sort_by_key(|path| std::cmp::Reverse(version(path)));
    env::split_paths(&on_path)
        .chain(debian)
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}
