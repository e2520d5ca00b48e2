//! Finished pages, kept as bytes.
//!
//! A page is worked out once per (revision, minute) and then copied: a hash lookup and a counted reference. Everything
//! goes at once when the records change or the minute passes; within a minute the oldest goes when memory is full.
//! Answers for programs are kept in the same way, under questions of their own.
use super::asked::{Asked, Edition};
use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode},
};
use std::{
    collections::{HashMap, VecDeque},
    hash::Hash,
    mem::size_of,
    sync::{Arc, PoisonError, RwLock},
};

/// What decides about a finished page, apart from its edition.
pub trait Question: Eq + Hash {
    /// The bytes that it takes in memory; about.
    fn weight(&self) -> usize;
}

/// A finished page in one form.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) status: StatusCode,
    pub(crate) etag: HeaderValue,
    pub(crate) encoding: Option<HeaderValue>,
    pub(crate) bytes: Bytes,
}

/// Pages of one edition, at most `room` bytes of them.
#[derive(Debug)]
pub struct KeptPages<Q = Asked> {
    room: usize,
    rack: RwLock<Rack<Q>>,
}

#[derive(Debug)]
struct Rack<Q> {
    edition: Option<Edition>,
    pages: HashMap<Arc<Q>, Page>,
    /// In the order in which they came.
    order: VecDeque<Arc<Q>>,
    bytes: usize,
}

impl<Q> Rack<Q> {
    fn of(edition: Option<Edition>) -> Self {
        Self {
            edition,
            pages: HashMap::new(),
            order: VecDeque::new(),
            bytes: 0,
        }
    }
}

impl KeptPages {
    /// What an installation keeps unless it says otherwise: every page of a city in both languages, many times over.
    pub const ROOM: usize = 64 * 1024 * 1024;
}

impl<Q: Question> KeptPages<Q> {
    /// Keeps at most `room` bytes; with 0 nothing is kept.
    #[must_use]
    pub fn new(room: usize) -> Self {
        Self {
            room,
            rack: RwLock::new(Rack::of(None)),
        }
    }

    /// The page, if it was worked out before in this edition.
    pub(crate) fn find(&self, edition: Edition, asked: &Q) -> Option<Page> {
        let rack = self.rack.read().unwrap_or_else(PoisonError::into_inner);
        if rack.edition != Some(edition) {
            return None;
        }
        rack.pages.get(asked).cloned()
    }

    /// Keeps a page. One of an older edition that was finished late is not kept.
    pub(crate) fn put(&self, edition: Edition, asked: Q, page: &Page) {
        let size = weight(&asked, page);
        if size > self.room {
            return;
        }
        let mut rack = self.rack.write().unwrap_or_else(PoisonError::into_inner);
        match rack.edition {
            Some(held) if held == edition => {}
            Some(held) if (held.revision, held.minute) > (edition.revision, edition.minute) => return,
            _ => *rack = Rack::of(Some(edition)),
        }
        let asked = Arc::new(asked);
        if rack.pages.insert(Arc::clone(&asked), page.clone()).is_none() {
            rack.order.push_back(asked);
            rack.bytes += size;
        }
        while rack.bytes > self.room {
            let Some(oldest) = rack.order.pop_front() else {
                break;
            };
            if let Some(page) = rack.pages.remove(&oldest) {
                rack.bytes -= weight(oldest.as_ref(), &page);
            }
        }
    }
}

/// What a page takes in memory, with the question that it answers; about.
fn weight(asked: &impl Question, page: &Page) -> usize {
    asked.weight() + page.bytes.len() + page.etag.len() + size_of::<Page>() + 64
}

impl Question for Asked {
    fn weight(&self) -> usize {
        let pairs = self.route.pairs().iter();
        let pairs: usize = pairs.map(|(key, value)| key.len() + value.len() + 48).sum();
        pairs + self.route.path(self.language).len() + size_of::<Self>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::Encoding;
    use app::{language::Language, routes::Route};
    use domain::directory::Revision;

    fn asked(slug: &str) -> Asked {
        Asked {
            route: Route::Spot(slug.to_owned()),
            language: Language::Nl,
            district: None,
            encoding: Encoding::Identity,
        }
    }

    fn page(text: &'static str) -> Page {
        Page {
            status: StatusCode::OK,
            etag: HeaderValue::from_static("\"1\""),
            encoding: None,
            bytes: Bytes::from_static(text.as_bytes()),
        }
    }

    const fn edition(revision: i64, minute: i64) -> Edition {
        Edition {
            revision: Revision(revision),
            minute,
        }
    }

    #[test]
    fn a_page_is_kept_for_its_edition_only() {
        let kept = KeptPages::new(1 << 20);
        kept.put(edition(1, 5), asked("a"), &page("eerst"));
        assert_eq!(kept.find(edition(1, 5), &asked("a")).unwrap().bytes, "eerst");
        assert!(kept.find(edition(2, 5), &asked("a")).is_none());
        assert!(kept.find(edition(1, 6), &asked("a")).is_none());
        assert!(kept.find(edition(1, 5), &asked("b")).is_none());
        let other_form = Asked {
            encoding: Encoding::Gzip,
            ..asked("a")
        };
        assert!(kept.find(edition(1, 5), &other_form).is_none());

        kept.put(edition(2, 5), asked("b"), &page("daarna"));
        kept.put(edition(1, 5), asked("c"), &page("te laat"));
        assert!(kept.find(edition(1, 5), &asked("c")).is_none());
        assert!(kept.find(edition(2, 5), &asked("b")).is_some());
    }

    #[test]
    fn memory_is_bounded_and_the_oldest_goes_first() {
        let one = weight(&asked("a"), &page("0123456789"));
        let kept = KeptPages::new(one * 2);
        for slug in ["a", "b", "c"] {
            kept.put(edition(1, 1), asked(slug), &page("0123456789"));
        }
        assert!(kept.find(edition(1, 1), &asked("a")).is_none());
        assert!(kept.find(edition(1, 1), &asked("b")).is_some());
        assert!(kept.find(edition(1, 1), &asked("c")).is_some());
        assert!(kept.rack.read().unwrap().bytes <= one * 2);
    }

    #[test]
    fn every_sign_of_an_address_takes_room() {
        let of = |route| weight(&Asked { route, ..asked("") }, &page("x"));
        let long = "x".repeat(1_000);
        let plain = of(Route::Tree(vec![]));
        assert!(of(Route::Tree(vec![(long.clone(), long.clone())])) >= plain + 2_000);
        assert!(of(Route::Leaf(long, vec![])) >= 1_000);
    }

    #[test]
    fn without_room_nothing_is_kept() {
        let kept = KeptPages::new(0);
        kept.put(edition(1, 1), asked("a"), &page("x"));
        assert!(kept.find(edition(1, 1), &asked("a")).is_none());
    }
}
