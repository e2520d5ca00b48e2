//! Faults planted in a tree that has none: each is found, alone at its line and path, and all of them at once.
use super::fixture::{SMALL, publish};
use domain::tree::file::TreeFault;

/// A fault to plant.
struct Plant {
    /// The text to take away; it stands once in the small tree.
    old: &'static str,
    /// What is written in its place.
    new: &'static str,
    /// The text at whose beginning the line of the fault is found; it stands once in the planted tree.
    line: &'static str,
    /// The path of the fault.
    path: &'static str,
    /// A part of its sentence.
    says: &'static str,
}

const fn plant(
    old: &'static str,
    new: &'static str,
    line: &'static str,
    path: &'static str,
    says: &'static str,
) -> Plant {
    Plant {
        old,
        new,
        line,
        path,
        says,
    }
}

/// Faults that do not touch one another.
const TOGETHER: &[Plant] = &[
    // What the format knows.
    plant(
        "edition: \"2026-11\"",
        "edition: [2026, 11]",
        "edition: [",
        "edition",
        "this should be a text, not a list",
    ),
    plant(
        "    email: team@example.nl",
        "    emial: team@example.nl",
        "    emial",
        "parties[0].emial",
        "no field “emial” here; did you mean email?",
    ),
    plant(
        "kind: housing",
        "kind: huis",
        "    kind: huis",
        "parties[2].kind",
        "there is no choice “huis”; there are: municipality, welfare",
    ),
    plant(
        "    name: De woonconsulent\n",
        "",
        "  - slug: woonconsulent",
        "parties[2].name",
        "name is missing",
    ),
    plant(
        "045 000 00 10",
        "045 00",
        "    phone: {number: 045",
        "parties[1].phone.number",
        "“045 00” is no telephone number",
    ),
    plant(
        "    hours: Tu,Th 10:00-12:00",
        "    hours: dinsdag van tien tot twaalf",
        "    hours: dinsdag",
        "people[0].hours",
        "cannot be read as hours",
    ),
    plant(
        "reply_days: 1",
        "reply_days: 11",
        "    reply_days: 11",
        "people[1].reply_days",
        "this should be a whole number from 1 to 10, not “11”",
    ),
    plant(
        "until: 2026-12-31",
        "until: 2026-12-01",
        "      - {from: 2026-12-24, until: 2026-12-01",
        "people[1].away[0].until",
        "lies before the first",
    ),
    plant(
        "slug: buren",
        "slug: De Buren",
        "  - slug: De Buren",
        "roots[0].slug",
        "“De Buren” is no short name",
    ),
    // Who is there for a wijk.
    plant(
        "WK091733: {person: marja, stand_in: ton,",
        "WK091733: {person: marja, stand_in: marja,",
        "  WK091733: {",
        "districts.WK091733.stand_in",
        "the stand-in is the contact person",
    ),
    plant(
        "stand_in: marja, spot: de-",
        "stand_in: maria, spot: de-",
        "  WK091739: {",
        "districts.WK091739.stand_in",
        "there is no person with the name “maria”; did you mean marja?",
    ),
    // Dead ends.
    plant(
        "        responsible: sociaal-team\n        next: leaf",
        "        next: leaf",
        "      - slug: voedselbank",
        "branches[1].leaves[1].responsible",
        "responsible is missing",
    ),
    plant(
        "        responsible: woonconsulent\n        next: leaf:schuldhulp",
        "        responsible: woonconsulent\n        next: leaf:gesprek",
        "        next: leaf:gesprek",
        "branches[2].leaves[0].next",
        "these services send on in a circle: gesprek, gesprek",
    ),
    plant(
        "        next: person\n",
        "",
        "      - slug: inloop",
        "branches[0].leaves[0].next",
        "next is missing",
    ),
    plant(
        "        responsible: schuldhulp\n",
        "        responsible: shuldhulp\n",
        "        responsible: shuldhulp",
        "branches[1].leaves[0].responsible",
        "there is no party with the name “shuldhulp”; did you mean schuldhulp?",
    ),
    plant(
        "        next: none\n",
        "        next: plan\n",
        "        next: plan",
        "branches[1].steps[2].next",
        "the steps go in a circle: plan, rechter, plan",
    ),
    plant(
        "step: plan}",
        "step: morgen}",
        "      - {key: datum",
        "branches[1].urgent[0].step",
        "there is no step with the name “morgen”; there are: begin, plan, rechter",
    ),
    plant(
        "leaves: [schuldhulp, voedselbank]",
        "leaves: []",
        "      - {key: schulden",
        "branches[1].needs[0].leaves",
        "at least 1 here, not 0",
    ),
    plant(
        "number: 0800-2000, ",
        "",
        "    phone: {checked",
        "help_lines[0].phone.number",
        "number is missing",
    ),
    plant(
        "        cost_note: Het pakket kost niets. De bus betaalt u zelf.\n",
        "",
        "      - slug: voedselbank",
        "branches[1].leaves[1].cost_note",
        "cost_note is missing",
    ),
    // Who directs.
    plant(
        "    lead: schuldhulp\n    stand_in: woonconsulent\n",
        "    lead: schuldhulp\n    stand_in: schuldhulp\n",
        "    stand_in: schuldhulp\n    reason: Het gaat",
        "leads[1].stand_in",
        "the stand-in is the lead",
    ),
    plant(
        "    branches: [geld]\n    lead: schuldhulp",
        "    branches: [geld, ontmoeten]\n    lead: schuldhulp",
        "    branches: [geld, ontmoeten]",
        "leads[2].branches[1]",
        "the rule can never apply: this branch is neutral",
    ),
    plant(
        "    markers: [bewind]",
        "    markers: [gi]",
        "  - key: geld-bewind",
        "leads[3]",
        "the rule can never apply: its marker is settled by the legal rule on line",
    ),
    // The world outside.
    plant(
        "municipality: GM0917",
        "municipality: GM0899",
        "municipality: GM",
        "municipality",
        "this installation serves GM0917, not GM0899",
    ),
    plant(
        "{on: 2026-11-18, by: Schuldhulp}",
        "{on: 2025-11-18, by: Schuldhulp}",
        "    checked: {on: 2025",
        "parties[1].checked.on",
        "the last check is 369 days ago; after 365 days",
    ),
    plant(
        "checked: {on: 2026-11-20, by: gemeente Heerlen}",
        "checked: {on: 2026-11-23, by: gemeente Heerlen}",
        "checked: {on: 2026-11-23",
        "checked.on",
        "2026-11-23 is still to come",
    ),
    plant(
        "product: schuldhulpverlening",
        "product: schuldhulp verlening",
        "        product:",
        "branches[1].leaves[0].product",
        "no name in the Uniforme Productnamenlijst; did you mean schuldhulpverlening?",
    ),
    plant(
        "        spots: [het-lindeblad]",
        "        spots: [het-linde-blad]",
        "        spots: [",
        "branches[0].leaves[0].spots[0]",
        "there is no meeting spot with the slug “het-linde-blad”; did you mean het-lindeblad?",
    ),
    plant(
        "        districts: [WK091739]",
        "        districts: [WK091798]",
        "        districts: [",
        "branches[1].leaves[1].districts[0]",
        "the municipality has no wijk WK091798",
    ),
];

