//! The growth path: an ordered list that looks like a trail.

mod keyboard;
mod list;
mod other_sites;
mod picture;
mod print;
mod screen_sizes;

pub(crate) use print::{assert_whole_stage, expect_no_controls};

use crate::harness::guide;
use guide_content::Stage;
use guide_growth_path::order;

/// The stages of the path, in order, without its side trails.
fn stages() -> Vec<&'static Stage> {
    order(&guide::structure().path).expect("the path has an order")
}

fn name(language: &str, stage: &str) -> &'static str {
    &guide::words(language).path.stages[stage].name
}

fn link(stage: &str) -> String {
    format!("ol[data-path] > li[data-stage='{stage}'] h3 a")
}

/// What the texts of a page's words on the wide map lie on: on those of another
/// stage, or on the page's introduction.
const OVERLAPS: &str = "
  const boxes = (owner, element) => {
    const found = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !parent.checkVisibility() || parent.closest('.visually-hidden, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const text = texts.currentNode.data.trim().slice(0, 30);
      for (const box of range.getClientRects()) found.push({ owner, text, box });
    }
    return found;
  };
  const all = [
    ...boxes('the introduction', document.querySelector('.path-intro')),
    ...[...document.querySelectorAll('li[data-stage]')].flatMap((each) => boxes(each.dataset.stage, each)),
  ];
  const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  return all.flatMap((one, place) => all.slice(place + 1)
    .filter((other) => one.owner !== other.owner && meet(one.box, other.box))
    .map((other) => `${one.owner} (${one.text}) and ${other.owner} (${other.text})`));
";
