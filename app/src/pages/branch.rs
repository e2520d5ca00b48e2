//! A branch of the tree: what people say, the steps of help with the services of each, who directs.
use super::{Face, find_help, no_tree, standpoint::Standpoint};
use crate::{
    parts::{
        branch_picture::branch_picture,
        choose_district::choose_district,
        finished::finished,
        freshness::check_line,
        icons::{Icon, icon},
        ladder,
        lead_card::lead_card,
        person_card::person_card,
    },
    request::PageContext,
    routes::Route,
};
use domain::tree::{Branch, BranchAt, Leaf, SupportTree};
use leptos::{prelude::*, tachys::html::InertElement};

pub(super) fn face(slug: &str, pairs: &[(String, String)], context: &PageContext) -> Face {
    let here = Standpoint::of(pairs, context);
    let Some(tree) = here.tree() else {
        return no_tree::face(context);
    };
    let Some(at) = tree.branch_by_slug(slug) else {
        return find_help::gone(tree, &here);
    };
    let context = &here.context;
    let words = context.words();
    let branch = tree.branch(at);
    let tag = context.language.tag();
    let (name, name_lang) = branch.name.in_language(tag);
    let (summary, summary_lang) = branch.summary.in_language(tag);
    let rule = tree.lead(&[at], &[], context.district);
    let main = view! {
        <div class="wrap part">
            <p class="noprint"><a class="back" href=here.to_tree()>{icon(Icon::Back)}{words.tree_back()}</a></p>
            <div class="named">{branch_picture(branch.picture)}<h1 lang=name_lang>{name.to_owned()}</h1></div>
            <p class="lead" lang=summary_lang>{summary.to_owned()}</p>
            {urgent(branch, &here)}
            <div class="two two--main">
                <div>
                    {asks(branch, &here)}
                    {steps(at, tree, &here)}
                    {also(at, tree, &here)}
                    {check_line(words, &branch.check, tree.term_days, context.now.date_naive())}
                </div>
                <div>
                    {person(branch, tree, &here)}
                    {rule.map(|rule| lead_card(rule, tree, context.district, context))}
                    <p class="after"><a href=here.to_map()>{words.branch_map()}</a></p>
                </div>
            </div>
        </div>
    };
    Face::new(name, main)
        .with_description(summary)
        .with_examples(tree.example)
}

/// What cannot wait, and at which step it begins.
fn urgent(branch: &Branch, here: &Standpoint) -> Option<impl IntoView + use<>> {
    let words = here.context.words();
    let tag = here.context.language.tag();
    let notes: Vec<_> = branch
        .urgent
        .iter()
        .map(|urgent| {
            let (text, text_lang) = urgent.text.in_language(tag);
            let (act, act_lang) = urgent.act.in_language(tag);
            let number = (urgent.step + 1).to_string();
            finished(view! {
                <p>
                    <b lang=text_lang>{text.to_owned()}"."</b>
                    " "
                    <span lang=act_lang>{act.to_owned()}</span>
                    " "
                    <a href=format!("#stap-{number}")>{words.branch_urgent_step(&number)}</a>
                </p>
            })
        })
        .collect();
    (!notes.is_empty())
        .then(|| finished(view! { <div class="notice"><h2>{words.branch_urgent()}</h2>{notes}</div> }))
}

/// What people ask, each with its way to an answer; where nobody wrote questions down, what people say.
fn asks(branch: &Branch, here: &Standpoint) -> impl IntoView + use<> {
    let words = here.context.words();
    let tag = here.context.language.tag();
    let needs = branch.needs.iter().map(|need| {
        let (text, lang) = need.text.in_language(tag);
        let href = here.to_question(&[("tak", &branch.slug), ("wat", &need.key)]);
        finished(view! { <li><a href=href lang=lang>{text.to_owned()}</a></li> })
    });
    let said =
        branch.asks.iter().filter(|_| branch.needs.is_empty()).map(|ask| {
            finished(view! { <li lang=here.context.records_language()>{format!("“{ask}”")}</li> })
        });
    let heard: Vec<_> = needs.chain(said).collect();
    let question = here.to_question(&[("tak", &branch.slug)]);
    finished(view! {
        <section>
            {(!heard.is_empty()).then(|| view! { <h2>{words.branch_asks()}</h2><ul class="asks">{heard}</ul> })}
            <p class="row noprint"><a class="button" href=question>{words.branch_question()}{icon(Icon::Arrow)}</a></p>
        </section>
    })
}

