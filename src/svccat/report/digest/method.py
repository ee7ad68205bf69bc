"""The annex: how the figures of this very run came about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from svccat.model.fields import ELEMENTS, Comparator, Kind
from svccat.model.result import Result
from svccat.model.rule import Rule
from svccat.model.text import Lang, Text
from svccat.report.digest.entries import label
from svccat.report.digest.model import Digest
from svccat.report.digest.sayings import joined
from svccat.report.digest.shown import NAME, shown
from svccat.report.labels import KINDS, METHOD, NOTHING, PROFILES, SEVERITIES
from svccat.report.tally import by_rule

_FORMULAS: tuple[Text, ...] = (
    Text(
        "关联：先按（基本编码，办理项）对应；两边剩下的，名称与类型都相同且各只出现一次的，按名称对应。"
        "已取消的事项不参与；不符合格式的、重复的也不参与，另行列出。",
        "Linking: by basic code and case; what is left on both sides by name and type where that pair occurs "
        "once on each. Cancelled items take no part, nor do items that fail their schema and surplus "
        "duplicates, which the notes name.",
    ),
    Text(
        "一致：各要素按规范写法（全角半角、空格、括号、引号、层级后缀）比对；双方都没有的不计，一方没有的算不同，"
        "有文件且在有效期内的差异不算不同。",
        "Same: every element agrees once normalised (width, spaces, brackets, quotes, level suffixes). Missing "
        "on both sides counts neither way, missing on one side is a difference, a difference with a document in "
        "force is excepted.",
    ),
    *METHOD,
    Text(
        "百分比在第二位小数后截去，不进位：只有全部一致才写 100%。",
        "Percentages are cut at two decimals, never rounded up: 100% stands only where all agree.",
    ),
    Text(
        "权责交叉：不同部门的末级在用职权，编码、名称或事项相同（重复），或行为相同、对象部分相同（交叉），"
        "且双方没有互相写明牵头、配合；仅依据或主项相同的（分散）供参考，不计。",
        "Crossings: active leaf powers of different departments with one code, name or matter (duplication), or "
        "one activity and objects in part (overlap), that both sides do not declare with one lead. What has only "
        "its basis or main item in common (fragmentation) is information.",
    ),
    Text(
        "边界清晰：每个行使层级都有分工，没有多余的；不重复主张；数额区间不重叠、不留空当；下级清单的写法相同。",
        "A boundary is clear if each exercising level has a rule and no other has, nothing is claimed twice, "
        "thresholds neither overlap nor leave a gap, and the lower lists state the same.",
    ),
)
_COMPARATORS: dict[Comparator, Text] = {
    Comparator.TEXT: Text("文字", "text"),
    Comparator.NAME: Text("名称（不计层级后缀）", "name, without level suffixes"),
    Comparator.CODE: Text("编码", "code"),
    Comparator.SET: Text("集合（不计顺序和重复）", "set, order and repetition aside"),
    Comparator.CITATIONS: Text(
        "引文（法、条、款、项、目）", "citations: law, article, paragraph, item"
    ),
    Comparator.LIMIT: Text("数值与单位（不换算）", "value and unit, never converted"),
    Comparator.MATERIALS: Text("材料名称的集合", "set of names of materials"),
    Comparator.PROCESS: Text("环节名称的顺序", "sequence of step names"),
    Comparator.BODY: Text("机构名称（不计本地地名）", "body, without its own place"),
    Comparator.RESULT: Text("类型与名称", "type and name"),
}
_SETTINGS = {
    "citation_depth": Text("引文比到哪一层（citation_depth）", "citation_depth"),
    "comparators": Text("比对方式（comparators）", "comparators"),
    "elements": Text("比对的要素（elements）", "elements"),
    "peer_groups": Text("同级如何分组（peer_groups）", "peer_groups"),
    "reference": Text("上级以哪个为准（reference）", "reference"),
    "weights": Text("权重（weights）", "weights"),
    "only": Text("只列的规则（only）", "only"),
    "sector": Text("只计的条线（sector）", "sector"),
    "type": Text("只计的事项类型（type）", "type"),
    "unit": Text("只计的单位（unit）", "unit"),
}
_ELEMENTS = {key: label(key) for key in ELEMENTS}
# The words for values, by the setting that has them: an own name may be spelt like one of them.
_VALUES: dict[str, dict[str, Text]] = {
    "citation_depth": {
        "full": Text("全部", "full"),
        "article": Text("条", "article"),
        "law": Text("法", "law"),
    },
    "comparators": {**_ELEMENTS, **{str(key): text for key, text in _COMPARATORS.items()}},
    "elements": {
        **_ELEMENTS,
        "powers": KINDS[Kind.POWERS],
        "service_items": KINDS[Kind.SERVICE_ITEMS],
    },
    "peer_groups": {
        "level": Text("同一层级", "level"),
        "class": Text("县与市辖区分开", "class"),
    },
    "reference": {str(kind): text for kind, text in KINDS.items()},
    "weights": _ELEMENTS,
}


@dataclass(frozen=True, slots=True)
class ComparedElement:
    """An element of the profile, how it is compared, and in which kinds."""

    label: str
    compared_as: str
    of_items: bool
    of_powers: bool


@dataclass(frozen=True, slots=True)
class RuleHit:
    """A rule that found something."""

    code: str
    level: str  # a severity's key, "" where no finding of the rule is listed
    severity: str
    count: int
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class InputRow:
    """An input file."""

    path: str
    kind: str
    place: str
    items: int
    readable: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Method:
    """Everything that tells where the figures come from."""

    profile: str
    formulas: tuple[str, ...]
    elements: tuple[ComparedElement, ...]
    settings: tuple[tuple[str, str], ...]
    rules: tuple[RuleHit, ...]
    inputs: tuple[InputRow, ...]


def method(digest: Digest) -> Method:
    """The annex of a run, in the digest's language."""
    result, lang = digest.result, digest.lang
    profile = PROFILES.get(result.profile)
    return Method(
        profile=shown(result.profile, lang, NAME) if profile is None else profile.of(lang),
        formulas=tuple(line.of(lang) for line in _FORMULAS),
        elements=tuple(_elements(result, lang)),
        settings=tuple(_settings(result, lang)),
        rules=tuple(_rule(*one, lang=lang) for one in by_rule(result)),
        inputs=tuple(_inputs(digest)),
    )


