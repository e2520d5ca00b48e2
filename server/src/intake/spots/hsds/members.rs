//! Reading the members of an object: what is there, and a fault where it is of another sort.
use super::Object;
use domain::spot::DraftFault;
use serde_json::Value;

/// An object under a name.
pub(super) fn object<'a>(of: &'a Object, name: &str) -> Option<&'a Object> {
    of.get(name)?.as_object()
}

/// The objects of a list under a name; none when there is no list.
pub(super) fn objects<'a>(of: &'a Object, name: &str) -> impl Iterator<Item = &'a Object> {
    of.get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
}

/// Text under a name, without blanks around it, for a member that may be anything else without harm.
pub(super) fn words<'a>(of: &'a Object, name: &str) -> &'a str {
    of.get(name).and_then(Value::as_str).map_or("", str::trim)
}

/// Reads members and keeps what was wrong with them.
#[derive(Debug, Default)]
pub(super) struct Members(pub(super) Vec<DraftFault>);

impl Members {
    pub(super) fn refuse(&mut self, field: &'static str, reason: String) {
        self.0.push(DraftFault {
            field,
            reason,
            refuses: true,
        });
    }

    pub(super) fn warn(&mut self, field: &'static str, reason: String) {
        self.0.push(DraftFault {
            field,
            reason,
            refuses: false,
        });
    }

    /// Text under a name; empty when there is none. Anything but text is a fault of `field`.
    pub(super) fn text(&mut self, of: &Object, name: &str, field: &'static str) -> String {
        let sort = match of.get(name) {
            None | Some(Value::Null) => return String::new(),
            Some(Value::String(text)) => return text.trim().to_owned(),
            Some(Value::Bool(_)) => "true or false",
            Some(Value::Number(_)) => "a number",
            Some(Value::Array(_)) => "a list",
            Some(Value::Object(_)) => "an object",
        };
        self.refuse(field, format!("{name} is {sort}, not text"));
        String::new()
    }

    /// A number under a name, also when it is written as text.
    pub(super) fn number(&mut self, of: &Object, name: &str, field: &'static str) -> Option<f64> {
        let value = of.get(name).filter(|value| !value.is_null())?;
        let number = match value {
            Value::String(text) => text.trim().parse().ok(),
            value => value.as_f64(),
        };
        if number.is_none() {
            let given: String = value
                .as_str()
                .unwrap_or("something else")
                .chars()
                .take(40)
                .collect();
            self.refuse(field, format!("{name} is “{given}”, not a number"));
        }
        number
    }
}
