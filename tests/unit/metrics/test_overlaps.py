from svccat.compare.overlaps import find
from svccat.metrics.overlaps import overlap_rows
from svccat.model.citation import Numbers
from svccat.model.evidence import Evidence
from svccat.model.result import Overlap
from tests.factories import Row, citation, citations_frame, power, powers_frame

POLICE = "盘锦市公安局"


def place(numbers: Numbers) -> str:
    return "/".join(map(str, numbers))


def rows(powers: list[Row], citations: list[Row] | None = None) -> tuple[Overlap, ...]:
    frame = powers_frame(powers)
    return overlap_rows(find(frame, citations_frame(citations or []), str), frame, place, str)


def test_the_steps_of_an_exact_pair_begin_with_the_strongest_signal() -> None:
    powers = [power(basis="甲"), power(authority=POLICE, basis="乙")]
    cited = [citation("甲", "公路法", 76, para=1), citation("乙", "公路法", 76, para=1, item=2)]
    (one,) = rows(powers, cited)
    assert one.evidence == (
        Evidence("same-code", ("000218012000",), 1.0),
        Evidence("same-name", ("对擅自占用、挖掘公路的处罚",), 0.0),
        Evidence("same-basis", ("《公路法》76/0/1/2/0",), 0.0),
        Evidence("split-main", ("000218012",), 0.0),
    )


def test_the_steps_of_a_pair_by_likeness_add_up_to_its_score() -> None:
    powers = [
        power(name="道路货物运输经营许可", type="行政许可", code="A", basis="甲"),
        power(
            name="道路危险货物运输经营许可",
            type="行政许可",
            code="B",
            authority=POLICE,
            basis="甲",
        ),
    ]
    (one,) = rows(powers, [citation("甲", "道路运输条例", 24)])
    assert one.grade == "overlap"
    assert round(sum(step.weight for step in one.evidence), 4) == one.score
    assert {step.what for step in one.evidence if step.weight < 0} == {"alone"}
    assert Evidence("same-basis", ("《道路运输条例》24/0/0/0/0",), 0.0) in one.evidence


def test_a_pair_of_one_article_alone_rests_on_it() -> None:
    powers = [
        power(basis="甲"),
        power(name="机动车超速行驶的处罚", code="B", authority=POLICE, basis="甲"),
    ]
    (one,) = rows(powers, [citation("甲", "公路法", 3), citation("甲", "公路法", 4)])
    assert (one.grade, one.score) == ("fragmentation", 0.5)
    assert one.evidence == (
        Evidence("same-basis", ("《公路法》3/0/0/0/0", "《公路法》4/0/0/0/0"), 0.5),
    )