/// Faults that would hide one another, or a fault above.
const ALONE: &[Plant] = &[
    plant(
        "buurtboom: 1",
        "buurtboom: 2",
        "buurtboom",
        "buurtboom",
        "not “2”",
    ),
    plant(
        "slug: gesprek",
        "slug: inloop",
        "      - slug: inloop\n        name: Een gesprek",
        "branches[2].leaves[0].slug",
        "“inloop” is taken: it stands on line 70 already",
    ),
    plant(
        "    picture: house\n",
        "    picture: house\n    summary: Nog eens.\n",
        "    summary: Nog eens.",
        "branches[2].summary",
        "“summary” stands on line 140 already",
    ),
    plant(
        "name: Wonen",
        "name: Wonen en huren en verhuizen en verbouwen",
        "    name: Wonen en",
        "branches[2].name",
        "the text has 40 signs; at most 36 fit",
    ),
    plant(
        "      - {key: verder, title: Een groep, text: Zij zoeken met u., who: sociaal-team, within: Binnen 1 week., up: Bel ons., down: Klaar.}\n",
        "",
        "    steps:\n      - {key: begin, title: Samen",
        "branches[0].steps",
        "at least 2 here, not 1",
    ),
    plant(
        "Dan helpt een vrijwilliger u verder.\n",
        "Dan helpt een vrijwilliger u verder.\n        next: none\n",
        "      - key: rechter",
        "branches[1].steps[2]",
        "nobody comes to this step",
    ),
    plant(
        "        step: huur\n",
        "        step: verhuren\n",
        "        step: verhuren",
        "branches[2].leaves[0].step",
        "there is no step with the name “verhuren”; there are: begin, huur",
    ),
    plant(
        "        next: step:rechter",
        "        next: rechter",
        "        next: rechter",
        "branches[1].leaves[0].next",
        "“rechter” says nothing; write person, leaf:",
    ),
    plant(
        "        next: person\n",
        "        next: leaf:voedselbank\n",
        "        next: leaf:voedselbank",
        "branches[0].leaves[0].next",
        "the next service, voedselbank, is not there in every wijk of this one",
    ),
    plant(
        "  WK091733: {person: marja, stand_in: ton, spot: het-lindeblad}\n",
        "",
        "districts:\n",
        "districts",
        "the wijk WK091733 (Heerlen-Centrum) has no contact person and stand-in",
    ),
    plant(
        "  - key: anders\n",
        "  - {key: nog-eens, branches: [geld], lead: woonconsulent, stand_in: sociaal-team, reason: Zo.}\n  - key: anders\n",
        "  - {key: nog-eens",
        "leads[5]",
        "this rule and the one on line 171 hold for the same choice and name another lead",
    ),
    plant(
        "  - key: anders\n",
        "  - {key: nog-eens, branches: [wonen, geld], lead: schuldhulp, stand_in: woonconsulent, reason: Zo.}\n  - key: anders\n",
        "  - {key: nog-eens",
        "leads[5]",
        "the rule can never apply: the rule on line 166 says the same",
    ),
    plant(
        "  - key: anders\n",
        "  - {key: nog-eens, legal: {marker: bewind, rank: 1, branches: [geld, wonen]}, lead: schuldhulp, stand_in: woonconsulent, reason: Zo.}\n  - key: anders\n",
        "  - {key: nog-eens",
        "leads[5].legal.rank",
        "“1” is taken: it stands on line 162 already",
    ),
    plant(
        "  - key: anders\n",
        "  - {key: drie, at_least: 3, lead: schuldhulp, stand_in: woonconsulent, reason: Zo.}\n  - key: anders\n",
        "  - {key: drie",
        "leads[5]",
        "the rule can never apply: only 2 branches are not neutral",
    ),
    plant(
        "  - key: anders\n",
        "  - {key: huur-bewind, branches: [wonen], markers: [bewind], lead: schuldhulp, stand_in: woonconsulent, reason: Zo.}\n  - key: anders\n",
        "  - {key: huur-bewind",
        "leads[5]",
        "the marker bewind is not asked with these branches",
    ),
    plant(
        "  - key: anders\n",
        "  - {key: niets, lead: schuldhulp, stand_in: woonconsulent, reason: Zo.}\n  - key: anders\n",
        "  - {key: niets",
        "leads[5]",
        "it does not say when it holds; give one of legal, branches, at_least, only_neutral, default",
    ),
    plant(
        "    default: true\n    lead: sociaal-team",
        "    default: true\n    lead: person",
        "    lead: person\n    stand_in: schuldhulp",
        "leads[5].lead",
        "a contact person never directs parties",
    ),
    plant(
        "    default: true\n",
        "    branches: [geld]\n    district: WK091733\n",
        "leads:\n",
        "leads",
        "no rule says who directs for: wonen; a rule with default: true covers what is left",
    ),
];