/// The ladder, each step with the services that belong to it.
fn steps(at: BranchAt, tree: &SupportTree, here: &Standpoint) -> impl IntoView + use<> {
    let context = &here.context;
    let words = context.words();
    let steps: Vec<_> = tree
        .branch(at)
        .steps
        .iter()
        .enumerate()
        .map(|(number, step)| {
            let leaves = here.own_leaves(at, tree).filter(|leaf| leaf.step == number);
            let leaves: Vec<_> = leaves.collect();
            ladder::step(
                step,
                format!("stap-{}", number + 1),
                list(&leaves, tree, here),
                tree,
                context,
            )
        })
        .collect();
    let any = tree.leaves_of(at, context.district).next().is_some();
    finished(view! {
        <section>
            <h2>{words.branch_steps()}</h2>
            {(!any).then(|| view! { <p>{words.branch_no_leaves()}</p> })}
            <ol class="steps">{steps}</ol>
        </section>
    })
}

/// Services that hang on another branch and help here too.
fn also(at: BranchAt, tree: &SupportTree, here: &Standpoint) -> Option<impl IntoView + use<>> {
    let leaves = tree.leaves_of(at, here.context.district).map(|(_, leaf)| leaf);
    let leaves: Vec<_> = leaves.filter(|leaf| leaf.branch != at).collect();
    let list = list(&leaves, tree, here)?;
    let title = here.context.words().branch_also();
    Some(finished(view! { <section><h2>{title}</h2>{list}</section> }))
}

/// Services with who gives them, what they cost and for whom they are; nothing for none.
pub(super) fn list(leaves: &[&Leaf], tree: &SupportTree, here: &Standpoint) -> Option<InertElement> {
    let words = here.context.words();
    let tag = here.context.language.tag();
    let items: Vec<_> = leaves
        .iter()
        .map(|leaf| {
            let (name, name_lang) = leaf.name.in_language(tag);
            let (party, party_lang) = tree.party(leaf.responsible).name.in_language(tag);
            let (whom, whom_lang) = leaf.for_whom.in_language(tag);
            finished(view! {
                <li>
                    <a href=here.to_leaf(&leaf.slug) lang=name_lang>{name.to_owned()}</a>
                    <span><span lang=party_lang>{party.to_owned()}</span>". "{words.leaf_cost_of(leaf.cost)}"."</span>
                    <span lang=whom_lang>{whom.to_owned()}</span>
                </li>
            })
        })
        .collect();
    (!items.is_empty()).then(|| finished(view! { <ul class="leaves">{items}</ul> }))
}

