//! What people ask in Chinese, which is written without spaces.

use super::{assert_found, find};
use crate::support::pack;
use std::collections::BTreeSet;

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
            ("怎么嵌入网站", "embed/"),
            ("iframe", "embed/"),
            ("小组件", "embed/"),
            ("放到我们的网站", "embed/"),
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

/// What is written in Taiwan and Hong Kong, and the same as the guide writes it.
const TRADITIONAL: &[(&str, &str)] = &[
    ("講者", "讲者"),
    ("講師", "讲师"),
    ("用戶組", "用户组"),
    ("用户組", "用户组"),
    ("行為準則", "行为准则"),
    ("機器學習", "机器学习"),
    ("贊助", "赞助"),
    ("場地", "场地"),
    ("誰付場地費", "谁付场地费"),
    ("志願者要做什麼", "志愿者要做什么"),
    ("初創企業", "初创企业"),
    ("雲計算俱樂部", "云计算俱乐部"),
    ("AWS用戶組", "AWS用户组"),
    ("怎麼找演講者", "怎么找演讲者"),
    ("為什麼", "为什么"),
    ("安全", "安全"),
];

#[test]
fn traditional_characters_find_what_simplified_ones_find() {
    for (traditional, simplified) in TRADITIONAL {
        let found = find("zh-CN", simplified);
        assert!(!found.is_empty(), "{simplified} finds nothing");
        assert_eq!(find("zh-CN", traditional), found, "{traditional}");
    }
}

#[test]
fn every_character_of_the_guide_is_found_by_its_traditional_form() {
    let variants = &pack("zh-CN").words.search.variants;
    let characters: Vec<_> = variants.chars().collect();
    let pairs: Vec<_> = characters
        .chunks(2)
        .map(|pair| (pair[0], pair[1]))
        .collect();
    assert!(pairs.is_sorted(), "a character is looked up by halves");
    // Several may have one simplified form, and none has two.
    let traditional: BTreeSet<_> = pairs.iter().map(|(traditional, _)| traditional).collect();
    assert_eq!(traditional.len(), pairs.len());
    // Nothing is folded that is a simplified form itself: both sides would part.
    for (traditional, simplified) in &pairs {
        let again = pairs.iter().find(|(other, _)| other == simplified);
        assert_eq!(again, None, "{traditional} is {simplified}");
    }
    for pair in [
        "講讲", "戶户", "組组", "為为", "準准", "機机", "學学", "習习", "發发", "後后", "裡里",
        "麼么", "雲云", "業业", "務务", "員员", "場场", "費费", "誰谁", "願愿", "幾几", "隻只",
        "個个", "們们", "這这", "說说", "請请", "讓让", "過过", "還还", "開开", "關关", "與与",
    ] {
        let mut characters = pair.chars();
        let pair = (
            characters.next().expect("a character"),
            characters.next().expect("a character"),
        );
        assert!(pairs.contains(&pair), "{pair:?}");
    }
    // Only what the guide has, and nothing in languages of an alphabet.
    assert!(pairs.len() < 1000, "{} pairs", pairs.len());
    assert_eq!(pack("en").words.search.variants, "");
    assert_eq!(pack("pt-BR").words.search.variants, "");
}
