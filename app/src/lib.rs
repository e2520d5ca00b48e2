//! **Faces.** What people see: pages, the building blocks they share, the islands that need WASM, and every word.
//!
//! The rule of this room: a page is a pure function of a [`request::PageContext`] (the directory in memory, the moment,
//! the language, the chosen wijk) and of its address. It is complete as HTML; an island only makes it nicer. To add a
//! page: a variant in [`routes::Route`], a file in `pages`, its texts in `words/*.ftl`.
//!
//! There is no router in the browser and none of Leptos' on the server: pages are ordinary links and forms, the address
//! is parsed once into a [`routes::Route`], and [`render::page`] turns it into HTML synchronously.
pub mod islands;
pub mod language;
#[cfg(feature = "hydrate")]
mod leaflet;
pub mod wire;

#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod words;
