//! Records for the tests of stories.
use crate::ports::TreeFile;
use domain::{
    area::{Area, AreaCode, Figures},
    change::{ChangeRequest, WrongPart},
    contact::{ContactRequest, Reach, RequestKind},
    directory::{Directory, DirectoryParts, Revision},
    geography::{Outline, Position},
    spot::{MeetingSpot, SpotDraft, Surroundings},
    text::PlainText,
    tree::file::{Node, Value},
};
use geo::{MultiPolygon, Rect};
use serde_json::json;
use std::sync::Arc;

/// A municipality with two wijken: one around the records below, one without any.
pub(crate) fn areas() -> Vec<Area> {
    let area = |code: &str, name: &str, west: f64, east: f64| Area {
        code: AreaCode::parse(code).unwrap(),
        name: name.to_owned(),
        slug: domain::text::slug(name),
        centre: Position::new(50.885, f64::midpoint(west, east)).unwrap(),
        outline: Outline::new(MultiPolygon(vec![
            Rect::new((west, 50.87), (east, 50.90)).to_polygon(),
        ]))
        .ok(),
        approximate: false,
        boundary_year: Some(2024),
        figures: Figures::default(),
    };
    vec![
        area("GM0917", "Heerlen", 5.95, 6.01),
        area("WK091733", "Heerlen-Centrum", 5.95, 5.98),
        area("WK091739", "Molenberg", 5.98, 6.01),
    ]
}

/// A draft in the first wijk that passes every check when it has a name.
pub(crate) fn draft(id: &str, name: &str) -> SpotDraft {
    SpotDraft {
        place: "row 2".to_owned(),
        system: "csv".to_owned(),
        external_id: id.to_owned(),
        name: name.to_owned(),
        latitude: Some(50.885),
        longitude: Some(5.97),
        checked_on: "2026-11-01".to_owned(),
        ..SpotDraft::default()
    }
}

/// The draft as a record of the directory.
pub(crate) fn spot(draft: &SpotDraft) -> MeetingSpot {
    let mut spot = draft.check(&Surroundings { areas: &areas() }).unwrap().spot;
    spot.id.clone_from(&draft.external_id);
    spot.slug = domain::text::slug(&spot.name);
    spot
}

/// A remark about a spot; its id is its form key too.
pub(crate) fn request(id: &str, spot_id: &str, received: i64) -> ChangeRequest {
    ChangeRequest {
        id: id.to_owned(),
        spot_id: spot_id.to_owned(),
        form_key: id.to_owned(),
        wrong: [WrongPart::Hours].into(),
        remark: None,
        received,
    }
}

/// A tree without faults for these areas and the spot “Het Lindeblad”, with the product “schuldhulpverlening”.
pub(crate) fn tree_text() -> serde_json::Value {
    let person = |slug: &str| {
        json!({"slug": slug, "name": slug, "about": "Luistert.", "languages": ["nl"], "hours": "Tu 10:00-12:00",
            "phone_hours": "Elke ochtend.", "reply_days": 2})
    };
    let party = |slug: &str| json!({"slug": slug, "name": slug, "kind": "municipality", "does": "Helpt.", "reach": "Loop binnen."});
    let step = |key: &str, who: &str| {
        json!({"key": key, "title": key, "text": "Zo gaat het.", "who": who, "within": "Binnen een week.",
            "up": "Lukt het niet?", "down": "Lukt het?"})
    };
    let rule = |key: &str, when: &str, holds: serde_json::Value| json!({"key": key, when: holds, "lead": "schuldhulp", "stand_in": "team", "reason": "Zij weten er alles van."});
    json!({
        "buurtboom": 1, "municipality": "GM0917", "edition": "2026-11", "example": true, "term_days": 365,
        "checked": {"on": "2026-11-20", "by": "de gemeente"},
        "parties": [party("schuldhulp"), party("team")],
        "people": [person("marja"), person("ton")],
        "districts": {
            "WK091733": {"person": "marja", "stand_in": "ton", "spot": "het-lindeblad"},
            "WK091739": {"person": "ton", "stand_in": "marja", "spot": "het-lindeblad"},
        },
        "branches": [{
            "slug": "geld", "name": "Geld", "summary": "Hulp met geld.", "picture": "money",
            "steps": [step("begin", "person"), step("plan", "schuldhulp")],
            "leaves": [{"slug": "schuldhulp", "name": "Schuldhulp", "step": "plan", "what": "Een plan.",
                "for_whom": "Iedereen.", "cost": "free", "reach": "Bel.", "responsible": "schuldhulp",
                "product": "schuldhulpverlening", "next": "person"}],
        }],
        "leads": [rule("geld", "branches", json!(["geld"])), rule("anders", "default", json!(true))],
        "help_lines": [{"slug": "luisterlijn", "name": "De Luisterlijn", "text": "Praten helpt.",
            "phone": {"number": "088 0767 000", "checked": "2026-11-20"}}],
    })
}

/// The file with this text; all of it stands on line 1.
pub(crate) fn tree_file(text: serde_json::Value) -> TreeFile {
    TreeFile {
        text: text.to_string(),
        node: Ok(node(text)),
    }
}

fn node(value: serde_json::Value) -> Node {
    let text = |text: String, plain| Value::Text { text, plain };
    Node {
        line: 1,
        value: match value {
            serde_json::Value::Null => Value::Nothing,
            serde_json::Value::Bool(truth) => text(truth.to_string(), true),
            serde_json::Value::Number(number) => text(number.to_string(), true),
            serde_json::Value::String(given) => text(given, false),
            serde_json::Value::Array(items) => Value::List(items.into_iter().map(node).collect()),
            serde_json::Value::Object(fields) => {
                let fields = fields.into_iter().map(|(key, value)| (key, 1, node(value)));
                Value::Record(fields.collect())
            }
        },
    }
}

/// The [`areas`], a third wijk without a trunk, and the sample's tree over the first two.
pub(crate) fn directory_with_tree() -> Directory {
    let mut areas = areas();
    let mut bare = areas[2].clone();
    bare.code = AreaCode::parse("WK091740").unwrap();
    bare.name = "Zonder stam".to_owned();
    "zonder-stam".clone_into(&mut bare.slug);
    areas.push(bare);
    Directory::build(DirectoryParts {
        moments: Vec::new(),
        revision: Revision(1),
        areas,
        spots: Vec::new(),
        tree: Some(Arc::new(domain::tree::sample::tree())),
    })
}

/// A request in a wijk; its id is its form key too.
pub(crate) fn contact_request(id: &str, district: &str, received: i64) -> ContactRequest {
    ContactRequest {
        id: id.to_owned(),
        district: AreaCode::parse(district).unwrap(),
        kind: RequestKind::CallBack,
        first_name: PlainText::parse("Fatima", 40).unwrap(),
        reach: Reach::parse("0612345678").unwrap(),
        why: None,
        may_leave_message: false,
        form_key: id.to_owned(),
        received,
    }
}
