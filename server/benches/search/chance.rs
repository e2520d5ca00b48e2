//! Invented numbers and words, the same ones in every run.

const SYLLABLES: [&str; 32] = [
    "ba", "ber", "da", "den", "do", "el", "er", "fa", "ga", "gel", "ha", "her", "in", "ka", "kel", "la",
    "len", "ma", "mer", "na", "nol", "o", "pa", "ra", "ren", "sa", "sten", "ta", "ter", "va", "wen", "zo",
];

/// Draws that are the same in every run (`SplitMix64`, Steele and others 2014).
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The same draws for the same seed.
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number under `end`, which is small enough that some numbers being drawn a little more often does no harm.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let high = (u128::from(self.next()) * end as u128) >> 64;
        usize::try_from(high).unwrap_or(0)
    }

    /// One of these texts.
    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// One of these.
    pub(crate) fn pick_of<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A word of so many syllables that means nothing.
    pub(crate) fn word(&mut self, syllables: usize) -> String {
        (0..syllables).map(|_| self.pick(&SYLLABLES)).collect()
    }

    /// The same as a name.
    pub(crate) fn name(&mut self, syllables: usize) -> String {
        let word = self.word(syllables);
        word[..1].to_uppercase() + &word[1..]
    }
}
