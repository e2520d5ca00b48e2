//! The addresses of people who seek company.
use super::column::Column;
use domain::meeting::Seeker;
use std::collections::HashMap;
use usecases::{
    ports::{KnownInvitation, KnownSeeker, SeekerMail, StoreError},
    secrets::Sealed,
};

/// A row of `seeker_mail`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct SeekerMailRow {
    seeker_id: String,
    sealed: String,
    language: String,
    told: Option<String>,
    next_try: i64,
    failures: i64,
}

/// Addresses, in the order of the rows.
pub(in crate::storage) fn seeker_mails(rows: Vec<SeekerMailRow>) -> Result<Vec<SeekerMail>, StoreError> {
    rows.into_iter().map(seeker_mail).collect()
}

fn seeker_mail(row: SeekerMailRow) -> Result<SeekerMail, StoreError> {
    let column = Column {
        table: "seeker_mail",
        name: "failures",
        row: &row.seeker_id,
    };
    Ok(SeekerMail {
        failures: u32::try_from(row.failures).map_err(|_| column.bad("a count is not below 0"))?,
        seeker: row.seeker_id,
        sealed: Sealed(row.sealed),
        language: row.language,
        told: row.told,
        next_try: row.next_try,
    })
}

/// Each address with its person and the invitation that counts for them.
pub(in crate::storage) fn mails_with_people(
    mails: Vec<SeekerMail>,
    seekers: Vec<Seeker>,
    invitations: &[KnownInvitation],
) -> Vec<(SeekerMail, KnownSeeker)> {
    let of = |seeker: &Seeker| {
        let named = |known: &&KnownInvitation| seeker.invitation.as_ref() == Some(&known.invitation.id);
        invitations.iter().find(named).cloned()
    };
    let mut people: HashMap<String, KnownSeeker> = seekers
        .into_iter()
        .map(|seeker| {
            let invitation = of(&seeker);
            (seeker.id.clone(), KnownSeeker { seeker, invitation })
        })
        .collect();
    mails
        .into_iter()
        .filter_map(|mail| people.remove(&mail.seeker).map(|known| (mail, known)))
        .collect()
}
