//! An object of HSDS that only holds what is known.
use super::ids::Id;
use serde_json::{Map, Value};

/// Members by their names in HSDS. What is not known is left out; only members that the standard requires may be empty.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// An object with its id, which every object of HSDS has.
    pub(super) fn new(id: Id) -> Self {
        Self(Map::new()).set("id", id.to_string())
    }

    /// A text; an empty one is not known.
    pub(super) fn text(self, name: &str, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        self.set(name, text)
    }

    /// A text, where there is one.
    pub(super) fn some(self, name: &str, text: Option<&str>) -> Self {
        self.text(name, text.unwrap_or_default())
    }

    /// A text that the standard requires: empty when it is not known.
    pub(super) fn required(self, name: &str, text: &str) -> Self {
        self.set(name, text)
    }

    /// The id of another object.
    pub(super) fn id(self, name: &str, id: Id) -> Self {
        self.set(name, id.to_string())
    }

    /// A number.
    pub(super) fn number(self, name: &str, number: f64) -> Self {
        self.set(name, number)
    }

    /// Another object.
    pub(super) fn object(self, name: &str, object: Self) -> Self {
        self.set(name, object)
    }

    /// A list of objects; an empty one is left out.
    pub(super) fn list(self, name: &str, objects: Vec<Self>) -> Self {
        if objects.is_empty() {
            return self;
        }
        self.set(name, objects)
    }

    /// Further members, by a function that adds them.
    pub(super) fn with(self, add: impl FnOnce(Self) -> Self) -> Self {
        add(self)
    }

    fn set(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        let id = Id::of("GM0917", "service", "a");
        let object = Object::new(id)
            .text("name", "")
            .some("url", None)
            .required("description", "")
            .list("phones", Vec::new());
        let known = serde_json::json!({"id": id.to_string(), "description": ""});
        assert_eq!(Value::from(object), known);
    }
}
