//! A store to test, with a way to look at everything that it keeps.
use crate::cluster;
use server::storage::{DatabaseUrl, Storage};
use sqlx::{AssertSqlSafe, PgPool, SqlitePool};
use std::{collections::BTreeMap, fs, sync::Arc};
use tempfile::TempDir;
use usecases::{
    fakes::MemoryStore,
    ports::{
        ChangeRequestStore, ContactRequestStore, DirectoryStore, KeyCheckStore, MeetingStore, MomentStore,
        PacketStore, ProductStore, SignalStore, TreeStore,
    },
};

/// What stands behind the ports.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    Memory,
    Sqlite,
    Postgres,
}

/// A store with nothing in it.
#[derive(Clone)]
pub struct Bench {
    pub directory: Arc<dyn DirectoryStore>,
    pub trees: Arc<dyn TreeStore>,
    pub products: Arc<dyn ProductStore>,
    pub changes: Arc<dyn ChangeRequestStore>,
    pub requests: Arc<dyn ContactRequestStore>,
    pub signals: Arc<dyn SignalStore>,
    pub packets: Arc<dyn PacketStore>,
    pub moments: Arc<dyn MomentStore>,
    pub meetings: Arc<dyn MeetingStore>,
    pub keys: Arc<dyn KeyCheckStore>,
    behind: Behind,
}

#[derive(Clone)]
enum Behind {
    Memory(Arc<MemoryStore>),
    Sqlite { folder: Arc<TempDir>, storage: Storage },
    Postgres { url: String, storage: Storage },
}

/// Runs a promise on a fresh store. A promise that breaks leaves its database for whoever wants to look.
pub async fn run(engine: Engine, promise: impl AsyncFnOnce(&Bench)) {
    let bench = Bench::open(engine).await;
    promise(&bench).await;
    bench.close().await;
}

impl Bench {
    pub async fn open(engine: Engine) -> Self {
        match engine {
            Engine::Memory => {
                let store = Arc::new(MemoryStore::default());
                Self {
                    directory: store.clone(),
                    trees: store.clone(),
                    products: store.clone(),
                    changes: store.clone(),
                    requests: store.clone(),
                    signals: store.clone(),
                    packets: store.clone(),
                    moments: store.clone(),
                    meetings: store.clone(),
                    keys: store.clone(),
                    behind: Behind::Memory(store),
                }
            }
            Engine::Sqlite => {
                let folder = Arc::new(tempfile::tempdir().unwrap());
                let storage = connect(&sqlite_url(&folder)).await;
                Self::over(&storage.clone(), Behind::Sqlite { folder, storage })
            }
            Engine::Postgres => {
                let url = cluster::fresh_database().await;
                let storage = connect(&url).await;
                Self::over(&storage.clone(), Behind::Postgres { url, storage })
            }
        }
    }

    fn over(storage: &Storage, behind: Behind) -> Self {
        Self {
            directory: storage.directory(),
            trees: storage.trees(),
            products: storage.products(),
            changes: storage.change_requests(),
            requests: storage.contact_requests(),
            signals: storage.signals(),
            packets: storage.packets(),
            moments: storage.moments(),
            meetings: storage.meetings(),
            keys: storage.key_check(),
            behind,
        }
    }

    /// The address of the database, for a second server on it.
    pub fn url(&self) -> DatabaseUrl {
        let url = match &self.behind {
            Behind::Memory(_) => panic!("the fake has no address"),
            Behind::Sqlite { folder, .. } => sqlite_url(folder),
            Behind::Postgres { url, .. } => url.clone(),
        };
        url.parse().unwrap()
    }

    /// Runs a statement behind the store's back.
    pub async fn by_hand(&self, sql: &'static str) {
        match &self.behind {
            Behind::Memory(_) => panic!("the fake has no SQL"),
            Behind::Sqlite { folder, .. } => {
                let pool = SqlitePool::connect(&sqlite_url(folder)).await.unwrap();
                sqlx::raw_sql(sql).execute(&pool).await.unwrap();
                pool.close().await;
            }
            Behind::Postgres { url, .. } => {
                let pool = PgPool::connect(url).await.unwrap();
                sqlx::raw_sql(sql).execute(&pool).await.unwrap();
                pool.close().await;
            }
        }
    }

    /// Table and column of everything there is, from the catalogue, in order.
    pub async fn columns(&self) -> Vec<(String, String)> {
        let mut columns: Vec<(String, String)> = match &self.behind {
            Behind::Memory(_) => Vec::new(),
            Behind::Sqlite { folder, .. } => {
                let pool = SqlitePool::connect(&sqlite_url(folder)).await.unwrap();
                let columns = sqlx::query_as(
                    "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
                     WHERE tables.type = 'table'",
                );
                let columns = columns.fetch_all(&pool).await.unwrap();
                pool.close().await;
                columns
            }
            Behind::Postgres { url, .. } => {
                let pool = PgPool::connect(url).await.unwrap();
                let columns = sqlx::query_as(
                    "SELECT table_name::text, column_name::text FROM information_schema.columns
                     WHERE table_schema NOT IN ('pg_catalog', 'information_schema')",
                );
                let columns = columns.fetch_all(&pool).await.unwrap();
                pool.close().await;
                columns
            }
        };
        columns.sort();
        columns
    }

    /// Every value of every table, and for SQLite the bytes of its files as well.
    pub async fn everything(&self) -> String {
        let mut everything = self.rows().await;
        if let Behind::Sqlite { folder, .. } = &self.behind {
            for file in fs::read_dir(folder.path()).unwrap() {
                let bytes = fs::read(file.unwrap().path()).unwrap();
                everything.push_str(&String::from_utf8_lossy(&bytes));
            }
        }
        everything
    }

    /// Every value of every table.
    pub async fn rows(&self) -> String {
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, column) in self.columns().await {
            tables.entry(table).or_default().push(format!("quote({column})"));
        }
        let mut rows: Vec<String> = Vec::new();
        match &self.behind {
            Behind::Memory(store) => rows.push(format!("{store:?}")),
            Behind::Sqlite { folder, .. } => {
                let pool = SqlitePool::connect(&sqlite_url(folder)).await.unwrap();
                for (table, columns) in tables {
                    let sql = AssertSqlSafe(format!("SELECT {} FROM {table}", columns.join(" || ' ' || ")));
                    rows.extend(
                        sqlx::query_scalar::<_, String>(sql)
                            .fetch_all(&pool)
                            .await
                            .unwrap(),
                    );
                }
                pool.close().await;
            }
            Behind::Postgres { url, .. } => {
                let pool = PgPool::connect(url).await.unwrap();
                for table in tables.keys() {
                    let sql = AssertSqlSafe(format!("SELECT entry::text FROM {table} AS entry"));
                    rows.extend(
                        sqlx::query_scalar::<_, String>(sql)
                            .fetch_all(&pool)
                            .await
                            .unwrap(),
                    );
                }
                pool.close().await;
            }
        }
        rows.join("\n")
    }

    /// Ends the connections and clears up.
    pub async fn close(&self) {
        match &self.behind {
            Behind::Memory(_) => {}
            Behind::Sqlite { storage, .. } => storage.close().await,
            Behind::Postgres { url, storage } => {
                storage.close().await;
                cluster::drop_database(url).await;
            }
        }
    }
}

fn sqlite_url(folder: &TempDir) -> String {
    format!("sqlite://{}", folder.path().join("buurtboom.db").display())
}

async fn connect(url: &str) -> Storage {
    Storage::connect(&url.parse().unwrap()).await.unwrap()
}
