//! What of a tree is drawn.
use crate::{
    pages::standpoint::Standpoint,
    parts::tree_drawing::{Drawing, Limb, Season, Sign},
};
use domain::{
    directory::Hit,
    hours::OpenStatus,
    tree::{BranchAt, RootKind, SupportTree},
};
use std::borrow::Cow;

/// The place in the list where the roots of a kind begin.
pub(super) fn root_id(kind: RootKind) -> String {
    format!("wortel-{}", kind.key())
}

/// How many of the spots are open now.
pub(super) fn open_now(spots: &[Hit<'_>]) -> usize {
    let open = |hit: &&Hit<'_>| matches!(hit.status, OpenStatus::Open { .. });
    spots.iter().filter(open).count()
}

/// The kinds of roots that the wijk has, in their order.
pub(super) fn root_kinds(tree: &SupportTree, here: &Standpoint) -> Vec<RootKind> {
    let there = |kind: &RootKind| {
        tree.roots_of(here.context.district)
            .any(|root| root.kind == *kind)
    };
    RootKind::ALL.iter().copied().filter(there).collect()
}

/// The drawing of the tree, with the links of the list.
pub(super) fn of<'a>(tree: &'a SupportTree, spots: &[Hit<'_>], here: &Standpoint) -> Drawing<'a> {
    let context = &here.context;
    let words = context.words();
    let own = |text: Cow<'a, str>, href: String| Sign {
        text,
        lang: None,
        href,
    };
    let limbs = BranchAt::each(&tree.branches).map(|(at, branch)| {
        let (name, lang) = branch.name.in_language(context.language.tag());
        Limb {
            sign: Sign {
                text: name.into(),
                lang,
                href: here.to_branch(&branch.slug),
            },
            leaves: here.own_leaves(at, tree).count(),
        }
    });
    let person = here.duty(tree).map_or_else(
        || words.tree_person().into(),
        |duty| {
            words
                .tree_begin_with(&duty.helps.unwrap_or(duty.person).name)
                .into()
        },
    );
    let roots = root_kinds(tree, here)
        .into_iter()
        .map(|kind| own(words.root_kind(kind).into(), format!("#{}", root_id(kind))));
    let open = open_now(spots);
    Drawing {
        season: Season::of(context.now.date_naive()),
        limbs: limbs.collect(),
        person: own(person, here.to_person()),
        spots: own(words.tree_spots(spots.len()).into(), here.to_map()),
        open,
        closed: spots.len() - open,
        roots: roots.collect(),
    }
}
