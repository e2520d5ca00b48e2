//! Addresses: the one place that knows which address is which page.
use crate::{language::Language, request::Sheet};
use std::fmt::Write as _;

/// The pairs of a query string, decoded, in their order.
pub type Pairs = Vec<(String, String)>;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// `/hulp`: who helps.
    Help,
    /// `/boom?wijk=WK…`: the support tree.
    Tree(Pairs),
    /// `/boom/vraag?…`: a page of questions; the answers so far are the pairs.
    Question(Pairs),
    /// `/boom/antwoord?…`: where to start, for these answers.
    Answer(Pairs),
    /// `/boom/zoek?q=…`: help by everyday words.
    FindHelp(Pairs),
    /// `/boom/gemist?…`: tell the municipality that help is missing. The pairs may hold `dank=1` after it was counted.
    MissingHelp(Pairs),
    /// `/boom/veilig`: for who is not safe at home.
    UnsafeAtHome,
    /// `/boom/{slug}?wijk=WK…`: a branch.
    Branch(String, Pairs),
    /// `/aanbod/{slug}?voor=organisaties`: a leaf.
    Leaf(String, Pairs),
    /// `/aanspreekpersoon`: every contact person.
    ContactPersons,
    /// `/aanspreekpersoon/{slug of the wijk}`
    ContactPerson(String),
    /// `/aanspreekpersoon/{slug of the wijk}/verzoek?wat=…`: "call me back" or "walk along with me". The pairs may hold
    /// `dank=1` after a request was kept.
    AskContactPerson(String, Pairs),
    /// `/gids/{slug of the wijk}`: the guide for printing.
    Guide(String),
    /// `/zaadje`: the packet of flower seeds, and typing its code.
    Packet,
    /// `/z/{code}`: the packet with this code, as it was scanned or typed.
    ScannedPacket(String),
    /// `/z/{code}/kaartje?wijk=…&met=…`: the card for who passes the packet on.
    PacketCard(String, Pairs),
    /// `/z/{code}/zaaien`: thanks and sowing, for who was given the packet.
    PacketSowing(String),
    /// `/zakje/{number}`: the journey of a packet. A number carries no right.
    PacketJourney(String),
    /// `/ontmoeten?…`: a page of the questions that find company; the answers so far are the pairs.
    Seek(Pairs),
    /// `/ontmoeting` by cookie, `/ontmoeting/{key}` by personal link: how it stands with somebody's own meeting.
    /// The pairs may hold `dank=…`: what just happened.
    MyMeeting(Option<String>, Pairs),
    /// `/ontmoeting/wis` and `/ontmoeting/{key}/wis`: asks whether everything may be erased.
    EraseMe(Option<String>),
    /// `/gastheer/{key}`: who a host may expect.
    HostPage(String),
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
            ["hulp"] => Self::Help,
            ["boom"] => Self::Tree(pairs),
            ["boom", "vraag"] => Self::Question(pairs),
            ["boom", "antwoord"] => Self::Answer(pairs),
            ["boom", "zoek"] => Self::FindHelp(pairs),
            ["boom", "gemist"] => Self::MissingHelp(pairs),
            ["boom", "veilig"] => Self::UnsafeAtHome,
            ["boom", slug] => Self::Branch((*slug).to_owned(), pairs),
            ["aanbod", slug] => Self::Leaf((*slug).to_owned(), pairs),
            ["aanspreekpersoon"] => Self::ContactPersons,
            ["aanspreekpersoon", slug] => Self::ContactPerson((*slug).to_owned()),
            ["aanspreekpersoon", slug, "verzoek"] => Self::AskContactPerson((*slug).to_owned(), pairs),
            ["gids", slug] => Self::Guide((*slug).to_owned()),
            ["zaadje"] => Self::Packet,
            ["z", code] => Self::ScannedPacket((*code).to_owned()),
            ["z", code, "kaartje"] => Self::PacketCard((*code).to_owned(), pairs),
            ["z", code, "zaaien"] => Self::PacketSowing((*code).to_owned()),
            ["zakje", number] => Self::PacketJourney((*number).to_owned()),
            ["ontmoeten"] => Self::Seek(pairs),
            ["ontmoeting"] => Self::MyMeeting(None, pairs),
            ["ontmoeting", "wis"] => Self::EraseMe(None),
            ["ontmoeting", key] => Self::MyMeeting(Some((*key).to_owned()), pairs),
            ["ontmoeting", key, "wis"] => Self::EraseMe(Some((*key).to_owned())),
            ["gastheer", key] => Self::HostPage((*key).to_owned()),
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
            Self::Spot(slug) => format!("{prefix}/plek/{}", encode(slug)),
            Self::ReportChange(slug, _) => format!("{prefix}/plek/{}/klopt-niet", encode(slug)),
            Self::District(slug) => format!("{prefix}/wijk/{}", encode(slug)),
            Self::Districts => format!("{prefix}/wijken"),
            Self::Help => format!("{prefix}/hulp"),
            Self::Tree(_) => format!("{prefix}/boom"),
            Self::Question(_) => format!("{prefix}/boom/vraag"),
            Self::Answer(_) => format!("{prefix}/boom/antwoord"),
            Self::FindHelp(_) => format!("{prefix}/boom/zoek"),
            Self::MissingHelp(_) => format!("{prefix}/boom/gemist"),
            Self::UnsafeAtHome => format!("{prefix}/boom/veilig"),
            Self::Branch(slug, _) => format!("{prefix}/boom/{}", encode(slug)),
            Self::Leaf(slug, _) => format!("{prefix}/aanbod/{}", encode(slug)),
            Self::ContactPersons => format!("{prefix}/aanspreekpersoon"),
            Self::ContactPerson(slug) => format!("{prefix}/aanspreekpersoon/{}", encode(slug)),
            Self::AskContactPerson(slug, _) => format!("{prefix}/aanspreekpersoon/{}/verzoek", encode(slug)),
            Self::Guide(slug) => format!("{prefix}/gids/{}", encode(slug)),
            Self::Packet => format!("{prefix}/zaadje"),
            Self::ScannedPacket(code) => format!("{prefix}/z/{}", encode(code)),
            Self::PacketCard(code, _) => format!("{prefix}/z/{}/kaartje", encode(code)),
            Self::PacketSowing(code) => format!("{prefix}/z/{}/zaaien", encode(code)),
            Self::PacketJourney(number) => format!("{prefix}/zakje/{}", encode(number)),
            Self::Seek(_) => format!("{prefix}/ontmoeten"),
            Self::MyMeeting(None, _) => format!("{prefix}/ontmoeting"),
            Self::MyMeeting(Some(key), _) => format!("{prefix}/ontmoeting/{}", encode(key)),
            Self::EraseMe(None) => format!("{prefix}/ontmoeting/wis"),
            Self::EraseMe(Some(key)) => format!("{prefix}/ontmoeting/{}/wis", encode(key)),
            Self::HostPage(key) => format!("{prefix}/gastheer/{}", encode(key)),
            Self::About => format!("{prefix}/over"),
            Self::Privacy => format!("{prefix}/privacy"),
            Self::Accessibility => format!("{prefix}/toegankelijkheid"),
            Self::NotFound => format!("{prefix}/"),
        }
    }

    /// The pairs of its query.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        match self {
            Self::Map(pairs)
            | Self::ReportChange(_, pairs)
            | Self::Tree(pairs)
            | Self::Question(pairs)
            | Self::Answer(pairs)
            | Self::FindHelp(pairs)
            | Self::MissingHelp(pairs)
            | Self::Branch(_, pairs)
            | Self::Leaf(_, pairs)
            | Self::AskContactPerson(_, pairs)
            | Self::PacketCard(_, pairs)
            | Self::Seek(pairs)
            | Self::MyMeeting(_, pairs) => pairs,
            _ => &[],
        }
    }

    /// The address of this page in a language, with its query.
    #[must_use]
    pub fn href(&self, language: Language) -> String {
        let mut href = self.path(language);
        for (place, (key, value)) in self.pairs().iter().enumerate() {
            href.push(if place == 0 { '?' } else { '&' });
            href.push_str(&encode(key));
            href.push('=');
            href.push_str(&encode(value));
        }
        href
    }

    /// Whether the address tells what somebody asks about themselves, or holds a code or key that carries a right, so that the
    /// page is kept nowhere and its address is told to nobody.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        matches!(
            self,
            Self::Question(_)
                | Self::Answer(_)
                | Self::FindHelp(_)
                | Self::MissingHelp(_)
                | Self::UnsafeAtHome
                | Self::AskContactPerson(..)
                | Self::ScannedPacket(_)
                | Self::PacketCard(..)
                | Self::PacketSowing(_)
                | Self::Seek(_)
                | Self::MyMeeting(..)
                | Self::EraseMe(_)
                | Self::HostPage(_)
        )
    }

    /// The second style sheet that the page needs, if any.
    #[must_use]
    pub const fn sheet(&self) -> Option<Sheet> {
        match self {
            Self::Map(_) => Some(Sheet::Map),
            Self::Spot(_) => Some(Sheet::Place),
            Self::District(_) | Self::Districts | Self::ContactPersons => Some(Sheet::District),
            Self::Tree(_)
            | Self::Question(_)
            | Self::FindHelp(_)
            | Self::MissingHelp(_)
            | Self::UnsafeAtHome
            | Self::Branch(..)
            | Self::Leaf(..)
            | Self::ContactPerson(_)
            | Self::AskContactPerson(..) => Some(Sheet::Tree),
            Self::Answer(_) => Some(Sheet::Answer),
            Self::Guide(_) => Some(Sheet::Guide),
            Self::Packet
            | Self::ScannedPacket(_)
            | Self::PacketCard(..)
            | Self::PacketSowing(_)
            | Self::PacketJourney(_) => Some(Sheet::Packet),
            Self::Seek(_) | Self::MyMeeting(..) | Self::EraseMe(_) | Self::HostPage(_) => {
                Some(Sheet::Meeting)
            }
            _ => None,
        }
    }

    /// Whether the page has an island, and so loads the client.
    #[must_use]
    pub const fn has_island(&self) -> bool {
        matches!(self, Self::Map(_))
    }
}

