//! A name for a meeting: out of two closed lists, so that nobody can write their own, or something else.
use super::Lots;
use crate::keyed::keyed;

keyed! {
    /// How somebody is: the first half of a nickname.
    pub enum Manner {
        /// Merry.
        Merry = "merry",
        /// Quiet.
        Quiet = "quiet",
        /// Kind.
        Kind = "kind",
        /// Bright.
        Bright = "bright",
        /// Brave.
        Brave = "brave",
        /// Gentle.
        Gentle = "gentle",
        /// Sunny.
        Sunny = "sunny",
        /// Curious.
        Curious = "curious",
        /// Clever.
        Clever = "clever",
        /// Patient.
        Patient = "patient",
        /// Lively.
        Lively = "lively",
        /// Warm.
        Warm = "warm",
        /// Green.
        Green = "green",
        /// Blue.
        Blue = "blue",
        /// Golden.
        Golden = "golden",
        /// Red.
        Red = "red",
    }
}

keyed! {
    /// An animal or a tree of the neighbourhood: the second half of a nickname. In Dutch each takes "de", so that one form
    /// of the first half fits all.
    pub enum Being {
        /// Blackbird (merel).
        Blackbird = "blackbird",
        /// Great tit (koolmees).
        Tit = "tit",
        /// Robin (roodborst).
        Robin = "robin",
        /// Swallow (zwaluw).
        Swallow = "swallow",
        /// Starling (spreeuw).
        Starling = "starling",
        /// Owl (uil).
        Owl = "owl",
        /// Heron (reiger).
        Heron = "heron",
        /// Hedgehog (egel).
        Hedgehog = "hedgehog",
        /// Squirrel (eekhoorn).
        Squirrel = "squirrel",
        /// Hare (haas).
        Hare = "hare",
        /// Badger (das).
        Badger = "badger",
        /// Bumblebee (hommel).
        Bumblebee = "bumblebee",
        /// Butterfly (vlinder).
        Butterfly = "butterfly",
        /// Dragonfly (libel).
        Dragonfly = "dragonfly",
        /// Lime tree (linde).
        Lime = "lime",
        /// Oak (eik).
        Oak = "oak",
        /// Beech (beuk).
        Beech = "beech",
        /// Birch (berk).
        Birch = "birch",
        /// Hazel (hazelaar).
        Hazel = "hazel",
        /// Elder (vlier).
        Elder = "elder",
    }
}

/// A nickname such as "quiet hedgehog". Two people may have the same one: it is a name, not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nickname {
    /// The first half.
    pub manner: Manner,
    /// The second half.
    pub being: Being,
}

impl Nickname {
    /// How many are proposed at a time.
    pub const PROPOSED: usize = 6;

    /// Six nicknames to choose from, all different in both halves; the same for the same seed.
    #[must_use]
    pub fn proposals(seed: u64) -> [Self; Self::PROPOSED] {
        let mut lots = Lots::new(seed);
        let mut manners = Manner::ALL.to_vec();
        let mut beings = Being::ALL.to_vec();
        shuffle(&mut manners, &mut lots);
        shuffle(&mut beings, &mut lots);
        std::array::from_fn(|place| Self {
            manner: manners[place % manners.len()],
            being: beings[place % beings.len()],
        })
    }

    /// The stable spelling: `quiet-hedgehog`.
    #[must_use]
    pub fn key(self) -> String {
        format!("{}-{}", self.manner.key(), self.being.key())
    }

    /// The nickname that is spelled `key`, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let (manner, being) = key.split_once('-')?;
        Some(Self {
            manner: Manner::from_key(manner)?,
            being: Being::from_key(being)?,
        })
    }
}

/// Puts a list into an order by lot (Fisher and Yates, in the form of R. Durstenfeld, CACM 7 (1964), 420).
fn shuffle<T>(all: &mut [T], lots: &mut Lots) {
    for last in (1..all.len()).rev() {
        let bound = u64::try_from(last + 1).unwrap_or(u64::MAX);
        let other = usize::try_from(lots.below(bound)).unwrap_or(last);
        all.swap(last, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_nickname_reads_back_and_nothing_else_does() {
        for manner in Manner::ALL {
            for being in Being::ALL {
                let name = Nickname {
                    manner: *manner,
                    being: *being,
                };
                assert_eq!(Nickname::from_key(&name.key()), Some(name));
            }
        }
        for key in [
            "",
            "quiet",
            "quiet-",
            "-hedgehog",
            "quiet-Jan",
            "Quiet-hedgehog",
            "quiet hedgehog",
        ] {
            assert_eq!(Nickname::from_key(key), None, "{key}");
        }
    }

    proptest! {
        #[test]
        fn six_are_proposed_that_differ_in_both_halves(seed: u64) {
            let proposed = Nickname::proposals(seed);
            prop_assert_eq!(proposed, Nickname::proposals(seed));
            for (place, one) in proposed.iter().enumerate() {
                for other in &proposed[place + 1..] {
                    prop_assert!(one.manner != other.manner && one.being != other.being);
                }
            }
        }
    }
}
