//! It goes ahead: when, where, with whom, and the flower by which people know each other. Made to be printed or shown.
use super::{MyPage, State, looking, place_and_time};
use crate::{
    parts::{aloud::aloud, finished::finished, flower::flower_drawing},
    request::PageContext,
    routes::Route,
};
use domain::meeting::View;
use leptos::prelude::*;

pub(super) fn state(page: &MyPage, context: &PageContext) -> State {
    let words = context.words();
    let View::Agreed {
        occurrence,
        spot_id,
        host,
        flower,
        language,
        shared,
        others,
    } = &page.meeting.view
    else {
        return looking::state(false, context);
    };
    let names: Vec<String> = others.iter().map(|name| words.nickname_of(*name)).collect();
    let listed = words.list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let who = match names.as_slice() {
        [] => words.my_with_host().to_owned(),
        [_] => words.my_agreed_one(&listed),
        _ => words.my_agreed_few(&listed),
    };
    let mine = words.nickname_of(page.meeting.wishes.nickname);
    let own = context.href(&Route::MyMeeting(page.carried().map(str::to_owned), Vec::new()));
    let calendar = format!("{own}/afspraak.ics");
    let main = finished(view! {
        <div>
            <section class="card gold invitation agreed">
                <div>
                    <h1>{words.my_agreed()}</h1>
                    {place_and_time::place_and_time(occurrence, spot_id, Some(host), context)}
                    <p>{who}" "{words.my_name(&mine)}</p>
                    {place_and_time::in_common(others.len() + 1, *language, shared, context)}
                    <p class="noprint"><a class="button" href=calendar download="afspraak.ics">{words.my_agreed_calendar()}</a></p>
                </div>
                <div class="sign">
                    {flower_drawing(*flower)}
                    <h2>{words.my_agreed_flower(words.flower(*flower))}</h2>
                    <p>{words.my_agreed_flower_text()}</p>
                </div>
            </section>
            {aloud(context)}
            <section class="noprint">
                <p>{words.my_agreed_not()}</p>
                {page.button("stop", "button button--second", words.my_agreed_cancel(), context)}
            </section>
        </div>
    });
    State {
        title: words.my_agreed(),
        main: main.into_any(),
        example: place_and_time::spot_of(spot_id, context).is_some_and(|spot| spot.example),
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{agreed, html};

    #[test]
    fn an_agreed_meeting_has_a_flower_a_name_and_a_file_for_the_agenda() {
        let page = html(agreed(&["red-robin"]));
        assert!(page.contains("U ontmoet Rode roodborst.") && page.contains("Hier heet u Stille uil."));
        assert!(page.contains("Uw bloem: kaasjeskruid") && page.contains("class=\"flower\""));
        assert!(page.contains("href=\"/ontmoeting/afspraak.ics\""));
        assert!(
            page.contains("action=\"/ontmoeting/stop\""),
            "who cannot come can say so"
        );
        let few = html(agreed(&["red-robin", "warm-oak"]));
        assert!(few.contains("U ontmoet Rode roodborst en Warme eik."));
    }
}
