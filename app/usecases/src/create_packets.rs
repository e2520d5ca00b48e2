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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{At, CountingRandomness, FailingStore, MemoryPrintFile, MemoryStore, OpenSecrets},
        sample::directory_with_tree,
    };

    #[derive(Default)]
    struct Workshop {
        store: MemoryStore,
        secrets: OpenSecrets,
        randomness: CountingRandomness,
        file: MemoryPrintFile,
    }

    impl Workshop {
        fn press(&self) -> Press<'_> {
            Press {
                store: &self.store,
                secrets: &self.secrets,
                randomness: &self.randomness,
                file: &self.file,
            }
        }

        async fn create(&self, count: u32) -> Result<Made, MakePacketsError> {
            create_packets(self.press(), &directory_with_tree(), &order(count)).await
        }

        /// Whether the store knows every code of the finished file.
        async fn knows_its_file(&self) -> bool {
            for packet in self.file.finished() {
                let found = find_packet(&self.store, &self.secrets, packet.code)
                    .await
                    .unwrap();
                if found.is_none_or(|found| found.number != packet.number) {
                    return false;
                }
            }
            true
        }

        async fn in_store(&self) -> usize {
            let order = order(1);
            let unused = self.store.unused_packets(&order.campaign, order.area).await;
            unused.unwrap().len()
        }
    }

    fn order(count: u32) -> PacketOrder {
        PacketOrder {
            area: AreaCode::parse("WK091739").unwrap(),
            count,
            campaign: Campaign::parse("voorjaar 2027").unwrap(),
        }
    }

    #[tokio::test]
    async fn every_packet_has_a_number_and_a_code_of_its_own() {
        let workshop = Workshop::default();
        let made = workshop.create(500).await.unwrap();
        let number = |number| PacketNumber::new(number).unwrap();
        assert_eq!(
            made,
            Made::New {
                count: 500,
                first: number(1),
                last: number(500)
            }
        );
        let packets = workshop.file.finished();
        let codes: std::collections::BTreeSet<_> = packets.iter().map(|packet| packet.code).collect();
        assert_eq!((packets.len(), codes.len()), (500, 500));
        assert!(workshop.knows_its_file().await);
        let more = workshop.create(1).await.unwrap();
        assert!(matches!(more, Made::New { first, .. } if first == number(501)));
    }

    #[tokio::test]
    async fn an_order_that_cannot_be_carried_out_makes_nothing() {
        let workshop = Workshop::default();
        for count in [0, MOST_AT_ONCE + 1] {
            assert!(matches!(
                workshop.create(count).await,
                Err(MakePacketsError::Count)
            ));
        }
        let nowhere = PacketOrder {
            area: AreaCode::parse("WK036300").unwrap(),
            ..order(1)
        };
        let made = create_packets(workshop.press(), &directory_with_tree(), &nowhere).await;
        assert!(matches!(made, Err(MakePacketsError::NoArea(area)) if area == nowhere.area));
        assert_eq!(
            (workshop.in_store().await, workshop.file.finished().len()),
            (0, 0)
        );
    }

    #[tokio::test]
    async fn a_full_disk_leaves_no_code_that_nobody_has() {
        let workshop = Workshop::default();
        workshop.file.refuse(Some(At::Prepare));
        assert!(matches!(workshop.create(3).await, Err(MakePacketsError::File(_))));
        assert_eq!(workshop.in_store().await, 0);
    }

    #[tokio::test]
    async fn a_run_that_ended_before_the_store_knew_leaves_nothing_to_print() {
        let workshop = Workshop::default();
        let gone = Press {
            store: &FailingStore,
            ..workshop.press()
        };
        let lost = [PrintedPacket {
            number: PacketNumber::new(7).unwrap(),
            code: draw_codes(
                PacketNumber::new(7).into_iter(),
                order(1).area,
                &workshop.randomness,
            )[0]
            .code,
            area: order(1).area,
        }];
        workshop.file.prepare(&lost).unwrap();
        // While nobody can say whether the store knows its codes, what was prepared stays.
        let asked = create_packets(gone, &directory_with_tree(), &order(3)).await;
        assert!(matches!(asked, Err(MakePacketsError::Unavailable(_))));
        assert_eq!(workshop.file.left_over().unwrap(), lost);

        assert!(matches!(workshop.create(3).await, Ok(Made::New { count: 3, .. })));
        assert!(workshop.knows_its_file().await);
        assert_eq!(workshop.in_store().await, 3);
    }

    #[tokio::test]
    async fn a_run_that_ended_before_its_file_had_a_name_is_finished_by_the_next() {
        let workshop = Workshop::default();
        workshop.file.refuse(Some(At::Finish));
        assert!(matches!(workshop.create(3).await, Err(MakePacketsError::File(_))));
        assert_eq!(
            (workshop.in_store().await, workshop.file.finished().len()),
            (3, 0)
        );

        workshop.file.refuse(None);
        assert_eq!(workshop.create(3).await.unwrap(), Made::Finished { count: 3 });
        assert!(workshop.knows_its_file().await);
        assert_eq!(
            (workshop.in_store().await, workshop.file.finished().len()),
            (3, 3)
        );
    }
}
