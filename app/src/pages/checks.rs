//! What holds for the HTML of every page, for the tests at the foot of each.

/// Every tag of a document as its name and attributes, closing tags left out.
fn tags(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split('<').skip(1).filter_map(|rest| {
        let tag = rest.split('>').next()?;
        let name = tag.split([' ', '/']).next()?;
        (!name.is_empty() && !name.starts_with('!')).then_some((name, tag))
    })
}

/// The value of an attribute within a tag.
fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    let from = tag.find(&format!(" {attribute}=\""))? + attribute.len() + 3;
    tag[from..].split('"').next()
}

/// Fails when a page breaks what every page keeps: one `h1`, no inline style, ids that stand once, a label for every control,
/// and no link within the page that leads nowhere.
pub(crate) fn assert_sound(html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "one h1");
    assert!(!html.contains(" style="), "no inline style: the CSP forbids it");
    let ids: Vec<&str> = tags(html).filter_map(|(_, tag)| value(tag, "id")).collect();
    for id in &ids {
        assert_eq!(
            ids.iter().filter(|other| *other == id).count(),
            1,
            "id {id} stands once"
        );
    }
    for (name, tag) in tags(html) {
        if let Some(target) = value(tag, "href").and_then(|href| href.strip_prefix('#')) {
            assert!(ids.contains(&target), "#{target} leads nowhere");
        }
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            if let Some(targets) = value(tag, attribute) {
                assert!(
                    targets.split(' ').all(|target| ids.contains(&target)),
                    "{attribute}={targets}"
                );
            }
        }
        let control = matches!(name, "input" | "select" | "textarea") && value(tag, "type") != Some("hidden");
        if control {
            let by_id = value(tag, "id").is_some_and(|id| html.contains(&format!(" for=\"{id}\"")));
            let before = &html[..html.find(tag).unwrap()];
            let within = before.matches("<label").count() > before.matches("</label>").count();
            assert!(by_id || within, "<{tag}> has no label");
        }
    }
}

/// The numbers behind every occurrence of `before`, in order.
pub(crate) fn numbers_after(html: &str, before: &str) -> Vec<usize> {
    html.split(before)
        .skip(1)
        .filter_map(|rest| {
            rest.split(|sign: char| !sign.is_ascii_digit())
                .next()?
                .parse()
                .ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "<h1>A</h1><label for=\"q\">B</label><input id=\"q\"><a href=\"#q\">C</a>";

    #[test]
    fn a_sound_page_passes() {
        assert_sound(SOUND);
        assert_sound("<h1>A</h1><label>B<input type=\"checkbox\"></label><input type=\"hidden\">");
    }

    #[test]
    #[should_panic(expected = "has no label")]
    fn a_control_without_label_is_found() {
        assert_sound(&SOUND.replace(" for=\"q\"", ""));
    }

    #[test]
    #[should_panic(expected = "leads nowhere")]
    fn a_dead_link_is_found() {
        assert_sound(&SOUND.replace("href=\"#q\"", "href=\"#x\""));
    }

    #[test]
    #[should_panic(expected = "one h1")]
    fn a_second_heading_is_found() {
        assert_sound(&SOUND.repeat(2));
    }
}
