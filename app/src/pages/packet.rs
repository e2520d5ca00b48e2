//! The packet of seeds: what it is, a field for its code, and everything that one can do without a code.
//!
//! The pages of one packet (`scanned_packet`, `packet_card`, `packet_sowing`, `packet_journey`) show the same pieces, which
//! stand in the folder of this file: to change how a door or the film looks on all of them, change it there.
pub(crate) mod calendar;
pub(crate) mod code;
pub(crate) mod doors;
mod film;
pub(super) mod front;
pub(super) mod season;
pub(super) mod sowing;
pub(super) mod talk;

use self::{
    code::{CodeForm, CodeRefusal},
    doors::Door,
};
use super::Face;
use crate::{
    parts::{error_summary::error_summary, scene::plants},
    request::PageContext,
    routes::{Pairs, Route},
};
use domain::area::AreaCode;
use leptos::prelude::*;

pub(super) use film::film;

/// The page without anything typed.
pub(super) fn face(context: &PageContext) -> Face {
    form_face(&CodeForm::default(), context)
}

/// The page as it was sent. A code that cannot be one is refused (422); one that no packet has is not there (404).
pub(crate) fn form_face(form: &CodeForm, context: &PageContext) -> Face {
    let words = context.words();
    let errors: Vec<_> = code::error(form, words).into_iter().collect();
    let district = context.chosen_district().map(|area| area.code);
    let map = context.href(&Route::Map(Vec::new()));
    let unknown = (form.refusal == Some(CodeRefusal::Unknown)).then(|| {
        view! { <p>{words.packet_unknown_text()}</p> }
    });
    let main = view! {
        {plants()}
        <div class="wrap part">
            {error_summary(words, &errors)}
            <div class="beside">
                {front::front(words.packet_heading(), words.packet_lead(), None)}
                <div>
                    <section>
                        <h2>{words.packet_code_title()}</h2>
                        {unknown}
                        {code::field(form, context)}
                    </section>
                    <section>
                        <h2>{words.packet_without()}</h2>
                        <ul class="doors doors--stack">
                            {doors::link(Door::Give, "#praatje", context)}
                            {doors::link(Door::Received, "#zaaien", context)}
                            {doors::link(Door::Nobody, &nobody(district, context), context)}
                        </ul>
                    </section>
                </div>
                {film(context)}
            </div>
        </div>
        <div class="wrap part two">
            <div id="zaaien">{sowing::section(context)}</div>
            <div>
            <section id="praatje">
                <h2>{words.packet_talk()}</h2>
                <p>{words.packet_talk_text()}</p>
                {talk::list(&talk::of_the_day(context))}
                <p><a class="button button--second" href=map>{words.packet_place()}</a></p>
            </section>
            {season::section(district, context)}
            </div>
        </div>
    };
    let face = match form.refusal {
        None => Face::new(words.packet_title(), main),
        Some(refusal) => {
            Face::new(words.report_error_title(words.packet_title()), main).with_status(refusal.status())
        }
    };
    face.with_description(words.packet_description())
}

/// The address for who knows nobody yet, in a wijk where it is known.
pub(super) fn nobody(district: Option<AreaCode>, context: &PageContext) -> String {
    let pairs: Pairs = district
        .map(|code| ("wijk".to_owned(), code.to_string()))
        .into_iter()
        .collect();
    context.href(&Route::Seek(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::{Film, Site},
    };
    use domain::packet::CodeFault;
    use std::sync::Arc;

    fn sent(typed: &str, refusal: CodeRefusal) -> render::Rendered {
        let form = CodeForm {
            typed: typed.to_owned(),
            refusal: Some(refusal),
        };
        render::packet_code(&form, &fixture::context(Language::Nl))
    }

    #[test]
    fn it_works_with_a_code_and_without() {
        for language in Language::ALL {
            let mut context = fixture::context(language);
            let html = render::page(&Route::Packet, &context).html;
            checks::assert_sound(&html);
            assert!(html.contains("autocomplete=\"off\" autocapitalize=\"characters\""));
            for address in ["#praatje", "#zaaien", "/ontmoeten\"", "/zaadje/bloemen.ics\""] {
                assert!(html.contains(address), "{address}");
            }
            assert_eq!(html.matches("class=\"door ").count(), 3);
            context.district = domain::area::AreaCode::parse("WK091733").ok();
            let html = render::page(&Route::Packet, &context).html;
            assert!(html.contains("/ontmoeten?wijk=WK091733") && html.contains("bloemen.ics?wijk=WK091733"));
        }
    }

    #[test]
    fn each_fault_says_what_to_do_and_keeps_what_was_typed() {
        for (typed, fault, said) in [
            ("", CodeFault::Length, "Typ de code over van het zakje"),
            ("K", CodeFault::Length, "U typte er 1."),
            ("k7qm 2f9t-xb", CodeFault::Length, "U typte er 10."),
            ("K7QM-2F9T-XB4U-8", CodeFault::Sign('U'), "Het teken “U”"),
            (
                "K7QM-2F9T-XB4C-9",
                CodeFault::Check,
                "Misschien is één teken anders.",
            ),
        ] {
            let rendered = sent(typed, CodeRefusal::Fault(fault));
            assert_eq!(rendered.status, 422);
            checks::assert_sound(&rendered.html);
            assert!(rendered.html.contains(said), "{said}");
            assert!(rendered.html.contains(&format!("value=\"{typed}\"")));
            assert!(
                rendered.html.contains("<li><a href=\"#code\">") && rendered.html.contains("<title>Fout: ")
            );
            assert!(rendered.html.contains("aria-invalid=\"true\""));
        }
    }

    #[test]
    fn an_unknown_code_is_not_there_and_is_never_in_the_title() {
        let rendered = sent("K7QM-\"2F9T", CodeRefusal::Unknown);
        assert_eq!(rendered.status, 404);
        assert!(
            rendered
                .html
                .contains("Deze code klopt niet. Kijk nog eens op het zakje")
        );
        assert!(rendered.html.contains("value=\"K7QM-&quot;2F9T\""));
        let title = rendered.html.split("</title>").next().unwrap_or_default();
        assert!(!title.contains("K7QM"));
    }

    #[test]
    fn the_film_has_captions_and_its_text_and_without_a_film_the_text_stands_there() {
        let mut context = fixture::context(Language::En);
        let without = render::page(&Route::Packet, &context).html;
        assert!(!without.contains("<video") && without.contains("“This is for you.”"));
        let site = |captions: &str| {
            Arc::new(Site {
                film: Some(Film {
                    url: "/film/z.mp4".to_owned(),
                    captions: captions.to_owned(),
                    transcript: vec!["U belt <b>aan</b>.".to_owned()],
                }),
                ..Site::default()
            })
        };
        context.site = site("/film/z.vtt");
        let html = render::page(&Route::Packet, &context).html;
        checks::assert_sound(&html);
        assert!(html.contains("<video") && html.contains("preload=\"none\"") && html.contains("controls"));
        assert!(html.contains("kind=\"captions\" src=\"/film/z.vtt\" srclang=\"nl\""));
        assert!(html.contains("<div lang=\"nl\"><p>U belt &lt;b&gt;aan&lt;/b&gt;.</p></div>"));
        assert!(!html.contains("crossorigin=\"anonymous\"></source") && !html.contains("autoplay"));
        context.site = site("https://media.example/z.vtt");
        let video = render::page(&Route::Packet, &context).html;
        let video = video
            .split("<video")
            .nth(1)
            .and_then(|rest| rest.split('>').next());
        assert!(video.is_some_and(|tag| tag.contains("crossorigin=\"anonymous\"")));
    }
}
