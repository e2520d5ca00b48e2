//! Reading the foot of the tree: the trunk of each wijk, and its roots.
use super::{
    claims::Holds,
    fields::{Fields, named, record},
    names::Names,
    notes::Notes,
    parties::check,
    piece::{Piece, district},
};
use crate::{
    area::AreaCode,
    tree::{Check, Root, RootKind, Trunk},
};

/// So many wijken can be named.
pub(super) const MOST_DISTRICTS: usize = 500;

/// Reads the trunks, by the codes of their wijken.
pub(super) fn trunks(piece: &Piece<'_>, names: &Names, notes: &mut Notes) -> Vec<Trunk> {
    let mut given = Vec::new();
    let mut trunks = named(piece, notes, |code, piece, notes| {
        let code = district(code, piece, notes);
        if let Some(code) = code {
            notes.claim(piece, Holds::District(code));
            given.push(code);
        }
        let trunk = record(piece, notes, |fields| trunk(fields, code, names));
        trunk.filter(|_| given.len() <= MOST_DISTRICTS)
    });
    if given.len() > MOST_DISTRICTS {
        let reason = format!(
            "there are {} wijken; at most {MOST_DISTRICTS} are read",
            given.len()
        );
        notes.fault(piece, reason);
    }
    notes.claim(piece, Holds::EveryDistrict(given));
    trunks.sort_by_key(|trunk| trunk.district);
    trunks
}

fn trunk(fields: &mut Fields<'_, '_>, code: Option<AreaCode>, names: &Names) -> Option<Trunk> {
    let person = fields.must("person");
    let person = person.and_then(|piece| names.people.meant(&piece, fields.notes));
    let second = fields.must("stand_in");
    let stand_in = second
        .as_ref()
        .and_then(|piece| names.people.meant(piece, fields.notes));
    if let Some(piece) = second.filter(|_| person.is_some() && person == stand_in) {
        let reason = "the stand-in is the contact person; somebody else must take over";
        fields.notes.fault(&piece, reason);
    }
    let spot = fields.must("spot").and_then(|piece| piece.spot(fields.notes));
    Some(Trunk {
        district: code?,
        person: person?,
        stand_in: stand_in?,
        spot: spot?,
    })
}

/// Reads a root.
pub(super) fn root(piece: &Piece<'_>, all: Option<&Check>, notes: &mut Notes) -> Option<Root> {
    record(piece, notes, |fields| {
        let slug = fields.slug("slug", "roots", &[]);
        let kind = fields.choice("kind", RootKind::ALL, RootKind::key);
        let name = fields.wording("name", 80);
        let text = fields.wording("text", 300);
        let spot = fields.optional("spot").and_then(|piece| piece.spot(fields.notes));
        let districts = districts(fields);
        let check = check(fields, all);
        Some(Root {
            slug: slug?,
            kind: kind?,
            name: name?,
            text: text?,
            spot,
            districts,
            check: check?,
        })
    })
}

/// In which wijken a record holds; empty for all.
pub(super) fn districts(fields: &mut Fields<'_, '_>) -> Vec<AreaCode> {
    let mut districts = fields.list("districts", MOST_DISTRICTS, Piece::district);
    districts.sort_unstable();
    districts.dedup();
    districts
}
