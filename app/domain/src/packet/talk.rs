//! Which questions stand on the card that goes with a packet.
//!
//! The same packet shows the same questions as long as it is in the same hands, so that the card on the screen is the one that
//! was printed; the next giver gets others. Neighbours with packets of one sheet do not all ask the same.

/// How many questions a card has: one from each group of the pool.
pub const QUESTIONS: usize = 3;

/// Which question of each group stands on the card of a packet with this public number, at this step of its journey. The groups
/// have `sizes` questions; of an empty group it is the first.
#[must_use]
pub fn questions(number: u64, step: u16, sizes: [usize; QUESTIONS]) -> [usize; QUESTIONS] {
    // The number is read as digits, each to the base of its group, so that every combination occurs equally often; each step
    // turns every digit one further.
    let mut rest = number;
    sizes.map(|size| {
        let base = u64::try_from(size).unwrap_or(u64::MAX).max(1);
        let digit = (rest % base + u64::from(step) % base) % base;
        rest /= base;
        usize::try_from(digit).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_combination_occurs_once_in_a_round() {
        let seen: BTreeSet<_> = (0..6 * 5 * 4)
            .map(|number| questions(number, 0, [6, 5, 4]))
            .collect();
        assert_eq!(seen.len(), 6 * 5 * 4);
    }

    #[test]
    fn an_empty_group_is_no_panic() {
        assert_eq!(questions(1_204, 3, [0, 1, 0]), [0, 0, 0]);
    }

    proptest! {
        #[test]
        fn they_stay_for_a_step_and_all_change_with_the_next(number: u64, step in 0_u16..100, sizes in [2_usize..9, 2..9, 2..9]) {
            let chosen = questions(number, step, sizes);
            prop_assert_eq!(chosen, questions(number, step, sizes));
            for (group, size) in sizes.into_iter().enumerate() {
                prop_assert!(chosen[group] < size);
                prop_assert_ne!(chosen[group], questions(number, step + 1, sizes)[group]);
            }
        }
    }
}
