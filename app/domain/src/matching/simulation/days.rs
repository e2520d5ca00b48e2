//! Day by day: people come, are placed at once or in the evening, answer, and meet.
use super::{Assumptions, City, Report, Spread, Week, people::wishes};
use crate::{
    area::AreaCode,
    matching::{Apart, Group, RoundInput, WhyApart, place_newcomer, round},
    meeting::{Answer, DAY, Invitation, InvitationState, Lots, Occurrence, Outcome, Seeker, SeekerState},
};
use chrono::{NaiveDate, NaiveTime, TimeDelta, TimeZone as _};
use chrono_tz::Europe::Amsterdam;
use std::collections::BTreeMap;

/// When people begin to look, on the clock of the Netherlands.
const MORNING: u32 = 9;
/// When the evening's round is held.
const EVENING: u32 = 19;
/// Who came at least so long before the end had time to meet.
const TIME_TO_MEET: i64 = 21 * DAY;
/// Who waited so long without any offer is left out.
const LEFT_OUT_AFTER: i64 = 7 * DAY;

/// What is kept of a person beside what the server would know. At the same place as their seeker.
#[derive(Clone, Copy, Debug)]
struct Story {
    began: i64,
    first_offer: Option<i64>,
    first_meeting: Option<i64>,
    met_together: bool,
    met_newcomers: bool,
}

/// An answer that somebody will give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Intent {
    at: i64,
    person: usize,
    invitation: usize,
    answer: Answer,
}

struct Play<'a> {
    city: &'a City<'a>,
    assumptions: &'a Assumptions,
    lots: Lots,
    now: i64,
    seekers: Vec<Seeker>,
    stories: Vec<Story>,
    /// Those that can still lead to a meeting.
    live: Vec<Invitation>,
    offered: usize,
    intents: Vec<Intent>,
    apart: Apart,
    report: Report,
    week: Week,
}

/// Plays every day; see [`super::simulate`].
pub(super) fn play(
    city: &City<'_>,
    assumptions: &Assumptions,
    inhabitants: &[(AreaCode, f64)],
    seed: u64,
) -> Report {
    let mut play = Play {
        city,
        assumptions,
        lots: Lots::new(seed),
        now: 0,
        seekers: Vec::new(),
        stories: Vec::new(),
        live: Vec::new(),
        offered: 0,
        intents: Vec::new(),
        apart: Apart::default(),
        report: Report::default(),
        week: Week::default(),
    };
    for (day, date) in (0..u32::from(assumptions.weeks) * 7).zip(city.start.iter_days()) {
        play.pass_time(clock_at(date, MORNING));
        play.come(assumptions.share_of_day(day), inhabitants);
        play.pass_time(clock_at(date, EVENING));
        play.evening();
        if day % 7 == 6 {
            play.end_week();
        }
    }
    play.finish()
}

/// An hour of a day in the Netherlands, in unix milliseconds.
fn clock_at(date: NaiveDate, hour: u32) -> i64 {
    let time = date.and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(hour));
    Amsterdam
        .from_local_datetime(&time)
        .earliest()
        .map_or(0, |time| time.timestamp_millis())
}

/// A person's number is their id, so that it need not be looked for.
fn number(id: &str) -> usize {
    id.parse().unwrap_or_default()
}

