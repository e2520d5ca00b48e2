//! The ids of objects: UUIDs that stay the same for as long as the record does.
//!
//! An id is a UUID of version 5 (RFC 9562) of the municipality, the sort of object and the record's key, so that two servers,
//! and one server tomorrow, give the same one. A record that came with a UUID of its own keeps it.
use std::fmt;
use uuid::{Uuid, uuid};

/// Under which all other ids of Buurtboom are made; drawn once, never to change.
const NAMESPACE: Uuid = uuid!("6f0ddc3e-5f1c-4b52-9c0e-53ab3a7c1f2d");

/// The id of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Id(Uuid);

impl Id {
    /// The id of a record of a municipality, or of every municipality where `municipality` is empty.
    pub(super) fn of(municipality: &str, sort: &str, key: &str) -> Self {
        let whose = Uuid::new_v5(&NAMESPACE, municipality.as_bytes());
        Self(Uuid::new_v5(&whose, format!("{sort}/{key}").as_bytes()))
    }

    /// The id of something that belongs to this object and is told apart there by `sort` and `key`.
    pub(super) fn part(self, sort: &str, key: &str) -> Self {
        Self(Uuid::new_v5(&self.0, format!("{sort}/{key}").as_bytes()))
    }

    /// The id that a text is, when it is written as RFC 9562 writes it: any other spelling could not be given back as it came.
    pub(super) fn read(text: &str) -> Option<Self> {
        let id = Self(Uuid::try_parse(text).ok()?);
        (id.to_string() == text).then_some(id)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stays_and_depends_on_all_that_it_is_made_of() {
        let id = Id::of("GM0917", "service", "osm/node/1");
        assert_eq!(
            id.to_string(),
            Id::of("GM0917", "service", "osm/node/1").to_string()
        );
        for other in [
            Id::of("GM0928", "service", "osm/node/1"),
            Id::of("GM0917", "location", "osm/node/1"),
            Id::of("GM0917", "service", "osm/node/2"),
            id.part("phone", ""),
        ] {
            assert_ne!(id, other);
        }
    }

    #[test]
    fn only_a_uuid_in_its_one_spelling_is_kept() {
        let text = "e94c9f38-1e8f-4564-91d4-d53501ab1765";
        assert_eq!(Id::read(text).unwrap().to_string(), text);
        for other in [
            "E94C9F38-1E8F-4564-91D4-D53501AB1765",
            "e94c9f381e8f456491d4d53501ab1765",
            "{e94c9f38-1e8f-4564-91d4-d53501ab1765}",
            "demo-01",
            "",
        ] {
            assert_eq!(Id::read(other), None, "{other}");
        }
    }
}
