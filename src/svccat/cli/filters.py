"""The options that count or list some things alone, by the name of their setting."""

from svccat.model.text import Text

FILTER_HELP: dict[str, Text] = {
    "only": Text(
        "只列这些规则的问题（编号或其开头，如 V301、V3），可写多次",
        "list findings of these rules only, by code or its beginning (V301, V3), several times",
    ),
    "unit": Text(
        "只计这些单位（行政区划代码或名称），可写多次；比对仍用全部输入",
        "count these units only, by code or name, several times; all inputs are compared",
    ),
    "sector": Text("只计这些条线，可写多次", "count these sectors only, several times"),
    "type": Text("只计这些事项类型，可写多次", "count items of these types only, several times"),
}
