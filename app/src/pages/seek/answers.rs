//! The answers so far, as an address and a form hold them.
//!
//! To add a field: its name in [`name_of`], its line in [`form_of`] and [`pairs_of`].
use super::screen::Screen;
use crate::routes::Pairs;
use domain::{
    area::AreaCode,
    meeting::{SeekField, SeekForm, Wishes},
};

/// Names the screen whose form was sent.
pub(super) const SENT: &str = "na";
/// Names the screen that is asked for.
pub(super) const ASKED: &str = "stap";
/// Every screen was answered, and one is being changed.
pub(super) const DONE: &str = "klaar";
/// Wishes that are kept already are being changed.
pub(super) const CHANGE: &str = "wijzig";
/// The key of somebody's page, when it was opened by its link.
pub(super) const KEY: &str = "sleutel";

/// Every field that an address may hold.
const FIELDS: [SeekField; 7] = [
    SeekField::Area,
    SeekField::Moments,
    SeekField::StepFree,
    SeekField::Interests,
    SeekField::Languages,
    SeekField::Company,
    SeekField::Nickname,
];

/// The name of a field in addresses and forms.
pub(super) const fn name_of(field: SeekField) -> &'static str {
    match field {
        SeekField::Area => "wijk",
        SeekField::Moments => "moment",
        SeekField::StepFree => "drempelvrij",
        SeekField::Interests => "graag",
        SeekField::Languages => "taal",
        SeekField::Company => "groep",
        SeekField::Nickname => "naam",
        SeekField::Email => "email",
    }
}

/// The first value of a name.
pub(super) fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = pairs.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.as_str())
}

/// The answers that stand in pairs.
pub(super) fn form_of(pairs: &[(String, String)]) -> SeekForm {
    let one = |field| value(pairs, name_of(field)).unwrap_or_default().to_owned();
    let every = |field| {
        let name = name_of(field);
        let values = pairs.iter().filter(|(key, _)| key == name);
        values.map(|(_, value)| value.clone()).collect()
    };
    SeekForm {
        area: one(SeekField::Area),
        languages: every(SeekField::Languages),
        moments: every(SeekField::Moments),
        interests: every(SeekField::Interests),
        company: one(SeekField::Company),
        step_free: one(SeekField::StepFree),
        nickname: one(SeekField::Nickname),
    }
}

/// Wishes as pairs.
pub(super) fn pairs_of(wishes: &Wishes) -> Pairs {
    let pair = |field: SeekField, value: &str| (name_of(field).to_owned(), value.to_owned());
    let mut pairs = vec![pair(SeekField::Area, &wishes.area.to_string())];
    pairs.extend(wishes.moments.iter().map(|id| pair(SeekField::Moments, id)));
    pairs.extend(wishes.step_free.then(|| pair(SeekField::StepFree, "yes")));
    let interests = wishes.interests.iter();
    pairs.extend(interests.map(|interest| pair(SeekField::Interests, interest.key())));
    let languages = wishes.languages.iter();
    pairs.extend(languages.map(|language| pair(SeekField::Languages, language.key())));
    pairs.push(pair(SeekField::Company, wishes.company.key()));
    pairs.push(pair(SeekField::Nickname, &wishes.nickname.key()));
    pairs
}

/// The chosen area, when it is one.
pub(super) fn area_of(form: &SeekForm) -> Option<AreaCode> {
    AreaCode::parse(&form.area).ok()
}

/// The answers without those of some fields, and without what says where one is.
pub(super) fn without(pairs: &[(String, String)], fields: &[SeekField]) -> Pairs {
    let kept = |name: &str| {
        let own = fields.iter().any(|field| name_of(*field) == name);
        let answer = FIELDS.iter().any(|field| name_of(*field) == name);
        !own && (answer || [DONE, CHANGE, KEY].contains(&name))
    };
    pairs.iter().filter(|(key, _)| kept(key)).cloned().collect()
}

/// The answers as the address of a screen.
pub(super) fn at(pairs: &[(String, String)], screen: Screen) -> Pairs {
    let mut pairs = without(pairs, &[]);
    pairs.push((ASKED.to_owned(), screen.key().to_owned()));
    pairs
}
