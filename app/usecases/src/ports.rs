//! What a story needs from outside, as questions of the work itself.
//!
//! One method of a store is one transaction. To add a port: a trait here, a fake in [`crate::fakes`], an adapter in the
//! server, and a test in the contract suite that both engines pass.
mod mail;
mod meetings;
mod packet;

pub use mail::{MailError, MailStore, MailText, Mailer, SeekerMail};
pub use meetings::{
    KnownInvitation, KnownReport, KnownSeeker, LookingPeople, MeetingStep, MeetingStore, MomentStore, Offer,
    Offered, OwnStep, StepTaken,
};
pub use packet::{
    KeyCheckStore, NewPackets, PacketStore, PrintFile, PrintFileError, PrintedPacket, Replaced, Revocation,
    StepAnswer, StepToTake,
};

use crate::{
    report::Remark,
    secrets::{KeyedHash, Purpose, Sealed},
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    area::{Area, AreaCode, AreaDraft, FigureKey, FiguresDraft},
    change::ChangeRequest,
    contact::ContactRequest,
    directory::{Directory, DirectoryParts, Revision},
    meeting::MomentDraft,
    signal::{Month, Signal},
    spot::{MeetingSpot, SpotDraft},
    tree::{
        ListedProduct, ProductDraft, SupportTree,
        file::{Node, TreeFault},
    },
};
use std::sync::Arc;

/// Why a store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A row that should not exist: names table, column and row.
    #[error("table {table}, column {column}, row {row}: {reason}")]
    BadRow {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The key of the row.
        row: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The database is not there, full, read-only or too slow.
    #[error("{0}")]
    Unavailable(String),
}

/// The records that public pages show.
#[async_trait]
pub trait DirectoryStore: Send + Sync {
    /// The number that every write below raises.
    async fn revision(&self) -> Result<Revision, StoreError>;
    /// Every public record, of one revision. The tree is the published one, with the addresses of its products; a text that
    /// this program cannot read any more gives none, and is logged, because the map must be there all the same.
    async fn load(&self) -> Result<DirectoryParts, StoreError>;
    /// Adds areas and replaces those with the same code. Figures given are added to what is known; none is removed.
    async fn save_areas(&self, areas: &[Area]) -> Result<Revision, StoreError>;
    /// Adds figures and replaces those of the same area, key and year. Every area must exist.
    async fn save_figures(&self, figures: &[(AreaCode, FigureKey, u16, f64)])
    -> Result<Revision, StoreError>;
    /// Adds spots and replaces those with the same id.
    async fn save_spots(&self, spots: &[MeetingSpot]) -> Result<Revision, StoreError>;
}

/// The file of a tree that was read: its text, and what stands in it or why nobody can say.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeFile {
    /// The text as it was given, without a byte order mark.
    pub text: String,
    /// Records, lists and texts with their lines.
    pub node: Result<Node, TreeFault>,
}

/// A tree to publish.
#[derive(Clone, Debug)]
pub struct TreeToPublish {
    /// What stands in the text.
    pub tree: Arc<SupportTree>,
    /// The file as it was given.
    pub text: String,
    /// The instant, in unix milliseconds.
    pub published: i64,
}

/// What became of a tree that was to be published, with the number of the edition that is published now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is a new edition.
    New(u32),
    /// The same text, to the letter, was published before and still is.
    Before(u32),
}

/// An edition of a municipality's tree, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeEdition {
    /// Whose tree.
    pub municipality: AreaCode,
    /// From 1; the highest is the published one.
    pub number: u32,
    /// What the makers call it.
    pub label: String,
    /// Since when, in unix milliseconds.
    pub published: i64,
    /// Whether it is invented.
    pub example: bool,
}

/// The support tree, edition by edition. An edition is added and never changed.
#[async_trait]
pub trait TreeStore: Send + Sync {
    /// Adds the next edition of a municipality's tree, unless the published one has the same text.
    async fn publish_tree(&self, tree: &TreeToPublish) -> Result<Published, StoreError>;
    /// Every edition, by municipality, the newest first.
    async fn tree_editions(&self) -> Result<Vec<TreeEdition>, StoreError>;
    /// The edition that pages show, with its text. Of several municipalities it is the one that was published last.
    async fn published_tree(&self) -> Result<Option<(TreeEdition, String)>, StoreError>;
}

/// The names that official products may have.
#[async_trait]
pub trait ProductStore: Send + Sync {
    /// Adds products and replaces those with the same name and law. None is removed.
    async fn save_products(&self, products: &[ListedProduct]) -> Result<Revision, StoreError>;
    /// Every product, by name and law.
    async fn products(&self) -> Result<Vec<ListedProduct>, StoreError>;
}

/// Whether a form was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is kept now.
    New,
    /// The same form was kept before.
    Before,
}

/// Residents' remarks about records.
#[async_trait]
pub trait ChangeRequestStore: Send + Sync {
    /// Keeps a remark on disk before it answers. The same `form_key` is kept once.
    async fn keep_change_request(&self, request: &ChangeRequest) -> Result<Kept, StoreError>;
    /// The remarks that nobody has dealt with, the oldest first.
    async fn open_change_requests(&self) -> Result<Vec<ChangeRequest>, StoreError>;
    /// Erases one remark because it was dealt with; `false` when there is none with this id.
    async fn close_change_request(&self, id: &str) -> Result<bool, StoreError>;
    /// Erases every remark received before an instant in unix milliseconds; says how many.
    async fn erase_change_requests_before(&self, instant: i64) -> Result<u64, StoreError>;
}

