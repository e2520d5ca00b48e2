//! Hosted moments, people, invitations and reports: what is kept, and what a refused write leaves.
use crate::{
    bench::Bench,
    town::{Town, called_off, hash, keep, make, moment, offer, seeker, wishes},
};
use domain::{
    directory::Revision,
    matching::WhyApart,
    meeting::{
        Answer, Change, Company, Interest, InvitationState, MeetingReport, ReportReason, Seeker, SeekerState,
        Spoken,
    },
};
use usecases::ports::{Kept, KnownInvitation, MeetingStep, Offered, OwnStep, StepTaken};

async fn known(bench: &Bench, id: &str) -> Option<KnownInvitation> {
    bench.meetings.invitation(id).await.unwrap()
}

async fn person(bench: &Bench, id: &str) -> Seeker {
    bench.meetings.seeker(id).await.unwrap().unwrap().seeker
}

async fn take(bench: &Bench, step: MeetingStep) -> StepTaken {
    bench.meetings.keep_step(&step).await.unwrap()
}

/// The step in which somebody answers an invitation as it stands now.
async fn answering(bench: &Bench, id: &str, seeker: &str, answer: Answer) -> MeetingStep {
    let invitation = known(bench, id).await.unwrap();
    let now = invitation.invitation.offered;
    let outcome = invitation
        .invitation
        .answer(&person(bench, seeker).await, answer, now)
        .unwrap();
    MeetingStep::of(&invitation, outcome)
}

pub async fn moments_read_back_by_id(bench: &Bench) {
    let (wo, vr) = (
        moment("wo", "We 10:00-11:30; PH off", 6),
        moment("vr", "Fr 14:00-16:00", 20),
    );
    let revision = bench
        .moments
        .save_moments(&[wo.clone(), vr.clone()])
        .await
        .unwrap();
    assert_eq!(revision, Revision(1));
    assert_eq!(bench.moments.moments().await.unwrap(), [vr.clone(), wo.clone()]);
    let mut later = moment("wo", "We 10:30-12:00", 2);
    later.example = false;
    assert_eq!(
        bench.moments.save_moments(&[wo, later.clone()]).await.unwrap(),
        Revision(2)
    );
    assert_eq!(bench.directory.load().await.unwrap().moments, [vr, later]);
}

pub async fn a_host_has_one_link(bench: &Bench) {
    bench
        .moments
        .save_moments(&[moment("wo", "We 10:00-11:30", 6)])
        .await
        .unwrap();
    let keep = async |moment, link| bench.moments.keep_host_link(moment, link).await.unwrap();
    let opens = async |link| bench.moments.moment_of_link(link).await.unwrap();
    assert!(!keep("nergens", hash(1)).await);
    assert!(keep("wo", hash(1)).await && keep("wo", hash(2)).await);
    assert_eq!(opens(hash(2)).await.as_deref(), Some("wo"));
    assert_eq!(opens(hash(1)).await, None);
    // The moment changes, its host stays.
    bench
        .moments
        .save_moments(&[moment("wo", "We 10:30-12:00", 6)])
        .await
        .unwrap();
    assert_eq!(opens(hash(2)).await.as_deref(), Some("wo"));
    assert!(!bench.rows().await.contains(&hash(1).to_hex()));
}

pub async fn a_person_reads_back_and_a_link_is_one_person(bench: &Bench) {
    let mut full = seeker("a", -1);
    full.wishes.languages = Spoken::ALL.iter().copied().collect();
    full.wishes.interests = Interest::ALL.iter().copied().collect();
    full.called_off = true;
    let mut bare = seeker("b", i64::MAX);
    bare.wishes.interests.clear();
    bare.wishes.step_free = false;
    bare.state = SeekerState::Stopped;
    let keep = async |link, seeker| bench.meetings.keep_seeker(link, seeker, None).await.unwrap();
    assert_eq!(keep(hash(1), &full).await, Kept::New);
    assert_eq!(keep(hash(2), &bare).await, Kept::New);
    assert_eq!(keep(hash(1), &seeker("c", 5)).await, Kept::Before);
    let by_link = async |number| bench.meetings.seeker_by_link(hash(number)).await.unwrap();
    for (number, expected) in [(1, &full), (2, &bare)] {
        let found = by_link(number).await.unwrap();
        assert_eq!((&found.seeker, found.invitation), (expected, None));
        assert_eq!(person(bench, &expected.id).await, *expected);
    }
    assert_eq!(by_link(3).await, None);
    assert_eq!(bench.meetings.seeker("c").await.unwrap(), None);
    assert_eq!(bench.meetings.looking(None).await.unwrap().seekers, [full]);
}

