//! Hosted moments and the people who meet there, in memory.
use super::MemoryStore;
use crate::{
    ports::{
        Kept, KnownInvitation, KnownReport, KnownSeeker, LookingPeople, MeetingStep, MeetingStore,
        MomentStore, Offer, Offered, OwnStep, SeekerMail, StepTaken, StoreError,
    },
    secrets::KeyedHash,
};
use async_trait::async_trait;
use chrono::{Days, NaiveDate};
use domain::{
    directory::Revision,
    matching::WhyApart,
    meeting::{Change, HostedMoment, Invitation, MeetingReport, Place, Seeker, SeekerState},
};
use std::collections::{BTreeMap, BTreeSet};

/// The tables of meetings.
#[derive(Clone, Debug, Default)]
pub(super) struct Meetings {
    pub(super) moments: BTreeMap<String, HostedMoment>,
    /// Links of hosts, by moment.
    host_links: BTreeMap<String, String>,
    /// Seats given away, by moment and start.
    taken: BTreeMap<(String, i64), usize>,
    invitations: BTreeMap<String, KnownInvitation>,
    pub(super) seekers: BTreeMap<String, Seeker>,
    /// Whose link it is.
    links: BTreeMap<String, String>,
    apart: BTreeMap<(String, String), WhyApart>,
    reports: BTreeMap<String, MeetingReport>,
    /// By the id of whom.
    pub(super) mail: BTreeMap<String, SeekerMail>,
    /// When a day's round was taken, and whether it is finished.
    rounds: BTreeMap<NaiveDate, (i64, bool)>,
}

impl Meetings {
    /// An invitation with the names that its people have now.
    fn named(&self, known: &KnownInvitation) -> KnownInvitation {
        let mut known = known.clone();
        known
            .invitation
            .places
            .sort_by(|one, other| one.seeker.cmp(&other.seeker));
        for place in &mut known.invitation.places {
            if let Some(seeker) = self.seekers.get(&place.seeker) {
                place.nickname = seeker.wishes.nickname;
            }
        }
        known
    }

    pub(super) fn known(&self, id: &str) -> Option<KnownSeeker> {
        let seeker = self.seekers.get(id)?.clone();
        let invitation = seeker.invitation.as_ref().and_then(|id| self.invitations.get(id));
        Some(KnownSeeker {
            invitation: invitation.map(|known| self.named(known)),
            seeker,
        })
    }

    fn live(&self, at: impl Fn(&str) -> bool) -> Vec<KnownInvitation> {
        self.invitations
            .values()
            .filter(|known| known.invitation.is_live() && at(&known.invitation.occurrence.moment))
            .map(|known| self.named(known))
            .collect()
    }

    /// `None` when something is not as it was read.
    fn take(&mut self, step: &MeetingStep) -> Option<()> {
        if let Some((before, after)) = &step.invitation {
            let kept = self.invitations.get_mut(&before.invitation.id)?;
            if kept.version != before.version {
                return None;
            }
            kept.version += 1;
            kept.invitation.clone_from(after);
            self.free(after, before.invitation.seats().saturating_sub(after.seats()));
            for change in &step.changes {
                self.change(&after.id, change)?;
            }
        }
        match &step.own {
            None => {}
            Some(OwnStep::Becomes(before, after)) => {
                let kept = self
                    .seekers
                    .get_mut(&before.id)
                    .filter(|kept| is_still(kept, before))?;
                kept.clone_from(after);
            }
            Some(OwnStep::Erased(before)) => {
                self.seekers
                    .get(&before.id)
                    .filter(|kept| is_still(kept, before))?;
                self.erase(&before.id);
            }
        }
        if let Some((_, after)) = &step.invitation
            && after.until() == 0
        {
            self.invitations.remove(&after.id);
        }
        for (one, other) in &step.blocked {
            self.keep_apart(one, other, WhyApart::Blocked);
        }
        Some(())
    }

    fn free(&mut self, invitation: &Invitation, seats: usize) {
        let time = &invitation.occurrence;
        if let Some(taken) = self.taken.get_mut(&(time.moment.clone(), time.start)) {
            *taken = taken.saturating_sub(seats);
        }
    }

    fn change(&mut self, invitation: &str, change: &Change) -> Option<()> {
        let kept = self.seekers.get_mut(&change.seeker)?;
        let here = kept.invitation.as_deref() == Some(invitation);
        let free = kept.invitation.is_none() && kept.state == SeekerState::Looking;
        if !here && !free {
            return None;
        }
        *kept = kept.clone().after(change);
        Some(())
    }

    /// Whether both are there and were not kept apart before.
    fn keep_apart(&mut self, one: &str, other: &str, why: WhyApart) -> bool {
        let pair = (one.min(other).to_owned(), one.max(other).to_owned());
        if one == other || ![one, other].iter().all(|id| self.seekers.contains_key(*id)) {
            return false;
        }
        let before = self.apart.get(&pair).copied();
        self.apart
            .insert(pair, before.map_or(why, |before| before.max(why)));
        before.is_none()
    }

