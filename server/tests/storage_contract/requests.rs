//! What residents ask of their contact person.
use crate::{bench::Bench, samples::contact_request};
use domain::{
    contact::{ContactRequest, MOST_NAME_SIGNS, MOST_WHY_SIGNS, Reach, RequestKind},
    text::PlainText,
};
use usecases::ports::Kept;

/// Words that stand nowhere else.
const PLANTED: &str = "Kwetterpimpelmees";

/// A request with the planted words in every field that holds words.
fn planted(id: &str, received: i64) -> ContactRequest {
    let why = format!("{PLANTED} vraagt het. ").repeat(6);
    ContactRequest {
        first_name: PlainText::parse(PLANTED, MOST_NAME_SIGNS).unwrap(),
        reach: Reach::parse(&format!("{PLANTED}@example.nl")).unwrap(),
        why: Some(PlainText::parse(&why, MOST_WHY_SIGNS).unwrap()),
        form_key: format!("{PLANTED} {id}"),
        ..contact_request(id, received)
    }
}

async fn keep(bench: &Bench, request: &ContactRequest) -> Kept {
    bench.requests.keep_contact_request(request).await.unwrap()
}

async fn open(bench: &Bench) -> Vec<ContactRequest> {
    bench.requests.open_contact_requests().await.unwrap()
}

pub async fn a_request_reads_back(bench: &Bench) {
    let full = contact_request("1", -1);
    let mut bare = contact_request("2", i64::MAX);
    bare.kind = RequestKind::WalkAlong;
    bare.reach = Reach::parse("a@b.nl").unwrap();
    bare.why = None;
    bare.may_leave_message = false;
    for request in [&full, &bare] {
        assert_eq!(keep(bench, request).await, Kept::New);
    }
    assert_eq!(open(bench).await, [full, bare]);
}

pub async fn a_request_is_kept_once(bench: &Bench) {
    let first = contact_request("1", 10);
    let mut again = contact_request("2", 20);
    again.form_key.clone_from(&first.form_key);
    assert_eq!(keep(bench, &first).await, Kept::New);
    assert_eq!(keep(bench, &again).await, Kept::Before);
    assert_eq!(open(bench).await, [first]);
}

pub async fn requests_come_oldest_first(bench: &Bench) {
    for (id, received) in [("b", 20), ("c", 10), ("a", 20)] {
        keep(bench, &contact_request(id, received)).await;
    }
    let ids: Vec<String> = open(bench).await.into_iter().map(|request| request.id).collect();
    assert_eq!(ids, ["c", "a", "b"]);
}

pub async fn an_answered_request_leaves_nothing(bench: &Bench) {
    keep(bench, &planted("1", 10)).await;
    keep(bench, &contact_request("2", 20)).await;
    assert!(bench.everything().await.contains(PLANTED));
    assert!(bench.requests.close_contact_request("1").await.unwrap());
    assert!(!bench.everything().await.contains(PLANTED));
    assert!(!bench.requests.close_contact_request("1").await.unwrap());
    assert_eq!(open(bench).await, [contact_request("2", 20)]);
}

pub async fn an_old_request_leaves_nothing(bench: &Bench) {
    for (id, received) in [("1", 10), ("2", 99)] {
        keep(bench, &planted(id, received)).await;
    }
    keep(bench, &contact_request("3", 100)).await;
    assert_eq!(
        bench.requests.erase_contact_requests_before(100).await.unwrap(),
        2
    );
    assert!(!bench.everything().await.contains(PLANTED));
    assert_eq!(open(bench).await, [contact_request("3", 100)]);
    assert_eq!(
        bench.requests.erase_contact_requests_before(100).await.unwrap(),
        0
    );
}
