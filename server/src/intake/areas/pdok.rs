//! Boundaries from PDOK's OGC API Features: the collections `gemeenten`, `wijken` and `buurten` of one gemeente, page
//! by page.
//!
//! A page is GeoJSON with `links`; the one with `rel` `next` is the page after it. It is followed only on the same
//! server, never twice, and not for ever: pages, bytes and time are bounded, so that a broken service cannot hold us.
use super::geojson::{self, Page};
use crate::intake::features::Link;
use async_trait::async_trait;
use domain::area::{AreaCode, AreaKind};
use reqwest::{Client, Response, StatusCode, Url, redirect};
use std::{collections::BTreeSet, time::Duration};
use usecases::ports::{AreaSource, AreaSourceError, AreasRead};

/// Where PDOK publishes the boundaries of 2024. The year stands in the address.
pub const DEFAULT_BASE: &str = "https://api.pdok.nl/cbs/wijken-en-buurten-2024/ogc/v1";

const COLLECTIONS: [&str; 3] = ["gemeenten", "wijken", "buurten"];

/// How to ask, and when to give up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdokSettings {
    /// The address of the API, without `/collections`.
    pub base: String,
    /// Features on a page; PDOK allows 1000.
    pub page_size: u32,
    /// Pages of one collection.
    pub most_pages: usize,
    /// Bytes of one page.
    pub most_bytes: usize,
    /// Time for one page.
    pub page_time: Duration,
    /// Time for everything.
    pub total_time: Duration,
    /// How long to wait before asking once more, when the service has trouble.
    pub pause: Duration,
}

impl Default for PdokSettings {
    fn default() -> Self {
        Self {
            base: DEFAULT_BASE.to_owned(),
            page_size: 1_000,
            most_pages: 20,
            most_bytes: super::MOST_BYTES,
            page_time: Duration::from_mins(1),
            total_time: Duration::from_mins(5),
            pause: Duration::from_secs(2),
        }
    }
}

/// The service, ready to be asked.
#[derive(Clone, Debug)]
pub struct Pdok {
    client: Client,
    base: Url,
    settings: PdokSettings,
}

