//! A small tree for the tests of every floor: three branches, one of them neutral, four leaves, two wijken. Behind the feature
//! `samples`, which only tests and benchmarks switch on.
use super::{
    Branch, BranchAt, BranchPicture, Check, Combination, ContactPerson, Directs, HelpLine, LeadRule, Leaf,
    LeafAt, LeafCost, Marker, MarkerAt, Need, Next, Party, PartyAt, PartyKind, PersonAt, Phone, Product,
    Root, RootKind, Step, SupportTree, Trunk, Urgent, Who, Wording,
};
use crate::{
    area::AreaCode,
    hours::{Hours, Schedule},
};
use chrono::NaiveDate;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).expect("it stands above")
}

fn check() -> Check {
    Check {
        on: day(),
        by: "de gemeente".to_owned(),
    }
}

fn words(nl: &str) -> Wording {
    Wording::dutch(nl)
}

fn party(slug: &str, name: &str, kind: PartyKind) -> Party {
    Party {
        slug: slug.to_owned(),
        name: words(name),
        kind,
        does: words("Zij helpen u verder."),
        reach: words("Uw aanspreekpersoon brengt u bij hen."),
        phone: None,
        email: None,
        url: None,
        unconfirmed: None,
        check: check(),
    }
}

fn person(slug: &str, name: &str) -> ContactPerson {
    ContactPerson {
        slug: slug.to_owned(),
        name: name.to_owned(),
        about: words("Luistert eerst. Zoekt dan met u uit wat nodig is."),
        photo: None,
        languages: vec!["nl".to_owned(), "en".to_owned()],
        hours: Schedule {
            hours: Hours::read("Tu,Th 10:00-12:00"),
            exceptions: Vec::new(),
        },
        phone_hours: words("Op werkdagen van 9 tot 12 uur."),
        phone: Some(Phone {
            number: "045 000 00 01".to_owned(),
            checked: day(),
        }),
        email: None,
        reply_days: 2,
        away: Vec::new(),
        check: check(),
    }
}

fn step(key: &str, title: &str, who: Who, next: Option<usize>) -> Step {
    Step {
        key: key.to_owned(),
        title: words(title),
        text: words("Iemand helpt u daarmee."),
        who,
        within: words("Binnen 1 week."),
        law: None,
        up: words("Lukt het niet binnen 2 weken? Ga dan een stap verder."),
        down: words("Gaat het beter? Dan is deze stap klaar."),
        next,
    }
}

fn branch(slug: &str, name: &str, picture: BranchPicture, neutral: bool, team: PartyAt) -> Branch {
    Branch {
        slug: slug.to_owned(),
        name: words(name),
        summary: words("Hulp bij wat u bezighoudt."),
        picture,
        neutral,
        asks: Vec::new(),
        needs: Vec::new(),
        urgent: Vec::new(),
        steps: vec![
            step(
                "begin",
                "Praat met uw aanspreekpersoon",
                Who::ContactPerson,
                Some(1),
            ),
            step("team", "Een plan maken", Who::Party(team), None),
        ],
        check: check(),
    }
}

fn leaf(slug: &str, name: &str, branch: BranchAt, responsible: PartyAt, next: Next) -> Leaf {
    Leaf {
        slug: slug.to_owned(),
        name: words(name),
        branch,
        also: Vec::new(),
        step: 1,
        what: words("Samen kijkt u wat er nodig is. Daarna maakt u een plan."),
        for_whom: words("Voor iedereen uit Heerlen."),
        cost: LeafCost::Free,
        cost_note: None,
        reach: words("Vraag het aan uw aanspreekpersoon."),
        phone: None,
        url: None,
        bring: vec![words("uw paspoort of ID-kaart")],
        responsible,
        product: None,
        law: None,
        next,
        professionals: None,
        spots: Vec::new(),
        districts: Vec::new(),
        words: Vec::new(),
        unconfirmed: None,
        check: check(),
    }
}

fn rule(key: &str, when: Combination, lead: Directs, stand_in: Directs) -> LeadRule {
    LeadRule {
        key: key.to_owned(),
        when,
        district: None,
        lead,
        stand_in,
        reason: words("Zij weten hier het meest van."),
        law: None,
    }
}

/// The codes of Heerlen-Centrum and Molenberg.
///
/// # Panics
/// Never: the codes are right.
#[must_use]
pub fn districts() -> [AreaCode; 2] {
    ["WK091733", "WK091739"].map(|code| AreaCode::parse(code).expect("it stands above"))
}

/// The tree for [`districts`].
///
/// # Panics
/// Never: every name stands above where it is looked for.
#[must_use]
pub fn tree() -> SupportTree {
    tree_for(districts())
}

