//! The examples in the documentation of the format say only what the format knows.
use super::fixture::publish;

/// The examples, one text each.
fn examples() -> Vec<&'static str> {
    let format = include_str!("../../../app/domain/src/tree/format.md");
    let blocks = format.split("```yaml\n").skip(1);
    blocks.filter_map(|block| block.split("```").next()).collect()
}

/// The frame with every example in its place. The services that stand apart are put below those of the branch.
fn together() -> String {
    let mut examples = examples().into_iter();
    let frame = examples.next().unwrap();
    let mut text: String = frame
        .lines()
        .filter(|line| !line.ends_with("[]") && !line.ends_with("{}"))
        .flat_map(|line| [line, "\n"])
        .collect();
    for example in examples {
        text.push_str(example);
    }
    text
}

#[test]
fn every_example_can_be_read() {
    let faults = publish(&together()).unwrap_err();
    // An example shows one record: it may name others that are not shown, and nothing else may be wrong with it.
    let forgiven = [
        "there is no ",
        "no rule says who directs",
        "the municipality has no wijk",
        "the rule can never apply: only",
    ];
    let wrong: Vec<_> = faults
        .iter()
        .filter(|fault| !forgiven.iter().any(|begin| fault.reason.starts_with(begin)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(faults.len() > 5, "the examples were read: {faults:#?}");
}

#[test]
fn every_field_of_the_format_is_documented() {
    let format = include_str!("../../../app/domain/src/tree/format.md");
    for text in [super::fixture::SMALL, include_str!("../../demo/tree.yaml")] {
        for field in fields(&server::intake::tree::node(text).unwrap()) {
            assert!(
                format.contains(&format!("`{field}`")),
                "{field} is not documented"
            );
        }
    }
}

fn fields(node: &domain::tree::file::Node) -> Vec<String> {
    use domain::tree::file::Value;
    match &node.value {
        Value::Nothing | Value::Text { .. } => Vec::new(),
        Value::List(items) => items.iter().flat_map(fields).collect(),
        Value::Record(pairs) => pairs
            .iter()
            .filter(|(key, ..)| !key.starts_with("WK") && !matches!(key.as_str(), "nl" | "en"))
            .flat_map(|(key, _, node)| [vec![key.clone()], fields(node)].concat())
            .collect(),
    }
}