pub async fn an_invitation_reads_back_with_its_people(bench: &Bench) {
    let people = keep(bench, &["b", "a", "c"]).await;
    let new = offer("i", &[&people[0], &people[1]], 1_000_000, 2);
    assert_eq!(make(bench, new.clone()).await, Offered::Made);
    let kept = known(bench, "i").await.unwrap();
    let mut expected = new.invitation.clone();
    expected
        .places
        .sort_by(|one, other| one.seeker.cmp(&other.seeker));
    assert_eq!((kept.version, &kept.invitation), (1, &expected));
    let one = bench.meetings.seeker_by_link(hash(1)).await.unwrap().unwrap();
    assert_eq!(one.seeker.state, SeekerState::Invited);
    assert_eq!(one.seeker.until, expected.until());
    assert_eq!(one.invitation, Some(kept.clone()));
    let looking = bench.meetings.looking(None).await.unwrap();
    assert_eq!(looking.seekers, [people[2].clone()]);
    assert_eq!(looking.invitations, [expected]);
    assert_eq!(looking.apart, [], "neither of them is looking");
    let live = async |at| bench.meetings.live_invitations(at).await.unwrap();
    assert_eq!(live(Some("vr")).await, []);
    assert_eq!(live(Some("wo")).await, live(None).await);
    assert_eq!(live(None).await, [kept]);
    assert_eq!(known(bench, "j").await, None);
}

pub async fn who_looks_is_found_by_moment_and_by_term(bench: &Bench) {
    let mut people = Vec::new();
    for (number, (id, moments)) in (1..).zip([("a", "wo"), ("b", "vr"), ("c", "wo vr")]) {
        let mut one = seeker(id, i64::from(number));
        one.wishes.moments = moments.split(' ').map(str::to_owned).collect();
        bench
            .meetings
            .keep_seeker(hash(number), &one, None)
            .await
            .unwrap();
        people.push(one);
    }
    let at = async |moments: &[&str]| {
        let moments = moments.iter().map(|id| (*id).to_owned()).collect();
        let found = bench.meetings.looking(Some(&moments)).await.unwrap();
        found.seekers.iter().map(|one| one.id.clone()).collect::<String>()
    };
    assert_eq!(at(&["wo"]).await, "ac");
    assert_eq!(at(&["vr", "nergens"]).await, "bc");
    assert_eq!(at(&[]).await, "");
    let until = people[1].until;
    let soon = bench.meetings.looking_until(until).await.unwrap();
    assert_eq!(soon, people[..1]);
    assert_eq!(
        bench.meetings.looking_until(until + 1).await.unwrap(),
        people[..2]
    );
}

pub async fn a_refused_offer_leaves_nothing(bench: &Bench) {
    let people = keep(bench, &["a", "b", "c", "d"]).await;
    let [a, b, c, d] = [0, 1, 2, 3].map(|place| &people[place]);
    let start = 1_000_000;
    assert_eq!(make(bench, offer("1", &[a, b], start, 3)).await, Offered::Made);
    let before = bench.rows().await;
    // Two seats where one is left; somebody who is invited already; an unknown person.
    assert_eq!(make(bench, offer("2", &[c, d], start, 3)).await, Offered::NoRoom);
    assert_eq!(
        make(bench, offer("3", &[c, a], start, 30)).await,
        Offered::NotFree
    );
    assert_eq!(
        make(bench, offer("4", &[c, &seeker("x", 0)], start, 30)).await,
        Offered::NotFree
    );
    assert_eq!(make(bench, offer("5", &[c], start, 0)).await, Offered::NoRoom);
    assert_eq!(bench.rows().await, before);
    let several = [
        offer("6", &[c], start, 3),
        offer("7", &[d], start, 3),
        offer("8", &[d], start + 1, 3),
    ];
    let told = bench.meetings.offer(&several).await.unwrap();
    assert_eq!(told, [Offered::Made, Offered::NoRoom, Offered::Made]);
}

