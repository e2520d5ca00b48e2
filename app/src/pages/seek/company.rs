//! In which languages somebody talks, and with how many people.
use super::{Asked, answers, text};
use crate::{
    language::Language,
    parts::{
        error_summary::FieldError,
        question_form::{self, Row, RowGroup, question_asked},
    },
    request::PageContext,
};
use domain::meeting::{Company, SeekField, Spoken};
use leptos::prelude::*;

/// So many languages are read at once: those that most people of the list speak stand first in it.
const SHOWN: usize = 6;

/// Two short questions. Whoever has not answered yet finds the language of the page chosen, and no wish about the number.
pub(super) fn fields(asked: &Asked<'_>, errors: &[FieldError], context: &PageContext) -> AnyView {
    let words = context.words();
    let languages = answers::name_of(SeekField::Languages);
    let company = answers::name_of(SeekField::Company);
    view! {
        <h1>{words.seek_how()}</h1>
        {question_asked(
            question_form::Asked::AnyBeside,
            languages,
            text(words.seek_languages(), String::new(), languages, errors),
            spoken(asked, !errors.is_empty(), context),
        )}
        {question_asked(
            question_form::Asked::OneBeside,
            company,
            text(words.seek_company(), String::new(), company, errors),
            vec![companies(asked, context)],
        )}
    }
    .into_any()
}

fn spoken(asked: &Asked<'_>, refused: bool, context: &PageContext) -> Vec<RowGroup> {
    let words = context.words();
    let own = match context.language {
        Language::Nl => Spoken::Dutch,
        Language::En => Spoken::English,
    };
    let none = asked.form.languages.is_empty() && !refused;
    let rows: Vec<_> = Spoken::ALL
        .iter()
        .map(|language| Row {
            value: language.key().to_owned(),
            text: words.spoken(language.key()).to_owned(),
            chosen: (none && *language == own)
                || asked.form.languages.iter().any(|key| key == language.key()),
            ..Row::default()
        })
        .collect();
    let (shown, more) = rows.split_at(SHOWN.min(rows.len()));
    vec![
        RowGroup {
            rows: shown.to_vec(),
            ..RowGroup::default()
        },
        RowGroup {
            name: (words.seek_languages_more().to_owned(), None),
            folded: true,
            rows: more.to_vec(),
        },
    ]
}

fn companies(asked: &Asked<'_>, context: &PageContext) -> RowGroup {
    let words = context.words();
    let chosen = Company::from_key(&asked.form.company).unwrap_or(Company::Either);
    let rows = Company::ALL.iter().map(|company| Row {
        value: company.key().to_owned(),
        text: words.company(*company).to_owned(),
        chosen: *company == chosen,
        ..Row::default()
    });
    RowGroup {
        rows: rows.collect(),
        ..RowGroup::default()
    }
}
