//! What somebody wishes: read from a form of closed lists, each refusal beside its field.
use super::{Company, HostedMoment, Interest, MOST_INTERESTS, Nickname, Spoken, within_a_walk};
use crate::{
    area::{AreaCode, AreaKind},
    directory::Directory,
};
use std::collections::BTreeSet;

/// What the form sent, as texts; nothing is free text, everything has to stand in a list. Several of one field stand in the
/// order in which they were sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeekForm {
    /// The code of a buurt or wijk.
    pub area: String,
    /// Keys of [`Spoken`].
    pub languages: Vec<String>,
    /// Ids of hosted moments.
    pub moments: Vec<String>,
    /// Keys of [`Interest`].
    pub interests: Vec<String>,
    /// A key of [`Company`].
    pub company: String,
    /// `yes` when there may be no steps on the way in; empty or `no` when that does not matter.
    pub step_free: String,
    /// The key of a [`Nickname`].
    pub nickname: String,
}

/// What somebody wishes of a meeting. Exists only when every choice was in its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Their buurt or wijk.
    pub area: AreaCode,
    /// Languages for a talk; at least one.
    pub languages: BTreeSet<Spoken>,
    /// The ids of the hosted moments at which they could come; at least one.
    pub moments: BTreeSet<String>,
    /// What they like or can do; at most three, none is fine.
    pub interests: BTreeSet<Interest>,
    /// With how many.
    pub company: Company,
    /// No steps or thresholds on the way in.
    pub step_free: bool,
    /// The name that others see.
    pub nickname: Nickname,
}

/// A field of [`SeekForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeekField {
    /// `area`
    Area,
    /// `languages`
    Languages,
    /// `moments`
    Moments,
    /// `interests`
    Interests,
    /// `company`
    Company,
    /// `step_free`
    StepFree,
    /// `nickname`
    Nickname,
    /// The e-mail address for messages: beside the form, because it is no wish.
    Email,
}

/// Why a form is not taken. Each belongs to one field ([`SeekRefusal::field`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeekRefusal {
    /// No buurt or wijk was chosen, or one that does not exist.
    #[error("no buurt or wijk was chosen")]
    NoArea,
    /// No language was chosen.
    #[error("no language was chosen")]
    NoLanguage,
    /// A language that is not in the list.
    #[error("a language is not in the list")]
    UnknownLanguage,
    /// No moment was chosen.
    #[error("no moment was chosen")]
    NoMoment,
    /// A moment that does not exist any more, or cannot be reached from the area.
    #[error("a moment does not exist any more, or is not near the chosen area")]
    UnknownMoment,
    /// No steps were wished for, and of one of the moments nobody knows that its spot has none.
    #[error("of a chosen moment it is not known that its spot has no steps")]
    MomentWithSteps,
    /// More interests than [`MOST_INTERESTS`].
    #[error("more than {MOST_INTERESTS} interests were chosen")]
    TooManyInterests,
    /// An interest that is not in the list.
    #[error("an interest is not in the list")]
    UnknownInterest,
    /// Neither two, nor a table, nor either.
    #[error("it was not chosen with how many")]
    NoCompany,
    /// Neither yes nor no.
    #[error("whether there may be steps is neither yes nor no")]
    UnknownStepFree,
    /// No nickname was chosen, or one that is not in the lists.
    #[error("no nickname out of the lists was chosen")]
    NoNickname,
    /// An e-mail address that nobody can write to. [`check`] does not see it.
    #[error("the e-mail address cannot be written to")]
    WrongEmail,
}

impl SeekRefusal {
    /// The field to which it belongs.
    #[must_use]
    pub const fn field(self) -> SeekField {
        match self {
            Self::NoArea => SeekField::Area,
            Self::NoLanguage | Self::UnknownLanguage => SeekField::Languages,
            Self::NoMoment | Self::UnknownMoment | Self::MomentWithSteps => SeekField::Moments,
            Self::TooManyInterests | Self::UnknownInterest => SeekField::Interests,
            Self::NoCompany => SeekField::Company,
            Self::UnknownStepFree => SeekField::StepFree,
            Self::NoNickname => SeekField::Nickname,
            Self::WrongEmail => SeekField::Email,
        }
    }
}

