//! Settings: flags, `BUURTBOOM_*` variables, defaults. The names are a contract; other programs use them.
//!
//! To add one: a field here with its variable and a sentence for `--help`, and its place in
//! [`crate::startup::Settings`]. Nothing else in the program reads the environment.
mod film;
mod import;
mod mail;
mod matching;
mod meetings;
mod packets;
mod simulate;

pub use film::{FilmError, FilmSettings};
pub use import::{
    Import, ImportAreas, ImportFigures, ImportMoments, ImportProducts, ImportSpots, ImportTree,
};
pub use mail::{MailSettings, MailSettingsError};
pub use matching::{Matching, MatchingRound, SolveMatching};
pub use meetings::{CloseReport, HostLink, Hosts, MeetingReports, ReportAct};
pub use packets::{Batch, CreatePackets, PacketSheet, Packets, ReissuePackets, RevokePackets, Sheets};
pub use simulate::Simulate;

use crate::{
    storage::DatabaseUrl,
    system::secrets::{KeyError, KeyFile},
};
use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, builder::FalseyValueParser};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Buurtboom: meet people in the neighbourhood, and find the way to help.
#[derive(Debug, Parser)]
#[command(name = "buurtboom", version, arg_required_else_help = false)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the binary can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages
    Serve(Box<Serve>),
    /// Bring in areas, figures, meeting spots, hosted moments, product names or the support tree
    #[command(subcommand, arg_required_else_help = false)]
    Import(Import),
    /// Make, print and revoke seed packets
    #[command(subcommand, arg_required_else_help = false)]
    Packets(Box<Packets>),
    /// Say what is wrong with this installation or its data; ends with 1 when something must be mended
    Check(Check),
    /// List what residents say is wrong with records, the oldest first
    Requests(Requests),
    /// List who asks a contact person for an answer, the oldest first
    ContactRequests(ContactRequests),
    /// Show where residents miss help, by theme, wijk and quarter; small counts stay hidden
    Signals(Signals),
    /// Give a host the link that shows who is expected
    #[command(subcommand, arg_required_else_help = false)]
    Hosts(Hosts),
    /// List what people told about meetings that were not good, the oldest first
    MeetingReports(MeetingReports),
    /// Bring together who looks for company, or try the solver on a graph of your own
    #[command(subcommand, arg_required_else_help = false)]
    Matching(Matching),
    /// Play some weeks of people who look for company, with the hosted moments of this installation; writes nothing
    Simulate(Simulate),
    /// Write a copy of an SQLite database while it is in use
    Backup(Backup),
}

/// Where the records are.
#[derive(Args, Clone, Debug)]
pub struct Database {
    /// Where the records are: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`
    // Read later and not by clap, which would repeat a wrong one with its password.
    #[arg(
        long,
        env = "BUURTBOOM_DATABASE_URL",
        hide_env_values = true,
        default_value = "sqlite://buurtboom.db",
        value_name = "URL"
    )]
    pub database_url: String,
}

/// Where the key is.
#[derive(Args, Clone, Debug)]
pub struct Key {
    /// The file that holds the key of this installation, by which codes and personal links are recognised; made when it is not
    /// there. Without it `buurtboom.key` beside the database file
    #[arg(long, env = "BUURTBOOM_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

impl Key {
    /// Reads the key, or makes it.
    ///
    /// # Errors
    /// When the file cannot be used, or others can read it.
    pub fn open(&self, database: &DatabaseUrl) -> Result<KeyFile, KeyError> {
        KeyFile::open(&self.path(database))
    }

    /// Where it stands for a database.
    #[must_use]
    pub fn path(&self, database: &DatabaseUrl) -> PathBuf {
        let path = self.key_file.clone();
        path.unwrap_or_else(|| KeyFile::beside(database))
    }
}

/// Where the site is, inside and outside.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// The address by which the site is reached, such as `https://buurtboom.example.nl`; https also makes cookies
    /// secure and asks browsers to stay on https
    #[arg(long, env = "BUURTBOOM_ORIGIN", default_value = "", value_parser = origin, hide_default_value = true)]
    pub origin: String,
    /// The folder that `make build` made; without it `target/site` or `site` beside the binary
    #[arg(long, env = "BUURTBOOM_SITE_ROOT", value_name = "FOLDER")]
    pub site_root: Option<PathBuf>,
}

/// What time the program thinks it is.
#[derive(Args, Clone, Debug)]
pub struct Time {
    /// Test clock: the server behaves as if it were always this instant (RFC 3339); never set it in real use
    #[arg(long, env = "BUURTBOOM_TIME", value_name = "INSTANT", value_parser = instant)]
    pub time: Option<DateTime<Utc>>,
}

