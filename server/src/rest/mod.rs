//! Answers for other programs.
//!
//! To add one: a file named after what it tells, and its line in the router of [`crate::startup`].
pub mod health;
