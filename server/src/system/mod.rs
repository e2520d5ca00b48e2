//! The machine itself: clock, randomness, the lock on a file, the snapshot in memory.
pub mod lock;
