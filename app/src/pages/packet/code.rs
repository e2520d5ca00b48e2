//! The field for the code of a packet, and what is wrong with what was typed.
use crate::{
    parts::{
        error_summary::FieldError,
        finished::finished,
        form::{FieldText, code_field},
    },
    request::PageContext,
    routes::Route,
    words::Words,
};
use domain::packet::CodeFault;
use leptos::prelude::*;

/// The field as it is shown: empty, or as somebody sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeForm {
    /// What was typed.
    pub typed: String,
    /// Why it leads to no packet.
    pub refusal: Option<CodeRefusal>,
}

/// Why what was typed leads to no packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRefusal {
    /// It cannot be a code. Nothing was looked up.
    Fault(CodeFault),
    /// No packet has this code, or not any more.
    Unknown,
}

impl CodeRefusal {
    /// The status of the page that says so.
    pub(crate) const fn status(self) -> u16 {
        match self {
            Self::Fault(_) => 422,
            Self::Unknown => 404,
        }
    }
}

/// The name of the field.
pub(crate) const CODE: &str = "code";

/// The form.
pub(super) fn field(form: &CodeForm, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let text = FieldText {
        label: words.packet_code().to_owned(),
        hint: words.packet_code_hint().to_owned(),
        error: error(form, words).map(|error| error.text),
    };
    finished(view! {
        <form action=context.href(&Route::Packet) method="post" novalidate=true>
            {code_field(CODE, text, &form.typed)}
            <p><button class="button">{words.packet_code_button()}</button></p>
            <p class="soft">{words.packet_code_kept()}</p>
        </form>
    })
}

/// What to do about a refusal.
pub(super) fn error(form: &CodeForm, words: Words) -> Option<FieldError> {
    let typed = form.typed.chars().filter(|sign| sign.is_alphanumeric()).count();
    let text = match form.refusal? {
        CodeRefusal::Unknown => words.packet_code_unknown().to_owned(),
        CodeRefusal::Fault(CodeFault::Length) if typed == 0 => words.packet_code_empty().to_owned(),
        CodeRefusal::Fault(CodeFault::Length) => words.packet_code_length(typed),
        CodeRefusal::Fault(CodeFault::Sign(sign)) => words.packet_code_sign(&sign.to_string()),
        CodeRefusal::Fault(CodeFault::Check) => words.packet_code_check().to_owned(),
    };
    Some(FieldError { field: CODE, text })
}
