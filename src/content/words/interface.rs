//! The words of the pages themselves.

use crate::content::fill_in;
use serde::{Deserialize, Serialize};

words! {
    /// `interface.toml`: the words of the pages themselves.
    Interface {
        language: LanguageWords,
        site: SiteWords,
        home: HomeWords,
        choose: ChooseWords,
        result: ResultWords,
        groups: GroupsWords,
        decisions: DecisionsWords,
        path: PathPageWords,
        stage: StagePageWords,
        trail: TrailWords,
        compare: ComparePageWords,
        plan: PlanPageWords,
        together: TogetherWords,
        search: SearchPageWords,
        about_sources: AboutSourcesWords,
        not_found: NotFoundWords,
        dates: DateWords,
    }

    /// The language itself, and the page that lets visitors choose it.
    LanguageWords {
        name: String,
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
        independent: String,
        privacy: String,
        external: String,
        more: String,
        colon: String,
    }

    HomeWords {
        title: String,
        description: String,
        heading: String,
        lead: String,
        choose_title: String,
        choose_text: String,
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
        number: String,
        left_none: String,
        left_one: String,
        left_other: String,
        carry_on: String,
        back: String,
        start_over: String,
        know_group: String,
        directory: String,
        answers_heading: String,
        change: String,
        no_answers: String,
        unanswered: String,
        dropped: String,
        not_asked: String,
        still_open: String,
        privacy: String,
        no_script_heading: String,
        no_script_text: String,
        no_script_groups: String,
        no_script_decisions: String,
    }

    ResultWords {
        title: String,
        description: String,
        empty_heading: String,
        empty_text: String,
        empty_action: String,
        eyebrow: String,
        track: String,
        group_heading: String,
        group_link: String,
        policy_heading: String,
        policies_heading: String,
        policies_text: String,
        reasons_heading: String,
        for_heading: String,
        against_heading: String,
        nothing_for: String,
        nothing_against: String,
        conflict: String,
        conflict_for: String,
        conflict_against: String,
        runner_up_heading: String,
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
        answers_heading: String,
        answers_text: String,
        updated: String,
        second_door_heading: String,
        second_door_text: String,
        second_door_action: String,
        share: String,
        copied: String,
        copy_failed: String,
        print: String,
        start_over: String,
        path_heading: String,
        path_stage: String,
        path_begin: String,
        path_begun: String,
        rule_heading: String,
        rule_text: String,
        rule_action: String,
        compare_action: String,
        plan_heading: String,
        plan_text: String,
        plan_action: String,
    }

    GroupsWords {
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
        part_heading: String,
        rule: String,
        when: String,
        then: String,
        otherwise_none: String,
        any: String,
        not: String,
        or: String,
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

    /// The growth path as a whole.
    PathPageWords {
        title: String,
        description: String,
        lead: String,
        said: String,
        picture: String,
        number: String,
        here: String,
        behind: String,
        ahead: String,
        goal: String,
        ticked: String,
        kind_of: String,
        anywhere: String,
        side_heading: String,
        side_text: String,
        beside: String,
        picture_file: String,
        print: String,
        share: String,
    }

    /// One stage of the growth path.
    StagePageWords {
        all: String,
        number: String,
        aside: String,
        who: String,
        people: String,
        requirements: String,
        no_requirements: String,
        suggestions: String,
        suggestions_text: String,
        duties: String,
        no_duties: String,
        benefits: String,
        no_benefits: String,
        benefits_shared: String,
        way: String,
        programme: String,
        goals: String,
        traits: String,
        history: String,
        facts: String,
        links: String,
        next: String,
        next_open: String,
        next_ready: String,
        next_none: String,
        print: String,
        share: String,
        copied: String,
    }

    /// What a visitor makes of the growth path.
    TrailWords {
        heading: String,
        lead: String,
        privacy: String,
        memory: String,
        no_script: String,
        here: String,
        here_none: String,
        here_action: String,
        here_done: String,
        goal: String,
        goal_none: String,
        tick: String,
        met: String,
        not_yet: String,
        unsure: String,
        next_heading: String,
        next_empty: String,
        next_top: String,
        next_ready: String,
        gap_heading: String,
        gap_empty: String,
        gap_there: String,
        gap_open: String,
        gap_ready: String,
        gap_direct: String,
        open: String,
        week_heading: String,
        week_text: String,
        week_empty: String,
        week_unsure: String,
        duties_heading: String,
        take_heading: String,
        link: String,
        link_copy: String,
        link_copied: String,
        link_failed: String,
        file_save: String,
        file_name: String,
        file_open: String,
        clear: String,
        clear_ask: String,
        clear_yes: String,
        clear_no: String,
        cleared: String,
        undo: String,
        undone: String,
        opened: String,
        opened_same: String,
        replace_ask: String,
        replace_yes: String,
        replace_no: String,
        kept: String,
        changed_heading: String,
        changed_added: String,
        changed_renamed: String,
        changed_gone: String,
        changed_newer: String,
        error: String,
        error_empty: String,
        error_damaged: String,
        error_foreign: String,
        error_version: String,
        error_large: String,
    }

    /// Setting groups side by side.
    ComparePageWords {
        title: String,
        description: String,
        lead: String,
        choose_heading: String,
        choose_text: String,
        policies_text: String,
        too_few: String,
        /// With `{count}`, the most that fit.
        too_many: String,
        table_heading: String,
        same: String,
        differs: String,
        source_text: String,
        overview_heading: String,
        overview_text: String,
    }

    /// The plan for the first year.
    PlanPageWords {
        title: String,
        description: String,
        eyebrow: String,
        example_text: String,
        example_action: String,
        back: String,
        when_heading: String,
        from: String,
        rhythm: String,
        rhythm_one: String,
        /// With `{count}`.
        rhythm_other: String,
        week: String,
        /// The first to the fourth, and the last.
        weeks: Vec<String>,
        weekday: String,
        time: String,
        when_text: String,
        meetings: String,
        /// With `{number}`.
        meeting: String,
        topic: String,
        /// With `{month}`, counted from 1, for as long as there is no date.
        in_month: String,
        before: String,
        /// With `{date}` and `{task}`.
        reminder: String,
        /// With `{task}`: its day is over.
        reminder_now: String,
        own: String,
        outside: String,
        copy: String,
        copied: String,
        copy_failed: String,
        take_heading: String,
        print: String,
        markdown: String,
        calendar: String,
        /// Without an ending.
        file_name: String,
        share: String,
        link_copied: String,
        made_with: String,
    }

    /// Two organisers' answers side by side.
    TogetherWords {
        heading: String,
        text: String,
        action: String,
        share: String,
        copied: String,
        copy_failed: String,
        invited: String,
        compared_heading: String,
        question: String,
        yours: String,
        theirs: String,
        not_asked: String,
        effect: String,
        effect_none: String,
        /// With `{headline}`.
        effect_advice: String,
        /// With `{confidence}`.
        effect_confidence: String,
        effect_policy: String,
        effect_open: String,
        same_answers: String,
        same_advice: String,
        /// With `{headline}`.
        their_advice: String,
        stop: String,
    }

    /// The search over the whole guide.
    SearchPageWords {
        title: String,
        description: String,
        label: String,
        action: String,
        shortcut: String,
        no_script: String,
        /// With `{query}`.
        none: String,
        none_text: String,
        one: String,
        /// With `{count}`.
        other: String,
        everything_heading: String,
    }

    /// The list of everything that the guide was written from.
    AboutSourcesWords {
        /// With `{date}`.
        seen: String,
        no_address: String,
        others_heading: String,
        others_text: String,
    }

    NotFoundWords { title: String, heading: String, text: String, action: String, }

    /// How dates are written.
    DateWords {
        /// With `{day}`, `{month}` and `{year}`.
        day: String,
        month: String,
        year: String,
        /// With `{weekday}`, `{day}`, `{month}` and `{year}`.
        weekday_day: String,
        /// With `{day}` and `{month}`.
        day_short: String,
        months: Vec<String>,
        /// From Monday on.
        weekdays: Vec<String>,
        /// With `{date}`.
        as_of: String,
        /// With `{date}`.
        check_again: String,
    }
}

impl DateWords {
    /// A date as readers of the language write it.
    ///
    /// `date` is a day (`2026-09-22`), a month (`2026-09`) or a year; what is
    /// none of these is returned as it is.
    #[must_use]
    pub fn format(&self, date: &str) -> String {
        let pattern = match date.split('-').count() {
            3 => &self.day,
            2 => &self.month,
            _ => &self.year,
        };
        self.fill(pattern, date, "")
    }

    /// A day with its day of the week, which counts from 0, Monday.
    #[must_use]
    pub fn format_weekday(&self, date: &str, weekday: usize) -> String {
        let weekday = self.weekdays.get(weekday).map(String::as_str);
        self.fill(&self.weekday_day, date, weekday.unwrap_or_default())
    }

    /// A day without its year.
    #[must_use]
    pub fn format_short(&self, date: &str) -> String {
        self.fill(&self.day_short, date, "")
    }

    fn fill(&self, pattern: &str, date: &str, weekday: &str) -> String {
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok());
        let month = month.and_then(|month| self.months.get(month.checked_sub(1)?));
        let day = parts.next().unwrap_or_default().trim_start_matches('0');
        fill_in(
            pattern,
            &[
                ("year", year),
                ("month", month.map(String::as_str).unwrap_or_default()),
                ("day", day),
                ("weekday", weekday),
            ],
        )
    }
}
