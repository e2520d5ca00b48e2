//! The attributes of an object: terms of our taxonomies, and facts in words.
use super::{
    ids::Id,
    object::Object,
    terms::{Taxonomy, Terms, product_code},
};
use crate::intake::spots::hsds::attributes::{Fact, code};

/// The attributes of one object, as they are put together.
pub(super) struct Attributes<'a> {
    terms: &'a Terms,
    of: Id,
    entity: &'static str,
    list: Vec<Object>,
}

impl<'a> Attributes<'a> {
    /// Begins the attributes of an object.
    pub(super) const fn of(terms: &'a Terms, of: Id, entity: &'static str) -> Self {
        Self {
            terms,
            of,
            entity,
            list: Vec::new(),
        }
    }

    /// A choice of a closed list.
    pub(super) fn choice(self, taxonomy: Taxonomy, key: &str) -> Self {
        self.add(taxonomy, &code(taxonomy.key(), key), "")
    }

    /// An official product name.
    pub(super) fn product(self, name: &str) -> Self {
        self.add(Taxonomy::Product, &product_code(name), "")
    }

    /// A fact in words, where it is known.
    pub(super) fn fact(self, fact: Fact, value: Option<&str>) -> Self {
        match value.filter(|value| !value.is_empty()) {
            Some(value) => self.add(Taxonomy::Fact, &code(Taxonomy::Fact.key(), fact.key()), value),
            None => self,
        }
    }

    /// Yes or no, where it is known.
    pub(super) fn flag(self, fact: Fact, value: Option<bool>) -> Self {
        self.fact(fact, value.map(|yes| if yes { "true" } else { "false" }))
    }

    /// That the record is invented, where it is.
    pub(super) fn example(self, example: bool) -> Self {
        self.flag(Fact::Example, example.then_some(true))
    }

    pub(super) fn done(self) -> Vec<Object> {
        self.list
    }

    fn add(mut self, taxonomy: Taxonomy, code: &str, value: &str) -> Self {
        if let Some(place) = self.terms.place(code) {
            self.list.push(
                Object::new(self.of.part("attribute", code))
                    .id("link_id", self.of)
                    .text("link_type", taxonomy.key())
                    .text("link_entity", self.entity)
                    .text("value", value)
                    .text("label", self.terms.name(place))
                    .id("taxonomy_term_id", self.terms.id(place))
                    .object("taxonomy_term", self.terms.term(place, false)),
            );
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_becomes_an_attribute() {
        let terms = Terms::of("GM0917", None);
        let of = Id::of("GM0917", "location", "a");
        let list = Attributes::of(&terms, of, "location")
            .flag(Fact::StepFree, None)
            .fact(Fact::Parking, Some(""))
            .example(false)
            .choice(Taxonomy::Branch, "geld")
            .done();
        assert_eq!(list, []);
    }
}
