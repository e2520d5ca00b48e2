//! The three doors of a packet: links where nothing changes, buttons where a tap is kept.
use crate::{
    parts::icons::{Icon, icon},
    request::PageContext,
};
use leptos::{prelude::*, tachys::html::InertElement};

/// A door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) enum Door {
    /// "I am passing it on".
    Give,
    /// "I was given it".
    Received,
    /// "I know nobody yet".
    Nobody,
}

impl Door {
    const fn class(self) -> &'static str {
        match self {
            Self::Give => "door gold",
            Self::Received => "door green",
            Self::Nobody => "door corn",
        }
    }

    const fn drawing(self) -> &'static str {
        match self {
            Self::Give => include_str!("../../parts/drawings/packet/give.svg"),
            Self::Received => include_str!("../../parts/drawings/packet/received.svg"),
            Self::Nobody => include_str!("../../parts/drawings/packet/nobody.svg"),
        }
    }

    /// What stands on it. A button may hold nothing but phrases, so there is no block in it.
    fn inside(self, context: &PageContext) -> impl IntoView + use<> {
        let words = context.words();
        let (name, text) = match self {
            Self::Give => (words.packet_give(), words.packet_give_text()),
            Self::Received => (words.packet_received(), words.packet_received_text()),
            Self::Nobody => (words.packet_nobody(), words.packet_nobody_text()),
        };
        view! {
            {InertElement::new(self.drawing())}
            <span><b>{name}</b><span>{text}</span></span>
            {icon(Icon::Arrow)}
        }
    }
}

/// A door that leads somewhere.
pub(in crate::pages) fn link(door: Door, href: &str, context: &PageContext) -> impl IntoView + use<> {
    view! { <li><a class=door.class() href=href.to_owned()>{door.inside(context)}</a></li> }
}

/// A door that is told: its form carries the step that the page meant, and the key by which the same form sent twice is known.
pub(in crate::pages) fn tap(
    door: Door,
    action: String,
    (step, form_key): (u16, &str),
    context: &PageContext,
) -> impl IntoView + use<> {
    view! {
        <li>
            <form action=action method="post">
                <input type="hidden" name="form_key" value=form_key.to_owned()/>
                {step_field(step)}
                <button class=door.class()>{door.inside(context)}</button>
            </form>
        </li>
    }
}

/// The field with the step.
pub(in crate::pages) fn step_field(step: u16) -> impl IntoView {
    view! { <input type="hidden" name=STEP value=step/> }
}

/// The name of the field with the step.
pub(crate) const STEP: &str = "stap";
