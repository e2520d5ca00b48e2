//! Importing product names and the support tree.
use crate::bench::Bench;

#[test]
fn product_names_are_imported_once() {
    let bench = Bench::new();
    bench.write(
        "upl.csv",
        "\u{feff}UniformeProductnaam,URI,Gemeente,Grondslaglabel\nbijstand,http://a.nl/b,X,Artikel 11\n\
         bijstand,http://a.nl/b,X,Artikel 12\npaspoort,a.nl,X,\n",
    );
    let import = ["import", "products", "upl.csv"];
    let trial = bench.run(&[&import[..], &["--dry-run"]].concat());
    assert!(trial.said.ends_with("nothing was written.\n"), "{trial:?}");
    let first = bench.run(&import);
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(
        first.said.starts_with("Rejected, row 4: its address "),
        "{first:?}"
    );
    assert!(
        first
            .said
            .ends_with("3 read: 2 created, 0 updated, 0 unchanged, 1 rejected.\n"),
        "{first:?}"
    );
    let again = bench.run(&import);
    assert!(again.said.contains(" 2 unchanged, 1 rejected"), "{again:?}");

    bench.write("other.csv", "naam;uri\na;b\n");
    let other = bench.run(&["import", "products", "other.csv"]);
    assert_eq!(other.code, Some(1), "{other:?}");
    assert!(other.sentence().contains("other.csv") && other.sentence().contains("UniformeProductnaam"));
}
