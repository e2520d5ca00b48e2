//! Seed packets, in memory.
use super::{MemoryStore, Rows, refused};
use crate::{
    ports::{
        Kept, KeyCheckStore, NewPackets, PacketStore, Replaced, Revocation, StepAnswer, StepToTake,
        StoreError,
    },
    secrets::KeyedHash,
};
use async_trait::async_trait;
use domain::{
    area::AreaCode,
    packet::{Campaign, CampaignTotals, Move, Packet, PacketNumber, StepAct, Told, Travels},
};
use std::collections::{BTreeMap, BTreeSet};

/// A packet with what stands beside it.
#[derive(Clone, Debug)]
pub(super) struct PacketRow {
    packet: Packet,
    /// None when it was revoked.
    code: Option<KeyedHash>,
    /// The steps at which people said that they talked.
    talked: BTreeSet<u16>,
    /// The keys of the forms of the last handover.
    forms: BTreeMap<StepAct, String>,
    districts: BTreeSet<AreaCode>,
}

impl PacketRow {
    const fn unused(&self) -> bool {
        self.packet.step == 0 && !self.packet.sown && !self.packet.in_flower
    }

    fn take(&mut self, asked: &StepToTake) -> StepAnswer {
        let again = asked.step == self.packet.step && self.forms.get(&asked.act) == Some(&asked.form_key);
        let outcome = if again {
            Ok(Kept::Before)
        } else {
            let moved = self.packet.moves(asked.act, asked.step);
            moved.map(|moved| self.go(moved, asked))
        };
        StepAnswer {
            packet: self.packet.clone(),
            outcome,
        }
    }

    fn go(&mut self, moved: Move, asked: &StepToTake) -> Kept {
        let packet = &mut self.packet;
        if let Move::Opens(step) = moved {
            (packet.step, packet.given, packet.received, packet.talked) = (step, false, false, false);
            self.forms.clear();
        }
        match asked.act {
            StepAct::Give => packet.given = true,
            StepAct::Receive => packet.received = true,
        }
        self.forms.insert(asked.act, asked.form_key.clone());
        self.districts.extend(asked.district);
        Kept::New
    }

    fn tell(&mut self, told: Told) -> Kept {
        let packet = &mut self.packet;
        let new = match told {
            Told::Talked(step) => {
                let there = (1..=packet.step).contains(&step);
                packet.talked |= there && step == packet.step;
                there && self.talked.insert(step)
            }
            Told::Sown => !std::mem::replace(&mut packet.sown, true),
            Told::InFlower => !std::mem::replace(&mut packet.in_flower, true),
        };
        if new { Kept::New } else { Kept::Before }
    }
}

impl Rows {
    fn of_code(&mut self, code: KeyedHash) -> Option<&mut PacketRow> {
        self.packets.values_mut().find(|row| row.code == Some(code))
    }

    fn totals(&self, campaign: &Campaign) -> CampaignTotals {
        let mut totals = CampaignTotals::default();
        for row in self
            .packets
            .values()
            .filter(|row| row.packet.campaign == *campaign)
        {
            totals.passed_on += u64::from(row.packet.step);
            totals.travelled += u64::from(row.packet.step > 0);
            totals.talked += row.talked.len() as u64;
            totals.sown += u64::from(row.packet.sown);
            totals.in_flower += u64::from(row.packet.in_flower);
        }
        totals
    }
}

#[async_trait]
impl PacketStore for MemoryStore {
    async fn take_packet_numbers(&self, count: u32) -> Result<PacketNumber, StoreError> {
        let rows = &mut *self.rows();
        let first = PacketNumber::new(rows.last_packet + 1);
        let last = rows.last_packet.checked_add(count).and_then(PacketNumber::new);
        match first.zip(last) {
            Some((first, last)) => {
                rows.last_packet = last.get();
                Ok(first)
            }
            None => Err(refused(
                "packet_number",
                "last",
                "1".to_owned(),
                "there are no more numbers",
            )),
        }
    }

