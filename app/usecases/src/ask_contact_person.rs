//! A resident asks the contact person of a wijk to call, or to walk along.
use crate::{
    form_key::form_key,
    ports::{Clock, ContactRequestStore, Ids, Kept, StoreError},
};
use domain::{
    contact::{self, ContactRequest, RequestForm, RequestKind, RequestRefusal},
    directory::Directory,
};

/// What the form sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskForm {
    /// The name of the wijk in the address of its page.
    pub district: String,
    /// What is asked.
    pub kind: RequestKind,
    /// The key that the form was made with.
    pub form_key: String,
    /// What was filled in.
    pub fields: RequestForm,
}

/// Why a request was not kept.
#[derive(Debug, thiserror::Error)]
pub enum AskContactPersonError {
    /// There is no such wijk, or it has no contact person.
    #[error("there is no contact person for this wijk")]
    NoContactPerson,
    /// What was filled in cannot be kept: every refusal, in the order of the fields.
    #[error("the form is not complete")]
    Refused(Vec<RequestRefusal>),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Keeps the request for the contact person, on disk before it answers. The same form sent again is kept once.
///
/// # Errors
/// When there is nobody to ask, when the form cannot be kept, or when the store does not answer.
pub async fn ask_contact_person(
    directory: &Directory,
    store: &dyn ContactRequestStore,
    ids: &dyn Ids,
    clock: &dyn Clock,
    form: &AskForm,
) -> Result<Kept, AskContactPersonError> {
    let district = directory
        .district_by_slug(&form.district)
        .map(|district| district.code)
        .filter(|code| directory.tree().is_some_and(|tree| tree.trunk(*code).is_some()))
        .ok_or(AskContactPersonError::NoContactPerson)?;
    let fields = contact::check(&form.fields).map_err(AskContactPersonError::Refused)?;
    let request = ContactRequest {
        id: ids.new_id(),
        district,
        kind: form.kind,
        first_name: fields.first_name,
        reach: fields.reach,
        why: fields.why,
        may_leave_message: fields.may_leave_message,
        form_key: form_key(&form.form_key, ids),
        received: clock.now().timestamp_millis(),
    };
    Ok(store.keep_contact_request(&request).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{CountingIds, FailingStore, MemoryStore, SettableClock},
        sample::directory_with_tree,
    };
    use chrono::DateTime;

    fn form() -> AskForm {
        AskForm {
            district: "molenberg".to_owned(),
            kind: RequestKind::CallBack,
            form_key: "0123456789abcdef0123456789abcdef".to_owned(),
            fields: RequestForm {
                first_name: "Fatima".to_owned(),
                reach: "06-12345678".to_owned(),
                why: "Een brief van de gemeente.".to_owned(),
                may_leave_message: false,
            },
        }
    }

    async fn send(store: &dyn ContactRequestStore, form: &AskForm) -> Result<Kept, AskContactPersonError> {
        let clock = SettableClock::at(DateTime::from_timestamp_millis(1_795_000_000_000).unwrap());
        ask_contact_person(
            &directory_with_tree(),
            store,
            &CountingIds::default(),
            &clock,
            form,
        )
        .await
    }

    #[tokio::test]
    async fn a_form_sent_five_times_is_kept_once() {
        let store = MemoryStore::default();
        assert_eq!(send(&store, &form()).await.unwrap(), Kept::New);
        for _ in 0..4 {
            assert_eq!(send(&store, &form()).await.unwrap(), Kept::Before);
        }
        let kept = store.open_contact_requests().await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(
            (kept[0].district.to_string().as_str(), kept[0].received),
            ("WK091739", 1_795_000_000_000)
        );
        assert_eq!(kept[0].reach.text(), "0612345678");
    }

    #[tokio::test]
    async fn where_nobody_is_there_is_nobody_to_ask() {
        let store = MemoryStore::default();
        for district in ["nergens", "heerlen", "zonder-stam"] {
            let form = AskForm {
                district: district.to_owned(),
                ..form()
            };
            assert!(
                matches!(
                    send(&store, &form).await,
                    Err(AskContactPersonError::NoContactPerson)
                ),
                "{district}"
            );
        }
        assert_eq!(store.open_contact_requests().await.unwrap(), []);
    }

    #[tokio::test]
    async fn what_cannot_be_kept_is_said_and_a_lost_database_too() {
        let store = MemoryStore::default();
        let empty = AskForm {
            fields: RequestForm::default(),
            ..form()
        };
        assert!(matches!(
            send(&store, &empty).await,
            Err(AskContactPersonError::Refused(refusals)) if refusals.len() == 2
        ));
        assert_eq!(store.open_contact_requests().await.unwrap(), []);
        assert!(matches!(
            send(&FailingStore, &form()).await,
            Err(AskContactPersonError::Unavailable(_))
        ));
    }
}
