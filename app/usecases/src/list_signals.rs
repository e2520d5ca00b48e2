//! Who makes policy looks at where help is missing, without finding anybody.
use crate::{UsecaseError, ports::SignalStore};
use domain::{
    area::{AreaCode, FigureKey},
    directory::Directory,
    signal::{Quarter, Shown, Theme},
};
use std::collections::BTreeMap;

/// What was counted of a theme in a wijk and a quarter, as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalLine {
    /// The theme.
    pub theme: Theme,
    /// Its name in the tree of today; `None` when it is no branch of it.
    pub theme_name: Option<String>,
    /// The wijk.
    pub district: AreaCode,
    /// Its name; `None` when it is not in the directory any more.
    pub district_name: Option<String>,
    /// The quarter.
    pub quarter: Quarter,
    /// How often, protected.
    pub shown: Shown,
}

/// Every theme in every wijk and quarter of which something was counted, the newest quarter first.
///
/// # Errors
/// When the store cannot answer.
pub async fn list_signals(
    directory: &Directory,
    store: &dyn SignalStore,
) -> Result<Vec<SignalLine>, UsecaseError> {
    let mut counts: BTreeMap<(Quarter, Theme, AreaCode), u64> = BTreeMap::new();
    for (signal, count) in store.signal_counts().await? {
        let cell = (signal.month.quarter(), signal.theme, signal.district);
        let sum = counts.entry(cell).or_default();
        *sum = sum.saturating_add(count);
    }
    let line = |((quarter, theme, district), count): ((Quarter, Theme, AreaCode), u64)| {
        let area = directory.area(district);
        let people = area.and_then(|area| area.figures.latest(FigureKey::Inhabitants));
        let branch = directory
            .tree()
            .and_then(|tree| Some(tree.branch(tree.branch_by_slug(theme.key())?)));
        SignalLine {
            theme_name: branch.map(|branch| branch.name.nl.clone()),
            theme,
            district,
            district_name: area.map(|area| area.name.clone()),
            quarter,
            shown: Shown::of(count, people.map(|people| people.value)),
        }
    };
    let mut lines: Vec<_> = counts.into_iter().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.quarter));
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fakes::MemoryStore, sample::directory_with_tree};
    use domain::signal::Signal;

    async fn count(store: &MemoryStore, theme: &str, district: &str, month: &str, times: u32) {
        let signal = Signal {
            theme: Theme::from_key(theme).unwrap(),
            district: AreaCode::parse(district).unwrap(),
            month: month.parse().unwrap(),
        };
        for time in 0..times {
            let key = format!("{theme} {district} {month} {time}");
            store.count_signal(&signal, &key, 1).await.unwrap();
        }
    }

    #[tokio::test]
    async fn months_become_quarters_and_small_counts_are_hidden() {
        let store = MemoryStore::default();
        count(&store, "geld", "WK091739", "2026-10", 8).await;
        count(&store, "geld", "WK091739", "2026-12", 9).await;
        count(&store, "geld", "WK091739", "2026-09", 9).await;
        count(&store, "anders", "WK091799", "2027-01", 12).await;
        let lines = list_signals(&directory_with_tree(), &store).await.unwrap();
        let said: Vec<_> = lines
            .iter()
            .map(|line| {
                let theme = line.theme_name.as_deref().unwrap_or(line.theme.key());
                let district = line.district_name.as_deref().unwrap_or("?");
                format!("{} {theme} {district}: {}", line.quarter, line.shown)
            })
            .collect();
        assert_eq!(
            said,
            [
                "2027-Q1 anders ?: 10 or more",
                "2026-Q4 Geld en schulden Molenberg: 15 or more",
                "2026-Q3 Geld en schulden Molenberg: too few to show",
            ]
        );
    }
}
