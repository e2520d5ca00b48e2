//! Reading the areas of life: their steps, what is urgent in them, and what people ask.
use super::{
    fields::{Fields, record},
    ladder,
    leaves::{self, Sent},
    names::{Kind, Names, names_in},
    notes::Notes,
    parties::{check, words},
    piece::Piece,
};
use crate::tree::{Branch, BranchAt, BranchPicture, Check, Leaf, Need, Step, Urgent, Who};

/// Names that other pages have, and the answer "I do not know".
const NOT_FOR_BRANCHES: &[&str] = &["vraag", "antwoord", "zoek", "gemist", "veilig", "weet-niet"];
/// The answer "something else".
const NOT_FOR_NEEDS: &[&str] = &["anders"];
/// A step with this name could not be told from the end of the ladder.
const NOT_FOR_STEPS: &[&str] = &["none"];
const MOST_STEPS: usize = 12;

/// What every record of a tree can mean or take over.
#[derive(Clone, Copy)]
pub(super) struct Context<'n> {
    /// The names of all records.
    pub(super) names: &'n Names,
    /// The check of records without one of their own.
    pub(super) checked: Option<&'n Check>,
}

/// What was read of the branches.
#[derive(Default)]
pub(super) struct Grown<'a> {
    pub(super) branches: Vec<Branch>,
    pub(super) leaves: Vec<Leaf>,
    /// Where each leaf sends on, also of leaves that could not be read, in the order of the file.
    pub(super) sent: Vec<Sent<'a>>,
}

/// Reads a branch with its leaves; nothing of the leaves when there are too many in the file.
pub(super) fn branch<'a>(
    piece: &Piece<'a>,
    at: BranchAt,
    with_leaves: bool,
    context: Context<'_>,
    grown: &mut Grown<'a>,
    notes: &mut Notes,
) {
    let keys = names_in(piece.node, "steps", "key");
    let places = (0..keys.len()).collect();
    let steps = Kind::new("step", keys, places);
    let branch = record(piece, notes, |fields| {
        let slug = fields.slug("slug", "branches", NOT_FOR_BRANCHES);
        let name = fields.wording("name", 36);
        let summary = fields.wording("summary", 200);
        let picture = fields.choice("picture", BranchPicture::ALL, BranchPicture::key);
        let neutral = fields.truth("neutral");
        let asks = words("asks", fields);
        let read_steps = ladder(fields, &steps, context.names);
        let urgent = fields.list("urgent", 20, |piece, notes| urgent(piece, &steps, notes));
        let needs = fields.list("needs", 30, |piece, notes| need(piece, context.names, notes));
        for piece in fields.items_at_least("leaves", 1, usize::MAX) {
            if with_leaves {
                let (leaf, sent) = leaves::leaf(&piece, at, &steps, context, fields.notes);
                grown.leaves.extend(leaf);
                grown.sent.push(sent);
            }
        }
        let check = check(fields, context.checked);
        Some(Branch {
            slug: slug?,
            name: name?,
            summary: summary?,
            picture: picture?,
            neutral,
            asks,
            needs,
            urgent,
            steps: read_steps,
            check: check?,
        })
    });
    grown.branches.extend(branch);
}

/// Reads the steps, and checks them as a ladder.
fn ladder(fields: &mut Fields<'_, '_>, keys: &Kind<usize>, names: &Names) -> Vec<Step> {
    let pieces = fields.items_at_least("steps", 2, MOST_STEPS);
    let list = format!("{}.steps", fields.whole().path);
    let mut nexts = Vec::new();
    let mut steps = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let below = (place + 1 < pieces.len()).then_some(place + 1);
        let mut next = below;
        let step = record(piece, fields.notes, |fields| {
            if let Some(piece) = fields.optional("next") {
                next = next_step(&piece, keys, below, fields.notes);
            }
            step(fields, &list, next, names)
        });
        steps.extend(step);
        nexts.push(next);
    }
    ladder::check_steps(&pieces, keys, &nexts, fields.notes);
    steps
}

/// The step that is named; where there is no such step the one below, so that one fault does not become two.
fn next_step(
    piece: &Piece<'_>,
    keys: &Kind<usize>,
    below: Option<usize>,
    notes: &mut Notes,
) -> Option<usize> {
    match piece.as_written("the key of a step", notes) {
        Some("none") => None,
        Some(key) => keys.named(key, piece, notes).or(below),
        None => below,
    }
}

fn step(fields: &mut Fields<'_, '_>, list: &str, next: Option<usize>, names: &Names) -> Option<Step> {
    let key = fields.slug("key", list, NOT_FOR_STEPS);
    let title = fields.wording("title", 80);
    let text = fields.wording("text", 300);
    let who = fields.must("who");
    let who = who.and_then(
        |piece| match piece.as_written("person or a party", fields.notes)? {
            "person" => Some(Who::ContactPerson),
            name => names.parties.named(name, &piece, fields.notes).map(Who::Party),
        },
    );
    let within = fields.wording("within", 120);
    let law = fields.some_text("law", 150);
    let up = fields.wording("up", 200);
    let down = fields.wording("down", 200);
    Some(Step {
        key: key?,
        title: title?,
        text: text?,
        who: who?,
        within: within?,
        law,
        up: up?,
        down: down?,
        next,
    })
}

fn urgent(piece: &Piece<'_>, steps: &Kind<usize>, notes: &mut Notes) -> Option<Urgent> {
    record(piece, notes, |fields| {
        let key = fields.slug("key", "urgent", &[]);
        let text = fields.wording("text", 100);
        let act = fields.wording("act", 200);
        let step = fields.must("step");
        let step = step.and_then(|piece| steps.meant(&piece, fields.notes));
        Some(Urgent {
            key: key?,
            text: text?,
            act: act?,
            step: step?,
        })
    })
}

fn need(piece: &Piece<'_>, names: &Names, notes: &mut Notes) -> Option<Need> {
    record(piece, notes, |fields| {
        let key = fields.slug("key", "needs", NOT_FOR_NEEDS);
        let text = fields.wording("text", 80);
        let leaves = fields.items_at_least("leaves", 1, 12);
        let leaves = leaves
            .iter()
            .filter_map(|piece| names.leaves.meant(piece, fields.notes));
        let leaves = leaves.collect();
        Some(Need {
            key: key?,
            text: text?,
            leaves,
        })
    })
}
