//! The wizard: one question a page.

use super::{
    answer_trail::AnswerTrail,
    option_cards::OptionCards,
    progress::{ProgressTrail, WizardProgress},
};
use crate::{
    browser,
    result::PendingComparison,
    state::{Notice, Site, Visit, link_target, link_to, link_to_start_over, use_site, use_visit},
    ui::{
        ButtonKind, ButtonLink, Notices, SubmitButton, each, link_by_id, prose, renewed,
        renewed_text,
    },
};
use guide_content::Names;
use guide_engine::{Answers, next_question, previous_question};
use guide_routes::Page;
use leptos::{
    ev::{MouseEvent, SubmitEvent},
    html,
    prelude::*,
};

/// The wizard on any of its pages: the first open question, or the one in the
/// address. It stays while the questions change.
#[component]
pub fn Choose() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().choose;
    let shown = Memo::new(move |before: Option<&Option<&'static str>>| {
        let asked_for = match visit.route.get().page {
            Page::Choose => None,
            Page::Question(id) => Some(id),
            // The next page is about to take the place of this one.
            _ => return before.copied().flatten(),
        };
        visit
            .answers
            .with(|answers| question_to_show(site, answers, asked_for.as_deref()))
    });
    redirect(site, visit);
    let current = Signal::derive(move || shown.get());
    let before = StoredValue::new(None);
    let form = move |id| question_form(id, direction(site, visit, before, id)).into_any();
    view! {
        <div class="wizard">
            <div class="wizard-question">
                <Notices/>
                <PendingComparison/>
                <WizardProgress current=current/>
                {each(move || Vec::from_iter(shown.get()), form)}
                <WithoutScripts/>
                {renewed(move || privacy(site, current.get()))}
                <p class="wizard-links">
                    <a href=link_to(Page::Groups)>{words.know_group.as_str()}</a>
                    <a href=link_to_start_over()>{words.start_over.as_str()}</a>
                </p>
            </div>
            <AnswerTrail current=current/>
        </div>
    }
}

/// The question to show: the one asked for if it is asked or nothing is known
/// yet, else the first open one. With nothing open, the one asked for or the
/// first, while the page redirects.
fn question_to_show(
    site: Site,
    answers: &Answers,
    asked_for: Option<&str>,
) -> Option<&'static str> {
    let structure = site.structure();
    let asked_for = asked_for
        .and_then(|id| structure.question(id))
        .filter(|question| answers.is_empty() || answers.asks(structure, question));
    asked_for
        .or_else(|| next_question(structure, answers))
        .or_else(|| structure.questions.first())
        .map(|question| question.id.as_str())
}

/// The way that leads to a question from the one before it: `onward` or `back`,
/// which style shows as a motion. Nothing for the one that the page began with.
fn direction(
    site: Site,
    visit: Visit,
    before: StoredValue<Option<usize>>,
    id: &str,
) -> Option<&'static str> {
    let questions = &site.structure().questions;
    let here = questions.iter().position(|question| question.id == id);
    let was = before.get_value();
    before.set_value(here);
    // Before, the address is not read, and no step has been taken.
    let is_step = visit.hydrated.get_untracked();
    let is_onward = here? > was.filter(|_| is_step)?;
    Some(if is_onward { "onward" } else { "back" })
}

/// With answers present, `/choose/` with nothing open leads to the result, and
/// a question that is not asked to the first open one.
fn redirect(site: Site, visit: Visit) {
    Effect::new(move || {
        let answers = visit.answers.get();
        if answers.is_empty() {
            return;
        }
        let structure = site.structure();
        let is_open = next_question(structure, &answers).is_some();
        match visit.route.get().page {
            Page::Choose if !is_open => visit.redirect(site, Page::Result, None),
            Page::Question(id) => {
                let is_asked = structure
                    .question(&id)
                    .is_some_and(|question| answers.asks(structure, question));
                if !is_asked {
                    let (page, notice) = if is_open {
                        (Page::Choose, Some(Notice::NotAsked))
                    } else {
                        (Page::Result, None)
                    };
                    visit.redirect(site, page, notice);
                }
            }
            _ => {}
        }
    });
}

/// Who can see the answers: in full on the first question, then behind one line.
fn privacy(site: Site, question: Option<&'static str>) -> AnyView {
    let words = &site.interface().choose;
    let first = site.structure().questions.first();
    if first.map(|first| first.id.as_str()) == question {
        return view! { <p class="privacy">{words.privacy.as_str()}</p> }.into_any();
    }
    view! {
        <details class="privacy">
            <summary>{words.privacy_question.as_str()}</summary>
            <p>{words.privacy.as_str()}</p>
        </details>
    }
    .into_any()
}

