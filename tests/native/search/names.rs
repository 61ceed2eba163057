//! Former names find present ones, and it does not matter how a name is typed.

use super::{address, find};

#[test]
fn former_names_find_present_ones_in_every_language() {
    for language in ["en", "pt-BR", "zh-CN"] {
        for (former, present, wanted) in [
            (
                "Cloud Clubs",
                "Student Builder Groups",
                "path/student-leader/",
            ),
            (
                "Cloud Captain",
                "Student Builder Group Leader",
                "path/student-leader/",
            ),
            ("Machine Learning Hero", "AI Hero", "path/hero/"),
            ("SageMaker", "SageMaker AI", "groups/ml/"),
        ] {
            for name in [former, present] {
                let found = find(language, name);
                let first = found.iter().take(3).map(address);
                let first: Vec<_> = first.collect();
                let is_found = first.iter().any(|address| address.starts_with(wanted));
                assert!(is_found, "{name} in {language}: {first:?}");
            }
        }
    }
}

#[test]
fn case_and_width_do_not_matter() {
    for language in ["en", "pt-BR", "zh-CN"] {
        for (one, other) in [
            ("community builder", "COMMUNITY BUILDER"),
            ("community builder", "Ｃｏｍｍｕｎｉｔｙ　Ｂｕｉｌｄｅｒ"),
            ("k8s", "Ｋ８Ｓ"),
            ("aws", "ＡＷＳ"),
            ("ci/cd", "CI／CD"),
        ] {
            let found = find(language, one);
            assert!(!found.is_empty(), "{one} in {language}");
            assert_eq!(found, find(language, other), "{other} in {language}");
        }
    }
}

#[test]
fn a_page_comes_before_its_parts_when_it_is_named() {
    for (language, name, page) in [
        ("en", "volunteer", "path/volunteer/"),
        ("en", "security user group", "groups/security/"),
        ("pt-BR", "segurança", "groups/security/"),
        ("zh-CN", "志愿者", "path/volunteer/"),
        ("zh-CN", "安全用户组", "groups/security/"),
    ] {
        assert_eq!(address(&find(language, name)[0]), page, "{name}");
    }
}
