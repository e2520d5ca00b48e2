//! The program as other programs call it: words, exit status, and what stays on disk.
//!
//! To add a test: a function in the file of its subcommand that starts with [`bench::Bench::new`].
mod bench;
mod import;
mod serve;
mod wrong_use;