    fn erase(&mut self, id: &str) {
        let mut freed = Vec::new();
        for known in self.invitations.values_mut() {
            let places = &mut known.invitation.places;
            let before = places.len();
            places.retain(|place| place.seeker != id);
            if places.len() < before {
                known.version += 1;
                freed.extend(known.invitation.is_live().then(|| known.invitation.clone()));
            }
        }
        for invitation in freed {
            self.free(&invitation, 1);
        }
        self.seekers.remove(id);
        self.links.retain(|_, owner| owner != id);
        self.mail.remove(id);
        self.apart.retain(|(one, other), _| one != id && other != id);
        for report in self.reports.values_mut() {
            report.about = report.about.take().filter(|about| about != id);
        }
    }

    fn make(&mut self, offer: &Offer) -> Offered {
        let (invitation, time) = (&offer.invitation, &offer.invitation.occurrence);
        let taken = self.taken.entry((time.moment.clone(), time.start)).or_default();
        *taken += invitation.seats();
        if *taken > usize::from(offer.room) {
            return Offered::NoRoom;
        }
        let known = KnownInvitation {
            invitation: invitation.clone(),
            version: 1,
        };
        self.invitations.insert(invitation.id.clone(), known);
        for change in &offer.changes {
            if self.change(&invitation.id, change).is_none() {
                return Offered::NotFree;
            }
        }
        let people: Vec<&Place> = invitation.places.iter().collect();
        for (place, one) in people.iter().enumerate() {
            for other in &people[place + 1..] {
                if !self.keep_apart(&one.seeker, &other.seeker, WhyApart::Before) {
                    return Offered::NotFree;
                }
            }
        }
        Offered::Made
    }
}

/// Whether somebody's state and invitation are those that were read.
fn is_still(kept: &Seeker, read: &Seeker) -> bool {
    (kept.state, &kept.invitation) == (read.state, &read.invitation)
}

#[async_trait]
impl MomentStore for MemoryStore {
    async fn save_moments(&self, moments: &[HostedMoment]) -> Result<Revision, StoreError> {
        self.write(false, |rows| {
            let keyed = moments.iter().map(|moment| (moment.id.clone(), moment.clone()));
            rows.meetings.moments.extend(keyed);
            Ok(())
        })
    }

    async fn moments(&self) -> Result<Vec<HostedMoment>, StoreError> {
        Ok(self.rows().meetings.moments.values().cloned().collect())
    }

    async fn keep_host_link(&self, moment: &str, link: KeyedHash) -> Result<bool, StoreError> {
        let meetings = &mut self.rows().meetings;
        let known = meetings.moments.contains_key(moment);
        if known {
            meetings.host_links.insert(moment.to_owned(), link.to_hex());
        }
        Ok(known)
    }

    async fn moment_of_link(&self, link: KeyedHash) -> Result<Option<String>, StoreError> {
        let rows = self.rows();
        let mut links = rows.meetings.host_links.iter();
        Ok(links
            .find(|(_, kept)| **kept == link.to_hex())
            .map(|(moment, _)| moment.clone()))
    }
}

#[async_trait]
impl MeetingStore for MemoryStore {
    async fn keep_seeker(
        &self,
        link: KeyedHash,
        seeker: &Seeker,
        mail: Option<&SeekerMail>,
    ) -> Result<Kept, StoreError> {
        let meetings = &mut self.rows().meetings;
        if meetings.links.contains_key(&link.to_hex()) {
            return Ok(Kept::Before);
        }
        meetings.links.insert(link.to_hex(), seeker.id.clone());
        meetings.seekers.insert(seeker.id.clone(), seeker.clone());
        let mail = mail.map(|mail| (mail.seeker.clone(), mail.clone()));
        meetings.mail.extend(mail);
        Ok(Kept::New)
    }

    async fn seeker_by_link(&self, link: KeyedHash) -> Result<Option<KnownSeeker>, StoreError> {
        let meetings = &self.rows().meetings;
        Ok(meetings
            .links
            .get(&link.to_hex())
            .and_then(|id| meetings.known(id)))
    }

    async fn seeker(&self, id: &str) -> Result<Option<KnownSeeker>, StoreError> {
        Ok(self.rows().meetings.known(id))
    }

    async fn invitation(&self, id: &str) -> Result<Option<KnownInvitation>, StoreError> {
        let meetings = &self.rows().meetings;
        Ok(meetings.invitations.get(id).map(|known| meetings.named(known)))
    }

