//! Somebody says yes or no to an invitation, for themselves.
use crate::{
    own_meeting::{ActError, MeetingPorts, too_often},
    ports::{MeetingStep, StepTaken},
};
use domain::meeting::{Answer, AnswerRefusal};

/// How often an answer is tried again when others answer at the same moment.
const ATTEMPTS: usize = 50;

/// Keeps an answer, on disk before it answers. The same answer again changes nothing; of several who answer in the same moment
/// each is counted once, and the one who makes it agreed makes it so for all.
///
/// # Errors
/// When the key opens nothing, when the answer is not taken, or when the store does not answer.
pub async fn answer_invitation(
    ports: &MeetingPorts<'_>,
    key: &str,
    invitation: &str,
    answer: Answer,
) -> Result<(), ActError<AnswerRefusal>> {
    for _ in 0..ATTEMPTS {
        let now = ports.now();
        let known = ports.known(key).await?.ok_or(ActError::NoMeeting)?;
        // After a no it does not count for them any more, and they may still take it back.
        let asked = match known.invitation {
            Some(current) if current.invitation.id == invitation => Some(current),
            _ => ports.store.invitation(invitation).await?,
        };
        let Some(asked) = asked else {
            return Err(ActError::Refused(AnswerRefusal::Over));
        };
        if let Some(outcome) = ports.due(&asked.invitation, now) {
            ports.store.keep_step(&MeetingStep::of(&asked, outcome)).await?;
            continue;
        }
        let outcome = asked
            .invitation
            .answer(&known.seeker, answer, now)
            .map_err(ActError::Refused)?;
        if outcome.changes.is_empty() && outcome.invitation == asked.invitation {
            return Ok(());
        }
        if ports.store.keep_step(&MeetingStep::of(&asked, outcome)).await? == StepTaken::Done {
            return Ok(());
        }
    }
    Err(too_often().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{stop_seeking::stop_seeking, town::Town};
    use chrono::TimeDelta;
    use domain::meeting::View;

    fn refusal(answered: Result<(), ActError<AnswerRefusal>>) -> AnswerRefusal {
        match answered {
            Err(ActError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn it_is_agreed_when_both_said_yes_and_the_same_answer_again_changes_nothing() {
        let town = Town::new();
        let [one, other] = town.invited_pair().await;
        town.answer(&one, Answer::Yes).await;
        town.answer(&one, Answer::Yes).await;
        assert!(matches!(
            town.view(&one).await,
            View::Invited { said_yes: true, .. }
        ));
        assert!(matches!(
            town.view(&other).await,
            View::Invited { said_yes: false, .. }
        ));
        town.answer(&other, Answer::Yes).await;
        let (mine, theirs) = (town.mine(&one).await, town.mine(&other).await);
        let (
            View::Agreed {
                flower: mine_flower, ..
            },
            View::Agreed { flower, .. },
        ) = (&mine.view, &theirs.view)
        else {
            panic!("{mine:?} {theirs:?}");
        };
        assert_eq!(mine_flower, flower);
        assert_eq!(mine.others[0].nickname.key(), "merry-robin");
        let refused = answer_invitation(&town.ports(), &one, &mine.invitation.unwrap(), Answer::No).await;
        assert_eq!(refusal(refused), AnswerRefusal::Agreed);
    }

    /// The promise: whoever said yes reads the same at every moment, whether the other said no, said nothing, stopped, or erased
    /// everything.
    #[tokio::test]
    async fn a_no_is_silent() {
        let mut told = Vec::new();
        for other in ["nothing", "no", "yes, then no", "stop", "erase"] {
            let town = Town::new();
            let [yes, no] = town.invited_pair().await;
            town.answer(&yes, Answer::Yes).await;
            match other {
                "no" => town.answer(&no, Answer::No).await,
                "stop" => stop_seeking(&town.ports(), &no).await.unwrap(),
                "erase" => crate::erase_me::erase_me(&town.ports(), &no).await.unwrap(),
                _ => {}
            }
            let mut seen = Vec::new();
            for _ in 0..60 {
                seen.push(town.mine(&yes).await);
                town.clock.advance(TimeDelta::hours(3));
                if seen.len() % 8 == 0 {
                    crate::lapse_invitations::lapse_invitations(&town.ports())
                        .await
                        .unwrap();
                }
            }
            assert!(matches!(seen[0].view, View::Invited { said_yes: true, .. }));
            let last = &seen.last().unwrap().view;
            assert!(
                matches!(last, View::Looking { called_off: true, .. }),
                "{other}: {last:?}"
            );
            told.push(seen);
        }
        assert!(told.iter().all(|seen| *seen == told[0]));
    }

    #[tokio::test]
    async fn a_no_can_be_taken_back_while_nothing_else_is_offered() {
        let town = Town::new();
        let [one, other] = town.invited_pair().await;
        let invitation = town.mine(&one).await.invitation.unwrap();
        town.answer(&other, Answer::Yes).await;
        town.answer(&one, Answer::No).await;
        assert!(matches!(
            town.view(&one).await,
            View::Looking {
                called_off: false,
                ..
            }
        ));
        answer_invitation(&town.ports(), &one, &invitation, Answer::Yes)
            .await
            .unwrap();
        assert!(matches!(town.view(&other).await, View::Agreed { .. }));
    }

    #[tokio::test]
    async fn whoever_said_no_is_invited_by_the_next_round_and_never_with_the_same() {
        let town = Town::new();
        let [one, other] = town.invited_pair().await;
        let before = town.mine(&one).await.invitation.unwrap();
        town.answer(&one, Answer::No).await;
        town.answer(&other, Answer::No).await;
        town.round().await;
        for key in [&one, &other] {
            assert!(matches!(town.view(key).await, View::Invited { size: 1, .. }));
        }
        let refused = answer_invitation(&town.ports(), &one, &before, Answer::Yes).await;
        assert_eq!(refusal(refused), AnswerRefusal::Elsewhere);
    }

    #[tokio::test]
    async fn late_and_foreign_answers_are_refused() {
        let town = Town::new();
        let [one, other] = town.invited_pair().await;
        let invitation = town.mine(&one).await.invitation.unwrap();
        let ports = town.ports();
        for key in ["", "7zzzzzzzzzzzzzzzzzzzzzzzzz", &one[1..]] {
            let answered = answer_invitation(&ports, key, &invitation, Answer::Yes).await;
            assert!(matches!(answered, Err(ActError::NoMeeting)), "{key}");
        }
        let unknown = answer_invitation(&ports, &one, "unknown", Answer::Yes).await;
        assert_eq!(refusal(unknown), AnswerRefusal::Over);
        let stranger = town.seek_quietly(3, "brave-owl").await;
        let foreign = answer_invitation(&ports, &stranger, &invitation, Answer::Yes).await;
        assert_eq!(refusal(foreign), AnswerRefusal::NotInvited);
        town.answer(&one, Answer::Yes).await;
        town.pass(2);
        // Answers closed the evening before, and the clock has not come round yet.
        let late = answer_invitation(&ports, &other, &invitation, Answer::Yes).await;
        assert_eq!(refusal(late), AnswerRefusal::Over);
        assert!(matches!(town.view(&other).await, View::Lapsed { .. }));
    }
}