/// Checks what the form sent against the lists that it showed.
///
/// # Errors
/// Every refusal at once, in the order of the fields of [`SeekForm`], at most one of each sort.
pub fn check(
    form: &SeekForm,
    directory: &Directory,
    moments: &[HostedMoment],
) -> Result<Wishes, Vec<SeekRefusal>> {
    let mut refusals = Vec::new();
    let area = known_area(&form.area, directory);
    if area.is_none() {
        refusals.push(SeekRefusal::NoArea);
    }
    let languages = chosen(
        &form.languages,
        Spoken::from_key,
        SeekRefusal::UnknownLanguage,
        &mut refusals,
    );
    if given(&form.languages).next().is_none() {
        refusals.push(SeekRefusal::NoLanguage);
    }
    let step_free = match form.step_free.trim() {
        "" | "no" => Some(false),
        "yes" => Some(true),
        _ => None,
    };
    let wished = step_free.unwrap_or(false);
    let reached =
        area.map(|area| chosen_moments(&form.moments, directory, area, moments, wished, &mut refusals));
    if given(&form.moments).next().is_none() {
        refusals.push(SeekRefusal::NoMoment);
    }
    let interests = chosen(
        &form.interests,
        Interest::from_key,
        SeekRefusal::UnknownInterest,
        &mut refusals,
    );
    if interests.len() > MOST_INTERESTS {
        refusals.push(SeekRefusal::TooManyInterests);
    }
    let company = Company::from_key(form.company.trim());
    if company.is_none() {
        refusals.push(SeekRefusal::NoCompany);
    }
    if step_free.is_none() {
        refusals.push(SeekRefusal::UnknownStepFree);
    }
    let nickname = Nickname::from_key(form.nickname.trim());
    if nickname.is_none() {
        refusals.push(SeekRefusal::NoNickname);
    }
    match (area, reached, company, step_free, nickname) {
        (Some(area), Some(moments), Some(company), Some(step_free), Some(nickname))
            if refusals.is_empty() =>
        {
            Ok(Wishes {
                area,
                languages,
                moments,
                interests,
                company,
                step_free,
                nickname,
            })
        }
        _ => Err(refusals),
    }
}

/// Whether a spot with this answer about steps suits somebody: who needs none comes only where it is known that there are
/// none.
pub(crate) fn suits(step_free_wished: bool, step_free_there: Option<bool>) -> bool {
    !step_free_wished || step_free_there == Some(true)
}

/// The texts of a field that say something.
fn given(texts: &[String]) -> impl Iterator<Item = &str> {
    texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
}

fn known_area(text: &str, directory: &Directory) -> Option<AreaCode> {
    AreaCode::parse(text)
        .ok()
        .filter(|code| code.kind() != AreaKind::Municipality && directory.area(*code).is_some())
}

/// The choices of a list, each once; one refusal when any of them is not in it.
fn chosen<T: Ord>(
    texts: &[String],
    from_key: fn(&str) -> Option<T>,
    unknown: SeekRefusal,
    refusals: &mut Vec<SeekRefusal>,
) -> BTreeSet<T> {
    let mut found = BTreeSet::new();
    let mut all_known = true;
    for text in given(texts) {
        match from_key(text) {
            Some(choice) => drop(found.insert(choice)),
            None => all_known = false,
        }
    }
    if !all_known {
        refusals.push(unknown);
    }
    found
}

