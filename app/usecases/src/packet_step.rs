//! What every act on a packet shares: the form, what became of it, and why it was refused.
use crate::{
    find_packet::hash,
    form_key::form_key,
    ports::{Ids, Kept, PacketStore, Secrets, StepAnswer, StepToTake, StoreError},
};
use domain::{
    area::AreaCode,
    packet::{Packet, PacketCode, StepAct, StepRefusal, Told},
};

/// What a form of "I pass it on" or "I was given it" sent. It holds nothing about who sent it.
#[derive(Clone, Debug)]
pub struct StepForm {
    /// The code, out of the address.
    pub code: PacketCode,
    /// The step that the form carries: [`Packet::step_to_give`] or [`Packet::step_to_receive`] of when its page was made. A form
    /// that lost it sends 0, which is never taken.
    pub step: u16,
    /// The wijk that the visitor chose, if any. Only its code is kept, in the set of the packet's wijken.
    pub district: Option<AreaCode>,
    /// The key that the form was made with.
    pub form_key: String,
}

/// What somebody told is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The packet as it is now.
    pub packet: Packet,
    /// [`Kept::Before`] when it was told already, by the same form sent again or, for what may be told by many, by anybody. It is
    /// answered like a new one.
    pub kept: Kept,
}

/// Why a tap does nothing.
#[derive(Debug, thiserror::Error)]
pub enum PacketRefusal {
    /// No packet has this code, or it was revoked.
    #[error("no packet has this code")]
    Unknown,
    /// The packet went on since the page was made. It is as it is now, so that the page can offer its doors again.
    #[error("somebody was first")]
    SomebodyWasFirst(Packet),
    /// It was passed on [`domain::packet::MOST_STEPS`] times.
    #[error("the packet was passed on very often")]
    Worn(Packet),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Takes one side of a handover.
pub(crate) async fn take(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    ids: &dyn Ids,
    act: StepAct,
    form: &StepForm,
) -> Result<Taken, PacketRefusal> {
    let step = StepToTake {
        code: hash(secrets, form.code),
        act,
        step: form.step,
        district: form.district.and_then(AreaCode::district),
        form_key: form_key(&form.form_key, ids),
    };
    let StepAnswer { packet, outcome } = store.take_step(&step).await?.ok_or(PacketRefusal::Unknown)?;
    match outcome {
        Ok(kept) => Ok(Taken { packet, kept }),
        Err(StepRefusal::SomebodyWasFirst) => Err(PacketRefusal::SomebodyWasFirst(packet)),
        Err(StepRefusal::Worn) => Err(PacketRefusal::Worn(packet)),
    }
}

/// Keeps what somebody tells of a packet.
pub(crate) async fn tell(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    code: PacketCode,
    told: Told,
) -> Result<Taken, PacketRefusal> {
    let answer = store.tell_packet(hash(secrets, code), told).await?;
    let (packet, kept) = answer.ok_or(PacketRefusal::Unknown)?;
    Ok(Taken { packet, kept })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{CountingIds, FailingStore, MemoryStore, OpenSecrets},
        find_packet::find_packet,
        packet_journey::packet_journey,
        pass_on_packet::pass_on_packet,
        ports::NewPackets,
        receive_packet::receive_packet,
        revoke_packets::revoke_packets,
        tell_packet_in_flower::tell_packet_in_flower,
        tell_packet_sown::tell_packet_sown,
        tell_packet_talked::tell_packet_talked,
    };
    use domain::packet::{Campaign, PacketNumber, Roughly};

    const SECRETS: OpenSecrets = OpenSecrets(1);

    fn code() -> PacketCode {
        PacketCode::from_bits(37 << 30).unwrap()
    }

    async fn store() -> MemoryStore {
        let store = MemoryStore::default();
        let new = NewPackets {
            area: AreaCode::parse("WK091739").unwrap(),
            campaign: Campaign::parse("voorjaar 2027").unwrap(),
            codes: vec![(PacketNumber::new(1).unwrap(), hash(&SECRETS, code()))],
        };
        store.add_packets(&new).await.unwrap();
        store
    }

    fn form(step: u16, key: &str) -> StepForm {
        StepForm {
            code: code(),
            step,
            district: AreaCode::parse("BU09173901").ok(),
            form_key: key.repeat(32),
        }
    }

