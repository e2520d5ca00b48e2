//! The accessibility statement: what is done, and what has to get better.
use super::Face;
use crate::request::PageContext;
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let list = |lines: &[&'static str]| {
        let lines = lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }
    };
    let done = list(&[
        words.accessibility_do_script(),
        words.accessibility_do_keyboard(),
        words.accessibility_do_list(),
        words.accessibility_do_colour(),
        words.accessibility_do_words(),
        words.accessibility_do_still(),
    ]);
    let not_done = list(&[
        words.accessibility_not_audit(),
        words.accessibility_not_pins(),
        words.accessibility_not_records(),
    ]);
    let main = view! {
        <div class="wrap part">
            <h1>{words.accessibility_title()}</h1>
            <p class="lead">{words.accessibility_lead()}</p>
            <h2>{words.accessibility_norm()}</h2>
            <p>{words.accessibility_norm_text()}</p>
            <h2>{words.accessibility_do()}</h2>
            {done}
            <h2>{words.accessibility_not()}</h2>
            {not_done}
            <h2>{words.accessibility_tell()}</h2>
            <p>{words.accessibility_tell_text(&context.the_municipality())}</p>
        </div>
    };
    Face::new(words.accessibility_title(), main).with_description(words.accessibility_description())
}
