//! The ports of meetings on this engine: one method is one transaction.
use super::{
    Connection, Store,
    invitation::{self, Which as WhichInvitation},
    meeting_report, moment, revision,
    seeker::{self, Which},
    seeker_mail,
};
use crate::storage::rows;
use async_trait::async_trait;
use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    directory::Revision,
    matching::WhyApart,
    meeting::{HostedMoment, Invitation, MeetingReport, Seeker},
};
use sqlx::Acquire as _;
use std::collections::BTreeSet;
use usecases::{
    ports::{
        Kept, KnownInvitation, KnownReport, KnownSeeker, LookingPeople, MeetingStep, MeetingStore,
        MomentStore, Offer, Offered, OwnStep, SeekerMail, StepTaken, StoreError,
    },
    secrets::KeyedHash,
};

/// How often a transaction is begun again that the engine gave up for another one.
const ATTEMPTS: usize = 10;

#[async_trait]
impl MomentStore for Store {
    async fn save_moments(&self, moments: &[HostedMoment]) -> Result<Revision, StoreError> {
        let saved: sqlx::Result<Revision> = async {
            let mut transaction = self.0.write().await?;
            let revision = revision::raise(&mut transaction).await?;
            moment::save(&mut transaction, moments).await?;
            transaction.commit().await?;
            Ok(revision)
        }
        .await;
        saved.map_err(rows::unavailable)
    }

    async fn moments(&self) -> Result<Vec<HostedMoment>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        moment::load(&mut transaction).await
    }

    async fn keep_host_link(&self, moment: &str, link: KeyedHash) -> Result<bool, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let kept = moment::keep_link(&mut transaction, moment, &link.to_hex()).await?;
            transaction.commit().await?;
            Ok(kept)
        }
        .await;
        kept.map_err(rows::unavailable)
    }

    async fn moment_of_link(&self, link: KeyedHash) -> Result<Option<String>, StoreError> {
        let found: sqlx::Result<_> = async {
            let mut transaction = self.0.read().await?;
            moment::of_link(&mut transaction, &link.to_hex()).await
        }
        .await;
        found.map_err(rows::unavailable)
    }
}

impl Store {
    async fn known(&self, which: Which<'_>) -> Result<Option<KnownSeeker>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let Some(seeker) = seeker::load(&mut transaction, which).await?.pop() else {
            return Ok(None);
        };
        let invitation = match &seeker.invitation {
            None => None,
            Some(id) => invitation::load(&mut transaction, WhichInvitation::Id(id))
                .await?
                .pop(),
        };
        Ok(Some(KnownSeeker { seeker, invitation }))
    }

    async fn step_once(&self, step: &MeetingStep) -> sqlx::Result<StepTaken> {
        let mut transaction = self.0.write().await?;
        if !take(&mut transaction, step).await? {
            transaction.rollback().await?;
            return Ok(StepTaken::Overtaken);
        }
        transaction.commit().await?;
        if matches!(step.own, Some(OwnStep::Erased(_))) {
            self.0.forget().await?;
        }
        Ok(StepTaken::Done)
    }

    async fn offer_once(&self, offers: &[Offer]) -> sqlx::Result<Vec<Offered>> {
        let mut transaction = self.0.write().await?;
        let mut told = Vec::with_capacity(offers.len());
        for offer in offers {
            let mut alone = transaction.begin().await?;
            let offered = make(&mut alone, offer).await?;
            if offered == Offered::Made {
                alone.commit().await?;
            } else {
                alone.rollback().await?;
            }
            told.push(offered);
        }
        transaction.commit().await?;
        Ok(told)
    }
}

