//! Seed packets: codes that are known only as hashes, and journeys on which nothing counts twice.
use crate::{bench::Bench, samples::code as area};
use domain::{
    area::AreaCode,
    packet::{Campaign, MOST_STEPS, Packet, PacketCode, PacketNumber, StepAct, StepRefusal, Told},
};
use tokio::task::JoinSet;
use usecases::{
    fakes::OpenSecrets,
    ports::{Kept, NewPackets, Replaced, Revocation, Secrets as _, StepAnswer, StepToTake},
    secrets::{KeyedHash, Purpose},
};

const SECRETS: OpenSecrets = OpenSecrets(1);

fn spring() -> Campaign {
    Campaign::parse("voorjaar 2027").unwrap()
}

fn molenberg() -> AreaCode {
    area("WK091733")
}

/// A code of one's own for each seed.
fn printed(seed: u64) -> PacketCode {
    (seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)..)
        .find_map(PacketCode::from_bits)
        .unwrap()
}

fn hash(seed: u64) -> KeyedHash {
    SECRETS.keyed_hash(Purpose::PacketCode, &printed(seed).to_bytes())
}

/// Packets with the codes of these seeds; their numbers.
async fn add(bench: &Bench, campaign: Campaign, seeds: impl Iterator<Item = u64>) -> Vec<PacketNumber> {
    let codes: Vec<KeyedHash> = seeds.map(hash).collect();
    let count = u32::try_from(codes.len()).unwrap();
    let first = bench.packets.take_packet_numbers(count).await.unwrap().get();
    let numbers: Vec<_> = (first..first + count).filter_map(PacketNumber::new).collect();
    let new = NewPackets {
        area: molenberg(),
        campaign,
        codes: numbers.iter().copied().zip(codes).collect(),
    };
    bench.packets.add_packets(&new).await.unwrap();
    numbers
}

/// One packet, with the code of seed 1.
async fn one(bench: &Bench) -> PacketNumber {
    add(bench, spring(), 1..2).await[0]
}

async fn found(bench: &Bench, seed: u64) -> Option<Packet> {
    bench.packets.packet(hash(seed)).await.unwrap()
}

fn step(act: StepAct, step: u16, form_key: &str) -> StepToTake {
    StepToTake {
        code: hash(1),
        act,
        step,
        district: None,
        form_key: form_key.to_owned(),
    }
}

async fn take(bench: &Bench, asked: StepToTake) -> StepAnswer {
    bench.packets.take_step(&asked).await.unwrap().unwrap()
}

pub async fn numbers_follow_each_other(bench: &Bench) {
    for (count, first) in [(3, 1), (1, 4), (100_000, 5), (1, 100_005)] {
        let taken = bench.packets.take_packet_numbers(count).await.unwrap();
        assert_eq!(taken.get(), first);
    }
    let mut takers = JoinSet::new();
    for _ in 0..20 {
        let packets = bench.packets.clone();
        takers.spawn(async move { packets.take_packet_numbers(7).await.unwrap().get() });
    }
    let mut firsts = takers.join_all().await;
    firsts.sort_unstable();
    let expected: Vec<u32> = (0..20).map(|place| 100_006 + 7 * place).collect();
    assert_eq!(firsts, expected);
    assert!(
        bench
            .packets
            .take_packet_numbers(PacketNumber::MOST)
            .await
            .is_err()
    );
    assert_eq!(bench.packets.take_packet_numbers(1).await.unwrap().get(), 100_146);
}

pub async fn a_long_batch_is_found_by_its_codes(bench: &Bench) {
    let numbers = add(bench, spring(), 1..1_202).await;
    for seed in [1, 500, 501, 1_000, 1_201] {
        let packet = found(bench, seed).await.unwrap();
        let place = usize::try_from(seed).unwrap() - 1;
        assert_eq!(
            packet,
            Packet {
                number: numbers[place],
                area: molenberg(),
                campaign: spring(),
                step: 0,
                given: false,
                received: false,
                talked: false,
                sown: false,
                in_flower: false,
            }
        );
    }
    assert_eq!(found(bench, 1_202).await, None);
    let unused = bench
        .packets
        .unused_packets(&spring(), molenberg())
        .await
        .unwrap();
    assert_eq!(unused, numbers);
}

