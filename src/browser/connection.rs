//! The connection, and when the browser has time.

use super::window;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Whether the browser says that visitors pay for what they load, want to load
/// little, or wait long for it (Network Information API). Some browsers never say so.
#[must_use]
pub fn has_costly_connection() -> bool {
    let Some(window) = window() else {
        return false;
    };
    let get = |object: &JsValue, name: &str| {
        let value = Reflect::get(object, &name.into());
        value.unwrap_or(JsValue::UNDEFINED)
    };
    let connection = get(&window.navigator(), "connection");
    if !connection.is_object() {
        return false;
    }
    let is_one_of = |name: &str, values: &[&str]| {
        let value = get(&connection, name).as_string();
        value.is_some_and(|value| values.contains(&value.as_str()))
    };
    get(&connection, "saveData").is_truthy()
        || is_one_of("effectiveType", &["slow-2g", "2g", "3g"])
        || is_one_of("type", &["cellular"])
}

/// Acts when the browser has nothing else to do; where it does not say when, at
/// its next turn.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let Some(window) = window() else {
        return;
    };
    let act = Closure::once_into_js(act);
    let act: &js_sys::Function = act.unchecked_ref();
    // Safari has none.
    let has_idle = Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false);
    // Only fails for what is no function.
    let _ = if has_idle {
        window.request_idle_callback(act).map(drop)
    } else {
        window.set_timeout_with_callback(act).map(drop)
    };
}
