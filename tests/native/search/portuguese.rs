//! What people ask in Portuguese, with and without accents.

use super::{assert_found, find};

#[test]
fn questions_find_their_answers() {
    assert_found(
        "pt-BR",
        &[
            ("como achar palestrantes", "plan/#speakers"),
            ("código de conduta", "plan/#conduct"),
            ("codigo de conduta", "plan/#conduct"),
            ("o que ganha um hero", "path/hero/#hero-benefits"),
            ("clube de estudantes", "path/student-leader/"),
            ("sou estudante", "path/student-leader/"),
            ("cloud club", "path/student-leader/"),
            ("k8s", "groups/containers/"),
            ("quem paga a sala", "plan/#room"),
            ("patrocinio", "plan/#sponsors"),
            ("não comparecimento", "plan/#turnout"),
            ("como virar community builder", "path/community-builder/"),
            ("como começo um grupo", "choose/intent/"),
            ("homens podem ir ao grupo de mulheres", "groups/women/"),
            ("aprendizado de máquina", "groups/ml/"),
            ("IA", "groups/ml/"),
            ("AI", "groups/ml/"),
            ("o que faz uma pessoa voluntária", "path/volunteer/"),
            ("grupo parado", "plan/#door"),
            ("como passar o grupo adiante", "plan/#handover"),
            ("seguranca", "groups/security/"),
            ("lider de grupo de usuarios", "path/user-group-leader/"),
            ("com que frequência se reunir", "plan/#meetups"),
            ("comparar tipos de grupo", "compare/"),
            ("primeiro ano", "plan/"),
            ("setor publico", "groups/public-sector/"),
            ("organizacao", "choose/organisation/"),
            ("incorporar", "embed/"),
            ("embutir no site", "embed/"),
            ("iframe", "embed/"),
            ("widget", "embed/"),
        ],
    );
}

#[test]
fn accents_are_optional() {
    for (with, without) in [
        ("organização", "organizacao"),
        ("código de conduta", "codigo de conduta"),
        ("segurança", "seguranca"),
        ("líder de grupo de usuários", "lider de grupo de usuarios"),
        ("setor público", "SETOR PUBLICO"),
        ("você", "voce"),
        // The accent written behind its letter.
        ("organização", "organizac\u{327}a\u{303}o"),
    ] {
        let found = find("pt-BR", with);
        assert!(!found.is_empty(), "{with}");
        assert_eq!(found, find("pt-BR", without), "{with}");
    }
}

#[test]
fn words_of_questions_do_not_drown_what_is_asked_for() {
    for (question, words) in [
        ("como eu acho palestrantes?", "acho palestrantes"),
        ("o que é código de conduta", "código de conduta"),
        ("quem paga a sala", "paga sala"),
    ] {
        assert_eq!(find("pt-BR", question), find("pt-BR", words), "{question}");
    }
}
