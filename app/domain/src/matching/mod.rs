//! Who meets whom, and when: the evening's round over a whole municipality, and a place for a newcomer at once.
//!
//! Two people can meet when they share a language and a hosted moment that both can reach, when there is room, and when
//! they were never invited together before, nor blocked each other. How good it would be is a number made of
//! [`Reasons`]. The round works on a compact board of people and times (`board`). It lays tables for those who wish one
//! (`tables`), names each person's best candidates (`candidates`), solves a maximum-weight matching and seats the pairs
//! (`pairs`, `seats`), makes trios, and has a host welcome everybody who is left (`round`).
//!
//! The rule of this room: the same input and seed give the same result, whatever the order of the input; nothing is read
//! but wishes, areas and dates; no distance between two people exists. To add a reason: a field in [`Reasons`], its part
//! in `Reasons::weight`, and a line in the properties at the foot of `round.rs`, which hold for every round.
mod apart;
mod board;
mod candidates;
mod group;
mod newcomer;
mod pairs;
mod plan;
mod reasons;
mod round;
mod seats;
pub mod simulation;
pub mod solver;
mod tables;

pub use apart::{Apart, WhyApart};
pub use group::{Group, Person};
pub use newcomer::place_newcomer;
pub use reasons::{Nearness, Reasons};
pub use round::{Round, RoundInput, round};
