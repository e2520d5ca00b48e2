//! What Buurtboom itself writes beside the members of HSDS: attributes whose term has a code of ours.
//!
//! `buurtboom:theme:coffee` is a choice of a closed list; `buurtboom:fact:parking` is a fact, in the attribute's `value`.
//! [`crate::rest::hsds`] writes them, so that a record that leaves one Buurtboom comes into another, or comes back, as it was.
//! Whoever writes other JSON has none of these, and nothing here changes what is read of it. To add a fact: a variant of
//! [`Fact`], its line in [`Attributes::fill`], and who writes it.
use super::{
    Object,
    members::{Members, object, objects, words},
};
use crate::intake::spots::{exceptions, words::yes_or_no};
use domain::spot::{Photo, SpotDraft};

macro_rules! facts {
    ($($(#[$meta:meta])* $fact:ident = $key:literal, $meaning:literal;)+) => {
        /// Something that HSDS has no member for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fact { $($(#[$meta])* $fact),+ }

        impl Fact {
            /// Every fact.
            pub const ALL: &'static [Self] = &[$(Self::$fact),+];

            /// The last part of its code.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$fact => $key),+ }
            }

            /// What its value holds, in English: a term's description.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$fact => $meaning),+ }
            }
        }
    };
}

facts! {
    /// `true` where the record is invented.
    Example = "example", "true: the record is invented for a demonstration; show it to nobody as real";
    /// The wijk or buurt.
    Area = "area", "the code that CBS gives to the wijk or buurt: WK and 6 signs, or BU and 8";
    /// The regular hours.
    OpeningHours = "opening_hours", "the hours in the syntax of OpenStreetMap's opening_hours, or 'by appointment'";
    /// The days that differ.
    Exceptions = "exceptions", "the days that differ: 2026-12-24..2027-01-03 closed \"reason\" | 2026-12-05 10:00-12:00";
    /// No steps on the way in.
    StepFree = "step_free", "true or false: no steps or thresholds on the way in";
    /// A toilet for wheelchair users.
    AccessibleToilet = "accessible_toilet", "true or false: a toilet that a wheelchair user can use";
    /// A hearing loop.
    HearingLoop = "hearing_loop", "true or false: a hearing loop";
    /// Quiet hours.
    QuietHours = "quiet_hours", "when it is quiet, in words";
    /// Parking.
    Parking = "parking", "where to park, in words";
    /// A picture.
    PhotoUrl = "photo_url", "the address of a picture";
    /// The picture in words.
    PhotoAlt = "photo_alt", "what can be seen on the picture";
    /// What it costs in words.
    CostNote = "cost_note", "what it costs, in words";
    /// Who checked the record.
    CheckedBy = "checked_by", "the role or organisation that checked the record last";
    /// The law and article.
    Law = "law", "the law and article that the service rests on";
    /// What is still to be confirmed.
    Unconfirmed = "unconfirmed", "what is still to be confirmed before anybody relies on the record";
    /// How to refer somebody.
    Refer = "refer", "for professionals: how to refer somebody";
    /// On which conditions.
    Conditions = "conditions", "for professionals: on which conditions";
    /// How long it takes.
    Waiting = "waiting", "for professionals: how long one waits";
    /// Direct contact.
    DirectContact = "direct_contact", "for professionals: whom to turn to";
    /// The sort of party.
    PartyKind = "party_kind", "what sort of party it is: municipality, welfare, volunteers, housing, care, learning, national, court or employer";
    /// What a service of the tree costs.
    LeafCost = "leaf_cost", "how the price is set: free, local-price, contribution (Wmo), excess (health insurance), income, distance, fee or differs";
}

/// The code of a term of ours.
#[must_use]
pub fn code(taxonomy: &str, key: &str) -> String {
    format!("{PREFIX}{taxonomy}:{key}")
}

const PREFIX: &str = "buurtboom:";

/// The attributes of ours among those of some objects: taxonomy, key and value.
#[derive(Debug)]
pub(super) struct Attributes<'a>(Vec<(&'a str, &'a str, &'a str)>);