#[async_trait]
impl MeetingStore for Store {
    async fn keep_seeker(
        &self,
        link: KeyedHash,
        new: &Seeker,
        mail: Option<&SeekerMail>,
    ) -> Result<Kept, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let kept = seeker::keep(&mut transaction, &link.to_hex(), new).await?;
            if let Some(mail) = mail.filter(|_| kept) {
                seeker_mail::keep(&mut transaction, mail).await?;
            }
            transaction.commit().await?;
            Ok(kept)
        }
        .await;
        let kept = kept.map_err(rows::unavailable)?;
        Ok(if kept { Kept::New } else { Kept::Before })
    }

    async fn seeker_by_link(&self, link: KeyedHash) -> Result<Option<KnownSeeker>, StoreError> {
        self.known(Which::Link(&link.to_hex())).await
    }

    async fn seeker(&self, id: &str) -> Result<Option<KnownSeeker>, StoreError> {
        self.known(Which::Id(id)).await
    }

    async fn invitation(&self, id: &str) -> Result<Option<KnownInvitation>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let mut found = invitation::load(&mut transaction, WhichInvitation::Id(id)).await?;
        Ok(found.pop())
    }

    async fn keep_step(&self, step: &MeetingStep) -> Result<StepTaken, StoreError> {
        let mut attempt = 1;
        loop {
            match self.step_once(step).await {
                Err(error) if attempt < ATTEMPTS && was_given_up(&error) => attempt += 1,
                outcome => return outcome.map_err(rows::unavailable),
            }
        }
    }

    async fn looking(&self, at: Option<&BTreeSet<String>>) -> Result<LookingPeople, StoreError> {
        let (people, invitations) = match at {
            None => (Which::Looking, WhichInvitation::Live),
            Some(moments) => (Which::LookingAt(moments), WhichInvitation::LiveAt(moments)),
        };
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let live = invitation::load(&mut transaction, invitations).await?;
        Ok(LookingPeople {
            seekers: seeker::load(&mut transaction, people).await?,
            invitations: live.into_iter().map(|known| known.invitation).collect(),
            apart: seeker::load_apart(&mut transaction, people).await?,
        })
    }

    async fn offer(&self, offers: &[Offer]) -> Result<Vec<Offered>, StoreError> {
        let mut attempt = 1;
        loop {
            match self.offer_once(offers).await {
                Err(error) if attempt < ATTEMPTS && was_given_up(&error) => attempt += 1,
                outcome => return outcome.map_err(rows::unavailable),
            }
        }
    }

    async fn live_invitations(&self, at: Option<&str>) -> Result<Vec<KnownInvitation>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        match at {
            None => invitation::load(&mut transaction, WhichInvitation::Live).await,
            Some(moment) => {
                let only = BTreeSet::from([moment.to_owned()]);
                invitation::load(&mut transaction, WhichInvitation::LiveAt(&only)).await
            }
        }
    }

    async fn looking_until(&self, instant: i64) -> Result<Vec<Seeker>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        seeker::load(&mut transaction, Which::LookingUntil(instant)).await
    }

    async fn erase_over(&self, now: i64, reports_before: i64) -> Result<u64, StoreError> {
        let week = TimeDelta::days(7).num_milliseconds();
        let erased: sqlx::Result<u64> = async {
            let mut transaction = self.0.write().await?;
            let over = seeker::over(&mut transaction, now).await?;
            for id in &over {
                invitation::vacate_all(&mut transaction, id).await?;
                seeker::erase(&mut transaction, id).await?;
            }
            invitation::erase_over(&mut transaction, now, now.saturating_sub(week)).await?;
            meeting_report::erase_before(&mut transaction, reports_before).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(over.len() as u64)
        }
        .await;
        erased.map_err(rows::unavailable)
    }

    async fn claim_round(&self, day: NaiveDate, now: i64, stale: i64) -> Result<bool, StoreError> {
        let claimed: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let claimed = meeting_report::claim_round(&mut transaction, day, now, stale).await?;
            transaction.commit().await?;
            Ok(claimed)
        }
        .await;
        claimed.map_err(rows::unavailable)
    }

    async fn finish_round(&self, day: NaiveDate, now: i64) -> Result<(), StoreError> {
        let before = day.checked_sub_days(Days::new(365)).unwrap_or(day);
        let finished: sqlx::Result<()> = async {
            let mut transaction = self.0.write().await?;
            meeting_report::finish_round(&mut transaction, day, now, before).await?;
            transaction.commit().await
        }
        .await;
        finished.map_err(rows::unavailable)
    }

    async fn keep_meeting_report(&self, report: &MeetingReport) -> Result<Kept, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let kept = meeting_report::keep(&mut transaction, report).await?;
            transaction.commit().await?;
            Ok(kept)
        }
        .await;
        let kept = kept.map_err(rows::unavailable)?;
        Ok(if kept { Kept::New } else { Kept::Before })
    }

    async fn meeting_reports(&self) -> Result<Vec<KnownReport>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = meeting_report::load(&mut transaction)
            .await
            .map_err(rows::unavailable)?;
        rows::reports(found)
    }

    async fn close_meeting_report(&self, id: &str) -> Result<bool, StoreError> {
        let erased: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let erased = meeting_report::erase(&mut transaction, id).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(erased)
        }
        .await;
        erased.map_err(rows::unavailable)
    }
}

