//! Reading off the pairs and the charges when nothing is left to search.
use super::{Amount, Search, at, forest::NONE};
use crate::matching::solver::{Certificate, Goal, Graph, Matching, certificate::OddSet};

impl<N: Amount> Search<N> {
    /// The matching with its certificate.
    pub(super) fn prove(mut self, graph: &Graph, goal: Goal) -> Matching {
        for vertex in &mut self.forest.vertices {
            // No tree is left: nothing gets cheaper or dearer any more.
            vertex.charge += self.forest.groups[at(vertex.group)].lift;
        }
        let sets = self.charged_sets();
        self.pair_within();
        let forest = &self.forest;
        let outside = |vertex: u32| forest.groups[at(forest.vertices[at(vertex)].group)].outside;
        let partner = |vertex| Some(outside(vertex)).filter(|&partner| partner != NONE);
        let charges = forest
            .vertices
            .iter()
            .map(|vertex| vertex.charge.into())
            .collect();
        let pairs = (0..graph.vertices())
            .filter(|&vertex| partner(vertex).is_some())
            .count()
            / 2;
        Matching::new(
            graph,
            partner,
            Certificate::new(goal, graph, pairs, charges, sets),
        )
    }

    /// The groups whose node is a set, each once.
    fn groups_of_sets(&self) -> Vec<u32> {
        let vertices = &self.forest.vertices;
        let mut groups: Vec<u32> = vertices.iter().map(|vertex| vertex.group).collect();
        groups.retain(|&group| self.forest.is_set(self.forest.groups[at(group)].node));
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// The sets with a charge, those within a set before it. The members of a set without one are members of what is around.
    fn charged_sets(&self) -> Vec<OddSet> {
        let groups = self.groups_of_sets();
        let mut order: Vec<u32> = groups
            .iter()
            .map(|&group| self.forest.groups[at(group)].node)
            .collect();
        let mut done = 0;
        while let Some(&set) = order.get(done) {
            let members = self.forest.cycle(set).iter().map(|member| member.node);
            order.extend(members.filter(|&node| self.forest.is_set(node)));
            done += 1;
        }
        let first = self.forest.count();
        let mut numbers = vec![NONE; self.forest.nodes.len()];
        let mut sets: Vec<OddSet> = Vec::new();
        for &set in order.iter().rev() {
            let charge = self.forest.nodes[at(set)].charge;
            if charge == N::ZERO {
                continue;
            }
            let mut members = Vec::new();
            let mut waiting = vec![set];
            while let Some(around) = waiting.pop() {
                for member in self.forest.cycle(around) {
                    match numbers[at(member.node)] {
                        NONE if self.forest.is_set(member.node) => waiting.push(member.node),
                        NONE => members.push(member.node),
                        number => members.push(number),
                    }
                }
            }
            numbers[at(set)] = first + u32::try_from(sets.len()).unwrap_or(NONE);
            sets.push(OddSet {
                members,
                charge: charge.into(),
            });
        }
        sets
    }

    /// Takes every set apart, from the outside inwards, which pairs its members.
    fn pair_within(&mut self) {
        let mut waiting = self.groups_of_sets();
        while let Some(group) = waiting.pop() {
            let parts = self.forest.split(group);
            waiting.extend(
                parts
                    .groups
                    .into_iter()
                    .filter(|&group| self.forest.is_set(self.forest.groups[at(group)].node)),
            );
        }
    }
}