impl<'a> Attributes<'a> {
    pub(super) fn of(all: impl Iterator<Item = &'a Object>) -> Self {
        let own = all
            .flat_map(|one| objects(one, "attributes"))
            .filter_map(|attribute| {
                let code = words(object(attribute, "taxonomy_term")?, "code");
                let (taxonomy, key) = code.strip_prefix(PREFIX)?.split_once(':')?;
                Some((taxonomy, key, words(attribute, "value")))
            });
        Self(own.collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the record is a service of a support tree, which is no place to meet.
    pub(super) fn is_leaf(&self) -> bool {
        self.0.iter().any(|(taxonomy, _, _)| *taxonomy == "branch")
    }

    /// The value of a fact.
    pub(super) fn fact(&self, fact: Fact) -> Option<&'a str> {
        self.0
            .iter()
            .find(|(taxonomy, key, value)| *taxonomy == "fact" && *key == fact.key() && !value.is_empty())
            .map(|(_, _, value)| *value)
    }

    /// The keys of the choices of a closed list.
    fn choices(&self, list: &str) -> Vec<String> {
        let chosen = self.0.iter().filter(|(taxonomy, _, _)| *taxonomy == list);
        chosen.map(|(_, key, _)| (*key).to_owned()).collect()
    }

    /// Puts everything into a draft that the members of HSDS could not say.
    pub(super) fn fill(&self, draft: &mut SpotDraft, members: &mut Members) {
        let text = |fact| self.fact(fact).map(str::to_owned);
        let mut yes_or_no = |fact: Fact, field| {
            yes_or_no(self.fact(fact).unwrap_or_default()).unwrap_or_else(|()| {
                members.warn(
                    field,
                    format!("{} is neither true nor false; left unknown", fact.key()),
                );
                None
            })
        };
        draft.example = yes_or_no(Fact::Example, "example") == Some(true);
        let access = &mut draft.accessibility;
        access.step_free = yes_or_no(Fact::StepFree, "step_free");
        access.accessible_toilet = yes_or_no(Fact::AccessibleToilet, "accessible_toilet");
        access.hearing_loop = yes_or_no(Fact::HearingLoop, "hearing_loop");
        access.quiet_hours = text(Fact::QuietHours);
        access.parking = text(Fact::Parking);
        draft.kind = self.choices("kind").pop().unwrap_or_default();
        draft.acts = self.choices("act");
        draft.themes = self.choices("theme");
        draft.area = text(Fact::Area).unwrap_or_default();
        draft.checked_by = text(Fact::CheckedBy).unwrap_or_default();
        draft.photo = text(Fact::PhotoUrl).map(|url| Photo {
            url,
            alt: text(Fact::PhotoAlt).unwrap_or_default(),
        });
        if let Some(cost) = self.choices("cost").pop() {
            draft.cost = cost;
            draft.cost_note = text(Fact::CostNote).unwrap_or_default();
        }
        match exceptions::read(self.fact(Fact::Exceptions).unwrap_or_default()) {
            Ok(exceptions) => draft.exceptions = exceptions,
            Err(reason) => members.refuse("exceptions", reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn filled(attributes: &[(&str, &str)]) -> (SpotDraft, Members) {
        let attributes: Vec<_> = attributes
            .iter()
            .map(|(code, value)| json!({"value": value, "taxonomy_term": {"code": code}}))
            .collect();
        let object = json!({"attributes": attributes});
        let (mut draft, mut members) = (SpotDraft::default(), Members::default());
        Attributes::of(object.as_object().into_iter()).fill(&mut draft, &mut members);
        (draft, members)
    }

    #[test]
    fn our_own_codes_are_read_and_others_left_alone() {
        let (draft, members) = filled(&[
            ("buurtboom:theme:coffee", ""),
            ("buurtboom:theme:music", ""),
            ("buurtboom:kind:garden", ""),
            ("buurtboom:fact:example", "true"),
            ("buurtboom:fact:step_free", "false"),
            ("buurtboom:fact:exceptions", "2026-12-25 closed"),
            ("openeligibility:1102", "theme"),
            ("theme:green", ""),
        ]);
        assert_eq!(draft.themes, ["coffee", "music"]);
        assert_eq!((draft.kind.as_str(), draft.example), ("garden", true));
        assert_eq!(draft.accessibility.step_free, Some(false));
        assert_eq!(draft.exceptions.len(), 1);
        assert!(members.0.is_empty());
        assert_eq!(filled(&[("code", "value")]).0, SpotDraft::default());
    }

    #[test]
    fn a_value_that_cannot_be_read_is_a_fault() {
        let (_, members) = filled(&[
            ("buurtboom:fact:hearing_loop", "sometimes"),
            ("buurtboom:fact:exceptions", "in de vakantie"),
        ]);
        let faults: Vec<_> = members
            .0
            .iter()
            .map(|fault| (fault.field, fault.refuses))
            .collect();
        assert_eq!(faults, [("hearing_loop", false), ("exceptions", true)]);
    }
}
