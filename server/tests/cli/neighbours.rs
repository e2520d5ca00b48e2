//! People who seek company at the demonstration's Trefpunt De Klaproos, through the server's own forms.
use crate::bench::{Bench, Server};

/// Tuesday 24 November 2026, 10:05 in the Netherlands; the moment below is a week later.
pub const NOW: &str = "2026-11-24T09:05:00Z";
/// A hosted moment of the demonstration: Tuesdays from 10:00 to 11:30.
pub const MOMENT: &str = "demo-28-1";

/// The demonstration on a clock that stands still, once it has made up for the round of the evening before: whoever comes now is
/// not caught by that.
pub fn serve_first(bench: &Bench) -> Server {
    let server = serve(bench);
    server.wait_to_log("held the evening's round");
    server
}

/// The demonstration on a clock that stands still.
pub fn serve(bench: &Bench) -> Server {
    bench.serve(&["--demo", "--time", NOW, "--origin", "https://boom.example"])
}

/// What somebody in the centre sends, as the form with this number. The nickname is a key such as `quiet-hedgehog`, the language one
/// such as `nl`: whoever shares none is never brought together.
pub fn wishes(form: u128, nickname: &str, interest: &str, language: &str) -> String {
    format!(
        "form_key={form:032x}&wijk=WK091733&moment={MOMENT}&graag={interest}&taal={language}&groep=two&naam={nickname}"
    )
}

/// The key in an answer that lets a browser keep it.
pub fn key_of(answer: &str) -> String {
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let cookie = answer.split("ontmoeting=").nth(1).unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

/// Somebody who likes gardening begins to seek; gives the key of their page.
pub fn seek(server: &Server, form: u128, nickname: &str, language: &str) -> String {
    key_of(&server.send("/ontmoeten", &wishes(form, nickname, "gardening", language)))
}

/// The page that a key opens.
pub fn page(server: &Server, key: &str) -> String {
    server.get(&format!("/ontmoeting/{key}"))
}

/// What stands in a hidden field of a page.
pub fn field<'a>(page: &'a str, name: &str) -> &'a str {
    let found = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    found
        .unwrap_or_else(|| panic!("no {name} in {page}"))
        .split('"')
        .next()
        .unwrap()
}

/// The form by which somebody answers the invitation that their page shows.
pub fn answer_form(server: &Server, key: &str, answer: &str) -> String {
    let shown = page(server, key);
    format!(
        "sleutel={key}&uitnodiging={}&antwoord={answer}",
        field(&shown, "uitnodiging")
    )
}

/// Two people of one language who both said yes, by their forms and nicknames; gives their keys.
pub fn agreed(server: &Server, people: [(u128, &str); 2], language: &str) -> [String; 2] {
    let pair = people.map(|(form, nickname)| seek(server, form, nickname, language));
    for key in &pair {
        let form = answer_form(server, key, "yes");
        server.post("/ontmoeting/antwoord", &form);
    }
    pair
}
