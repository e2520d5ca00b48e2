//! Who is responsible, and the faces at the foot of the tree.
use super::{Check, PersonAt, Wording};
use crate::{area::AreaCode, hours::Schedule, keyed::keyed, spot::Photo};
use chrono::NaiveDate;

keyed! {
    /// What sort of party it is.
    pub enum PartyKind {
        /// The municipality, a joint service of municipalities included.
        Municipality = "municipality",
        /// A welfare organisation.
        Welfare = "welfare",
        /// An organisation of volunteers.
        Volunteers = "volunteers",
        /// A housing association.
        Housing = "housing",
        /// Care: a practice, district nursing, mental health care.
        Care = "care",
        /// A school or library.
        Learning = "learning",
        /// A body of the whole country.
        National = "national",
        /// A court, or who acts for it.
        Court = "court",
        /// The visitor's own employer.
        Employer = "employer",
    }
}

keyed! {
    /// What a root is.
    pub enum RootKind {
        /// Neighbours who want to do something.
        Neighbours = "neighbours",
        /// Volunteers.
        Volunteers = "volunteers",
        /// Ideas and initiatives.
        Initiatives = "initiatives",
        /// Clubs and associations.
        Clubs = "clubs",
    }
}

/// A telephone number as people write it. No number is shown that nobody has called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number.
    pub number: String,
    /// When somebody called it.
    pub checked: NaiveDate,
}

/// Who can be responsible for a leaf, take a step, or direct (HSDS *organization*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its name in the file and in addresses.
    pub slug: String,
    /// Its name as residents know it: "Schuldhulp van de gemeente".
    pub name: Wording,
    /// What sort it is.
    pub kind: PartyKind,
    /// What it does, in one sentence.
    pub does: Wording,
    /// How to reach it, in a sentence: also where no number is known.
    pub reach: Wording,
    /// Its number.
    pub phone: Option<Phone>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its website.
    pub url: Option<String>,
    /// What is still to be confirmed before use, if anything.
    pub unconfirmed: Option<String>,
    /// Who checked the record, and when.
    pub check: Check,
}

/// A face that residents can trust, at a spot in the wijk.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactPerson {
    /// The name in the file.
    pub slug: String,
    /// First name, as residents call them.
    pub name: String,
    /// Two sentences about what they are like to meet.
    pub about: Wording,
    /// A picture; never of an invented person.
    pub photo: Option<Photo>,
    /// Languages spoken, as IETF tags.
    pub languages: Vec<String>,
    /// When they are at their spot.
    pub hours: Schedule,
    /// When one can call, in words.
    pub phone_hours: Wording,
    /// Their number; the demonstration's begins with 045 000.
    pub phone: Option<Phone>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// The promised time to answer, in working days.
    pub reply_days: u8,
    /// Days on which the stand-in takes over: first and last day.
    pub away: Vec<(NaiveDate, NaiveDate)>,
    /// Who checked the record, and when.
    pub check: Check,
}

impl ContactPerson {
    /// Whether the stand-in takes over on this day.
    #[must_use]
    pub fn is_away(&self, day: NaiveDate) -> bool {
        self.away
            .iter()
            .any(|(from, until)| (*from..=*until).contains(&day))
    }
}

/// The trunk of the tree in one wijk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trunk {
    /// The wijk.
    pub district: AreaCode,
    /// Its contact person; wijken may share one.
    pub person: PersonAt,
    /// Who helps when that person is away: another person.
    pub stand_in: PersonAt,
    /// The slug of the meeting spot where the person can be met; it may lie in a neighbouring wijk.
    pub spot: String,
}

/// People of the wijk who help: the roots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// The name in the file.
    pub slug: String,
    /// What it is.
    pub kind: RootKind,
    /// As residents know it.
    pub name: Wording,
    /// One or two sentences.
    pub text: Wording,
    /// The slug of a meeting spot where to find them, if there is one.
    pub spot: Option<String>,
    /// In which wijken; empty for all.
    pub districts: Vec<AreaCode>,
    /// Who checked the record, and when.
    pub check: Check,
}

/// A number for the whole country that never depends on an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// The name in the file.
    pub slug: String,
    /// Who answers.
    pub name: Wording,
    /// For what, in one sentence.
    pub text: Wording,
    /// The number.
    pub phone: Phone,
    /// Words in a search that bring this line to the top, above everything else; such a search is never counted.
    pub words: Vec<String>,
    /// Whether it stands on the page for who is not safe at home.
    pub unsafe_at_home: bool,
}
