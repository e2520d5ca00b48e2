//! "Wat wij van u bewaren": what is kept of a visitor. Change it together with a table, a cookie or a log that is about people.
use super::Face;
use crate::{parts::choose_district::choose_district, request::PageContext, routes::Route};
use domain::{change, contact, meeting, packet, signal};
use leptos::prelude::*;

pub(super) fn face(context: &PageContext) -> Face {
    let words = context.words();
    let tiles = context.site.tiles.as_ref().map(|tiles| {
        view! {
            <h2>{words.privacy_tiles()}</h2>
            <p>{words.privacy_tiles_text(&tiles.attribution)}</p>
        }
    });
    let messages = context.site.mail.then(|| {
        view! {
            <h2>{words.privacy_mail()}</h2>
            <p>{words.privacy_mail_text()}</p>
        }
    });
    let main = view! {
        <div class="wrap part">
            <h1>{words.privacy_title()}</h1>
            <p class="lead">{words.privacy_lead()}</p>
            <h2>{words.privacy_district()}</h2>
            <p>{words.privacy_district_text()}</p>
            <p>{words.privacy_district_wipe()}</p>
            {choose_district(&Route::Privacy, context)}
            <h2>{words.privacy_report()}</h2>
            <p>{words.privacy_report_text(&change::DAYS_KEPT.to_string())}</p>
            <h2>{words.privacy_request()}</h2>
            <p>{words.privacy_request_text(&contact::DAYS_KEPT.to_string())}</p>
            <h2>{words.privacy_missing()}</h2>
            <p>
                {words
                    .privacy_missing_text(
                        &signal::DAYS_KEY_KEPT.to_string(),
                        &(signal::MONTHS_KEPT / 12).to_string(),
                    )}
            </p>
            <h2>{words.privacy_packet()}</h2>
            <p>{words.privacy_packet_text()}</p>
            <h2>{words.privacy_codes()}</h2>
            <p>{words.privacy_codes_text(&packet::MINUTES_OF_WRONG_CODES.to_string())}</p>
            <h2>{words.privacy_meeting()}</h2>
            <p>{words.privacy_meeting_text()}</p>
            <p>{words.privacy_invitation_text()}</p>
            <p>
                {words
                    .privacy_meeting_days(
                        &meeting::DAYS_KEPT.to_string(),
                        &meeting::SEEK_DAYS.to_string(),
                    )}
            </p>
            {messages}
            <h2>{words.privacy_told()}</h2>
            <p>{words.privacy_told_text(&meeting::REPORT_DAYS_KEPT.to_string())}</p>
            <h2>{words.privacy_answers()}</h2>
            <p>{words.privacy_answers_text()}</p>
            <h2>{words.privacy_place()}</h2>
            <p>{words.privacy_place_text()}</p>
            <h2>{words.privacy_visit()}</h2>
            <p>{words.privacy_visit_text()}</p>
            <h2>{words.privacy_forms()}</h2>
            <p>{words.privacy_forms_text()}</p>
            {tiles}
            <h2>{words.privacy_rights()}</h2>
            <p>{words.privacy_rights_text(&context.the_municipality())}</p>
        </div>
    };
    Face::new(words.privacy_title(), main).with_description(words.privacy_description())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture, render, request::Site, wire::Tiles};
    use std::sync::Arc;

    #[test]
    fn the_term_is_the_one_of_the_rule_and_tiles_are_told_when_there_are_any() {
        let mut context = fixture::context(Language::Nl);
        let page = |context: &PageContext| render::page(&Route::Privacy, context).html;
        let without = page(&context);
        assert!(without.contains("Na 90 dagen wissen wij het."));
        assert!(without.contains("Na 14 dagen wissen wij het altijd."));
        assert!(
            without.contains("Na 3 jaar wissen wij de telling.") && without.contains("onthouden wij 2 dagen")
        );
        assert!(
            without.contains("Dat is 30 dagen na de ontmoeting") && without.contains("zoeken wij 90 dagen")
        );
        assert!(!without.contains("Kadaster brt") && !without.contains("Het adres staat op slot."));
        context.site = Arc::new(Site {
            tiles: Some(Tiles {
                url: "https://tiles.example/{z}/{x}/{y}.png".to_owned(),
                attribution: "Kadaster brt".to_owned(),
            }),
            mail: true,
            ..Site::default()
        });
        assert!(
            page(&context).contains("Kadaster brt") && page(&context).contains("Het adres staat op slot.")
        );
    }
}
