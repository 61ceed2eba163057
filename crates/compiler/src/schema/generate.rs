//! JSON Schemas from the types that read the files. Editors are given these, and the
//! forms that the files are checked by are read from them.

use guide_content::schema::{Placeholders, Schema as Texts};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The schema of a type, in the plain words of JSON Schema that editors of TOML know:
/// without references, and without the value that TOML does not have.
pub(crate) fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    simplify(&mut schema);
    schema
}

/// What an id is, where its type does not say more.
const ID: &str = "Its own name: lowercase letters, digits and hyphens. Words and other files name \
    it by this.";

fn simplify(schema: &mut Value) {
    let Value::Object(object) = schema else {
        return;
    };
    without_null(object);
    choice_as_one_list(object);
    // They say how a number is kept in memory, and what an empty value is.
    if object
        .remove("format")
        .is_some_and(|format| format == "uint32")
    {
        object.insert("maximum".into(), u32::MAX.into());
    }
    object.remove("default");
    if let Some(Value::String(description)) = object.get_mut("description") {
        *description = plain(description);
    }
    for (keyword, value) in object.iter_mut() {
        match (keyword.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                properties.values_mut().for_each(simplify);
                if let Some(Value::Object(id)) = properties.get_mut("id") {
                    id.entry("description").or_insert_with(|| ID.into());
                }
            }
            ("anyOf" | "items", Value::Array(schemas)) => schemas.iter_mut().for_each(simplify),
            ("items" | "additionalProperties", value) => simplify(value),
            _ => {}
        }
    }
}

/// What may be left out is left out: there is nothing to write for nothing.
fn without_null(object: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(values)) = object.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    let is_null = |schema: &Value| schema["type"] == "null";
    if let Some(Value::Array(schemas)) = object.get_mut("anyOf") {
        schemas.retain(|schema| !is_null(schema));
        if let [only] = &mut schemas[..] {
            let only = only.take();
            object.remove("anyOf");
            if let Value::Object(only) = only {
                for (keyword, value) in only {
                    object.entry(keyword).or_insert(value);
                }
            }
        }
    }
}

/// Values that each have an explanation are one list of values, with the explanations
/// where editors look for them.
fn choice_as_one_list(object: &mut Map<String, Value>) {
    let Some(Value::Array(branches)) = object.remove("oneOf") else {
        return;
    };
    let (mut values, mut explanations) = (Vec::new(), Vec::new());
    for branch in branches {
        let explanation = branch["description"].as_str().unwrap_or_default();
        let explanation = plain(explanation);
        let several = branch["enum"].as_array().cloned();
        for value in several.unwrap_or_else(|| vec![branch["const"].clone()]) {
            values.push(value);
            explanations.push(explanation.clone());
        }
    }
    object.insert("type".into(), "string".into());
    object.insert("enum".into(), values.into());
    object.insert("enumDescriptions".into(), json!(explanations));
    object.insert(
        "x-taplo".into(),
        json!({ "docs": { "enumValues": explanations } }),
    );
}

/// A docstring as a sentence: without its lines, and without the brackets that make
/// links in the documentation of the program.
fn plain(docstring: &str) -> String {
    let paragraphs = docstring.split("\n\n").map(|paragraph| {
        let words: Vec<_> = paragraph.split_whitespace().collect();
        words.join(" ")
    });
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    text.replace("[`", "`").replace("`]", "`")
}

/// Adds what the program fills into each text.
pub(super) fn add_placeholders(schema: &mut Value, texts: &Texts) {
    match texts {
        Texts::Text(text) => fill_in(schema, text.placeholders),
        Texts::Each(each) => {
            let keyword = ["items", "additionalProperties"]
                .into_iter()
                .find(|keyword| schema[*keyword].is_object());
            if let Some(keyword) = keyword {
                add_placeholders(&mut schema[keyword], each);
            }
        }
        Texts::Fields(fields) => {
            for (name, texts) in fields {
                // What the build finds by itself is in no file.
                if let Some(below) = schema["properties"].get_mut(*name) {
                    add_placeholders(below, texts);
                }
            }
        }
    }
}

fn fill_in(schema: &mut Value, placeholders: Placeholders) {
    let Placeholders { needs, may } = placeholders;
    if needs.is_empty() && may.is_empty() {
        return;
    }
    let named = |names: &[&str]| {
        let names: Vec<_> = names.iter().copied().map(placeholder).collect();
        names.join("`, `")
    };
    let mut sentences = Vec::new();
    if let Some(description) = schema["description"].as_str() {
        sentences.push(description.to_owned());
    }
    if !needs.is_empty() {
        sentences.push(format!("It has to have `{}`.", named(needs)));
    }
    if !may.is_empty() {
        sentences.push(format!("It may have `{}`.", named(may)));
    }
    schema["description"] = sentences.join(" ").into();
    if !needs.is_empty() {
        let names: Vec<_> = needs.iter().copied().map(placeholder).collect();
        schema["examples"] = json!([format!("… {}", names.join(" "))]);
    }
}

/// A placeholder as a text has it; of a group's name the short form.
fn placeholder(name: &str) -> String {
    format!("{{{}}}", name.replace('*', "short"))
}

/// The words of a language leave out what they have nothing to say in: a list or a
/// table of ids is empty then.
pub(super) fn with_empty_lists(schema: &mut Value) {
    each_table(schema, &mut |object| {
        let properties = object["properties"].clone();
        let is_filled = |name: &Value| {
            let property = &properties[name.as_str().unwrap_or_default()];
            property["type"] != "array" && !property["additionalProperties"].is_object()
        };
        if let Some(Value::Array(required)) = object.get_mut("required") {
            required.retain(is_filled);
        }
    });
}

/// Nothing has to be there: the words that ship stand behind what is left out.
pub(super) fn with_nothing_required(schema: &mut Value) {
    each_table(schema, &mut |object| {
        object.remove("required");
    });
}

fn each_table(schema: &mut Value, change: &mut impl FnMut(&mut Map<String, Value>)) {
    let Value::Object(object) = schema else {
        return;
    };
    if object.contains_key("properties") {
        change(object);
    }
    for (keyword, value) in object.iter_mut() {
        match (keyword.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                for property in properties.values_mut() {
                    each_table(property, change);
                }
            }
            ("items" | "additionalProperties", value) => each_table(value, change),
            _ => {}
        }
    }
}
