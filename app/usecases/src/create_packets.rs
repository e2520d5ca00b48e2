//! The municipality makes packets: numbers, codes, and the file for the printer.
//!
//! The order keeps codes and paper together, whenever it is interrupted: numbers are taken; the file is written under another
//! name; the store keeps the hashes; the file gets its name. A run that ends before the store answered leaves a file that nobody
//! takes for finished, and the next run looks whether the store knows its codes: then it only finishes the file, else it throws
//! it away.
use crate::secrets::KeyedHash;
use crate::{
    draw_codes::draw_codes,
    find_packet::{find_packet, hash},
    ports::{
        NewPackets, PacketStore, PrintFile, PrintFileError, PrintedPacket, Randomness, Secrets, StoreError,
    },
};
use domain::{
    area::AreaCode,
    directory::Directory,
    packet::{Campaign, PacketNumber},
};

/// As many packets as one run makes: more than the households of any wijk, and a file that every spreadsheet opens.
pub const MOST_AT_ONCE: u32 = 100_000;

/// What is ordered.
#[derive(Clone, Debug)]
pub struct PacketOrder {
    /// Where the newspaper brings them.
    pub area: AreaCode,
    /// How many, from 1 to [`MOST_AT_ONCE`].
    pub count: u32,
    /// With which campaign.
    pub campaign: Campaign,
}

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// So many new packets, from the first number to the last.
    New {
        /// How many.
        count: usize,
        /// The lowest number.
        first: PacketNumber,
        /// The highest number.
        last: PacketNumber,
    },
    /// Nothing new: an earlier run had been interrupted after the store knew its codes, and its file has its name now.
    Finished {
        /// How many packets are in it.
        count: usize,
    },
}

/// Why no packets were made.
#[derive(Debug, thiserror::Error)]
pub enum MakePacketsError {
    /// There is no such area.
    #[error("there is no area {0}")]
    NoArea(AreaCode),
    /// None, or too many.
    #[error("from 1 to {MOST_AT_ONCE} packets can be made at one time")]
    Count,
    /// Nothing in this campaign and area is unused.
    #[error("no packet of this campaign and area is unused")]
    NothingUnused,
    /// Somebody used one of the packets while their codes were being replaced; nothing was.
    #[error("somebody used one of these packets a moment ago; nothing was changed")]
    UsedMeanwhile,
    /// There is no file for the printer.
    #[error(transparent)]
    File(#[from] PrintFileError),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// What making packets needs.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// Where packets are kept.
    pub store: &'a dyn PacketStore,
    /// The key.
    pub secrets: &'a dyn Secrets,
    /// Where codes come from.
    pub randomness: &'a dyn Randomness,
    /// Where codes go.
    pub file: &'a dyn PrintFile,
}

/// Makes packets and their file.
///
/// # Errors
/// When the order cannot be carried out, the file cannot be written, or the store does not answer. Then there is no file with
/// its name.
pub async fn create_packets(
    press: Press<'_>,
    directory: &Directory,
    order: &PacketOrder,
) -> Result<Made, MakePacketsError> {
    if directory.area(order.area).is_none() {
        return Err(MakePacketsError::NoArea(order.area));
    }
    if !(1..=MOST_AT_ONCE).contains(&order.count) {
        return Err(MakePacketsError::Count);
    }
    if let Some(made) = finish_earlier(press).await? {
        return Ok(made);
    }
    let first = press.store.take_packet_numbers(order.count).await?.get();
    let numbers = (first..first + order.count).filter_map(PacketNumber::new);
    let packets = draw_codes(numbers, order.area, press.randomness);
    press.file.prepare(&packets)?;
    let new = NewPackets {
        area: order.area,
        campaign: order.campaign.clone(),
        codes: hashed(press.secrets, &packets),
    };
    press.store.add_packets(&new).await?;
    press.file.finish()?;
    made(&packets)
}

/// The numbers with the hashes of their codes.
pub(crate) fn hashed(secrets: &dyn Secrets, packets: &[PrintedPacket]) -> Vec<(PacketNumber, KeyedHash)> {
    let one = |packet: &PrintedPacket| (packet.number, hash(secrets, packet.code));
    packets.iter().map(one).collect()
}

/// What to say of packets that were made.
pub(crate) fn made(packets: &[PrintedPacket]) -> Result<Made, MakePacketsError> {
    let ends = packets.first().zip(packets.last());
    let (first, last) = ends.ok_or(MakePacketsError::Count)?;
    Ok(Made::New {
        count: packets.len(),
        first: first.number,
        last: last.number,
    })
}

/// Ends what an interrupted run left: finishes its file when the store knows its codes, else throws it away. One packet tells for
/// all, because the store takes all or none.
pub(crate) async fn finish_earlier(press: Press<'_>) -> Result<Option<Made>, MakePacketsError> {
    let left = press.file.left_over()?;
    let Some(first) = left.first() else {
        return Ok(None);
    };
    let known = find_packet(press.store, press.secrets, first.code).await?;
    if known.is_some_and(|packet| packet.number == first.number) {
        press.file.finish()?;
        return Ok(Some(Made::Finished { count: left.len() }));
    }
    press.file.give_up()?;
    Ok(None)
}