/// Percent-encodes all but the unreserved signs of RFC 3986, so that a text stays one part of a path or query.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back_to_its_page() {
        let routes = [
            Route::Start,
            Route::Map(vec![]),
            Route::Spot("huiskamer-de-akelei".to_owned()),
            Route::ReportChange("huiskamer-de-akelei".to_owned(), vec![]),
            Route::District("molenberg".to_owned()),
            Route::Districts,
            Route::Help,
            Route::Tree(vec![]),
            Route::Question(vec![]),
            Route::Answer(vec![]),
            Route::FindHelp(vec![]),
            Route::MissingHelp(vec![]),
            Route::UnsafeAtHome,
            Route::Branch("geld".to_owned(), vec![]),
            Route::Leaf("voedselbank".to_owned(), vec![]),
            Route::ContactPersons,
            Route::ContactPerson("molenberg".to_owned()),
            Route::AskContactPerson("molenberg".to_owned(), vec![]),
            Route::Guide("molenberg".to_owned()),
            Route::Packet,
            Route::ScannedPacket("K7QM-2F9T-XB4C-8".to_owned()),
            Route::PacketCard("K7QM-2F9T-XB4C-8".to_owned(), vec![]),
            Route::PacketSowing("K7QM-2F9T-XB4C-8".to_owned()),
            Route::PacketJourney("1204".to_owned()),
            Route::Seek(vec![]),
            Route::MyMeeting(None, vec![]),
            Route::MyMeeting(Some("0123456789abcdef".to_owned()), vec![]),
            Route::EraseMe(None),
            Route::EraseMe(Some("0123456789abcdef".to_owned())),
            Route::HostPage("0123456789abcdef".to_owned()),
            Route::About,
            Route::Privacy,
            Route::Accessibility,
        ];
        for language in Language::ALL {
            for route in &routes {
                assert_eq!(
                    Route::parse(&route.path(language), vec![]),
                    (language, route.clone())
                );
            }
        }
    }

    #[test]
    fn what_is_no_address_is_not_found() {
        for path in ["/kaarten", "/plek", "/english", "/en/en", "/wijk/a/b"] {
            assert_eq!(Route::parse(path, vec![]).1, Route::NotFound, "{path}");
        }
    }

    #[test]
    fn a_query_stays_one_query() {
        let pairs = vec![
            ("q".to_owned(), "thee & koek?".to_owned()),
            ("wijk".to_owned(), "molenberg".to_owned()),
        ];
        assert_eq!(
            Route::Map(pairs).href(Language::En),
            "/en/kaart?q=thee%20%26%20koek%3F&wijk=molenberg"
        );
        assert_eq!(
            Route::Spot("\"><a>".to_owned()).href(Language::Nl),
            "/plek/%22%3E%3Ca%3E"
        );
    }
}