    #[tokio::test]
    async fn a_packet_goes_from_hand_to_hand() {
        let (store, ids) = (store().await, CountingIds::default());
        let found = find_packet(&store, &SECRETS, code()).await.unwrap().unwrap();
        let given = pass_on_packet(&store, &SECRETS, &ids, &form(found.step_to_give(), "a"))
            .await
            .unwrap();
        assert_eq!((given.kept, given.packet.step), (Kept::New, 1));
        let got = receive_packet(&store, &SECRETS, &ids, &form(given.packet.step_to_receive(), "b"))
            .await
            .unwrap();
        assert_eq!((got.kept, got.packet.step), (Kept::New, 1));
        let again = pass_on_packet(&store, &SECRETS, &ids, &form(1, "a"))
            .await
            .unwrap();
        assert_eq!((again.kept, again.packet.step), (Kept::Before, 1));

        for kept in [Kept::New, Kept::Before] {
            assert_eq!(
                tell_packet_talked(&store, &SECRETS, code(), 1)
                    .await
                    .unwrap()
                    .kept,
                kept
            );
            assert_eq!(
                tell_packet_sown(&store, &SECRETS, code()).await.unwrap().kept,
                kept
            );
            let flower = tell_packet_in_flower(&store, &SECRETS, code()).await.unwrap();
            assert_eq!(flower.kept, kept);
            assert!(flower.packet.talked && flower.packet.sown && flower.packet.in_flower);
        }
    }

    #[tokio::test]
    async fn who_comes_too_late_is_told_how_it_stands() {
        let (store, ids) = (store().await, CountingIds::default());
        pass_on_packet(&store, &SECRETS, &ids, &form(1, "a"))
            .await
            .unwrap();
        for step in [0, 1, 3, u16::MAX] {
            let late = pass_on_packet(&store, &SECRETS, &ids, &form(step, "b")).await;
            assert!(matches!(late, Err(PacketRefusal::SomebodyWasFirst(packet)) if packet.step == 1));
        }
        for step in [0, 2] {
            let nowhere = tell_packet_talked(&store, &SECRETS, code(), step).await;
            assert!(matches!(nowhere, Err(PacketRefusal::SomebodyWasFirst(_))));
        }
    }

    #[tokio::test]
    async fn unknown_and_revoked_are_answered_alike() {
        let (store, ids) = (store().await, CountingIds::default());
        let number = PacketNumber::new(1).unwrap();
        let revoked = revoke_packets(&store, &crate::ports::Revocation::Number(number)).await;
        assert_eq!(revoked.unwrap(), 1);
        let never = PacketCode::from_bits(74 << 30).unwrap();
        for code in [code(), never] {
            let asked = StepForm { code, ..form(1, "a") };
            let answers = [
                pass_on_packet(&store, &SECRETS, &ids, &asked).await,
                receive_packet(&store, &SECRETS, &ids, &asked).await,
                tell_packet_talked(&store, &SECRETS, code, 1).await,
                tell_packet_sown(&store, &SECRETS, code).await,
                tell_packet_in_flower(&store, &SECRETS, code).await,
            ];
            for answer in answers {
                assert!(matches!(answer, Err(PacketRefusal::Unknown)));
            }
            assert_eq!(find_packet(&store, &SECRETS, code).await.unwrap(), None);
        }
        assert_eq!(packet_journey(&store, &SECRETS, number).await.unwrap(), None);
        let gone = receive_packet(&FailingStore, &SECRETS, &ids, &form(1, "a")).await;
        assert!(matches!(gone, Err(PacketRefusal::Unavailable(_))));
    }

    #[tokio::test]
    async fn a_journey_shows_counts_that_are_large_and_the_same_every_time() {
        let (store, ids) = (store().await, CountingIds::default());
        let number = PacketNumber::new(1).unwrap();
        let journey =
            async |store: &MemoryStore| packet_journey(store, &SECRETS, number).await.unwrap().unwrap();
        for step in 1..10 {
            receive_packet(&store, &SECRETS, &ids, &form(step, "x"))
                .await
                .unwrap();
        }
        let short = journey(&store).await;
        assert_eq!((short.passed_on, short.districts), (Roughly::Few, None));
        for step in 10..14 {
            receive_packet(&store, &SECRETS, &ids, &form(step, "x"))
                .await
                .unwrap();
        }
        let long = journey(&store).await;
        assert!(matches!(long.passed_on, Roughly::About(10 | 15)));
        assert_eq!(long.districts, Some(1), "the wijk of the buurt");
        assert_eq!(long, journey(&store).await);
        // Another key rounds at another place: over many keys both happen.
        let mut shown = std::collections::BTreeSet::new();
        for key in 0..50 {
            let other = packet_journey(&store, &OpenSecrets(key), number).await.unwrap();
            shown.insert(other.unwrap().passed_on);
        }
        assert_eq!(shown.len(), 2);
    }
}
