//! **Adapters and start-up.** Everything that touches the world: the database, files, the network, the clock.
//!
//! The rule of this room: it may import anything, and nothing imports it. A handler or command is thin: read, guard, one
//! call of a story, turn the answer into a page or a sentence. To add a port's adapter: a file in the noun's folder, and
//! one line in [`startup`], the only place where things are wired.
mod clockwork;
pub mod commands;
pub mod config;
pub mod intake;
pub mod mail;
pub mod pages;
pub mod rest;
pub mod security;
pub mod startup;
pub mod storage;
pub mod system;
