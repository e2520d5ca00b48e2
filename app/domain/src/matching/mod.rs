//! Who meets whom: from people who look for somebody to pairs.
//!
//! The rule of this room: what a pair is worth is decided before anything is paired, and every choice can be proven or
//! explained afterwards. To add to it: a submodule for a question of its own, without knowledge of the others' insides.
pub mod solver;
