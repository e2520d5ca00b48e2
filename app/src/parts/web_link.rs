//! A link to another site.
use leptos::prelude::*;

/// The link; a text that is no web address is no link.
pub(crate) fn web_link(url: &str, text: String) -> Option<impl IntoView + use<>> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let href = url.to_owned();
    web.then(|| view! { <a href=href rel="external noopener">{text}</a> })
}
