//! The real server on a free port with its own SQLite file, asked over a real socket.
//!
//! To add a test: a function in the file of its subject that starts with [`spawn::app`].
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]
mod answers;
mod bad_requests;
mod changes;
mod company;
mod forms;
#[path = "../../benches/pages/maud_page.rs"]
mod maud_page;
mod measured;
mod meeting_doors;
mod meetings;
mod messages;
mod packets;
mod private;
mod programs;
#[path = "../../benches/pages/records.rs"]
mod records;
mod requests;
mod round_trip;
mod spawn;
mod starting;
