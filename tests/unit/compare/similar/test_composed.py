from svccat.compare.similar.composed import composed, may_compose
from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.reading import read


def tokens(name: str, category: str = "行政处罚") -> list[Token]:
    return [part.token for part in read(name, category).parts]


def test_a_class_is_made_of_what_any_of_its_forms_is_made_of() -> None:
    (one,) = tokens("人民防空工程易地建设费", "行政征收")
    other = tokens("易地建设防空地下室交费")
    made = composed(one, [*other, Token("费", "")])
    assert [token.text for token in made] == ["防空地下室", "易地建设", "费"]
    assert may_compose(one.text, "防空地下室")


def test_what_the_other_side_has_kin_to_is_had() -> None:
    (one,) = tokens("不动产登记", "行政确认")
    others = tokens("国有建设用地登记", "行政确认")
    assert [token.text for token in composed(one, others)] == ["不动产", "登记"]


def test_a_class_stays_whole_where_a_word_of_it_is_not_said() -> None:
    (one,) = tokens("不动产登记", "行政确认")
    assert composed(one, tokens("船舶登记", "行政确认")) == ()
    assert not may_compose(one.text, "船舶")


def test_a_class_stays_whole_beside_its_kin() -> None:
    (one,) = tokens("重点排污单位")
    (wide,) = tokens("排污单位")
    assert composed(one, [wide, *tokens("重点单位")]) == ()
