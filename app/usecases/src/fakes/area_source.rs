//! A publisher of boundaries that says what a test told it to say.
use crate::ports::{AreaSource, AreaSourceError, AreasRead};
use async_trait::async_trait;
use domain::area::{AreaCode, AreaDraft};
use std::collections::BTreeMap;

/// Answers per municipality; one that nobody told about is unreachable.
#[derive(Clone, Debug, Default)]
pub struct CannedAreas {
    answers: BTreeMap<AreaCode, AreasRead>,
}

impl CannedAreas {
    /// A source that is unreachable until it is told an answer.
    #[must_use]
    pub fn unreachable() -> Self {
        Self::default()
    }

    /// A source that knows the areas of one municipality.
    #[must_use]
    pub fn knowing(municipality: AreaCode, drafts: Vec<AreaDraft>) -> Self {
        Self {
            answers: BTreeMap::from([(
                municipality,
                AreasRead {
                    drafts,
                    ..AreasRead::default()
                },
            )]),
        }
    }
}

#[async_trait]
impl AreaSource for CannedAreas {
    async fn fetch(&self, municipality: AreaCode) -> Result<AreasRead, AreaSourceError> {
        self.answers
            .get(&municipality)
            .cloned()
            .ok_or_else(|| AreaSourceError::Unreachable {
                address: "http://areas.invalid".to_owned(),
                reason: format!("no answer for {municipality}"),
            })
    }
}
