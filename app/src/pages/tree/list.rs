//! The tree as headings and lists: trunk, branches with their leaves, roots. A branch is folded up; the drawing has the same
//! links.
use super::drawing::{open_now, root_id, root_kinds};
use crate::{
    pages::standpoint::Standpoint,
    parts::{finished::finished, freshness::check_line, hours::usual_hours, spot_card::tel},
    routes::Route,
};
use domain::{
    directory::Hit,
    tree::{BranchAt, RootKind, SupportTree},
};
use leptos::prelude::*;

/// The whole list.
pub(super) fn section(tree: &SupportTree, spots: &[Hit<'_>], here: &Standpoint) -> impl IntoView + use<> {
    let words = here.context.words();
    let branches: Vec<_> = BranchAt::each(&tree.branches)
        .map(|(at, _)| branch(at, tree, here))
        .collect();
    finished(view! {
        <section id="lijst" aria-labelledby="lijst-kop">
            <h2 id="lijst-kop">{words.tree_list()}</h2>
            <h3 id="stam">{words.tree_trunk()}</h3>
            <ul class="leaves">{person(tree, here)}{meeting_spots(spots, here)}</ul>
            <h3 id="takken">{words.tree_branches()}</h3>
            {branches}
            {roots(tree, here)}
        </section>
    })
}

/// The contact person with hours and number; where no wijk is known, that there is one.
fn person(tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let today = context.now.date_naive();
    let Some((duty, area)) = here.duty(tree).zip(here.district()) else {
        return finished(view! {
            <li><a href=here.to_person()>{words.tree_person()}</a><span>{words.tree_person_unknown()}</span></li>
        });
    };
    let (name, other) = (&duty.person.name, &duty.stand_in.name);
    let away = match duty.helps {
        Some(helps) if helps == duty.person => None,
        Some(_) => Some(words.person_away(name, other)),
        None => Some(words.person_both_away(&context.the_municipality(), name, other)),
    };
    let away = away.map(|text| view! { <span>{text}</span> });
    let hours = duty
        .helps
        .and_then(|helps| usual_hours(words, &helps.hours, today));
    let hours = hours.map(|hours| view! { <span>{hours}</span> });
    let phone = duty.helps.and_then(|helps| helps.phone.as_ref()).map(|phone| {
        let (href, number) = (tel(&phone.number), phone.number.clone());
        view! { <span><a href=href>{number}</a></span> }
    });
    finished(view! {
        <li>
            <a href=here.to_person()>{words.tree_person_of(&area.name, name)}</a>
            {away}
            {hours}
            {phone}
        </li>
    })
}

fn meeting_spots(spots: &[Hit<'_>], here: &Standpoint) -> impl IntoView + use<> {
    let words = here.context.words();
    let open = (!spots.is_empty()).then(|| view! { <span>{words.tree_spots_open(open_now(spots))}</span> });
    finished(view! { <li><a href=here.to_map()>{words.tree_spots(spots.len())}</a>{open}</li> })
}

/// A branch with the leaves that hang on it: and what each costs. What helps here too and hangs elsewhere stands
/// on the page of the branch.
fn branch(at: BranchAt, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let tag = context.language.tag();
    let branch = tree.branch(at);
    let (name, lang) = branch.name.in_language(tag);
    let leaves: Vec<_> = here
        .own_leaves(at, tree)
        .map(|leaf| {
            let (name, lang) = leaf.name.in_language(tag);
            let href = here.to_leaf(&leaf.slug);
            finished(view! {
                <li><a href=href lang=lang>{name.to_owned()}</a><span>{words.leaf_cost_of(leaf.cost)}</span></li>
            })
        })
        .collect();
    let count = leaves.len();
    finished(view! {
        <details class="limb" id=format!("tak-{}", branch.slug)>
            <summary><h4 lang=lang>{name.to_owned()}</h4><span class="soft">{words.tree_leaves(count)}</span></summary>
            {(count > 0).then(|| view! { <ul class="leaves">{leaves}</ul> })}
            <p><a href=here.to_branch(&branch.slug)>{words.tree_all_about()}" "<span lang=lang>{name.to_owned()}</span></a></p>
        </details>
    })
}

/// The roots by their kind, with where to find them.
fn roots(tree: &SupportTree, here: &Standpoint) -> Option<impl IntoView + use<>> {
    let words = here.context.words();
    let kinds = root_kinds(tree, here);
    let lists: Vec<_> = kinds
        .iter()
        .map(|kind| roots_of_kind(*kind, tree, here))
        .collect();
    (!lists.is_empty()).then(|| {
        finished(
            view! { <div class="next"><h3 id="wortels">{words.tree_roots()}</h3><ul class="leaves">{lists}</ul></div> },
        )
    })
}

fn roots_of_kind(kind: RootKind, tree: &SupportTree, here: &Standpoint) -> Vec<impl IntoView + use<>> {
    let context = &here.context;
    let words = context.words();
    let tag = context.language.tag();
    let of_kind = tree.roots_of(context.district).filter(|root| root.kind == kind);
    of_kind
        .enumerate()
        .map(|(place, root)| {
            let id = (place == 0).then(|| root_id(kind));
            let (name, name_lang) = root.name.in_language(tag);
            let (text, text_lang) = root.text.in_language(tag);
            let spot = root
                .spot
                .as_deref()
                .and_then(|slug| context.directory.spot_by_slug(slug));
            let spot = spot.map(|spot| {
                let href = context.href(&Route::Spot(spot.slug.clone()));
                view! { <span><a href=href>{words.tree_root_at(&spot.name)}</a></span> }
            });
            let fresh = check_line(words, &root.check, tree.term_days, context.now.date_naive());
            finished(view! {
                <li id=id>
                    <b lang=name_lang>{name.to_owned()}</b>
                    <span lang=text_lang>{text.to_owned()}</span>
                    {spot}
                    {fresh}
                </li>
            })
        })
        .collect()
}