def _elements(result: Result, lang: Lang) -> Iterator[ComparedElement]:
    own = [one.element for one in result.service_items.vertical.elements]
    powers = [one.element for one in result.powers.vertical.elements]
    for key in dict.fromkeys([*own, *powers]):
        known = ELEMENTS.get(key)
        compared_as = NOTHING if known is None else _COMPARATORS[known.comparator].of(lang)
        yield ComparedElement(label(key).of(lang), compared_as, key in own, key in powers)


def _settings(result: Result, lang: Lang) -> Iterator[tuple[str, str]]:
    for name, value in sorted(result.settings.items()):
        title = _SETTINGS.get(name)
        yield (
            name if title is None else title.of(lang),
            shown(_plain(value, _VALUES.get(name, {}), lang), lang),
        )


def _plain(value: object, known: Mapping[str, Text], lang: Lang) -> str:
    """A setting's value with the words for it that are known."""
    if isinstance(value, Mapping):
        parts = (
            f"{_plain(name, known, lang)}{Text('：', ': ').of(lang)}{_plain(one, known, lang)}"
            for name, one in sorted(value.items())
        )
        return Text("；", "; ").of(lang).join(parts)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return joined((_plain(one, known, lang) for one in value), lang)
    text = NOTHING if value is None else str(value)
    return known[text].of(lang) if text in known else text


def _rule(code: str, rule: Rule | None, count: int, *, lang: Lang) -> RuleHit:
    if rule is None:
        return RuleHit(code, "", NOTHING, count, NOTHING, NOTHING)
    severity = SEVERITIES[rule.severity].of(lang)
    return RuleHit(code, rule.severity, severity, count, rule.title.of(lang), rule.why.of(lang))


def _inputs(digest: Digest) -> Iterator[InputRow]:
    lang, names = digest.lang, digest.names
    for one in sorted(digest.result.inputs, key=lambda one: one.source.path):
        code = one.header.code if one.header else ""
        yield InputRow(
            path=shown(digest.addresses.path(one.source.path), lang),
            kind=NOTHING if one.kind is None else KINDS[one.kind].of(lang),
            place=names.get(code, code) or NOTHING,
            items=one.rows,
            readable=one.readable,
            sha256=one.sha256 or NOTHING,
        )
