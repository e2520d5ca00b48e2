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
