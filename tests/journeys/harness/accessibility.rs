//! What the browser hands to a screen reader.

use super::Visitor;
use serde_json::{Value, json};

/// An element as a screen reader knows it. Those that it does not know are left
/// out, and what is inside them stands in their place.
#[derive(Debug)]
pub(crate) struct AccessibleNode {
    pub(crate) role: String,
    pub(crate) name: String,
    children: Vec<Self>,
}

impl Visitor {
    /// The whole page, from the root.
    #[track_caller]
    pub(crate) fn accessibility_tree(&self) -> AccessibleNode {
        let tree = self.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().expect("the page is a tree");
        let root = nodes.first().expect("the tree has a root");
        let mut known = read(nodes, root);
        known.pop().expect("the root is known")
    }
}

/// The node, or what is inside it if it is left out.
fn read(nodes: &[Value], node: &Value) -> Vec<AccessibleNode> {
    let ids = node["childIds"].as_array().into_iter().flatten();
    let inside = ids.filter_map(|id| nodes.iter().find(|each| each["nodeId"] == *id));
    let children: Vec<_> = inside.flat_map(|child| read(nodes, child)).collect();
    let role = node["role"]["value"].as_str().unwrap_or_default();
    if node["ignored"] == true || matches!(role, "none" | "generic" | "InlineTextBox") {
        return children;
    }
    vec![AccessibleNode {
        role: role.to_owned(),
        name: node["name"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        children,
    }]
}

impl AccessibleNode {
    /// The elements with this role, in order, however deep.
    pub(crate) fn all(&self, role: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.role == role {
                found.push(child);
            }
            found.extend(child.all(role));
        }
        found
    }

    /// The element with this role and name.
    #[track_caller]
    pub(crate) fn one(&self, role: &str, name: &str) -> &Self {
        let found = self.all(role).into_iter().find(|each| each.name == name);
        found.unwrap_or_else(|| panic!("there is no {role} {name:?}"))
    }

    /// The elements with this role directly inside.
    pub(crate) fn children(&self, role: &str) -> Vec<&Self> {
        let children = self.children.iter();
        children.filter(|child| child.role == role).collect()
    }

    /// Everything that is read out, in order.
    pub(crate) fn text(&self) -> String {
        let texts = self.all("StaticText").into_iter();
        texts
            .map(|each| each.name.trim())
            .collect::<Vec<_>>()
            .join(" ")
    }
}
