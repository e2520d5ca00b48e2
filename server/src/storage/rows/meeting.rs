//! People who seek company, and their invitations.
use super::column::Column;
use domain::{
    area::AreaCode,
    matching::WhyApart,
    meeting::{
        Answer, Company, Flower, Interest, Invitation, InvitationState, MeetingReport, Nickname, Occurrence,
        Place, ReportReason, Seeker, SeekerState, Spoken, Wishes,
    },
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use usecases::ports::{KnownInvitation, KnownReport, StoreError};

/// A row of `seeker`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct SeekerRow {
    id: String,
    nickname: String,
    area_code: String,
    languages: String,
    interests: String,
    company: String,
    step_free: i64,
    since: i64,
    state: String,
    invitation_id: Option<String>,
    called_off: i64,
    until: i64,
}

/// A row of `seeker_moment`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct SeekerMomentRow {
    seeker_id: String,
    moment_id: String,
}

/// People, by id.
pub(in crate::storage) fn seekers(
    rows: Vec<SeekerRow>,
    moments: Vec<SeekerMomentRow>,
) -> Result<Vec<Seeker>, StoreError> {
    let mut chosen: HashMap<String, BTreeSet<String>> = HashMap::new();
    for row in moments {
        chosen.entry(row.seeker_id).or_default().insert(row.moment_id);
    }
    let mut seekers = rows
        .into_iter()
        .map(|row| {
            let moments = chosen.remove(&row.id).unwrap_or_default();
            seeker(row, moments)
        })
        .collect::<Result<Vec<_>, _>>()?;
    seekers.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(seekers)
}

fn seeker(row: SeekerRow, moments: BTreeSet<String>) -> Result<Seeker, StoreError> {
    let at = |column| Column {
        table: "seeker",
        name: column,
        row: &row.id,
    };
    Ok(Seeker {
        wishes: Wishes {
            area: AreaCode::parse(&row.area_code).map_err(|error| at("area_code").bad(error))?,
            languages: set(at("languages").list(&row.languages, Spoken::from_key)?),
            moments,
            interests: set(at("interests").list(&row.interests, Interest::from_key)?),
            company: at("company").choice(&row.company, Company::from_key)?,
            step_free: at("step_free").flag(row.step_free)?,
            nickname: at("nickname").choice(&row.nickname, Nickname::from_key)?,
        },
        since: row.since,
        state: at("state").choice(&row.state, SeekerState::from_key)?,
        invitation: row.invitation_id,
        called_off: at("called_off").flag(row.called_off)?,
        until: row.until,
        id: row.id,
    })
}

fn set<T: Ord>(list: Vec<T>) -> BTreeSet<T> {
    list.into_iter().collect()
}

/// A row of `invitation`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct InvitationRow {
    id: String,
    moment_id: String,
    starts: i64,
    ends: i64,
    spot_id: String,
    host: String,
    flower: String,
    language: String,
    shared: String,
    size: i64,
    offered: i64,
    answer_by: i64,
    state: String,
    version: i64,
}

/// A row of `invitation_place`, with the nickname of its seeker.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct PlaceRow {
    invitation_id: String,
    seeker_id: String,
    nickname: String,
    answer: Option<String>,
}

/// Invitations, by id, with their places by the ids of their people.
pub(in crate::storage) fn invitations(
    rows: Vec<InvitationRow>,
    places: Vec<PlaceRow>,
) -> Result<Vec<KnownInvitation>, StoreError> {
    let mut seated: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for row in places {
        let (invitation, place) = place(row)?;
        seated.entry(invitation).or_default().push(place);
    }
    let mut invitations = rows
        .into_iter()
        .map(|row| {
            let mut places = seated.remove(&row.id).unwrap_or_default();
            places.sort_by(|one, other| one.seeker.cmp(&other.seeker));
            invitation(row, places)
        })
        .collect::<Result<Vec<_>, _>>()?;
    invitations.sort_by(|one, other| one.invitation.id.cmp(&other.invitation.id));
    Ok(invitations)
}

fn place(row: PlaceRow) -> Result<(String, Place), StoreError> {
    let at = |table, column| Column {
        table,
        name: column,
        row: &row.seeker_id,
    };
    let place = Place {
        nickname: at("seeker", "nickname").choice(&row.nickname, Nickname::from_key)?,
        answer: row
            .answer
            .map(|key| at("invitation_place", "answer").choice(&key, Answer::from_key))
            .transpose()?,
        seeker: row.seeker_id.clone(),
    };
    Ok((row.invitation_id, place))
}

fn invitation(row: InvitationRow, places: Vec<Place>) -> Result<KnownInvitation, StoreError> {
    let at = |column| Column {
        table: "invitation",
        name: column,
        row: &row.id,
    };
    let invitation = Invitation {
        occurrence: Occurrence {
            moment: row.moment_id,
            start: row.starts,
            end: row.ends,
        },
        spot_id: row.spot_id,
        host: row.host,
        flower: at("flower").choice(&row.flower, Flower::from_key)?,
        language: at("language").choice(&row.language, Spoken::from_key)?,
        shared: set(at("shared").list(&row.shared, Interest::from_key)?),
        size: u8::try_from(row.size).map_err(|_| at("size").bad("so many are never invited together"))?,
        offered: row.offered,
        answer_by: row.answer_by,
        places,
        state: at("state").choice(&row.state, InvitationState::from_key)?,
        id: row.id.clone(),
    };
    Ok(KnownInvitation {
        invitation,
        version: row.version,
    })
}

/// A row of `apart`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct ApartRow {
    one_id: String,
    other_id: String,
    blocked: i64,
}

/// Pairs, in order.
pub(in crate::storage) fn apart(rows: Vec<ApartRow>) -> Result<Vec<(String, String, WhyApart)>, StoreError> {
    let mut pairs = rows
        .into_iter()
        .map(|row| {
            let column = Column {
                table: "apart",
                name: "blocked",
                row: &row.one_id,
            };
            let why = if column.flag(row.blocked)? {
                WhyApart::Blocked
            } else {
                WhyApart::Before
            };
            Ok((row.one_id, row.other_id, why))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    pairs.sort();
    Ok(pairs)
}

/// A row of `meeting_report`, with the nickname of whom it is about.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct ReportRow {
    id: String,
    day: String,
    spot_id: String,
    reason: String,
    about_id: Option<String>,
    received: i64,
    nickname: Option<String>,
}

/// Reports, the oldest first.
pub(in crate::storage) fn reports(rows: Vec<ReportRow>) -> Result<Vec<KnownReport>, StoreError> {
    let mut reports = rows.into_iter().map(report).collect::<Result<Vec<_>, _>>()?;
    reports.sort_by(|one, other| {
        let key = |known: &KnownReport| (known.report.received, known.report.id.clone());
        key(one).cmp(&key(other))
    });
    Ok(reports)
}

fn report(row: ReportRow) -> Result<KnownReport, StoreError> {
    let at = |column| Column {
        table: "meeting_report",
        name: column,
        row: &row.id,
    };
    let nickname = row
        .nickname
        .map(|key| at("about_id").choice(&key, Nickname::from_key))
        .transpose()?;
    let report = MeetingReport {
        day: at("day").day(&row.day)?,
        spot_id: row.spot_id,
        reason: at("reason").choice(&row.reason, ReportReason::from_key)?,
        about: row.about_id,
        received: row.received,
        id: row.id.clone(),
    };
    Ok(KnownReport { report, nickname })
}