pub async fn packets_are_added_all_or_none(bench: &Bench) {
    let number = one(bench).await;
    let free = PacketNumber::new(number.get() + 1).unwrap();
    for codes in [
        vec![(free, hash(2)), (number, hash(3))],
        vec![(free, hash(2)), (PacketNumber::new(99).unwrap(), hash(1))],
    ] {
        let new = NewPackets {
            area: molenberg(),
            campaign: spring(),
            codes,
        };
        assert!(bench.packets.add_packets(&new).await.is_err());
        assert_eq!(found(bench, 2).await, None);
    }
    assert_eq!(found(bench, 1).await.unwrap().number, number);
}

pub async fn of_two_hundred_who_take_a_step_at_once_one_is_first(bench: &Bench) {
    for (round, act) in [(1, StepAct::Give), (2, StepAct::Receive), (3, StepAct::Give)] {
        if round == 1 {
            one(bench).await;
        }
        let mut visitors = JoinSet::new();
        for visitor in 0..200 {
            let packets = bench.packets.clone();
            let asked = step(act, round, &format!("form {round} {visitor}"));
            visitors.spawn(async move { packets.take_step(&asked).await.unwrap().unwrap() });
        }
        let answers = visitors.join_all().await;
        let (first, others): (Vec<_>, Vec<_>) =
            answers.into_iter().partition(|answer| answer.outcome.is_ok());
        assert_eq!(first.len(), 1);
        assert_eq!(first[0].outcome, Ok(Kept::New));
        for answer in others {
            assert_eq!(answer.outcome, Err(StepRefusal::SomebodyWasFirst));
            assert_eq!(answer.packet.step, round);
        }
        let packet = found(bench, 1).await.unwrap();
        assert_eq!(packet.step, round);
        assert_eq!((packet.given, packet.received), (round != 2, round == 2));
    }
}

pub async fn both_sides_at_once_are_one_handover(bench: &Bench) {
    let number = one(bench).await;
    let mut people = JoinSet::new();
    for person in 0..40 {
        let packets = bench.packets.clone();
        let act = if person % 2 == 0 {
            StepAct::Give
        } else {
            StepAct::Receive
        };
        let asked = step(act, 1, &format!("form {person}"));
        people.spawn(async move { packets.take_step(&asked).await.unwrap().unwrap() });
    }
    let answers = people.join_all().await;
    assert_eq!(answers.iter().filter(|answer| answer.outcome.is_ok()).count(), 2);
    let packet = found(bench, 1).await.unwrap();
    assert_eq!((packet.step, packet.given, packet.received), (1, true, true));
    let travels = bench.packets.packet_travels(number).await.unwrap().unwrap();
    assert_eq!((travels.passed_on, travels.totals.passed_on), (1, 1));
}

pub async fn a_form_sent_five_times_counts_once(bench: &Bench) {
    one(bench).await;
    let mut senders = JoinSet::new();
    for _ in 0..5 {
        let packets = bench.packets.clone();
        senders.spawn(async move {
            let asked = step(StepAct::Give, 1, "the same form");
            packets.take_step(&asked).await.unwrap().unwrap().outcome
        });
    }
    let answers = senders.join_all().await;
    let kept = |kept: Kept| answers.iter().filter(|answer| **answer == Ok(kept)).count();
    assert_eq!((kept(Kept::New), kept(Kept::Before)), (1, 4));
    // The other side of the handover does not make the form forgotten; the next handover does.
    take(bench, step(StepAct::Receive, 1, "another")).await;
    let again = take(bench, step(StepAct::Give, 1, "the same form")).await;
    assert_eq!(again.outcome, Ok(Kept::Before));
    take(bench, step(StepAct::Receive, 2, "a third")).await;
    let late = take(bench, step(StepAct::Give, 1, "the same form")).await;
    assert_eq!(late.outcome, Err(StepRefusal::SomebodyWasFirst));
    assert_eq!(late.packet.step, 2);
    assert!(!bench.rows().await.contains("the same form"));
}

