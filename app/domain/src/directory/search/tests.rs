//! The search as a whole, held against the rules in plain words.
use super::SearchWords;
use crate::{
    directory::{
        Directory, DirectoryParts,
        sample::{areas, parts, sample_parts, spot},
    },
    spot::{Organization, SpotKind, Theme},
};
use proptest::{prelude::*, sample::Index};
use std::sync::LazyLock;

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| {
    let given = SearchWords {
        themes: vec![
            (Theme::Coffee, words(&["Koffie drinken", "coffee"])),
            (Theme::Music, words(&["muziek"])),
        ],
        kinds: vec![(SpotKind::CommunityCentre, words(&["wijkcentrum"]))],
        filling: words(&["in", "de", "’t"]),
        sentence: words(&["aan"]),
    };
    let mut parts = sample_parts();
    parts.spots[0].organization = Some(Organization {
        name: "Stichting Zonnebloem".to_owned(),
        url: None,
    });
    let mut namesake = spot("Aambos aan Tafel", "BU09173301");
    namesake.address.street = "Molenberglaan 1".to_owned();
    parts.spots.push(namesake);
    Directory::build_with_words(parts, &given)
});

fn search(text: &str) -> Vec<String> {
    DIRECTORY
        .search(text, 10)
        .into_iter()
        .map(|spot| spot.name.clone())
        .collect()
}

const TREFPUNT: &str = "Trefpunt Molenberg";
const HUISKAMER: &str = "Huiskamer De Kersenboom";
const BUURTHUIS: &str = "Buurthuis ’t Lindeblad";
const TAFEL: &str = "Aambos aan Tafel";

#[test]
fn every_field_of_a_place_is_searched() {
    assert_eq!(search("kersenboom"), [HUISKAMER]);
    assert_eq!(search("aambosweg 12"), [BUURTHUIS]);
    assert_eq!(search("6416 sp aambosweg"), [BUURTHUIS]);
    assert_eq!(search("bekkerveld"), [BUURTHUIS]);
    assert_eq!(search("zonnebloem"), [TREFPUNT]);
    assert_eq!(search("wijkcentrum"), [BUURTHUIS]);
    assert_eq!(search("newcomers"), [HUISKAMER]);
    assert_eq!(search("heerlen").len(), 4);
}

#[test]
fn words_are_joined_by_and_and_filling_words_do_not_count() {
    assert_eq!(search("koffie in Molenberg"), [HUISKAMER]);
    assert_eq!(search("koffie muziek"), [""; 0]);
    assert_eq!(search("de"), [HUISKAMER]);
}

#[test]
fn accents_typos_and_unfinished_words_are_forgiven() {
    assert_eq!(search("lindebläd"), [BUURTHUIS]);
    assert_eq!(search("kerseboon"), [HUISKAMER]);
    assert_eq!(search("kofife"), [HUISKAMER]);
    assert_eq!(search("buurthuis lind"), [BUURTHUIS]);
    assert_eq!(search("lind buurthuis"), [""; 0]);
}

#[test]
fn a_name_counts_before_a_wijk_and_a_wijk_before_a_street() {
    assert_eq!(search("aambos"), [TAFEL, BUURTHUIS]);
    // In the name; in the wijk; in the wijk too, and as the beginning of a street.
    assert_eq!(search("molenberg"), [TREFPUNT, TAFEL, HUISKAMER]);
}

#[test]
fn a_name_asked_for_whole_comes_before_a_longer_one() {
    let parts = DirectoryParts {
        areas: areas(),
        spots: vec![
            spot("Aan Tafel Zuid", "BU09173301"),
            spot("Tafel Aan Zee", "BU09173301"),
            spot("Zee Aan", "BU09173301"),
        ],
        ..DirectoryParts::default()
    };
    let directory = Directory::build(parts);
    assert_eq!(directory.search("aan zee", 1)[0].name, "Zee Aan");
}

#[test]
fn a_text_without_a_word_is_no_condition() {
    let directory = &*DIRECTORY;
    assert_eq!(directory.search.matches(" ?! "), None);
    assert_eq!(directory.search.matches(""), None);
    assert_eq!(
        directory.search.matches("x").map(|matches| matches.len()),
        Some(0)
    );
}

/// One mistake of the given sort in a word.
fn mistyped(word: &str, sort: u8, place: Index) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = place.index(letters.len() - 1);
    match sort {
        0 => letters.swap(place, place + 1),
        1 => {
            letters.remove(place);
        }
        2 => letters[place] = 'q',
        _ => letters.insert(place, 'q'),
    }
    letters.into_iter().collect()
}

proptest! {
    // Each case builds a directory.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_place_is_found_by_its_own_name_and_comes_first(parts in parts(), pick in any::<Index>()) {
        prop_assume!(!parts.spots.is_empty());
        let name = parts.spots[pick.index(parts.spots.len())].name.clone();
        let directory = Directory::build(parts);
        prop_assert_eq!(&directory.search(&name, 1)[0].name, &name);
    }

    #[test]
    fn a_place_is_found_with_a_mistake_in_a_long_word(
        parts in parts(), pick in any::<Index>(), sort in 0..4_u8, place in any::<Index>(),
    ) {
        prop_assume!(!parts.spots.is_empty());
        let name = parts.spots[pick.index(parts.spots.len())].name.clone();
        let (first, second) = name.split_once(' ').unwrap();
        // A word that loses a letter must still be long enough to be forgiven.
        prop_assume!(first.len() >= 5);
        let asked = format!("{} {second}", mistyped(first, sort, place));
        let directory = Directory::build(parts);
        let found = directory.search(&asked, usize::MAX);
        prop_assert!(found.iter().any(|spot| spot.name == name), "{asked} does not find {name}");
    }

    #[test]
    fn the_best_are_the_first_of_all_that_match(parts in parts(), text in "[a-z]{1,4}( [a-z]{1,2})?", most in 0..8_usize) {
        let directory = Directory::build(parts);
        let mut all = directory.search.matches(&text).unwrap();
        all.sort_by_key(|found| (std::cmp::Reverse(found.score), found.number));
        all.truncate(most);
        prop_assert_eq!(directory.search.best(&text, most), all);
    }

    #[test]
    fn the_order_of_words_does_not_matter_to_finished_words(parts in parts()) {
        prop_assume!(parts.spots.len() >= 2);
        let (one, other) = (parts.spots[0].name.clone(), parts.spots[1].name.clone());
        let directory = Directory::build(parts);
        let there = directory.search.matches(&format!("{one} {other} heerlen"));
        let back = directory.search.matches(&format!("{other} {one} heerlen"));
        prop_assert_eq!(there, back);
    }

    #[test]
    fn any_text_is_searched(text in ".{0,300}") {
        let directory = &*DIRECTORY;
        let _ = directory.search(&text, 5);
    }

    #[test]
    fn what_stands_behind_two_hundred_signs_is_not_looked_at(text in ".{200}", more in ".{0,100}") {
        let directory = &*DIRECTORY;
        prop_assert_eq!(directory.search.matches(&text), directory.search.matches(&format!("{text}{more}")));
    }
}
