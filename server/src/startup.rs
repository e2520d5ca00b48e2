//! The one place where things are wired.
//!
//! [`assemble`] makes a server of ports, [`open`] fills them with the real ones. To add an adapter: a field in [`Ports`]
//! and its line in [`open`]. What happens by the clock stands in [`crate::clockwork`].
use crate::{
    clockwork,
    pages::{self, Client, KeptPages, SiteFiles, SiteFilesError},
    rest::{self, Outlet},
    security::{
        forms,
        gate::{self, Gate},
        guesses::Guesses,
        headers::{Policy, SecurityHeaders},
        rate::FormRate,
    },
    storage::{ConnectError, DatabaseUrl, Storage},
    system::{
        ids::RandomIds,
        listen,
        lock::{LockError, ServerLock},
        secrets::KeyFile,
        snapshot::Snapshot,
    },
};
use app::{
    language::Language,
    render::{self, Notice},
    request::{Desk, Film, PageContext, Site},
    wire::Tiles,
};
use axum::{Router, body::Bytes, http::header::InvalidHeaderValue, middleware::from_fn_with_state};
use domain::{directory::Directory, hours::moment};
use std::{future::Future, io, net::SocketAddr, path::PathBuf, sync::Arc};
use tokio::{net::TcpListener, sync::Semaphore};
use usecases::{
    own_meeting::MeetingPorts,
    ports::{
        ChangeRequestStore, Clock, ContactRequestStore, DirectoryReader, DirectoryStore, Ids, Mailer,
        MeetingStore, MomentStore, PacketStore, Secrets, SignalStore, StoreError,
    },
};

/// Credit on the tiles that are used when nothing else is set.
const TILES_CREDIT: &str = "Kadaster, BRT Achtergrondkaart";

/// What an installation is told.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The site's own origin, empty when not set.
    pub origin: String,
    /// The folder that `make build` made.
    pub site_root: PathBuf,
    /// The text of `hash.txt`, see [`Client`].
    pub hashes: String,
    /// The template of the tiles' addresses, empty for none.
    pub tiles: String,
    /// How residents reach the municipality.
    pub desk: Desk,
    /// The film of the campaign, if any.
    pub film: Option<Film>,
    /// Who may show pages in a frame.
    pub frame_ancestors: String,
    /// Whether a proxy of our own writes `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// How many bytes of finished pages are kept.
    pub kept_bytes: usize,
}

/// What a server talks to.
#[derive(Clone)]
pub struct Ports {
    /// Public records.
    pub store: Arc<dyn DirectoryStore>,
    /// Residents' remarks.
    pub changes: Arc<dyn ChangeRequestStore>,
    /// What residents ask of their contact person.
    pub requests: Arc<dyn ContactRequestStore>,
    /// How often help was missed.
    pub signals: Arc<dyn SignalStore>,
    /// Seed packets.
    pub packets: Arc<dyn PacketStore>,
    /// Hosted moments, and the links of their hosts.
    pub moments: Arc<dyn MomentStore>,
    /// Who seeks company, and the invitations.
    pub meetings: Arc<dyn MeetingStore>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn Ids>,
    /// The key.
    pub secrets: Arc<dyn Secrets>,
    /// Who sends messages by e-mail; without one no page asks for an address.
    pub mailer: Option<Arc<dyn Mailer>>,
}

