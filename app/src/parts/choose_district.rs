//! Choosing one's wijk: the only thing that Buurtboom remembers of a visitor, in a cookie of their own.
use crate::{request::PageContext, routes::Route};
use domain::area::Area;
use leptos::prelude::*;

/// Where the forms go: the server keeps the slug in `wijk` (an empty one forgets it) and leads back to `terug`.
const ADDRESS: &str = "/wijk";

/// A list of every wijk, by name, with the chosen one selected; nothing while no wijken are known.
pub(crate) fn choose_district(back: &Route, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let chosen = context.chosen_district().map(|district| district.code);
    let mut districts: Vec<&Area> = context.directory.districts().collect();
    districts.sort_by(|one, other| one.name.cmp(&other.name));
    let back = context.href(back);
    (!districts.is_empty()).then(|| {
        view! {
            <form method="post" action=ADDRESS>
                <input type="hidden" name="terug" value=back />
                <div class="field">
                    <label for="wijk">{words.choose_label()}</label>
                    <div class="join">
                        <select id="wijk" name="wijk">
                            <option value="">{words.choose_all()}</option>
                            {districts
                                .into_iter()
                                .map(|district| {
                                    view! {
                                        <option
                                            value=district.slug.clone()
                                            selected=chosen == Some(district.code)
                                        >
                                            {district.name.clone()}
                                        </option>
                                    }
                                })
                                .collect_view()}
                        </select>
                        <button class="button">{words.choose_button()}</button>
                    </div>
                </div>
            </form>
        }
    })
}

/// One button that chooses this wijk, or forgets it when it is the chosen one.
pub(crate) fn choose_this(district: &Area, back: &Route, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let chosen = context
        .chosen_district()
        .is_some_and(|other| other.code == district.code);
    let slug = if chosen {
        String::new()
    } else {
        district.slug.clone()
    };
    let text = if chosen {
        words.choose_forget()
    } else {
        words.choose_this()
    };
    view! {
        <form method="post" action=ADDRESS class="row">
            <input type="hidden" name="terug" value=context.href(back) />
            <input type="hidden" name="wijk" value=slug />
            {chosen.then(|| view! { <b>{words.choose_chosen()}</b> })}
            <button class="button button--second">{text}</button>
        </form>
    }
}
