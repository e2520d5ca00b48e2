//! Meeting spots: places where people can meet, in the terms of Open Referral HSDS 3.1.
//!
//! A [`MeetingSpot`] is an HSDS *location* together with the *organization* that keeps it, the *service* that is given
//! there (their `service_at_location`), its *schedule* and its *contact*. It only comes into being through
//! [`SpotDraft::check`], which says of each field why it refuses.
mod choices;
mod draft;
mod duplicate;
mod freshness;
mod naming;
#[cfg(test)]
mod sample;

pub use choices::{Act, Cost, SpotKind, Theme};
pub(crate) use draft::reach;
pub use draft::{Checked, DraftFault, SpotDraft, Surroundings};
pub use duplicate::{Duplicate, likely_duplicates};
pub use freshness::{Freshness, FreshnessStatus};
pub use naming::unique_slug;

use crate::{area::AreaCode, geography::Position, hours::Schedule};

/// Where a record comes from; importing again finds it by this.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// The system or file: `osm`, `csv:heerlen`, `hsds`, `demo`.
    pub system: String,
    /// The record's own id there.
    pub external_id: String,
}

/// The party that keeps a place (HSDS *organization*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// Its website.
    pub url: Option<String>,
}

/// How to reach the host (HSDS *contact* and *phone*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Who answers, a name or a role: "de gastvrouw".
    pub name: Option<String>,
    /// Telephone number as people write it.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Website of the place.
    pub url: Option<String>,
}

/// A postal address (HSDS *address*) with the area that it lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Street and house number; empty when not known.
    pub street: String,
    /// Postal code as `6411 AB`; empty when not known.
    pub postal_code: String,
    /// Town; empty when not known.
    pub city: String,
    /// The buurt, or the wijk where the buurt is not known.
    pub area: AreaCode,
}

/// Who can get in and stay (HSDS *accessibility*). `None` is unknown, which is not "no".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accessibility {
    /// No steps or thresholds on the way in.
    pub step_free: Option<bool>,
    /// A toilet that a wheelchair user can use.
    pub accessible_toilet: Option<bool>,
    /// A hearing loop.
    pub hearing_loop: Option<bool>,
    /// Quiet hours, in words.
    pub quiet_hours: Option<String>,
    /// Parking, in words.
    pub parking: Option<String>,
    /// The nearest bus stop, in words.
    pub bus_stop: Option<String>,
}

/// What one can do at a place (HSDS *service*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// In one or two sentences.
    pub description: String,
    /// Ask a question, join in, bring an idea, volunteer.
    pub acts: Vec<Act>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// What it costs.
    pub cost: Cost,
    /// What it costs in words, beside [`Cost::Paid`].
    pub cost_note: Option<String>,
    /// Languages spoken, as IETF tags: `nl`, `ar`, `pl`.
    pub languages: Vec<String>,
}

/// A picture with words for who cannot see it. Never of a person who did not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Address of the picture.
    pub url: String,
    /// What can be seen on it.
    pub alt: String,
}

/// A place where people can meet.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingSpot {
    /// Our own id, stable for ever.
    pub id: String,
    /// Where the record comes from.
    pub source: Source,
    /// The name in the address of its page, unique and kept when the name changes.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What sort of place it is.
    pub kind: SpotKind,
    /// Who keeps it.
    pub organization: Option<Organization>,
    /// How to reach the host.
    pub contact: Contact,
    /// Where it is, in words.
    pub address: Address,
    /// Where it is, in degrees.
    pub position: Position,
    /// When it is open.
    pub schedule: Schedule,
    /// What one can do there.
    pub service: Service,
    /// Who can get in.
    pub accessibility: Accessibility,
    /// A picture.
    pub photo: Option<Photo>,
    /// Who checked the record, and when.
    pub freshness: Freshness,
    /// Invented for the demonstration; every page that shows it says so.
    pub example: bool,
}
