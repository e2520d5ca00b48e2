//! What somebody likes or can do: at most three, with pictures; none is fine.
use super::{Asked, answers, text};
use crate::{
    parts::{
        error_summary::FieldError,
        question_form::{Picture, Row, RowGroup, question},
    },
    request::PageContext,
};
use domain::meeting::{Interest, MOST_INTERESTS, SeekField};
use leptos::prelude::*;

/// Every interest as a row.
pub(super) fn fields(asked: &Asked<'_>, errors: &[FieldError], context: &PageContext) -> AnyView {
    let words = context.words();
    let name = answers::name_of(SeekField::Interests);
    let rows = Interest::ALL.iter().map(|interest| Row {
        value: interest.key().to_owned(),
        text: words.interest(*interest).to_owned(),
        picture: Some(Picture::Interest(*interest)),
        chosen: asked.form.interests.iter().any(|key| key == interest.key()),
        ..Row::default()
    });
    let rows = RowGroup {
        rows: rows.collect(),
        ..RowGroup::default()
    };
    let hint = words.seek_likes_hint(&MOST_INTERESTS.to_string());
    question(name, text(words.seek_likes(), hint, name, errors), vec![rows]).into_any()
}
