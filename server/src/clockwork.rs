//! What happens by the clock, in every server for itself.
//!
//! The rule of this room: a task may be cut off at any instant, be late, or run in several servers at once; the stories that it
//! calls see to it that nothing happens twice. To add something that is erased: a line in [`erase`].
use crate::startup::House;
use app::mail;
use std::time::Duration;
use usecases::{
    UsecaseError,
    erase_old_change_requests::erase_old_change_requests,
    erase_old_contact_requests::erase_old_contact_requests,
    erase_old_meetings::erase_old_meetings,
    evening_round::evening_round,
    forget_old_signals::forget_old_signals,
    tell_by_mail::{MailReport, tell_by_mail},
};

/// How often what is old is erased.
const ERASE_EVERY: Duration = Duration::from_hours(1);

/// How often a server looks whether the evening's round is due.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// How often a server looks whether there is news to send.
const TELL_EVERY: Duration = Duration::from_secs(30);

/// Erases what was kept long enough, and forgets the networks that sent forms.
pub(crate) async fn erase(house: &House) {
    let mut ticks = tokio::time::interval(ERASE_EVERY);
    loop {
        ticks.tick().await;
        house.rate.forget_quiet();
        house.guesses.forget_quiet();
        let clock = house.clock.as_ref();
        note_erased(
            "remarks",
            erase_old_change_requests(house.changes.as_ref(), clock).await,
        );
        note_erased(
            "requests for a contact person",
            erase_old_contact_requests(house.requests.as_ref(), clock).await,
        );
        note_erased(
            "counts and keys of signals",
            forget_old_signals(house.signals.as_ref(), clock).await,
        );
        let directory = house.directory.current();
        let meetings = erase_old_meetings(&house.meeting_ports(&directory)).await;
        note_erased("people who sought company", meetings.map_err(UsecaseError::from));
    }
}

/// Holds the evening's round when it is due.
pub(crate) async fn bring_together(house: &House) {
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let directory = house.directory.current();
        match evening_round(&house.meeting_ports(&directory)).await {
            Ok(None) => {}
            Ok(Some(report)) => tracing::info!(
                looking = report.looking,
                invited = report.invited,
                invitations = report.invitations,
                "held the evening's round"
            ),
            Err(error) => {
                tracing::error!(%error, "the evening's round was broken off; it will be taken up again");
            }
        }
    }
}

/// Tells who gave an address that there is news. A turn that takes long, because the mail server does, comes after the one before.
pub(crate) async fn tell(house: &House) {
    let Some(mailer) = &house.mailer else { return };
    let write = |language: &str| mail::news(language, &house.site.origin);
    let mut ticks = tokio::time::interval(TELL_EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let directory = house.directory.current();
        let told = tell_by_mail(&house.meeting_ports(&directory), mailer.as_ref(), &write).await;
        match told {
            Ok(report) => note_told(&report),
            Err(error) => {
                tracing::error!(%error, "messages were not sent; trying again in half a minute");
            }
        }
    }
}

/// Writes down how many messages went, never to whom.
fn note_told(report: &MailReport) {
    let &MailReport {
        sent,
        failed,
        forgotten,
        ..
    } = report;
    match &report.why {
        Some(why) => tracing::warn!(
            sent,
            failed,
            forgotten,
            why,
            "messages were not taken; trying later"
        ),
        None if sent + forgotten > 0 => tracing::info!(sent, forgotten, "sent messages that there is news"),
        None => {}
    }
}

/// Writes down how many went, never which.
fn note_erased(what: &'static str, erased: Result<u64, UsecaseError>) {
    match erased {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, what, "erased what was kept long enough"),
        Err(error) => {
            tracing::error!(%error, what, "what is old could not be erased; trying again in an hour");
        }
    }
}
