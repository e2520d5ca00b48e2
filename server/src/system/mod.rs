//! The machine itself: clock, randomness, sockets, the lock on a file, the snapshot in memory, the log.
//!
//! The rule of this room: everything that a test cannot foresee comes in through one of these files, behind a port of
//! `usecases` where a story needs it. To add something: a file named after it, and its line in [`crate::startup`].
pub mod clock;
pub mod ids;
pub mod journal;
pub mod listen;
pub mod lock;
pub mod secrets;
pub mod snapshot;
