//! The proof that a matching is the best there is, and the judge of it.
//!
//! A certificate is a solution of the dual linear program (Edmonds 1965): a charge on every vertex and on some sets of
//! an odd number of vertices, so that every edge is covered by the charges of its ends and of the sets that hold both.
//! A matching meets a vertex at most once and a set of 2k + 1 vertices at most k times, so none gains more than all
//! charges together: the bound. [`Certificate::check`] knows nothing of how a matching was found; it only adds up.
//! To add a condition: an error, and the step of `check` that finds it.
use super::{Goal, Graph, Matching};

/// What no charge reaches in a graph that can be solved: 2^64 between two weights, times 2^29 pairs, four times.
const MOST_CHARGE: i128 = 1 << 97;

/// Why a certificate does not prove that a matching is the best.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum CertificateError {
    /// It is about a graph of another size.
    #[error("the certificate or the matching is about a graph with another number of vertices")]
    OtherGraph,
    /// A vertex has a partner that does not have it, or to whom no edge leads.
    #[error("the partner of vertex {0} is not one that it can have")]
    NoPair(u32),
    /// The weight is not that of the pairs.
    #[error("the pairs weigh {pairs}, not {said}")]
    OtherWeight {
        /// What the pairs weigh.
        pairs: i128,
        /// What the matching says.
        said: i128,
    },
    /// The number of pairs for which the bound holds is another.
    #[error("the certificate is about another number of pairs")]
    OtherPairs,
    /// A charge is below 0 or beyond what a graph can ask for.
    #[error("a charge of the certificate is out of range")]
    Charge,
    /// A set is not one of an odd number of vertices, or lies across another one.
    #[error(
        "set {0} of the certificate is not a set of an odd number of vertices apart from the others or around them"
    )]
    NoSet(usize),
    /// The charges do not cover an edge.
    #[error("the edge between {0} and {1} is not covered")]
    NotCovered(u32, u32),
    /// A pair pays more than its edge is worth, so that the bound is not reached.
    #[error("the pair of {0} and {1} is charged more than it gains")]
    NotTight(u32, u32),
    /// Somebody without a partner is charged.
    #[error("vertex {0} is left alone and charged")]
    ChargedAlone(u32),
    /// A set is charged although another pair would fit in.
    #[error("set {0} is charged and not full")]
    NotFull(usize),
    /// The bound is another than the weight.
    #[error("the bound is {bound}, the weight {weight}")]
    Apart {
        /// What nothing can weigh more than.
        bound: i128,
        /// What the matching weighs.
        weight: i128,
    },
}

/// A set of an odd number of vertices, and its charge.
#[derive(Clone, Debug)]
pub(super) struct OddSet {
    /// Vertices by their number; a set that lies within by the number of vertices and its place among the sets.
    pub(super) members: Vec<u32>,
    /// In quarters of a unit of weight.
    pub(super) charge: i128,
}

/// An upper bound on what any matching of a graph can weigh, with the reasons.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub(super) goal: Goal,
    /// For how many pairs the bound holds, where most pairs come first.
    pub(super) pairs: usize,
    /// Of every vertex, in quarters of a unit of weight.
    pub(super) charges: Vec<i128>,
    /// A set that lies within another one comes before it.
    pub(super) sets: Vec<OddSet>,
    pub(super) bound: i128,
}

impl Certificate {
    /// Puts together what the search has found, and works out the bound.
    pub(super) fn new(
        goal: Goal,
        graph: &Graph,
        pairs: usize,
        charges: Vec<i128>,
        sets: Vec<OddSet>,
    ) -> Self {
        let mut certificate = Self {
            goal,
            pairs,
            charges,
            sets,
            bound: i128::MAX,
        };
        if let Ok(sizes) = certificate.sizes() {
            certificate.bound = certificate.total(graph, &sizes).unwrap_or(i128::MAX);
        }
        certificate
    }

    /// What was wanted.
    #[must_use]
    pub fn goal(&self) -> Goal {
        self.goal
    }

    /// No matching weighs more; where most pairs come first, none with as many pairs, and none has more pairs.
    #[must_use]
    pub fn bound(&self) -> i128 {
        self.bound
    }

