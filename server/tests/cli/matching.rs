//! Matching a graph of one's own.
use crate::bench::{Bench, Ended};
use std::process::Stdio;

/// A table whose best pairs are not the heaviest edge: labels of all sorts, a loop, an edge twice.
const EDGES: &str =
    "\u{feff}u,v,weight\r\n1,2,5\r\n\"Jan, de oude\",1,6\r\n2,Ça va,5\r\n2,2,100\r\nÇa va,2,4\r\n7,1,-2\r\n";

fn summary(ended: &Ended) -> serde_json::Value {
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(ended.complained.lines().count(), 1, "{ended:?}");
    serde_json::from_str(&ended.complained).unwrap()
}

#[test]
fn pairs_come_out_in_the_order_of_the_file_with_their_proof() {
    let bench = Bench::new();
    bench.write("edges.csv", EDGES);
    let ended = bench.run(&["matching", "solve", "--edges", "edges.csv"]);
    assert_eq!(ended.said, "u,v\n\"Jan, de oude\",1\n2,Ça va\n");
    let summary = summary(&ended);
    for (key, value) in [
        ("weight", 11),
        ("bound", 11),
        ("pairs", 2),
        ("vertices", 5),
        ("edges", 4),
        ("loopsLeftOut", 1),
        ("parallelsLeftOut", 1),
    ] {
        assert_eq!(summary[key], value, "{key} of {summary}");
    }
    assert!(summary["seconds"].as_f64().unwrap() >= 0.0);
    assert_eq!(summary["proven"], true);
}

#[test]
fn most_pairs_come_before_most_weight() {
    let bench = Bench::new();
    bench.write("edges.csv", "u,v,weight\na,b,1\nb,c,9\nc,d,-3\n");
    let heavy = bench.run(&["matching", "solve", "--edges", "edges.csv"]);
    assert_eq!(
        (heavy.said.as_str(), &summary(&heavy)["weight"]),
        ("u,v\nb,c\n", &9.into())
    );
    let many = bench.run(&["matching", "solve", "--edges", "edges.csv", "--most-pairs"]);
    assert_eq!(
        (many.said.as_str(), &summary(&many)["bound"]),
        ("u,v\na,b\nc,d\n", &(-2).into())
    );
}

#[test]
fn standard_input_is_a_file_too() {
    use std::io::Write as _;
    let bench = Bench::new();
    let mut child = bench
        .command(&["matching", "solve", "--edges", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"u,v,weight\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "u,v\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_bad_file_is_one_sentence() {
    let bench = Bench::new();
    bench.write("weight.csv", "u,v,weight\n1,2,3\n2,3,heavy\n");
    bench.write("empty.csv", "");
    for (file, said) in [
        (
            "weight.csv",
            "weight.csv: line 3: the weight “heavy” is not a whole number of 64 bits",
        ),
        (
            "empty.csv",
            "empty.csv: the file is empty; it should begin with the header u,v,weight",
        ),
        ("none.csv", "none.csv cannot be read"),
    ] {
        let ended = bench.run(&["matching", "solve", "--edges", file]);
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(ended.sentence().contains(said), "{ended:?}");
        assert!(ended.said.is_empty());
    }
    assert_eq!(bench.run(&["matching", "solve"]).code, Some(2));
}
