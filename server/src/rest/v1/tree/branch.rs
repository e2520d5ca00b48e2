//! Branches with their needs and steps.
use super::{Check, Text, slugs};
use domain::tree::{self as domain_tree, SupportTree, Who};
use serde::Serialize;
use utoipa::ToSchema;

/// An area of life.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Branch {
    /// The name in addresses.
    slug: String,
    /// As residents know it.
    name: Text,
    /// In one sentence.
    summary: Text,
    /// Whether it says nothing about who directs.
    neutral: bool,
    /// What people say, for search.
    asks: Vec<String>,
    /// What one can choose.
    needs: Vec<Need>,
    /// What cannot wait.
    urgent: Vec<Urgent>,
    /// The ladder, from near to specialised.
    steps: Vec<Step>,
    /// Who checked it, and when.
    check: Check,
}

/// A question that residents recognise.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Need {
    /// The key in addresses.
    key: String,
    /// In the resident's own words.
    text: Text,
    /// What helps, the best first, by slug.
    leaves: Vec<String>,
}

/// Something that cannot wait.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Urgent {
    /// The key in addresses.
    key: String,
    /// What is going on.
    text: Text,
    /// What to do now.
    act: Text,
    /// The step at which help begins, by key.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<String>,
}

/// One step of help.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Step {
    /// The name in its branch.
    key: String,
    /// What happens.
    title: Text,
    /// In one or two sentences.
    text: Text,
    /// Who takes it.
    who: Taker,
    /// How fast.
    within: Text,
    /// The article of law behind that term; absent when it is the municipality's own promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<String>,
    /// When to go one step up.
    up: Text,
    /// When to go one step down.
    down: Text,
    /// The next step, by key; absent for the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Who takes a step or directs.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) enum Taker {
    /// The contact person of the wijk.
    ContactPerson,
    /// A party, by slug.
    Party(String),
}

impl Branch {
    pub(super) fn of(tree: &SupportTree, branch: &domain_tree::Branch) -> Self {
        let key = |step: usize| branch.steps.get(step).map(|step| step.key.clone());
        let needs = branch.needs.iter().map(|need| Need {
            key: need.key.clone(),
            text: Text::of(&need.text),
            leaves: slugs(tree, &need.leaves),
        });
        let urgent = branch.urgent.iter().map(|urgent| Urgent {
            key: urgent.key.clone(),
            text: Text::of(&urgent.text),
            act: Text::of(&urgent.act),
            step: key(urgent.step),
        });
        let steps = branch.steps.iter().map(|step| Step {
            key: step.key.clone(),
            title: Text::of(&step.title),
            text: Text::of(&step.text),
            who: match step.who {
                Who::ContactPerson => Taker::ContactPerson,
                Who::Party(at) => Taker::Party(tree.party(at).slug.clone()),
            },
            within: Text::of(&step.within),
            law: step.law.clone(),
            up: Text::of(&step.up),
            down: Text::of(&step.down),
            next: step.next.and_then(key),
        });
        Self {
            slug: branch.slug.clone(),
            name: Text::of(&branch.name),
            summary: Text::of(&branch.summary),
            neutral: branch.neutral,
            asks: branch.asks.clone(),
            needs: needs.collect(),
            urgent: urgent.collect(),
            steps: steps.collect(),
            check: Check::of(&branch.check),
        }
    }
}
