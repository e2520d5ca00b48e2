//! Who tries out codes.
//!
//! A code has sixty random bits, so guessing one is hopeless already: with a million packets out, a thousand guesses every second
//! find one in thirty years. The limits keep a guesser from costing anything, and do not hurt who merely types: a code whose check
//! sign is wrong is never looked up and never counted, and a right code is never counted either. Only codes that were looked up in
//! vain count: per network, and in total. When the total is spent nobody is turned away for it; only what each single network may
//! get wrong becomes less.
use super::rate::network_of;
use axum::extract::Request;
use domain::packet::MINUTES_OF_WRONG_CODES;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// Wrong codes of one network before it has to wait. A street of telephones may share one address.
const PER_NETWORK: u32 = 30;
/// The same while the total is spent.
const PER_NETWORK_UNDER_ATTACK: u32 = 3;
/// Wrong codes of everybody together before the total is spent.
const IN_TOTAL: u32 = 1_000;
/// After this long one wrong code of a network is forgotten.
const ONE_FORGOTTEN_AFTER: Duration =
    Duration::from_secs(60 * MINUTES_OF_WRONG_CODES as u64 / PER_NETWORK as u64);
/// After this long one wrong code of the total is forgotten.
const ONE_OF_TOTAL_FORGOTTEN_AFTER: Duration = Duration::from_millis(200);
/// More networks are not remembered one by one; the total still counts them.
const MOST_NETWORKS: usize = 50_000;

/// The network that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Asker(IpAddr);

/// Counts wrong codes, in memory only. A network is forgotten [`MINUTES_OF_WRONG_CODES`] minutes after its last one at the
/// latest.
pub struct Guesses {
    behind_proxy: bool,
    counts: Mutex<Counts>,
}

#[derive(Debug)]
struct Counts {
    total: Count,
    networks: HashMap<Asker, Count>,
}

/// Wrong codes that are forgotten one by one: when the last of them is forgotten.
#[derive(Clone, Copy, Debug)]
struct Count {
    until: Instant,
}

impl Count {
    /// How many are not forgotten yet.
    fn at(self, now: Instant, one: Duration) -> u32 {
        let left = self.until.saturating_duration_since(now);
        u32::try_from(left.as_nanos().div_ceil(one.as_nanos())).unwrap_or(u32::MAX)
    }

    /// One more, but not beyond `most`: who goes on and on waits no longer than who stops.
    fn add(&mut self, now: Instant, one: Duration, most: u32) {
        let until = self.until.max(now) + one;
        self.until = until.min(now + one * most);
    }
}

impl Guesses {
    /// How long to wait when [`Self::allows`] says no, in seconds, for `Retry-After`.
    pub const RETRY_AFTER: u64 = ONE_FORGOTTEN_AFTER.as_secs();

    /// `behind_proxy` as for [`super::rate::FormRate`].
    #[must_use]
    pub fn new(behind_proxy: bool) -> Self {
        Self {
            behind_proxy,
            counts: Mutex::new(Counts {
                total: Count {
                    until: Instant::now(),
                },
                networks: HashMap::new(),
            }),
        }
    }

    /// The network that a request comes from: the same notion as for forms.
    #[must_use]
    pub fn asker(&self, request: &Request) -> Asker {
        Asker(network_of(request, self.behind_proxy))
    }

    /// Whether this network may have a code looked up now. Ask before the look-up, for right and wrong codes alike: an answer to
    /// right ones only would be what a guesser looks for.
    #[must_use]
    pub fn allows(&self, asker: Asker) -> bool {
        self.allows_at(asker, Instant::now())
    }

    /// Counts a code that was looked up and is unknown or revoked.
    pub fn count_wrong(&self, asker: Asker) {
        self.count_wrong_at(asker, Instant::now());
    }

    /// Forgets the networks that have been quiet.
    pub fn forget_quiet(&self) {
        let counts = &mut *self.counts();
        counts.forget(Instant::now());
        counts.networks.shrink_to_fit();
    }

    fn allows_at(&self, asker: Asker, now: Instant) -> bool {
        let counts = self.counts();
        let spent = counts.total.at(now, ONE_OF_TOTAL_FORGOTTEN_AFTER) >= IN_TOTAL;
        let most = if spent {
            PER_NETWORK_UNDER_ATTACK
        } else {
            PER_NETWORK
        };
        let known = counts.networks.get(&asker);
        known.is_none_or(|count| count.at(now, ONE_FORGOTTEN_AFTER) < most)
    }

