//! The file of a support tree, from text to tree and to faults.
//!
//! To add a check: a fault in the table of `planted`, in the small tree of `small.yaml`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
mod documented;
mod fixture;
mod planted;
mod text;
mod whole;
