//! Turns the translation files `src/words/{nl,en}/*.ftl` (Project Fluent) into Rust, so that a page pays nothing for a word and
//! a missing or misspelt message is an error of the compiler, not of a resident's screen.
//!
//! Every message becomes a method of `Words`. Without variables it gives `&'static str`; with variables a `String`. A
//! variable that some language selects on (`{ $count -> [one] ... *[other] ... }`) is a number, any other is text.
//! All languages must have the same messages with the same variables. Terms, attributes and functions are not used.
use fluent_syntax::{ast, parser};
use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::Path,
};

/// The languages, the first of which is the one that the others are held against.
const LANGUAGES: [(&str, &str); 2] = [("Nl", "nl"), ("En", "en")];

type Message = ast::Pattern<String>;

fn main() {
    let folder = Path::new("src/words");
    println!("cargo:rerun-if-changed=src/words");
    let languages: Vec<(&str, BTreeMap<String, Message>)> = LANGUAGES
        .iter()
        .map(|(variant, tag)| (*variant, read(&folder.join(tag))))
        .collect();
    let code = write(&languages);
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("words.rs"), code).expect("OUT_DIR can be written");
}

/// Every message of a language: all files of its folder, in the order of their names.
fn read(folder: &Path) -> BTreeMap<String, Message> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    files.sort();
    let mut messages = BTreeMap::new();
    for file in files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "ftl"))
    {
        read_file(file, &mut messages);
    }
    messages
}

fn read_file(file: &Path, messages: &mut BTreeMap<String, Message>) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let name = message.id.name;
                let pattern = message
                    .value
                    .unwrap_or_else(|| panic!("{}: {name} has no text", file.display()));
                assert!(
                    messages.insert(name.clone(), pattern).is_none(),
                    "{}: {name} stands twice",
                    file.display()
                );
            }
            ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => {}
            other => panic!("{}: only messages and comments, not {other:?}", file.display()),
        }
    }
}

fn write(languages: &[(&str, BTreeMap<String, Message>)]) -> String {
    let names: BTreeSet<&String> = languages
        .iter()
        .flat_map(|(_, messages)| messages.keys())
        .collect();
    let mut code = String::from("impl Words {\n");
    for name in names {
        let mut numbers = BTreeSet::new();
        let mut texts = BTreeSet::new();
        for (language, messages) in languages {
            let message = messages
                .get(name)
                .unwrap_or_else(|| panic!("{language} has no message {name}"));
            variables(message, &mut numbers, &mut texts);
        }
        texts.retain(|text| !numbers.contains(text));
        let method = name.replace('-', "_");
        let example = flat(&languages[0].1[name]);
        writeln!(code, "    /// {}", example.replace('\n', " ").replace('[', "\\["))
            .expect("a string takes all");
        if numbers.is_empty() && texts.is_empty() {
            writeln!(
                code,
                "    #[must_use]\n    pub fn {method}(self) -> &'static str {{\n        match self.0 {{"
            )
            .expect("a string takes all");
            for (language, messages) in languages {
                writeln!(
                    code,
                    "            Language::{language} => {:?},",
                    flat(&messages[name])
                )
                .expect("a string takes all");
            }
            code.push_str("        }\n    }\n");
        } else {
            let arguments: Vec<String> = texts
                .iter()
                .map(|text| format!("{}: &str", text.replace('-', "_")))
                .chain(
                    numbers
                        .iter()
                        .map(|number| format!("{}: usize", number.replace('-', "_"))),
                )
                .collect();
            writeln!(
                code,
                "    #[must_use]\n    pub fn {method}(self, {}) -> String {{\n        let mut out = String::new();\n        match self.0 {{",
                arguments.join(", ")
            )
            .expect("a string takes all");
            for (language, messages) in languages {
                writeln!(code, "            Language::{language} => {{").expect("a string takes all");
                append(&messages[name], language, &mut code);
                code.push_str("            }\n");
            }
            code.push_str("        }\n        out\n    }\n");
        }
    }
    code.push_str("}\n");
    code
}

/// The names of the variables that a pattern uses: those it selects on, and the others.
fn variables(pattern: &Message, numbers: &mut BTreeSet<String>, texts: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { .. } => {}
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(inline),
            } => {
                if let Some(name) = variable(inline) {
                    texts.insert(name);
                }
            }
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { selector, variants },
            } => {
                numbers.insert(variable(selector).expect("a selector is a variable"));
                for variant in variants {
                    variables(&variant.value, numbers, texts);
                }
            }
        }
    }
}

fn variable(inline: &ast::InlineExpression<String>) -> Option<String> {
    match inline {
        ast::InlineExpression::VariableReference { id } => Some(id.name.clone()),
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => None,
        other => panic!("only variables and literals, not {other:?}"),
    }
}

/// The text of a pattern, its variables in braces.
fn flat(pattern: &Message) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::TextElement { value } => value.clone(),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(inline),
            } => match inline {
                ast::InlineExpression::StringLiteral { value }
                | ast::InlineExpression::NumberLiteral { value } => value.clone(),
                other => format!("{{{}}}", variable(other).unwrap_or_default()),
            },
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { variants, .. },
            } => variants
                .iter()
                .find(|variant| variant.default)
                .map(|variant| flat(&variant.value))
                .unwrap_or_default(),
        })
        .collect()
}

/// Writes the statements that append a pattern to `out`.
fn append(pattern: &Message, language: &str, code: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                writeln!(code, "                out.push_str({value:?});").expect("a string takes all");
            }
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(inline),
            } => match inline {
                ast::InlineExpression::StringLiteral { value }
                | ast::InlineExpression::NumberLiteral { value } => {
                    writeln!(code, "                out.push_str({value:?});").expect("a string takes all");
                }
                other => {
                    let name = variable(other).unwrap_or_default().replace('-', "_");
                    writeln!(code, "                out.push_str(&{name}.to_string());")
                        .expect("a string takes all");
                }
            },
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { selector, variants },
            } => {
                let name = variable(selector).unwrap_or_default().replace('-', "_");
                writeln!(
                    code,
                    "                match plural(Language::{language}, {name}) {{"
                )
                .expect("a string takes all");
                for variant in variants {
                    let key = match &variant.key {
                        ast::VariantKey::Identifier { name } if variant.default => {
                            let _ = name;
                            "_".to_owned()
                        }
                        ast::VariantKey::Identifier { name } => format!("{name:?}"),
                        ast::VariantKey::NumberLiteral { value } => format!("_ if {name} == {value}"),
                    };
                    writeln!(code, "                    {key} => {{").expect("a string takes all");
                    append(&variant.value, language, code);
                    code.push_str("                    }\n");
                }
                code.push_str("                }\n");
            }
        }
    }
}
