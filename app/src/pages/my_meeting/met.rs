//! It has been: thanks, and the way to look again.
use super::{MyPage, State, gone_on, looking, place_and_time};
use crate::{parts::finished::finished, request::PageContext};
use domain::meeting::View;
use leptos::prelude::*;

pub(super) fn state(page: &MyPage, context: &PageContext) -> State {
    let words = context.words();
    let View::Met {
        occurrence,
        spot_id,
        until,
    } = &page.meeting.view
    else {
        return looking::state(false, context);
    };
    let main = finished(view! {
        <div>
            <h1>{words.my_met()}</h1>
            {place_and_time::place_and_time(occurrence, spot_id, None, context)}
            <p class="lead">{words.my_met_text()}</p>
            {page.button("opnieuw", "button", words.my_again(), context)}
            {gone_on(*until, context)}
        </div>
    });
    State {
        title: words.my_met(),
        main: main.into_any(),
        example: place_and_time::spot_of(spot_id, context).is_some_and(|spot| spot.example),
    }
}