    async fn keep_step(&self, step: &MeetingStep) -> Result<StepTaken, StoreError> {
        let meetings = &mut self.rows().meetings;
        let mut copy = meetings.clone();
        if copy.take(step).is_none() {
            return Ok(StepTaken::Overtaken);
        }
        *meetings = copy;
        Ok(StepTaken::Done)
    }

    async fn looking(&self, at: Option<&BTreeSet<String>>) -> Result<LookingPeople, StoreError> {
        let meetings = &self.rows().meetings;
        let can_come = |seeker: &&Seeker| {
            let moments = &seeker.wishes.moments;
            seeker.state == SeekerState::Looking && at.is_none_or(|at| !moments.is_disjoint(at))
        };
        let seekers: Vec<_> = meetings.seekers.values().filter(can_come).cloned().collect();
        let there = |id: &String| seekers.iter().any(|seeker| seeker.id == *id);
        let apart = meetings
            .apart
            .iter()
            .filter(|((one, other), _)| there(one) || there(other));
        let live = meetings.live(|moment| at.is_none_or(|at| at.contains(moment)));
        Ok(LookingPeople {
            apart: apart
                .map(|((one, other), why)| (one.clone(), other.clone(), *why))
                .collect(),
            invitations: live.into_iter().map(|known| known.invitation).collect(),
            seekers,
        })
    }

    async fn offer(&self, offers: &[Offer]) -> Result<Vec<Offered>, StoreError> {
        let meetings = &mut self.rows().meetings;
        let one = |offer: &Offer| {
            let mut copy = meetings.clone();
            let offered = copy.make(offer);
            if offered == Offered::Made {
                *meetings = copy;
            }
            offered
        };
        Ok(offers.iter().map(one).collect())
    }

    async fn live_invitations(&self, at: Option<&str>) -> Result<Vec<KnownInvitation>, StoreError> {
        let meetings = &self.rows().meetings;
        Ok(meetings.live(|moment| at.is_none_or(|at| at == moment)))
    }

    async fn looking_until(&self, instant: i64) -> Result<Vec<Seeker>, StoreError> {
        let rows = self.rows();
        let looking = rows.meetings.seekers.values();
        let soon = looking.filter(|one| one.state == SeekerState::Looking && one.until < instant);
        Ok(soon.cloned().collect())
    }

    async fn erase_over(&self, now: i64, reports_before: i64) -> Result<u64, StoreError> {
        let meetings = &mut self.rows().meetings;
        let over: Vec<String> = meetings
            .seekers
            .values()
            .filter(|seeker| seeker.is_over(now))
            .map(|seeker| seeker.id.clone())
            .collect();
        for id in &over {
            meetings.erase(id);
        }
        meetings
            .invitations
            .retain(|_, known| now < known.invitation.until());
        meetings
            .reports
            .retain(|_, report| report.received >= reports_before);
        Ok(over.len() as u64)
    }

    async fn claim_round(&self, day: NaiveDate, now: i64, stale: i64) -> Result<bool, StoreError> {
        let rounds = &mut self.rows().meetings.rounds;
        if rounds
            .get(&day)
            .is_some_and(|(claimed, finished)| *finished || *claimed >= stale)
        {
            return Ok(false);
        }
        rounds.insert(day, (now, false));
        Ok(true)
    }

    async fn finish_round(&self, day: NaiveDate, _: i64) -> Result<(), StoreError> {
        let rounds = &mut self.rows().meetings.rounds;
        if let Some((_, finished)) = rounds.get_mut(&day) {
            *finished = true;
        }
        let before = day.checked_sub_days(Days::new(365)).unwrap_or(day);
        rounds.retain(|kept, _| *kept >= before);
        Ok(())
    }

    async fn keep_meeting_report(&self, report: &MeetingReport) -> Result<Kept, StoreError> {
        let meetings = &mut self.rows().meetings;
        if meetings.reports.contains_key(&report.id) {
            return Ok(Kept::Before);
        }
        let mut kept = report.clone();
        kept.about = kept.about.filter(|about| meetings.seekers.contains_key(about));
        meetings.reports.insert(report.id.clone(), kept);
        Ok(Kept::New)
    }

    async fn meeting_reports(&self) -> Result<Vec<KnownReport>, StoreError> {
        let meetings = &self.rows().meetings;
        let known = |report: &MeetingReport| KnownReport {
            nickname: report
                .about
                .as_ref()
                .and_then(|about| meetings.seekers.get(about))
                .map(|seeker| seeker.wishes.nickname),
            report: report.clone(),
        };
        let mut reports: Vec<_> = meetings.reports.values().map(known).collect();
        reports.sort_by_key(|known| (known.report.received, known.report.id.clone()));
        Ok(reports)
    }

    async fn close_meeting_report(&self, id: &str) -> Result<bool, StoreError> {
        Ok(self.rows().meetings.reports.remove(id).is_some())
    }
}
