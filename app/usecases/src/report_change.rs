//! A resident says that something about a meeting spot is wrong.
use crate::{
    form_key::form_key,
    ports::{ChangeRequestStore, Clock, Ids, Kept, StoreError},
};
use domain::{
    change::{self, ChangeRefusal, ChangeRequest},
    directory::Directory,
};

/// What the form sent. It holds nothing about who sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeForm {
    /// The name of the spot in the address of its page.
    pub spot: String,
    /// The key that the form was made with; the same key twice is the same form sent twice.
    pub form_key: String,
    /// Keys of [`domain::change::WrongPart`].
    pub wrong: Vec<String>,
    /// What it should be.
    pub remark: String,
}

/// Why a remark was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReportChangeError {
    /// There is no spot with this address.
    #[error("there is no such meeting spot")]
    NoSuchSpot,
    /// What was filled in cannot be kept: every refusal, in the order of the fields.
    #[error("the form is not complete")]
    Refused(Vec<ChangeRefusal>),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Keeps the remark for a coordinator, on disk before it answers. The same form sent again is kept once.
///
/// # Errors
/// When there is no such spot, when the form cannot be kept, or when the store does not answer.
pub async fn report_change(
    directory: &Directory,
    store: &dyn ChangeRequestStore,
    ids: &dyn Ids,
    clock: &dyn Clock,
    form: &ChangeForm,
) -> Result<Kept, ReportChangeError> {
    let spot = directory
        .spot_by_slug(&form.spot)
        .ok_or(ReportChangeError::NoSuchSpot)?;
    let (wrong, remark) = change::check(&form.wrong, &form.remark).map_err(ReportChangeError::Refused)?;
    let request = ChangeRequest {
        id: ids.new_id(),
        spot_id: spot.id.clone(),
        form_key: form_key(&form.form_key, ids),
        wrong,
        remark,
        received: clock.now().timestamp_millis(),
    };
    Ok(store.keep_change_request(&request).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{CountingIds, FailingStore, MemoryStore, SettableClock},
        sample::{areas, draft, spot},
    };
    use chrono::DateTime;
    use domain::directory::{DirectoryParts, Revision};

    const FORM_KEY: &str = "0123456789abcdef0123456789abcdef";

    fn directory() -> Directory {
        Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(1),
            areas: areas(),
            spots: vec![spot(&draft("1", "Het Lindeblad"))],
            tree: None,
        })
    }

    fn form() -> ChangeForm {
        ChangeForm {
            spot: "het-lindeblad".to_owned(),
            form_key: FORM_KEY.to_owned(),
            wrong: vec!["hours".to_owned()],
            remark: "Op dinsdag tot 17 uur.".to_owned(),
        }
    }

    async fn send(store: &dyn ChangeRequestStore, form: &ChangeForm) -> Result<Kept, ReportChangeError> {
        let clock = SettableClock::at(DateTime::from_timestamp_millis(1_795_000_000_000).unwrap());
        report_change(&directory(), store, &CountingIds::default(), &clock, form).await
    }

    #[tokio::test]
    async fn a_form_sent_five_times_is_kept_once() {
        let store = MemoryStore::default();
        assert_eq!(send(&store, &form()).await.unwrap(), Kept::New);
        for _ in 0..4 {
            assert_eq!(send(&store, &form()).await.unwrap(), Kept::Before);
        }
        let kept = store.open_change_requests().await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((&*kept[0].spot_id, kept[0].received), ("1", 1_795_000_000_000));
        assert_eq!(kept[0].remark.as_deref(), Some("Op dinsdag tot 17 uur."));
    }

    #[tokio::test]
    async fn a_key_that_is_not_ours_is_not_kept() {
        let store = MemoryStore::default();
        let mut form = form();
        form.form_key = "x".repeat(10_000);
        send(&store, &form).await.unwrap();
        assert_eq!(store.open_change_requests().await.unwrap()[0].form_key.len(), 32);
    }

    #[tokio::test]
    async fn what_cannot_be_kept_is_said() {
        let store = MemoryStore::default();
        let elsewhere = ChangeForm {
            spot: "nergens".to_owned(),
            ..form()
        };
        assert!(matches!(
            send(&store, &elsewhere).await,
            Err(ReportChangeError::NoSuchSpot)
        ));
        let empty = ChangeForm {
            wrong: Vec::new(),
            ..form()
        };
        assert!(matches!(
            send(&store, &empty).await,
            Err(ReportChangeError::Refused(refusals)) if refusals == [ChangeRefusal::NothingChosen]
        ));
        assert!(matches!(
            send(&FailingStore, &form()).await,
            Err(ReportChangeError::Unavailable(_))
        ));
        assert_eq!(store.open_change_requests().await.unwrap(), []);
    }
}
