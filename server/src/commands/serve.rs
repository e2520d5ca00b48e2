//! `buurtboom serve`: serves until it is told to stop.
use super::{Failure, demo, key, say};
use crate::{
    config::{Serve, Time},
    pages::{Client, KeptPages},
    startup::{self, Settings},
    storage::DatabaseUrl,
    system::{
        clock::{StoppedClock, SystemClock},
        listen,
    },
};
use app::request::Desk;
use domain::directory::Revision;
use std::{process::ExitCode, sync::Arc, time::Duration};
use usecases::ports::Clock;

/// How long the database may take to end; what was promised is on disk before its promise.
const FAREWELL: Duration = Duration::from_secs(5);

pub(super) async fn run(arguments: &Serve) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let clock = clock(&arguments.time);
    let database = startup::open(&url).await?;
    let key = key::fitting(&arguments.key, &url, &database.storage).await?;
    let mut ports = database.ports(clock, key);
    if let Some(mailer) = arguments.mail.read(&arguments.place.origin)? {
        ports.mailer = Some(Arc::new(mailer));
    }
    if arguments.demo {
        demo::fill(&database.storage, &ports).await?;
    }
    if ports.store.revision().await? == Revision::default() {
        tracing::warn!("there are no records yet: import areas and meeting spots, or start with --demo");
    }
    let running = startup::assemble(&settings(arguments)?, ports).await?;
    let address = running.address().unwrap_or(arguments.listen);
    say(&format!("Buurtboom serves http://{address}"));
    running.serve(listen::told_to_stop()).await;
    if tokio::time::timeout(FAREWELL, database.storage.close())
        .await
        .is_err()
    {
        tracing::warn!("the database did not let go in time; everything that was acknowledged is on disk");
    }
    say("Buurtboom has stopped.");
    Ok(ExitCode::SUCCESS)
}

/// The clock of the machine, or the one for trials.
pub(super) fn clock(time: &Time) -> Arc<dyn Clock> {
    match time.time {
        None => Arc::new(SystemClock),
        Some(instant) => {
            tracing::warn!(%instant, "the test clock stands still");
            Arc::new(StoppedClock(instant))
        }
    }
}

fn settings(arguments: &Serve) -> Result<Settings, Failure> {
    let hashes = std::env::current_exe().map(|binary| Client::hashes_beside(&binary));
    Ok(Settings {
        listen: arguments.listen,
        origin: arguments.place.origin.clone(),
        site_root: arguments.place.site_folder(),
        hashes: hashes.unwrap_or_default(),
        tiles: arguments.tiles_url.clone(),
        desk: Desk {
            phone: said(arguments.desk_phone.as_deref()),
            url: said(arguments.desk_url.as_deref()),
        },
        film: arguments.film.read()?,
        frame_ancestors: arguments.frame_ancestors.clone(),
        behind_proxy: arguments.behind_proxy,
        kept_bytes: KeptPages::ROOM,
    })
}

/// A setting that is empty counts as not set: a variable is easier emptied than taken away.
fn said(setting: Option<&str>) -> Option<String> {
    setting
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}
