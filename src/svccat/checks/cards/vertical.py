"""V3: a lower list against its reference."""

from dataclasses import replace

from svccat.model.rule import Rule, Severity
from svccat.model.text import Text

_UNIFORM = Text(
    "同一事项在上下级之间应当四同；不一致会拉低纵向统一率。",
    "One matter must read the same at every level; a difference lowers the vertical rate.",
)

DIFFERS = Rule(
    "V301",
    Severity.ERROR,
    Text("与上级不一致", "differs from the reference"),
    Text(
        "{element}与{jurisdiction}不一致：本级“{found}”，上级“{expected}”。",
        "{element} differs from {jurisdiction}: here “{found}”, there “{expected}”.",
    ),
    _UNIFORM,
    Text(
        "请按上级的写法改正；确有依据的差异，请在 exceptions 中写明文件与期限。",
        "Adopt the reference's value, or record a lawful difference in `exceptions`.",
    ),
)
# A difference of citations says so where it lies below the article, or in the articles alone; one of
# the figures that people bear says whom it burdens.
DIFFERS_BY_NATURE: dict[str | None, Rule] = {
    None: DIFFERS,
    "article": replace(
        DIFFERS,
        message=Text(
            "{element}与{jurisdiction}不一致，只差在款、项、目，法律和条相同："
            "本级“{found}”，上级“{expected}”。",
            "{element} differs from {jurisdiction}, in laws and articles it agrees:"
            " here “{found}”, there “{expected}”.",
        ),
    ),
    "law": replace(
        DIFFERS,
        message=Text(
            "{element}与{jurisdiction}不一致，只差在条，法律相同：本级“{found}”，上级“{expected}”。",
            "{element} differs from {jurisdiction}, in laws it agrees:"
            " here “{found}”, there “{expected}”.",
        ),
    ),
    "easier": replace(
        DIFFERS,
        message=Text(
            "{element}与{jurisdiction}不一致，本级更便民：本级“{found}”，上级“{expected}”。",
            "{element} differs from {jurisdiction}, easier for people here:"
            " here “{found}”, there “{expected}”.",
        ),
    ),
    "heavier": replace(
        DIFFERS,
        message=Text(
            "{element}与{jurisdiction}不一致，本级加重了负担：本级“{found}”，上级“{expected}”。",
            "{element} differs from {jurisdiction}, a burden added here:"
            " here “{found}”, there “{expected}”.",
        ),
    ),
}
UNLINKED = Rule(
    "V302",
    Severity.ERROR,
    Text("上级目录中没有此事项", "not in the reference"),
    Text(
        "{jurisdiction}的目录中没有此编码，也没有同名同类的事项。",
        "{jurisdiction} lists neither this code nor an item of this name and type.",
    ),
    _UNIFORM,
    Text(
        "请核对编码；确为本地独有的，请写 scope: local 与 scope_basis。",
        "Check the code; a local item needs scope: local and scope_basis.",
    ),
)
MISSING = Rule(
    "V303",
    Severity.WARNING,
    Text("应承接而未承接", "expected but not held"),
    Text(
        "{jurisdiction}应承接“{other_name}”（{other_code}），其目录中没有。",
        "{jurisdiction} should hold “{other_name}” ({other_code}) and does not.",
    ),
    Text(
        "上级写明由该级行使的事项，下级目录应当列出。",
        "What the reference assigns to a level must be on that level's list.",
    ),
    Text(
        "请在下级目录中补上；依法不由其行使的，请在上级用 applies_to 写明。",
        "Add it below, or say in `applies_to` who holds it.",
    ),
)
SOFT = Rule(
    "V304",
    Severity.INFO,
    Text("写法不同，含义相同", "written differently, same meaning"),
    Text(
        "{element}与{jurisdiction}写法不同但含义相同，视为一致：本级“{found}”，上级“{expected}”。",
        "{element} is written otherwise than by {jurisdiction} and counts as the same:"
        " here “{found}”, there “{expected}”.",
    ),
    Text(
        "不影响统一率；统一写法便于群众查找。",
        "No effect on the rate; one spelling is easier to find.",
    ),
    Text("可按上级的写法改齐。", "Adopt the reference's spelling if you like."),
)
LAPSED = Rule(
    "V305",
    Severity.WARNING,
    Text("差异的依据无效或已过期", "exception without force"),
    Text(
        "{element}的差异列在 exceptions 中，但缺少文件或已过期，仍按不一致计算。",
        "the exception for {element} has no document or has expired; the difference counts.",
    ),
    Text("只有文件在有效期内的差异才不计入。", "Only a documented exception in force is left out."),
    Text("请补上文件与期限，或按上级改正。", "Renew the document, or adopt the reference's value."),
)
EXCEPTED = Rule(
    "V306",
    Severity.INFO,
    Text("有依据的差异", "lawful difference"),
    Text(
        "{element}与{jurisdiction}不同，有文件依据，不计为不一致。",
        "{element} differs from {jurisdiction} by a documented exception; it does not count.",
    ),
    Text("依法的差异应当看得见，但不扣分。", "Lawful differences are shown and not counted."),
    Text("无需处理；到期前请复核。", "Nothing to do; review it before it expires."),
)
NO_REFERENCE = Rule(
    "V307",
    Severity.WARNING,
    Text("找不到可比的上级目录", "no reference for this list"),
    Text(
        "上级有目录，但没有“{found}”条线的，本目录未参与纵向比对。",
        "lists above exist, but none for the sector “{found}”; this list was not compared.",
    ),
    Text("条线名称写得不同，就对不上。", "Sectors are matched by name."),
    Text(
        "请核对 authority 的 sector 是否与上级一致。",
        "Check that the authority's sector is spelt as above.",
    ),
)

ASIDE_BELOW = Rule(
    "V308",
    Severity.WARNING,
    Text("有此编码，但没有参与比对", "held, but takes no part"),
    Text(
        "{jurisdiction}的目录中有“{other_name}”（{other_code}），但该条不符合格式或已取消，没有参与比对。",
        "{jurisdiction} lists “{other_name}” ({other_code}), but that item fails its schema or is"
        " cancelled and takes no part.",
    ),
    Text(
        "不符合格式或已取消的事项不算承接，也不计入统一率。",
        "Such an item is not held and is no part of the rates.",
    ),
    Text(
        "请先改正该条的格式；确已取消的，请核对上级是否仍由该级行使。",
        "Mend that item first; if it was cancelled, check whether the level still holds it.",
    ),
)
ASIDE_ABOVE = Rule(
    "V309",
    Severity.ERROR,
    Text("上级的对应事项没有参与比对", "the reference's item takes no part"),
    Text(
        "{jurisdiction}的目录中有此编码，但该条不符合格式或已取消，本条因此无从对应。",
        "{jurisdiction} lists this code, but that item fails its schema or is cancelled.",
    ),
    _UNIFORM,
    Text("请先改正上级的那一条。", "Mend the reference's item first."),
)

RULES = (
    DIFFERS,
    UNLINKED,
    MISSING,
    SOFT,
    LAPSED,
    EXCEPTED,
    NO_REFERENCE,
    ASIDE_BELOW,
    ASIDE_ABOVE,
)
