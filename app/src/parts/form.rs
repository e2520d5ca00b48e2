//! Fields of a form, each with its label, its hint and what is wrong with it, tied together for screen readers.
use super::{
    escape::Escaped,
    finished::finished,
    icons::{Icon, icon},
};
use leptos::prelude::*;

/// What stands around a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldText {
    /// The question.
    pub(crate) label: String,
    /// How to answer it.
    pub(crate) hint: String,
    /// What is wrong with the answer.
    pub(crate) error: Option<String>,
}

/// One answer of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is sent.
    pub(crate) value: &'static str,
    /// What is read.
    pub(crate) text: &'static str,
    /// Whether it is chosen.
    pub(crate) chosen: bool,
}

/// One answer in a list of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// What is sent.
    pub(crate) value: String,
    /// What is read.
    pub(crate) text: String,
    /// The language of what is read, where it is not the page's.
    pub(crate) language: Option<&'static str>,
}

/// Several answers of which any number may be chosen. The first has the field's name as its id, for the error summary.
pub(crate) fn checkboxes(name: &'static str, text: FieldText, choices: Vec<Choice>) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let choices = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            let id = (place == 0).then_some(name);
            view! {
                <label class="choice">
                    <input type="checkbox" id=id name=name value=choice.value checked=choice.chosen/>
                    <span>{choice.text}</span>
                </label>
            }
        })
        .collect_view();
    finished(view! {
        <fieldset class=class aria-describedby=described>
            <legend class="legend">{text.label}</legend>
            {hint(name, text.hint)}
            {error(name, text.error)}
            {choices}
        </fieldset>
    })
}

/// A field of one line, with what a browser may fill in (the `autocomplete` tokens of HTML).
pub(crate) fn text_field(
    name: &'static str,
    text: FieldText,
    fills_in: &'static str,
    value: &str,
) -> impl IntoView + use<> {
    line_field("text", name, text, fills_in, value)
}

/// A field for an e-mail address; a browser may fill in that of its owner.
pub(crate) fn email_field(name: &'static str, text: FieldText, value: &str) -> impl IntoView + use<> {
    line_field("email", name, text, "email", value)
}

fn line_field(
    kind: &'static str,
    name: &'static str,
    text: FieldText,
    fills_in: &'static str,
    value: &str,
) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let invalid = text.error.is_some().then_some("true");
    finished(view! {
        <div class=class>
            <label for=name>{text.label}</label>
            {hint(name, text.hint)}
            {error(name, text.error)}
            <input type=kind id=name name=name autocomplete=fills_in value=value.to_owned()
                aria-describedby=described aria-invalid=invalid/>
        </div>
    })
}

/// A field for a code as it is printed. It is no word: a browser is asked not to mend it, nor to fill it in or remember it.
pub(crate) fn code_field(name: &'static str, text: FieldText, value: &str) -> impl IntoView + use<> {
    let class = format!("{} code", class(&text));
    let described = describe(name, &text);
    let invalid = text.error.is_some().then_some("true");
    finished(view! {
        <div class=class>
            <label for=name>{text.label}</label>
            {hint(name, text.hint)}
            {error(name, text.error)}
            <input type="text" id=name name=name autocomplete="off" autocapitalize="characters"
                spellcheck="false" enterkeyhint="go" value=value.to_owned() aria-describedby=described
                aria-invalid=invalid/>
        </div>
    })
}

/// One answer out of a list; `none` stands on top and means no answer.
pub(crate) fn select(
    name: &'static str,
    text: FieldText,
    none: &'static str,
    options: Vec<Listed>,
    chosen: &str,
) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let invalid = text.error.is_some().then_some("true");
    let options = options
        .into_iter()
        .map(
            |Listed {
                 value,
                 text,
                 language,
             }| {
                let selected = value == chosen;
                view! { <option value=value lang=language selected=selected>{text}</option> }
            },
        )
        .collect_view();
    finished(view! {
        <div class=class>
            <label for=name>{text.label}</label>
            {hint(name, text.hint)}
            {error(name, text.error)}
            <select id=name name=name aria-describedby=described aria-invalid=invalid>
                <option value="">{none}</option>
                {options}
            </select>
        </div>
    })
}

/// A field for a few sentences. Leptos does not escape what stands in a `<textarea>`, so it is done here; a line end at the
/// beginning is doubled, because HTML drops the first one.
pub(crate) fn text_area(name: &'static str, text: FieldText, value: &str) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let first = if value.starts_with('\n') { "\n" } else { "" };
    let content = format!("{first}{}", Escaped(value));
    let invalid = text.error.is_some().then_some("true");
    finished(view! {
        <div class=class>
            <label for=name>{text.label}</label>
            {hint(name, text.hint)}
            {error(name, text.error)}
            <textarea id=name name=name rows="5" aria-describedby=described aria-invalid=invalid inner_html=content></textarea>
        </div>
    })
}

pub(super) const fn class(text: &FieldText) -> &'static str {
    if text.error.is_some() {
        "field field--wrong"
    } else {
        "field"
    }
}

/// The ids of hint and error, for `aria-describedby`.
pub(super) fn describe(name: &str, text: &FieldText) -> Option<String> {
    let hint = (!text.hint.is_empty()).then(|| format!("{name}-hint"));
    let error = text.error.as_ref().map(|_| format!("{name}-error"));
    let ids: Vec<String> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

pub(super) fn hint(name: &str, text: String) -> Option<impl IntoView + use<>> {
    (!text.is_empty()).then(|| view! { <p class="field__hint" id=format!("{name}-hint")>{text}</p> })
}

pub(super) fn error(name: &str, text: Option<String>) -> Option<impl IntoView + use<>> {
    text.map(|text| {
        view! { <p class="field__error" id=format!("{name}-error")>{icon(Icon::Warning)}<span>{text}</span></p> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_field() {
        let html = text_area(
            "remark",
            FieldText::default(),
            "\n</textarea><script>alert(1)</script>",
        )
        .to_html();
        assert!(
            html.contains(">\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"),
            "{html}"
        );
        assert!(!html.contains("<script"));
    }

    #[test]
    fn what_was_sent_stands_in_the_field_again() {
        let html = text_field("reach", FieldText::default(), "tel", "\"><b>").to_html();
        assert!(html.contains("value=\"&quot;&gt;&lt;b&gt;\""), "{html}");
        let listed = |value: &str, text: &str| Listed {
            value: value.to_owned(),
            text: text.to_owned(),
            language: None,
        };
        let options = vec![listed("a", "A & B"), listed("b", "B")];
        let html = select("tak", FieldText::default(), "Kies", options, "b").to_html();
        assert!(html.contains("<option value=\"b\" selected>B</option>"), "{html}");
        assert!(html.contains("A &amp; B") && html.contains("<option value=\"\">Kies</option>"));
    }

    #[test]
    fn hint_and_error_are_tied_to_the_field() {
        let text = FieldText {
            label: "Hoe is het wel?".to_owned(),
            hint: "Hooguit 500 tekens.".to_owned(),
            error: Some("Te lang.".to_owned()),
        };
        let html = text_area("remark", text, "").to_html();
        assert!(html.contains("aria-describedby=\"remark-hint remark-error\""));
        assert!(html.contains("id=\"remark-hint\"") && html.contains("id=\"remark-error\""));
        assert!(html.contains("aria-invalid=\"true\""));
        assert!(
            !text_area("remark", FieldText::default(), "")
                .to_html()
                .contains("aria-")
        );
    }
}
