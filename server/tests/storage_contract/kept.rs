//! What the page "Wat wij van u bewaren" and SECURITY.md say is what the tables hold: each column of a table about residents is
//! told in words, and no column is there that this list does not know.
//!
//! A new column fails here first. Decide what it is; when it is about residents, tell it in the message of every language.
use crate::bench::{Bench, Engine};
use std::{fs, path::Path};

/// What is told of a column.
#[derive(Clone, Copy, Debug)]
enum Told {
    /// A public record, a number of ours, or bookkeeping: nothing about a resident.
    Nothing,
    /// These words stand in this message of `privacy.ftl`, Dutch and English.
    In(&'static str, &'static str, &'static str),
}
use Told::{In, Nothing};

const REMARK: &str = "privacy-report-text";
const REQUEST: &str = "privacy-request-text";
const MEETING: &str = "privacy-meeting-text";
const INVITATION: &str = "privacy-invitation-text";
const DAYS: &str = "privacy-meeting-days";
const MAIL: &str = "privacy-mail-text";
const TOLD: &str = "privacy-told-text";
const MISSING: &str = "privacy-missing-text";
const PACKET: &str = "privacy-packet-text";

/// Tables that hold no word, number or choice of a resident.
const PUBLIC: &[(&str, &[&str])] = &[
    (
        "_sqlx_migrations",
        &[
            "checksum",
            "description",
            "execution_time",
            "installed_on",
            "success",
            "version",
        ],
    ),
    (
        "area",
        &[
            "approximate",
            "boundary_year",
            "code",
            "latitude",
            "longitude",
            "name",
            "outline",
            "slug",
        ],
    ),
    ("area_figure", &["area_code", "figure_key", "value", "year"]),
    ("contact", &["email", "location_id", "name", "phone", "url"]),
    ("host_link", &["link_hash", "moment_id"]),
    (
        "hosted_moment",
        &["example", "host", "hours", "id", "room", "spot_id"],
    ),
    ("key_check", &["hash", "id"]),
    (
        "location",
        &[
            "accessible_toilet",
            "area_code",
            "bus_stop",
            "checked_by",
            "checked_on",
            "city",
            "example",
            "hearing_loop",
            "id",
            "kind",
            "latitude",
            "longitude",
            "name",
            "parking",
            "photo_alt",
            "photo_url",
            "postal_code",
            "quiet_hours",
            "slug",
            "source_id",
            "source_system",
            "step_free",
            "street",
        ],
    ),
    ("occurrence", &["moment_id", "starts", "taken"]),
    ("organization", &["id", "name", "url"]),
    ("packet_number", &["id", "last"]),
    ("product", &["law", "name", "uri"]),
    ("revision", &["id", "number"]),
    ("round_day", &["claimed", "day", "finished"]),
    ("schedule", &["hours", "location_id"]),
    (
        "schedule_exception",
        &[
            "from_day",
            "hours",
            "kind",
            "location_id",
            "position",
            "reason",
            "until_day",
        ],
    ),
    (
        "service",
        &[
            "acts",
            "cost",
            "cost_note",
            "description",
            "languages",
            "location_id",
            "organization_id",
            "themes",
        ],
    ),
    (
        "tree_edition",
        &["example", "label", "municipality", "number", "published", "text"],
    ),
];

/// Tables that residents write into.
const OF_RESIDENTS: &[(&str, &[(&str, Told)])] = &[
    (
        "apart",
        &[
            (
                "blocked",
                In(INVITATION, "liever niet meer ziet", "would rather not see"),
            ),
            (
                "one_id",
                In(
                    INVITATION,
                    "met wie u al bent uitgenodigd",
                    "with whom you were invited",
                ),
            ),
            (
                "other_id",
                In(
                    INVITATION,
                    "met wie u al bent uitgenodigd",
                    "with whom you were invited",
                ),
            ),
        ],
    ),
    (
        "change_request",
        &[
            ("form_key", Nothing),
            ("id", Nothing),
            ("location_id", In(REMARK, "over welke plek", "which place")),
            ("received", In(REMARK, "wanneer", "when")),
            ("remark", In(REMARK, "schrijft", "write")),
            ("wrong", In(REMARK, "aankruist", "tick")),
        ],
    ),
    (
        "contact_request",
        &[
            ("area_code", In(REQUEST, "uw wijk", "your district")),
            ("first_name", In(REQUEST, "uw voornaam", "your first name")),
            ("form_key", Nothing),
            ("id", Nothing),
            ("kind", In(REQUEST, "wat u vraagt", "what you ask")),
            ("may_leave_message", In(REQUEST, "inspreken", "leave a message")),
            (
                "reach",
                In(
                    REQUEST,
                    "telefoonnummer of e-mailadres",
                    "telephone number or e-mail address",
                ),
            ),
            ("received", In(REQUEST, "wanneer", "when")),
            ("why", In(REQUEST, "waarover", "what it is about")),
        ],
    ),
    (
        "invitation",
        &[
            ("answer_by", Nothing),
            ("ends", In(INVITATION, "wanneer", "when")),
            ("flower", Nothing),
            ("host", Nothing),
            ("id", Nothing),
            ("language", In(MEETING, "uw talen", "your languages")),
            ("moment_id", In(INVITATION, "wanneer en waar", "when and where")),
            ("offered", Nothing),
            ("shared", In(MEETING, "wat u leuk vindt", "what you like")),
            ("size", In(MEETING, "met hoeveel mensen", "with how many people")),
            ("spot_id", In(INVITATION, "waar", "where")),
            ("starts", In(INVITATION, "wanneer", "when")),
            ("state", In(MEETING, "hoe ver het is", "how far it is")),
            (
                "until",
                In(
                    DAYS,
                    "de dag waarop wij het wissen",
                    "the day on which we erase it",
                ),
            ),
            ("version", Nothing),
        ],
    ),
    (
        "invitation_place",
        &[
            ("answer", In(INVITATION, "ja of nee", "yes or no")),
            ("invitation_id", In(INVITATION, "uitgenodigd", "invited")),
            ("seeker_id", In(INVITATION, "uitgenodigd", "invited")),
        ],
    ),
    (
        "meeting_report",
        &[
            ("about_id", In(TOLD, "over wie het gaat", "whom it is about")),
            ("day", In(TOLD, "de dag", "the day")),
            ("id", Nothing),
            ("reason", In(TOLD, "de reden", "the reason")),
            ("received", In(TOLD, "wanneer", "when")),
            ("spot_id", In(TOLD, "de plek", "the place")),
        ],
    ),
    (
        "seeker",
        &[
            (
                "area_code",
                In(MEETING, "uw wijk of buurt", "your district or neighbourhood"),
            ),
            ("called_off", In(INVITATION, "niet doorging", "called off")),
            (
                "company",
                In(MEETING, "met hoeveel mensen", "with how many people"),
            ),
            ("id", Nothing),
            ("interests", In(MEETING, "wat u leuk vindt", "what you like")),
            ("invitation_id", In(INVITATION, "uitgenodigd", "invited")),
            ("languages", In(MEETING, "uw talen", "your languages")),
            (
                "link_hash",
                In(MEETING, "controlegetal", "a number that checks it"),
            ),
            ("nickname", In(MEETING, "een bijnaam", "a nickname")),
            ("since", In(MEETING, "sinds wanneer", "since when")),
            ("state", In(MEETING, "hoe ver het is", "how far it is")),
            ("step_free", In(MEETING, "zonder drempel", "without a step")),
            (
                "until",
                In(
                    DAYS,
                    "de dag waarop wij het wissen",
                    "the day on which we erase it",
                ),
            ),
        ],
    ),
    (
        "seeker_mail",
        &[
            (
                "failures",
                In(MAIL, "of het versturen lukte", "whether sending worked"),
            ),
            (
                "language",
                In(MAIL, "de taal die u koos", "the language you chose"),
            ),
            (
                "next_try",
                In(MAIL, "of het versturen lukte", "whether sending worked"),
            ),
            ("sealed", In(MAIL, "uw e-mailadres", "your e-mail address")),
            (
                "seeker_id",
                In(MAIL, "Het hoort bij uw pagina", "It belongs to your page"),
            ),
            (
                "told",
                In(MAIL, "wat wij u het laatst vertelden", "what we told you last"),
            ),
        ],
    ),
    (
        "seeker_moment",
        &[
            ("moment_id", In(MEETING, "wanneer u kunt", "when you can come")),
            ("seeker_id", In(MEETING, "wanneer u kunt", "when you can come")),
        ],
    ),
    (
        "packet",
        &[
            ("area_code", Nothing),
            ("campaign", Nothing),
            ("code_hash", Nothing),
            ("in_flower", In(PACKET, "bloeit", "in flower")),
            ("number", Nothing),
            ("sown", In(PACKET, "gezaaid", "sown")),
            ("step", In(PACKET, "hoe vaak", "how often")),
            ("talks", In(PACKET, "met elkaar sprak", "talked")),
        ],
    ),
    (
        "packet_district",
        &[
            ("area_code", In(PACKET, "in welke wijken", "in which districts")),
            ("packet", Nothing),
        ],
    ),
    (
        "packet_handover",
        &[
            ("given", In(PACKET, "doorgegeven", "passed on")),
            ("given_form", In(PACKET, "los nummer", "number of its own")),
            ("packet", Nothing),
            ("received", In(PACKET, "gekregen", "received")),
            ("received_form", In(PACKET, "los nummer", "number of its own")),
            ("step", In(PACKET, "hoe vaak", "how often")),
            ("talked", In(PACKET, "met elkaar sprak", "talked")),
        ],
    ),
    (
        "signal",
        &[
            ("area_code", In(MISSING, "de wijk", "the district")),
            ("month", In(MISSING, "de maand", "the month")),
            ("number", In(MISSING, "tellen", "count")),
            ("theme", In(MISSING, "het onderwerp", "the subject")),
        ],
    ),
    (
        "signal_form",
        &[
            ("form_key", In(MISSING, "los nummer", "number of its own")),
            ("received", In(MISSING, "dagen", "days")),
        ],
    ),
];

/// A file of the project.
fn file(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(path)).unwrap()
}