pub async fn who_was_invited_together_never_is_again(bench: &Bench) {
    let people = keep(bench, &["a", "b", "c"]).await;
    let (a, b, c) = (&people[0], &people[1], &people[2]);
    assert_eq!(make(bench, offer("1", &[b, a], 1_000, 2)).await, Offered::Made);
    let first = known(bench, "1").await.unwrap();
    let over = MeetingStep::of(&first, called_off(&first.invitation));
    assert_eq!(take(bench, over).await, StepTaken::Done);
    assert_eq!(known(bench, "1").await, None);
    let apart = bench.meetings.looking(None).await.unwrap().apart;
    assert_eq!(apart, [("a".to_owned(), "b".to_owned(), WhyApart::Before)]);
    assert_eq!(make(bench, offer("2", &[a, b], 1_000, 2)).await, Offered::NotFree);
    assert_eq!(make(bench, offer("3", &[a, c], 1_000, 2)).await, Offered::Made);
    let step = MeetingStep {
        blocked: [("b", "a"), ("c", "b"), ("c", "c"), ("c", "x")]
            .map(|(one, other)| (one.to_owned(), other.to_owned()))
            .into(),
        ..MeetingStep::default()
    };
    assert_eq!(take(bench, step).await, StepTaken::Done);
    let apart = bench.meetings.looking(None).await.unwrap().apart;
    let pair = |one: &str, other: &str, why| (one.to_owned(), other.to_owned(), why);
    assert_eq!(
        apart,
        [
            pair("a", "b", WhyApart::Blocked),
            pair("b", "c", WhyApart::Blocked)
        ]
    );
}

pub async fn answers_are_kept_and_both_agree(bench: &Bench) {
    let people = keep(bench, &["a", "b"]).await;
    make(bench, offer("i", &[&people[0], &people[1]], 1_000_000, 2)).await;
    let yes = answering(bench, "i", "a", Answer::Yes).await;
    assert_eq!(take(bench, yes).await, StepTaken::Done);
    let yes = answering(bench, "i", "b", Answer::Yes).await;
    assert_eq!(take(bench, yes).await, StepTaken::Done);
    let kept = known(bench, "i").await.unwrap();
    assert_eq!(
        (kept.version, kept.invitation.state),
        (3, InvitationState::Agreed)
    );
    assert!(
        kept.invitation
            .places
            .iter()
            .all(|place| place.answer == Some(Answer::Yes))
    );
    for id in ["a", "b"] {
        assert_eq!(person(bench, id).await.state, SeekerState::Agreed);
    }
}

pub async fn a_step_that_was_overtaken_changes_nothing(bench: &Bench) {
    let people = keep(bench, &["a", "b", "c"]).await;
    make(bench, offer("i", &[&people[0], &people[1]], 1_000_000, 3)).await;
    let (one, other) = (
        answering(bench, "i", "a", Answer::Yes).await,
        answering(bench, "i", "b", Answer::Yes).await,
    );
    assert_eq!(take(bench, one).await, StepTaken::Done);
    let before = bench.rows().await;
    assert_eq!(
        take(bench, other).await,
        StepTaken::Overtaken,
        "the version moved"
    );
    // Whoever was read as looking has been invited meanwhile.
    let stale = people[0].clone();
    let own = |own| MeetingStep {
        own: Some(own),
        ..MeetingStep::default()
    };
    let stopped = stale.clone().after(&Change::stopped("a".to_owned(), 5));
    assert_eq!(
        take(bench, own(OwnStep::Becomes(stale.clone(), stopped))).await,
        StepTaken::Overtaken
    );
    assert_eq!(
        take(bench, own(OwnStep::Erased(stale))).await,
        StepTaken::Overtaken
    );
    assert_eq!(
        take(bench, own(OwnStep::Erased(seeker("x", 0)))).await,
        StepTaken::Overtaken
    );
    // Half of a step can be kept, the other half not: none of it is.
    let mut half = answering(bench, "i", "b", Answer::Yes).await;
    half.changes.push(Change::stopped("x".to_owned(), 5));
    half.own = Some(OwnStep::Becomes(people[2].clone(), seeker("c", 77)));
    assert_eq!(take(bench, half).await, StepTaken::Overtaken);
    assert_eq!(bench.rows().await, before);
}

pub async fn seats_come_back_when_it_does_not_go_ahead(bench: &Bench) {
    let people = keep(bench, &["a", "b", "c", "d"]).await;
    let [a, b, c, d] = [0, 1, 2, 3].map(|place| &people[place]);
    let start = 1_000_000;
    make(bench, offer("1", &[a, b], start, 2)).await;
    let invitation = known(bench, "1").await.unwrap();
    // Leaving gives one seat back, calling off the rest.
    let leave = MeetingStep {
        own: Some(OwnStep::Becomes(
            person(bench, "a").await,
            person(bench, "a")
                .await
                .after(&Change::stopped("a".to_owned(), 5)),
        )),
        ..MeetingStep::of(&invitation, invitation.invitation.leave("a", 5))
    };
    assert_eq!(take(bench, leave).await, StepTaken::Done);
    assert_eq!(make(bench, offer("2", &[c, d], start, 2)).await, Offered::NoRoom);
    assert_eq!(make(bench, offer("3", &[c], start, 2)).await, Offered::Made);
    let invitation = known(bench, "1").await.unwrap();
    assert_eq!(invitation.invitation.places.len(), 1);
    let over = MeetingStep::of(&invitation, called_off(&invitation.invitation));
    assert_eq!(take(bench, over).await, StepTaken::Done);
    assert_eq!(make(bench, offer("4", &[d], start, 2)).await, Offered::Made);
    assert!(person(bench, "b").await.called_off);
}

