//! When somebody can come: the hosted moments within a walk, and whether there may be steps on the way in.
use super::{Asked, answers, nowhere, text};
use crate::{
    parts::{
        dates,
        error_summary::FieldError,
        form::{Choice, FieldText, checkboxes},
        hours::usual_hours,
        question_form::{self, Row, RowGroup, question_asked},
    },
    request::PageContext,
};
use chrono::Datelike as _;
use domain::meeting::{HostedMoment, SeekField, Walk, offerable};
use leptos::prelude::*;

/// So many moments are read at once; the others are folded away, the nearest first.
const SHOWN: usize = 6;

/// The moments in the order of the week, the farther ones folded away, and under them the wish for a place without steps. Where
/// nothing can be walked to, the page says so first.
pub(super) fn fields(asked: &Asked<'_>, errors: &[FieldError], context: &PageContext) -> AnyView {
    let words = context.words();
    let name = answers::name_of(SeekField::Moments);
    let far = asked.walks.iter().all(|walk| !walk.on_foot);
    let first = if asked.walks.len() > SHOWN + 1 {
        SHOWN
    } else {
        asked.walks.len()
    };
    let (near, more) = asked.walks.split_at(first);
    let mut groups = vec![rows(near, asked, context)];
    if !more.is_empty() {
        groups.push(RowGroup {
            name: (words.seek_when_more(more.len()), None),
            folded: true,
            ..rows(more, asked, context)
        });
    }
    let hint = if far {
        words.seek_far_hint()
    } else {
        words.seek_when_hint()
    };
    let text = text(words.seek_when(), hint.to_owned(), name, errors);
    let step_free = checkboxes(
        answers::name_of(SeekField::StepFree),
        FieldText {
            label: words.seek_steps().to_owned(),
            ..FieldText::default()
        },
        vec![Choice {
            value: "yes",
            text: words.seek_step_free(),
            chosen: asked.form.step_free == "yes",
        }],
    );
    view! {
        {question_asked(question_form::Asked::Any, name, text, groups)}
        {step_free}
        {far.then(|| nowhere::person(asked, context))}
    }
    .into_any()
}

fn rows(walks: &[Walk<'_>], asked: &Asked<'_>, context: &PageContext) -> RowGroup {
    let mut walks = walks.to_vec();
    walks.sort_by_key(|walk| first_of_week(walk.moment, context));
    let rows = walks.iter().map(|walk| Row {
        value: walk.moment.id.clone(),
        text: when(walk.moment, context),
        more: more(walk, context),
        chosen: asked.form.moments.contains(&walk.moment.id),
        ..Row::default()
    });
    RowGroup {
        rows: rows.collect(),
        ..RowGroup::default()
    }
}

/// The day of the week and the minute of the day at which a moment comes next, so that a list reads as a week does.
fn first_of_week(moment: &HostedMoment, context: &PageContext) -> (u32, i64) {
    let next = offerable(moment, context.now.timestamp_millis())
        .into_iter()
        .next();
    let begins = next.and_then(|next| next.begins());
    begins.map_or((7, 0), |begins| {
        let minute = begins.naive_local().time() - chrono::NaiveTime::MIN;
        (begins.weekday().num_days_from_monday(), minute.num_minutes())
    })
}

/// "Dinsdag, 10.00 tot 11.30 uur".
pub(super) fn when(moment: &HostedMoment, context: &PageContext) -> String {
    let words = context.words();
    let usual = usual_hours(words, &moment.schedule, context.now.date_naive());
    usual.unwrap_or_else(|| words.seek_when_unknown().to_owned())
}

/// Where it is, when it comes next, whether there are steps.
fn more(walk: &Walk<'_>, context: &PageContext) -> String {
    let words = context.words();
    let mut said = vec![words.seek_when_place(&walk.spot.name, &walk.spot.address.street)];
    let next = offerable(walk.moment, context.now.timestamp_millis())
        .into_iter()
        .next();
    if let Some(begins) = next.and_then(|next| next.begins()) {
        let today = context.now.date_naive();
        said.push(words.seek_when_next(&dates::date(words, begins.date_naive(), today)));
    }
    if walk.spot.accessibility.step_free == Some(true) {
        said.push(words.seek_when_step_free().to_owned());
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::checks::html;

    #[test]
    fn the_moments_are_the_real_ones_with_day_hours_place_and_the_next_time() {
        let page = html(&[("wijk", "WK091733"), ("na", "waar")]);
        assert!(page.contains("Dinsdag, 10.00 tot 11.30 uur"), "{page}");
        assert!(page.contains("Trefpunt De Klaproos, Voorbeeldstraat 6."));
        // The fixture stands on Tuesday morning, so the next Tuesday is the one after.
        assert!(page.contains("De volgende keer is 1 december.") && page.contains("Geen drempels."));
        let (tuesday, wednesday, thursday) = (
            page.find("Dinsdag,"),
            page.find("Woensdag,"),
            page.find("Donderdag,"),
        );
        assert!(
            tuesday < wednesday && wednesday < thursday,
            "they stand in the order of the week"
        );
    }
}
