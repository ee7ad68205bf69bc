"""`svccat rules` and `svccat explain CODE`: what is checked, why, and how to mend it."""

import json

import click

from svccat.cli.options import language
from svccat.cli.output import show
from svccat.cli.parts import Choice, Command
from svccat.cli.session import Session
from svccat.model.rule import Example, Fix, Rule
from svccat.model.text import Lang, Text
from svccat.report.columns import pad, wrap
from svccat.report.labels import CONFIDENCES, SEVERITIES
from svccat.report.sample import laid_out, shows
from svccat.report.visible import visible
from svccat.report.wording import outline
from svccat.settings.values import meant

_WIDTH = 80
_TERM = 10
_FORMATS = ("text", "json")
_FAMILIES = {
    "S0": Text("文件与格式", "files and format"),
    "R1": Text("单个事项", "one record"),
    "C2": Text("单个目录", "one catalogue"),
    "V3": Text("纵向比对", "vertical comparison"),
    "H4": Text("横向比对", "horizontal comparison"),
    "O5": Text("权责交叉", "overlaps"),
    "B6": Text("权责边界", "boundaries"),
    "D7": Text("版本差异", "version differences"),
    "L8": Text("法律依据", "laws"),
    "X9": Text("屏蔽清单", "suppressions"),
}
_FIXES = {
    Fix.SAFE: Text("svccat validate --fix 可以改正", "svccat validate --fix mends it"),
    Fix.UNSAFE: Text(
        "svccat validate --fix --unsafe-fixes 可以改正，改后请复核",
        "svccat validate --fix --unsafe-fixes mends it; look at the change",
    ),
}
_MARKS = {
    Fix.SAFE: Text("〔可自动改正〕", " [fix]"),
    Fix.UNSAFE: Text("〔可代为改正〕", " [unsafe fix]"),
}


def rules_command(session: Session) -> click.Command:
    """`svccat rules`."""

    def rules(form: str) -> int:
        from svccat.checks.cards import RULES

        chosen = sorted(RULES, key=lambda rule: rule.code[1:])
        show(_as_json(chosen) if form == "json" else _listing(chosen, session.lang))
        return 0

    form = Text("输出格式（默认 text）", "output format (default text)")
    kind = Choice(session, _FORMATS)
    params: list[click.Parameter] = [
        click.Option(["--format", "form"], type=kind, default="text", help=session.say(form)),
        language(session),
    ]
    short = Text("列出全部规则", "list all rules")
    return Command(
        session,
        "rules",
        callback=rules,
        params=params,
        help=session.say(short),
        short_help=session.say(short),
    )


def explain_command(session: Session) -> click.Command:
    """`svccat explain CODE`."""

    def explain(code: str) -> int:
        from svccat.checks.cards import RULES

        known = {rule.code: rule for rule in RULES}
        rule = known.get(code.strip().upper())
        if rule is None:
            hint = meant(code.strip().upper(), known)
            text = Text(
                f"没有规则 {code}，全部规则见 svccat rules{hint.zh}",
                f"no such rule: {code}; svccat rules lists them all{hint.en}",
            )
            raise click.UsageError(session.say(text))
        show(_card(rule, session.lang))
        return 0

    short = Text("解释一条规则：查什么、为何、怎么改", "explain a rule: what, why, how to mend")
    params: list[click.Parameter] = [
        click.Argument(["code"], shell_complete=_codes),
        language(session),
    ]
    return Command(
        session,
        "explain",
        callback=explain,
        params=params,
        help=session.say(short),
        short_help=session.say(short),
    )


def _codes(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """The codes that a shell offers."""
    from svccat.checks.cards import RULES

    return sorted(rule.code for rule in RULES if rule.code.startswith(begun.upper()))


def _listing(rules: list[Rule], lang: Lang) -> str:
    lines: list[str] = []
    family = ""
    for rule in rules:
        if rule.code[:2] != family:
            family = rule.code[:2]
            lines += ["", f"{family} {_FAMILIES[family].of(lang)}"]
        severity = pad(SEVERITIES[rule.severity].of(lang), 7)
        start = f"  {rule.code}  {severity}  "
        title = rule.title.of(lang) + (_MARKS[rule.fix].of(lang) if rule.fix else "")
        lines += wrap(title, _WIDTH, start, " " * len(start))
    return "\n".join(lines[1:]) + "\n"


def _card(rule: Rule, lang: Lang) -> str:
    severity, confidence = SEVERITIES[rule.severity], CONFIDENCES[rule.confidence]
    lines = [f"{rule.code} {rule.title.of(lang)}", ""]
    rows = [
        (Text("级别", "severity"), severity.of(lang)),
        (Text("把握", "confidence"), confidence.of(lang)),
        (Text("消息", "message"), outline(rule.message.of(lang))),
        (Text("缘由", "why"), rule.why.of(lang)),
        (Text("改法", "to mend"), outline(rule.remedy.of(lang))),
    ]
    if rule.fix is not None:
        rows.append((Text("自动改正", "automatic"), _FIXES[rule.fix].of(lang)))
    for title, content in rows:
        start = pad(title.of(lang), _TERM) + "  "
        lines += wrap(content, _WIDTH, start, " " * (_TERM + 2))
    if rule.example is not None:
        lines += _example(rule.example, lang)
    return "\n".join(lines) + "\n"


def _example(example: Example, lang: Lang) -> list[str]:
    part = shows(example, lang)
    lines: list[str] = []
    for title, text in (
        (Text("错误示例", "wrong"), example.bad),
        (Text("正确示例", "right"), example.good),
    ):
        lines += ["", Text(f"{title.zh}（{part}）", f"{title.en} ({part})").of(lang)]
        lines += [f"  {visible(line)}" for line in laid_out(text)]
    return lines


def _as_json(rules: list[Rule]) -> str:
    cards = [
        {
            "code": rule.code,
            "severity": str(rule.severity),
            "confidence": str(rule.confidence),
            "fix": None if rule.fix is None else str(rule.fix),
            **{
                name: {"zh": text.zh, "en": text.en}
                for name, text in (
                    ("title", rule.title),
                    ("message", rule.message),
                    ("why", rule.why),
                    ("remedy", rule.remedy),
                )
            },
            "example": None
            if rule.example is None
            else {
                "bad": rule.example.bad,
                "good": rule.example.good,
                "reach": str(rule.example.reach),
                "kind": str(rule.example.kind),
            },
        }
        for rule in rules
    ]
    return json.dumps(cards, ensure_ascii=False, indent=2) + "\n"