pub async fn a_person_can_become_another(bench: &Bench) {
    let before = keep(bench, &["a", "b"]).await.remove(0);
    let mut after = before.clone();
    after.wishes = wishes("golden-birch");
    after.wishes.moments = ["vr".to_owned()].into();
    after.wishes.company = Company::Two;
    after.since = 7;
    after.until = 99;
    let step = |own| MeetingStep {
        own: Some(own),
        ..MeetingStep::default()
    };
    let becomes = OwnStep::Becomes(before.clone(), after.clone());
    assert_eq!(take(bench, step(becomes)).await, StepTaken::Done);
    assert_eq!(person(bench, "a").await, after);
    assert_eq!(
        bench
            .meetings
            .seeker_by_link(hash(1))
            .await
            .unwrap()
            .unwrap()
            .seeker,
        after
    );
    assert_eq!(take(bench, step(OwnStep::Erased(after))).await, StepTaken::Done);
    assert_eq!(bench.meetings.seeker_by_link(hash(1)).await.unwrap(), None);
    let left = bench.meetings.looking(None).await.unwrap().seekers;
    assert_eq!(left, [seeker("b", 0)]);
}

pub async fn a_report_is_kept_once_and_loses_whom_it_is_about(bench: &Bench) {
    let people = keep(bench, &["a", "b"]).await;
    let report = |id: &str, about: &str, received| MeetingReport {
        id: id.to_owned(),
        day: "2026-11-25".parse().unwrap(),
        spot_id: "plek".to_owned(),
        reason: ReportReason::TooClose,
        about: Some(about.to_owned()),
        received,
    };
    let keep = async |report: &MeetingReport| bench.meetings.keep_meeting_report(report).await.unwrap();
    let first = report("2", "a", 20);
    assert_eq!(keep(&first).await, Kept::New);
    assert_eq!(keep(&report("2", "b", 30)).await, Kept::Before);
    assert_eq!(keep(&report("1", "erased meanwhile", 10)).await, Kept::New);
    let reports = bench.meetings.meeting_reports().await.unwrap();
    assert_eq!(reports[0].report.about, None);
    assert_eq!((&reports[1].report, reports.len()), (&first, 2));
    assert_eq!(reports[1].nickname.unwrap().key(), "quiet-hedgehog");
    let erased = MeetingStep {
        own: Some(OwnStep::Erased(people[0].clone())),
        ..MeetingStep::default()
    };
    assert_eq!(take(bench, erased).await, StepTaken::Done);
    let left = bench.meetings.meeting_reports().await.unwrap().remove(1);
    assert_eq!((left.nickname, left.report.about), (None, None));
    assert!(bench.meetings.close_meeting_report("1").await.unwrap());
    assert!(!bench.meetings.close_meeting_report("1").await.unwrap());
    bench.meetings.erase_over(0, 21).await.unwrap();
    assert_eq!(bench.meetings.meeting_reports().await.unwrap(), []);
}

pub async fn a_round_is_taken_once_and_taken_over_when_broken_off(bench: &Bench) {
    let day = |text: &str| text.parse().unwrap();
    let claim = async |on: &str, now, stale| bench.meetings.claim_round(day(on), now, stale).await.unwrap();
    assert!(claim("2026-11-24", 100, 90).await);
    assert!(!claim("2026-11-24", 101, 91).await);
    assert!(!claim("2026-11-24", 110, 100).await, "not yet");
    assert!(claim("2026-11-24", 111, 101).await, "broken off");
    assert!(claim("2026-11-25", 111, 101).await, "another day");
    bench.meetings.finish_round(day("2026-11-24"), 120).await.unwrap();
    assert!(!claim("2026-11-24", 999, 998).await);
    bench.meetings.finish_round(day("2028-11-24"), 120).await.unwrap();
    assert!(
        claim("2026-11-24", 999, 998).await,
        "what is older than a year is forgotten"
    );
}

pub async fn a_moment_that_is_not_there_is_no_reason_to_lose_anybody(bench: &Bench) {
    let town = Town::new(bench, 4);
    let keys = town.agreed_pair().await;
    bench
        .moments
        .save_moments(&[moment("iets anders", "Mo 10:00-11:30", 4)])
        .await
        .unwrap();
    for key in &keys {
        town.mine(key).await;
    }
    assert_eq!(bench.meetings.live_invitations(None).await.unwrap().len(), 1);
}