    async fn add_packets(&self, packets: &NewPackets) -> Result<(), StoreError> {
        let rows = &mut *self.rows();
        let mut added = rows.packets.clone();
        for (number, code) in &packets.codes {
            let taken = added.values().any(|row| row.code == Some(*code));
            let packet = Packet {
                number: *number,
                area: packets.area,
                campaign: packets.campaign.clone(),
                step: 0,
                given: false,
                received: false,
                talked: false,
                sown: false,
                in_flower: false,
            };
            let row = PacketRow {
                packet,
                code: Some(*code),
                talked: BTreeSet::new(),
                forms: BTreeMap::new(),
                districts: BTreeSet::new(),
            };
            if taken || added.insert(*number, row).is_some() {
                return Err(StoreError::Unavailable("a packet is there already".to_owned()));
            }
        }
        rows.packets = added;
        Ok(())
    }

    async fn unused_packets(
        &self,
        campaign: &Campaign,
        area: AreaCode,
    ) -> Result<Vec<PacketNumber>, StoreError> {
        let rows = self.rows();
        let of =
            |row: &&PacketRow| row.packet.campaign == *campaign && row.packet.area == area && row.unused();
        Ok(rows
            .packets
            .values()
            .filter(of)
            .map(|row| row.packet.number)
            .collect())
    }

    async fn replace_codes(&self, codes: &[(PacketNumber, KeyedHash)]) -> Result<Replaced, StoreError> {
        let rows = &mut *self.rows();
        let unused =
            |(number, _): &(PacketNumber, KeyedHash)| rows.packets.get(number).is_some_and(PacketRow::unused);
        if !codes.iter().all(unused) {
            return Ok(Replaced::UsedMeanwhile);
        }
        for (number, code) in codes {
            if let Some(row) = rows.packets.get_mut(number) {
                row.code = Some(*code);
            }
        }
        Ok(Replaced::All)
    }

    async fn revoke_packets(&self, which: &Revocation) -> Result<u64, StoreError> {
        let rows = &mut *self.rows();
        let meant = |packet: &Packet| match which {
            Revocation::Number(number) => packet.number == *number,
            Revocation::Campaign(campaign, area) => {
                packet.campaign == *campaign && area.is_none_or(|area| packet.area == area)
            }
        };
        let mut revoked = 0;
        for row in rows.packets.values_mut().filter(|row| meant(&row.packet)) {
            revoked += u64::from(row.code.take().is_some());
        }
        Ok(revoked)
    }

    async fn packet(&self, code: KeyedHash) -> Result<Option<Packet>, StoreError> {
        Ok(self.rows().of_code(code).map(|row| row.packet.clone()))
    }

    async fn take_step(&self, step: &StepToTake) -> Result<Option<StepAnswer>, StoreError> {
        Ok(self.rows().of_code(step.code).map(|row| row.take(step)))
    }

    async fn tell_packet(&self, code: KeyedHash, told: Told) -> Result<Option<(Packet, Kept)>, StoreError> {
        Ok(self.rows().of_code(code).map(|row| {
            let kept = row.tell(told);
            (row.packet.clone(), kept)
        }))
    }

    async fn packet_travels(&self, number: PacketNumber) -> Result<Option<Travels>, StoreError> {
        let rows = self.rows();
        let found = rows.packets.get(&number).filter(|row| row.code.is_some());
        Ok(found.map(|row| Travels {
            number,
            campaign: row.packet.campaign.clone(),
            passed_on: row.packet.step.into(),
            districts: row.districts.len() as u64,
            sown: row.packet.sown,
            in_flower: row.packet.in_flower,
            totals: rows.totals(&row.packet.campaign),
        }))
    }
}

#[async_trait]
impl KeyCheckStore for MemoryStore {
    async fn key_check(&self) -> Result<Option<String>, StoreError> {
        Ok(self.rows().key_check.map(KeyedHash::to_hex))
    }

    async fn keep_key_check(&self, hash: KeyedHash) -> Result<String, StoreError> {
        Ok(self.rows().key_check.get_or_insert(hash).to_hex())
    }
}
