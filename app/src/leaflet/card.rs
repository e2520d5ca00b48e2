//! The card that opens at a pin. Made of elements, so that a name can never be markup.
use super::{MapWords, Place};
use web_sys::{Document, Element};

/// One place: name, status and the way to its page; several: their name and a list of links.
pub(super) fn card(places: &[&Place], title: Option<&str>, words: &MapWords) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let card = element(&document, "div", "map-card", None)?;
    if let Some(title) = title {
        add(&card, element(&document, "p", "map-card__title", Some(title)))?;
    }
    for place in places {
        let entry = element(&document, "p", "map-card__place", None)?;
        let link = element(&document, "a", "map-card__name", Some(&place.name))?;
        link.set_attribute("href", &place.href).ok()?;
        add(&entry, Some(link))?;
        add(
            &entry,
            element(&document, "span", "map-card__status", Some(&place.status_text)),
        )?;
        add(&card, Some(entry))?;
    }
    if let ([place], None) = (places, title) {
        let link = element(&document, "a", "map-card__more", Some(&words.open_spot))?;
        link.set_attribute("href", &place.href).ok()?;
        add(&card, Some(link))?;
    }
    Some(card)
}

fn element(document: &Document, tag: &str, class: &str, text: Option<&str>) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    element.set_text_content(text);
    Some(element)
}

fn add(parent: &Element, child: Option<Element>) -> Option<()> {
    let child = child?;
    parent.append_child(&child).ok().map(|_| ())
}