#[tokio::test]
async fn no_column_is_kept_that_nobody_described() {
    let bench = Bench::open(Engine::Sqlite).await;
    let public = PUBLIC
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| (*table, *column)));
    let of_residents = OF_RESIDENTS
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |(column, _)| (*table, *column)));
    let mut described: Vec<(String, String)> = public
        .chain(of_residents)
        .map(|(table, column)| (table.to_owned(), column.to_owned()))
        .collect();
    described.sort();
    assert_eq!(bench.columns().await, described);
    bench.close().await;
}

#[test]
fn what_residents_leave_is_told_on_the_privacy_page() {
    for (language, dutch) in [("nl", true), ("en", false)] {
        let texts = file(&format!("app/src/words/{language}/privacy.ftl"));
        for (table, columns) in OF_RESIDENTS {
            for (column, told) in *columns {
                let In(message, in_dutch, in_english) = told else {
                    continue;
                };
                let words = if dutch { in_dutch } else { in_english };
                let text = texts
                    .lines()
                    .find_map(|line| line.strip_prefix(&format!("{message} = ")));
                let text = text.unwrap_or_default();
                assert!(
                    text.contains(words),
                    "{language}, {table}.{column}: “{words}” in {message}: {text}"
                );
            }
        }
    }
}

#[test]
fn every_table_that_residents_write_into_stands_in_the_security_notes() {
    let notes = file("SECURITY.md");
    for (table, _) in OF_RESIDENTS {
        assert!(notes.contains(&format!("`{table}`")), "{table}");
    }
}