/// What every handler may use.
pub struct House {
    pub(crate) site: Arc<Site>,
    pub(crate) directory: Arc<dyn DirectoryReader>,
    pub(crate) store: Arc<dyn DirectoryStore>,
    pub(crate) changes: Arc<dyn ChangeRequestStore>,
    pub(crate) requests: Arc<dyn ContactRequestStore>,
    pub(crate) signals: Arc<dyn SignalStore>,
    pub(crate) packets: Arc<dyn PacketStore>,
    pub(crate) moments: Arc<dyn MomentStore>,
    pub(crate) meetings: Arc<dyn MeetingStore>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) secrets: Arc<dyn Secrets>,
    pub(crate) mailer: Option<Arc<dyn Mailer>>,
    pub(crate) files: SiteFiles,
    pub(crate) kept: KeptPages,
    /// Answers for programs.
    pub(crate) outlet: Outlet,
    /// Turns for working out a page, one for each core.
    pub(crate) drawing: Semaphore,
    /// The name of the cookie that holds the wijk.
    pub(crate) cookie: &'static str,
    pub(crate) rate: FormRate,
    pub(crate) guesses: Guesses,
}

impl House {
    /// Whether the site is reached over https.
    pub(crate) fn https(&self) -> bool {
        self.site.origin.starts_with("https://")
    }

    /// What the acts of a meeting need, over a directory that does not change meanwhile.
    pub(crate) fn meeting_ports<'a>(&'a self, directory: &'a Directory) -> MeetingPorts<'a> {
        MeetingPorts {
            directory,
            store: self.meetings.as_ref(),
            secrets: self.secrets.as_ref(),
            ids: self.ids.as_ref(),
            clock: self.clock.as_ref(),
        }
    }
}

