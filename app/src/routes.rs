//! Addresses: the one place that knows which address is which page.
use crate::language::Language;

/// The pairs of a query string, decoded, in their order.
pub type Pairs = Vec<(String, String)>;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Start,
    /// `/kaart?q=…`
    Map(Pairs),
    /// `/plek/{slug}`
    Spot(String),
    /// `/plek/{slug}/klopt-niet`: is something wrong here? The pairs may hold `dank=1` after a form was kept.
    ReportChange(String, Pairs),
    /// `/wijk/{slug}`
    District(String),
    /// `/wijken`: every wijk, for who does not know theirs.
    Districts,
    /// `/over`
    About,
    /// `/privacy`: what we keep of you.
    Privacy,
    /// `/toegankelijkheid`
    Accessibility,
    /// Everything else.
    NotFound,
}

impl Route {
    /// Reads the path of an address, without its query, and says in which language it asks.
    #[must_use]
    pub fn parse(path: &str, pairs: Pairs) -> (Language, Self) {
        let (language, path) = match path.strip_prefix("/en") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => (Language::En, rest),
            _ => (Language::Nl, path),
        };
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let route = match parts.as_slice() {
            [] => Self::Start,
            ["kaart"] => Self::Map(pairs),
            ["plek", slug] => Self::Spot((*slug).to_owned()),
            ["plek", slug, "klopt-niet"] => Self::ReportChange((*slug).to_owned(), pairs),
            ["wijk", slug] => Self::District((*slug).to_owned()),
            ["wijken"] => Self::Districts,
            ["over"] => Self::About,
            ["privacy"] => Self::Privacy,
            ["toegankelijkheid"] => Self::Accessibility,
            _ => Self::NotFound,
        };
        (language, route)
    }

    /// The address of this page in a language, without its query.
    #[must_use]
    pub fn path(&self, language: Language) -> String {
        let prefix = language.prefix();
        match self {
            Self::Start if prefix.is_empty() => "/".to_owned(),
            Self::Start => prefix.to_owned(),
            Self::Map(_) => format!("{prefix}/kaart"),
            Self::Spot(slug) => format!("{prefix}/plek/{slug}"),
            Self::ReportChange(slug, _) => format!("{prefix}/plek/{slug}/klopt-niet"),
            Self::District(slug) => format!("{prefix}/wijk/{slug}"),
            Self::Districts => format!("{prefix}/wijken"),
            Self::About => format!("{prefix}/over"),
            Self::Privacy => format!("{prefix}/privacy"),
            Self::Accessibility => format!("{prefix}/toegankelijkheid"),
            Self::NotFound => format!("{prefix}/"),
        }
    }

    /// Whether the page has an island, and so loads the client.
    #[must_use]
    pub const fn has_island(&self) -> bool {
        matches!(self, Self::Map(_))
    }
}
