//! The form of a question page: one question, its answers as big rows, and the way on.
//!
//! The question is the `<h1>` of the page and at once the `<legend>` or `<label>` of its answers, so that nobody hears it
//! twice and every control has it; of two questions that belong together each is an `<h2>`. Each row is one label around its
//! checkbox or radio button: the whole row is the target. To add a sort of picture: a variant of [`Picture`].
use super::{
    branch_picture::branch_picture,
    finished::finished,
    form::{FieldText, class, describe, error, hint},
    interest_picture::interest_picture,
};
use domain::{meeting::Interest, tree::BranchPicture};
use leptos::prelude::*;

/// The drawing before an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Picture {
    /// Of a branch of the support tree.
    Branch(BranchPicture),
    /// Of something that one likes to do.
    Interest(Interest),
}

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
    pub(crate) picture: Option<Picture>,
    /// Whether it is chosen.
    pub(crate) chosen: bool,
}

/// Answers that belong together, under a name of their own when there are several such groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RowGroup {
    /// The name, with its language, where it is not the page's; empty for none.
    pub(crate) name: (String, Option<&'static str>),
    /// Whether the group is folded away under its name, unless one of its answers is chosen.
    pub(crate) folded: bool,
    /// The answers.
    pub(crate) rows: Vec<Row>,
}

/// How a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Alone on its page, with any number of answers.
    Any,
    /// Alone on its page, with one answer.
    One,
    /// Beside another question, with any number of answers.
    AnyBeside,
    /// Beside another question, with one answer.
    OneBeside,
}

impl Asked {
    const fn control(self) -> &'static str {
        match self {
            Self::Any | Self::AnyBeside => "checkbox",
            Self::One | Self::OneBeside => "radio",
        }
    }
}

/// A question with any number of answers. The first one has the field's name as its id, for the error summary.
pub(crate) fn question(name: &'static str, text: FieldText, groups: Vec<RowGroup>) -> impl IntoView + use<> {
    question_asked(Asked::Any, name, text, groups)
}

/// A question with answers in rows. The first one has the field's name as its id, for the error summary.
pub(crate) fn question_asked(
    asked: Asked,
    name: &'static str,
    text: FieldText,
    groups: Vec<RowGroup>,
) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let groups: Vec<_> = groups
        .into_iter()
        .enumerate()
        .map(|(place, group)| group_of_rows(asked, name, place, group))
        .collect();
    let label = match asked {
        Asked::Any | Asked::One => view! { <h1>{text.label}</h1> }.into_any(),
        Asked::AnyBeside | Asked::OneBeside => view! { <h2>{text.label}</h2> }.into_any(),
    };
    finished(view! {
        <fieldset class=class aria-describedby=described>
            <legend>{label}</legend>
            {hint(name, text.hint)}
            {error(name, text.error)}
            {groups}
        </fieldset>
    })
}

fn group_of_rows(asked: Asked, name: &'static str, place: usize, group: RowGroup) -> AnyView {
    let any_chosen = group.rows.iter().any(|row| row.chosen);
    let rows: Vec<_> = group
        .rows
        .into_iter()
        .enumerate()
        .map(|(number, row)| {
            let id = (place == 0 && number == 0).then_some(name);
            let more = (!row.more.is_empty()).then(|| view! { <small>{row.more}</small> });
            view! {
                <label class="choice">
                    <input type=asked.control() id=id name=name value=row.value checked=row.chosen/>
                    {row.picture.map(picture)}
                    <span lang=row.language>{row.text}{more}</span>
                </label>
            }
        })
        .collect();
    let (text, language) = group.name;
    if text.is_empty() {
        return view! { <div class="answers">{rows}</div> }.into_any();
    }
    if group.folded {
        return view! {
            <details class="fold" open=any_chosen>
                <summary lang=language>{text}</summary>
                <div class="answers">{rows}</div>
            </details>
        }
        .into_any();
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

fn picture(picture: Picture) -> AnyView {
    match picture {
        Picture::Branch(picture) => branch_picture(picture).into_any(),
        Picture::Interest(interest) => interest_picture(interest).into_any(),
    }
}

/// Choices of a long list that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// What they have in common; empty for none.
    pub(crate) name: String,
    /// Values and names.
    pub(crate) options: Vec<(String, String)>,
}

/// A question with one answer out of a long list, and the value that is chosen. `none` stands first and sends nothing.
pub(crate) fn question_of_list(
    name: &'static str,
    text: FieldText,
    none: &'static str,
    groups: Vec<Options>,
    chosen: Option<&str>,
) -> impl IntoView + use<> {
    let (class, described) = (class(&text), describe(name, &text));
    let invalid = text.error.is_some().then_some("true");
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| options_of(group, chosen))
        .collect();
    finished(view! {
        <div class=class>
            <h1><label for=name>{text.label}</label></h1>
            {hint(name, text.hint)}
            {error(name, text.error)}
            <select id=name name=name aria-describedby=described aria-invalid=invalid>
                <option value="">{none}</option>
                {groups}
            </select>
        </div>
    })
}

fn options_of(group: Options, chosen: Option<&str>) -> AnyView {
    let options: Vec<_> = group
        .options
        .into_iter()
        .map(|(value, text)| {
            let selected = chosen == Some(value.as_str());
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    if group.name.is_empty() {
        options.into_any()
    } else {
        view! { <optgroup label=group.name>{options}</optgroup> }.into_any()
    }
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
            RowGroup {
                rows: vec![row("<b>Geld</b>"), row("Wonen")],
                ..RowGroup::default()
            },
            RowGroup {
                name: ("Werk".to_owned(), Some("nl")),
                rows: vec![row("Lezen")],
                ..RowGroup::default()
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
    fn a_fold_is_open_when_something_in_it_is_chosen() {
        let html = |chosen| {
            let fold = RowGroup {
                name: ("Alle momenten".to_owned(), None),
                folded: true,
                rows: vec![Row {
                    chosen,
                    ..row("Dinsdag")
                }],
            };
            question_asked(Asked::OneBeside, "moment", FieldText::default(), vec![fold]).to_html()
        };
        assert!(
            html(true).contains("<details open class=\"fold\">"),
            "{}",
            html(true)
        );
        assert!(html(false).contains("<details class=\"fold\">"));
        assert!(html(false).contains("<legend><h2>") && html(false).contains("type=\"radio\" id=\"moment\""));
    }

    #[test]
    fn of_a_list_the_chosen_one_is_selected() {
        let options = vec![
            ("WK1".to_owned(), "Een".to_owned()),
            ("WK2".to_owned(), "Twee".to_owned()),
        ];
        let list = |name: &str| {
            let group = Options {
                name: name.to_owned(),
                options: options.clone(),
            };
            question_of_list("wijk", FieldText::default(), "Kies", vec![group], Some("WK2")).to_html()
        };
        let html = list("");
        assert!(html.contains("<option value=\"WK2\" selected>Twee"), "{html}");
        assert_eq!(html.matches("selected").count(), 1);
        assert!(!html.contains("optgroup"));
        assert!(
            list("\"><b>").contains("<optgroup label=\"&quot;&gt;&lt;b&gt;\">"),
            "{}",
            list("\"><b>")
        );
    }
}
