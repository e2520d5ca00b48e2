//! A store whose database is gone.
use crate::{
    ports::{
        ChangeRequestStore, ContactRequestStore, DirectoryStore, Kept, KeyCheckStore, KnownInvitation,
        KnownReport, KnownSeeker, LookingPeople, MailStore, MeetingStep, MeetingStore, MomentStore,
        NewPackets, Offer, Offered, PacketStore, ProductStore, Published, Replaced, Revocation, SeekerMail,
        SignalStore, StepAnswer, StepTaken, StepToTake, StoreError, TreeEdition, TreeStore, TreeToPublish,
    },
    secrets::{KeyedHash, Sealed},
};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::{
    area::{Area, AreaCode, FigureKey},
    change::ChangeRequest,
    contact::ContactRequest,
    directory::{DirectoryParts, Revision},
    meeting::{HostedMoment, MeetingReport, Seeker},
    packet::{Campaign, Packet, PacketNumber, Told, Travels},
    signal::{Month, Signal},
    spot::MeetingSpot,
    tree::ListedProduct,
};
use std::collections::BTreeSet;

/// Refuses everything with [`StoreError::Unavailable`].
#[derive(Clone, Copy, Debug, Default)]
pub struct FailingStore;

fn gone() -> StoreError {
    StoreError::Unavailable("the database is gone".to_owned())
}

#[async_trait]
impl DirectoryStore for FailingStore {
    async fn revision(&self) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn load(&self) -> Result<DirectoryParts, StoreError> {
        Err(gone())
    }
    async fn save_areas(&self, _: &[Area]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn save_figures(&self, _: &[(AreaCode, FigureKey, u16, f64)]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn save_spots(&self, _: &[MeetingSpot]) -> Result<Revision, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl TreeStore for FailingStore {
    async fn publish_tree(&self, _: &TreeToPublish) -> Result<Published, StoreError> {
        Err(gone())
    }
    async fn tree_editions(&self) -> Result<Vec<TreeEdition>, StoreError> {
        Err(gone())
    }
    async fn published_tree(&self) -> Result<Option<(TreeEdition, String)>, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl ProductStore for FailingStore {
    async fn save_products(&self, _: &[ListedProduct]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn products(&self) -> Result<Vec<ListedProduct>, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl ChangeRequestStore for FailingStore {
    async fn keep_change_request(&self, _: &ChangeRequest) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn open_change_requests(&self) -> Result<Vec<ChangeRequest>, StoreError> {
        Err(gone())
    }
    async fn close_change_request(&self, _: &str) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn erase_change_requests_before(&self, _: i64) -> Result<u64, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl ContactRequestStore for FailingStore {
    async fn keep_contact_request(&self, _: &ContactRequest) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn open_contact_requests(&self) -> Result<Vec<ContactRequest>, StoreError> {
        Err(gone())
    }
    async fn close_contact_request(&self, _: &str) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn erase_contact_requests_before(&self, _: i64) -> Result<u64, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl SignalStore for FailingStore {
    async fn count_signal(&self, _: &Signal, _: &str, _: i64) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn signal_counts(&self) -> Result<Vec<(Signal, u64)>, StoreError> {
        Err(gone())
    }
    async fn forget_signals(&self, _: i64, _: Month) -> Result<u64, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl PacketStore for FailingStore {
    async fn take_packet_numbers(&self, _: u32) -> Result<PacketNumber, StoreError> {
        Err(gone())
    }
    async fn add_packets(&self, _: &NewPackets) -> Result<(), StoreError> {
        Err(gone())
    }
    async fn unused_packets(&self, _: &Campaign, _: AreaCode) -> Result<Vec<PacketNumber>, StoreError> {
        Err(gone())
    }
    async fn replace_codes(&self, _: &[(PacketNumber, KeyedHash)]) -> Result<Replaced, StoreError> {
        Err(gone())
    }
    async fn revoke_packets(&self, _: &Revocation) -> Result<u64, StoreError> {
        Err(gone())
    }
    async fn packet(&self, _: KeyedHash) -> Result<Option<Packet>, StoreError> {
        Err(gone())
    }
    async fn take_step(&self, _: &StepToTake) -> Result<Option<StepAnswer>, StoreError> {
        Err(gone())
    }
    async fn tell_packet(&self, _: KeyedHash, _: Told) -> Result<Option<(Packet, Kept)>, StoreError> {
        Err(gone())
    }
    async fn packet_travels(&self, _: PacketNumber) -> Result<Option<Travels>, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl KeyCheckStore for FailingStore {
    async fn key_check(&self) -> Result<Option<String>, StoreError> {
        Err(gone())
    }
    async fn keep_key_check(&self, _: KeyedHash) -> Result<String, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl MomentStore for FailingStore {
    async fn save_moments(&self, _: &[HostedMoment]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn moments(&self) -> Result<Vec<HostedMoment>, StoreError> {
        Err(gone())
    }
    async fn keep_host_link(&self, _: &str, _: KeyedHash) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn moment_of_link(&self, _: KeyedHash) -> Result<Option<String>, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl MeetingStore for FailingStore {
    async fn keep_seeker(
        &self,
        _: KeyedHash,
        _: &Seeker,
        _: Option<&SeekerMail>,
    ) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn seeker_by_link(&self, _: KeyedHash) -> Result<Option<KnownSeeker>, StoreError> {
        Err(gone())
    }
    async fn seeker(&self, _: &str) -> Result<Option<KnownSeeker>, StoreError> {
        Err(gone())
    }
    async fn invitation(&self, _: &str) -> Result<Option<KnownInvitation>, StoreError> {
        Err(gone())
    }
    async fn keep_step(&self, _: &MeetingStep) -> Result<StepTaken, StoreError> {
        Err(gone())
    }
    async fn looking(&self, _: Option<&BTreeSet<String>>) -> Result<LookingPeople, StoreError> {
        Err(gone())
    }
    async fn offer(&self, _: &[Offer]) -> Result<Vec<Offered>, StoreError> {
        Err(gone())
    }
    async fn live_invitations(&self, _: Option<&str>) -> Result<Vec<KnownInvitation>, StoreError> {
        Err(gone())
    }
    async fn looking_until(&self, _: i64) -> Result<Vec<Seeker>, StoreError> {
        Err(gone())
    }
    async fn erase_over(&self, _: i64, _: i64) -> Result<u64, StoreError> {
        Err(gone())
    }
    async fn claim_round(&self, _: NaiveDate, _: i64, _: i64) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn finish_round(&self, _: NaiveDate, _: i64) -> Result<(), StoreError> {
        Err(gone())
    }
    async fn keep_meeting_report(&self, _: &MeetingReport) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn meeting_reports(&self) -> Result<Vec<KnownReport>, StoreError> {
        Err(gone())
    }
    async fn close_meeting_report(&self, _: &str) -> Result<bool, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl MailStore for FailingStore {
    async fn keep_mail(&self, _: &SeekerMail) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn has_mail(&self, _: &str) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn forget_mail(&self, _: &str, _: Option<&Sealed>) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn mail_to_look_at(
        &self,
        _: i64,
        _: &str,
        _: usize,
    ) -> Result<Vec<(SeekerMail, KnownSeeker)>, StoreError> {
        Err(gone())
    }
    async fn replace_mail(&self, _: &SeekerMail, _: &SeekerMail) -> Result<bool, StoreError> {
        Err(gone())
    }
}
