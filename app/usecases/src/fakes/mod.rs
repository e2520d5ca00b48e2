//! Ports in memory, for tests of stories and pages.
//!
//! The rule of this room: a fake keeps the promises of its port, no more and no less; the stores run through the same
//! contract suite as the databases. To add a fake: a file named after what it stands for.
mod area_source;
mod clock;
mod directory;
mod failing;
mod ids;
mod mailer;
mod print_file;
mod randomness;
mod secrets;
mod store;

pub use area_source::CannedAreas;
pub use clock::SettableClock;
pub use directory::FixedDirectory;
pub use failing::FailingStore;
pub use ids::CountingIds;
pub use mailer::{FakeMailer, SentMail};
pub use print_file::{At, MemoryPrintFile};
pub use randomness::CountingRandomness;
pub use secrets::OpenSecrets;
pub use store::MemoryStore;
