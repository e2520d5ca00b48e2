//! Reading off the pairs and the charges when nothing is left to search.
use super::{Amount, Search, at, forest::NONE};
use crate::matching::solver::{Certificate, Goal, Graph, Matching, certificate::OddSet};

impl<N: Amount> Search<N> {
    /// The matching with its certificate.
    pub(super) fn prove(mut self, graph: &Graph, goal: Goal) -> Matching {
        let order = self.sets();
        let sets = self.charged_sets(&order);
        self.pair_within(&order);
        let nodes = &self.forest.nodes;
        let partner = |vertex: u32| Some(nodes[at(vertex)].outside).filter(|&partner| partner != NONE);
        let charges = self
            .forest
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

    /// Every set, those around it before it.
    fn sets(&self) -> Vec<u32> {
        let first = self.forest.count();
        let mut order: Vec<u32> = (first..)
            .zip(&self.forest.nodes[at(first)..])
            .filter(|(set, node)| node.around == NONE && !self.forest.cycle(*set).is_empty())
            .map(|(set, _)| set)
            .collect();
        let mut done = 0;
        while let Some(&set) = order.get(done) {
            let members = self.forest.cycle(set).iter().map(|member| member.node);
            order.extend(members.filter(|&node| self.forest.is_set(node)));
            done += 1;
        }
        order
    }

    /// Those with a charge, those within a set before it. The members of a set without one are members of what is around.
    fn charged_sets(&self, order: &[u32]) -> Vec<OddSet> {
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
    fn pair_within(&mut self, order: &[u32]) {
        let mut traced = vec![false; self.forest.nodes.len()];
        for &set in order {
            let (_, base) = self.forest.split(set, traced[at(set)]);
            traced[at(base)] = true;
        }
    }
}
