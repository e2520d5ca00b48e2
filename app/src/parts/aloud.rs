//! Buttons to print a page and to hear it.
//!
//! They need a script, so they stand in a `<template>`: without JavaScript nothing dead is shown, and the print menu and the
//! reader of the device do the same. The script is a few lines of its own (`public/read_aloud.js`) and no island: an island
//! fetches the whole client for data that it works on, and here there is none.
use crate::{
    parts::icons::{Icon, icon},
    request::PageContext,
};
use leptos::prelude::*;

/// The buttons, put in their place by the script.
pub(crate) fn aloud(context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    view! {
        <template id="knoppen">
            <p class="row noprint">
                <button class="button button--second" type="button">{icon(Icon::Print)}<span>{words.aloud_print()}</span></button>
                <button class="button button--second" type="button" data-stop=words.aloud_stop()>
                    {icon(Icon::Aloud)}<span>{words.aloud_read()}</span>
                </button>
            </p>
        </template>
        <script src="/read_aloud.js" defer=true></script>
    }
}
