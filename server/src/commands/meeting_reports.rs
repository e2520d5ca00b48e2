//! `buurtboom meeting-reports`: what people told about meetings that were not good.
use super::{Failure, backup::existing, key::fitting, say};
use crate::{
    config::{CloseReport, Database, MeetingReports, ReportAct},
    storage::{DatabaseUrl, Storage},
    system::{clock::SystemClock, ids::RandomIds, secrets::KeyFile},
};
use chrono::{DateTime, Days, Utc};
use domain::{
    directory::Directory,
    hours::moment,
    meeting::{REPORT_DAYS_KEPT, ReportReason},
};
use std::process::ExitCode;
use usecases::{
    UsecaseError,
    list_reports::{OpenReport, close_report, exclude_reported, list_reports},
    own_meeting::MeetingPorts,
};

pub(super) async fn run(arguments: &MeetingReports) -> Result<ExitCode, Failure> {
    match &arguments.act {
        None => list(&arguments.database).await,
        Some(ReportAct::List { database }) => list(database).await,
        Some(ReportAct::Close(arguments)) => close(arguments).await,
    }
}

async fn close(arguments: &CloseReport) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let id = &arguments.id;
    let excluded = if arguments.erase_person {
        let key = fitting(&arguments.key, &url, &storage).await?;
        exclude(&storage, &key, id).await.map(Some)
    } else {
        Ok(None)
    };
    let done = match excluded {
        Ok(excluded) => close_report(storage.meetings().as_ref(), id)
            .await
            .map(|()| excluded),
        Err(error) => Err(error),
    };
    storage.close().await;
    match done {
        Ok(excluded) => {
            say(&match excluded {
                None => format!("Report {id} is dealt with and erased."),
                Some(true) => {
                    format!(
                        "The person is out of the meetings and erased. Report {id} is dealt with and erased."
                    )
                }
                Some(false) => {
                    format!("The person had been erased already. Report {id} is dealt with and erased.")
                }
            });
            Ok(ExitCode::SUCCESS)
        }
        Err(UsecaseError::NotFound) => Err(Failure::NoMeetingReport(id.clone())),
        Err(error) => Err(error.into()),
    }
}

/// Takes the person whom a report is about out of the meetings; says whether there was somebody left.
async fn exclude(storage: &Storage, key: &KeyFile, id: &str) -> Result<bool, UsecaseError> {
    let directory = Directory::build(storage.directory().load().await?);
    let meetings = storage.meetings();
    let ports = MeetingPorts {
        directory: &directory,
        store: meetings.as_ref(),
        secrets: key,
        ids: &RandomIds,
        clock: &SystemClock,
    };
    exclude_reported(&ports, id).await
}

async fn list(database: &Database) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = database.database_url.parse()?;
    let storage = existing(&url).await?;
    let directory = Directory::build(storage.directory().load().await?);
    let open = list_reports(&directory, storage.meetings().as_ref()).await?;
    storage.close().await;
    for report in &open {
        say(&line(report));
    }
    let close = "`buurtboom meeting-reports close ID` erases one that was dealt with";
    say(&match open.len() {
        0 => "Nobody says that a meeting was not good.".to_owned(),
        1 => format!("1 report is open; {close}."),
        count => format!("{count} reports are open; {close}."),
    });
    Ok(ExitCode::SUCCESS)
}

/// "0f… 2026-11-25, Trefpunt De Klaproos: asked for money. About quiet-hedgehog: ask the host. Erased on 2027-02-23."
fn line(open: &OpenReport<'_>) -> String {
    let report = &open.known.report;
    let place = open.spot.map_or_else(
        || format!("a place that is gone ({})", report.spot_id),
        |spot| spot.name.clone(),
    );
    let what = match report.reason {
        ReportReason::Unkind => "was unkind",
        ReportReason::TooClose => "came too close",
        ReportReason::Money => "asked for money",
        ReportReason::Home => "asked for an address, or wanted to come home",
        ReportReason::Unsafe => "it did not feel safe",
        ReportReason::Other => "something else",
    };
    let about = open.known.nickname.map_or_else(
        || "About somebody who is erased".to_owned(),
        |nickname| format!("About {}", nickname.key()),
    );
    let erased = DateTime::<Utc>::from_timestamp_millis(report.received)
        .zip(u64::try_from(REPORT_DAYS_KEPT).ok())
        .and_then(|(received, kept)| moment(received).date_naive().checked_add_days(Days::new(kept)))
        .map(|day| format!(" Erased on {day}."));
    format!(
        "{} {}, {place}: {what}. {about}: ask the host.{}",
        report.id,
        report.day,
        erased.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::meeting::{MeetingReport, Nickname};
    use usecases::ports::KnownReport;

    #[test]
    fn a_line_says_what_happened_and_when_it_goes() {
        let mut open = OpenReport {
            known: KnownReport {
                report: MeetingReport {
                    id: "0f".to_owned(),
                    day: "2026-11-25".parse().unwrap(),
                    spot_id: "s1".to_owned(),
                    reason: ReportReason::Money,
                    about: Some("1a".to_owned()),
                    received: 1_795_597_500_000,
                },
                nickname: Nickname::from_key("quiet-hedgehog"),
            },
            spot: None,
        };
        assert_eq!(
            line(&open),
            "0f 2026-11-25, a place that is gone (s1): asked for money. About quiet-hedgehog: ask the host. Erased on 2027-02-23."
        );
        open.known.nickname = None;
        assert!(line(&open).contains("About somebody who is erased: ask the host."));
    }
}
