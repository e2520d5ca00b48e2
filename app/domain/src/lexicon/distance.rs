//! How many typing mistakes lie between two words.
use super::words::MOST_LETTERS;

/// The number of mistakes that turn one word into the other, if at most `most`: a letter added, left out or replaced, or
/// two neighbours swapped (optimal string alignment, Damerau 1964). Words are at most [`MOST_LETTERS`] long.
///
/// Only the cells of the table that lie within `most` of its diagonal are worked out: the others are above `most`.
pub(crate) fn distance(one: &[char], other: &[char], most: u8) -> Option<u8> {
    let band = usize::from(most);
    if one.len().abs_diff(other.len()) > band || one.len().max(other.len()) > MOST_LETTERS {
        return None;
    }
    let far = most + 1;
    let mut before = [far; MOST_LETTERS + 1];
    let mut above = [far; MOST_LETTERS + 1];
    for (cell, cost) in above.iter_mut().zip(0..far) {
        *cell = cost;
    }
    let mut least_above = 0;
    for (row, letter) in (1_usize..).zip(one) {
        let (from, until) = (row.saturating_sub(band).max(1), (row + band).min(other.len()));
        let mut current = [far; MOST_LETTERS + 1];
        current[0] = u8::try_from(row).unwrap_or(far).min(far);
        let mut least = current[0];
        for column in from..=until {
            let replaced = above[column - 1] + u8::from(*letter != other[column - 1]);
            let mut cost = replaced.min(above[column] + 1).min(current[column - 1] + 1);
            let swapped =
                row > 1 && column > 1 && *letter == other[column - 2] && one[row - 2] == other[column - 1];
            if swapped {
                cost = cost.min(before[column - 2] + 1);
            }
            current[column] = cost.min(far);
            least = least.min(cost);
        }
        // A swap reaches back over one row: two rows without hope are needed to give up.
        if least.min(least_above) > most {
            return None;
        }
        least_above = least;
        (before, above) = (above, current);
    }
    Some(above[other.len()]).filter(|cost| *cost <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letters(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    fn between(one: &str, other: &str, most: u8) -> Option<u8> {
        distance(&letters(one), &letters(other), most)
    }

    #[test]
    fn mistakes_are_counted() {
        assert_eq!(between("molenberg", "molenberg", 2), Some(0));
        assert_eq!(between("molenbreg", "molenberg", 2), Some(1));
        assert_eq!(between("molenbeg", "molenberg", 2), Some(1));
        assert_eq!(between("mollenbergh", "molenberg", 2), Some(2));
        assert_eq!(between("moolebneg", "molenberg", 2), None);
        assert_eq!(between("", "ab", 2), Some(2));
        assert_eq!(between("abc", "", 2), None);
    }

    /// The whole table, as the definition has it.
    fn plain(one: &[char], other: &[char]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for row in 0..=one.len() {
            for column in 0..=other.len() {
                table[row][column] = if row.min(column) == 0 {
                    row.max(column)
                } else {
                    let replaced =
                        table[row - 1][column - 1] + usize::from(one[row - 1] != other[column - 1]);
                    let cost = replaced
                        .min(table[row - 1][column] + 1)
                        .min(table[row][column - 1] + 1);
                    let swapped = row > 1
                        && column > 1
                        && one[row - 1] == other[column - 2]
                        && one[row - 2] == other[column - 1];
                    if swapped {
                        cost.min(table[row - 2][column - 2] + 1)
                    } else {
                        cost
                    }
                };
            }
        }
        table[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn the_band_says_what_the_whole_table_says(one in "[ab]{0,9}", other in "[abc]{0,9}", most in 0..4_u8) {
            let (one, other) = (letters(&one), letters(&other));
            let cost = plain(&one, &other);
            prop_assert_eq!(distance(&one, &other, most), u8::try_from(cost).ok().filter(|cost| *cost <= most));
        }
    }
}
