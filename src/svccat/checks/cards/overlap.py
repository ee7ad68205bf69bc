"""O5: two departments and one matter (contract section 6)."""

from dataclasses import replace

from svccat.model.rule import Confidence, Rule, Severity
from svccat.model.text import Text

_ONE_HOLDER = Text(
    "职责相同或相近的，应由一个部门承担；确需几个部门承担的，要分清谁牵头、谁配合。",
    "One matter belongs to one department; where several must share it, one leads.",
)
_DECLARE = Text(
    "请明确由哪个部门承担；依法共同承担的，请双方都在 joint 中写明对方，并恰有一方写“牵头”。",
    "Settle who holds it; if the work is lawfully shared, let both sides list each other in `joint`, "
    "exactly one of them as 牵头.",
)

DUPLICATION = Rule(
    "O501",
    Severity.ERROR,
    Text("部门间职权重复", "duplicated power"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）是同一职权"
        "（{signals}），双方没有写明谁牵头、谁配合。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} are one "
        "power ({signals}), and the two sides do not declare who leads.",
    ),
    _ONE_HOLDER,
    _DECLARE,
)
OVERLAP = Rule(
    "O502",
    Severity.WARNING,
    Text("部门间职权交叉", "overlapping powers"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）看来部分重合"
        "（共同的词：{alike}；只见于一方：{apart}），双方没有写明谁牵头、谁配合。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} seem to "
        "overlap in part (words in common: {alike}; on one side only: {apart}), and the two sides "
        "do not declare who leads.",
    ),
    _ONE_HOLDER,
    _DECLARE,
    Confidence.MEDIUM,
)
# The same rules where names alone speak: a likeness accuses nobody, so a person looks first.
BY_LIKENESS: dict[str, Rule] = {
    "same-matter": replace(
        DUPLICATION,
        severity=Severity.WARNING,
        message=Text(
            "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）写法不同，"
            "看来是同一职权（共同的词：{alike}），双方没有写明谁牵头、谁配合。",
            "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} are worded "
            "differently and seem to be one power (words in common: {alike}); the two sides do not "
            "declare who leads.",
        ),
        confidence=Confidence.MEDIUM,
    ),
    "distant": replace(OVERLAP, confidence=Confidence.LOW),
}
# A person looked: what is confirmed is no mere likeness, what waits is told as such.
CONFIRMED: dict[str, Rule] = {
    grade: replace(
        rule,
        severity=Severity.ERROR,
        message=Text(
            rule.message.zh.removesuffix("。").replace("看来", "") + "；已复核确认（{reason}）。",
            rule.message.en.replace("seem to be", "are").replace("seem to ", "").removesuffix(".")
            + "; confirmed by review ({reason}).",
        ),
        confidence=Confidence.HIGH,
    )
    for grade, rule in (("duplication", BY_LIKENESS["same-matter"]), ("overlap", OVERLAP))
}
REJECTED = Rule(
    "O507",
    Severity.INFO,
    Text("复核认定不是交叉", "reviewed: no overlap"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）名称相近，"
        "已复核认定不是交叉（{reason}），不计数。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} have like "
        "names and were found to be no overlap ({reason}); not counted.",
    ),
    Text(
        "名称相近只是线索，由人判断；结论记在 overlaps.toml，证据变了就重新复核。",
        "A likeness of names is a lead and a person decides; the verdict stands in overlaps.toml until "
        "the evidence changes.",
    ),
    Text("不必修改。", "Nothing to mend."),
)
DEFERRED = Rule(
    "O508",
    Severity.INFO,
    Text("交叉暂缓认定", "overlap to be settled later"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）可能交叉"
        "（{signals}），复核时决定暂缓（{reason}），仍计入交叉。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} may overlap "
        "({signals}); the review put it off ({reason}). It is still counted.",
    ),
    Text(
        "暂缓不是否定：没有理清之前，交叉仍然计数。",
        "To put off is not to reject: until it is settled the overlap counts.",
    ),
    _DECLARE,
)
FRAGMENTATION = Rule(
    "O503",
    Severity.INFO,
    Text("同一领域分散在多个部门", "one field in several departments"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）有共同之处"
        "（{signals}），但职权不同，仅供参考。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} have "
        "something in common ({signals}) and are different powers; for information.",
    ),
    Text(
        "依据同一法条或者同属一个主项，说明几个部门在管同一领域，不等于交叉。",
        "One article or one main item shows several departments in one field; that is no overlap.",
    ),
    Text(
        "不必修改；调整职责时可以一并考虑。",
        "Nothing to mend; worth a look when duties are next rearranged.",
    ),
    Confidence.MEDIUM,
)
ONE_SIDED = Rule(
    "O504",
    Severity.WARNING,
    Text("共同职责只有一方写明", "shared work declared by one side only"),
    Text(
        "{authority}写明“{name}”与{other_authority}共同承担，但对方的清单里没有相应的职权写明本部门。",
        "{authority} declares that it shares “{name}” with {other_authority}, whose list holds no "
        "corresponding power that names this department.",
    ),
    Text(
        "只有一方写明的分工，对另一方没有约束，不能说明交叉已经理清。",
        "What one side alone declares does not bind the other, so it settles no overlap.",
    ),
    Text(
        "请与{other_authority}核对：由对方在相应职权的 joint 中写明本部门，或删去本条。",
        "Agree with {other_authority}: it lists this department in `joint`, or this entry goes.",
    ),
)
DECLARED = Rule(
    "O505",
    Severity.INFO,
    Text("依法共同承担的职权", "lawfully shared work"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）已写明分工"
        "（{signals}），不计入交叉。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} are declared "
        "shared work ({signals}) and are no crossing.",
    ),
    Text(
        "双方互相写明且有一方牵头的，是依法共同承担，只列示、不计数。",
        "Where both sides agree and one leads, the work is lawfully shared: shown, not counted.",
    ),
    Text("不必修改。", "Nothing to mend."),
)
LEAD_UNSETTLED = Rule(
    "O506",
    Severity.WARNING,
    Text("共同职责没有唯一的牵头部门", "shared work without one lead"),
    Text(
        "{authority}的“{name}”与{other_authority}的“{other_name}”（{other_code}）互相写明共同承担，"
        "但不是恰有一方牵头。",
        "“{name}” of {authority} and “{other_name}” ({other_code}) of {other_authority} list each "
        "other as sharing the work, but not exactly one of them leads.",
    ),
    Text(
        "双方都牵头或者都不牵头，等于没有分工，交叉仍然存在。",
        "Two leads, or none, divide nothing: the overlap stands.",
    ),
    Text(
        "请商定一个牵头部门，由它写“牵头”，另一方写“配合”；由第三个部门牵头的，三方都要写明。",
        "Agree on one lead: it writes 牵头, the other 配合; if a third department leads, all three "
        "must say so.",
    ),
)

TWICE = Rule(
    "O509",
    Severity.INFO,
    Text("同一部门内看来同一职权列了两次", "one power listed twice by one department"),
    Text(
        "“{name}”与本部门的“{other_name}”（{other_code}）写法不同，读来是同一职权。",
        "“{name}” and “{other_name}” ({other_code}) of the same department are worded differently and "
        "read as one power.",
    ),
    Text(
        "多半是重新编号或改写名称后新旧两条并存，同一职权被计作两项；名称完全相同的另行提示（C206）。",
        "Usually a power that was renumbered or reworded and is listed under both codes, and counted "
        "twice; equal names are told by C206.",
    ),
    Text(
        "请删去旧的一条；确是两项职权的，请在名称或办理项（case）中写明区别。",
        "Remove the old one; tell two powers apart by their names or by `case`.",
    ),
    Confidence.MEDIUM,
)

RULES: tuple[Rule, ...] = (
    DUPLICATION,
    OVERLAP,
    FRAGMENTATION,
    ONE_SIDED,
    DECLARED,
    LEAD_UNSETTLED,
    REJECTED,
    DEFERRED,
    TWICE,
)
