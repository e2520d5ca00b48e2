//! Reading a whole file.
use super::{
    Node, ReadTree, TreeFault,
    branches::{Context, Grown, branch},
    claims::{self, Claim, Holds, TreeSurroundings},
    fields::{Fields, record},
    ladder,
    leads::{marker, rule},
    leaves,
    names::Names,
    notes::Notes,
    parties::{help_line, party, read_check},
    people::person,
    piece::Piece,
    places::{root, trunks},
    rules,
};
use crate::{
    area::{AreaCode, AreaKind},
    tree::{LeadRule, Marker, SupportTree},
};

const MOST_PARTIES: usize = 1_000;
const MOST_PEOPLE: usize = 500;
const MOST_ROOTS: usize = 500;
const MOST_BRANCHES: usize = 200;
const MOST_MARKERS: usize = 100;
const MOST_LEADS: usize = 1_000;
const MOST_HELP_LINES: usize = 50;
const MOST_SYNONYMS: usize = 1_000;
const MOST_OF_A_GROUP: usize = 50;

/// What was read of a file.
struct Reading {
    /// `None` where something that every tree has cannot be read.
    tree: Option<SupportTree>,
    faults: Vec<TreeFault>,
    claims: Vec<Claim>,
    term_days: Option<u16>,
}

/// Reads a file and checks what holds inside it.
///
/// # Errors
/// Every fault, in the order of the file; never none.
pub fn read(file: &Node) -> Result<ReadTree, Vec<TreeFault>> {
    finished(reading(file), Vec::new())
}

/// Reads a file, and checks what it says of the world outside even where it has other faults: for whoever shows all of them
/// at once.
///
/// # Errors
/// Every fault, in the order of the file; never none.
pub fn read_and_check(file: &Node, around: &TreeSurroundings<'_>) -> Result<ReadTree, Vec<TreeFault>> {
    let reading = reading(file);
    let outside = claims::check(&reading.claims, reading.term_days, around);
    finished(reading, outside)
}

fn finished(reading: Reading, outside: Vec<TreeFault>) -> Result<ReadTree, Vec<TreeFault>> {
    let mut faults = reading.faults;
    faults.extend(outside);
    faults.sort();
    match reading.tree {
        Some(tree) if faults.is_empty() => Ok(ReadTree {
            tree,
            claims: reading.claims,
        }),
        _ => Err(faults),
    }
}

fn reading(file: &Node) -> Reading {
    let mut notes = Notes::default();
    let names = Names::gather(file);
    let mut term_days = None;
    let tree = record(&Piece::whole(file), &mut notes, |fields| {
        let format = fields.must("buurtboom");
        format.and_then(|piece| piece.number(1, 1, fields.notes));
        term_days = fields
            .must("term_days")
            .and_then(|piece| piece.number(1, 1_000, fields.notes));
        tree(fields, term_days, &names)
    });
    let (faults, claims) = notes.into_parts();
    Reading {
        tree,
        faults,
        claims,
        term_days,
    }
}

fn tree(fields: &mut Fields<'_, '_>, term_days: Option<u16>, names: &Names) -> Option<SupportTree> {
    let municipality = fields.must("municipality");
    let municipality = municipality.and_then(|piece| municipality_code(&piece, fields.notes));
    let edition = fields.text("edition", 40);
    let example = fields.truth("example");
    let checked = fields.optional("checked");
    let checked = checked.and_then(|piece| read_check(&piece, fields.notes));
    let checked = checked.as_ref();
    let parties = fields.items_at_least("parties", 1, MOST_PARTIES);
    let parties = parties
        .iter()
        .filter_map(|piece| party(piece, checked, fields.notes));
    let parties = parties.collect();
    let people = fields.items_at_least("people", 1, MOST_PEOPLE);
    let people = people
        .iter()
        .filter_map(|piece| person(piece, checked, fields.notes));
    let people = people.collect();
    let trunks = fields
        .must("districts")
        .map(|piece| trunks(&piece, names, fields.notes));
    let roots = fields.list("roots", MOST_ROOTS, |piece, notes| root(piece, checked, notes));
    let grown = grown(fields, Context { names, checked });
    let markers = fields.list("markers", MOST_MARKERS, |piece, notes| {
        marker(piece, names, notes)
    });
    let leads = leads(fields, &markers, names);
    let help_lines = fields.items_at_least("help_lines", 1, MOST_HELP_LINES);
    let help_lines = help_lines
        .iter()
        .filter_map(|piece| help_line(piece, fields.notes));
    let help_lines = help_lines.collect();
    let synonyms = fields.list("synonyms", MOST_SYNONYMS, synonyms);
    Some(SupportTree {
        municipality: municipality?,
        edition: edition?,
        example,
        term_days: term_days?,
        parties,
        people,
        trunks: trunks?,
        roots,
        branches: grown.branches,
        leaves: grown.leaves,
        markers,
        leads,
        help_lines,
        synonyms,
    })
}

