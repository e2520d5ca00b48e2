//! The program as other programs call it: words, exit status, and what stays on disk.
//!
//! To add a test: a function in the file of its subcommand that starts with [`bench::Bench::new`].
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
mod bench;
mod import;
mod import_tree;
mod killed;
mod matching;
mod meetings;
mod moments;
mod neighbours;
mod packets;

mod requests;
mod serve;
mod simulate;
mod wrong_use;
