"""A rule's card as SARIF describes rules."""

from svccat.model.pattern import pattern
from svccat.model.rule import Rule, Severity
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json
from svccat.report.sample import laid_out, shows
from svccat.report.wording import outline

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# What code scanning shows of a rule beside its level.
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_WORD = pattern("[A-Za-z0-9]+")
_BAD, _GOOD = Text("错误示例", "Wrong"), Text("正确示例", "Right")


def descriptor(rule: Rule, lang: Lang) -> Json:
    """The rule by id and name, with its reason, its remedy and its example."""
    title = rule.title.of(lang)
    why, remedy = rule.why.of(lang), outline(rule.remedy.of(lang))
    return {
        "id": rule.code,
        "name": "".join(word[0].upper() + word[1:] for word in _WORD.findall(rule.title.en)),
        "shortDescription": {"text": title},
        "fullDescription": {"text": f"{title}{Text('：', ': ').of(lang)}{why}"},
        "help": {"text": f"{why}\n\n{remedy}", "markdown": _help(rule, lang)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [f"family-{rule.family}", *([f"fix-{rule.fix}"] if rule.fix else [])],
            "precision": str(rule.confidence),
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _help(rule: Rule, lang: Lang) -> str:
    # The colon stands outside: Markdown does not end bold between a mark and a Chinese character.
    why, mend = Text("**缘由**：", "**Why**: "), Text("**改法**：", "**To mend**: ")
    parts = [why.of(lang) + rule.why.of(lang), mend.of(lang) + outline(rule.remedy.of(lang))]
    if rule.example is not None:
        for head, text in ((_BAD, rule.example.bad), (_GOOD, rule.example.good)):
            parts.append(f"**{head.of(lang)}** ({shows(rule.example, lang)})")
            parts.append("\n".join(["```json", *laid_out(text), "```"]))
    return "\n\n".join(parts)
