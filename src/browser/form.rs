//! Reading and setting native form controls.

use wasm_bindgen::JsCast;

/// Whether the visitor chose one of the form's radios before the program ran. One that
/// the browser restored, perhaps from another question, was chosen by nobody.
#[must_use]
pub fn is_chosen_early(form: &web_sys::HtmlFormElement) -> bool {
    let chosen = form.query_selector("input[type=radio][data-chosen]:checked");
    chosen.is_ok_and(|chosen| chosen.is_some())
}

/// The value of the form's radio that is checked, if one is.
#[must_use]
pub fn checked_radio(form: &web_sys::HtmlFormElement) -> Option<String> {
    let radio = form.query_selector("input[type=radio]:checked").ok()??;
    Some(radio.dyn_into::<web_sys::HtmlInputElement>().ok()?.value())
}

/// Checks the form's radio with this value, or none of them.
pub fn check_radio(form: &web_sys::HtmlFormElement, value: Option<&str>) {
    let Ok(radios) = form.query_selector_all("input[type=radio]") else {
        return;
    };
    for index in 0..radios.length() {
        if let Some(radio) = radios
            .item(index)
            .and_then(|radio| radio.dyn_into::<web_sys::HtmlInputElement>().ok())
        {
            radio.set_checked(Some(&*radio.value()) == value);
        }
    }
}

/// The selects of the list that an event came from, as name and value.
#[must_use]
pub fn select_values(event: &web_sys::Event) -> Option<Vec<(String, String)>> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let selects = target
        .closest("ol")
        .ok()??
        .query_selector_all("select")
        .ok()?;
    let select = |index| {
        selects
            .item(index)?
            .dyn_into::<web_sys::HtmlSelectElement>()
            .ok()
    };
    let selects = (0..selects.length()).filter_map(select);
    Some(
        selects
            .map(|select| (select.name(), select.value()))
            .collect(),
    )
}

/// The fields of the form that an event came from, as a query string; empty
/// where there is no form.
#[must_use]
pub fn form_values(event: &web_sys::Event) -> String {
    let form = event
        .current_target()
        .and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok());
    form.map_or_else(String::new, |form| form_query(&form))
}

/// The fields of a form, as a query string.
#[must_use]
pub fn form_query(form: &web_sys::HtmlFormElement) -> String {
    let data = web_sys::FormData::new_with_form(form);
    data.map_or_else(
        |_| String::new(),
        |data| {
            // Text fields only: a file would be written as its name.
            let search = web_sys::UrlSearchParams::new_with_str_sequence_sequence(data.as_ref());
            search.map_or_else(|_| String::new(), |search| String::from(search.to_string()))
        },
    )
}

/// Puts a value into a field that is left empty.
pub fn fill_if_empty(event: &web_sys::Event, value: &str) {
    let field = event
        .target()
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(field) = field.filter(|field| field.value().is_empty()) {
        field.set_value(value);
    }
}

/// Whether what is typed is still being composed with an input method.
#[must_use]
pub fn is_composing(event: &web_sys::Event) -> bool {
    js_sys::Reflect::get(event, &"isComposing".into()).is_ok_and(|is| is.is_truthy())
}