/// `buurtboom serve`
#[derive(Args, Debug)]
pub struct Serve {
    /// Where to listen
    #[arg(
        long,
        env = "BUURTBOOM_LISTEN",
        default_value = "127.0.0.1:3000",
        value_name = "ADDRESS"
    )]
    pub listen: SocketAddr,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// Where the key is.
    #[command(flatten)]
    pub key: Key,
    /// Put invented examples of Heerlen into a database that has no areas, meeting spots, product names or support tree
    #[arg(long, env = "BUURTBOOM_DEMO", value_parser = FalseyValueParser::new())]
    pub demo: bool,
    /// Where the site is.
    #[command(flatten)]
    pub place: Place,
    /// Background of the map, an address with {z}, {x} and {y} in EPSG:3857; empty for a map without background
    #[arg(
        long,
        env = "BUURTBOOM_TILES_URL",
        value_name = "TEMPLATE",
        value_parser = tiles,
        default_value = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"
    )]
    pub tiles_url: String,
    /// Who may show pages in a frame: 'self', 'none', or addresses of sites separated by blanks
    #[arg(
        long,
        env = "BUURTBOOM_FRAME_ANCESTORS",
        value_name = "SOURCES",
        value_parser = frame_ancestors,
        default_value = "'self'"
    )]
    pub frame_ancestors: String,
    /// The telephone number of the municipality, shown where a resident needs somebody: `14 045`
    #[arg(long, env = "BUURTBOOM_DESK_PHONE", value_name = "NUMBER")]
    pub desk_phone: Option<String>,
    /// The website of the municipality
    #[arg(long, env = "BUURTBOOM_DESK_URL", value_name = "ADDRESS", value_parser = website)]
    pub desk_url: Option<String>,
    /// The film of the campaign.
    #[command(flatten)]
    pub film: FilmSettings,
    /// Messages by e-mail.
    #[command(flatten)]
    pub mail: MailSettings,
    /// A proxy of your own stands before this server and writes who asks into `X-Forwarded-For`
    #[arg(long, env = "BUURTBOOM_BEHIND_PROXY", value_parser = FalseyValueParser::new())]
    pub behind_proxy: bool,
    /// What time it is.
    #[command(flatten)]
    pub time: Time,
}

/// `buurtboom check`
#[derive(Args, Debug)]
pub struct Check {
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// Where the site is.
    #[command(flatten)]
    pub place: Place,
    /// Messages by e-mail.
    #[command(flatten)]
    pub mail: MailSettings,
    /// What time it is.
    #[command(flatten)]
    pub time: Time,
}

