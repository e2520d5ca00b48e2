//! The answer: start here, then step by step; who directs; what to bring. Printed, it is one A4.
//!
//! Everything on it follows from the answers in its address (`domain::tree`), and nothing of the visitor is kept. What a
//! glance at a screen, a history or a sheet of paper gives away is kept small: the title of the document and of the sheet is
//! "Een steuntje in de rug", and what was chosen is not printed.
mod sheet;
mod side;
mod steps;

use super::{Face, no_tree, question};
use crate::{
    parts::{
        aloud::aloud,
        finished::finished,
        freshness::check_line,
        icons::{Icon, icon},
        lead_card::lead_card,
        person_card::person_card,
        spot_card::tel,
    },
    request::PageContext,
    routes::Route,
};
use domain::tree::{Answer, Answers, Check, Directs, Party, QuestionPage, SupportTree, Who, Wording};
use leptos::prelude::*;

/// The answer, or the question that is still missing.
pub(super) fn face(pairs: &[(String, String)], context: &PageContext) -> Face {
    let Some(tree) = context.directory.tree() else {
        return no_tree::face(context);
    };
    let answers = Answers::from_pairs(tree, pairs);
    let missing = answers.missing();
    if let Some(answer) = tree.answer(&answers).filter(|_| missing.is_none()) {
        return answered(&answer, &answers, tree, context);
    }
    let page = missing.unwrap_or(QuestionPage::District);
    question::asking(page, true, &answers, tree, context)
}

fn answered(answer: &Answer<'_>, answers: &Answers, tree: &SupportTree, context: &PageContext) -> Face {
    let words = context.words();
    let unsafe_at_home = context.href(&Route::UnsafeAtHome);
    let district = Some(answer.trunk.district);
    let lead = answer.lead.map(|rule| lead_card(rule, tree, district, context));
    let class = sheet::class(answer, tree, context.language.tag());
    let main = finished(view! {
        <div class=class>
            {head(answers, tree, context)}
            {urgent(answers, tree, context)}
            <div class="two two--main">
                <div>
                    {person_card(answer.trunk, tree, context)}
                    {steps::begin(answer, tree, context)}
                    {steps::steps(answer, tree, context)}
                </div>
                <div>
                    {lead}
                    {nothing_fits(answer, answers, tree, context)}
                    {side::bring(answer, context)}
                    {side::parties(answer, tree, context)}
                    {aloud(context)}
                    {side::take_along(answers, tree, context)}
                    {oldest(answer, answers, tree).map(|check| {
                        check_line(words, check, tree.term_days, context.now.date_naive())
                    })}
                    <p class="small soft noprint">{words.question_not_kept()}</p>
                    <p class="noprint"><a href=unsafe_at_home>{words.question_unsafe()}</a></p>
                </div>
            </div>
        </div>
    });
    Face::new(words.answer_paper_title(), main).with_examples(tree.example)
}

/// The way back, the title, and what was chosen.
fn head(answers: &Answers, tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let last = tree.question_pages(answers).pop().unwrap_or(QuestionPage::Topics);
    let back = context.href(&question::page_of(last, answers, tree));
    let change = context.href(&question::page_of(QuestionPage::Topics, answers, tree));
    let chosen: Vec<_> = answers
        .branches
        .iter()
        .enumerate()
        .map(|(place, at)| {
            let (name, language) = spoken(&tree.branch(*at).name, context);
            let comma = (place > 0).then_some(", ");
            view! { {comma}<b lang=language>{name}</b> }
        })
        .collect();
    let chosen = if answers.unsure {
        view! { {words.answer_unsure()}" " }.into_any()
    } else {
        view! { {words.answer_chosen()}" "{chosen}". " }.into_any()
    };
    let district = answers.district.and_then(|code| context.directory.area(code));
    let lives = district.map(|area| {
        view! { {words.answer_lives()}" "<b>{area.name.clone()}</b>". " }
    });
    finished(view! {
        <div>
            <p class="noprint"><a class="back" href=back>{icon(Icon::Back)}{words.answer_back()}</a></p>
            <h1>
                <span class="noprint">{words.answer_title()}</span>
                <span class="onpaper">{words.answer_paper_title()}</span>
            </h1>
            <p class="lead noprint">{chosen}{lives}<a href=change>{words.answer_change()}</a></p>
        </div>
    })
}

