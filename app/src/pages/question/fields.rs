//! What each page of questions asks.
use crate::{
    parts::{
        form::FieldText,
        question_form::{Options, Picture, Row, RowGroup, question, question_of_list},
    },
    request::PageContext,
};
use domain::{
    area::Area,
    tree::{Answers, BranchAt, Chosen, QuestionPage, SupportTree, Wording},
};
use leptos::prelude::*;

/// The question of a page.
pub(super) struct Field {
    /// The name of its field, and the key of its answers in an address.
    pub(super) name: &'static str,
    /// The question.
    pub(super) question: &'static str,
    /// What to do when there is no answer, where one is needed.
    pub(super) missing: Option<&'static str>,
    /// Draws it, with what is wrong.
    pub(super) draw: Box<dyn FnOnce(Option<&'static str>) -> AnyView>,
}

pub(super) fn of(page: QuestionPage, answers: &Answers, tree: &SupportTree, context: &PageContext) -> Field {
    match page {
        QuestionPage::Topics => topics(answers, tree, context),
        QuestionPage::District => district(answers, tree, context),
        QuestionPage::Needs => needs(answers, tree, context),
        QuestionPage::Urgent => urgent(answers, tree, context),
        QuestionPage::Markers => markers(answers, tree, context),
    }
}

/// What it is about: every branch, and "I do not know".
fn topics(answers: &Answers, tree: &SupportTree, context: &PageContext) -> Field {
    let words = context.words();
    let branches = BranchAt::each(&tree.branches).map(|(at, branch)| {
        let row = row(
            &branch.slug,
            &branch.name,
            answers.branches.contains(&at),
            context,
        );
        Row {
            picture: Some(Picture::Branch(branch.picture)),
            ..row
        }
    });
    let unsure = Row {
        value: "weet-niet".to_owned(),
        text: words.question_topics_unsure().to_owned(),
        more: words.question_topics_unsure_more().to_owned(),
        chosen: answers.unsure,
        ..Row::default()
    };
    let rows = branches.chain([unsure]).collect();
    Field {
        missing: Some(words.error_no_topic()),
        ..of_rows(
            "tak",
            words.question_topics(),
            words.question_topics_hint(),
            vec![unnamed(rows)],
        )
    }
}

/// Where somebody lives: the wijken that have a contact person, by name. The wijk of the cookie is filled in.
fn district(answers: &Answers, tree: &SupportTree, context: &PageContext) -> Field {
    let words = context.words();
    let there = |area: &&Area| tree.trunk(area.code).is_some();
    let mut districts: Vec<&Area> = context.directory.districts().filter(there).collect();
    districts.sort_by(|one, other| one.name.cmp(&other.name));
    let options: Vec<_> = districts
        .iter()
        .map(|area| (area.code.to_string(), area.name.clone()))
        .collect();
    let chosen = answers.district.or(context.district).map(|code| code.to_string());
    Field {
        name: "wijk",
        question: words.question_district(),
        missing: Some(words.error_no_district()),
        draw: Box::new(move |error| {
            let text = text(words.question_district(), words.question_district_hint(), error);
            let none = words.question_district_none();
            let all = Options {
                options,
                ..Options::default()
            };
            question_of_list("wijk", text, none, vec![all], chosen.as_deref()).into_any()
        }),
    }
}

/// What fits best: the needs of each chosen branch, and "something else".
fn needs(answers: &Answers, tree: &SupportTree, context: &PageContext) -> Field {
    let words = context.words();
    let offered = tree.needs_of(answers);
    let rows = offered.iter().map(|(at, need)| {
        let chosen = answers.needs.contains(at);
        (*at, row(&need.key, &need.text, chosen, context))
    });
    let mut groups = by_branch(rows, tree, context);
    let other = Row {
        value: "anders".to_owned(),
        text: words.question_needs_other().to_owned(),
        chosen: answers.other_need,
        ..Row::default()
    };
    match groups.as_mut_slice() {
        [only] => only.rows.push(other),
        _ => groups.push(unnamed(vec![other])),
    }
    of_rows("wat", words.question_needs(), words.question_needs_hint(), groups)
}

/// What cannot wait.
fn urgent(answers: &Answers, tree: &SupportTree, context: &PageContext) -> Field {
    let words = context.words();
    let offered = tree.urgent_of(answers);
    let rows = offered.iter().map(|(at, urgent)| {
        let chosen = answers.urgent.contains(at);
        row(&urgent.key, &urgent.text, chosen, context)
    });
    let rows = vec![unnamed(rows.collect())];
    of_rows(
        "haast",
        words.question_urgent(),
        words.question_urgent_hint(),
        rows,
    )
}

/// What plays a part too, and why we ask.
fn markers(answers: &Answers, tree: &SupportTree, context: &PageContext) -> Field {
    let words = context.words();
    let offered = tree.markers_of(answers);
    let rows = offered.iter().map(|(at, marker)| {
        let chosen = answers.markers.contains(at);
        row(&marker.key, &marker.text, chosen, context)
    });
    let rows = vec![unnamed(rows.collect())];
    of_rows(
        "ook",
        words.question_markers(),
        words.question_markers_why(),
        rows,
    )
}

/// A question whose answers are rows; none is needed.
fn of_rows(name: &'static str, asked: &'static str, hint: &'static str, groups: Vec<RowGroup>) -> Field {
    Field {
        name,
        question: asked,
        missing: None,
        draw: Box::new(move |error| question(name, text(asked, hint, error), groups).into_any()),
    }
}

fn text(label: &str, hint: &str, error: Option<&str>) -> FieldText {
    FieldText {
        label: label.to_owned(),
        hint: hint.to_owned(),
        error: error.map(str::to_owned),
    }
}

fn row(value: &str, wording: &Wording, chosen: bool, context: &PageContext) -> Row {
    let (text, language) = wording.in_language(context.language.tag());
    Row {
        value: value.to_owned(),
        text: text.to_owned(),
        language,
        chosen,
        ..Row::default()
    }
}

fn unnamed(rows: Vec<Row>) -> RowGroup {
    RowGroup {
        rows,
        ..RowGroup::default()
    }
}

/// The rows of each branch together, in their order, under its name where there are several.
fn by_branch(
    rows: impl Iterator<Item = (Chosen, Row)>,
    tree: &SupportTree,
    context: &PageContext,
) -> Vec<RowGroup> {
    let mut groups: Vec<(BranchAt, RowGroup)> = Vec::new();
    for (at, row) in rows {
        match groups.last_mut() {
            Some((branch, group)) if *branch == at.branch => group.rows.push(row),
            _ => groups.push((at.branch, unnamed(vec![row]))),
        }
    }
    if groups.len() > 1 {
        for (branch, group) in &mut groups {
            let (name, language) = tree.branch(*branch).name.in_language(context.language.tag());
            group.name = (name.to_owned(), language);
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
