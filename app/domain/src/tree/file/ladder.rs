//! Steps as a ladder, and services that send on to one another: every way must end with somebody.
use super::{leaves::Sent, names::Kind, notes::Notes, piece::Piece};
use crate::tree::{LeafAt, Next};

/// Says where the steps of a branch go in a circle, and which are never reached from the first one. `next` holds of every
/// step the one that follows it, by its place.
pub(super) fn check_steps(
    steps: &[Piece<'_>],
    keys: &Kind<usize>,
    next: &[Option<usize>],
    notes: &mut Notes,
) {
    let mut way: Vec<usize> = Vec::new();
    let mut step = (!steps.is_empty()).then_some(0);
    while let Some(place) = step {
        if let Some(begin) = way.iter().position(|before| *before == place) {
            let circle = way[begin..].iter().chain([&place]).map(|step| keys.name(*step));
            let circle = circle.collect::<Vec<_>>().join(", ");
            if let Some(last) = way.last().and_then(|last| steps.get(*last)) {
                let path = last.path_of("next");
                let line = last.line_of("next");
                notes.fault_at(line, &path, format!("the steps go in a circle: {circle}"));
            }
            return;
        }
        way.push(place);
        step = next.get(place).copied().flatten();
    }
    for (place, step) in steps.iter().enumerate() {
        if !way.contains(&place) {
            notes.fault(
                step,
                "nobody comes to this step: no step on the way names it as next",
            );
        }
    }
}

/// Says which services send on in a circle, or to a service that is not there for everybody they help. `sent` holds every
/// service in the order of the file.
pub(super) fn check_leaves(sent: &[Sent<'_>], names: &Kind<LeafAt>, notes: &mut Notes) {
    let next = |place: usize| match sent.get(place)?.next? {
        Next::Leaf(leaf) => Some(leaf.place()),
        Next::ContactPerson | Next::Step(_) => None,
    };
    // The round in which each was walked through; 0 for none. Every service is walked through once.
    let mut walked = vec![0; sent.len()];
    for (round, start) in (1..).zip(0..sent.len()) {
        let mut place = start;
        while let Some(of) = walked.get_mut(place).filter(|of| **of == 0) {
            *of = round;
            let Some(onward) = next(place) else { break };
            if walked.get(onward) == Some(&round) {
                tell_circle(place, next, sent, names, notes);
            }
            place = onward;
        }
    }
    for (leaf, onward) in sent
        .iter()
        .enumerate()
        .filter_map(|(at, leaf)| Some((leaf, next(at)?)))
    {
        let Some(other) = sent.get(onward).filter(|other| !other.districts.is_empty()) else {
            continue;
        };
        let everywhere = !leaf.districts.is_empty()
            && leaf
                .districts
                .iter()
                .all(|district| other.districts.contains(district));
        if !everywhere {
            let reason = format!(
                "the next service, {}, is not there in every wijk of this one",
                names.name(onward)
            );
            notes.fault(&leaf.piece, reason);
        }
    }
}

/// A circle that ends at `last`.
fn tell_circle(
    last: usize,
    next: impl Fn(usize) -> Option<usize>,
    sent: &[Sent<'_>],
    names: &Kind<LeafAt>,
    notes: &mut Notes,
) {
    let mut circle = vec![names.name(last)];
    let mut place = next(last);
    while let Some(at) = place {
        circle.push(names.name(at));
        place = next(at).filter(|_| at != last);
    }
    if let Some(leaf) = sent.get(last) {
        let reason = format!("these services send on in a circle: {}", circle.join(", "));
        notes.fault(&leaf.piece, reason);
    }
}
