//! Reading who directs when: circumstances and rules.
use super::{
    fields::{Fields, record},
    names::Names,
    notes::Notes,
    piece::Piece,
};
use crate::{
    area::AreaCode,
    tree::{BranchAt, Combination, Directs, LeadRule, Marker, MarkerAt},
};

/// So many branches or markers can be named in one rule.
const MOST_NAMED: usize = 20;

/// The fields that say when a rule holds; a rule has one of them.
const KINDS: [&str; 5] = ["legal", "branches", "at_least", "only_neutral", "default"];

/// What decides which rule wins, known also of a rule that has another fault.
pub(super) struct Rule<'a> {
    pub(super) piece: Piece<'a>,
    /// `None` where it could not be read.
    pub(super) when: Option<Combination>,
    pub(super) district: Option<AreaCode>,
    pub(super) lead: Option<Directs>,
    pub(super) stand_in: Option<Directs>,
}

/// Reads a marker.
pub(super) fn marker(piece: &Piece<'_>, names: &Names, notes: &mut Notes) -> Option<Marker> {
    record(piece, notes, |fields| {
        let key = fields.slug("key", "markers", &[]);
        let text = fields.wording("text", 100);
        let branches = fields.list("branches", MOST_NAMED, |piece, notes| {
            names.branches.meant(piece, notes)
        });
        Some(Marker {
            key: key?,
            text: text?,
            branches,
        })
    })
}

/// Reads a rule.
pub(super) fn rule<'a>(piece: &Piece<'a>, names: &Names, notes: &mut Notes) -> (Option<LeadRule>, Rule<'a>) {
    let mut outline = Rule {
        piece: piece.clone(),
        when: None,
        district: None,
        lead: None,
        stand_in: None,
    };
    let rule = record(piece, notes, |fields| {
        let key = fields.slug("key", "leads", &[]);
        outline.when = combination(fields, names);
        if let Some(piece) = fields.optional("district") {
            outline.district = piece.district(fields.notes);
            // A rule for a wijk that cannot be read is not one for the whole municipality.
            outline.when = outline.when.take().filter(|_| outline.district.is_some());
        }
        outline.lead = directs("lead", fields, names);
        outline.stand_in = directs("stand_in", fields, names);
        refuse_directs(&outline, fields);
        let reason = fields.wording("reason", 200);
        let law = fields.some_text("law", 150);
        Some(LeadRule {
            key: key?,
            when: outline.when.clone()?,
            district: outline.district,
            lead: outline.lead?,
            stand_in: outline.stand_in?,
            reason: reason?,
            law,
        })
    });
    (rule, outline)
}

fn directs(name: &'static str, fields: &mut Fields<'_, '_>, names: &Names) -> Option<Directs> {
    let piece = fields.must(name)?;
    match piece.as_written("a party", fields.notes)? {
        "person" => Some(Directs::ContactPerson),
        party => names
            .parties
            .named(party, &piece, fields.notes)
            .map(Directs::Party),
    }
}

/// Refuses a stand-in who is the lead, and a contact person who would direct professionals.
fn refuse_directs(rule: &Rule<'_>, fields: &mut Fields<'_, '_>) {
    let only_neutral = matches!(rule.when, Some(Combination::OnlyNeutral) | None);
    let person = |directs: Option<Directs>| directs == Some(Directs::ContactPerson);
    let reason = match (rule.lead, rule.stand_in) {
        (Some(Directs::ContactPerson), Some(Directs::ContactPerson)) if only_neutral => return,
        (Some(lead), Some(stand_in)) if lead == stand_in && !person(rule.lead) => {
            ("stand_in", "the stand-in is the lead; name another party")
        }
        (lead, _) if person(lead) && !only_neutral => (
            "lead",
            "a contact person never directs parties; name a party, or use only_neutral",
        ),
        (lead @ Some(_), Some(_)) if person(lead) => (
            "stand_in",
            "when the contact person leads, their own stand-in takes over: write person",
        ),
        (_, stand_in) if person(stand_in) => (
            "stand_in",
            "a contact person never directs parties; name another party",
        ),
        _ => return,
    };
    let whole = fields.whole().clone();
    fields
        .notes
        .fault_at(whole.line_of(reason.0), &whole.path_of(reason.0), reason.1);
}