/// A question with its options, made anew for every question, and the way that
/// leads to it.
fn question_form(id: &'static str, direction: Option<&'static str>) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = site.words().questions.of(id);
    let interface = &site.interface().choose;
    let form = NodeRef::<html::Form>::new();
    let is_missing = RwSignal::new(false);

    sync_radios(site, visit, form, id);

    let submit = move || {
        let chosen = form
            .get_untracked()
            .and_then(|form| browser::checked_radio(&form));
        match chosen {
            Some(option) => submit_answer(site, visit, id, &option),
            None => {
                is_missing.set(true);
                browser::focus("form[data-question] input");
            }
        }
    };
    // A sandboxed frame may submit no form: Continue acts on its click, which
    // Enter makes too. Whatever submits the form in another way does the same.
    let on_click = move |event: MouseEvent| {
        event.prevent_default();
        submit();
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        submit();
    };
    let back = move || {
        let href = visit.answers.with(|answers| {
            let previous = previous_question(site.structure(), answers, id)?;
            let route = visit.route.get().to(Page::Question(previous.id.clone()));
            Some(visit.address(site, &route, answers))
        });
        href.map(|href| {
            view! {
                <ButtonLink kind=ButtonKind::Quiet action="back" href=href>
                    {interface.back.as_str()}
                </ButtonLink>
            }
        })
    };
    let link = site
        .structure()
        .question(id)
        .and_then(|question| question.link.as_deref())
        .map(|link| view! { <p class="question-link">{link_by_id(link)}</p> });
    let error = move || match is_missing.get() {
        true => interface.unanswered.as_str(),
        false => "",
    };
    view! {
        <form
            class="question"
            // Some browsers restore a form by the place of its controls, of another question's too.
            autocomplete="off"
            data-question=id
            data-direction=direction
            novalidate
            node_ref=form
            on:submit=on_submit
            on:change=move |_| is_missing.set(false)
        >
            <fieldset aria-describedby="question-lead question-error">
                <legend><h1 id="question" tabindex="-1">{words.title.as_str()}</h1></legend>
                <div class="question-lead" id="question-lead">
                    <p hidden=words.lead.is_empty()>{words.lead.as_str()}</p>
                    {link}
                </div>
                <details class="question-help" hidden=words.help.is_empty()>
                    <summary>{interface.more.as_str()}</summary>
                    {prose(&words.help, &Names::default())}
                </details>
                <p class="question-error" id="question-error">{renewed_text(error)}</p>
                <OptionCards question=id/>
            </fieldset>
            <div class="actions needs-program">
                <SubmitButton action="continue" on_click=on_click>
                    {interface.carry_on.as_str()}
                </SubmitButton>
                {back}
                <ProgressTrail current=Signal::derive(move || Some(id))/>
            </div>
        </form>
    }
}

/// Checks the radio of the answer in the address, or none without one, unless the
/// visitor has already chosen one, perhaps before the page was alive.
fn sync_radios(site: Site, visit: Visit, form: NodeRef<html::Form>, id: &'static str) {
    Effect::new(move |was: Option<Option<&'static str>>| {
        let answer = visit
            .answers
            .with(|answers| answers.option(site.structure(), id));
        let form = form.get()?;
        let is_untouched = match was {
            Some(was) => browser::checked_radio(&form).as_deref() == was,
            None => !browser::is_chosen_early(&form),
        };
        if is_untouched {
            browser::check_radio(&form, answer);
        }
        answer
    });
}

/// Takes an answer and goes on: to the first open question, else the result.
fn submit_answer(site: Site, visit: Visit, question: &str, option: &str) {
    let structure = site.structure();
    let before = visit.answers.get_untracked();
    let (answers, _) = before.with(structure, question, option);
    let dropped = Notice::dropped(site, &before, &answers);
    let is_taken = answers.option(structure, question) == Some(option);
    let page = match next_question(structure, &answers) {
        Some(next) => Page::Question(next.id.clone()),
        None => Page::Result,
    };
    let here = visit.route.get_untracked();
    if is_taken {
        // So that Back finds the answer that was given here.
        visit.replace_address(
            site,
            &here.to(Page::Question(question.to_owned())),
            &answers,
        );
    }
    visit.navigate(site, here.to(page), answers);
    if dropped.is_some() {
        visit.notice.set(dropped);
    } else if !is_taken {
        visit.notice.set(Some(Notice::NotAsked));
    }
}

/// What a visitor reads where the program cannot run: where else the questions
/// lead. Hidden by style where it can.
#[component]
fn WithoutScripts() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().choose;
    let route = use_visit().route.get_untracked();
    let to = |page| site.href(&route.to(page), &Answers::default());
    view! {
        <div class="without-program">
            <h2 class="without-scripts">{words.no_script_heading.as_str()}</h2>
            <p class="without-scripts">{words.no_script_text.as_str()}</p>
            <ul>
                <li><a href=to(Page::Groups)>{words.no_script_groups.as_str()}</a></li>
                <li><a href=to(Page::Decisions) target=link_target(&Page::Decisions)>{words.no_script_decisions.as_str()}</a></li>
            </ul>
        </div>
    }
}