impl Pdok {
    /// Takes the settings; asks nothing yet.
    ///
    /// # Errors
    /// When the base is not an address of the web.
    pub fn new(settings: PdokSettings) -> Result<Self, AreaSourceError> {
        let odd = |reason: String| unexpected(&settings.base, reason);
        let base = Url::parse(settings.base.trim_end_matches('/'))
            .map_err(|error| odd(format!("this is not an address: {error}")))?;
        if !matches!(base.scheme(), "http" | "https") {
            return Err(odd("the address must begin with https:// or http://".to_owned()));
        }
        // A redirect could lead to another server; PDOK needs none.
        let client = Client::builder()
            .timeout(settings.page_time)
            .redirect(redirect::Policy::none())
            .user_agent(concat!("Buurtboom/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| odd(error.to_string()))?;
        Ok(Self {
            client,
            base,
            settings,
        })
    }

    /// The year in the address, as in `wijken-en-buurten-2024`: that of borders and figures.
    fn year(&self) -> Option<u16> {
        self.base
            .path()
            .split(['/', '-'])
            .find_map(super::figure_names::as_year)
    }

    async fn collection(&self, name: &str, municipality: AreaCode) -> Result<AreasRead, AreaSourceError> {
        let mut address = self.base.clone();
        address.set_path(&format!(
            "{}/collections/{name}/items",
            self.base.path().trim_end_matches('/')
        ));
        address
            .query_pairs_mut()
            .append_pair("f", "json")
            .append_pair("limit", &self.settings.page_size.to_string())
            .append_pair("gemeentecode", &municipality.to_string());
        let mut read = AreasRead::default();
        let mut asked = BTreeSet::new();
        loop {
            if asked.len() == self.settings.most_pages {
                let reason = format!("{name} has more than {} pages", self.settings.most_pages);
                return Err(unexpected(address.as_str(), reason));
            }
            if !asked.insert(address.to_string()) {
                return Err(unexpected(
                    address.as_str(),
                    "its pages follow each other in a circle".to_owned(),
                ));
            }
            let page = self.page(&address).await?;
            read.append(page.read.within(&format!("{name}, page {}", asked.len())));
            match self.next(&address, &page.links)? {
                Some(next) => address = next,
                None => return Ok(read),
            }
        }
    }

    /// The page after this one, if there is one.
    fn next(&self, address: &Url, links: &[Link]) -> Result<Option<Url>, AreaSourceError> {
        let Some(link) = links.iter().find(|link| link.rel == "next") else {
            return Ok(None);
        };
        let next = address.join(&link.href).map_err(|error| {
            unexpected(address.as_str(), format!("its next page has no address: {error}"))
        })?;
        if next.origin() != self.base.origin() {
            let reason = format!(
                "its next page is on another server, {}",
                next.host_str().unwrap_or("unnamed")
            );
            return Err(unexpected(address.as_str(), reason));
        }
        Ok(Some(next))
    }

    async fn page(&self, address: &Url) -> Result<Page, AreaSourceError> {
        let mut response = self.ask(address).await?;
        if response.status().is_server_error() {
            tokio::time::sleep(self.settings.pause).await;
            response = self.ask(address).await?;
        }
        match response.status() {
            StatusCode::OK => {}
            status if status.is_server_error() => {
                return Err(unreachable(
                    address,
                    format!("it has trouble ({status}), also when asked again"),
                ));
            }
            status => return Err(unexpected(address.as_str(), format!("status {status}"))),
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| silent(address, &error))? {
            if bytes.len() + chunk.len() > self.settings.most_bytes {
                let reason = format!("a page of more than {} bytes", self.settings.most_bytes);
                return Err(unexpected(address.as_str(), reason));
            }
            bytes.extend_from_slice(&chunk);
        }
        geojson::read_page(&bytes, self.year())
            .map_err(|error| unexpected(address.as_str(), error.to_string()))
    }

    async fn ask(&self, address: &Url) -> Result<Response, AreaSourceError> {
        self.client
            .get(address.clone())
            .header("Accept", "application/geo+json, application/json")
            .send()
            .await
            .map_err(|error| silent(address, &error))
    }

    async fn everything(&self, municipality: AreaCode) -> Result<AreasRead, AreaSourceError> {
        let mut read = AreasRead::default();
        for name in COLLECTIONS {
            read.append(self.collection(name, municipality).await?);
        }
        if read.drafts.is_empty() {
            return Err(unexpected(
                self.base.as_str(),
                format!("it knows no areas of {municipality}"),
            ));
        }
        let elsewhere = |code: &AreaCode| !municipality.contains(*code);
        let codes = read
            .drafts
            .iter()
            .filter_map(|draft| AreaCode::parse(&draft.code).ok());
        match codes.into_iter().find(elsewhere) {
            Some(code) => {
                let reason = format!("asked for {municipality}, it gave {code}");
                Err(unexpected(self.base.as_str(), reason))
            }
            None => Ok(read),
        }
    }
}

#[async_trait]
impl AreaSource for Pdok {
    async fn fetch(&self, municipality: AreaCode) -> Result<AreasRead, AreaSourceError> {
        if municipality.kind() != AreaKind::Municipality {
            let reason = format!("{municipality} is not the code of a gemeente, such as GM0917");
            return Err(unexpected(self.base.as_str(), reason));
        }
        tokio::time::timeout(self.settings.total_time, self.everything(municipality))
            .await
            .unwrap_or_else(|_| {
                let seconds = self.settings.total_time.as_secs_f32();
                Err(unreachable(
                    &self.base,
                    format!("not everything came within {seconds} seconds"),
                ))
            })
    }
}

fn silent(address: &Url, error: &reqwest::Error) -> AreaSourceError {
    let reason = if error.is_timeout() {
        "no answer in time".to_owned()
    } else if error.is_connect() {
        "no connection".to_owned()
    } else {
        "the connection broke".to_owned()
    };
    unreachable(address, reason)
}

fn unreachable(address: &Url, reason: String) -> AreaSourceError {
    AreaSourceError::Unreachable {
        address: address.to_string(),
        reason,
    }
}

fn unexpected(address: &str, reason: String) -> AreaSourceError {
    AreaSourceError::Unexpected {
        address: address.to_owned(),
        reason,
    }
}
