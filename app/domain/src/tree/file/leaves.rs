//! Reading services, and checking where they send on to.
use super::{
    branches::Context,
    claims::Holds,
    fields::{Fields, record},
    names::Kind,
    notes::Notes,
    parties::{check, phone, url, words},
    piece::Piece,
    places::districts,
    sentences::quoted,
};
use crate::{
    area::AreaCode,
    tree::{BranchAt, ForProfessionals, Leaf, LeafCost, Next, Product},
};

/// So many services one tree can have.
pub(super) const MOST: usize = 2_000;

/// Where a service sends on to, known also of a service that has another fault.
pub(super) struct Sent<'a> {
    /// The field that says it, or the service where that field is missing.
    pub(super) piece: Piece<'a>,
    pub(super) next: Option<Next>,
    /// In which wijken the service is; empty for all.
    pub(super) districts: Vec<AreaCode>,
}

/// Reads a leaf of a branch.
pub(super) fn leaf<'a>(
    piece: &Piece<'a>,
    branch: BranchAt,
    steps: &Kind<usize>,
    context: Context<'_>,
    notes: &mut Notes,
) -> (Option<Leaf>, Sent<'a>) {
    let mut sent = Sent {
        piece: piece.clone(),
        next: None,
        districts: Vec::new(),
    };
    let names = context.names;
    let leaf = record(piece, notes, |fields| {
        let slug = fields.slug("slug", "leaves", &[]);
        let name = fields.wording("name", 80);
        let also = fields.list("also", 10, |piece, notes| names.branches.meant(piece, notes));
        let step = fields.must("step");
        let step = step.and_then(|piece| steps.meant(&piece, fields.notes));
        let what = fields.wording("what", 400);
        let for_whom = fields.wording("for_whom", 200);
        let cost = fields.choice("cost", LeafCost::ALL, LeafCost::key);
        let cost_note = fields.some_wording("cost_note", 200);
        if cost == Some(LeafCost::Differs) && cost_note.is_none() {
            fields.must("cost_note");
        }
        let reach = fields.wording("reach", 300);
        let phone = phone(fields);
        let url = url("url", fields);
        let bring = fields.list("bring", 12, |piece, notes| {
            super::fields::wording(piece, 120, notes)
        });
        let responsible = fields.must("responsible");
        let responsible = responsible.and_then(|piece| names.parties.meant(&piece, fields.notes));
        let product = product(fields);
        let law = fields.some_text("law", 150);
        let next = fields.must("next");
        if let Some(piece) = next {
            sent.next = where_next(&piece, steps, context, fields.notes);
            sent.piece = piece;
        }
        let professionals = fields.optional("professionals");
        let professionals = professionals.and_then(|piece| for_professionals(&piece, fields.notes));
        let spots = fields.list("spots", 50, Piece::spot);
        sent.districts = districts(fields);
        let words = words("words", fields);
        let unconfirmed = fields.some_text("unconfirmed", 300);
        let check = check(fields, context.checked);
        Some(Leaf {
            slug: slug?,
            name: name?,
            branch,
            also,
            step: step?,
            what: what?,
            for_whom: for_whom?,
            cost: cost?,
            cost_note,
            reach: reach?,
            phone,
            url,
            bring,
            responsible: responsible?,
            product,
            law,
            next: sent.next?,
            professionals,
            spots,
            districts: sent.districts.clone(),
            words,
            unconfirmed,
            check: check?,
        })
    });
    (leaf, sent)
}

fn product(fields: &mut Fields<'_, '_>) -> Option<Product> {
    let piece = fields.optional("product")?;
    let name = piece.text(200, fields.notes)?;
    fields.notes.claim(&piece, Holds::Product(name.clone()));
    Some(Product {
        name,
        uri: String::new(),
    })
}

fn where_next(
    piece: &Piece<'_>,
    steps: &Kind<usize>,
    context: Context<'_>,
    notes: &mut Notes,
) -> Option<Next> {
    let text = piece.as_written("person, leaf: and a name, or step: and a key", notes)?;
    match text.split_once(':') {
        None if text == "person" => Some(Next::ContactPerson),
        Some(("leaf", name)) => context
            .names
            .leaves
            .named(name.trim(), piece, notes)
            .map(Next::Leaf),
        Some(("step", key)) => steps.named(key.trim(), piece, notes).map(Next::Step),
        _ => {
            let reason = format!(
                "{} says nothing; write person, leaf:voedselbank (a service) or step:plan (a step of its branch)",
                quoted(text)
            );
            notes.fault(piece, reason);
            None
        }
    }
}

fn for_professionals(piece: &Piece<'_>, notes: &mut Notes) -> Option<ForProfessionals> {
    record(piece, notes, |fields| {
        Some(ForProfessionals {
            refer: fields.some_wording("refer", 400),
            conditions: fields.some_wording("conditions", 400),
            waiting: fields.some_wording("waiting", 400),
            contact: fields.some_wording("contact", 400),
        })
    })
}
