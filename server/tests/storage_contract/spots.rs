//! Meeting spots.
use crate::{
    bench::Bench,
    samples::{bare_spot, day, full_spot},
};
use domain::{
    directory::Revision,
    geography::Position,
    hours::{Exception, ExceptionKind, Hours},
    spot::{Act, Cost, MeetingSpot, Organization, SpotKind, Theme},
};
use usecases::ports::StoreError;

async fn spots(bench: &Bench) -> Vec<MeetingSpot> {
    bench.directory.load().await.unwrap().spots
}

async fn reads_back(bench: &Bench, given: &[MeetingSpot]) {
    bench.directory.save_spots(given).await.unwrap();
    assert_eq!(spots(bench).await, given);
}

pub async fn spots_read_back_to_the_last_bit(bench: &Bench) {
    let mut far = full_spot("3");
    far.position = Position::new(-0.1 - 0.2, f64::MIN_POSITIVE).unwrap();
    reads_back(bench, &[bare_spot("1"), full_spot("2"), far]).await;
}

pub async fn every_choice_reads_back(bench: &Bench) {
    let mut given = Vec::new();
    for (place, kind) in SpotKind::ALL.iter().enumerate() {
        let mut spot = bare_spot(&format!("{place:02}"));
        spot.kind = *kind;
        spot.service.cost = Cost::ALL[place % Cost::ALL.len()];
        spot.service.acts = Act::ALL.iter().rev().copied().collect();
        spot.service.themes = Theme::ALL.iter().rev().copied().collect();
        let known = [None, Some(false), Some(true)];
        spot.accessibility.step_free = known[place % 3];
        spot.accessibility.accessible_toilet = known[(place + 1) % 3];
        spot.accessibility.hearing_loop = known[(place + 2) % 3];
        given.push(spot);
    }
    reads_back(bench, &given).await;
}

pub async fn hours_read_back_as_they_were_given(bench: &Bench) {
    let texts = [
        "",
        "by appointment",
        "24/7",
        "Mo-Fr 09:00-17:30; Sa 10:00-12:00",
        "als het licht brandt: !?",
    ];
    let with = |(place, text): (usize, &&str)| {
        let mut spot = bare_spot(&place.to_string());
        spot.schedule.hours = Hours::read(text);
        spot
    };
    let given: Vec<_> = texts.iter().enumerate().map(with).collect();
    assert_eq!(given[0].schedule.hours, Hours::Unknown);
    assert_eq!(given[1].schedule.hours, Hours::ByAppointment);
    assert!(matches!(given[3].schedule.hours, Hours::Known { .. }));
    assert!(matches!(given[4].schedule.hours, Hours::Unreadable { .. }));
    reads_back(bench, &given).await;
}

pub async fn exceptions_keep_their_order(bench: &Bench) {
    let exception = |from: &str, kind| Exception {
        from: day(from),
        until: day("2027-06-30"),
        kind,
        reason: None,
    };
    let mut spot = full_spot("1");
    spot.schedule.exceptions = vec![
        exception("2027-05-05", ExceptionKind::Open(Hours::read("10:00-12:00"))),
        exception("2026-01-01", ExceptionKind::Closed),
        exception("2027-05-05", ExceptionKind::ByAppointment),
        exception("2026-03-01", ExceptionKind::Open(Hours::Unknown)),
        exception("2026-02-01", ExceptionKind::Open(Hours::ByAppointment)),
        exception("2026-02-01", ExceptionKind::Open(Hours::read("soms"))),
    ];
    reads_back(bench, &[spot.clone(), full_spot("2")]).await;

    spot.schedule.exceptions.truncate(2);
    spot.schedule.exceptions.reverse();
    reads_back(bench, &[spot, full_spot("2")]).await;
}

pub async fn a_replaced_spot_leaves_the_others_alone(bench: &Bench) {
    reads_back(bench, &[full_spot("1"), full_spot("2")]).await;
    let mut bare = bare_spot("2");
    "een-ander-adres".clone_into(&mut bare.slug);
    let revision = bench
        .directory
        .save_spots(std::slice::from_ref(&bare))
        .await
        .unwrap();
    assert_eq!(revision, Revision(2));
    assert_eq!(spots(bench).await, [full_spot("1"), bare]);
}

pub async fn of_one_id_the_last_is_kept(bench: &Bench) {
    let revision = bench
        .directory
        .save_spots(&[full_spot("1"), bare_spot("1")])
        .await
        .unwrap();
    assert_eq!(revision, Revision(1));
    assert_eq!(spots(bench).await, [bare_spot("1")]);
}

pub async fn what_another_spot_has_is_refused_with_all_others(bench: &Bench) {
    reads_back(bench, &[full_spot("1")]).await;
    let mut same_slug = bare_spot("3");
    same_slug.slug = full_spot("1").slug;
    let mut same_source = bare_spot("3");
    same_source.source = full_spot("1").source;
    let mut slug_of_its_neighbour = bare_spot("3");
    slug_of_its_neighbour.slug = bare_spot("2").slug;
    for (spot, expected) in [
        (same_slug, "slug"),
        (same_source, "source_id"),
        (slug_of_its_neighbour, "slug"),
    ] {
        let error = bench
            .directory
            .save_spots(&[bare_spot("2"), spot])
            .await
            .unwrap_err();
        let StoreError::BadRow {
            table, column, row, ..
        } = error
        else {
            panic!("{error}");
        };
        assert_eq!((table, column, row.as_str()), ("location", expected, "3"));
    }
    let mut other_system = bare_spot("3");
    other_system.source.external_id = full_spot("1").source.external_id;
    "osm".clone_into(&mut other_system.source.system);
    assert_eq!(bench.directory.revision().await.unwrap(), Revision(1));
    bench.directory.save_spots(&[other_system]).await.unwrap();
}

pub async fn a_party_is_kept_while_a_place_names_it(bench: &Bench) {
    let keeper = Organization {
        name: "Vereniging Wortelkracht".to_owned(),
        url: None,
    };
    let kept_by = |id: &str, organization: Option<Organization>| MeetingSpot {
        organization,
        ..bare_spot(id)
    };
    let (one, two) = (kept_by("1", Some(keeper.clone())), kept_by("2", Some(keeper)));
    reads_back(bench, &[one, two.clone()]).await;
    reads_back(bench, &[kept_by("1", None), two]).await;
    assert!(bench.everything().await.contains("Wortelkracht"));
    reads_back(bench, &[kept_by("1", None), kept_by("2", None)]).await;
    let sees_rows_only = bench.rows().await;
    assert!(!sees_rows_only.contains("Wortelkracht"));
}

pub async fn five_thousand_spots_read_back(bench: &Bench) {
    let with = |number: usize| {
        let mut spot = full_spot(&format!("{number:05}"));
        spot.schedule.hours = Hours::read(&format!(
            "Mo-Fr {:02}:00-{:02}:30",
            6 + number % 6,
            12 + number % 11
        ));
        spot
    };
    let given: Vec<_> = (0..5_000).map(with).collect();
    reads_back(bench, &given).await;
}
