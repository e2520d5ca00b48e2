//! The packet of seeds: its code, its pages, and what is told of it by one tap.
//!
//! The rule of this folder: looking at a packet changes nothing, so that the preview of a link claims nothing; only a form does.
//! A code is looked up in one place ([`found`]), behind the limit on wrong ones, and it stands in no log. To add a tap: a file
//! named after the act, its story, and its line in [`super::forms`].
pub(super) mod calendar;
pub(super) mod code;
mod found;
pub(super) mod in_flower;
pub(super) mod journey;
pub(super) mod pass_on;
pub(super) mod receive;
pub(super) mod scanned;
pub(super) mod sown;
mod step;
pub(super) mod talked;
mod told;