fn municipality_code(piece: &Piece<'_>, notes: &mut Notes) -> Option<AreaCode> {
    let text = piece.as_written("the code of a municipality", notes)?;
    let reason = match AreaCode::parse(text) {
        Ok(code) if code.kind() == AreaKind::Municipality => {
            notes.claim(piece, Holds::Municipality(code));
            return Some(code);
        }
        Ok(_) => "the code of a municipality begins with GM".to_owned(),
        Err(error) => error.to_string(),
    };
    notes.fault(piece, reason);
    None
}

/// Reads every branch with its leaves, and checks where those send on to.
fn grown<'a>(fields: &mut Fields<'a, '_>, context: Context<'_>) -> Grown<'a> {
    let pieces = fields.items_at_least("branches", 1, MOST_BRANCHES);
    let given = context.names.leaves.count();
    let with_leaves = given <= leaves::MOST;
    if !with_leaves {
        let whole = fields.whole().clone();
        fields.notes.fault_at(
            whole.line_of("branches"),
            "branches",
            format!(
                "the branches have {given} services; at most {} are read",
                leaves::MOST
            ),
        );
    }
    let mut grown = Grown::default();
    for (piece, at) in pieces.iter().zip(context.names.branches.each()) {
        branch(piece, *at, with_leaves, context, &mut grown, fields.notes);
    }
    if with_leaves {
        ladder::check_leaves(&grown.sent, &context.names.leaves, fields.notes);
    }
    grown
}

/// Reads every rule of who directs, and checks them side by side.
fn leads(fields: &mut Fields<'_, '_>, markers: &[Marker], names: &Names) -> Vec<LeadRule> {
    let Some(whole) = fields.must("leads") else {
        return Vec::new();
    };
    let Some(pieces) = whole.list(MOST_LEADS, fields.notes) else {
        return Vec::new();
    };
    let (leads, outlines): (Vec<_>, Vec<_>) = pieces
        .iter()
        .map(|piece| rule(piece, names, fields.notes))
        .unzip();
    let markers = if markers.len() == names.markers.count() {
        markers
    } else {
        &[]
    };
    rules::check(&outlines, &whole, markers, names, fields.notes);
    leads.into_iter().flatten().collect()
}

fn synonyms(piece: &Piece<'_>, notes: &mut Notes) -> Option<Vec<String>> {
    let words = piece.list(MOST_OF_A_GROUP, notes)?;
    if words.len() < 2 {
        notes.fault(piece, "a group of synonyms has at least two words");
    }
    let words = words.iter().filter_map(|word| word.text(60, notes));
    Some(words.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::file::Value;
    use proptest::prelude::*;

    /// Files of any shape, their names taken from the format or from nowhere.
    fn any_file() -> impl Strategy<Value = Node> {
        let key = prop_oneof![
            prop::sample::select(vec![
                "buurtboom",
                "municipality",
                "term_days",
                "checked",
                "on",
                "parties",
                "people",
                "districts",
                "WK091733",
                "roots",
                "branches",
                "neutral",
                "steps",
                "leaves",
                "needs",
                "next",
                "slug",
                "key",
                "markers",
                "leads",
                "legal",
                "marker",
                "at_least",
                "with",
                "default",
                "help_lines",
                "phone",
                "synonyms",
            ]),
            Just("\u{1b}[31m"),
        ];
        let text = prop_oneof![
            "[a-c]",
            ".{0,20}",
            Just("WK091733".to_owned()),
            Just("2026-11-20".to_owned())
        ];
        let value = prop_oneof![
            Just(Value::Nothing),
            (text, any::<bool>()).prop_map(|(text, plain)| Value::Text { text, plain }),
        ];
        let file = value.prop_recursive(6, 200, 8, move |inner| {
            let node = (1..99_u32, inner).prop_map(|(line, value)| Node { line, value });
            let field = (key.clone(), 1..99_u32, node.clone());
            prop_oneof![
                prop::collection::vec(node, 0..6).prop_map(Value::List),
                prop::collection::vec(field, 0..12).prop_map(|fields| {
                    let fields = fields.into_iter();
                    Value::Record(
                        fields
                            .map(|(key, line, node)| (key.to_owned(), line, node))
                            .collect(),
                    )
                }),
            ]
        });
        file.prop_map(|value| Node { line: 1, value })
    }

    proptest! {
        #[test]
        fn any_file_is_refused_with_faults_that_can_be_shown(file in any_file()) {
            let faults = read(&file).expect_err("it is no tree");
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(fault.line >= 1);
                prop_assert!(!fault.path.contains(char::is_control) && !fault.reason.contains(char::is_control));
                prop_assert!(!fault.reason.is_empty() && !fault.reason.ends_with('.'));
            }
        }
    }
}