pub async fn a_packet_wears_out(bench: &Bench) {
    one(bench).await;
    for number in 1..=MOST_STEPS {
        let taken = take(bench, step(StepAct::Receive, number, &format!("form {number}"))).await;
        assert_eq!((taken.outcome, taken.packet.step), (Ok(Kept::New), number));
    }
    let worn = take(bench, step(StepAct::Give, MOST_STEPS + 1, "one more")).await;
    assert_eq!(worn.outcome, Err(StepRefusal::Worn));
    let last = take(bench, step(StepAct::Give, MOST_STEPS, "the other side")).await;
    assert_eq!(last.outcome, Ok(Kept::New));
}

pub async fn what_is_told_counts_once(bench: &Bench) {
    one(bench).await;
    let tell = async |told| bench.packets.tell_packet(hash(1), told).await.unwrap().unwrap();
    for nowhere in [0, 1] {
        assert_eq!(tell(Told::Talked(nowhere)).await.1, Kept::Before);
    }
    take(bench, step(StepAct::Give, 1, "a")).await;
    take(bench, step(StepAct::Give, 2, "b")).await;
    for told in [Told::Talked(1), Told::Talked(2), Told::Sown, Told::InFlower] {
        let mut people = JoinSet::new();
        for _ in 0..10 {
            let packets = bench.packets.clone();
            people.spawn(async move { packets.tell_packet(hash(1), told).await.unwrap().unwrap().1 });
        }
        let answers = people.join_all().await;
        assert_eq!(
            answers.iter().filter(|kept| **kept == Kept::New).count(),
            1,
            "{told:?}"
        );
    }
    let packet = found(bench, 1).await.unwrap();
    assert!(packet.talked && packet.sown && packet.in_flower);
    let travels = bench
        .packets
        .packet_travels(packet.number)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(travels.totals.talked, 2);
    let next = take(bench, step(StepAct::Give, 3, "c")).await;
    assert!(!next.packet.talked && next.packet.sown);
    assert_eq!(
        bench.packets.tell_packet(hash(2), Told::Sown).await.unwrap(),
        None
    );
}

pub async fn a_journey_tells_how_often_and_in_how_many_wijken(bench: &Bench) {
    let number = one(bench).await;
    let districts = ["WK091733", "WK091705", "WK091733", "WK091705", "WK091739"];
    for (place, district) in (1..).zip(districts) {
        let mut asked = step(StepAct::Give, place, &format!("form {place}"));
        asked.district = Some(area(district));
        take(bench, asked).await;
    }
    // Who was not first leaves no wijk.
    let mut late = step(StepAct::Give, 2, "late");
    late.district = Some(area("WK091741"));
    take(bench, late).await;
    let travels = bench.packets.packet_travels(number).await.unwrap().unwrap();
    assert_eq!((travels.passed_on, travels.districts), (5, 3));
    assert_eq!((travels.number, travels.campaign), (number, spring()));
    assert!(!travels.sown && !travels.in_flower);
    let nobody = PacketNumber::new(99).unwrap();
    assert_eq!(bench.packets.packet_travels(nobody).await.unwrap(), None);
}

pub async fn a_campaign_adds_up(bench: &Bench) {
    let numbers = add(bench, spring(), 1..6).await;
    let other = add(bench, Campaign::parse("najaar 2027").unwrap(), 6..8).await;
    for (seed, number) in [(1, 1), (1, 2), (2, 1), (6, 1)] {
        let mut asked = step(StepAct::Receive, number, &format!("form {seed} {number}"));
        asked.code = hash(seed);
        take(bench, asked).await;
    }
    for (seed, told) in [
        (1, Told::Talked(1)),
        (2, Told::Sown),
        (3, Told::Sown),
        (3, Told::InFlower),
        (7, Told::InFlower),
    ] {
        bench.packets.tell_packet(hash(seed), told).await.unwrap();
    }
    let totals = async |number| {
        let travels = bench.packets.packet_travels(number).await.unwrap().unwrap();
        let totals = travels.totals;
        [
            totals.passed_on,
            totals.travelled,
            totals.talked,
            totals.sown,
            totals.in_flower,
        ]
    };
    assert_eq!(totals(numbers[4]).await, [3, 2, 1, 2, 1]);
    assert_eq!(totals(other[0]).await, [1, 1, 0, 0, 1]);
}

