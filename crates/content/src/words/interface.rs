//! The words of the pages themselves.

use super::{
    AnswersComparisonWords, ComparePageWords, DateWords, EmbedWords, MyTrailWords, PathPageWords,
    PlanPageWords, SearchPageWords, StagePageWords,
};
use crate::{Section, part};
use serde::Deserialize;

words! {
    /// `interface.toml`: the words of the pages themselves.
    Interface {
        language: LanguageWords,
        site: SiteWords,
        sharing: Section<SharingWords, part::Trail>,
        frame: FrameWords,
        home: Section<HomeWords, part::Home>,
        choose: Section<ChooseWords, part::Questions>,
        result: Section<ResultWords, part::Advice>,
        groups: Section<GroupPageWords, part::Groups>,
        decisions: Section<DecisionsWords, part::Decisions>,
        path: Section<PathPageWords, part::Path>,
        stage: Section<StagePageWords, part::Path>,
        trail: Section<MyTrailWords, part::Trail>,
        compare: Section<ComparePageWords, part::GroupDetails>,
        plan: Section<PlanPageWords, part::GroupDetails>,
        together: Section<AnswersComparisonWords, part::Questions>,
        search: Section<SearchPageWords, part::Search>,
        embed: Section<EmbedWords, part::Embed>,
        diagram: Section<DiagramWords, part::Topics>,
        about_sources: Section<AboutSourcesWords, part::Topics>,
        not_found: Section<NotFoundWords, part::BuildOnly>,
        stopped: Section<StoppedWords, part::BuildOnly>,
        element: Section<ElementWords, part::BuildOnly>,
        update: Section<UpdateWords, part::BuildOnly>,
        dates: Section<DateWords, part::Facts>,
        sources: Section<SourceListWords, part::Facts>,
    }

    /// The language itself, and the page that lets visitors choose it.
    LanguageWords {
        name: String,
        /// Where there is no room for the name.
        short: String,
        choose: String,
        choose_title: String,
        read: String,
        yours: String,
    }

    SiteWords {
        name: String,
        menu: String,
        skip: String,
        choose: String,
        groups: String,
        path: String,
        decisions: String,
        search: String,
        languages: String,
        /// Who speaks here and who does not, where a guide says so.
        #[serde(default)]
        independent: Option<String>,
        privacy: String,
        /// The same of a visitor's own trail, where a guide has a growth path.
        privacy_trail: String,
        embed: String,
        about: String,
        source_code: String,
        /// Names the links at the foot of a page, where others stand at its head.
        footer_languages: String,
        external: String,
        more: String,
        colon: String,
    }

    /// What any page from which something can be taken along says: where the browser,
    /// or the site around a frame, refuses to copy, print or save, and of QR codes.
    SharingWords {
        link: String,
        copy_failed: String,
        print_refused: String,
        save_refused: String,
        saved: String,
        open: String,
        code: String,
        code_text: String,
        /// What the image is called for those who do not see it.
        code_image: String { needs "link" },
        code_save: String,
        /// The file's name, without its ending.
        code_file: String,
        code_too_long: String,
        code_failed: String,
    }

    /// The foot of a page in a frame of another site.
    FrameWords {
        open: String,
        privacy: String,
    }

    HomeWords {
        title: String,
        description: String,
        heading: String,
        lead: String,
        choose_title: String,
        choose_text: String { needs "count" },
        choose_action: String,
        path_title: String,
        path_text: String,
        path_action: String,
        way_heading: String,
        way_1_title: String,
        way_1_text: String,
        way_2_title: String,
        way_2_text: String,
        way_3_title: String,
        way_3_text: String,
        promise_heading: String,
        promises: Vec<String>,
        groups_heading: String,
        more_heading: String,
    }

    ChooseWords {
        title: String,
        description: String,
        number: String { needs "number" },
        left_none: String { may "count" },
        left_one: String { may "count" },
        left_other: String { needs "count" },
        carry_on: String,
        back: String,
        start_over: String,
        know_group: String,
        directory: String,
        answers_heading: String,
        change: String,
        no_answers: String,
        unanswered: String,
        dropped: String { needs "answers" },
        not_asked: String,
        not_taken: String { needs "answers" },
        still_open: String,
        still_open_other: String { needs "count" },
        privacy: String,
        no_script_heading: String,
        no_script_text: String,
        no_script_groups: String,
        no_script_decisions: String,
        /// What unfolds the help of a question.
        more: String,
        /// What unfolds `privacy`, after the first question.
        privacy_question: String,
        /// Shown while the answers of a link wait for the program.
        reading: String,
    }

    ResultWords {
        title: String,
        description: String,
        empty_heading: String,
        empty_text: String { needs "count" },
        empty_action: String,
        eyebrow: String,
        track: String { needs "track.*" may "type.*" },
        group_heading: String,
        group_link: String { needs "type.*" },
        host_groups_heading: String,
        host_groups_text: String,
        policy_heading: String,
        policies_heading: String,
        policies_text: String,
        reasons_heading: String,
        for_heading: String,
        against_heading: String,
        nothing_for: String,
        nothing_against: String,
        conflict: String,
        /// Before the list of reasons: what their picture says, and what it does not.
        balance: String,
        /// Of an answer that the rule tested.
        turned_on: String,
        runner_up_heading: String { needs "runner_up.*" may "type.*" },
        changes_heading: String,
        changes_text: String,
        change_if: String,
        change_and: String,
        change_then: String,
        no_changes: String,
        no_changes_action: String,
        tasks_heading: String,
        tasks_text: String,
        task_change: String,
        steps_heading: String,
        /// Before the first of the steps, right under the recommendation.
        first_step: String,
        answers_heading: String,
        answers_text: String,
        updated: String { needs "headline" },
        /// Beside the answers, after one of them was changed.
        new_advice: String,
        /// The other door on a button and over its part of the page; the option that it
        /// is, as the question has it.
        second_door_heading: String { may "option" },
        second_door_text: String,
        second_door_action: String,
        share: String,
        copied: String,
        print: String,
        start_over: String,
        path_heading: String,
        path_stage: String { needs "stage" },
        path_begin: String,
        path_begun: String { needs "stage" },
        rule_heading: String,
        rule_text: String,
        rule_action: String { needs "rules" },
        compare_action: String,
        /// Where there is no runner-up.
        compare_one_action: String,
        plan_heading: String,
        plan_text: String,
        plan_action: String,
        /// The same for who would not organise.
        plan_visits_heading: String,
        plan_visits_text: String,
    }

    GroupPageWords {
        title: String,
        description: String,
        lead: String,
        purpose: String,
        audience: String,
        topics: String,
        benefits: String,
        policies: String,
        policies_text: String,
        wordings: String,
        wordings_text: String,
        policy: String,
        attendance: String,
        speakers: String,
        goal: String,
        example: String,
        facts: String,
        links: String,
        /// Above what is advised beside groups and has no page.
        programmes: String,
        focus_heading: String,
        focus_dots: String,
        focus_column: String,
        focus_count: String,
        listed_of: String { needs "count" "all" },
        listed_none: String { needs "all" },
        all: String,
        choose: String,
    }

    DecisionsWords {
        title: String,
        description: String,
        lead: String,
        your_way: String,
        considerations_heading: String,
        considerations_text: String,
        diagram_heading: String,
        diagram_text: String,
        diagram_result: String,
        questions_heading: String,
        question_options: String,
        question_then: String,
        table_heading: String,
        table_text: String,
        part_heading: String { needs "table" },
        rule: String,
        when: String,
        then: String,
        otherwise_none: String,
        any: String,
        /// Stands for whichever focus is chosen.
        any_focus: String,
        /// Every answer but this one.
        not: String { needs "value" },
        /// Between two tests that must both hold.
        and: String,
        or: String,
        /// Before a rule that holds where those before it do not.
        otherwise: String,
        fired: String,
        group: String,
        policy: String,
        track: String,
        action: String,
        confidence: String,
        runner_up: String,
        see_part: String,
        focus: String,
        given_focus: String,
        given_policy: String,
        given_track: String,
        audit: String,
    }

    /// The sources of a page: their marks, and the list at its foot.
    SourceListWords {
        heading: String,
        /// What a mark is called.
        source: String { needs "number" "name" },
        /// None of those that the guide was first written from.
        outside: String,
        /// Nobody else says so.
        own: String,
        /// What a link back to a mark is called.
        back: String { needs "number" },
    }

    /// The list of everything that the guide was written from.
    /// Where the community meets the growth path.
    DiagramWords {
        heading: String,
        text: String,
        stages: String,
        stretch: String { needs "first" "last" },
    }

    AboutSourcesWords {
        seen: String { needs "date" },
        no_address: String,
        others_heading: String,
        others_text: String,
    }

    NotFoundWords { title: String, heading: String, text: String, action: String, }

    /// What a page says when the program cannot run, or runs no more.
    StoppedWords {
        /// It has ended because of a fault.
        stopped_heading: String,
        stopped_text: String,
        /// It has not come.
        load_heading: String,
        load_text: String,
        /// The browser does not allow it.
        webassembly_heading: String,
        webassembly_text: String,
        /// In a frame, what the owner of a site has to change: a file of the guide is
        /// not where it should be, comes as something else, or not to a sandbox.
        owner_missing: String,
        owner_type: String,
        owner_cors: String,
        /// Stands before the page's address.
        link: String,
        /// Loads that address.
        action: String,
    }

    /// What the element says in another site's page, in the place of the guide.
    ElementWords {
        /// Of the frame, for who does not see it.
        title: String,
        /// The page's policy refuses the frame. `origin` is the guide's.
        policy: String { needs "origin" },
        /// The frame shows something else, or nothing.
        silent: String { needs "origin" },
        /// Leads to the guide itself.
        open: String,
    }

    /// What a page says when the browser has a newer version of the guide.
    UpdateWords {
        text: String,
        action: String,
        later: String,
    }
}
