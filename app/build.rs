//! Turns the translation files in `src/words` into Rust.
fn main() {}
