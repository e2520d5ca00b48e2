//! What is wrong with the published support tree today, in sentences for whoever keeps it.
use crate::{
    ports::{TreeEdition, TreeFile},
    surroundings::Surroundings,
};
use chrono::NaiveDate;
use domain::{
    directory::Directory,
    tree::{
        ListedProduct,
        file::{TreeFault, read},
    },
};

/// So many faults get a sentence of their own; of the others it gives the number.
const FAULTS_NAMED: usize = 30;

/// Findings about a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreeFindings {
    /// No page shows a tree, though one is published: why.
    Unreadable(Vec<String>),
    /// Pages show the tree, or say that there is none yet: what to look at, empty when all is well.
    Readable(Vec<String>),
}

/// Checks the published tree again, as if it were published on the day `today`: records grow old, meeting spots and wijken
/// disappear, product names change.
#[must_use]
pub fn check_tree(
    directory: &Directory,
    products: &[ListedProduct],
    published: Option<(&TreeEdition, &TreeFile)>,
    today: NaiveDate,
) -> TreeFindings {
    let Some((edition, file)) = published else {
        let hint = "No support tree is published: import one with `buurtboom import tree FILE`.";
        return TreeFindings::Readable(vec![hint.to_owned()]);
    };
    let name = format!(
        "edition {} of the support tree (“{}”)",
        edition.number, edition.label
    );
    let tree = file
        .node
        .as_ref()
        .map_err(|fault| vec![fault.clone()])
        .and_then(read);
    match tree {
        Err(faults) => {
            let why = format!("No page shows {name}, because this program cannot read it; import it anew.");
            let sentences = std::iter::once(why).chain(sentences(&name, &faults));
            TreeFindings::Unreadable(sentences.collect())
        }
        Ok(tree) => {
            let surroundings = Surroundings::of(directory, products);
            let faults = tree.check(&surroundings.on(today));
            TreeFindings::Readable(sentences(&name, &faults).collect())
        }
    }
}

/// "In edition 3 of the support tree (“2026-11”), line 12, people[1]: …."
fn sentences(name: &str, faults: &[TreeFault]) -> impl Iterator<Item = String> {
    let more = faults.len().saturating_sub(FAULTS_NAMED);
    let rest = (more > 0).then(|| format!("In {name} there are {more} more faults."));
    let named = faults.iter().take(FAULTS_NAMED);
    named.map(move |fault| format!("In {name}, {fault}.")).chain(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{areas, draft, spot, tree_file, tree_text};
    use domain::{
        area::{Area, AreaCode},
        directory::{DirectoryParts, Revision},
    };
    use serde_json::{Value, json};

    /// What is found on a day in an installation that knows the product, these areas and a spot of this name.
    fn findings(text: Value, areas: Vec<Area>, spot_name: &str, today: &str) -> TreeFindings {
        let directory = Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(1),
            areas,
            spots: vec![spot(&draft("1", spot_name))],
            tree: None,
        });
        let product = ListedProduct {
            name: "schuldhulpverlening".to_owned(),
            law: String::new(),
            uri: "http://a.nl/s".to_owned(),
        };
        let edition = TreeEdition {
            municipality: AreaCode::parse("GM0917").unwrap(),
            number: 3,
            label: "2026-11".to_owned(),
            published: 0,
            example: true,
        };
        let file = tree_file(text);
        check_tree(
            &directory,
            &[product],
            Some((&edition, &file)),
            today.parse().unwrap(),
        )
    }

    fn told(findings: TreeFindings) -> Vec<String> {
        match findings {
            TreeFindings::Readable(said) | TreeFindings::Unreadable(said) => said,
        }
    }

    #[test]
    fn a_tree_that_holds_is_not_mentioned_and_none_at_all_is() {
        assert_eq!(
            findings(tree_text(), areas(), "Het Lindeblad", "2026-11-24"),
            TreeFindings::Readable(Vec::new())
        );
        let empty = Directory::build(DirectoryParts::default());
        let said = told(check_tree(&empty, &[], None, "2026-11-24".parse().unwrap()));
        assert!(said[0].starts_with("No support tree is published"), "{said:?}");
    }

    #[test]
    fn what_changed_around_the_tree_is_told_with_its_place() {
        let said = told(findings(tree_text(), areas(), "De Klaproos", "2026-11-24"));
        assert_eq!(said.len(), 2, "{said:#?}");
        assert!(
            said[0].starts_with(
                "In edition 3 of the support tree (“2026-11”), line 1, districts.WK091733.spot: there is no meeting spot"
            ),
            "{said:#?}"
        );
        let mut fewer = areas();
        fewer.pop();
        let said = told(findings(tree_text(), fewer, "Het Lindeblad", "2026-11-24"));
        assert!(
            said.iter().any(|sentence| sentence.contains("no wijk WK091739")),
            "{said:#?}"
        );
    }

    #[test]
    fn old_records_are_told_and_many_are_counted() {
        let mut text = tree_text();
        let party = text["parties"][0].clone();
        for number in 0..40 {
            let mut other = party.clone();
            other["slug"] = json!(format!("partij-{number}"));
            other["checked"] = json!({"on": "2026-01-01", "by": "de gemeente"});
            text["parties"].as_array_mut().unwrap().push(other);
        }
        let said = told(findings(text, areas(), "Het Lindeblad", "2027-02-01"));
        assert_eq!(said.len(), FAULTS_NAMED + 1, "{said:#?}");
        assert!(said[0].contains("the last check is 396 days ago"), "{said:#?}");
        assert!(
            said[FAULTS_NAMED].ends_with("there are 10 more faults."),
            "{said:#?}"
        );
    }

    #[test]
    fn a_text_of_another_program_is_no_tree_any_more() {
        let mut text = tree_text();
        text["buurtboom"] = json!(2);
        let TreeFindings::Unreadable(said) = findings(text, areas(), "Het Lindeblad", "2026-11-24") else {
            panic!("it was read")
        };
        assert!(said[0].starts_with("No page shows edition 3"), "{said:#?}");
        assert!(said[1].contains("line 1, buurtboom: "), "{said:#?}");
    }
}
