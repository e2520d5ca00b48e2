//! A resident taps "I pass it on".
use crate::{
    packet_step::{PacketRefusal, StepForm, Taken, take},
    ports::{Ids, PacketStore, Secrets},
};
use domain::packet::StepAct;

/// Counts the handover, on disk before it answers. The same form sent again counts once and is answered alike.
///
/// # Errors
/// When the code is unknown, somebody was first, the packet is worn, or the store does not answer.
pub async fn pass_on_packet(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    ids: &dyn Ids,
    form: &StepForm,
) -> Result<Taken, PacketRefusal> {
    take(store, secrets, ids, StepAct::Give, form).await
}
