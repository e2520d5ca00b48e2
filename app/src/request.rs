//! What a page is made from.
use crate::{language::Language, routes::Route, wire::Tiles, words::Words};
use domain::{
    area::{Area, AreaCode},
    directory::Directory,
    hours::Moment,
};
use std::sync::Arc;

/// How residents reach the municipality itself; what is not set is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// Telephone number as people write it: `14 045`.
    pub phone: Option<String>,
    /// Its website.
    pub url: Option<String>,
}

/// The film of the campaign. Whoever shows one shows its captions and its text as well: many can follow only one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Film {
    /// Its address: a path of this site, or https.
    pub url: String,
    /// The address of its captions (`WebVTT`), in Dutch.
    pub captions: String,
    /// What is said and shown in it, in Dutch, a paragraph each.
    pub transcript: Vec<String>,
}

/// A second style sheet, for pages that need more than the first: the others stay light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The map and its filters.
    Map,
    /// A place: its map and its hours.
    Place,
    /// A wijk: its map and its contact person.
    District,
    /// The support tree and its questions.
    Tree,
    /// The answer, on the screen and on paper.
    Answer,
    /// The printed guide.
    Guide,
    /// The packet of flower seeds.
    Packet,
    /// Finding company, and one's own meeting.
    Meeting,
}

/// The address of each [`Sheet`].
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    /// Of [`Sheet::Map`].
    pub map: String,
    /// Of [`Sheet::Place`].
    pub place: String,
    /// Of [`Sheet::District`].
    pub district: String,
    /// Of [`Sheet::Tree`].
    pub tree: String,
    /// Of [`Sheet::Answer`].
    pub answer: String,
    /// Of [`Sheet::Guide`].
    pub guide: String,
    /// Of [`Sheet::Packet`].
    pub packet: String,
    /// Of [`Sheet::Meeting`].
    pub meeting: String,
}

impl Sheets {
    /// The address of a sheet.
    #[must_use]
    pub fn address(&self, sheet: Sheet) -> &str {
        match sheet {
            Sheet::Map => &self.map,
            Sheet::Place => &self.place,
            Sheet::District => &self.district,
            Sheet::Tree => &self.tree,
            Sheet::Answer => &self.answer,
            Sheet::Guide => &self.guide,
            Sheet::Packet => &self.packet,
            Sheet::Meeting => &self.meeting,
        }
    }
}

/// What holds for every page of an installation; worked out once, at start.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Address of the style sheet, with the hash in its name.
    pub stylesheet: String,
    /// Address of the second style sheet of some pages.
    pub sheets: Sheets,
    /// Address of the font to load first.
    pub font: String,
    /// The tags that load the client, for pages with an island. Trusted HTML.
    pub client: String,
    /// The site's own origin, such as `https://buurtboom.heerlen.nl`, without a slash at its end; empty when not set.
    pub origin: String,
    /// Background tiles of the map, if any.
    pub tiles: Option<Tiles>,
    /// How residents reach the municipality.
    pub desk: Desk,
    /// The film of the campaign, if any.
    pub film: Option<Film>,
    /// Whether messages can be sent by e-mail.
    pub mail: bool,
}

/// Everything that a page may look at beside its own address.
#[derive(Clone)]
pub struct PageContext {
    /// The installation.
    pub site: Arc<Site>,
    /// The records.
    pub directory: Arc<Directory>,
    /// The time that the page speaks of.
    pub now: Moment,
    /// The language it speaks.
    pub language: Language,
    /// The wijk that the visitor chose, from the cookie.
    pub district: Option<AreaCode>,
}

impl PageContext {
    /// The texts in the page's language.
    #[must_use]
    pub const fn words(&self) -> Words {
        Words(self.language)
    }

    /// The language of texts in the records, for `lang`, where it is another than the page's (WCAG 3.1.2).
    #[must_use]
    pub fn records_language(&self) -> Option<&'static str> {
        (self.language != Language::Nl).then(|| Language::Nl.tag())
    }

    /// The wijk that the visitor chose, when it still exists.
    #[must_use]
    pub fn chosen_district(&self) -> Option<&Area> {
        self.district.and_then(|code| self.directory.area(code))
    }

    /// The name of the municipality; "your municipality" while no areas are known.
    #[must_use]
    pub fn municipality(&self) -> &str {
        self.directory
            .municipality()
            .map_or(self.words().desk_your_municipality(), |area| area.name.as_str())
    }

    /// The municipality as one speaks of it: "the municipality of Heerlen", or "your municipality" while no areas are known.
    #[must_use]
    pub fn the_municipality(&self) -> String {
        let words = self.words();
        match self.directory.municipality() {
            Some(area) => words.desk_municipality(&area.name),
            None => words.desk_your_municipality().to_owned(),
        }
    }

    /// The address of another page in the same language.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        route.href(self.language)
    }
}
