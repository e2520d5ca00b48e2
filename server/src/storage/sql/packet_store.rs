//! Seed packets on this engine: one method is one transaction.
use super::{Store, packet};
use crate::storage::rows;
use async_trait::async_trait;
use domain::{
    area::AreaCode,
    packet::{Campaign, Move, Packet, PacketNumber, Told, Travels},
};
use usecases::{
    ports::{
        Kept, KeyCheckStore, NewPackets, PacketStore, Replaced, Revocation, StepAnswer, StepToTake,
        StoreError,
    },
    secrets::KeyedHash,
};

#[async_trait]
impl PacketStore for Store {
    async fn take_packet_numbers(&self, count: u32) -> Result<PacketNumber, StoreError> {
        let mut transaction = self.0.write().await.map_err(rows::unavailable)?;
        let last = packet::take_numbers(&mut transaction, count)
            .await
            .map_err(rows::unavailable)?;
        let first = rows::first_number(last, count)?;
        transaction.commit().await.map_err(rows::unavailable)?;
        Ok(first)
    }

    async fn add_packets(&self, packets: &NewPackets) -> Result<(), StoreError> {
        let added: sqlx::Result<()> = async {
            let mut transaction = self.0.write().await?;
            packet::add(&mut transaction, packets).await?;
            transaction.commit().await
        }
        .await;
        added.map_err(rows::unavailable)
    }

    async fn unused_packets(
        &self,
        campaign: &Campaign,
        area: AreaCode,
    ) -> Result<Vec<PacketNumber>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = packet::unused(&mut transaction, campaign, area)
            .await
            .map_err(rows::unavailable)?;
        rows::packet_numbers(found)
    }

    async fn replace_codes(&self, codes: &[(PacketNumber, KeyedHash)]) -> Result<Replaced, StoreError> {
        let replaced: sqlx::Result<Replaced> = async {
            let mut transaction = self.0.write().await?;
            let count = packet::replace(&mut transaction, codes).await?;
            if count != codes.len() as u64 {
                transaction.rollback().await?;
                return Ok(Replaced::UsedMeanwhile);
            }
            transaction.commit().await?;
            Ok(Replaced::All)
        }
        .await;
        replaced.map_err(rows::unavailable)
    }

    async fn revoke_packets(&self, which: &Revocation) -> Result<u64, StoreError> {
        let revoked: sqlx::Result<u64> = async {
            let mut transaction = self.0.write().await?;
            let revoked = packet::revoke(&mut transaction, which).await?;
            transaction.commit().await?;
            Ok(revoked)
        }
        .await;
        revoked.map_err(rows::unavailable)
    }

    async fn packet(&self, code: KeyedHash) -> Result<Option<Packet>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = packet::by_code(&mut transaction, code)
            .await
            .map_err(rows::unavailable)?;
        found.as_ref().map(rows::packet).transpose()
    }

    async fn take_step(&self, asked: &StepToTake) -> Result<Option<StepAnswer>, StoreError> {
        let mut transaction = self.0.write().await.map_err(rows::unavailable)?;
        // First, so that everybody who taps at once waits for the one before, and decides by what that one left.
        let there = packet::hold(&mut transaction, asked.code)
            .await
            .map_err(rows::unavailable)?;
        if !there {
            return Ok(None);
        }
        let before = packet::by_code(&mut transaction, asked.code)
            .await
            .map_err(rows::unavailable)?;
        let Some(row) = before else {
            return Ok(None);
        };
        let seen = rows::packet(&row)?;
        let refused = |outcome| {
            let packet = seen.clone();
            Ok(Some(StepAnswer { packet, outcome }))
        };
        if row.told_by(asked) {
            return refused(Ok(Kept::Before));
        }
        let moved = match seen.moves(asked.act, asked.step) {
            Ok(moved) => moved,
            Err(refusal) => return refused(Err(refusal)),
        };
        let after: sqlx::Result<_> = async {
            let connection = &mut *transaction;
            match moved {
                Move::Opens(step) => {
                    packet::open(connection, seen.number, step, asked.act, &asked.form_key).await?;
                }
                Move::Completes(step) => {
                    packet::complete(connection, seen.number, step, asked.act, &asked.form_key).await?;
                }
            }
            if let Some(district) = asked.district {
                packet::add_district(connection, seen.number, district).await?;
            }
            let after = packet::by_code(connection, asked.code).await?;
            transaction.commit().await?;
            Ok(after)
        }
        .await;
        let after = after.map_err(rows::unavailable)?;
        let packet = after.as_ref().map(rows::packet).transpose()?;
        Ok(packet.map(|packet| StepAnswer {
            packet,
            outcome: Ok(Kept::New),
        }))
    }

    async fn tell_packet(&self, code: KeyedHash, told: Told) -> Result<Option<(Packet, Kept)>, StoreError> {
        let after: sqlx::Result<_> = async {
            let mut transaction = self.0.write().await?;
            let connection = &mut *transaction;
            // The packet before its handovers, as in `take_step`: two that lock in the same order never wait for each other.
            if !packet::hold(connection, code).await? {
                return Ok((None, false));
            }
            let new = match told {
                Told::Talked(step) => packet::tell_talked(connection, code, step).await?,
                Told::Sown => packet::tell_sown(connection, code).await?,
                Told::InFlower => packet::tell_in_flower(connection, code).await?,
            };
            let after = packet::by_code(connection, code).await?;
            transaction.commit().await?;
            Ok((after, new))
        }
        .await;
        let (after, new) = after.map_err(rows::unavailable)?;
        let kept = if new { Kept::New } else { Kept::Before };
        let packet = after.as_ref().map(rows::packet).transpose()?;
        Ok(packet.map(|packet| (packet, kept)))
    }

    async fn packet_travels(&self, number: PacketNumber) -> Result<Option<Travels>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = packet::travels(&mut transaction, number)
            .await
            .map_err(rows::unavailable)?;
        found.as_ref().map(rows::travels).transpose()
    }
}

#[async_trait]
impl KeyCheckStore for Store {
    async fn key_check(&self) -> Result<Option<String>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        packet::key_check(&mut transaction)
            .await
            .map_err(rows::unavailable)
    }

    async fn keep_key_check(&self, hash: KeyedHash) -> Result<String, StoreError> {
        let kept: sqlx::Result<String> = async {
            let mut transaction = self.0.write().await?;
            let kept = packet::keep_key_check(&mut transaction, hash).await?;
            transaction.commit().await?;
            Ok(kept)
        }
        .await;
        kept.map_err(rows::unavailable)
    }
}