impl Play<'_> {
    /// People begin to look; whoever can be is placed at once.
    fn come(&mut self, share: f64, inhabitants: &[(AreaCode, f64)]) {
        for (area, people) in inhabitants {
            let expected = people * self.assumptions.seekers_per_thousand / 1_000.0 * share;
            let mut left = expected;
            while left > 0.0 && self.lots.happens(left) {
                left -= 1.0;
                self.begin(*area);
            }
        }
    }

    fn begin(&mut self, area: AreaCode) {
        let Some(wishes) = wishes(self.city.directory, area, &mut self.lots) else {
            self.report.out_of_reach += 1;
            return;
        };
        // Filled with noughts, so that ids stand in the order of coming.
        let seeker = Seeker::new(format!("{:08}", self.seekers.len()), wishes, self.now);
        self.seekers.push(seeker);
        self.stories.push(Story {
            began: self.now,
            first_offer: None,
            first_meeting: None,
            met_together: false,
            met_newcomers: false,
        });
        self.week.began += 1;
        self.try_at_once(self.seekers.len() - 1);
    }

    fn try_at_once(&mut self, person: usize) {
        let seed = self.lots.draw();
        if let Some(group) = place_newcomer(&self.input(), &self.seekers[person], seed) {
            self.report.at_once += 1;
            self.offer(&group);
        }
    }

    /// The evening's round.
    fn evening(&mut self) {
        let seed = self.lots.draw();
        for group in round(&self.input(), seed).groups {
            self.offer(&group);
        }
    }

    fn input(&self) -> RoundInput<'_> {
        RoundInput {
            directory: self.city.directory,
            moments: self.city.directory.moments(),
            seekers: &self.seekers,
            invitations: &self.live,
            apart: &self.apart,
            now: self.now,
        }
    }

    fn offer(&mut self, group: &Group) {
        let Some(outcome) = group.offer(self.offered.to_string(), self.now) else {
            return;
        };
        let invitation = self.offered;
        self.offered += 1;
        if let Some(count) = self
            .report
            .invitations
            .get_mut(group.people.len().saturating_sub(1))
        {
            *count += 1;
        }
        self.week.offered += group.people.len();
        for (one, other) in group.pairs() {
            self.apart.keep(one, other, WhyApart::Before);
        }
        for person in &group.people {
            let person = number(&person.seeker);
            self.stories[person].first_offer.get_or_insert(self.now);
            let mood = self.lots.share();
            let answer = if mood < self.assumptions.yes {
                Answer::Yes
            } else if mood < self.assumptions.yes + self.assumptions.no {
                Answer::No
            } else {
                continue;
            };
            let time = outcome.invitation.answer_by - self.now;
            let after = self.lots.below(u64::try_from(time).unwrap_or(0));
            self.intents.push(Intent {
                at: self.now + i64::try_from(after).unwrap_or(0),
                person,
                invitation,
                answer,
            });
        }
        self.take(&outcome);
        self.live.push(outcome.invitation);
    }

    /// Answers and clocks up to an instant, in the order of time.
    fn pass_time(&mut self, until: i64) {
        let (mut due, later): (Vec<_>, Vec<_>) = self.intents.drain(..).partition(|intent| intent.at < until);
        self.intents = later;
        due.sort_unstable();
        for intent in due {
            self.now = intent.at;
            self.clocks();
            self.answer(intent);
        }
        self.now = until;
        self.clocks();
    }

    fn answer(&mut self, intent: Intent) {
        let id = intent.invitation.to_string();
        let Some(place) = self.live.iter().position(|invitation| invitation.id == id) else {
            return;
        };
        let seeker = &self.seekers[intent.person];
        if let Ok(outcome) = self.live[place].answer(seeker, intent.answer, intent.at) {
            self.take(&outcome);
            self.live[place] = outcome.invitation;
        }
    }

    /// What the server's clock would do.
    fn clocks(&mut self) {
        let now = self.now;
        let mut met: BTreeMap<Occurrence, Vec<Invitation>> = BTreeMap::new();
        for mut invitation in std::mem::take(&mut self.live) {
            if let Some(outcome) = invitation.due(now) {
                self.take(&outcome);
                self.count(&outcome);
                invitation = outcome.invitation;
            }
            if invitation.is_live() {
                self.live.push(invitation);
            } else if invitation.state == InvitationState::Met {
                met.entry(invitation.occurrence.clone())
                    .or_default()
                    .push(invitation);
            }
        }
        for (occurrence, invitations) in met {
            self.meet(&occurrence, &invitations);
        }
    }

    fn count(&mut self, outcome: &Outcome) {
        let of = |state| {
            outcome
                .changes
                .iter()
                .filter(|change| change.state == state)
                .count()
        };
        self.week.lapsed += of(SeekerState::Lapsed);
        self.week.called_off += of(SeekerState::Looking);
    }

    /// People come to a time, or stay away; some who came look for somebody again.
    fn meet(&mut self, occurrence: &Occurrence, invitations: &[Invitation]) {
        let mut came = Vec::new();
        for (group, invitation) in invitations.iter().enumerate() {
            for place in invitation.coming() {
                if self.lots.happens(self.assumptions.no_show) {
                    self.week.stayed_away += 1;
                } else {
                    came.push((group, number(&place.seeker)));
                }
            }
        }
        self.week.came += came.len();
        for (group, person) in &came {
            let others = || came.iter().filter(|(_, other)| other != person);
            let languages = &self.seekers[*person].wishes.languages;
            let talks = |other: usize| !languages.is_disjoint(&self.seekers[other].wishes.languages);
            let story = &mut self.stories[*person];
            story.first_meeting.get_or_insert(occurrence.start);
            story.met_together |= others().any(|(other, _)| other == group);
            story.met_newcomers |= others().any(|(_, other)| talks(*other));
            if self.lots.happens(self.assumptions.again) {
                let seeker = self.seekers[*person].clone();
                let wishes = seeker.wishes.clone();
                self.seekers[*person] = seeker.with_wishes(wishes, self.now);
            }
        }
    }

    fn take(&mut self, outcome: &Outcome) {
        for change in &outcome.changes {
            let seeker = &mut self.seekers[number(&change.seeker)];
            *seeker = seeker.clone().after(change);
        }
    }

    fn end_week(&mut self) {
        let mut week = std::mem::take(&mut self.week);
        let looking = |seeker: &&Seeker| seeker.state == SeekerState::Looking;
        week.looking = self.seekers.iter().filter(looking).count();
        self.report.weeks.push(week);
    }

    fn finish(mut self) -> Report {
        let end = self.now;
        let days = |from: i64, until: i64| (until - from) / DAY;
        let stories = &self.stories;
        let had_time = || stories.iter().filter(|story| story.began <= end - TIME_TO_MEET);
        let met = |story: &&Story| story.first_meeting.is_some();
        self.report.people = stories.len();
        self.report.met = stories.iter().filter(met).count();
        self.report.met_together = stories.iter().filter(|story| story.met_together).count();
        self.report.met_newcomers = stories.iter().filter(|story| story.met_newcomers).count();
        self.report.had_time = (had_time().count(), had_time().filter(met).count());
        self.report.left_out = stories
            .iter()
            .filter(|story| story.first_offer.is_none() && story.began <= end - LEFT_OUT_AFTER)
            .count();
        self.report.days_to_offer = Spread::of(
            stories
                .iter()
                .filter_map(|story| Some(days(story.began, story.first_offer?)))
                .collect(),
        );
        self.report.days_to_meeting = Spread::of(
            stories
                .iter()
                .filter_map(|story| Some(days(story.began, story.first_meeting?)))
                .collect(),
        );
        self.report
    }
}