/// `buurtboom requests`
#[derive(Args, Debug)]
pub struct Requests {
    /// Erase the request with this id, because it was dealt with
    #[arg(long, value_name = "ID")]
    pub done: Option<String>,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom contact-requests`
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub struct ContactRequests {
    /// What to do; without it they are listed.
    #[command(subcommand)]
    pub act: Option<ContactAct>,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// What can be done with the requests.
#[derive(Debug, Subcommand)]
pub enum ContactAct {
    /// List the requests that wait for an answer, the oldest first
    List {
        /// Where the records are.
        #[command(flatten)]
        database: Database,
    },
    /// Erase the request with this id, because it was answered
    Close {
        /// The id, as the list gives it
        id: String,
        /// Where the records are.
        #[command(flatten)]
        database: Database,
    },
}

/// `buurtboom signals`
#[derive(Args, Debug)]
pub struct Signals {
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom backup`
#[derive(Args, Debug)]
pub struct Backup {
    /// The copy; it must not exist yet
    pub file: PathBuf,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

impl Place {
    /// The folder of the site: as set, or where it is for this binary.
    #[must_use]
    pub fn site_folder(&self) -> PathBuf {
        self.site_root.clone().unwrap_or_else(|| {
            std::env::current_exe().map_or_else(|_| PathBuf::from("target/site"), |binary| site_of(&binary))
        })
    }
}

/// `target/site` for `target/release/buurtboom`, else `site` beside the binary.
fn site_of(binary: &Path) -> PathBuf {
    let beside = binary.with_file_name("site");
    match binary.parent().and_then(Path::parent) {
        Some(target) if !beside.is_dir() && target.file_name().is_some_and(|name| name == "target") => {
            target.join("site")
        }
        _ => beside,
    }
}

fn origin(text: &str) -> Result<String, String> {
    let text = text.trim_end_matches('/');
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]".contains(sign);
    match host {
        None if text.is_empty() => Ok(String::new()),
        Some(host) if !host.is_empty() && host.chars().all(plain) => Ok(text.to_owned()),
        _ => Err("write it as https://buurtboom.example.nl, without a path".to_owned()),
    }
}

fn website(text: &str) -> Result<String, String> {
    let http = text.starts_with("https://") || text.starts_with("http://");
    if http || text.is_empty() {
        Ok(text.to_owned())
    } else {
        Err("write it as https://www.example.nl".to_owned())
    }
}

fn tiles(text: &str) -> Result<String, String> {
    let http = text.starts_with("https://") || text.starts_with("http://");
    let whole = ["{z}", "{x}", "{y}"].iter().all(|part| text.contains(part));
    let plain = text
        .bytes()
        .all(|sign| sign.is_ascii_graphic() && !b";,'\"<>".contains(&sign));
    if text.is_empty() || (http && whole && plain) {
        Ok(text.to_owned())
    } else {
        Err("write an http(s) address with {z}, {x} and {y}, or nothing".to_owned())
    }
}

fn frame_ancestors(text: &str) -> Result<String, String> {
    let plain = |sign: u8| sign == b' ' || (sign.is_ascii_graphic() && !b";,\"".contains(&sign));
    if !text.trim().is_empty() && text.bytes().all(plain) {
        Ok(text.trim().to_owned())
    } else {
        Err(
            "write 'self', 'none', or addresses such as https://www.example.nl separated by blanks"
                .to_owned(),
        )
    }
}

fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|instant| instant.to_utc())
        .map_err(|_| "write an instant as 2026-11-24T09:05:00Z".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_whole() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_subcommand_takes_a_database() {
        for line in [
            "serve --demo --listen 0.0.0.0:80",
            "import areas a.geojson b.geojson",
            "import areas --municipality GM0917",
            "import figures f.csv",
            "import spots s.json --format hsds --dry-run",
            "import products upl.csv --dry-run",
            "import tree tree.yaml --dry-run",
            "packets create --area WK091733 --count 24 --campaign voorjaar --out a.csv",
            "packets reissue --area WK091733 --campaign voorjaar --out a.csv --overwrite",
            "packets revoke --number 12",
            "packets revoke --campaign voorjaar --area WK091733",
            "import moments m.csv --dry-run",
            "hosts link --moment m1 --origin https://a.nl",
            "meeting-reports",
            "meeting-reports list",
            "meeting-reports close 00ff --erase-person",
            "matching round --now",
            "check",
            "check --mail-url smtps://a:b@mail.example:465 --mail-from a@b.nl",
            "serve --mail-url smtp://127.0.0.1:25 --mail-from a@b.nl --origin https://a.nl",
            "requests --done 00ff",
            "contact-requests",
            "contact-requests list",
            "contact-requests close 00ff",
            "signals",
            "simulate",
            "simulate --weeks 4 --area WK091733 --seed 7 --yes 0.5 --no 0.2",
            "backup b.db",
        ] {
            let line = format!("buurtboom {line} --database-url sqlite://x.db");
            assert!(Cli::try_parse_from(line.split(' ')).is_ok(), "{line}");
        }
        assert!(Cli::try_parse_from(["buurtboom", "import", "areas"]).is_err());
        assert!(Cli::try_parse_from(["buurtboom"]).is_err());
    }

    #[test]
    fn settings_are_looked_at() {
        assert_eq!(origin("https://a.nl/").unwrap(), "https://a.nl");
        assert_eq!(origin("").unwrap(), "");
        assert!(origin("a.nl").is_err());
        assert!(origin("https://a.nl/path").is_err());
        assert!(website("javascript:alert(1)").is_err());
        assert!(tiles("").is_ok());
        assert!(tiles("https://t.nl/{z}/{x}/{y}.png").is_ok());
        assert!(tiles("https://t.nl/{z}/{x}.png").is_err());
        assert!(tiles("https://t.nl; script-src */{z}/{x}/{y}").is_err());
        assert!(frame_ancestors("'self' https://a.nl").is_ok());
        assert!(frame_ancestors("'self'; script-src *").is_err());
        assert!(instant("2026-11-24T09:05:00Z").is_ok());
        assert!(instant("tomorrow").is_err());
    }

    #[test]
    fn the_site_is_found_beside_the_binary() {
        assert_eq!(
            site_of(Path::new("/a/target/release/buurtboom")),
            Path::new("/a/target/site")
        );
        assert_eq!(site_of(Path::new("/opt/b/buurtboom")), Path::new("/opt/b/site"));
    }
}