/// The line on which a text begins.
fn line_of(part: &str, text: &str) -> u32 {
    assert_eq!(text.matches(part).count(), 1, "{part} stands once in the tree");
    let before = text.split(part).next().unwrap_or_default();
    u32::try_from(before.matches('\n').count()).unwrap() + 1
}

fn planted(text: &str, plant: &Plant) -> String {
    assert_eq!(
        text.matches(plant.old).count(),
        1,
        "{} stands once in the tree",
        plant.old
    );
    text.replace(plant.old, plant.new)
}

fn is_found(plant: &Plant, text: &str, faults: &[TreeFault]) -> bool {
    let line = line_of(plant.line, text);
    faults.iter().any(|fault| {
        (fault.line, fault.path.as_str()) == (line, plant.path) && fault.reason.contains(plant.says)
    })
}

#[test]
fn the_small_tree_has_no_fault() {
    assert_eq!(publish(SMALL).map(drop), Ok(()));
}

#[test]
fn each_fault_is_found_at_its_place_and_nothing_else_is() {
    for plant in TOGETHER.iter().chain(ALONE) {
        let text = planted(SMALL, plant);
        let faults = publish(&text).expect_err(plant.says);
        assert!(is_found(plant, &text, &faults), "{}: {faults:#?}", plant.says);
        assert_eq!(faults.len(), 1, "{}: {faults:#?}", plant.says);
    }
}

#[test]
fn all_faults_are_found_at_once_in_the_order_of_the_file() {
    assert!(TOGETHER.len() >= 20);
    let text = TOGETHER
        .iter()
        .fold(SMALL.to_owned(), |text, plant| planted(&text, plant));
    let faults = publish(&text).unwrap_err();
    for plant in TOGETHER {
        assert!(is_found(plant, &text, &faults), "{}: {faults:#?}", plant.says);
    }
    assert_eq!(faults.len(), TOGETHER.len(), "{faults:#?}");
    assert!(faults.is_sorted_by_key(|fault| fault.line));
}
