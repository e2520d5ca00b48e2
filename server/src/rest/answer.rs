//! From a request of a program to kept bytes.
use super::{
    hsds::{self, Catalogue},
    problem::Problem,
    v1,
};
use crate::{
    pages::{Edition, Encoding, KeptPages, LONGEST_ADDRESS, Page, Question, etag, holds},
    startup::House,
};
use arc_swap::ArcSwapOption;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, Uri, header, request::Parts},
};
use std::{mem::size_of, sync::Arc};

/// Records may change at any moment: ask each time whether the copy holds. Nothing in an answer depends on who asks.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("public, no-cache");
/// The version of `/api/v1` in full, as the API Design Rules ask of every answer.
const API_VERSION: HeaderName = HeaderName::from_static("api-version");

/// What this room keeps.
#[derive(Debug)]
pub struct Outlet {
    kept: KeptPages<Asked>,
    /// The objects of HSDS of the newest revision that was asked for.
    catalogue: ArcSwapOption<Catalogue>,
}

impl Outlet {
    /// Keeps at most so many bytes of finished answers.
    #[must_use]
    pub fn new(room: usize) -> Self {
        Self {
            kept: KeptPages::new(room),
            catalogue: ArcSwapOption::empty(),
        }
    }
}

/// A request, as far as it decides about the answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Asked {
    what: What,
    encoding: Encoding,
}

impl Question for Asked {
    fn weight(&self) -> usize {
        size_of::<Self>()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum What {
    Hsds(hsds::Asked),
    Tree,
    OpenApi,
    Spots,
    Leaves,
}

/// In which shape an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Problem,
    Csv,
}

impl Kind {
    /// The word for `Content-Type`.
    pub(super) const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Json => "application/json",
            Self::Problem => "application/problem+json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
        })
    }
}

impl What {
    fn read(uri: &Uri) -> Result<Self, Problem> {
        let query: Vec<(String, String)> = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
            .into_owned()
            .collect();
        if let Some(path) = uri.path().strip_prefix(hsds::BASE) {
            return hsds::Asked::read(path, &query).map(Self::Hsds);
        }
        let what = match uri.path().strip_prefix(v1::BASE) {
            Some("/tree") => Self::Tree,
            Some("/openapi.json") => Self::OpenApi,
            Some("/spots.csv") => Self::Spots,
            Some("/leaves.csv") => Self::Leaves,
            _ => {
                return Err(Problem::not_found(
                    "There is nothing at this address; /api/v1/openapi.json says what there is.",
                ));
            }
        };
        if query.is_empty() {
            Ok(what)
        } else {
            Err(Problem::wrong("This address takes no parameters.".to_owned()))
        }
    }

    const fn kind(&self) -> Kind {
        match self {
            Self::Hsds(_) | Self::Tree | Self::OpenApi => Kind::Json,
            Self::Spots | Self::Leaves => Kind::Csv,
        }
    }

    /// The name under which a browser keeps the answer as a file.
    const fn file(&self) -> Option<HeaderValue> {
        match self {
            Self::Spots => Some(HeaderValue::from_static("attachment; filename=\"spots.csv\"")),
            Self::Leaves => Some(HeaderValue::from_static("attachment; filename=\"leaves.csv\"")),
            Self::Hsds(_) | Self::Tree | Self::OpenApi => None,
        }
    }

    /// Works the answer out.
    fn text(&self, catalogue: &Catalogue) -> Result<String, Problem> {
        let directory = catalogue.directory();
        match self {
            Self::Hsds(asked) => hsds::answer(catalogue, asked).map(|value| value.to_string()),
            Self::Tree => v1::tree(directory),
            Self::OpenApi => v1::openapi(),
            Self::Spots => v1::spots(directory),
            Self::Leaves => v1::leaves(directory),
        }
    }
}

/// Answers everything at the addresses of this room.
pub(super) async fn answer(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let answer = match finished(&house, &parts).await {
        Ok((what, page)) => whole(&what, &page, &parts.headers),
        Err(problem) => problem.answer(),
    };
    with_version(answer, parts.uri.path())
}

fn with_version(mut answer: Response<Body>, path: &str) -> Response<Body> {
    if path.starts_with(v1::BASE) {
        let version = HeaderValue::from_static(v1::VERSION);
        answer.headers_mut().insert(API_VERSION, version);
    }
    answer
}

async fn finished(house: &Arc<House>, parts: &Parts) -> Result<(What, Page), Problem> {
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return Err(Problem::wrong_method());
    }
    if parts.uri.path().len() + parts.uri.query().map_or(0, str::len) > LONGEST_ADDRESS {
        return Err(Problem::too_long());
    }
    let asked = Asked {
        what: What::read(&parts.uri)?,
        encoding: Encoding::wanted(&parts.headers),
    };
    let what = asked.what.clone();
    Ok((what, kept(house, asked).await?))
}

/// The answer from memory, or worked out now; at most one for each core at a time, together with the pages.
async fn kept(house: &Arc<House>, asked: Asked) -> Result<Page, Problem> {
    let directory = house.directory.current();
    let edition = Edition {
        revision: directory.revision(),
        minute: 0,
    };
    if let Some(page) = house.outlet.kept.find(edition, &asked) {
        return Ok(page);
    }
    let Ok(_turn) = house.drawing.acquire().await else {
        return Err(Problem::broken());
    };
    let house = Arc::clone(house);
    let work = move || {
        let known = house.outlet.catalogue.load_full();
        let catalogue = known
            .filter(|known| known.revision() == directory.revision())
            .unwrap_or_else(|| {
                let new = Arc::new(Catalogue::of(directory, &house.site.origin));
                house.outlet.catalogue.store(Some(Arc::clone(&new)));
                new
            });
        let page = draw(&asked, &catalogue)?;
        house.outlet.kept.put(edition, asked, &page);
        Ok(page)
    };
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| {
        tracing::error!(%error, "an answer for a program could not be worked out");
        Err(Problem::broken())
    })
}

fn draw(asked: &Asked, catalogue: &Catalogue) -> Result<Page, Problem> {
    let text = asked.what.text(catalogue)?;
    let etag = etag(catalogue.revision().0, text.as_bytes(), asked.encoding.mark());
    let packed = asked.encoding.pack(text.as_bytes());
    Ok(Page {
        status: StatusCode::OK,
        etag,
        encoding: packed.is_some().then(|| asked.encoding.header()).flatten(),
        bytes: packed.map_or_else(|| text.into(), Into::into),
    })
}

/// The whole answer, or 304 when the program holds it.
fn whole(what: &What, page: &Page, asked: &HeaderMap) -> Response<Body> {
    let held = holds(asked, &page.etag);
    let mut answer = Response::new(if held {
        Body::empty()
    } else {
        Body::from(page.bytes.clone())
    });
    if held {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = answer.headers_mut();
    headers.insert(header::ETAG, page.etag.clone());
    headers.insert(header::CACHE_CONTROL, ASK_AGAIN);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    for_everyone(headers);
    if !held {
        headers.insert(header::CONTENT_TYPE, what.kind().header());
        if let Some(file) = what.file() {
            headers.insert(header::CONTENT_DISPOSITION, file);
        }
        if let Some(encoding) = &page.encoding {
            headers.insert(header::CONTENT_ENCODING, encoding.clone());
        }
    }
    answer
}

/// Pages of every site may read what stands here: it is public, and nobody is known by a cookie.
pub(super) fn for_everyone(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("etag, api-version"),
    );
}