/// Why a server does not start. Each is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database cannot be used.
    #[error(transparent)]
    Database(#[from] ConnectError),
    /// Another server serves the file.
    #[error(transparent)]
    Locked(#[from] LockError),
    /// The records cannot be read.
    #[error("the records cannot be read: {0}; run `buurtboom check`")]
    Records(#[from] StoreError),
    /// There is no site.
    #[error(transparent)]
    Site(#[from] SiteFilesError),
    /// The port is in use.
    #[error("{0} is in use by another program; stop that one, or choose another address with --listen")]
    PortTaken(SocketAddr),
    /// The address cannot be listened on.
    #[error("cannot listen on {0} ({1}); choose another address with --listen")]
    CannotListen(SocketAddr, #[source] io::Error),
    /// A setting that cannot stand in a header.
    #[error("--frame-ancestors, --tiles-url or --film-url holds a sign that no header may have")]
    Setting(#[from] InvalidHeaderValue),
}

/// A server that has everything and waits to be told to serve.
pub struct Running {
    listener: TcpListener,
    router: Router,
    house: Arc<House>,
    snapshot: Arc<Snapshot>,
}

/// The database of a server, with the lock that keeps a second server away.
pub struct OpenDatabase {
    /// The storage.
    pub storage: Storage,
    _lock: Option<ServerLock>,
}

/// Opens the database for a server.
///
/// # Errors
/// Says what stands in the way; when the folder is wrong, in the words of the storage.
pub async fn open(url: &DatabaseUrl) -> Result<OpenDatabase, StartError> {
    let lock = match url.sqlite_path().map(ServerLock::take).transpose() {
        Ok(lock) => lock,
        Err(error @ LockError::Unwritable { .. }) => {
            Storage::connect(url).await?;
            return Err(error.into());
        }
        Err(error) => return Err(error.into()),
    };
    let storage = Storage::connect(url).await?;
    Ok(OpenDatabase { storage, _lock: lock })
}

impl OpenDatabase {
    /// Its ports, with a clock and a key.
    #[must_use]
    pub fn ports(&self, clock: Arc<dyn Clock>, key: KeyFile) -> Ports {
        Ports {
            store: self.storage.directory(),
            changes: self.storage.change_requests(),
            requests: self.storage.contact_requests(),
            signals: self.storage.signals(),
            packets: self.storage.packets(),
            moments: self.storage.moments(),
            meetings: self.storage.meetings(),
            clock,
            ids: Arc::new(RandomIds),
            secrets: Arc::new(key),
            mailer: None,
        }
    }
}

/// Makes a server: reads the site and the records, takes the port.
///
/// # Errors
/// Says what stands in the way.
pub async fn assemble(settings: &Settings, ports: Ports) -> Result<Running, StartError> {
    let listener = TcpListener::bind(settings.listen)
        .await
        .map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => StartError::PortTaken(settings.listen),
            _ => StartError::CannotListen(settings.listen, error),
        })?;
    let files = SiteFiles::read(&settings.site_root)?;
    let snapshot = Arc::new(Snapshot::take(ports.store.as_ref(), Arc::clone(&ports.clock)).await?);
    let client = Client::find(&files, &settings.hashes);
    let https = settings.origin.starts_with("https://");
    let headers = SecurityHeaders::new(Policy {
        script_hash: &client.script_hash,
        tiles: &settings.tiles,
        film: settings.film.as_ref(),
        frame_ancestors: &settings.frame_ancestors,
        https,
    })?;
    let site = Site {
        stylesheet: client.stylesheet,
        sheets: client.sheets,
        font: client.font,
        client: client.tags,
        origin: settings.origin.clone(),
        desk: settings.desk.clone(),
        film: settings.film.clone(),
        mail: ports.mailer.is_some(),
        tiles: (!settings.tiles.is_empty()).then(|| Tiles {
            url: settings.tiles.clone(),
            attribution: TILES_CREDIT.to_owned(),
        }),
    };
    let house = Arc::new(House {
        site: Arc::new(site),
        directory: Arc::clone(&snapshot) as Arc<dyn DirectoryReader>,
        store: ports.store,
        changes: ports.changes,
        requests: ports.requests,
        signals: ports.signals,
        packets: ports.packets,
        moments: ports.moments,
        meetings: ports.meetings,
        clock: ports.clock,
        ids: ports.ids,
        secrets: ports.secrets,
        mailer: ports.mailer,
        files,
        kept: KeptPages::new(settings.kept_bytes),
        outlet: Outlet::new(settings.kept_bytes / 4),
        drawing: Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from)),
        // The prefix makes a browser refuse the cookie from anybody else; it asks for https.
        cookie: if https { "__Host-wijk" } else { "wijk" },
        rate: FormRate::new(settings.behind_proxy),
        guesses: Guesses::new(settings.behind_proxy),
    });
    let gate = Arc::new(Gate::new(headers, busy_pages(&house)));
    let router = Router::new()
        .merge(pages::forms())
        .layer(from_fn_with_state(Arc::clone(&house), forms::check))
        .merge(rest::router())
        .fallback(pages::show)
        .layer(from_fn_with_state(gate, gate::pass))
        .with_state(Arc::clone(&house));
    Ok(Running {
        listener,
        router,
        house,
        snapshot,
    })
}

/// "It is very busy", in every language.
fn busy_pages(house: &House) -> [Bytes; Language::ALL.len()] {
    Language::ALL.map(|language| {
        let context = PageContext {
            site: Arc::clone(&house.site),
            directory: house.directory.current(),
            now: moment(house.clock.now()),
            language,
            district: None,
        };
        render::notice(Notice::Busy, &context).html.into()
    })
}

impl Running {
    /// Where it listens.
    ///
    /// # Errors
    /// When the operating system does not say.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// The answers without a socket, for measuring and for tests.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Serves until `stop` is ready.
    pub async fn serve(self, stop: impl Future<Output = ()> + Send) {
        let Self {
            listener,
            router,
            house,
            snapshot,
        } = self;
        let store = Arc::clone(&house.store);
        let [keeper, rounds, mails] = std::array::from_fn(|_| Arc::clone(&house));
        let mut tasks = tokio::task::JoinSet::new();
        tasks.spawn(async move { snapshot.follow(store.as_ref()).await });
        tasks.spawn(async move { clockwork::erase(&keeper).await });
        tasks.spawn(async move { clockwork::bring_together(&rounds).await });
        tasks.spawn(async move { clockwork::tell(&mails).await });
        listen::serve(listener, router, stop).await;
        tasks.shutdown().await;
    }
}
