//! Parties, contact persons, trunks, roots and help lines.
use super::{Check, Phone, Text};
use domain::tree::{self as domain_tree, SupportTree};
use serde::Serialize;
use utoipa::ToSchema;

/// Who can be responsible for a service, take a step, or direct.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Party {
    /// Its name in the tree.
    slug: String,
    /// Its name as residents know it.
    name: Text,
    /// What sort it is: `municipality`, `welfare`, `volunteers`, `housing`, `care`, `learning`, `national`, `court` or
    /// `employer`.
    kind: &'static str,
    /// What it does.
    does: Text,
    /// How to reach it.
    reach: Text,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<Phone>,
    /// Its e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// Its website.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// What is still to be confirmed before use.
    #[serde(skip_serializing_if = "Option::is_none")]
    unconfirmed: Option<String>,
    /// Who checked it, and when.
    check: Check,
}

impl Party {
    pub(super) fn of(party: &domain_tree::Party) -> Self {
        Self {
            slug: party.slug.clone(),
            name: Text::of(&party.name),
            kind: party.kind.key(),
            does: Text::of(&party.does),
            reach: Text::of(&party.reach),
            phone: party.phone.as_ref().map(Phone::of),
            email: party.email.clone(),
            url: party.url.clone(),
            unconfirmed: party.unconfirmed.clone(),
            check: Check::of(&party.check),
        }
    }
}

/// A face that residents can trust.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ContactPerson {
    /// The name in the tree.
    slug: String,
    /// First name.
    name: String,
    /// What they are like to meet.
    about: Text,
    /// A picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    photo: Option<Photo>,
    /// Languages spoken, as IETF tags.
    languages: Vec<String>,
    /// When they are at their spot, in the syntax of OpenStreetMap's `opening_hours`.
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<String>,
    /// When one can call.
    phone_hours: Text,
    /// Their number.
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<Phone>,
    /// Their e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// The promised time to answer, in working days.
    reply_days: u8,
    /// When the stand-in takes over.
    away: Vec<Away>,
    /// Who checked it, and when.
    check: Check,
}

/// A picture with words for who cannot see it.
#[derive(Debug, Serialize, ToSchema)]
struct Photo {
    /// Its address.
    url: String,
    /// What can be seen on it.
    alt: String,
}

/// Days on which somebody is away.
#[derive(Debug, Serialize, ToSchema)]
struct Away {
    /// The first day.
    #[schema(format = Date)]
    from: String,
    /// The last day.
    #[schema(format = Date)]
    until: String,
}

impl ContactPerson {
    pub(super) fn of(person: &domain_tree::ContactPerson) -> Self {
        let away = person.away.iter().map(|(from, until)| Away {
            from: from.to_string(),
            until: until.to_string(),
        });
        Self {
            slug: person.slug.clone(),
            name: person.name.clone(),
            about: Text::of(&person.about),
            photo: person.photo.as_ref().map(|photo| Photo {
                url: photo.url.clone(),
                alt: photo.alt.clone(),
            }),
            languages: person.languages.clone(),
            hours: person.hours.hours.text().map(str::to_owned),
            phone_hours: Text::of(&person.phone_hours),
            phone: person.phone.as_ref().map(Phone::of),
            email: person.email.clone(),
            reply_days: person.reply_days,
            away: away.collect(),
            check: Check::of(&person.check),
        }
    }
}

/// The trunk of the tree in one wijk.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Trunk {
    /// The CBS code of the wijk.
    district: String,
    /// The contact person, by slug.
    person: String,
    /// Who helps when that person is away, by slug.
    stand_in: String,
    /// The meeting spot where the person can be met, by slug.
    spot: String,
}

impl Trunk {
    pub(super) fn of(tree: &SupportTree, trunk: &domain_tree::Trunk) -> Self {
        Self {
            district: trunk.district.to_string(),
            person: tree.person(trunk.person).slug.clone(),
            stand_in: tree.person(trunk.stand_in).slug.clone(),
            spot: trunk.spot.clone(),
        }
    }
}

/// People of the wijk who help.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Root {
    /// The name in the tree.
    slug: String,
    /// What it is: `neighbours`, `volunteers`, `initiatives` or `clubs`.
    kind: &'static str,
    /// As residents know it.
    name: Text,
    /// In one or two sentences.
    text: Text,
    /// A meeting spot where to find them, by slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    spot: Option<String>,
    /// The CBS codes of the wijken where it holds; empty for all.
    districts: Vec<String>,
    /// Who checked it, and when.
    check: Check,
}

impl Root {
    pub(super) fn of(root: &domain_tree::Root) -> Self {
        Self {
            slug: root.slug.clone(),
            kind: root.kind.key(),
            name: Text::of(&root.name),
            text: Text::of(&root.text),
            spot: root.spot.clone(),
            districts: root.districts.iter().map(ToString::to_string).collect(),
            check: Check::of(&root.check),
        }
    }
}

/// A number for the whole country.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct HelpLine {
    /// The name in the tree.
    slug: String,
    /// Who answers.
    name: Text,
    /// For what.
    text: Text,
    /// The number.
    phone: Phone,
    /// Whether it is for who is not safe at home.
    unsafe_at_home: bool,
}

impl HelpLine {
    pub(super) fn of(line: &domain_tree::HelpLine) -> Self {
        Self {
            slug: line.slug.clone(),
            name: Text::of(&line.name),
            text: Text::of(&line.text),
            phone: Phone::of(&line.phone),
            unsafe_at_home: line.unsafe_at_home,
        }
    }
}
