//! When the flowers are sown, grow and bloom: a year in twelve fields, and a file for one's own agenda.
use crate::{parts::finished::finished, request::PageContext};
use chrono::Datelike as _;
use domain::{area::AreaCode, packet::Growth};
use leptos::prelude::*;

/// The section with the year, what to do now, and the file.
pub(in crate::pages) fn section(district: Option<AreaCode>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let now = match Growth::in_month(context.now.month()) {
        Some(Growth::Sow) => words.packet_year_now(),
        Some(Growth::Grow | Growth::Bloom) => words.packet_year_late(),
        None => words.packet_year_wait(),
    };
    let months: Vec<_> = (1..)
        .zip(words.packet_months().split_whitespace())
        .map(|(month, letter)| {
            let class = Growth::in_month(month).map(class);
            view! { <li class=class>{letter}</li> }
        })
        .collect();
    let key = [
        (Growth::Sow, words.packet_year_sow()),
        (Growth::Grow, words.packet_year_grow()),
        (Growth::Bloom, words.packet_year_bloom()),
    ];
    let key = key.map(|(growth, text)| view! { <li class=class(growth)>{text}</li> });
    // The sentence says what the drawing shows.
    finished(view! {
        <section>
            <h2>{words.packet_year()}</h2>
            <p>{now}</p>
            <p class="small soft">{words.packet_year_label()}</p>
            <div aria-hidden="true">
                <ol class="year">{months}</ol>
                <ul class="key">{key}</ul>
            </div>
            <p><a class="button button--second" href=calendar_href(district, context) download="bloemen.ics">{words.packet_calendar()}</a></p>
        </section>
    })
}

const fn class(growth: Growth) -> &'static str {
    match growth {
        Growth::Sow => "sow",
        Growth::Grow => "grow",
        Growth::Bloom => "bloom",
    }
}

/// The address of the flower calendar, with invitations to places in a wijk where it is known. It never holds a code.
fn calendar_href(district: Option<AreaCode>, context: &PageContext) -> String {
    let prefix = context.language.prefix();
    match district {
        Some(code) => format!("{prefix}/zaadje/bloemen.ics?wijk={code}"),
        None => format!("{prefix}/zaadje/bloemen.ics"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};
    use chrono::{TimeZone as _, Utc};
    use domain::hours::moment;

    #[test]
    fn it_says_what_to_do_now() {
        let mut context = fixture::context(Language::Nl);
        for (month, said) in [
            (1, "te koud"),
            (4, "Het is nu tijd om te zaaien."),
            (7, "Zaai weer in maart."),
            (11, "te koud"),
        ] {
            if let Some(instant) = Utc.with_ymd_and_hms(2027, month, 9, 9, 0, 0).single() {
                context.now = moment(instant);
            }
            let html = section(None, &context).to_html();
            assert!(html.contains(said), "{month}: {html}");
            assert_eq!(html.matches("<li class=\"sow\">").count(), 3 + 1);
            assert_eq!(html.matches("<li class=\"bloom\">").count(), 3 + 1);
            assert_eq!(html.matches("<li").count(), 12 + 3);
        }
    }
}
