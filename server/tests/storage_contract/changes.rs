//! Residents' remarks.
use crate::{bench::Bench, samples::remark};
use domain::change::{ChangeRequest, WrongPart};
use domain::text::PlainText;
use usecases::ports::Kept;

/// Words that stand nowhere else.
const PLANTED: &str = "Kwetterpimpelmees";

fn planted(id: &str, received: i64) -> ChangeRequest {
    ChangeRequest {
        remark: Some(PlainText::parse(&format!("Zeg {PLANTED} dat het dicht is. ").repeat(12), 500).unwrap()),
        form_key: format!("{PLANTED} {id}"),
        ..remark(id, received)
    }
}

async fn keep(bench: &Bench, request: &ChangeRequest) -> Kept {
    bench.changes.keep_change_request(request).await.unwrap()
}

async fn open(bench: &Bench) -> Vec<ChangeRequest> {
    bench.changes.open_change_requests().await.unwrap()
}

pub async fn a_remark_reads_back(bench: &Bench) {
    let mut everything_wrong = remark("1", -1);
    everything_wrong.wrong = WrongPart::ALL.iter().copied().collect();
    let mut wordless = remark("2", i64::MAX);
    wordless.remark = None;
    for request in [&everything_wrong, &wordless] {
        assert_eq!(keep(bench, request).await, Kept::New);
    }
    assert_eq!(open(bench).await, [everything_wrong, wordless]);
}

pub async fn a_form_is_kept_once(bench: &Bench) {
    let first = remark("1", 10);
    let mut again = remark("2", 20);
    again.form_key.clone_from(&first.form_key);
    assert_eq!(keep(bench, &first).await, Kept::New);
    assert_eq!(keep(bench, &again).await, Kept::Before);
    assert_eq!(open(bench).await, [first]);
}

pub async fn remarks_come_oldest_first(bench: &Bench) {
    for (id, received) in [("b", 20), ("c", 10), ("a", 20)] {
        keep(bench, &remark(id, received)).await;
    }
    let ids: Vec<String> = open(bench).await.into_iter().map(|request| request.id).collect();
    assert_eq!(ids, ["c", "a", "b"]);
}

pub async fn a_closed_remark_leaves_nothing(bench: &Bench) {
    keep(bench, &planted("1", 10)).await;
    keep(bench, &remark("2", 20)).await;
    assert!(bench.everything().await.contains(PLANTED));
    assert!(bench.changes.close_change_request("1").await.unwrap());
    assert!(!bench.everything().await.contains(PLANTED));
    assert!(!bench.changes.close_change_request("1").await.unwrap());
    assert_eq!(open(bench).await, [remark("2", 20)]);
}

pub async fn an_old_remark_leaves_nothing(bench: &Bench) {
    for (id, received) in [("1", 10), ("2", 99)] {
        keep(bench, &planted(id, received)).await;
    }
    keep(bench, &remark("3", 100)).await;
    assert_eq!(bench.changes.erase_change_requests_before(100).await.unwrap(), 2);
    assert!(!bench.everything().await.contains(PLANTED));
    assert_eq!(open(bench).await, [remark("3", 100)]);
    assert_eq!(bench.changes.erase_change_requests_before(100).await.unwrap(), 0);
}
