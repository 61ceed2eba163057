//! What people ask in Chinese, which is written without spaces.

use super::{assert_found, find};

#[test]
fn questions_find_their_answers() {
    assert_found(
        "zh-CN",
        &[
            ("怎么找演讲者", "plan/#speakers"),
            ("怎么找讲师", "plan/#speakers"),
            ("行为准则", "plan/#conduct"),
            ("有没有行为规范？", "plan/#conduct"),
            ("学生", "path/student-leader/"),
            ("云计算俱乐部", "path/student-leader/"),
            ("cloud club", "path/student-leader/"),
            ("机器学习用户组", "groups/ml/"),
            ("志愿者要做什么", "path/volunteer/"),
            ("怎么当志愿者", "path/volunteer/"),
            ("k8s", "groups/containers/"),
            ("谁付场地费", "plan/#room"),
            ("在哪里找场地", "plan/#room"),
            ("报名了不来", "plan/#turnout"),
            ("怎么成为Community Builder", "path/community-builder/"),
            ("Hero有什么福利", "path/hero/#hero-benefits"),
            ("怎么创办用户组", "choose/intent/"),
            ("男生可以参加女性用户组吗", "groups/women/"),
            ("安全", "groups/security/"),
            ("怎么拉赞助", "plan/#sponsors"),
            ("用户组不活跃怎么办", "plan/#door"),
            ("怎么交接", "plan/#handover"),
            ("多久办一次活动", "plan/#meetups"),
            ("第一年计划", "plan/"),
            ("初创企业", "groups/startups/"),
            ("用户组有什么区别", "compare/"),
        ],
    );
}

#[test]
fn spaces_and_marks_between_characters_change_nothing() {
    for (one, other) in [
        ("行为准则", "行为准则？"),
        ("行为准则", " 行为准则 "),
        ("机器学习", "“机器学习”"),
        ("k8s容器", "k8s 容器"),
    ] {
        assert_eq!(find("zh-CN", one), find("zh-CN", other), "{one}");
    }
}

#[test]
fn words_of_questions_do_not_drown_what_is_asked_for() {
    for (question, words) in [
        ("什么是行为准则", "是行为准则"),
        ("志愿者要做什么", "志愿者"),
        ("怎么交接", "交接"),
        ("请问我们怎么拉赞助呢", "拉赞助"),
    ] {
        assert_eq!(find("zh-CN", question), find("zh-CN", words), "{question}");
    }
}

#[test]
fn one_character_is_enough() {
    assert!(!find("zh-CN", "云").is_empty());
}
