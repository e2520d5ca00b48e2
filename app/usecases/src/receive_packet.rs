//! A resident taps "I was given it". That nobody told of passing it on is normal: most givers do not scan.
use crate::{
    packet_step::{PacketRefusal, StepForm, Taken, take},
    ports::{Ids, PacketStore, Secrets},
};
use domain::packet::StepAct;

/// Ends the handover that its giver told of, or counts one of which nobody told, on disk before it answers. The same form sent
/// again counts once and is answered alike.
///
/// # Errors
/// When the code is unknown, somebody was first, the packet is worn, or the store does not answer.
pub async fn receive_packet(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    ids: &dyn Ids,
    form: &StepForm,
) -> Result<Taken, PacketRefusal> {
    take(store, secrets, ids, StepAct::Receive, form).await
}