/// What cannot wait, each with what to do now and whom to call.
fn urgent(answers: &Answers, tree: &SupportTree, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let notices = answers.urgent.iter().filter_map(|chosen| {
        let branch = tree.branch(chosen.branch);
        let urgent = branch.urgent.get(chosen.place)?;
        let party = branch.steps.get(urgent.step).and_then(|step| party_of(step.who, tree));
        let call = party.and_then(|party| {
            let number = &party.phone.as_ref()?.number;
            let (name, language) = spoken(&party.name, context);
            let text = words.answer_call(&name, number);
            Some(view! { <p><a class="button" href=tel(number) lang=language>{icon(Icon::Phone)}{text}</a></p> })
        });
        let (what, what_language) = spoken(&urgent.text, context);
        let (act, act_language) = spoken(&urgent.act, context);
        Some(finished(view! {
            <div class="notice">
                <h2 lang=what_language>{what}</h2>
                <p lang=act_language>{act}</p>
                {call}
            </div>
        }))
    });
    notices.collect::<Vec<_>>()
}

/// The way to say that help is missing, where something that was asked for is not there. A visit counts nothing: the page
/// behind the link asks first.
fn nothing_fits(
    answer: &Answer<'_>,
    answers: &Answers,
    tree: &SupportTree,
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let mut pairs = question::pairs_of(answers, tree);
    pairs.retain(|(key, _)| key == "tak" || key == "wijk");
    let tell = context.href(&Route::MissingHelp(pairs));
    answer.nothing_fits.then(|| {
        finished(view! {
            <section class="notice notice--gold nothing">
                <h2>{words.answer_nothing()}</h2>
                <p>{words.answer_nothing_text()}</p>
                <p class="noprint"><a href=tell>{words.answer_nothing_tell()}</a></p>
            </section>
        })
    })
}

/// The check of the record on the page that was checked longest ago; the person card says its own.
fn oldest<'a>(answer: &Answer<'a>, answers: &Answers, tree: &'a SupportTree) -> Option<&'a Check> {
    let branches = answers.branches.iter().map(|at| &tree.branch(*at).check);
    let leaves = answer.leaves.iter().map(|at| &tree.leaf(*at).check);
    let parties = parties_of(answer, tree).into_iter().map(|party| &party.check);
    branches.chain(leaves).chain(parties).min_by_key(|check| check.on)
}

/// Every party that directs or takes a step, each once: who directs first, then in the order of the steps. Who is
/// responsible for a service stands on the page of that service.
fn parties_of<'a>(answer: &Answer<'_>, tree: &'a SupportTree) -> Vec<&'a Party> {
    let lead = answer.lead.iter().flat_map(|rule| [rule.lead, rule.stand_in]);
    let lead = lead.filter_map(|directs| match directs {
        Directs::Party(at) => Some(tree.party(at)),
        Directs::ContactPerson => None,
    });
    let steps = answer
        .steps
        .iter()
        .filter_map(|step| party_of(step.step.who, tree));
    let mut parties: Vec<&Party> = Vec::new();
    for party in lead.chain(steps) {
        if !parties.iter().any(|known| known.slug == party.slug) {
            parties.push(party);
        }
    }
    parties
}

/// The party that takes a step; nothing where it is the contact person.
fn party_of(who: Who, tree: &SupportTree) -> Option<&Party> {
    match who {
        Who::Party(at) => Some(tree.party(at)),
        Who::ContactPerson => None,
    }
}