/// The contact person of the wijk; where none is known, choosing it.
fn person(branch: &Branch, tree: &SupportTree, here: &Standpoint) -> AnyView {
    let context = &here.context;
    let words = context.words();
    if let Some(trunk) = here.trunk(tree) {
        return person_card(trunk, tree, context).into_any();
    }
    let back = Route::Branch(branch.slug.clone(), Vec::new());
    finished(view! {
        <section class="card gold">
            <h2>{words.branch_person()}</h2>
            <p>{words.branch_person_text()}</p>
            {choose_district(&back, context)}
        </section>
    })
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };
    use domain::{area::AreaCode, tree::Directs};

    fn html(slug: &str, context: &PageContext) -> String {
        let rendered = render::page(&Route::Branch(slug.to_owned(), Vec::new()), context);
        assert_eq!(rendered.status, 200);
        checks::assert_sound(&rendered.html);
        rendered.html
    }

    fn in_molenberg(language: Language) -> PageContext {
        let mut context = fixture::with_tree(language);
        context.district = AreaCode::parse("WK091733").ok();
        context
    }

    #[test]
    fn a_branch_says_who_how_fast_when_on_and_when_back() {
        let html = html("wonen", &in_molenberg(Language::Nl));
        for part in [
            "<h1>Wonen</h1>",
            "Er is een datum waarop ik uit huis moet.",
            "href=\"#stap-2\"",
            "id=\"stap-1\"",
            "Uw aanspreekpersoon, of een buur",
            "Een plan maken",
            "De woonconsulent",
            "Binnen 1 week.",
            "Lukt het niet binnen 2 weken?",
            "Gaat het beter?",
            "href=\"/aanbod/woonconsulent\"",
            "href=\"/boom/vraag?tak=wonen\"",
            "href=\"/kaart?wijk=molenberg\"",
            ">Marja</h2>",
            "Nagekeken op 20 november door de gemeente",
        ] {
            assert!(html.contains(part), "{part}");
        }
    }

    #[test]
    fn what_people_ask_leads_to_an_answer_and_misspelt_words_stay_in_the_search() {
        let html = html("geld", &in_molenberg(Language::Nl));
        assert!(
            html.contains("href=\"/boom/vraag?tak=geld&amp;wat=huur\""),
            "{html}"
        );
        assert!(html.contains("Ik kan mijn huur niet betalen") && !html.contains("rood staan"));
        let wordless = fixture::changed(in_molenberg(Language::Nl), |tree| tree.branches[1].needs.clear());
        assert!(self::html("geld", &wordless).contains("“rood staan”"));
    }

    #[test]
    fn one_party_keeps_the_overview_and_another_stands_in() {
        let html = html("geld", &in_molenberg(Language::Nl));
        let card = html
            .split("id=\"regie\"")
            .nth(1)
            .unwrap()
            .split("</section>")
            .next()
            .unwrap();
        for part in [
            "Schuldhulp van de gemeente",
            "Zij weten hier het meest van.",
            "Het sociaal team",
        ] {
            assert!(card.contains(part), "{part}: {card}");
        }
    }

    #[test]
    fn for_neutral_branches_it_is_the_contact_person() {
        let context = in_molenberg(Language::Nl);
        let tree = context.directory.tree().unwrap();
        assert_eq!(
            tree.lead(&[BranchAt::find(&tree.branches, |_| true).unwrap()], &[], None)
                .unwrap()
                .lead,
            Directs::ContactPerson
        );
        assert!(html("ontmoeten", &context).contains("Dan helpt Ton."));
        let unknown = fixture::with_tree(Language::Nl);
        assert!(html("ontmoeten", &unknown).contains("Dan helpt de aanspreekpersoon van een wijk naast u."));
    }

    #[test]
    fn a_leaf_of_another_branch_helps_here_too_and_one_of_another_wijk_does_not() {
        let html = html("geld", &in_molenberg(Language::Nl));
        let also = html.split("Hier vindt u ook hulp").nth(1).unwrap();
        assert!(also.contains("href=\"/aanbod/woonconsulent\""));
        assert!(!html.contains("/aanbod/voedselbank"));
    }

    #[test]
    fn without_a_wijk_one_can_choose_it_here() {
        let html = html("geld", &fixture::with_tree(Language::En));
        assert!(html.contains("action=\"/wijk\"") && html.contains("value=\"/en/boom/geld\""));
        assert!(html.contains("<h1 lang=\"nl\">Geld en schulden</h1>"));
    }

    #[test]
    fn an_old_branch_warns() {
        let old = fixture::changed(in_molenberg(Language::Nl), |tree| tree.term_days = 3);
        assert!(html("geld", &old).contains("fresh--old"));
    }

    #[test]
    fn a_branch_that_is_not_there_helps_to_look() {
        let rendered = render::page(
            &Route::Branch("nergens".to_owned(), Vec::new()),
            &fixture::with_tree(Language::Nl),
        );
        assert_eq!(rendered.status, 404);
        checks::assert_sound(&rendered.html);
        assert!(rendered.html.contains("action=\"/boom/zoek\""));
    }
}
