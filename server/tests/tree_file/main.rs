//! The file of a support tree, from text to tree and to faults.
use domain::tree::file::read;
use server::intake::tree::node;

#[test]
fn the_example_has_no_fault() {
    let text = std::fs::read_to_string("demo/tree.yaml").unwrap();
    let read = read(&node(&text).unwrap());
    assert_eq!(read.map(drop), Ok(()));
}
