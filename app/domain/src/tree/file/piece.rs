//! A value with its place, and what it can be taken for. What it cannot be taken for is a fault, and `None`.
use super::{
    Node, Value,
    claims::Holds,
    notes::Notes,
    sentences::{instead, quoted},
};
use crate::{
    area::{AreaCode, AreaKind},
    text::PlainText,
};
use chrono::NaiveDate;

/// A value of the file, with the line and the path where to mend it.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    pub(super) node: &'a Node,
    /// The line of its key, or of the value itself in a list.
    pub(super) line: u32,
    /// `branches[2].leaves[0].responsible`.
    pub(super) path: String,
}

impl<'a> Piece<'a> {
    /// The whole file.
    pub(super) fn whole(node: &'a Node) -> Self {
        Self {
            node,
            line: node.line,
            path: String::new(),
        }
    }

    /// The path of a field of this record.
    pub(super) fn path_of(&self, key: &str) -> String {
        let key: String = key.chars().filter(|sign| !sign.is_control()).take(80).collect();
        if self.path.is_empty() {
            key
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// The line of a field of this record; its own where there is no such field.
    pub(super) fn line_of(&self, key: &str) -> u32 {
        let Value::Record(fields) = &self.node.value else {
            return self.line;
        };
        let field = fields.iter().find(|(name, ..)| name == key);
        field.map_or(self.line, |(_, line, _)| *line)
    }

    /// The items of a list, at most `most`.
    pub(super) fn list(&self, most: usize, notes: &mut Notes) -> Option<Vec<Self>> {
        let Value::List(items) = &self.node.value else {
            self.is_not("a list", notes);
            return None;
        };
        if items.len() > most {
            let reason = format!("the list has {} entries; at most {most} are read", items.len());
            notes.fault(self, reason);
            return None;
        }
        let items = items.iter().enumerate().map(|(place, node)| Self {
            node,
            line: node.line,
            path: format!("{}[{place}]", self.path),
        });
        Some(items.collect())
    }

    /// A text on one line, at most `most` signs.
    pub(super) fn text(&self, most: usize, notes: &mut Notes) -> Option<String> {
        match PlainText::parse(self.as_written("a text", notes)?, most) {
            Ok(text) => Some(text.replace('\n', " ")),
            Err(error) => {
                notes.fault(self, error.to_string());
                None
            }
        }
    }

    /// A text as it was written, of any length.
    pub(super) fn as_written(&self, what: &str, notes: &mut Notes) -> Option<&'a str> {
        if let Value::Text { text, .. } = &self.node.value {
            return Some(text);
        }
        self.is_not(what, notes);
        None
    }

    /// The short name of a record.
    pub(super) fn slug(&self, notes: &mut Notes) -> Option<String> {
        let text = self.as_written("a short name", notes)?;
        let signs = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        let hyphens = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        if (1..=80).contains(&text.len()) && text.chars().all(signs) && hyphens {
            return Some(text.to_owned());
        }
        let reason = format!(
            "{} is no short name: it has small letters a to z, digits and single hyphens, at most 80 signs",
            quoted(text)
        );
        notes.fault(self, reason);
        None
    }

    /// A whole number between two others, both included.
    pub(super) fn number(&self, from: u16, until: u16, notes: &mut Notes) -> Option<u16> {
        let wanted = format!("a whole number from {from} to {until}");
        let number = self.plain(&wanted, notes)?.parse().ok();
        let number = number.filter(|number| (from..=until).contains(number));
        if number.is_none() {
            self.is_not(&wanted, notes);
        }
        number
    }

    /// Yes or no.
    pub(super) fn truth(&self, notes: &mut Notes) -> Option<bool> {
        let wanted = "true or false";
        let truth = self.plain(wanted, notes)?.parse().ok();
        if truth.is_none() {
            self.is_not(wanted, notes);
        }
        truth
    }

    /// A day; in quotes too, because JSON has no other way.
    pub(super) fn day(&self, notes: &mut Notes) -> Option<NaiveDate> {
        let wanted = "a day such as 2026-11-20";
        let text = self.as_written(wanted, notes)?;
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        let day = day.filter(|day| day.to_string() == text);
        if day.is_none() {
            self.is_not(wanted, notes);
        }
        day
    }

    /// A choice of a closed list.
    pub(super) fn choice<T: Copy>(
        &self,
        all: &[T],
        key: fn(T) -> &'static str,
        notes: &mut Notes,
    ) -> Option<T> {
        let text = self.as_written("one of the choices", notes)?;
        let found = all.iter().copied().find(|choice| key(*choice) == text);
        if found.is_none() {
            let keys = all.iter().map(|choice| key(*choice));
            notes.fault(
                self,
                format!("there is no choice {}; {}", quoted(text), instead(text, keys)),
            );
        }
        found
    }

    /// The code of a wijk. That it lies in the municipality is claimed.
    pub(super) fn district(&self, notes: &mut Notes) -> Option<AreaCode> {
        let text = self.as_written("the code of a wijk", notes)?;
        let code = district(text, self, notes)?;
        notes.claim(self, Holds::District(code));
        Some(code)
    }

    /// The slug of a meeting spot. That there is one is claimed.
    pub(super) fn spot(&self, notes: &mut Notes) -> Option<String> {
        let slug = self.slug(notes)?;
        notes.claim(self, Holds::Spot(slug.clone()));
        Some(slug)
    }

    /// A text that was not quoted, so that it may be a number or a truth.
    fn plain(&self, what: &str, notes: &mut Notes) -> Option<&'a str> {
        if let Value::Text { text, plain: true } = &self.node.value {
            return Some(text);
        }
        self.is_not(what, notes);
        None
    }

    /// Says what should stand here, and what does.
    pub(super) fn is_not(&self, wanted: &str, notes: &mut Notes) {
        let found = match &self.node.value {
            Value::Nothing => "but nothing stands here".to_owned(),
            Value::Text { text, plain: true } => format!("not {}", quoted(text)),
            Value::Text { text, plain: false } => format!("not the text {}", quoted(text)),
            Value::List(_) => "not a list".to_owned(),
            Value::Record(_) => "not a record".to_owned(),
        };
        notes.fault(self, format!("this should be {wanted}, {found}"));
    }
}

/// A text as the code of a wijk.
pub(super) fn district(text: &str, piece: &Piece<'_>, notes: &mut Notes) -> Option<AreaCode> {
    let reason = match AreaCode::parse(text) {
        Ok(code) if code.kind() == AreaKind::District => return Some(code),
        Ok(_) => "that is no wijk; the code of a wijk begins with WK".to_owned(),
        Err(error) => error.to_string(),
    };
    notes.fault(piece, format!("{}: {reason}", quoted(text)));
    None
}
