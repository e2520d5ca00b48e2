//! Starting a server for one test.
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    area::AreaCode,
    geography::Position,
    hours::{Hours, Schedule},
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Service, Source, SpotKind, Theme,
    },
};
use reqwest::{Client, Response, redirect::Policy};
use server::{
    intake::demo_areas::demo_areas,
    startup::{self, OpenDatabase, Ports, Settings},
    storage::{DatabaseUrl, Storage},
    system::secrets::KeyFile,
};
use std::{path::Path, sync::Arc};
use tempfile::TempDir;
use tokio::{sync::oneshot, task::JoinHandle};
use usecases::{fakes::SettableClock, import_areas::import_areas};

/// A server that lives as long as the test.
pub struct App {
    pub base: String,
    pub folder: TempDir,
    pub clock: Arc<SettableClock>,
    pub ports: Ports,
    pub storage: Storage,
    client: Client,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<OpenDatabase>,
}

/// The key of a test's database.
pub fn key(folder: &Path) -> KeyFile {
    KeyFile::open(&KeyFile::beside(&url(folder))).unwrap()
}

/// The areas of Heerlen and one spot, on Tuesday 24 November 2026 at 10:05 in the Netherlands.
pub async fn app() -> App {
    app_with(|_| {}).await
}

/// The same with other settings.
pub async fn app_with(change: impl FnOnce(&mut Settings)) -> App {
    app_over(change, |_| {}).await
}

/// The same with other settings and ports.
pub async fn app_over(change: impl FnOnce(&mut Settings), replace: impl FnOnce(&mut Ports)) -> App {
    let folder = tempfile::tempdir().unwrap();
    let database = startup::open(&url(folder.path())).await.unwrap();
    let clock = Arc::new(SettableClock::at(at("2026-11-24T09:05:00Z")));
    let mut ports = database.ports(clock.clone(), key(folder.path()));
    import_areas(ports.store.as_ref(), demo_areas().unwrap(), false)
        .await
        .unwrap();
    ports
        .store
        .save_spots(&[spot("huiskamer-de-akelei")])
        .await
        .unwrap();
    replace(&mut ports);
    let mut settings = settings(folder.path());
    change(&mut settings);
    let storage = database.storage.clone();
    let running = startup::assemble(&settings, ports.clone()).await.unwrap();
    let base = format!("http://{}", running.address().unwrap());
    let (stop, stopped) = oneshot::channel::<()>();
    let served = tokio::spawn(async move {
        running
            .serve(async {
                let _ = stopped.await;
            })
            .await;
        database
    });
    App {
        base,
        folder,
        clock,
        ports,
        storage,
        client: client(),
        stop: Some(stop),
        served,
    }
}

impl App {
    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Response {
        self.get_with(path, &[]).await
    }

    /// Asks for a page with headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Response {
        self.send(reqwest::Method::GET, path, headers, None).await
    }

    /// Sends a form as a page of the site does.
    pub async fn post(&self, path: &str, form: &str) -> Response {
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        self.post_with(path, &headers, form).await
    }

    /// Sends a form with these headers only.
    pub async fn post_with(&self, path: &str, headers: &[(&str, &str)], form: &str) -> Response {
        self.send(reqwest::Method::POST, path, headers, Some(form.to_owned()))
            .await
    }

    /// Sends anything.
    pub async fn send(
        &self,
        method: reqwest::Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Response {
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        request.send().await.unwrap()
    }

    /// Where the server listens, as `host:port`.
    pub fn host(&self) -> &str {
        self.base.trim_start_matches("http://")
    }

    /// Tells the server to stop.
    pub fn tell_to_stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.send(()).unwrap();
        }
    }

    /// Tells the server to stop and waits until it has.
    pub async fn stop(mut self) -> (TempDir, OpenDatabase) {
        self.tell_to_stop();
        (self.folder, self.served.await.unwrap())
    }
}

/// Follows no redirect and unpacks nothing: what the server sent is what a test sees.
fn client() -> Client {
    Client::builder().redirect(Policy::none()).build().unwrap()
}

pub fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

pub fn url(folder: &Path) -> DatabaseUrl {
    format!("sqlite://{}", folder.join("b.db").display())
        .parse()
        .unwrap()
}

/// Settings of a server on a free port, with a small site in the folder.
pub fn settings(folder: &Path) -> Settings {
    let site = folder.join("site");
    for (name, text) in [
        ("pkg/buurtboom.abc.css", "a{color:#123}".repeat(100)),
        ("pkg/buurtboom.js", "export default 1;".to_owned()),
        ("vendor/leaflet/leaflet.js", "let x=1;".repeat(100)),
    ] {
        let path = site.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    Settings {
        listen: "127.0.0.1:0".parse().unwrap(),
        origin: String::new(),
        site_root: site,
        hashes: "css: abc\n".to_owned(),
        tiles: "https://tiles.example/{z}/{x}/{y}.png".to_owned(),
        desk: app::request::Desk::default(),
        film: None,
        frame_ancestors: "'self'".to_owned(),
        behind_proxy: false,
        kept_bytes: 1 << 20,
    }
}

/// An invented spot in Heerlen-Centrum, open on working days from 9 to 16.
pub fn spot(slug: &str) -> MeetingSpot {
    MeetingSpot {
        id: slug.to_owned(),
        source: Source {
            system: "test".to_owned(),
            external_id: slug.to_owned(),
        },
        slug: slug.to_owned(),
        name: format!("Huis {slug}"),
        kind: SpotKind::LivingRoom,
        organization: None,
        contact: Contact::default(),
        address: Address {
            street: "Voorbeeldstraat 6".to_owned(),
            postal_code: "6411 AB".to_owned(),
            city: "Heerlen".to_owned(),
            area: AreaCode::parse("WK091730").unwrap(),
        },
        position: Position::new(50.888, 5.979).unwrap(),
        schedule: Schedule {
            hours: Hours::read("Mo-Fr 09:00-16:00"),
            exceptions: Vec::new(),
        },
        service: Service {
            description: "Koffie en een praatje.".to_owned(),
            acts: vec![Act::ALL[0]],
            themes: vec![Theme::ALL[0]],
            cost: Cost::Free,
            cost_note: None,
            languages: vec!["nl".to_owned()],
        },
        accessibility: Accessibility::default(),
        photo: None,
        freshness: Freshness {
            checked_by: Some("de gemeente".to_owned()),
            checked_on: NaiveDate::from_ymd_opt(2026, 11, 1),
        },
        example: true,
    }
}
