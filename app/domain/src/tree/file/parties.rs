//! Reading who can be responsible, the numbers of the whole country, and what many records have: a check, a number to call.
use super::{
    claims::Holds,
    fields::{Fields, record},
    notes::Notes,
    piece::Piece,
};
use crate::{
    spot::reach,
    tree::{Check, HelpLine, Party, PartyKind, Phone},
};
use chrono::NaiveDate;

/// Names that mean something else where a party can be named.
const NOT_FOR_PARTIES: &[&str] = &["person", "none"];

/// Reads a party.
pub(super) fn party(piece: &Piece<'_>, all: Option<&Check>, notes: &mut Notes) -> Option<Party> {
    record(piece, notes, |fields| {
        let slug = fields.slug("slug", "parties", NOT_FOR_PARTIES);
        let name = fields.wording("name", 80);
        let kind = fields.choice("kind", PartyKind::ALL, PartyKind::key);
        let does = fields.wording("does", 300);
        let reach = fields.wording("reach", 300);
        let phone = phone(fields);
        let email = email(fields);
        let url = url("url", fields);
        let unconfirmed = fields.some_text("unconfirmed", 300);
        let check = check(fields, all);
        Some(Party {
            slug: slug?,
            name: name?,
            kind: kind?,
            does: does?,
            reach: reach?,
            phone,
            email,
            url,
            unconfirmed,
            check: check?,
        })
    })
}

/// Reads a number of the whole country.
pub(super) fn help_line(piece: &Piece<'_>, notes: &mut Notes) -> Option<HelpLine> {
    record(piece, notes, |fields| {
        let slug = fields.slug("slug", "help_lines", &[]);
        let name = fields.wording("name", 80);
        let text = fields.wording("text", 200);
        let phone = fields
            .must("phone")
            .and_then(|phone| read_phone(&phone, fields.notes));
        let words = words("words", fields);
        let unsafe_at_home = fields.truth("unsafe_at_home");
        Some(HelpLine {
            slug: slug?,
            name: name?,
            text: text?,
            phone: phone?,
            words,
            unsafe_at_home,
        })
    })
}

/// Who checked a record, and when: its own, or the one that holds for all.
pub(super) fn check(fields: &mut Fields<'_, '_>, all: Option<&Check>) -> Option<Check> {
    match (fields.optional("checked"), all) {
        (Some(own), _) => read_check(&own, fields.notes),
        (None, Some(all)) => Some(all.clone()),
        (None, None) => {
            let reason = "checked is missing, here and at the top of the file";
            fields.notes.fault(&fields.whole().clone(), reason);
            None
        }
    }
}

/// Reads who checked a record, and when.
pub(super) fn read_check(piece: &Piece<'_>, notes: &mut Notes) -> Option<Check> {
    record(piece, notes, |fields| {
        let on = checked_on("on", fields);
        let by = fields.text("by", 80);
        Some(Check { on: on?, by: by? })
    })
}

/// A number that perhaps stands with a record.
pub(super) fn phone(fields: &mut Fields<'_, '_>) -> Option<Phone> {
    let piece = fields.optional("phone")?;
    read_phone(&piece, fields.notes)
}

fn read_phone(piece: &Piece<'_>, notes: &mut Notes) -> Option<Phone> {
    record(piece, notes, |fields| {
        let number = fields.must("number");
        let number = number.and_then(|piece| checked_text(&piece, number_to_call, fields.notes));
        let checked = checked_on("checked", fields);
        Some(Phone {
            number: number?,
            checked: checked?,
        })
    })
}

/// A telephone number, the short ones of the whole country among them: 112, 113, 116 111.
fn number_to_call(text: &str) -> Result<String, String> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let is_short = digits.bytes().all(|sign| sign.is_ascii_digit())
        && (digits.len() == 3 && digits.starts_with('1') || digits.len() == 6 && digits.starts_with("116"));
    if is_short {
        return Ok(text.to_owned());
    }
    reach::phone(text)
}

/// An address for mail that perhaps stands with a record.
pub(super) fn email(fields: &mut Fields<'_, '_>) -> Option<String> {
    checked_text(&fields.optional("email")?, reach::email, fields.notes)
}

/// An address on the web that perhaps stands with a record.
pub(super) fn url(name: &'static str, fields: &mut Fields<'_, '_>) -> Option<String> {
    checked_text(&fields.optional(name)?, reach::url, fields.notes)
}

/// Everyday words for search.
pub(super) fn words(name: &'static str, fields: &mut Fields<'_, '_>) -> Vec<String> {
    fields.list(name, 60, |word, notes| word.text(60, notes))
}

fn checked_on(name: &'static str, fields: &mut Fields<'_, '_>) -> Option<NaiveDate> {
    let piece = fields.must(name)?;
    let day = piece.day(fields.notes)?;
    fields.notes.claim(&piece, Holds::Checked(day));
    Some(day)
}

/// A text that a rule of its own takes or refuses.
fn checked_text(
    piece: &Piece<'_>,
    rule: fn(&str) -> Result<String, String>,
    notes: &mut Notes,
) -> Option<String> {
    let text = piece.text(500, notes)?;
    rule(&text).map_err(|reason| notes.fault(piece, reason)).ok()
}
