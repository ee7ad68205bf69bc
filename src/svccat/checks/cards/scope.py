"""R185 to R191: whose an item is: its levels, the places below, what is local."""

from svccat.model.rule import Example, Reach, Rule, Severity
from svccat.model.text import Text

_CITY = """{"kind": "service-items", "format": 1, "jurisdiction": {"code": "211100", "name": "盘锦市", "level": "city"}, "authority": {"name": "盘锦市交通运输局", "sector": "交通运输"}, "items": [{"basic_code": "000118001000", "name": "道路旅客运输经营许可", "type": "行政许可", "legal_basis": ["《中华人民共和国道路运输条例》第十条"], "implementing_body": {"name": "盘锦市交通运输局"}, "consult": "0427-12345", MEMBERS}]}"""


def _in_a_city(bad: str, good: str) -> Example:
    """A city's list with one item, which has the members of an object beside its own."""
    bad, good = (_CITY.replace("MEMBERS", one[1:-1]) for one in (bad, good))
    return Example(bad, good, Reach.FILE)


OWN_LEVEL = Rule(
    "R185",
    Severity.WARNING,
    Text("行使层级里没有本级", "own level not among the levels"),
    Text(
        "{label}写的是{other_level}，没有本级（{level}）。",
        "`{member}` names {other_level}, and not this list's own level, {level}.",
    ),
    Text(
        "列在本级清单上的事项由本级行使，受理、初审也算行使；不写本级，上下级就对不上谁该承接。",
        "What stands on a list is exercised at its level, be it by receiving or a first review.",
    ),
    Text(
        "请在行使层级中补上本级；本级不行使的，请从本清单删去。",
        "Add this level, or take the item off this list.",
    ),
    example=Example(
        bad="""{"exercise_levels": ["province"]}""",
        good="""{"exercise_levels": ["city", "county"]}""",
    ),
)
TWICE = Rule(
    "R186",
    Severity.INFO,
    Text("同一个值写了两次", "one value twice"),
    Text("{label}里“{found}”写了不止一次。", "`{member}` names “{found}” more than once."),
    Text(
        "重复的值不影响比对，多半是复制时多出来的。",
        "Doubles do not count; mostly they came along in copying.",
    ),
    Text("请删去重复的一个。", "Remove the second one."),
    example=Example(
        bad="""{"exercise_levels": ["city", "county", "county"]}""",
        good="""{"exercise_levels": ["city", "county"]}""",
    ),
)
NOT_BELOW = Rule(
    "R187",
    Severity.WARNING,
    Text("适用范围不是本地的下级", "applies to no place below"),
    Text(
        "{label}里的“{found}”不是本地下级的行政区划代码，也不是 county（县）、district（市辖区）。",
        "“{found}” in `{member}` is neither the code of a place below this one nor county or district.",
    ),
    Text(
        "认不出的范围等于谁都不用承接，承接率就算错了。",
        "What names nobody is expected of nobody, and coverage comes out wrong.",
    ),
    Text(
        "请写下级的行政区划代码，例如 211122，或者写 county、district。",
        "Write the code of a place below, such as 211122, or county or district.",
    ),
    example=_in_a_city(
        bad="""{"exercise_levels": ["city", "county"], "applies_to": ["320102"], "applies_basis": "市级直接行使"}""",
        good="""{"exercise_levels": ["city", "county"], "applies_to": ["211122"], "applies_basis": "市级直接行使"}""",
    ),
)
NO_REASON = Rule(
    "R188",
    Severity.INFO,
    Text("适用范围没有说明", "applies to some, without a reason"),
    Text(
        "{label}只写了一部分下级，没有说明为什么。",
        "`{member}` names some of the places below and `applies_basis` does not say why.",
    ),
    Text(
        "没有列入的下级就不必承接，这样安排应当有依据，例如“市级直接行使”。",
        "The others need not hold the item; that wants a reason, such as 市级直接行使.",
    ),
    Text("请在适用范围说明（applies_basis）中写明。", "State it in `applies_basis`."),
    example=_in_a_city(
        bad="""{"exercise_levels": ["city", "county"], "applies_to": ["county"]}""",
        good="""{"exercise_levels": ["city", "county"], "applies_to": ["county"], "applies_basis": "市级直接行使"}""",
    ),
)
NOBODY_BELOW = Rule(
    "R189",
    Severity.WARNING,
    Text(
        "写了适用范围，却没有下级行使", "applies to places below, none of whose levels exercise it"
    ),
    Text(
        "写了{label}，行使层级里却没有比本级（{level}）低的层级。",
        "`{member}` is given, yet no level below {level} exercises the item.",
    ),
    Text(
        "适用范围说的是哪些下级应当承接；没有下级行使，这一项就不起作用。",
        "It says which places below should hold the item; without a level below it says nothing.",
    ),
    Text(
        "请在行使层级中补上下级，或删去适用范围。",
        "Add the level below to `exercise_levels`, or remove `applies_to`.",
    ),
    example=_in_a_city(
        bad="""{"exercise_levels": ["city"], "applies_to": ["county"], "applies_basis": "市级直接行使"}""",
        good="""{"exercise_levels": ["city", "county"], "applies_to": ["county"], "applies_basis": "市级直接行使"}""",
    ),
)
LOCAL_WITHOUT_BASIS = Rule(
    "R190",
    Severity.WARNING,
    Text("写了本地独有，没有依据", "local without a basis"),
    Text(
        "写了本地独有（scope 是 local），没有写“独有依据”（scope_basis），仍按上级没有的事项计算。",
        "`scope` is local and `scope_basis` is missing: the item counts as one the list above lacks.",
    ),
    Text(
        "有依据的本地独有事项才不参加比对，没有依据的会拉低纵向统一率。",
        "Only a local item with a basis is exempt; without one it lowers the vertical rate.",
    ),
    Text(
        "请写明依据的地方性法规或文件；不是独有的，删去 scope。",
        "Cite the local regulation or document, or take `scope` out.",
    ),
    example=Example(
        bad="""{"scope": "local"}""",
        good="""{"scope": "local", "scope_basis": "《盘锦市城市公共客运条例》第十二条"}""",
    ),
)
BASIS_WITHOUT_LOCAL = Rule(
    "R191",
    Severity.INFO,
    Text("写了独有依据，没有写本地独有", "basis of a local item that is not local"),
    Text(
        "写了{label}，“共有或独有”（scope）写的却不是 local（本地独有），这条依据不起作用。",
        "`{member}` is given, but `scope` is not local, and so it has no effect.",
    ),
    Text(
        "只有写了 scope: local 的事项才按本地独有对待。",
        "Only an item with scope: local is treated as a local one.",
    ),
    Text(
        "本地独有的请补写 scope: local，不是的请删去依据。",
        "Add scope: local, or remove the basis.",
    ),
    example=Example(
        bad="""{"scope": "shared", "scope_basis": "《盘锦市城市公共客运条例》第十二条"}""",
        good="""{"scope": "local", "scope_basis": "《盘锦市城市公共客运条例》第十二条"}""",
    ),
)

RULES = (
    OWN_LEVEL,
    TWICE,
    NOT_BELOW,
    NO_REASON,
    NOBODY_BELOW,
    LOCAL_WITHOUT_BASIS,
    BASIS_WITHOUT_LOCAL,
)