/// Writes a step; says whether everything still was as it was read. Rows are locked in one order everywhere (the invitation, the
/// seats, the people by id), so that two steps seldom wait for each other crosswise.
async fn take(connection: &mut Connection, step: &MeetingStep) -> sqlx::Result<bool> {
    if let Some((before, after)) = &step.invitation {
        if !invitation::replace(connection, before, after).await? {
            return Ok(false);
        }
        let freed = seats(&before.invitation) - seats(after);
        if freed > 0 {
            let time = &after.occurrence;
            invitation::free_seats(connection, &time.moment, time.start, freed).await?;
        }
        let mut changes: Vec<_> = step.changes.iter().collect();
        changes.sort_by(|one, other| one.seeker.cmp(&other.seeker));
        for change in changes {
            if !seeker::change(connection, &after.id, change).await? {
                return Ok(false);
            }
        }
    }
    let whole = match &step.own {
        None => true,
        Some(OwnStep::Becomes(before, after)) => seeker::replace(connection, before, after).await?,
        Some(OwnStep::Erased(before)) => {
            let still = seeker::is_still(connection, before).await?;
            invitation::vacate_all(connection, &before.id).await?;
            seeker::erase(connection, &before.id).await?;
            still
        }
    };
    if !whole {
        return Ok(false);
    }
    if let Some((_, after)) = &step.invitation
        && after.until() == 0
    {
        invitation::erase(connection, &after.id).await?;
    }
    for (one, other) in &step.blocked {
        seeker::keep_apart(connection, (one, other), WhyApart::Blocked).await?;
    }
    Ok(true)
}

/// Makes an offer, if all of its people are free and there are seats. What was written of an offer that is not made is given up.
async fn make(connection: &mut Connection, offer: &Offer) -> sqlx::Result<Offered> {
    let invitation = &offer.invitation;
    let (wanted, room) = (seats(invitation), i64::from(offer.room));
    if !invitation::take_seats(connection, &invitation.occurrence, wanted, room).await? {
        return Ok(Offered::NoRoom);
    }
    invitation::add(connection, invitation).await?;
    let mut changes: Vec<_> = offer.changes.iter().collect();
    changes.sort_by(|one, other| one.seeker.cmp(&other.seeker));
    for change in changes {
        // Nobody can have this invitation yet, so only who is looking is changed.
        if !seeker::change(connection, &invitation.id, change).await? {
            return Ok(Offered::NotFree);
        }
    }
    for (place, one) in invitation.places.iter().enumerate() {
        for other in &invitation.places[place + 1..] {
            let pair = (one.seeker.as_str(), other.seeker.as_str());
            if !seeker::keep_apart(connection, pair, WhyApart::Before).await? {
                return Ok(Offered::NotFree);
            }
        }
    }
    invitation::add_places(connection, invitation).await?;
    Ok(Offered::Made)
}

fn seats(invitation: &Invitation) -> i64 {
    i64::try_from(invitation.seats()).unwrap_or(i64::MAX)
}

/// Whether PostgreSQL gave a transaction up because two waited for each other (40P01) or could not be put into an order (40001, as
/// distributed ones do): nothing of it was kept, and it can begin again.
/// <https://www.postgresql.org/docs/15/errcodes-appendix.html>
fn was_given_up(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    matches!(code.as_deref(), Some("40P01" | "40001"))
}
