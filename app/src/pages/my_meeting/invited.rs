//! There is somebody: yes or no, each for themselves. Whoever said yes waits, and may still say no.
use super::{MyPage, State, act_path, place_and_time, said_time};
use crate::{parts::finished::finished, request::PageContext};
use domain::meeting::{Answer, View};
use leptos::prelude::*;

pub(super) fn state(page: &MyPage, context: &PageContext) -> State {
    let words = context.words();
    let View::Invited {
        occurrence,
        spot_id,
        host,
        size,
        language,
        shared,
        answer_by,
        said_yes,
    } = &page.meeting.view
    else {
        return super::looking::state(false, context);
    };
    let size = usize::from(*size);
    let title = match (said_yes, size) {
        (true, _) => words.my_waiting(),
        (false, 0 | 1) => words.my_invited_table(),
        (false, _) => words.my_invited(),
    };
    let who = match size {
        0 | 1 => words.my_with_host().to_owned(),
        2 => words.my_with_one().to_owned(),
        _ => words.my_with_few(&(size - 1).to_string()),
    };
    let until = said_time(*answer_by, context);
    let main = finished(view! {
        <section class="card gold invitation">
            <h1>{title}</h1>
            {said_yes.then(|| view! { <p class="lead">{words.my_waiting_text(&until)}</p> })}
            {place_and_time::place_and_time(occurrence, spot_id, Some(host), context)}
            <p>{who}</p>
            {place_and_time::in_common(size, *language, shared, context)}
            {answers(page, *said_yes, context)}
            <p>{words.my_no_fine()}</p>
            {(!said_yes).then(|| view! { <p class="soft">{words.my_answer_by(&until)}</p> })}
        </section>
    });
    State {
        title,
        main: main.into_any(),
        example: place_and_time::spot_of(spot_id, context).is_some_and(|spot| spot.example),
    }
}

/// Two buttons of one form; after a yes only the other one.
fn answers(page: &MyPage, said_yes: bool, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let invitation = page.meeting.invitation.clone().unwrap_or_default();
    let yes = (!said_yes).then(|| {
        view! { <button class="button" name="antwoord" value=Answer::Yes.key()>{words.my_yes()}</button> }
    });
    let no = if said_yes {
        words.my_waiting_no()
    } else {
        words.my_no()
    };
    let question = (!said_yes).then(|| view! { <h2>{words.my_question()}</h2> });
    finished(view! {
        <form class="noprint" action=act_path("antwoord", context) method="post">
            {page.hidden()}
            <input type="hidden" name="uitnodiging" value=invitation/>
            {question}
            <p class="row">
                {yes}
                <button class="button button--second" name="antwoord" value=Answer::No.key()>{no}</button>
            </p>
        </form>
    })
}

#[cfg(test)]
mod tests {
    use super::super::checks::{html, invited, main};

    #[test]
    fn an_invitation_says_day_hours_place_and_host_and_asks_for_yes_or_no() {
        let page = html(invited(2, false));
        for said in [
            "<h1>Er is iemand</h1>",
            "Dinsdag 1 december",
            "10.00 tot 11.30 uur",
            "href=\"/plek/trefpunt-de-klaproos\"",
            "De gastvrouw",
            "ontvangt u en weet ervan.",
            "U ontmoet één ander uit de buurt.",
            "Tuin en planten",
            "U kunt antwoorden tot maandag 30 november om 20.00 uur.",
            "Nee is goed. Wij vertellen het aan niemand.",
            "name=\"uitnodiging\" value=\"invitation-7\"",
            "value=\"yes\" class=\"button\"",
            "value=\"no\" class=\"button button--second\"",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(main(&html(invited(1, false))).contains("Er is een plek aan tafel"));
        assert!(main(&html(invited(4, false))).contains("U zit met 3 anderen aan tafel."));
    }

    #[test]
    fn who_said_yes_waits_and_may_still_say_no() {
        let page = html(invited(2, true));
        assert!(
            page.contains("<h1>U zei ja</h1>") && page.contains("Uiterlijk maandag 30 november om 20.00 uur")
        );
        assert!(!page.contains("value=\"yes\"") && page.contains("Toch liever niet"));
    }
}
