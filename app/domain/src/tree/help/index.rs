//! The words of every leaf and branch, and what a search finds by them.
use super::{
    HelpFound,
    expressions::Expressions,
    fields::{Field, for_its_leaves, of_branch, of_leaf},
    lines::Lines,
    synonyms::Synonyms,
};
use crate::{
    area::AreaCode,
    lexicon::{Posting, Postings, Quality, Reading, Typos, Vocabulary, asked, words},
    tree::{BranchAt, LeafAt, Need, SupportTree},
};
use std::{cmp::Reverse, collections::HashSet};

/// At most so many services are found.
const MOST_LEAVES: usize = 12;
/// At most so many areas of life.
const MOST_BRANCHES: usize = 4;
/// What counts for less than so many hundredths of the best is left out.
const LEAST: u32 = 50;
/// A word of fewer letters is met by mistyped ones only if it is not known itself, and only by those with its first letter:
/// "hond" does not mean "wond".
const SHORT: usize = 6;
/// Words of fewer letters are not taken for the beginning of a longer one.
const LEAST_BEGINNING: usize = 4;
/// A word that nobody knows is looked up by a beginning and an end of at least so many letters.
const LEAST_PART: usize = 5;

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Record {
    Leaf(LeafAt),
    Branch(BranchAt),
}

/// What is searched of a tree, by word; built once with the directory, and only used with the tree it was built of.
#[derive(Debug)]
pub(crate) struct TreeIndex {
    /// By number.
    records: Vec<Record>,
    vocabulary: Vocabulary,
    typos: Typos,
    postings: Postings,
    expressions: Expressions,
    /// Sorted.
    filling: Vec<String>,
    lines: Lines,
}

impl TreeIndex {
    /// Reads every leaf and branch; the words of `filling` say nothing about what somebody looks for.
    pub(crate) fn build<'a>(tree: &SupportTree, filling: impl IntoIterator<Item = &'a String>) -> Self {
        let mut filling: Vec<_> = filling.into_iter().flat_map(|word| words(word)).collect();
        filling.sort_unstable();
        filling.dedup();
        let mut reader = Reader {
            reading: Reading::default(),
            synonyms: Synonyms::new(&tree.synonyms),
            expressions: Expressions::default(),
            filling: filling.iter().map(String::as_str).collect(),
        };
        let leaves = LeafAt::each(&tree.leaves).map(|(at, _)| Record::Leaf(at));
        let branches = BranchAt::each(&tree.branches).map(|(at, _)| Record::Branch(at));
        let records: Vec<_> = leaves.chain(branches).collect();
        reader.read(tree, &records);
        let Reader {
            reading, expressions, ..
        } = reader;
        let (vocabulary, postings) = reading.finish();
        Self {
            typos: Typos::build(&vocabulary),
            lines: Lines::new(&tree.help_lines),
            vocabulary,
            postings,
            expressions,
            records,
            filling,
        }
    }

    /// The help that a text finds in a wijk, or everywhere in the municipality where no wijk is given.
    pub(crate) fn find<'a>(
        &self,
        tree: &'a SupportTree,
        text: &str,
        district: Option<AreaCode>,
    ) -> HelpFound<'a> {
        let is_known = |word: &str| self.vocabulary.number(word).is_some();
        let called = self.lines.called_by(text, is_known);
        let mut found = HelpFound {
            lines: called
                .into_iter()
                .filter_map(|line| tree.help_lines.get(line))
                .collect(),
            ..HelpFound::default()
        };
        let holds = |record: &Record| match record {
            Record::Leaf(leaf) => tree.leaf(*leaf).holds_in(district),
            Record::Branch(_) => true,
        };
        let mut counted: Vec<_> = self.count(text).into_iter().zip(&self.records).collect();
        counted.retain(|(sum, record)| *sum > 0 && holds(record));
        // Of equals the one that comes first in the tree.
        counted.sort_by_key(|(sum, _)| Reverse(*sum));
        let best = counted.first().map_or(0, |(sum, _)| *sum);
        let leaves = counted.iter().filter_map(|(sum, record)| match record {
            Record::Leaf(leaf) => Some((*sum, *leaf)),
            Record::Branch(_) => None,
        });
        let branches = counted.iter().filter_map(|(sum, record)| match record {
            Record::Branch(branch) => Some((*sum, *branch)),
            Record::Leaf(_) => None,
        });
        // A leaf is held against leaves: where only the branch is meant, all that hangs on it is found.
        let best_leaf = leaves.clone().next().map_or(0, |(sum, _)| sum);
        found.leaves = nearest(leaves, best_leaf, MOST_LEAVES);
        found.branches = nearest(branches, best, MOST_BRANCHES);
        found
    }

    /// What the words of a text add up to for each record, by number.
    fn count(&self, text: &str) -> Vec<u32> {
        let mut sums = vec![0; self.records.len()];
        let mut counts = vec![0; self.records.len()];
        let mut asked = asked(text, &self.filling);
        asked.retain(|word| self.filling.binary_search(word).is_err());
        let mut rarities = Vec::with_capacity(asked.len());
        for word in &asked {
            counts.fill(0);
            for (number, points) in self.terms(word) {
                for posting in self.postings.list(number) {
                    let counted = &mut counts[posting.number() as usize];
                    *counted = (points * Field::WEIGHTS[usize::from(posting.field())]).max(*counted);
                }
            }
            let having = counts.iter().filter(|counted| **counted > 0).count();
            let rarity = rarity(self.records.len(), having);
            for (sum, counted) in sums.iter_mut().zip(&counts) {
                *sum += counted * rarity;
            }
            rarities.push(rarity);
        }
        for (words, numbers) in self.expressions.within(&asked) {
            let more = rarities[words].iter().sum::<u32>() * points(Quality::Exact) * EXPRESSION;
            for number in numbers {
                sums[number as usize] += more;
            }
        }
        sums
    }

    /// The words that meet a searched word, by number, each with what it counts for.
    fn terms(&self, word: &str) -> Vec<(usize, u32)> {
        let letters = word.chars().count();
        let is_short = letters < SHORT;
        let known = self.vocabulary.number(word);
        let mut terms: Vec<(usize, u32)> = Vec::new();
        terms.extend(known.map(|number| (number, points(Quality::Exact))));
        if letters >= LEAST_BEGINNING {
            let longer = self.vocabulary.beginning_with(word);
            terms.extend(longer.map(|number| (number, points(Quality::Beginning))));
        }
        let begins_alike = |number| self.vocabulary.word(number).chars().next() == word.chars().next();
        let mut near = self.typos.near(word, &self.vocabulary);
        near.retain(|(number, _)| !is_short || (known.is_none() && begins_alike(*number)));
        // Two mistakes are a guess, made where there is nothing better.
        if !terms.is_empty() || near.iter().any(|(_, quality)| *quality == Quality::OneTypo) {
            near.retain(|(_, quality)| *quality == Quality::OneTypo);
        }
        terms.extend(
            near.into_iter()
                .map(|(number, quality)| (number, points(quality))),
        );
        if terms.is_empty() {
            terms.extend(self.parts(word).map(|number| (number, PART)));
        }
        terms
    }

    /// The longest beginning and the longest end of a word that are words themselves: Dutch writes words as one.
    fn parts(&self, word: &str) -> impl Iterator<Item = usize> {
        let cuts: Vec<usize> = word.char_indices().map(|(cut, _)| cut).collect();
        let known = |part: &str| self.vocabulary.number(part);
        let beginning = cuts
            .iter()
            .skip(LEAST_PART)
            .rev()
            .find_map(|cut| known(&word[..*cut]));
        let ends = cuts.len().saturating_sub(LEAST_PART);
        let end = cuts.iter().take(ends + 1).find_map(|cut| known(&word[*cut..]));
        beginning.into_iter().chain(end)
    }
}

