//! A whole tree: in YAML and JSON, far too large, published where nothing is known, and with any part of it broken.
use super::fixture::{Known, SMALL, publish};
use domain::tree::file::{Node, TreeFault, Value, read};
use proptest::prelude::*;
use server::intake::tree::node;

/// The same as JSON, each item and field on a line.
fn json(node: &Node, out: &mut String) {
    match &node.value {
        Value::Nothing => out.push_str("null"),
        Value::Text { text, plain } => {
            let bare = *plain && (text.parse::<u32>().is_ok() || matches!(text.as_str(), "true" | "false"));
            if bare {
                out.push_str(text);
            } else {
                out.push_str(&serde_json::to_string(text).unwrap());
            }
        }
        Value::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                out.push_str(if place == 0 { "\n" } else { ",\n" });
                json(item, out);
            }
            out.push(']');
        }
        Value::Record(fields) => {
            out.push('{');
            for (place, (key, _, value)) in fields.iter().enumerate() {
                out.push_str(if place == 0 { "\n    " } else { ",\n    " });
                out.push_str(&serde_json::to_string(key).unwrap());
                out.push_str(": ");
                json(value, out);
            }
            out.push('}');
        }
    }
}

fn as_json(text: &str) -> String {
    let mut out = String::new();
    json(&node(text).unwrap(), &mut out);
    assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok());
    out
}

#[test]
fn yaml_and_json_read_the_same() {
    let yaml = publish(SMALL).unwrap();
    let json = publish(&as_json(SMALL)).unwrap();
    assert_eq!(yaml.tree, json.tree);
}

#[test]
fn the_example_has_no_fault_of_its_own() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/demo/tree.yaml")).unwrap();
    let yaml = read(&node(&text).unwrap()).unwrap();
    let json = read(&node(&as_json(&text)).unwrap()).unwrap();
    assert_eq!(yaml.tree, json.tree);
}

#[test]
fn ten_thousand_leaves_are_refused_in_one_sentence() {
    let leaf = |number: usize| {
        format!(
            "      - {{slug: extra-{number}, name: Extra, step: begin, what: Iets., for_whom: Iedereen., cost: free, reach: Bel., \
             responsible: sociaal-team, next: person}}\n"
        )
    };
    let many: String = (0..9_996).map(leaf).collect();
    let text = SMALL.replace(
        "      - slug: gesprek\n",
        &format!("{many}      - slug: gesprek\n"),
    );
    let faults = publish(&text).unwrap_err();
    let expected = TreeFault {
        line: 60,
        path: "branches".to_owned(),
        reason: "the branches have 10000 services; at most 2000 are read".to_owned(),
    };
    assert_eq!(faults, [expected]);
}

#[test]
fn a_thousand_faults_are_told_and_no_more() {
    let need = |number: usize| {
        format!(
            "      - {{key: extra-{number}, text: Extra, leaves: [{}]}}\n",
            "niets, ".repeat(12)
        )
    };
    let needs: String = (0..30).map(need).collect();
    let branch = |number: usize| {
        format!(
            "  - slug: tak-{number}\n    needs:\n{}\n",
            needs.replace("extra", &format!("extra-{number}"))
        )
    };
    let branches: String = (0..100).map(branch).collect();
    let faults = publish(&SMALL.replace("\nmarkers:\n", &format!("{branches}\nmarkers:\n"))).unwrap_err();
    assert_eq!(faults.len(), 1_001);
    assert_eq!(
        (faults[0].line, faults[0].reason.as_str()),
        (0, "only the first 1000 faults are told; there may be more")
    );
}

#[test]
fn where_nothing_is_known_it_is_said_once_what_to_import() {
    let read = publish(SMALL).unwrap();
    let mut known = Known::new();
    known.products.clear();
    let mut around = known.around();
    around.districts = &[];
    let faults = read.check(&around);
    let reasons: Vec<_> = faults
        .iter()
        .map(|fault| (fault.line, fault.reason.as_str()))
        .collect();
    let [(districts, areas), (product, products)] = reasons[..] else {
        panic!("{faults:#?}")
    };
    assert_eq!((districts, product), (49, 123));
    assert!(areas.contains("`buurtboom import areas`"), "{areas}");
    assert!(
        products.contains("`buurtboom import products FILE`"),
        "{products}"
    );
}

#[test]
fn products_get_their_address_from_the_list() {
    let tree = publish(SMALL).unwrap().with_products(&Known::new().products);
    let products: Vec<_> = tree
        .leaves
        .iter()
        .filter_map(|leaf| leaf.product.as_ref())
        .collect();
    assert_eq!(products.len(), 1);
    assert_eq!(
        products[0].uri,
        "http://standaarden.overheid.nl/owms/terms/schuldhulpverlening"
    );
}

#[test]
fn another_thing_than_a_tree_is_refused() {
    for (text, says) in [
        ("- a\n", "this should be a record, not a list"),
        ("schulden\n", "this should be a record, not “schulden”"),
        ("a: 1\n", "buurtboom is missing"),
    ] {
        let faults = publish(text).unwrap_err();
        assert!(faults.iter().any(|fault| fault.reason == says), "{faults:#?}");
    }
}

/// Changes the part of a file that is reached after so many others; says how many are left to go.
fn change(node: &mut Node, left: usize, new: &Value) -> Option<usize> {
    if left == 0 {
        node.value = new.clone();
        return None;
    }
    let inside: Vec<&mut Node> = match &mut node.value {
        Value::Nothing | Value::Text { .. } => Vec::new(),
        Value::List(items) => items.iter_mut().collect(),
        Value::Record(fields) => fields.iter_mut().map(|(.., node)| node).collect(),
    };
    inside
        .into_iter()
        .try_fold(left - 1, |left, node| change(node, left, new))
}

/// What may stand anywhere by mistake: other types, odd texts, names and keys of other records.
fn mistake() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        ".{0,100}",
        prop::sample::select(vec![
            "geld",
            "begin",
            "plan",
            "none",
            "person",
            "leaf:inloop",
            "step:begin",
            "leaf:",
            "WK091733",
            "GM0917",
            "BU09173301",
            "2026-02-30",
            "9999-12-31",
            "-1",
            "65536",
            "true",
            "112",
            "Mo",
            "schuldhulp",
            "marja",
        ])
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just(Value::Nothing),
        (text, any::<bool>()).prop_map(|(text, plain)| Value::Text { text, plain }),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| {
        let node = inner.prop_map(|value| Node { line: 7, value });
        let key = prop::sample::select(vec!["slug", "key", "nl", "on", "marker", "x", "WK091733", "next"]);
        prop_oneof![
            prop::collection::vec(node.clone(), 0..4).prop_map(Value::List),
            prop::collection::vec((key, node), 0..4).prop_map(|fields| {
                let field = |(key, node): (&str, Node)| (key.to_owned(), 7, node);
                Value::Record(fields.into_iter().map(field).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn a_tree_with_any_part_broken_is_read_or_refused(
        places in prop::collection::vec(0_usize..500, 1..4),
        new in mistake(),
    ) {
        let mut file = node(SMALL).unwrap();
        for place in places {
            change(&mut file, place, &new);
        }
        let lines = u32::try_from(SMALL.lines().count()).unwrap();
        match domain::tree::file::read_and_check(&file, &Known::new().around()) {
            Ok(read) => prop_assert_eq!(read.tree.branches.len(), 3),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line) && !fault.reason.is_empty()));
            }
        }
    }
}