    fn count_wrong_at(&self, asker: Asker, now: Instant) {
        let counts = &mut *self.counts();
        counts.total.add(now, ONE_OF_TOTAL_FORGOTTEN_AFTER, IN_TOTAL);
        if counts.networks.len() >= MOST_NETWORKS && !counts.networks.contains_key(&asker) {
            counts.forget(now);
            if counts.networks.len() >= MOST_NETWORKS {
                return;
            }
        }
        let count = counts.networks.entry(asker).or_insert(Count { until: now });
        count.add(now, ONE_FORGOTTEN_AFTER, PER_NETWORK);
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counts {
    fn forget(&mut self, now: Instant) {
        self.networks.retain(|_, count| count.until > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    fn asker(number: u32) -> Asker {
        Asker(IpAddr::V4(Ipv4Addr::from_bits(number)))
    }

    /// Guesses until it is stopped; says how often.
    fn guess(guesses: &Guesses, who: Asker, now: Instant) -> u32 {
        let mut wrong = 0;
        while wrong < 1_000 && guesses.allows_at(who, now) {
            guesses.count_wrong_at(who, now);
            wrong += 1;
        }
        wrong
    }

    #[test]
    fn a_guesser_waits_and_nobody_else_pays() {
        let (guesses, now) = (Guesses::new(false), Instant::now());
        assert_eq!(guess(&guesses, asker(1), now), PER_NETWORK);
        assert!(!guesses.allows_at(asker(1), now));
        assert!(guesses.allows_at(asker(2), now));
        let later = now + Duration::from_secs(Guesses::RETRY_AFTER);
        assert_eq!(guess(&guesses, asker(1), later), 1);
    }

    #[test]
    fn who_goes_on_waits_no_longer_than_who_stops() {
        let (guesses, now) = (Guesses::new(false), Instant::now());
        for _ in 0..10_000 {
            guesses.count_wrong_at(asker(1), now);
        }
        let later = now + Duration::from_secs(60 * u64::from(MINUTES_OF_WRONG_CODES));
        assert!(guesses.allows_at(asker(1), now + ONE_FORGOTTEN_AFTER));
        assert_eq!(guess(&guesses, asker(1), later), PER_NETWORK);
    }

    #[test]
    fn a_total_that_is_spent_leaves_each_network_less_and_turns_nobody_away() {
        let (guesses, now) = (Guesses::new(false), Instant::now());
        let networks = IN_TOTAL.div_ceil(PER_NETWORK);
        for number in 0..networks {
            guess(&guesses, asker(number), now);
        }
        let honest = asker(networks);
        assert_eq!(guess(&guesses, honest, now), PER_NETWORK_UNDER_ATTACK);
        assert!(guesses.allows_at(asker(networks + 1), now));
        let calm = now + ONE_OF_TOTAL_FORGOTTEN_AFTER * IN_TOTAL;
        assert_eq!(guess(&guesses, asker(networks + 2), calm), PER_NETWORK);
    }

    #[test]
    fn a_network_is_forgotten_after_its_minutes() {
        let (guesses, now) = (Guesses::new(false), Instant::now());
        guess(&guesses, asker(1), now);
        guesses.count_wrong_at(asker(2), now);
        let kept = |after| {
            let mut counts = guesses.counts();
            counts.forget(now + after);
            counts.networks.len()
        };
        assert_eq!(kept(Duration::ZERO), 2);
        assert_eq!(kept(ONE_FORGOTTEN_AFTER), 1);
        assert_eq!(
            kept(Duration::from_secs(60 * u64::from(MINUTES_OF_WRONG_CODES))),
            0
        );
    }

    #[test]
    fn memory_is_bounded() {
        let (guesses, now) = (Guesses::new(false), Instant::now());
        for number in 0..u32::try_from(MOST_NETWORKS).unwrap() + 100 {
            guesses.count_wrong_at(asker(number), now);
        }
        assert_eq!(guesses.counts().networks.len(), MOST_NETWORKS);
        guesses.count_wrong_at(asker(u32::MAX), now + ONE_FORGOTTEN_AFTER);
        assert_eq!(guesses.counts().networks.len(), 1);
    }
}