/// A text of a record for this page, with its language where it is another one.
fn spoken(wording: &Wording, context: &PageContext) -> (String, Option<&'static str>) {
    let (text, language) = wording.in_language(context.language.tag());
    (text.to_owned(), language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
        request::Site,
    };
    use domain::directory::{Directory, DirectoryParts, Revision};
    use std::sync::Arc;

    const ALL: [(&str, &str); 6] = [
        ("haast", "uit-huis"),
        ("ook", "gi"),
        ("tak", "geld"),
        ("tak", "wonen"),
        ("wat", "huur"),
        ("wijk", "WK091733"),
    ];

    fn route(query: &[(&str, &str)]) -> Route {
        let pairs = query
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Route::Answer(pairs.collect())
    }

    fn html(query: &[(&str, &str)]) -> String {
        let rendered = render::page(&route(query), &fixture::with_tree(Language::Nl));
        assert_eq!(rendered.status, 200);
        checks::assert_sound(&rendered.html);
        rendered.html
    }

    /// The page over a tree that was changed.
    fn changed(query: &[(&str, &str)], change: impl FnOnce(&mut SupportTree)) -> String {
        let mut context = fixture::with_tree(Language::Nl);
        let mut tree = context.directory.tree().unwrap().clone();
        change(&mut tree);
        context.directory = Arc::new(Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(2),
            areas: fixture::areas(),
            spots: fixture::spots(),
            tree: Some(Arc::new(tree)),
        }));
        render::page(&route(query), &context).html
    }

    #[test]
    fn the_answer_says_with_whom_to_begin_what_comes_after_and_who_directs() {
        let html = html(&ALL);
        let places: Vec<_> = [
            "Zo kunt u verder",
            "Er is een datum waarop ik uit huis moet",
            "Wacht dan niet. Bel vandaag nog.",
            ">Marja</h2>",
            "Daarna, stap voor stap",
            "href=\"/aanbod/woonconsulent\"",
            "Wie houdt het overzicht?",
            "Neem mee",
            "uw paspoort of ID-kaart",
            "Wie doet wat?",
        ]
        .map(|part| html.find(part).unwrap_or_else(|| panic!("{part}")))
        .into();
        assert!(places.is_sorted(), "{places:?}");
        // The guardian directs whatever else was chosen: exactly one.
        assert_eq!(html.matches("Wie houdt het overzicht?").count(), 1);
        let lead = html.split("Wie houdt het overzicht?").nth(1).unwrap();
        assert!(lead.find("Het sociaal team").unwrap() < lead.find("Schuldhulp van de gemeente").unwrap());
        assert!(html.contains("Voorbeeld."), "the tree is an example");
    }

    #[test]
    fn it_speaks_english_around_the_words_of_the_tree() {
        let rendered = render::page(&route(&ALL), &fixture::with_tree(Language::En));
        checks::assert_sound(&rendered.html);
        assert!(rendered.html.contains("This is how you can go on"));
        assert!(rendered.html.contains("<b lang=\"nl\">Geld en schulden</b>"));
    }

    #[test]
    fn an_answer_that_lacks_something_is_the_question_for_it() {
        let topics = html(&[("wijk", "WK091733")]);
        assert!(topics.contains("<title>Fout: Waar gaat het over?"));
        assert!(topics.contains("type=\"hidden\" name=\"wijk\" value=\"WK091733\""));
        for wijk in ["WK000000", "", "thuis"] {
            let district = html(&[("tak", "geld"), ("wijk", wijk)]);
            assert!(district.contains("<title>Fout: In welke wijk woont u?"), "{wijk}");
        }
    }

    #[test]
    fn paper_tab_and_history_do_not_tell_what_was_chosen() {
        let html = html(&ALL);
        assert!(html.contains("<title>Een steuntje in de rug - Buurtboom</title>"));
        assert!(html.contains("<span class=\"onpaper\">Een steuntje in de rug</span>"));
        let chosen = html.split("U koos:").next().unwrap();
        let around = &chosen[chosen.rfind('<').unwrap()..];
        assert_eq!(around, "<p class=\"lead noprint\">");
    }

    #[test]
    fn who_does_not_know_begins_with_somebody_who_listens() {
        let html = html(&[("tak", "weet-niet"), ("wijk", "WK091733")]);
        assert!(html.contains("Dat geeft niet: er luistert eerst iemand naar u."));
        assert!(html.contains(">Marja</h2>") && !html.contains("Daarna, stap voor stap"));
        assert!(html.contains("Wie houdt het overzicht?"));
    }

    #[test]
    fn what_is_missing_can_be_told_without_telling_more_than_branch_and_wijk() {
        let link = "href=\"/boom/gemist?tak=geld&amp;wijk=WK091733\"";
        let about = [("ook", "gi"), ("tak", "geld"), ("wijk", "WK091733")];
        assert!(html(&[&about[..], &[("wat", "anders")]].concat()).contains(link));
        assert!(!html(&[&about[..], &[("wat", "huur")]].concat()).contains("/boom/gemist"));
    }

    #[test]
    fn a_telephone_can_take_the_page_along_when_its_address_is_known() {
        let mut context = fixture::with_tree(Language::Nl);
        assert!(!render::page(&route(&ALL), &context).html.contains("class=\"qr\""));
        context.site = Arc::new(Site {
            origin: "https://buurtboom.example".to_owned(),
            ..Site::default()
        });
        let html = render::page(&route(&ALL), &context).html;
        checks::assert_sound(&html);
        assert!(html.contains("class=\"qr\"") && html.contains("QR-code met het adres van deze pagina"));
    }

    #[test]
    fn the_buttons_that_need_a_script_wait_in_a_template() {
        let html = html(&ALL);
        let template = html.split("<template id=\"knoppen\">").nth(1).unwrap();
        let template = template.split("</template>").next().unwrap();
        assert!(template.contains("Print dit") && template.contains("Lees voor"));
        assert_eq!(
            html.matches("<button").count(),
            template.matches("<button").count()
        );
        assert!(html.contains("<script src=\"/read_aloud.js\" defer"));
    }

    #[test]
    fn what_is_old_or_not_confirmed_is_said() {
        let html = changed(&ALL, |tree| {
            tree.leaves[3].unconfirmed = Some("Bel eerst".to_owned());
            tree.parties[1].check.on = fixture::now().date_naive() - chrono::Days::new(400);
        });
        assert!(html.contains("Dit moet nog worden nagevraagd."));
        assert!(html.contains("fresh--old") && html.contains("13 maanden geleden nagekeken."));
    }

    #[test]
    fn texts_of_the_tree_are_never_markup() {
        let evil = "\"><script>alert(1)</script>";
        let html = changed(&ALL, |tree| {
            let records = tree.branches.iter_mut().flat_map(|branch| {
                let urgent = branch
                    .urgent
                    .iter_mut()
                    .flat_map(|urgent| [&mut urgent.text, &mut urgent.act]);
                let steps = branch.steps.iter_mut();
                let steps =
                    steps.flat_map(|step| [&mut step.title, &mut step.text, &mut step.within, &mut step.up]);
                [&mut branch.name]
                    .into_iter()
                    .chain(urgent)
                    .chain(steps)
                    .collect::<Vec<_>>()
            });
            let leaves = tree.leaves.iter_mut().map(|leaf| &mut leaf.name);
            let parties = tree.parties.iter_mut();
            let parties = parties.flat_map(|party| [&mut party.name, &mut party.does, &mut party.reach]);
            for wording in records.chain(leaves).chain(parties) {
                evil.clone_into(&mut wording.nl);
            }
            evil.clone_into(&mut tree.people[0].name);
        });
        assert!(html.contains("&lt;script&gt;alert(1)") && !html.contains("<script>alert"));
        checks::assert_sound(&html);
    }

    #[test]
    fn without_a_tree_the_page_says_so() {
        let html = render::page(&route(&ALL), &fixture::context(Language::Nl)).html;
        assert!(html.contains("De boom is er nog niet"));
    }
}
