//! Finding help in the published support tree.
use super::Directory;
use crate::{area::AreaCode, tree::HelpFound};

impl Directory {
    /// The help that these words find in a wijk, or everywhere in the municipality where no wijk is given; `None` while no
    /// tree is published. At most [`super::MOST_SIGNS`] signs are looked at.
    #[must_use]
    pub fn find_help(&self, text: &str, district: Option<AreaCode>) -> Option<HelpFound<'_>> {
        let (tree, help) = self.tree.as_deref().zip(self.help.as_ref())?;
        Some(help.find(tree, text, district))
    }
}
