//! That one gets messages by e-mail, and the way to stop them, in every state: a message leads here.
use super::MyPage;
use crate::{parts::finished::finished, request::PageContext};
use leptos::prelude::*;

pub(super) fn section(page: &MyPage, context: &PageContext) -> Option<impl IntoView + use<>> {
    let words = context.words();
    (context.site.mail && page.meeting.messages).then(|| {
        finished(view! {
            <section class="noprint">
                <p>{words.my_messages()}</p>
                {page.button("stil", "link", words.my_messages_stop(), context)}
            </section>
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::checks::{every_view, page};
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::{PageContext, Site},
    };
    use std::sync::Arc;

    #[test]
    fn every_state_says_that_there_are_messages_and_stops_them() {
        let context = |mail| PageContext {
            site: Arc::new(Site {
                mail,
                ..Site::default()
            }),
            ..fixture::with_moments(Language::Nl)
        };
        for view in every_view() {
            for (mail, gets) in [(true, true), (true, false), (false, true)] {
                let mut page = page(view.clone());
                page.meeting.messages = gets;
                let html = render::my_meeting(&page, &context(mail)).html;
                checks::assert_sound(&html);
                let said = html.contains("U krijgt een bericht als er nieuws is.");
                assert_eq!(said, mail && gets, "{view:?}");
                assert_eq!(html.contains("action=\"/ontmoeting/stil\""), said);
            }
        }
    }
}