/// Branches `ontmoeten` (neutral), `geld` and `wonen`; parties `sociaal-team`, `schuldhulp`, `woonconsulent`; people
/// `marja` and `ton`; leaves `inloop`, `schuldhulp`, `voedselbank` (only in the second wijk) and `woonconsulent`.
///
/// # Panics
/// Never: every name stands above where it is looked for.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a whole tree, read from top to bottom")]
pub fn tree_for(districts: [AreaCode; 2]) -> SupportTree {
    let parties = vec![
        party("sociaal-team", "Het sociaal team", PartyKind::Municipality),
        party(
            "schuldhulp",
            "Schuldhulp van de gemeente",
            PartyKind::Municipality,
        ),
        party("woonconsulent", "De woonconsulent", PartyKind::Housing),
    ];
    let at = |slug: &str| PartyAt::find(&parties, |party| party.slug == slug).expect("it stands above");
    let (team, debt, housing) = (at("sociaal-team"), at("schuldhulp"), at("woonconsulent"));
    let people = vec![person("marja", "Marja"), person("ton", "Ton")];
    let who = |slug: &str| PersonAt::find(&people, |person| person.slug == slug).expect("it stands above");
    let (marja, ton) = (who("marja"), who("ton"));
    let mut branches = vec![
        branch("ontmoeten", "Mensen ontmoeten", BranchPicture::People, true, team),
        branch("geld", "Geld en schulden", BranchPicture::Money, false, debt),
        branch("wonen", "Wonen", BranchPicture::House, false, housing),
    ];
    let on = |slug: &str| BranchAt::find(&branches, |branch| branch.slug == slug).expect("it stands above");
    let (meet, money, living) = (on("ontmoeten"), on("geld"), on("wonen"));
    let mut leaves = vec![
        leaf("inloop", "Inloop met koffie", meet, team, Next::ContactPerson),
        leaf("schuldhulp", "Hulp bij schulden", money, debt, Next::Step(1)),
        leaf("voedselbank", "Voedselbank", money, team, Next::ContactPerson),
        leaf(
            "woonconsulent",
            "Een gesprek over uw huur",
            living,
            housing,
            Next::Step(1),
        ),
    ];
    let leaf_at = |slug: &str| LeafAt::find(&leaves, |leaf| leaf.slug == slug).expect("it stands above");
    let (debt_leaf, food, rent) = (
        leaf_at("schuldhulp"),
        leaf_at("voedselbank"),
        leaf_at("woonconsulent"),
    );
    leaves[debt_leaf.place()].product = Some(Product {
        name: "schuldhulpverlening".to_owned(),
        uri: "http://standaarden.overheid.nl/owms/terms/schuldhulpverlening".to_owned(),
    });
    leaves[debt_leaf.place()].law = Some("Wet gemeentelijke schuldhulpverlening, artikel 3".to_owned());
    leaves[food.place()].districts = vec![districts[1]];
    leaves[rent.place()].also = vec![money];
    branches[money.place()].asks = vec!["rood staan".to_owned(), "durf post niet open te maken".to_owned()];
    branches[money.place()].needs = vec![
        Need {
            key: "schulden".to_owned(),
            text: words("Ik heb schulden"),
            leaves: vec![debt_leaf],
        },
        Need {
            key: "huur".to_owned(),
            text: words("Ik kan mijn huur niet betalen"),
            leaves: vec![rent, debt_leaf],
        },
    ];
    branches[living.place()].urgent = vec![Urgent {
        key: "uit-huis".to_owned(),
        text: words("Er is een datum waarop ik uit huis moet"),
        act: words("Wacht dan niet. Bel vandaag nog."),
        step: 1,
    }];
    let markers = vec![Marker {
        key: "gi".to_owned(),
        text: words("Een gezinsvoogd komt bij ons thuis"),
        branches: Vec::new(),
    }];
    let guardian = MarkerAt::find(&markers, |_| true).expect("it stands above");
    let exactly = |branches: Vec<BranchAt>| Combination::Exactly {
        branches,
        markers: Vec::new(),
    };
    let directs = Directs::Party;
    SupportTree {
        municipality: AreaCode::parse("GM0917").expect("it stands above"),
        edition: "2026-11".to_owned(),
        example: true,
        term_days: 365,
        trunks: vec![
            Trunk {
                district: districts[0],
                person: marja,
                stand_in: ton,
                spot: "het-lindeblad".to_owned(),
            },
            Trunk {
                district: districts[1],
                person: ton,
                stand_in: marja,
                spot: "het-lindeblad".to_owned(),
            },
        ],
        roots: vec![Root {
            slug: "buren".to_owned(),
            kind: RootKind::Neighbours,
            name: words("Buren die iets willen doen"),
            text: words("Boodschappen, een lampje, een praatje."),
            spot: None,
            districts: Vec::new(),
            check: check(),
        }],
        leads: vec![
            rule(
                "gezinsvoogd",
                Combination::Legal {
                    marker: guardian,
                    rank: 1,
                    branches: Vec::new(),
                },
                directs(team),
                directs(debt),
            ),
            rule(
                "geld-wonen",
                exactly(vec![money, living]),
                directs(debt),
                directs(housing),
            ),
            rule("geld", exactly(vec![money]), directs(debt), directs(team)),
            rule("wonen", exactly(vec![living]), directs(housing), directs(team)),
            rule(
                "alleen-ontmoeten",
                Combination::OnlyNeutral,
                Directs::ContactPerson,
                Directs::ContactPerson,
            ),
            rule("anders", Combination::Default, directs(team), directs(debt)),
        ],
        help_lines: vec![HelpLine {
            slug: "113".to_owned(),
            name: words("113 Zelfmoordpreventie"),
            text: words("Denkt u aan zelfmoord? Praten helpt."),
            phone: Phone {
                number: "0800-0113".to_owned(),
                checked: day(),
            },
            words: vec!["zelfmoord".to_owned(), "dood willen".to_owned()],
            unsafe_at_home: false,
        }],
        synonyms: vec![vec![
            "schulden".to_owned(),
            "schuld".to_owned(),
            "deurwaarder".to_owned(),
        ]],
        parties,
        people,
        branches,
        leaves,
        markers,
    }
}
