//! Reading the faces of the wijken, and when they are there.
use super::{
    fields::{Fields, record},
    notes::Notes,
    parties::{check, email, phone, url},
    piece::Piece,
    sentences::quoted,
};
use crate::{
    hours::{Exception, ExceptionKind, Hours, Schedule},
    spot::Photo,
    tree::{Check, ContactPerson},
};
use chrono::NaiveDate;

/// Reads a contact person.
pub(super) fn person(piece: &Piece<'_>, all: Option<&Check>, notes: &mut Notes) -> Option<ContactPerson> {
    record(piece, notes, |fields| {
        let slug = fields.slug("slug", "people", &[]);
        let name = fields.text("name", 60);
        let about = fields.wording("about", 400);
        let photo = fields
            .optional("photo")
            .and_then(|piece| photo(&piece, fields.notes));
        let languages = fields.items_at_least("languages", 1, 20);
        let languages = languages.iter().filter_map(|tag| language(tag, fields.notes));
        let languages = languages.collect();
        let hours = fields.must("hours").and_then(|piece| hours(&piece, fields.notes));
        let exceptions = fields.list("exceptions", 50, exception);
        let phone_hours = fields.wording("phone_hours", 200);
        let phone = phone(fields);
        let email = email(fields);
        let reply_days = fields
            .must("reply_days")
            .and_then(|piece| piece.number(1, 10, fields.notes));
        let away = fields.list("away", 50, |piece, notes| record(piece, notes, days));
        let check = check(fields, all);
        Some(ContactPerson {
            slug: slug?,
            name: name?,
            about: about?,
            photo,
            languages,
            hours: Schedule {
                hours: hours?,
                exceptions,
            },
            phone_hours: phone_hours?,
            phone,
            email,
            reply_days: u8::try_from(reply_days?).ok()?,
            away,
            check: check?,
        })
    })
}

fn photo(piece: &Piece<'_>, notes: &mut Notes) -> Option<Photo> {
    record(piece, notes, |fields| {
        let missing = fields.must("url").is_none();
        let url = if missing { None } else { url("url", fields) };
        let alt = fields.text("alt", 200);
        Some(Photo { url: url?, alt: alt? })
    })
}

fn language(piece: &Piece<'_>, notes: &mut Notes) -> Option<String> {
    let tag = piece.as_written("a language tag such as nl", notes)?;
    let is_tag = matches!(tag.len(), 2 | 3) && tag.bytes().all(|sign| sign.is_ascii_lowercase());
    if !is_tag {
        let reason = format!("{} is no language tag such as nl, en or ar", quoted(tag));
        notes.fault(piece, reason);
    }
    is_tag.then(|| tag.to_owned())
}

/// Hours that somebody can act on: understood, or by appointment.
fn hours(piece: &Piece<'_>, notes: &mut Notes) -> Option<Hours> {
    match Hours::read(&piece.text(500, notes)?) {
        Hours::Unreadable { text, reason } => {
            let reason = format!("{} cannot be read as hours: {reason}", quoted(&text));
            notes.fault(piece, reason);
            None
        }
        hours => Some(hours),
    }
}

fn exception(piece: &Piece<'_>, notes: &mut Notes) -> Option<Exception> {
    record(piece, notes, |fields| {
        let days = days(fields);
        let kind = fields.must("hours");
        let kind = kind.and_then(|piece| exception_kind(&piece, fields.notes));
        let reason = fields.some_text("reason", 100);
        let (from, until) = days?;
        Some(Exception {
            from,
            until,
            kind: kind?,
            reason,
        })
    })
}

fn exception_kind(piece: &Piece<'_>, notes: &mut Notes) -> Option<ExceptionKind> {
    if piece.as_written("hours", notes)?.trim() == "closed" {
        return Some(ExceptionKind::Closed);
    }
    Some(match hours(piece, notes)? {
        Hours::ByAppointment => ExceptionKind::ByAppointment,
        hours => ExceptionKind::Open(hours),
    })
}

/// A first and a last day; one day where no last one is given.
fn days(fields: &mut Fields<'_, '_>) -> Option<(NaiveDate, NaiveDate)> {
    let from = fields.must("from").and_then(|piece| piece.day(fields.notes));
    let last = fields.optional("until");
    let until = match &last {
        Some(piece) => piece.day(fields.notes),
        None => from,
    };
    let (from, until) = (from?, until?);
    if let Some(piece) = last.filter(|_| until < from) {
        let reason = format!("the last day, {until}, lies before the first, {from}");
        fields.notes.fault(&piece, reason);
    }
    Some((from, until))
}