/// The best of a sort, best first: at most so many, and none that falls far behind.
fn nearest<T>(sorted: impl Iterator<Item = (u32, T)>, best: u32, most: usize) -> Vec<T> {
    let near = sorted.take_while(|(sum, _)| sum * 100 >= best * LEAST);
    near.take(most).map(|(_, record)| record).collect()
}

/// What every word of an expression of a record that was searched as a whole counts for on top.
const EXPRESSION: u32 = 4;
/// What a part of a word counts for.
const PART: u32 = 8;

const fn points(quality: Quality) -> u32 {
    match quality {
        Quality::Exact => 20,
        Quality::Beginning => 14,
        Quality::OneTypo => 12,
        Quality::TwoTypos => 7,
    }
}

/// How much a word counts that so many of all records have: four times the binary logarithm of how many there are for each
/// that has it (inverse document frequency, Spärck Jones 1972), in whole numbers.
fn rarity(records: usize, having: usize) -> u32 {
    let each = records
        .checked_div(having)
        .unwrap_or(0)
        .min(usize::from(u16::MAX));
    (1 + each as u64).pow(4).ilog2()
}

/// Reads leaves and branches.
struct Reader<'a> {
    reading: Reading,
    synonyms: Synonyms,
    expressions: Expressions,
    filling: HashSet<&'a str>,
}

impl Reader<'_> {
    fn read(&mut self, tree: &SupportTree, records: &[Record]) {
        let mut needs: Vec<Vec<&Need>> = vec![Vec::new(); tree.leaves.len()];
        for need in tree.branches.iter().flat_map(|branch| &branch.needs) {
            for leaf in &need.leaves {
                needs[leaf.place()].push(need);
            }
        }
        // What a branch gives to its leaves is read once.
        let of_branches: Vec<Vec<u32>> = tree
            .branches
            .iter()
            .map(|branch| {
                let texts = for_its_leaves(branch);
                texts
                    .into_iter()
                    .flat_map(|(_, text)| self.with_synonyms(text))
                    .collect()
            })
            .collect();
        for (number, record) in (0..).zip(records) {
            let texts = match record {
                Record::Leaf(at) => of_leaf(tree, tree.leaf(*at), &needs[at.place()]),
                Record::Branch(at) => of_branch(tree.branch(*at)),
            };
            for (field, text) in texts {
                let own = self.reading.numbers_of(text);
                self.reading.add(own, Posting::new(number, field as u8));
                if field > Field::Synonym {
                    self.expressions.add(text, &self.filling, number);
                    let others = self.synonyms_of(text);
                    self.reading
                        .add(others, Posting::new(number, Field::Synonym as u8));
                }
            }
            if let Record::Leaf(at) = record {
                let leaf = tree.leaf(*at);
                for branch in leaf.also.iter().chain([&leaf.branch]) {
                    let words = of_branches[branch.place()].iter().copied();
                    self.reading.add(words, Posting::new(number, Field::Branch as u8));
                }
            }
        }
    }

    fn with_synonyms(&mut self, text: &str) -> Vec<u32> {
        let mut numbers = self.reading.numbers_of(text);
        numbers.extend(self.synonyms_of(text));
        numbers
    }

    /// The words of expressions that mean the same as one in the text.
    fn synonyms_of(&mut self, text: &str) -> Vec<u32> {
        let words = self.synonyms.of(text).flatten();
        let telling: Vec<_> = words
            .filter(|word| !self.filling.contains(word.as_str()))
            .collect();
        let numbers = telling.into_iter().flat_map(|word| self.reading.numbers_of(word));
        numbers.collect()
    }
}
