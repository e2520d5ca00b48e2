//! Seed packets, the file for their printer, and whether the key is the right one.
use super::{Kept, StoreError};
use crate::secrets::KeyedHash;
use async_trait::async_trait;
use domain::{
    area::AreaCode,
    packet::{Campaign, Packet, PacketCode, PacketNumber, StepAct, StepRefusal, Told, Travels},
};

/// Packets that are made at one time.
#[derive(Clone, Debug)]
pub struct NewPackets {
    /// Where the newspaper brings them.
    pub area: AreaCode,
    /// With which campaign.
    pub campaign: Campaign,
    /// A number of [`PacketStore::take_packet_numbers`] and the hash of a code for each.
    pub codes: Vec<(PacketNumber, KeyedHash)>,
}

/// One side of a handover speaks.
#[derive(Clone, Debug)]
pub struct StepToTake {
    /// The hash of the packet's code.
    pub code: KeyedHash,
    /// Which side.
    pub act: StepAct,
    /// The step that the form carries.
    pub step: u16,
    /// The wijk where that was, if it is known.
    pub district: Option<AreaCode>,
    /// The key that the form was made with.
    pub form_key: String,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepAnswer {
    /// The packet as it is now.
    pub packet: Packet,
    /// Whether this form took the step now or did so before, or why it did not.
    pub outcome: Result<Kept, StepRefusal>,
}

/// What became of new codes for old numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// Every packet has its new code, and every old one is unknown.
    All,
    /// Nothing was replaced: since [`PacketStore::unused_packets`] was asked, one of them was used.
    UsedMeanwhile,
}

/// Which codes are no longer good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// Of one packet.
    Number(PacketNumber),
    /// Of every packet of a campaign, in the whole of it or in one area.
    Campaign(Campaign, Option<AreaCode>),
}

/// Seed packets. A code is never kept, only its hash; a code that was revoked is not kept either, so that it is unknown.
#[async_trait]
pub trait PacketStore: Send + Sync {
    /// Takes so many numbers that follow each other and that no packet has or will be given again; says the first of them.
    /// Numbers that are not used afterwards are a gap.
    async fn take_packet_numbers(&self, count: u32) -> Result<PacketNumber, StoreError>;
    /// Adds packets, all of them or none, on disk before it answers.
    async fn add_packets(&self, packets: &NewPackets) -> Result<(), StoreError>;
    /// The packets of a campaign and area of which nobody told anything, revoked ones among them, in the order of their numbers.
    async fn unused_packets(
        &self,
        campaign: &Campaign,
        area: AreaCode,
    ) -> Result<Vec<PacketNumber>, StoreError>;
    /// Gives packets of which nobody told anything new codes, all of them or none.
    async fn replace_codes(&self, codes: &[(PacketNumber, KeyedHash)]) -> Result<Replaced, StoreError>;
    /// Forgets codes, used or not; says how many.
    async fn revoke_packets(&self, which: &Revocation) -> Result<u64, StoreError>;
    /// The packet with this code. The work is the same for a code that never was and one that was revoked.
    async fn packet(&self, code: KeyedHash) -> Result<Option<Packet>, StoreError>;
    /// Takes a step of a packet's journey if the rule [`Packet::moves`] lets it, on disk before it answers. Of many who take the
    /// same side of the same step at once exactly one does; the same form counts once. `None` when no packet has this code.
    async fn take_step(&self, step: &StepToTake) -> Result<Option<StepAnswer>, StoreError>;
    /// Keeps what somebody tells of a packet, once; a handover that is not there tells nothing and is [`Kept::Before`]. The packet
    /// is as it is now; `None` when no packet has this code.
    async fn tell_packet(&self, code: KeyedHash, told: Told) -> Result<Option<(Packet, Kept)>, StoreError>;
    /// What is known of a packet's journey and of its campaign; `None` when there is no such packet or its code was revoked.
    async fn packet_travels(&self, number: PacketNumber) -> Result<Option<Travels>, StoreError>;
}

/// Whether the key of this installation is the one that the database was filled with.
#[async_trait]
pub trait KeyCheckStore: Send + Sync {
    /// The hash of a constant that is kept, in hexadecimal signs; `None` as long as no key was used.
    async fn key_check(&self) -> Result<Option<String>, StoreError>;
    /// Keeps the hash of a constant if there is none yet; answers the one that is kept.
    async fn keep_key_check(&self, hash: KeyedHash) -> Result<String, StoreError>;
}

/// A packet as the printer needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedPacket {
    /// Its number.
    pub number: PacketNumber,
    /// Its code: only here, and on paper.
    pub code: PacketCode,
    /// Where it goes.
    pub area: AreaCode,
}

/// Why there is no file for the printer: a sentence with a remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PrintFileError(pub String);

/// The file for the printer: the only place where codes stand in clear. It is written before the store knows the codes and gets
/// its name after, so that a file with its name never holds a code that is unknown, and no code that is known is lost.
pub trait PrintFile: Send + Sync {
    /// What an interrupted run prepared and did not finish; empty when there is nothing. Refuses when a run is busy with it now.
    ///
    /// # Errors
    /// When the file cannot be read, or must not be written.
    fn left_over(&self) -> Result<Vec<PrintedPacket>, PrintFileError>;
    /// Writes the packets to disk under another name.
    ///
    /// # Errors
    /// When the disk does not take them.
    fn prepare(&self, packets: &[PrintedPacket]) -> Result<(), PrintFileError>;
    /// Gives what was prepared its name.
    ///
    /// # Errors
    /// When the disk refuses; what was prepared stays.
    fn finish(&self) -> Result<(), PrintFileError>;
    /// Throws away what was prepared.
    ///
    /// # Errors
    /// When the disk refuses.
    fn give_up(&self) -> Result<(), PrintFileError>;
}