pub async fn unused_codes_are_replaced_all_or_none(bench: &Bench) {
    let numbers = add(bench, spring(), 1..1_003).await;
    take(bench, step(StepAct::Receive, 1, "a")).await;
    let (campaign, elsewhere) = (spring(), area("WK091705"));
    let unused = bench
        .packets
        .unused_packets(&campaign, molenberg())
        .await
        .unwrap();
    assert_eq!(unused, numbers[1..]);
    assert_eq!(
        bench.packets.unused_packets(&campaign, elsewhere).await.unwrap(),
        []
    );

    let new = |numbers: &[PacketNumber]| -> Vec<_> {
        numbers
            .iter()
            .map(|number| (*number, hash(10_000 + u64::from(number.get()))))
            .collect()
    };
    // The first one was used: nothing is replaced.
    let refused = bench.packets.replace_codes(&new(&numbers)).await.unwrap();
    assert_eq!(refused, Replaced::UsedMeanwhile);
    assert!(found(bench, 2).await.is_some());

    assert_eq!(
        bench.packets.replace_codes(&new(&unused)).await.unwrap(),
        Replaced::All
    );
    assert!(
        found(bench, 1).await.is_some(),
        "a packet that travels keeps its code"
    );
    for seed in [2, 501, 1_002] {
        assert_eq!(found(bench, seed).await, None);
    }
    for number in [unused[0], unused[1_000]] {
        let packet = found(bench, 10_000 + u64::from(number.get())).await.unwrap();
        assert_eq!(packet.number, number);
    }
}

pub async fn a_revoked_code_is_unknown(bench: &Bench) {
    let numbers = add(bench, spring(), 1..4).await;
    add(bench, Campaign::parse("najaar 2027").unwrap(), 4..5).await;
    take(bench, step(StepAct::Give, 1, "a")).await;
    let revoke = async |which| bench.packets.revoke_packets(&which).await.unwrap();
    assert_eq!(revoke(Revocation::Number(numbers[0])).await, 1);
    assert_eq!(revoke(Revocation::Number(numbers[0])).await, 0);
    assert_eq!(found(bench, 1).await, None);
    let asked = step(StepAct::Give, 2, "b");
    assert_eq!(bench.packets.take_step(&asked).await.unwrap(), None);
    assert_eq!(
        bench.packets.tell_packet(hash(1), Told::Sown).await.unwrap(),
        None
    );
    assert_eq!(bench.packets.packet_travels(numbers[0]).await.unwrap(), None);
    assert!(!bench.rows().await.contains(&hash(1).to_hex()));

    assert_eq!(
        revoke(Revocation::Campaign(spring(), Some(area("WK091705")))).await,
        0
    );
    assert_eq!(revoke(Revocation::Campaign(spring(), Some(molenberg()))).await, 2);
    assert_eq!(found(bench, 3).await, None);
    assert!(found(bench, 4).await.is_some());
    // Revoked codes can be replaced; the packet that travelled is none of them.
    let unused = bench
        .packets
        .unused_packets(&spring(), molenberg())
        .await
        .unwrap();
    assert_eq!(unused, numbers[1..]);
    let new = [(unused[0], hash(10))];
    assert_eq!(bench.packets.replace_codes(&new).await.unwrap(), Replaced::All);
    assert_eq!(found(bench, 10).await.unwrap().number, unused[0]);
}

pub async fn no_code_is_kept(bench: &Bench) {
    add(bench, spring(), 1..50).await;
    take(bench, step(StepAct::Give, 1, "a")).await;
    let everything = bench.everything().await;
    for seed in 1..50 {
        let code = printed(seed).canonical();
        for spelling in [
            code.clone(),
            code.replace('-', ""),
            code.replace('-', "").to_lowercase(),
        ] {
            assert!(!everything.contains(&spelling));
        }
    }
    assert!(everything.contains("voorjaar 2027"), "it was looked for");
}

pub async fn the_first_key_stays(bench: &Bench) {
    assert_eq!(bench.keys.key_check().await.unwrap(), None);
    let hash = |key| OpenSecrets(key).keyed_hash(Purpose::KeyCheck, b"x");
    let first = hash(1).to_hex();
    for key in [1, 1, 2, 1] {
        assert_eq!(bench.keys.keep_key_check(hash(key)).await.unwrap(), first);
    }
    assert_eq!(bench.keys.key_check().await.unwrap(), Some(first));
}
