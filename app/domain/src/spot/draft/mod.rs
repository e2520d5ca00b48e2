//! From what a file says to a meeting spot: every fault named, nothing guessed in silence.
//!
//! [`SpotDraft::check`] looks at every field and stops at none, so that whoever made a file mends it in one go. A fault
//! refuses the record when keeping it would send a resident to the wrong place or to nobody (name, position, telephone,
//! e-mail, website, exceptions, text that does not fit). Every other fault leaves its field unknown and is a warning.
//!
//! To add a field: a field in [`SpotDraft`], its check in `check.rs` (or in `place.rs` for where, `reach.rs` for how to
//! reach somebody), and a test that names the sentence.
mod border;
mod check;
mod choices;
mod faults;
mod place;
pub(crate) mod reach;

use super::{Accessibility, Contact, MeetingSpot, Organization, Photo, Source};
use crate::{area::Area, hours::Exception};

/// A meeting spot as a file gives it: nothing checked yet. Empty text counts as not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpotDraft {
    /// Where it stands in the file, for the report: "row 12", "feature 3", "node/123".
    pub place: String,
    /// The system that it comes from.
    pub system: String,
    /// Its id there.
    pub external_id: String,
    /// Its name.
    pub name: String,
    /// A key of [`super::SpotKind`]; empty is `other`.
    pub kind: String,
    /// Who keeps it.
    pub organization: Option<Organization>,
    /// How to reach the host.
    pub contact: Contact,
    /// Street and house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub city: String,
    /// Area code; empty means: find it by the position.
    pub area: String,
    /// The first coordinate, a latitude unless the pair is recognised as swapped or as RD metres.
    pub latitude: Option<f64>,
    /// The second coordinate.
    pub longitude: Option<f64>,
    /// OSM `opening_hours`, `by appointment`, or empty.
    pub hours: String,
    /// The days that differ.
    pub exceptions: Vec<Exception>,
    /// What one can do there.
    pub description: String,
    /// Keys of [`super::Act`].
    pub acts: Vec<String>,
    /// Keys of [`super::Theme`].
    pub themes: Vec<String>,
    /// A key of [`super::Cost`]; empty is `unknown`.
    pub cost: String,
    /// What it costs in words.
    pub cost_note: String,
    /// IETF language tags.
    pub languages: Vec<String>,
    /// Who can get in.
    pub accessibility: Accessibility,
    /// A picture.
    pub photo: Option<Photo>,
    /// Who checked the record.
    pub checked_by: String,
    /// The day of the check, `YYYY-MM-DD`.
    pub checked_on: String,
    /// Invented for the demonstration.
    pub example: bool,
    /// What the reader of the file already found wrong: a cell that is no number, a choice that is neither yes nor no.
    pub faults: Vec<DraftFault>,
}

/// Something wrong with one field of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFault {
    /// The field, by its name in [`SpotDraft`].
    pub field: &'static str,
    /// What is wrong and what would be right, in a sentence.
    pub reason: String,
    /// Whether the record is refused; if not, it is kept with this field unknown or mended, as the reason says.
    pub refuses: bool,
}

/// What a draft is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// All known areas; among them at least the municipality, or positions cannot be placed.
    pub areas: &'a [Area],
}

/// A draft that became a spot, with what was noticed on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The spot; its `id` and `slug` are empty until the use case gives them.
    pub spot: MeetingSpot,
    /// Faults that did not refuse the record.
    pub warnings: Vec<DraftFault>,
}

impl SpotDraft {
    /// Where the record comes from.
    #[must_use]
    pub fn source(&self) -> Source {
        Source {
            system: self.system.clone(),
            external_id: self.external_id.clone(),
        }
    }
}
