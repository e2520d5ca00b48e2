//! A resident says that help is missing: a theme and a wijk are counted, and nothing else is kept.
use crate::{
    form_key::form_key,
    ports::{Clock, Ids, Kept, SignalStore, StoreError},
};
use domain::{
    directory::Directory,
    hours::moment,
    signal::{self, Month, Signal, SignalRefusal},
};

/// What the form sent. It holds nothing about who sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingForm {
    /// The name of a branch in addresses, or [`domain::signal::Theme::OTHER`].
    pub theme: String,
    /// The code of a wijk.
    pub district: String,
    /// The key that the form was made with.
    pub form_key: String,
}

/// Why nothing was counted.
#[derive(Debug, thiserror::Error)]
pub enum ReportMissingHelpError {
    /// What was chosen cannot be counted: every refusal, in the order of the fields.
    #[error("the form is not complete")]
    Refused(Vec<SignalRefusal>),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Counts the theme in the wijk for this month, on disk before it answers. The same form sent again counts once.
///
/// # Errors
/// When the form cannot be counted, or when the store does not answer.
pub async fn report_missing_help(
    directory: &Directory,
    store: &dyn SignalStore,
    ids: &dyn Ids,
    clock: &dyn Clock,
    form: &MissingForm,
) -> Result<Kept, ReportMissingHelpError> {
    let (theme, district) =
        signal::check(&form.theme, &form.district, directory).map_err(ReportMissingHelpError::Refused)?;
    let now = clock.now();
    let signal = Signal {
        theme,
        district,
        month: Month::of(moment(now).date_naive()),
    };
    let key = form_key(&form.form_key, ids);
    Ok(store.count_signal(&signal, &key, now.timestamp_millis()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{CountingIds, FailingStore, MemoryStore, SettableClock},
        sample::directory_with_tree,
    };
    use chrono::{TimeZone as _, Utc};

    fn form(key: &str) -> MissingForm {
        MissingForm {
            theme: "geld".to_owned(),
            district: "WK091739".to_owned(),
            form_key: key.repeat(32),
        }
    }

    /// Half past midnight on the first of December in Heerlen, when it is still November elsewhere.
    async fn send(store: &dyn SignalStore, form: &MissingForm) -> Result<Kept, ReportMissingHelpError> {
        let clock = SettableClock::at(Utc.with_ymd_and_hms(2026, 11, 30, 23, 30, 0).unwrap());
        report_missing_help(
            &directory_with_tree(),
            store,
            &CountingIds::default(),
            &clock,
            form,
        )
        .await
    }

    #[tokio::test]
    async fn a_form_counts_once_in_the_month_of_the_netherlands() {
        let store = MemoryStore::default();
        for (key, kept) in [("a", Kept::New), ("a", Kept::Before), ("b", Kept::New)] {
            assert_eq!(send(&store, &form(key)).await.unwrap(), kept);
        }
        let counts = store.signal_counts().await.unwrap();
        assert_eq!(counts.len(), 1);
        let (signal, count) = &counts[0];
        assert_eq!(
            (signal.theme.key(), signal.month.to_string().as_str(), *count),
            ("geld", "2026-12", 2)
        );
    }

    #[tokio::test]
    async fn what_is_not_in_the_lists_is_not_counted() {
        let store = MemoryStore::default();
        let strange = MissingForm {
            theme: "mijn buurman".to_owned(),
            district: String::new(),
            ..form("a")
        };
        assert!(matches!(
            send(&store, &strange).await,
            Err(ReportMissingHelpError::Refused(refusals))
                if refusals == [SignalRefusal::NoTheme, SignalRefusal::NoDistrict]
        ));
        assert_eq!(store.signal_counts().await.unwrap(), []);
        assert!(matches!(
            send(&FailingStore, &form("a")).await,
            Err(ReportMissingHelpError::Unavailable(_))
        ));
    }
}
