//! Easy questions to start a talk: the pool, and which three stand on a page.
use crate::{parts::finished::finished, request::PageContext, words::Words};
use chrono::Datelike as _;
use domain::packet::{Packet, QUESTIONS, questions};
use leptos::prelude::*;

/// The pool in three groups: about here, about what somebody likes, about flowers and the past. To add a question: its text in
/// `words/*/packet_card.ftl` and its line here; the rule that chooses knows no number.
fn pool(words: Words) -> [Vec<&'static str>; QUESTIONS] {
    [
        vec![
            words.ask_here_1(),
            words.ask_here_2(),
            words.ask_here_3(),
            words.ask_here_4(),
            words.ask_here_5(),
            words.ask_here_6(),
        ],
        vec![
            words.ask_like_1(),
            words.ask_like_2(),
            words.ask_like_3(),
            words.ask_like_4(),
            words.ask_like_5(),
            words.ask_like_6(),
        ],
        vec![
            words.ask_story_1(),
            words.ask_story_2(),
            words.ask_story_3(),
            words.ask_story_4(),
            words.ask_story_5(),
            words.ask_story_6(),
        ],
    ]
}

/// The three of a packet in these hands.
pub(in crate::pages) fn of_packet(packet: &Packet, context: &PageContext) -> Vec<&'static str> {
    chosen(u64::from(packet.number.get()), packet.step, context)
}

/// Three for a page without a packet: others each day.
pub(in crate::pages) fn of_the_day(context: &PageContext) -> Vec<&'static str> {
    chosen(u64::from(context.now.ordinal()), 0, context)
}

fn chosen(number: u64, step: u16, context: &PageContext) -> Vec<&'static str> {
    let pool = pool(context.words());
    let places = questions(number, step, pool.each_ref().map(Vec::len));
    pool.iter()
        .zip(places)
        .filter_map(|(group, place)| group.get(place).copied())
        .collect()
}

/// The questions as a numbered list.
pub(in crate::pages) fn list(questions: &[&'static str]) -> impl IntoView + use<> {
    let questions: Vec<_> = questions
        .iter()
        .map(|question| view! { <li>{*question}</li> })
        .collect();
    finished(view! { <ol class="talk__asks">{questions}</ol> })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};
    use domain::packet::sample;
    use std::collections::BTreeSet;

    #[test]
    fn every_question_of_the_pool_is_one_and_occurs_once() {
        for language in Language::ALL {
            let pool = pool(Words(language)).concat();
            let different: BTreeSet<_> = pool.iter().collect();
            assert_eq!(different.len(), pool.len());
            assert!(pool.iter().all(|question| question.ends_with('?')));
        }
    }

    #[test]
    fn a_packet_keeps_its_questions_until_it_goes_on() {
        let context = fixture::context(Language::Nl);
        let mut packet = sample::packet();
        let first = of_packet(&packet, &context);
        assert_eq!(first.len(), QUESTIONS);
        packet.talked = true;
        assert_eq!(of_packet(&packet, &context), first);
        packet.step += 1;
        let next = of_packet(&packet, &context);
        assert!(first.iter().all(|question| !next.contains(question)));
    }
}