/// When a rule holds.
fn combination(fields: &mut Fields<'_, '_>, names: &Names) -> Option<Combination> {
    let given: Vec<(&str, Piece<'_>)> = KINDS
        .iter()
        .filter_map(|kind| Some((*kind, fields.optional(kind)?)))
        .collect();
    let markers = fields.optional("markers");
    let with = fields.optional("with");
    let [(kind, piece)] = given.as_slice() else {
        let given: Vec<&str> = given.iter().map(|(kind, _)| *kind).collect();
        let reason = match given.as_slice() {
            [] => format!("it does not say when it holds; give one of {}", KINDS.join(", ")),
            given => format!(
                "it says in {} ways when it holds: {}",
                given.len(),
                given.join(", ")
            ),
        };
        let whole = fields.whole().clone();
        fields.notes.fault(&whole, reason);
        return None;
    };
    let notes = &mut *fields.notes;
    if let Some(markers) = markers.as_ref().filter(|_| *kind != "branches") {
        notes.fault(markers, "markers only stand beside branches");
    }
    if let Some(with) = with.as_ref().filter(|_| *kind != "at_least") {
        notes.fault(with, "with only stands beside at_least");
    }
    match *kind {
        "legal" => legal(piece, names, notes),
        "branches" => {
            let branches = branches(piece, names, notes);
            let markers = markers.map_or(Some(Vec::new()), |piece| marked(&piece, names, notes));
            if branches.as_deref() == Some(&[]) {
                notes.fault(piece, "at least one branch must be named");
                return None;
            }
            Some(Combination::Exactly {
                branches: branches?,
                markers: markers?,
            })
        }
        "at_least" => {
            let count = piece.number(2, 20, notes);
            let with = with.map_or(Some(Vec::new()), |piece| branches(&piece, names, notes));
            let count = u8::try_from(count?).ok()?;
            let with = with?;
            if with.len() > usize::from(count) {
                let reason = format!(
                    "with names {} branches, so it is at least {}",
                    with.len(),
                    with.len()
                );
                notes.fault(piece, reason);
                return None;
            }
            Some(Combination::AtLeast { count, with })
        }
        only_true => {
            let holds = piece.truth(notes)?;
            if !holds {
                notes.fault(piece, "only true can stand here; leave it out otherwise");
                return None;
            }
            Some(if only_true == "default" {
                Combination::Default
            } else {
                Combination::OnlyNeutral
            })
        }
    }
}

fn legal(piece: &Piece<'_>, names: &Names, notes: &mut Notes) -> Option<Combination> {
    record(piece, notes, |fields| {
        let marker = fields.must("marker");
        let marker = marker.and_then(|piece| names.markers.meant(&piece, fields.notes));
        let rank = fields.must("rank");
        let rank = rank.and_then(|piece| {
            let rank = piece.number(1, 100, fields.notes)?;
            fields.notes.take("leads.legal.rank", &rank.to_string(), &piece);
            u8::try_from(rank).ok()
        });
        let needed = fields.optional("branches");
        let branches = needed.map_or(Some(Vec::new()), |piece| branches(&piece, names, fields.notes));
        Some(Combination::Legal {
            marker: marker?,
            rank: rank?,
            branches: branches?,
        })
    })
}

/// Branches, sorted; `None` when one of them cannot be read, or is neutral.
fn branches(piece: &Piece<'_>, names: &Names, notes: &mut Notes) -> Option<Vec<BranchAt>> {
    let items = piece.list(MOST_NAMED, notes)?;
    let mut found = Vec::new();
    for item in &items {
        match names.branches.meant(item, notes) {
            Some(branch) if names.is_neutral(branch) => notes.fault(
                item,
                "the rule can never apply: this branch is neutral, so it is left out before a lead is looked for",
            ),
            branch => found.extend(branch),
        }
    }
    sorted(found, &items, notes)
}

fn marked(piece: &Piece<'_>, names: &Names, notes: &mut Notes) -> Option<Vec<MarkerAt>> {
    let items = piece.list(MOST_NAMED, notes)?;
    let found = items.iter().filter_map(|item| names.markers.meant(item, notes));
    let found = found.collect();
    sorted(found, &items, notes)
}

/// What was found in order; `None` when something was not found or stands there twice.
fn sorted<T: Ord>(mut found: Vec<T>, items: &[Piece<'_>], notes: &mut Notes) -> Option<Vec<T>> {
    if found.len() < items.len() {
        return None;
    }
    found.sort();
    found.dedup();
    if let Some(last) = items.last().filter(|_| found.len() < items.len()) {
        notes.fault(last, "one of the names stands here twice");
        return None;
    }
    Some(found)
}
