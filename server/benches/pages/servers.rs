//! The servers that are measured, each alone in a thread.
use crate::{
    client::Answer,
    maud_page::MaudPage,
    records::{Invented, now},
    stored::Stored,
};
use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue},
    response::Html,
    routing::get,
};
use server::{
    startup::{self, Ports, Running, Settings},
    system::secrets::KeyFile,
};
use std::{
    future::Future,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread::JoinHandle,
};
use tokio::{net::TcpListener, sync::oneshot};
use usecases::fakes::{CountingIds, MemoryStore, OpenSecrets, SettableClock};

/// A server that runs until it is dropped.
pub(crate) struct Served {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

type Told = oneshot::Receiver<()>;

/// Runs a server in a thread with a runtime of its own, and waits until it says its address.
fn run<F, Fut>(server: F) -> anyhow::Result<Served>
where
    F: FnOnce(mpsc::Sender<SocketAddr>, Told) -> Fut + Send + 'static,
    Fut: Future<Output = anyhow::Result<()>>,
{
    let (say, said) = mpsc::channel();
    let (stop, told) = oneshot::channel();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let ended = runtime
            .map_err(Into::into)
            .and_then(|runtime| runtime.block_on(server(say, told)));
        if let Err(error) = ended {
            eprintln!("a server ended: {error:#}");
        }
    });
    Ok(Served {
        address: said.recv()?,
        stop: Some(stop),
        thread: Some(thread),
    })
}

async fn until_told(running: Running, say: mpsc::Sender<SocketAddr>, told: Told) -> anyhow::Result<()> {
    say.send(running.address()?)?;
    running
        .serve(async {
            let _ = told.await;
        })
        .await;
    Ok(())
}

/// The site's files are small here: the pages are measured, not they.
pub(crate) fn site(folder: &Path) -> anyhow::Result<PathBuf> {
    let site = folder.join("site");
    std::fs::create_dir_all(site.join("pkg"))?;
    std::fs::write(site.join("pkg/buurtboom.css"), "a{}")?;
    Ok(site)
}

fn settings(site: PathBuf, kept_bytes: usize) -> Settings {
    Settings {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        origin: String::new(),
        site_root: site,
        hashes: String::new(),
        tiles: "https://tiles.example/{z}/{x}/{y}.png".to_owned(),
        desk: app::request::Desk::default(),
        film: None,
        frame_ancestors: "'self'".to_owned(),
        behind_proxy: false,
        kept_bytes,
    }
}

/// The real server over records in memory, keeping at most so many bytes.
pub(crate) fn ours(records: &Invented, kept_bytes: usize) -> anyhow::Result<Served> {
    let store = Arc::new(MemoryStore::holding(
        records.0.areas.clone(),
        records.0.spots.clone(),
    ));
    run(move |say, told| async move {
        let folder = tempfile::tempdir()?;
        let ports = Ports {
            store: store.clone(),
            changes: store.clone(),
            requests: store.clone(),
            signals: store.clone(),
            packets: store.clone(),
            moments: store.clone(),
            meetings: store,
            clock: Arc::new(SettableClock::at(now())),
            ids: Arc::new(CountingIds::default()),
            secrets: Arc::new(OpenSecrets::default()),
            mailer: None,
        };
        let running = startup::assemble(&settings(site(folder.path())?, kept_bytes), ports).await?;
        until_told(running, say, told).await
    })
}

/// The real server over an SQLite file, as `buurtboom serve` starts it.
pub(crate) fn stored(stored: &Stored) -> anyhow::Result<Served> {
    let (url, site) = (stored.url.clone(), stored.site.clone());
    run(move |say, told| async move {
        let database = startup::open(&url).await?;
        let key = KeyFile::open(&KeyFile::beside(&url))?;
        let ports = database.ports(Arc::new(SettableClock::at(now())), key);
        let running = startup::assemble(&settings(site, 64 << 20), ports).await?;
        until_told(running, say, told).await?;
        database.storage.close().await;
        Ok(())
    })
}

/// Nothing but axum, a handler and an answer's bytes with their type and encoding.
pub(crate) fn same_bytes(path: &str, answer: Answer) -> anyhow::Result<Served> {
    let mut headers = HeaderMap::new();
    for line in answer.head.lines() {
        if let Some((name @ ("content-type" | "content-encoding"), value)) = line.split_once(": ") {
            headers.insert(
                HeaderName::from_static(leaked(name)),
                HeaderValue::from_str(value)?,
            );
        }
    }
    let bytes = Bytes::from(answer.body);
    let handler = get(move || async move { (headers.clone(), bytes.clone()) });
    plain(Router::new().route(path, handler))
}

fn leaked(name: &str) -> &'static str {
    match name {
        "content-type" => "content-type",
        _ => "content-encoding",
    }
}

/// axum and maud: the list worked out for every request, what stands around it taken from `page`.
pub(crate) fn maud(records: &Invented, page: &[u8]) -> anyhow::Result<Served> {
    let page = Arc::new(MaudPage::around(&records.0, page)?);
    let handler = get(move || async move { Html(page.draw()) });
    plain(Router::new().route("/kaart", handler))
}

fn plain(router: Router) -> anyhow::Result<Served> {
    run(move |say, told| async move {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        say.send(listener.local_addr()?)?;
        axum::serve(listener, router)
            .with_graceful_shutdown(async {
                let _ = told.await;
            })
            .await?;
        Ok(())
    })
}