    /// How many sets of vertices the proof needs; 0 where the graph could as well have two sides.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.sets.len()
    }

    /// Proves that a matching of this graph is the best for the goal.
    ///
    /// # Errors
    /// When it does not: the matching is none, the charges cover less than the gain of an edge, or the matching gains less
    /// than the bound.
    pub fn check(&self, graph: &Graph, matching: &Matching) -> Result<(), CertificateError> {
        let vertices = graph.vertices() as usize;
        if self.charges.len() != vertices || matching.partners.len() != vertices {
            return Err(CertificateError::OtherGraph);
        }
        self.check_pairs(graph, matching)?;
        let sizes = self.sizes()?;
        let within = self.nest(vertices)?;
        self.check_edges(graph, matching, &within)?;
        self.check_slackness(matching, &within, &sizes)?;
        let bound = self.total(graph, &sizes).ok_or(CertificateError::Charge)?;
        if bound != matching.weight() || bound != self.bound {
            return Err(CertificateError::Apart {
                bound,
                weight: matching.weight(),
            });
        }
        Ok(())
    }

    /// Every pair is mutual and an edge, and the weight is theirs.
    fn check_pairs(&self, graph: &Graph, matching: &Matching) -> Result<(), CertificateError> {
        let (mut weight, mut pairs) = (0, 0);
        for vertex in 0..graph.vertices() {
            let Some(partner) = matching.partner(vertex) else {
                continue;
            };
            let mutual = matching.partner(partner) == Some(vertex);
            match graph.weight(vertex, partner) {
                Some(edge) if mutual && vertex < partner => {
                    weight += i128::from(edge);
                    pairs += 1;
                }
                Some(_) if mutual => {}
                _ => return Err(CertificateError::NoPair(vertex)),
            }
        }
        if weight != matching.weight() {
            return Err(CertificateError::OtherWeight {
                pairs: weight,
                said: matching.weight(),
            });
        }
        if pairs != self.pairs {
            return Err(CertificateError::OtherPairs);
        }
        Ok(())
    }

    /// How many vertices each set holds, those of the sets within it among them.
    fn sizes(&self) -> Result<Vec<usize>, CertificateError> {
        let vertices = self.charges.len();
        let mut sizes: Vec<usize> = Vec::with_capacity(self.sets.len());
        for set in &self.sets {
            let mut size = 0;
            for &member in &set.members {
                size += match (member as usize).checked_sub(vertices) {
                    None => 1,
                    // A set that is not there yet cannot lie within.
                    Some(inner) => *sizes.get(inner).ok_or(CertificateError::NoSet(sizes.len()))?,
                };
            }
            if size % 2 == 0 {
                return Err(CertificateError::NoSet(sizes.len()));
            }
            sizes.push(size);
        }
        Ok(sizes)
    }

    /// In which sets everything lies.
    fn nest(&self, vertices: usize) -> Result<Nest, CertificateError> {
        let mut nest = Nest {
            around: vec![None; vertices + self.sets.len()],
            steps: vec![0; vertices + self.sets.len()],
            charges: vec![0; vertices + self.sets.len()],
        };
        for (place, set) in self.sets.iter().enumerate() {
            for &member in &set.members {
                let around = &mut nest.around[member as usize];
                if around.replace(vertices + place).is_some() {
                    return Err(CertificateError::NoSet(place));
                }
            }
        }
        let charges = self.charges.iter().chain(self.sets.iter().map(|set| &set.charge));
        if !charges
            .into_iter()
            .all(|charge| (0..=MOST_CHARGE).contains(charge))
        {
            return Err(CertificateError::Charge);
        }
        // From the outermost inwards, since what lies within comes first.
        for place in (vertices..nest.around.len()).rev() {
            let own = self.sets[place - vertices].charge;
            let (steps, charge) =
                nest.around[place].map_or((0, 0), |outer| (nest.steps[outer], nest.charges[outer]));
            nest.steps[place] = steps + 1;
            nest.charges[place] = charge + own;
        }
        Ok(nest)
    }

    /// Every edge is covered, those of the pairs to the unit.
    fn check_edges(&self, graph: &Graph, matching: &Matching, nest: &Nest) -> Result<(), CertificateError> {
        let lift = self.goal.lift(graph);
        for edge in graph.edges() {
            let gain = 4 * (i128::from(edge.weight) + lift);
            let shared = nest.shared(edge.u, edge.v).map_or(0, |set| nest.charges[set]);
            let cover = self.charges[edge.u as usize] + self.charges[edge.v as usize] + shared;
            if cover < gain {
                return Err(CertificateError::NotCovered(edge.u, edge.v));
            }
            if cover > gain && matching.partner(edge.u) == Some(edge.v) {
                return Err(CertificateError::NotTight(edge.u, edge.v));
            }
        }
        Ok(())
    }

    /// Nobody without a partner is charged, and no set into which another pair would fit.
    fn check_slackness(
        &self,
        matching: &Matching,
        nest: &Nest,
        sizes: &[usize],
    ) -> Result<(), CertificateError> {
        let vertices = self.charges.len();
        for (vertex, charge) in (0..).zip(&self.charges) {
            if *charge > 0 && matching.partner(vertex).is_none() {
                return Err(CertificateError::ChargedAlone(vertex));
            }
        }
        let mut pairs = vec![0; self.sets.len()];
        for (one, other) in matching.pairs() {
            if let Some(set) = nest.shared(one, other) {
                pairs[set - vertices] += 1;
            }
        }
        for place in 0..pairs.len() {
            if self.sets[place].charge > 0 && 2 * pairs[place] + 1 != sizes[place] {
                return Err(CertificateError::NotFull(place));
            }
            if let Some(outer) = nest.around[vertices + place] {
                pairs[outer - vertices] += pairs[place];
            }
        }
        Ok(())
    }

    /// All charges together, each as often as pairs can pay it, in whole units of weight; nothing if they are out of range.
    fn total(&self, graph: &Graph, sizes: &[usize]) -> Option<i128> {
        let vertices = self
            .charges
            .iter()
            .try_fold(0, |sum: i128, charge| sum.checked_add(*charge))?;
        let quarters = self
            .sets
            .iter()
            .zip(sizes)
            .try_fold(vertices, |sum, (set, size)| {
                let pairs = i128::try_from(size / 2).ok()?;
                sum.checked_add(set.charge.checked_mul(pairs)?)
            })?;
        let lifted = i128::try_from(self.pairs)
            .ok()?
            .checked_mul(self.goal.lift(graph))?;
        quarters.div_euclid(4).checked_sub(lifted)
    }
}

/// How the sets lie in each other. Places below the number of vertices are vertices, the others sets.
struct Nest {
    /// The smallest set around each.
    around: Vec<Option<usize>>,
    /// How many sets lie around each set, itself among them.
    steps: Vec<usize>,
    /// The charges of these together.
    charges: Vec<i128>,
}

impl Nest {
    /// The smallest set that holds both vertices.
    fn shared(&self, one: u32, other: u32) -> Option<usize> {
        let mut one = self.around[one as usize]?;
        let mut other = self.around[other as usize]?;
        while one != other {
            if self.steps[one] >= self.steps[other] {
                one = self.around[one]?;
            } else {
                other = self.around[other]?;
            }
        }
        Some(one)
    }
}
