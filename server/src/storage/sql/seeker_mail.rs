//! The addresses of people who seek company, and the ports of them on this engine: one method is one transaction.
use super::{
    Connection, Store,
    invitation::{self, Which as WhichInvitation},
    seeker::{self, Which},
};
use crate::storage::rows::{self, SeekerMailRow};
use async_trait::async_trait;
use domain::meeting::SeekerState;
use std::collections::BTreeSet;
use usecases::{
    ports::{KnownSeeker, MailStore, SeekerMail, StoreError},
    secrets::Sealed,
};

/// Keeps an address in the place of another one, if its person is there; says whether it did.
pub(super) async fn keep(connection: &mut Connection, mail: &SeekerMail) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO seeker_mail (seeker_id, sealed, language, told, next_try, failures)
         SELECT id, $2, $3, $4, $5, $6 FROM seeker WHERE id = $1
         ON CONFLICT (seeker_id) DO UPDATE SET sealed = excluded.sealed, language = excluded.language,
             told = excluded.told, next_try = excluded.next_try, failures = excluded.failures",
    )
    .bind(&mail.seeker)
    .bind(&mail.sealed.0)
    .bind(&mail.language)
    .bind(&mail.told)
    .bind(mail.next_try)
    .bind(i64::from(mail.failures))
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The rows to look at, by the id of their person.
async fn to_look_at(
    connection: &mut Connection,
    now: i64,
    after: &str,
    most: usize,
) -> sqlx::Result<Vec<SeekerMailRow>> {
    sqlx::query_as(
        "SELECT seeker_mail.seeker_id, sealed, language, told, next_try, failures
         FROM seeker_mail JOIN seeker ON seeker.id = seeker_mail.seeker_id
         WHERE next_try <= $1 AND seeker_mail.seeker_id > $2
           AND (seeker.state IN ($3, $4) OR seeker.called_off = 1)
         ORDER BY seeker_mail.seeker_id LIMIT $5",
    )
    .bind(now)
    .bind(after)
    .bind(SeekerState::Invited.key())
    .bind(SeekerState::Agreed.key())
    .bind(i64::try_from(most).unwrap_or(i64::MAX))
    .fetch_all(connection)
    .await
}

async fn replace(connection: &mut Connection, read: &SeekerMail, with: &SeekerMail) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE seeker_mail SET told = $1, next_try = $2, failures = $3
         WHERE seeker_id = $4 AND sealed = $5 AND COALESCE(told, '') = $6 AND next_try = $7 AND failures = $8",
    )
    .bind(&with.told)
    .bind(with.next_try)
    .bind(i64::from(with.failures))
    .bind(&read.seeker)
    .bind(&read.sealed.0)
    .bind(read.told.as_deref().unwrap_or_default())
    .bind(read.next_try)
    .bind(i64::from(read.failures))
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

#[async_trait]
impl MailStore for Store {
    async fn keep_mail(&self, mail: &SeekerMail) -> Result<bool, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let kept = keep(&mut transaction, mail).await?;
            transaction.commit().await?;
            // Another address may have stood there.
            self.0.forget().await?;
            Ok(kept)
        }
        .await;
        kept.map_err(rows::unavailable)
    }

    async fn has_mail(&self, seeker: &str) -> Result<bool, StoreError> {
        let found: sqlx::Result<Option<i64>> = async {
            let mut transaction = self.0.read().await?;
            sqlx::query_scalar("SELECT next_try FROM seeker_mail WHERE seeker_id = $1")
                .bind(seeker)
                .fetch_optional(&mut *transaction)
                .await
        }
        .await;
        Ok(found.map_err(rows::unavailable)?.is_some())
    }

    async fn forget_mail(&self, seeker: &str, only: Option<&Sealed>) -> Result<bool, StoreError> {
        let erased: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let done =
                sqlx::query("DELETE FROM seeker_mail WHERE seeker_id = $1 AND COALESCE($2, sealed) = sealed")
                    .bind(seeker)
                    .bind(only.map(|sealed| &sealed.0))
                    .execute(&mut *transaction)
                    .await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(done.rows_affected() > 0)
        }
        .await;
        erased.map_err(rows::unavailable)
    }

    async fn mail_to_look_at(
        &self,
        now: i64,
        after: &str,
        most: usize,
    ) -> Result<Vec<(SeekerMail, KnownSeeker)>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = to_look_at(&mut transaction, now, after, most)
            .await
            .map_err(rows::unavailable)?;
        let mails = rows::seeker_mails(found)?;
        let ids: BTreeSet<String> = mails.iter().map(|mail| mail.seeker.clone()).collect();
        let seekers = seeker::load(&mut transaction, Which::Ids(&ids)).await?;
        let named = seekers.iter().filter_map(|seeker| seeker.invitation.clone());
        let named: BTreeSet<String> = named.collect();
        let invitations = invitation::load(&mut transaction, WhichInvitation::Ids(&named)).await?;
        Ok(rows::mails_with_people(mails, seekers, &invitations))
    }

    async fn replace_mail(&self, read: &SeekerMail, with: &SeekerMail) -> Result<bool, StoreError> {
        let replaced: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let replaced = replace(&mut transaction, read, with).await?;
            transaction.commit().await?;
            Ok(replaced)
        }
        .await;
        replaced.map_err(rows::unavailable)
    }
}
