//! The form of a question page: one question, its answers as big rows, and the way on.
//!
//! The question is the `<h1>` of the page and at once the `<legend>` or `<label>` of its answers, so that nobody hears it
//! twice and every control has it. Each row is one label around its checkbox: the whole row is the target.
use super::{
    branch_picture::branch_picture,
    finished::finished,
    form::{FieldText, class, describe, error, hint},
};
use domain::tree::BranchPicture;
use leptos::prelude::*;

/// One answer of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// What is sent.
    pub(crate) value: String,
    /// What is read.
    pub(crate) text: String,
    /// A sentence under it; empty for none.
    pub(crate) more: String,
    /// The language of both, where it is not the page's.
    pub(crate) language: Option<&'static str>,
    /// The drawing before them.
    pub(crate) picture: Option<BranchPicture>,
    /// Whether it is chosen.
    pub(crate) chosen: bool,
}

/// Answers that belong together, under a name of their own when there are several such groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows {
    /// The name, with its language, where it is not the page's; empty for none.
    pub(crate) name: (String, Option<&'static str>),
    /// The answers.
    pub(crate) rows: Vec<Row>,
}

/// A question with any number of answers. The first one has the field's name as its id, for the error summary.
pub(crate) fn question(name: &'static str, text: FieldText, groups: Vec<Rows>) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let groups: Vec<_> = groups
        .into_iter()
        .enumerate()
        .map(|(place, group)| group_of_rows(name, place, group))
        .collect();
    finished(view! {
        <fieldset class=class aria-describedby=described>
            <legend><h1>{text.label}</h1></legend>
            {hint(name, text.hint)}
            {error(name, text.error)}
            {groups}
        </fieldset>
    })
}

fn group_of_rows(name: &'static str, place: usize, group: Rows) -> AnyView {
    let rows: Vec<_> = group
        .rows
        .into_iter()
        .enumerate()
        .map(|(number, row)| {
            let id = (place == 0 && number == 0).then_some(name);
            let more = (!row.more.is_empty()).then(|| view! { <small>{row.more}</small> });
            view! {
                <label class="choice">
                    <input type="checkbox" id=id name=name value=row.value checked=row.chosen/>
                    {row.picture.map(branch_picture)}
                    <span lang=row.language>{row.text}{more}</span>
                </label>
            }
        })
        .collect();
    let (text, language) = group.name;
    if text.is_empty() {
        return view! { <div class="answers">{rows}</div> }.into_any();
    }
    let id = format!("{name}-{}", place + 1);
    let labelled_by = id.clone();
    view! {
        <div class="answers" role="group" aria-labelledby=labelled_by>
            <h2 id=id lang=language>{text}</h2>
            {rows}
        </div>
    }
    .into_any()
}

/// A question with one answer out of a long list: values and names, and the value that is chosen. `none` stands first and
/// sends nothing.
pub(crate) fn question_of_list(
    name: &'static str,
    text: FieldText,
    none: &'static str,
    options: Vec<(String, String)>,
    chosen: Option<&str>,
) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let invalid = text.error.is_some().then_some("true");
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, text)| {
            let selected = chosen == Some(value.as_str());
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    finished(view! {
        <div class=class>
            <h1><label for=name>{text.label}</label></h1>
            {hint(name, text.hint)}
            {error(name, text.error)}
            <select id=name name=name aria-describedby=described aria-invalid=invalid>
                <option value="">{none}</option>
                {options}
            </select>
        </div>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Row {
        Row {
            value: "geld".to_owned(),
            text: text.to_owned(),
            ..Row::default()
        }
    }

    #[test]
    fn the_question_is_heading_and_legend_and_the_first_answer_can_be_linked_to() {
        let text = FieldText {
            label: "Waar gaat het over?".to_owned(),
            hint: "Kies.".to_owned(),
            error: Some("Kies iets.".to_owned()),
        };
        let groups = vec![
            Rows {
                rows: vec![row("<b>Geld</b>"), row("Wonen")],
                ..Rows::default()
            },
            Rows {
                name: ("Werk".to_owned(), Some("nl")),
                rows: vec![row("Lezen")],
            },
        ];
        let html = question("tak", text, groups).to_html();
        assert!(
            html.contains("<legend><h1>Waar gaat het over?</h1></legend>"),
            "{html}"
        );
        assert!(html.contains("aria-describedby=\"tak-hint tak-error\""));
        assert_eq!(html.matches(" id=\"tak\"").count(), 1);
        assert!(html.contains("aria-labelledby=\"tak-2\"") && html.contains("id=\"tak-2\" lang=\"nl\""));
        assert!(html.contains("&lt;b&gt;Geld"));
    }

    #[test]
    fn of_a_list_the_chosen_one_is_selected() {
        let options = vec![
            ("WK1".to_owned(), "Een".to_owned()),
            ("WK2".to_owned(), "Twee".to_owned()),
        ];
        let html = question_of_list("wijk", FieldText::default(), "Kies", options, Some("WK2")).to_html();
        assert!(html.contains("<option value=\"WK2\" selected>Twee"), "{html}");
        assert_eq!(html.matches("selected").count(), 1);
    }
}
