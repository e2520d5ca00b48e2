//! The film of the campaign, with what is said in it as text. Without a film the text stands there itself.
use crate::{parts::finished::finished, request::PageContext};
use leptos::prelude::*;

/// The section with the film or the text. Nothing of the film is fetched before somebody starts it.
pub(in crate::pages) fn film(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let Some(film) = &context.site.film else {
        let text = [
            words.packet_film_1(),
            words.packet_film_2(),
            words.packet_film_3(),
        ];
        return finished(view! {
            <section id="film">
                <h2>{words.packet_film_read()}</h2>
                {text.map(|text| view! { <p>{text}</p> })}
            </section>
        });
    };
    let said: Vec<_> = film
        .transcript
        .iter()
        .map(|paragraph| view! { <p>{paragraph.clone()}</p> })
        .collect();
    // Captions from another host come only by CORS, and then the film must as well.
    let cors = film.captions.contains("://").then_some("anonymous");
    finished(view! {
        <section id="film">
            <h2>{words.packet_film()}</h2>
            <video class="film" controls=true preload="none" playsinline=true poster="/film.svg" crossorigin=cors
                aria-label=words.packet_film()>
                <source src=film.url.clone()/>
                <track kind="captions" src=film.captions.clone() srclang="nl" label=words.packet_film_captions() default=true/>
                <a href=film.url.clone()>{words.packet_film_open()}</a>
            </video>
            <p class="small soft">{words.packet_film_note()}</p>
            <details class="fold">
                <summary>{words.packet_film_rather_read()}</summary>
                <div lang=context.records_language()>{said}</div>
            </details>
        </section>
    })
}
