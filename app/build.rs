//! Turns the translation files `src/words/{nl,en}/*.ftl` (Project Fluent) into Rust, so that a page pays nothing for a
//! word, and a missing or misspelt message is an error of the compiler, not of a resident's screen.
//!
//! Every message becomes a method of `Words`. Without variables it gives `&'static str`; with variables a `String`. A
//! variable that some language selects on (`{ $count -> [one] ... *[other] ... }`) is a number, any other is text.
//! All languages must have the same messages. Terms, attributes and functions are not used.
use fluent_syntax::{ast, parser};
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
};

/// The languages: the variant of `Language` and the folder. The first is the one that the docs of a method quote.
const LANGUAGES: [(&str, &str); 2] = [("Nl", "nl"), ("En", "en")];

type Message = ast::Pattern<String>;
type Messages = BTreeMap<String, Message>;

fn main() {
    println!("cargo:rerun-if-changed=src/words");
    let languages: Vec<(&str, Messages)> = LANGUAGES
        .iter()
        .map(|(variant, folder)| (*variant, read(&Path::new("src/words").join(folder))))
        .collect();
    let names: BTreeSet<&String> = languages
        .iter()
        .flat_map(|(_, messages)| messages.keys())
        .collect();
    let mut code = Code::default();
    code.line("impl Words {");
    for name in names {
        for (language, messages) in &languages {
            assert!(messages.contains_key(name), "{language} has no message {name}");
        }
        method(name, &languages, &mut code);
    }
    code.line("}");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("words.rs"), code.0).expect("OUT_DIR can be written");
}

/// Every message of a language: all files of its folder, in the order of their names.
fn read(folder: &Path) -> Messages {
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
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let resource =
            parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            match entry {
                ast::Entry::Message(ast::Message {
                    id,
                    value: Some(text),
                    ..
                }) => {
                    let twice = messages.insert(id.name.clone(), text).is_some();
                    assert!(!twice, "{}: {} stands twice", file.display(), id.name);
                }
                ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => {}
                other => panic!(
                    "{}: only messages with a text, and comments; not {other:?}",
                    file.display()
                ),
            }
        }
    }
    messages
}

/// Writes the method of one message.
fn method(name: &str, languages: &[(&str, Messages)], code: &mut Code) {
    let mut numbers = BTreeSet::new();
    let mut texts = BTreeSet::new();
    for (_, messages) in languages {
        variables(&messages[name], &mut numbers, &mut texts);
    }
    texts.retain(|text| !numbers.contains(text));
    let quote = flat(&languages[0].1[name])
        .replace('\n', " ")
        .replace('[', "\\[")
        .replace('<', "\\<");
    code.line(&format!("/// {quote}\n#[must_use]"));
    let method = name.replace('-', "_");
    let same = languages
        .iter()
        .map(|(_, messages)| flat(&messages[name]))
        .collect::<BTreeSet<_>>()
        .len()
        == 1;
    if numbers.is_empty() && texts.is_empty() {
        code.line(&format!("pub fn {method}(self) -> &'static str {{"));
        if same {
            code.line(&format!("{:?}", flat(&languages[0].1[name])));
        } else {
            code.line("match self.0 {");
            for (language, messages) in languages {
                code.line(&format!("Language::{language} => {:?},", flat(&messages[name])));
            }
            code.line("}");
        }
    } else {
        let texts = texts.iter().map(|text| format!("{}: &str", argument(text)));
        let arguments: Vec<_> = texts
            .chain(
                numbers
                    .iter()
                    .map(|number| format!("{}: usize", argument(number))),
            )
            .collect();
        code.line(&format!(
            "pub fn {method}(self, {}) -> String {{",
            arguments.join(", ")
        ));
        code.line("let mut out = String::new();");
        let bodies = languages.iter().map(|(language, messages)| {
            let mut body = Code::default();
            append(&messages[name], language, &numbers, &mut body);
            (*language, body.0)
        });
        write_bodies(bodies.collect(), code);
        code.line("out");
    }
    code.line("}");
}

/// Writes what each language does; languages that do the same do it together.
fn write_bodies(bodies: Vec<(&str, String)>, code: &mut Code) {
    let mut together: Vec<(Vec<String>, String)> = Vec::new();
    for (language, body) in bodies {
        let language = format!("Language::{language}");
        match together.iter_mut().find(|(_, known)| *known == body) {
            Some((languages, _)) => languages.push(language),
            None => together.push((vec![language], body)),
        }
    }
    if let [(_, body)] = together.as_slice() {
        code.line(body);
        return;
    }
    code.line("match self.0 {");
    for (languages, body) in together {
        code.line(&format!("{} => {{\n{body}}}", languages.join(" | ")));
    }
    code.line("}");
}

/// The statement that appends a fixed text.
fn push(text: &str) -> String {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => format!("out.push({sign:?});"),
        _ => format!("out.push_str({text:?});"),
    }
}

/// Writes the statements that append a pattern to `out`.
fn append(pattern: &Message, language: &str, numbers: &BTreeSet<String>, code: &mut Code) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => code.line(&push(value)),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(inline),
            } => match variable(inline) {
                Some(name) if numbers.contains(&name) => {
                    code.line(&format!("out.push_str(&{}.to_string());", argument(&name)));
                }
                Some(name) => code.line(&format!("out.push_str({});", argument(&name))),
                None => code.line(&push(literal(inline))),
            },
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { selector, variants },
            } => {
                let name = argument(&variable(selector).expect("a selector is a variable"));
                code.line(&format!("let form = plural(Language::{language}, {name});"));
                let mut otherwise = "";
                for variant in variants.iter().filter(|variant| !variant.default) {
                    let condition = match &variant.key {
                        ast::VariantKey::Identifier { name } => format!("form == {name:?}"),
                        ast::VariantKey::NumberLiteral { value } => format!("{name} == {value}"),
                    };
                    code.line(&format!("{otherwise}if {condition} {{"));
                    append(&variant.value, language, numbers, code);
                    otherwise = "} else ";
                }
                code.line(&format!("{otherwise}{{"));
                for variant in variants.iter().filter(|variant| variant.default) {
                    append(&variant.value, language, numbers, code);
                }
                code.line("}");
            }
        }
    }
}

/// The names of the variables that a pattern uses: those it selects on, and the others.
fn variables(pattern: &Message, numbers: &mut BTreeSet<String>, texts: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { .. } => {}
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(inline),
            } => {
                texts.extend(variable(inline));
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

fn literal(inline: &ast::InlineExpression<String>) -> &str {
    match inline {
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => {
            value
        }
        _ => "",
    }
}

/// The text of a pattern as one reads it, its variables in braces, of a choice the default.
fn flat(pattern: &Message) -> String {
    let text = |element: &ast::PatternElement<String>| match element {
        ast::PatternElement::TextElement { value } => value.clone(),
        ast::PatternElement::Placeable {
            expression: ast::Expression::Inline(inline),
        } => variable(inline).map_or_else(|| literal(inline).to_owned(), |name| format!("{{{name}}}")),
        ast::PatternElement::Placeable {
            expression: ast::Expression::Select { variants, .. },
        } => variants
            .iter()
            .filter(|variant| variant.default)
            .map(|variant| flat(&variant.value))
            .collect(),
    };
    pattern.elements.iter().map(text).collect()
}

/// The Rust name of a variable.
fn argument(name: &str) -> String {
    name.replace('-', "_")
}

/// Rust text in the making.
#[derive(Default)]
struct Code(String);

impl Code {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }
}