/// What residents ask of their contact person.
#[async_trait]
pub trait ContactRequestStore: Send + Sync {
    /// Keeps a request on disk before it answers. The same `form_key` is kept once.
    async fn keep_contact_request(&self, request: &ContactRequest) -> Result<Kept, StoreError>;
    /// The requests that nobody has answered, the oldest first.
    async fn open_contact_requests(&self) -> Result<Vec<ContactRequest>, StoreError>;
    /// Erases one request because it was answered; `false` when there is none with this id.
    async fn close_contact_request(&self, id: &str) -> Result<bool, StoreError>;
    /// Erases every request received before an instant in unix milliseconds; says how many.
    async fn erase_contact_requests_before(&self, instant: i64) -> Result<u64, StoreError>;
}

/// How often help was missed. A count is never kept beside the form that raised it.
#[async_trait]
pub trait SignalStore: Send + Sync {
    /// Counts a signal on disk before it answers. The same `form_key` counts once, for as long as it is remembered;
    /// `received` is when it came in, in unix milliseconds.
    async fn count_signal(&self, signal: &Signal, form_key: &str, received: i64) -> Result<Kept, StoreError>;
    /// Every count, in the order of theme, wijk and month. Not for showing: see [`domain::signal::Shown`].
    async fn signal_counts(&self) -> Result<Vec<(Signal, u64)>, StoreError>;
    /// Forgets the keys of forms received before an instant in unix milliseconds, and the counts of earlier months; says how
    /// many of both.
    async fn forget_signals(&self, keys_before: i64, counts_before: Month) -> Result<u64, StoreError>;
}

/// The directory in memory.
pub trait DirectoryReader: Send + Sync {
    /// The newest directory; it does not change while it is held.
    fn current(&self) -> Arc<Directory>;
}

/// What time it is.
pub trait Clock: Send + Sync {
    /// The instant.
    fn now(&self) -> DateTime<Utc>;
}

/// New ids.
pub trait Ids: Send + Sync {
    /// An id that nobody has: 128 random bits as 32 hexadecimal signs.
    fn new_id(&self) -> String;
}

/// The key of this installation.
pub trait Secrets: Send + Sync {
    /// The hash of a value under the key: the same for the same purpose and value, and telling nothing without the key.
    fn keyed_hash(&self, purpose: Purpose, value: &[u8]) -> KeyedHash;
    /// Seals a text for one owner. Without the key nobody reads it or changes it unseen; sealed twice it reads differently.
    fn seal(&self, purpose: Purpose, owner: &str, text: &[u8]) -> Sealed;
    /// What was sealed for this purpose and owner under this key; `None` for anything else.
    fn open(&self, purpose: Purpose, owner: &str, sealed: &Sealed) -> Option<Vec<u8>>;
}

/// Bits that nobody can foresee.
pub trait Randomness: Send + Sync {
    /// 128 of them.
    fn bytes(&self) -> [u8; 16];
}

/// What was read of a file or a service that holds records of one sort: drafts, and what to say of the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<Draft> {
    /// The records, in the order of the file.
    pub drafts: Vec<Draft>,
    /// Records that could not be read; they count as refused.
    pub rejected: Vec<Remark>,
    /// Something to look at in the file or in records that were read.
    pub warnings: Vec<Remark>,
}

/// Areas that were read.
pub type AreasRead = Reading<AreaDraft>;

/// Rows of figures that were read.
pub type FiguresRead = Reading<FiguresDraft>;

/// Meeting spots that were read.
pub type SpotsRead = Reading<SpotDraft>;

/// Product names that were read.
pub type ProductsRead = Reading<ProductDraft>;

/// Hosted moments that were read.
pub type MomentsRead = Reading<MomentDraft>;

impl<Draft> Default for Reading<Draft> {
    fn default() -> Self {
        Self {
            drafts: Vec::new(),
            rejected: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

impl<Draft> Reading<Draft> {
    /// Adds what another file or page held.
    pub fn append(&mut self, other: Self) {
        self.drafts.extend(other.drafts);
        self.rejected.extend(other.rejected);
        self.warnings.extend(other.warnings);
    }
}

impl AreasRead {
    /// The same, with the name of a file or page before the place of every draft and remark: "wijken.geojson, feature
    /// 3". For imports of several files at once.
    #[must_use]
    pub fn within(mut self, whole: &str) -> Self {
        let places = self.drafts.iter_mut().map(|draft| &mut draft.place);
        let remarks = self.rejected.iter_mut().chain(&mut self.warnings);
        for place in places.chain(remarks.map(|remark| &mut remark.place)) {
            *place = format!("{whole}, {place}");
        }
        self
    }
}

/// Why boundaries could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum AreaSourceError {
    /// The service does not answer, or not in time.
    #[error("the service at {address} does not answer: {reason}")]
    Unreachable {
        /// Which address was asked.
        address: String,
        /// What happened.
        reason: String,
    },
    /// The service answers something else than areas.
    #[error("the service at {address} answered something unexpected: {reason}")]
    Unexpected {
        /// Which address was asked.
        address: String,
        /// What was wrong.
        reason: String,
    },
}

/// A service that publishes the boundaries of wijken and buurten.
#[async_trait]
pub trait AreaSource: Send + Sync {
    /// The gemeente, its wijken and its buurten.
    async fn fetch(&self, municipality: AreaCode) -> Result<AreasRead, AreaSourceError>;
}
