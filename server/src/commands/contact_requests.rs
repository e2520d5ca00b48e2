//! `buurtboom contact-requests`: who waits for an answer of a contact person.
use super::{Failure, backup::existing, say};
use crate::{
    config::{ContactAct, ContactRequests, Database},
    storage::DatabaseUrl,
};
use chrono::{DateTime, Days, Utc};
use domain::{
    contact::{DAYS_KEPT, RequestKind},
    directory::Directory,
    hours::moment,
};
use std::process::ExitCode;
use usecases::{
    UsecaseError,
    close_contact_request::close_contact_request,
    list_contact_requests::{OpenRequest, list_contact_requests},
};

pub(super) async fn run(arguments: &ContactRequests) -> Result<ExitCode, Failure> {
    match &arguments.act {
        None => list(&arguments.database).await,
        Some(ContactAct::List { database }) => list(database).await,
        Some(ContactAct::Close { id, database }) => close(id, database).await,
    }
}

async fn close(id: &str, database: &Database) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = database.database_url.parse()?;
    let storage = existing(&url).await?;
    match close_contact_request(storage.contact_requests().as_ref(), id).await {
        Ok(()) => {
            say(&format!("Request {id} is answered and erased."));
            Ok(ExitCode::SUCCESS)
        }
        Err(UsecaseError::NotFound) => Err(Failure::NoContactRequest(id.to_owned())),
        Err(error) => Err(error.into()),
    }
}

async fn list(database: &Database) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = database.database_url.parse()?;
    let storage = existing(&url).await?;
    let directory = Directory::build(storage.directory().load().await?);
    let requests = storage.contact_requests();
    let open = list_contact_requests(&directory, requests.as_ref()).await?;
    for request in &open {
        say(&line(request));
    }
    let close = "`buurtboom contact-requests close ID` erases one that is answered";
    say(&match open.len() {
        0 => "Nobody waits for an answer.".to_owned(),
        1 => format!("1 request waits for an answer; {close}."),
        count => format!("{count} requests wait for an answer; {close}."),
    });
    Ok(ExitCode::SUCCESS)
}

/// "0f… 2026-11-24, Molenberg, for Marja: call Fatima back on 0612345678, no message. “Een brief.” Erased on 2026-12-08."
fn line(open: &OpenRequest<'_>) -> String {
    let request = &open.request;
    let received = DateTime::<Utc>::from_timestamp_millis(request.received)
        .map(|received| moment(received).date_naive());
    let day = received.map_or_else(|| "?".to_owned(), |day| day.to_string());
    let erased = received
        .zip(u64::try_from(DAYS_KEPT).ok())
        .and_then(|(day, kept)| day.checked_add_days(Days::new(kept)))
        .map(|day| format!(" Erased on {day}."));
    let district = open
        .district
        .map_or_else(|| request.district.to_string(), |area| area.name.clone());
    let person = open.person.map(|person| format!(", for {}", person.name));
    let asked = match request.kind {
        RequestKind::CallBack => "call back",
        RequestKind::WalkAlong => "walk along with",
    };
    let message = if request.may_leave_message {
        "a message may be left"
    } else {
        "no message"
    };
    let why = request.why.as_ref().map(|why| format!(" “{}”", why.as_str()));
    format!(
        "{} {day}, {district}{}: {asked} {}, {}, {message}.{}{}",
        request.id,
        person.unwrap_or_default(),
        request.first_name,
        request.reach,
        why.unwrap_or_default(),
        erased.unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        area::AreaCode,
        contact::{ContactRequest, Reach},
        text::PlainText,
    };

    #[test]
    fn a_line_says_what_to_do_and_when_it_goes() {
        let open = OpenRequest {
            request: ContactRequest {
                id: "0f".to_owned(),
                district: AreaCode::parse("WK091733").unwrap(),
                kind: RequestKind::WalkAlong,
                first_name: PlainText::parse("Fatima", 40).unwrap(),
                reach: Reach::parse("06-12345678").unwrap(),
                why: PlainText::parse("Een brief.", 200).ok(),
                may_leave_message: false,
                form_key: String::new(),
                received: 1_795_511_100_000,
            },
            district: None,
            person: None,
        };
        assert_eq!(
            line(&open),
            "0f 2026-11-24, WK091733: walk along with Fatima, 0612345678, no message. “Een brief.” Erased on 2026-12-08."
        );
    }
}
