//! What stands in a record as an expression of its own: a name, a word of its list, what people say. Who searches for it as a
//! whole means that record more than one in which the same words stand by chance.
use crate::lexicon::words;
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// The numbers of the records that have an expression, by its words with a blank between them, without those that say nothing.
#[derive(Debug, Default)]
pub(super) struct Expressions(HashMap<String, Vec<u32>>);

impl Expressions {
    /// Notes that a record has this expression.
    pub(super) fn add(&mut self, text: &str, filling: &HashSet<&str>, record: u32) {
        let mut words = words(text);
        words.retain(|word| !filling.contains(word.as_str()));
        if words.is_empty() {
            return;
        }
        let records = self.0.entry(words.join(" ")).or_default();
        if records.last() != Some(&record) {
            records.push(record);
        }
    }

    /// Every expression that stands in a search: the places of its words, and the records that have it. Where one stands in
    /// another, only the longer one counts for a record.
    pub(super) fn within(&self, asked: &[String]) -> Vec<(Range<usize>, Vec<u32>)> {
        let mut found: Vec<(Range<usize>, Vec<u32>)> = Vec::new();
        let mut counted = HashSet::new();
        for length in (1..=asked.len()).rev() {
            for from in 0..=asked.len() - length {
                let words = from..from + length;
                let Some(records) = self.0.get(&asked[words.clone()].join(" ")) else {
                    continue;
                };
                let mut records = records.clone();
                records.retain(|record| counted.insert(*record));
                found.push((words, records));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_expression_of_a_record_counts() {
        let filling = HashSet::from(["geen", "voor"]);
        let mut expressions = Expressions::default();
        for (text, record) in [
            ("Geen geld voor eten", 1),
            ("geld", 1),
            ("geld", 2),
            ("eten", 1),
            ("voor", 3),
        ] {
            expressions.add(text, &filling, record);
        }
        let within = |text: &str| {
            let asked: Vec<_> = text.split(' ').map(str::to_owned).collect();
            let mut found = expressions.within(&asked);
            found.retain(|(_, records)| !records.is_empty());
            found
        };
        assert_eq!(within("morgen geld eten"), [(1..3, vec![1]), (1..2, vec![2])]);
        assert_eq!(within("geld op eten"), [(0..1, vec![1, 2])]);
        assert_eq!(within("voor"), []);
    }
}