fn chosen_moments(
    texts: &[String],
    directory: &Directory,
    area: AreaCode,
    moments: &[HostedMoment],
    step_free: bool,
    refusals: &mut Vec<SeekRefusal>,
) -> BTreeSet<String> {
    let walks = within_a_walk(directory, area, moments);
    let mut found = BTreeSet::new();
    let (mut unknown, mut with_steps) = (false, false);
    for text in given(texts) {
        match walks.iter().find(|walk| walk.moment.id == text) {
            None => unknown = true,
            Some(walk) if !suits(step_free, walk.spot.accessibility.step_free) => with_steps = true,
            Some(walk) => drop(found.insert(walk.moment.id.clone())),
        }
    }
    if unknown {
        refusals.push(SeekRefusal::UnknownMoment);
    }
    if with_steps {
        refusals.push(SeekRefusal::MomentWithSteps);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::sample::{directory, moments, wishes};
    use super::*;
    use proptest::prelude::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn form() -> SeekForm {
        SeekForm {
            area: "BU09173301".to_owned(),
            languages: texts(&["nl"]),
            moments: texts(&["di", "do"]),
            interests: texts(&["gardening"]),
            company: "either".to_owned(),
            step_free: String::new(),
            nickname: "quiet-hedgehog".to_owned(),
        }
    }

    fn checked(form: &SeekForm) -> Result<Wishes, Vec<SeekRefusal>> {
        check(form, &directory(), &moments())
    }

    #[test]
    fn choices_out_of_the_lists_are_wishes() {
        assert_eq!(checked(&form()), Ok(wishes()));
        let twice = SeekForm {
            languages: texts(&["nl", "", "nl"]),
            step_free: "no".to_owned(),
            ..form()
        };
        assert_eq!(checked(&twice), Ok(wishes()));
        let wijk = SeekForm {
            area: "WK091733".to_owned(),
            interests: Vec::new(),
            ..form()
        };
        assert!(checked(&wijk).unwrap().interests.is_empty());
    }

    #[test]
    fn an_empty_form_names_every_field_that_has_to_be_chosen() {
        let refusals = checked(&SeekForm::default()).unwrap_err();
        let fields: Vec<_> = refusals.iter().map(|refusal| refusal.field()).collect();
        assert_eq!(
            fields,
            [
                SeekField::Area,
                SeekField::Languages,
                SeekField::Moments,
                SeekField::Company,
                SeekField::Nickname
            ]
        );
    }

    #[test]
    fn what_stood_in_no_list_is_refused_beside_its_field() {
        let refusals = checked(&SeekForm {
            area: "BU09173301".to_owned(),
            languages: texts(&["nl", "klingon", "elvish"]),
            moments: texts(&["di", "hoensbroek"]),
            interests: texts(&["gardening", "wijn & kaas"]),
            company: "three".to_owned(),
            step_free: "misschien".to_owned(),
            nickname: "Jan de Vries".to_owned(),
        });
        assert_eq!(
            refusals,
            Err(vec![
                SeekRefusal::UnknownLanguage,
                SeekRefusal::UnknownMoment,
                SeekRefusal::UnknownInterest,
                SeekRefusal::NoCompany,
                SeekRefusal::UnknownStepFree,
                SeekRefusal::NoNickname
            ])
        );
        let gemeente = SeekForm {
            area: "GM0917".to_owned(),
            ..form()
        };
        assert_eq!(checked(&gemeente), Err(vec![SeekRefusal::NoArea]));
    }

    #[test]
    fn three_interests_are_the_most() {
        let many = SeekForm {
            interests: texts(&["coffee", "music", "games", "walking"]),
            ..form()
        };
        assert_eq!(checked(&many), Err(vec![SeekRefusal::TooManyInterests]));
    }

    #[test]
    fn without_steps_only_spots_count_of_which_that_is_known() {
        let cellar = SeekForm {
            moments: texts(&["di", "vr"]),
            step_free: "yes".to_owned(),
            ..form()
        };
        assert_eq!(checked(&cellar), Err(vec![SeekRefusal::MomentWithSteps]));
        let flat = SeekForm {
            step_free: "yes".to_owned(),
            ..form()
        };
        assert!(checked(&flat).unwrap().step_free);
        assert!(suits(false, Some(false)) && !suits(true, Some(false)) && !suits(true, None));
    }

    proptest! {
        #[test]
        fn any_form_is_wishes_or_refused_and_no_text_of_it_is_kept(
            texts in prop::collection::vec("[a-z-]{0,9}|nl|di|do|coffee|two|yes|BU09173301|quiet-owl", 7..14),
        ) {
            let form = SeekForm {
                area: texts[0].clone(),
                company: texts[1].clone(),
                step_free: texts[2].clone(),
                nickname: texts[3].clone(),
                languages: texts[4..5].to_vec(),
                moments: texts[5..6].to_vec(),
                interests: texts[6..].to_vec(),
            };
            match check(&form, &directory(), &moments()) {
                Err(refusals) => prop_assert!(!refusals.is_empty()),
                Ok(wishes) => {
                    prop_assert!(!wishes.languages.is_empty() && !wishes.moments.is_empty());
                    prop_assert!(wishes.interests.len() <= MOST_INTERESTS);
                    prop_assert!(wishes.moments.iter().all(|id| moments().iter().any(|moment| moment.id == *id)));
                }
            }
        }
    }
}
