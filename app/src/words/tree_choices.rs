//! The words for the closed lists of the support tree.
use super::Words;
use domain::tree::{LeafCost, PartyKind, RootKind};

impl Words {
    /// What a service costs.
    #[must_use]
    pub fn leaf_cost_of(self, cost: LeafCost) -> &'static str {
        match cost {
            LeafCost::Free => self.leaf_cost_free(),
            LeafCost::LocalPrice => self.leaf_cost_local_price(),
            LeafCost::Contribution => self.leaf_cost_contribution(),
            LeafCost::Excess => self.leaf_cost_excess(),
            LeafCost::Income => self.leaf_cost_income(),
            LeafCost::Distance => self.leaf_cost_distance(),
            LeafCost::Fee => self.leaf_cost_fee(),
            LeafCost::Differs => self.leaf_cost_differs(),
        }
    }

    /// What sort of party it is.
    #[must_use]
    pub fn party_kind(self, kind: PartyKind) -> &'static str {
        match kind {
            PartyKind::Municipality => self.party_municipality(),
            PartyKind::Welfare => self.party_welfare(),
            PartyKind::Volunteers => self.party_volunteers(),
            PartyKind::Housing => self.party_housing(),
            PartyKind::Care => self.party_care(),
            PartyKind::Learning => self.party_learning(),
            PartyKind::National => self.party_national(),
            PartyKind::Court => self.party_court(),
            PartyKind::Employer => self.party_employer(),
        }
    }

    /// What a root is.
    #[must_use]
    pub fn root_kind(self, kind: RootKind) -> &'static str {
        match kind {
            RootKind::Neighbours => self.root_neighbours(),
            RootKind::Volunteers => self.root_volunteers(),
            RootKind::Initiatives => self.root_initiatives(),
            RootKind::Clubs => self.root_clubs(),
        }
    }
}
