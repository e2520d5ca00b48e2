//! Reading an address: path and query become a route. No address is an error; at worst it is a page that helps.
use app::{
    language::Language,
    routes::{Pairs, Route},
};
use axum::http::{Method, Uri};

/// The longest address that is read. A form with a search of 10 kB stays below it.
pub(crate) const LONGEST: usize = 32 * 1024;
/// The signs of one value that are looked at: the limit of a search, see `domain::directory::SpotQuery`.
const MOST_SIGNS: usize = 200;
/// The pairs that are looked at: more than every filter of the map at once.
const MOST_PAIRS: usize = 64;

/// The language and the page that an address asks for.
pub(super) fn parse(uri: &Uri) -> (Language, Route) {
    Route::parse(uri.path(), uri.query().map(pairs).unwrap_or_default())
}

/// The pairs of a query in one fixed order, so that one question has one spelling. Signs that are not UTF-8 become `�`,
/// a percent sign that means nothing stays as it is, empty fields of a form are left out.
fn pairs(query: &str) -> Pairs {
    let mut pairs: Pairs = form_urlencoded::parse(query.as_bytes())
        .take(MOST_PAIRS)
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (cut(&key), cut(&value)))
        .collect();
    pairs.sort();
    pairs.dedup();
    pairs
}

fn cut(text: &str) -> String {
    text.chars().take(MOST_SIGNS).collect()
}

/// The kind of page that a request asks for, as the log names it.
#[must_use]
pub fn route_name(method: &Method, path: &str) -> &'static str {
    let form = method == Method::POST;
    match Route::parse(path, Pairs::new()).1 {
        Route::Start => "start",
        Route::Map(_) => "map",
        Route::Spot(_) => "spot",
        Route::ReportChange(..) if form => "report change",
        Route::ReportChange(..) => "report change form",
        Route::District(_) => "district",
        Route::Districts => "districts",
        Route::Help => "help",
        Route::Tree(_) => "tree",
        Route::Question(_) => "question",
        Route::Answer(_) => "answer",
        Route::FindHelp(_) => "find help",
        Route::MissingHelp(_) if form => "missing help",
        Route::MissingHelp(_) => "missing help form",
        Route::UnsafeAtHome => "unsafe at home",
        Route::Branch(..) => "branch",
        Route::Leaf(..) => "leaf",
        Route::ContactPersons => "contact persons",
        Route::ContactPerson(_) => "contact person",
        Route::AskContactPerson(..) if form => "ask contact person",
        Route::AskContactPerson(..) => "ask contact person form",
        Route::Guide(_) => "guide",
        Route::Packet if form => "packet code",
        Route::Packet => "packet",
        Route::ScannedPacket(_) => "scanned packet",
        Route::PacketCard(..) => "packet card",
        Route::PacketSowing(_) => "packet sowing",
        Route::PacketJourney(_) => "packet journey",
        Route::Seek(_) if form => "seek company",
        Route::Seek(_) => "seek company form",
        Route::MyMeeting(..) if form => "my meeting form",
        Route::MyMeeting(..) => "my meeting",
        Route::EraseMe(_) if form => "erase me",
        Route::EraseMe(_) => "erase me form",
        Route::HostPage(_) => "host page",
        Route::About => "about",
        Route::Privacy => "privacy",
        Route::Accessibility => "accessibility",
        Route::NotFound if path == "/health" => "health",
        Route::NotFound if path.starts_with("/hsds/") || path.starts_with("/api/") => "for programs",
        Route::NotFound if path.ends_with("/wijk") && form => "choose district",
        Route::NotFound if path.ends_with("/zaadje/bloemen.ics") => "flower calendar",
        Route::NotFound if path.starts_with("/z/") || path.starts_with("/en/z/") => "packet act",
        Route::NotFound if path.starts_with("/ontmoeting/") || path.starts_with("/en/ontmoeting/") => {
            "meeting act"
        }
        Route::NotFound if path.starts_with("/pkg/") || path.starts_with("/vendor/") => "file",
        Route::NotFound => "something else",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_search_is_cut_and_not_refused() {
        let uri: Uri = format!("/kaart?q={}", "a".repeat(10_240)).parse().unwrap();
        let (_, route) = parse(&uri);
        assert_eq!(route, Route::Map(vec![("q".into(), "a".repeat(MOST_SIGNS))]));
    }

    #[test]
    fn one_question_has_one_spelling() {
        let read = |text: &str| parse(&text.parse().unwrap()).1;
        assert_eq!(
            read("/kaart?wijk=centrum&q=&thema=koffie"),
            read("/kaart?thema=koffie&wijk=centrum")
        );
        assert_ne!(read("/kaart?thema=koffie"), read("/kaart?thema=muziek"));
    }

    #[test]
    fn bad_percent_signs_are_signs() {
        let (_, route) = parse(&"/kaart?q=100%&x=%ff%fe".parse().unwrap());
        assert_eq!(
            route,
            Route::Map(vec![
                ("q".into(), "100%".into()),
                ("x".into(), "\u{fffd}\u{fffd}".into())
            ])
        );
    }

    proptest! {
        #[test]
        fn no_query_is_too_strange(query in "\\PC{0,400}") {
            let read = pairs(&query);
            prop_assert!(read.len() <= MOST_PAIRS);
            prop_assert!(read.iter().all(|(_, value)| value.chars().count() <= MOST_SIGNS));
        }
    }
}
