//! For who is not safe at home: numbers to call and a quick way out. Nothing is asked, nothing is counted.
//!
//! It is there without a tree too. It says nothing about examples, because its numbers are real: whoever reads here must not
//! doubt them. The tab and the history show a title that says nothing.
use super::Face;
use crate::{
    parts::{
        icons::{Icon, icon},
        spot_card::tel,
    },
    request::PageContext,
};
use leptos::prelude::*;

/// Where "snel weg" leads: a page that anybody may be reading. It is told nothing (`noreferrer`).
const ELSEWHERE: &str = "https://www.knmi.nl/nederland-nu/weer/verwachtingen";

/// The number for who is in danger.
const DANGER: &str = "112";

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let lines = context.directory.tree().map(|tree| tree.help_lines.as_slice());
    let lines: Vec<_> = lines
        .unwrap_or_default()
        .iter()
        // The number for danger stands above them already.
        .filter(|line| line.unsafe_at_home && line.phone.number != DANGER)
        .map(|line| {
            let tag = context.language.tag();
            let (name, name_language) = line.name.in_language(tag);
            let (text, text_language) = line.text.in_language(tag);
            let (name, text, number) = (name.to_owned(), text.to_owned(), &line.phone.number);
            view! {
                <li class="card">
                    <h3 lang=name_language>{name}</h3>
                    <p lang=text_language>{text}</p>
                    <p><a class="button" href=tel(number)>{icon(Icon::Phone)}{words.unsafe_call(number)}</a></p>
                </li>
            }
        })
        .collect();
    let lines = (!lines.is_empty()).then(|| {
        view! { <h2>{words.unsafe_lines()}</h2><ul class="spots">{lines}</ul> }
    });
    let main = view! {
        <p class="leave">
            <span class="wrap">
                <a class="button" href=ELSEWHERE rel="noreferrer" data-weg="">{words.unsafe_leave()}</a>
                <span>{words.unsafe_leave_text()}</span>
            </span>
        </p>
        <div class="wrap part question">
            <h1>{words.unsafe_title()}</h1>
            <p class="lead">{words.unsafe_lead()}</p>
            <div class="notice">
                <h2>{words.unsafe_now()}</h2>
                <p>{words.unsafe_now_text()}</p>
                <p><a class="button" href=tel(DANGER)>{icon(Icon::Phone)}{words.ground_112()}</a></p>
            </div>
            {lines}
            <p class="next">{words.unsafe_none()}</p>
            <p>{words.unsafe_history()}</p>
            <p class="soft">{words.unsafe_nothing()}</p>
        </div>
        <script src="/leave.js" defer=true></script>
    };
    Face::new(words.unsafe_document_title(), main)
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        routes::Route,
    };
    use domain::directory::{Directory, DirectoryParts, Revision};
    use std::sync::Arc;

    fn with_lines(language: Language) -> String {
        let mut context = fixture::with_tree(language);
        let mut tree = context.directory.tree().unwrap().clone();
        let mut line = tree.help_lines[0].clone();
        "Veilig Thuis".clone_into(&mut line.name.nl);
        "0800-2000".clone_into(&mut line.phone.number);
        line.unsafe_at_home = true;
        let mut danger = line.clone();
        "112".clone_into(&mut danger.phone.number);
        tree.help_lines.extend([danger, line]);
        context.directory = Arc::new(Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(2),
            areas: fixture::areas(),
            spots: fixture::spots(),
            tree: Some(Arc::new(tree)),
        }));
        render::page(&Route::UnsafeAtHome, &context).html
    }

    #[test]
    fn numbers_and_a_way_out_and_no_question() {
        for language in Language::ALL {
            let html = with_lines(language);
            checks::assert_sound(&html);
            assert!(html.contains("href=\"tel:08002000\"") && html.contains("Veilig Thuis"));
            let main = html
                .split("<main")
                .nth(1)
                .unwrap()
                .split("</main>")
                .next()
                .unwrap();
            assert_eq!(main.matches("href=\"tel:112\"").count(), 1);
            assert!(!main.contains("0800-0113"), "only the lines for this");
            assert!(!html.contains("<form") && !html.contains("<input"));
            assert!(html.contains("rel=\"noreferrer\" data-weg"));
        }
    }

    #[test]
    fn the_tab_says_nothing_and_no_number_is_called_invented() {
        let html = with_lines(Language::Nl);
        assert!(html.contains("<title>Informatie - Buurtboom</title>"));
        assert!(!html.contains("class=\"sample\""));
    }

    #[test]
    fn it_is_there_without_a_tree() {
        let rendered = render::page(&Route::UnsafeAtHome, &fixture::context(Language::Nl));
        assert_eq!(rendered.status, 200);
        assert!(rendered.html.contains("Snel weg van deze pagina") && rendered.html.contains("tel:112"));
    }
}
