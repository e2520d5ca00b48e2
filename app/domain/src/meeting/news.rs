//! What is news on somebody's own page, for who wishes a message of it.
use super::View;

/// The text of which one bit of news is known from another: the same for as long as the page shows the same news.
///
/// It is made from what the page shows and from nothing else, so that a message can never tell more than the page: a no, a
/// silence and an erasure of somebody else give the same messages at the same moments. What somebody did themselves is no news
/// to them, and that it did not go ahead is news, never why.
#[must_use]
pub fn news(view: &View) -> Option<String> {
    match view {
        View::Invited {
            occurrence,
            answer_by,
            said_yes: false,
            ..
        } => Some(format!(
            "invited {} {} {answer_by}",
            occurrence.moment, occurrence.start
        )),
        View::Agreed { occurrence, .. } => Some(format!("agreed {} {}", occurrence.moment, occurrence.start)),
        View::Looking {
            called_off: true,
            since,
        } => Some(format!("called off {since}")),
        View::Looking {
            called_off: false, ..
        }
        | View::Invited { said_yes: true, .. }
        | View::Met { .. }
        | View::Lapsed { .. }
        | View::Stopped { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Answer, Invitation, Outcome, Seeker, sample, view},
        *,
    };
    use proptest::prelude::*;

    /// What is news to somebody in an invitation, as it stands at an instant.
    fn told(seeker: &Seeker, invitation: &Invitation, now: i64) -> Option<String> {
        news(&view(seeker, Some(invitation), now))
    }

    /// The same person and invitation after an act.
    fn after(seeker: Seeker, outcome: &Outcome) -> Seeker {
        outcome.changes.iter().fold(seeker, Seeker::after)
    }

    #[test]
    fn an_invitation_an_agreement_and_an_end_are_news_and_ones_own_yes_is_not() {
        let (invitation, people) = sample::invited(&["a", "b"]);
        let now = invitation.offered;
        let invited = told(&people[0], &invitation, now).unwrap();
        assert!(invited.starts_with("invited "));
        let yes = invitation.answer(&people[0], Answer::Yes, now).unwrap();
        let one = after(people[0].clone(), &yes);
        assert_eq!(told(&one, &yes.invitation, now), None);
        let both = yes.invitation.answer(&people[1], Answer::Yes, now).unwrap();
        let one = after(one, &both);
        let agreed = told(&one, &both.invitation, now).unwrap();
        assert!(agreed.starts_with("agreed "));
        let off = both.invitation.call_off(now);
        let one = after(one, &off);
        let off = told(&one, &off.invitation, now).unwrap();
        assert!(off.starts_with("called off"));
        assert_eq!(
            told(&people[0], &invitation, invitation.answer_by + 1),
            None,
            "who never answered is told nothing"
        );
    }

    proptest! {
        /// Of three who answered yes, no or nothing the first hears the same of a no as of a silence and of an erasure.
        #[test]
        fn a_no_a_silence_and_an_erasure_are_the_same_news_at_every_moment(
            first_yes in any::<bool>(), passed in 0_i64..40 * 24, size in 2_usize..5,
        ) {
            let names = ["a", "b", "c", "d"];
            let (open, people) = sample::invited(&names[..size]);
            let start = open.offered;
            let mut heard = Vec::new();
            for other in 0..3 {
                let (mut me, mut invitation) = (people[0].clone(), open.clone());
                if first_yes {
                    let yes = invitation.answer(&me, Answer::Yes, start).unwrap();
                    me = after(me, &yes);
                    invitation = yes.invitation;
                }
                let outcome = match other {
                    0 => None,
                    1 => Some(invitation.answer(&people[1], Answer::No, start).unwrap()),
                    _ => Some(invitation.leave("b", start)),
                };
                if let Some(outcome) = outcome {
                    me = after(me, &outcome);
                    invitation = outcome.invitation;
                }
                if other == 2 {
                    invitation.places.retain(|place| place.seeker != "b");
                }
                heard.push(told(&me, &invitation, start + passed * 3_600_000));
            }
            prop_assert_eq!(&heard[0], &heard[1]);
            prop_assert_eq!(&heard[0], &heard[2]);
        }
    }
}
