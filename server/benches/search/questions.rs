//! What residents type, drawn from the places that there are.
use crate::{chance::Chance, city::City};
use domain::spot::MeetingSpot;

/// Makes a text up from a place.
type Invent = fn(&City, &MeetingSpot, &mut Chance) -> String;

/// Sorts of questions, each with so many texts.
pub(crate) fn ask(city: &City, count: usize) -> Vec<(&'static str, Vec<String>)> {
    let sorts: [(&str, Invent); 9] = [
        ("a whole name", |_, spot, _| spot.name.clone()),
        ("a name with a mistake", |_, spot, chance| {
            mistyped(&spot.name, chance)
        }),
        ("a name, not finished", |_, spot, _| unfinished(&spot.name)),
        ("a kind and a wijk", |city, spot, _| {
            format!("buurthuis {}", city.district_name(spot))
        }),
        ("a theme and a wijk", |city, spot, _| {
            format!("koffie in {}", city.district_name(spot))
        }),
        ("a street", |_, spot, _| spot.address.street.clone()),
        ("a theme alone", |_, _, chance| {
            chance
                .pick(&["koffie", "samen eten", "muziek", "wandelen"])
                .to_owned()
        }),
        ("the first letters", |_, spot, chance| {
            spot.name.chars().take(1 + chance.below(4)).collect()
        }),
        ("nothing that exists", |_, _, chance| {
            format!("{} {}", chance.word(3), chance.word(4))
        }),
    ];
    let mut chance = Chance::new(7);
    sorts
        .into_iter()
        .map(|(sort, text)| {
            let texts = (0..count).map(|_| text(city, chance.pick_of(&city.spots), &mut chance));
            (sort, texts.collect())
        })
        .collect()
}

/// Two letters of the longest word change places, and every third time one more is left out.
fn mistyped(name: &str, chance: &mut Chance) -> String {
    let longest = name
        .split(' ')
        .max_by_key(|word| word.chars().count())
        .unwrap_or(name);
    let mut letters: Vec<char> = longest.chars().collect();
    let place = chance.below(letters.len() - 1);
    letters.swap(place, place + 1);
    if letters.len() > 7 && chance.below(3) == 0 {
        letters.remove(chance.below(letters.len()));
    }
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

fn unfinished(name: &str) -> String {
    let most = name.chars().count().saturating_sub(3).max(1);
    name.chars().take(most).collect()
}
