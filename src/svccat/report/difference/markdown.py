"""A difference as Markdown, for merge requests and notes: the sentence, then the tables."""

from svccat.model.difference import Difference
from svccat.model.text import Lang, Text
from svccat.report.difference.tables import Table, tables
from svccat.report.markdown import marked, table

ROWS = 300  # of each table


def render(difference: Difference, lang: Lang) -> str:
    """The whole difference; of each table at most `ROWS` rows, and then how many there are."""
    old, new = marked(difference.old), marked(difference.new)
    parts = [
        Text(f"## 动态调整：{old} → {new}", f"## Difference: {old} → {new}").of(lang),
        marked(difference.headline.of(lang)),
        *(marked(Text(f"注：{note.zh}", f"Note: {note.en}").of(lang)) for note in difference.notes),
        *(_section(one, lang) for one in tables(difference, lang)),
    ]
    return "\n\n".join(parts) + "\n"


def _section(one: Table, lang: Lang) -> str:
    total = len(one.rows)
    shown = f"### {one.title.of(lang)}\n\n{table(one.heads, one.rows[:ROWS], lang)}"
    if total <= ROWS:
        return shown
    more = Text(f"（显示 {ROWS} / {total} 行）", f"({ROWS} of {total} rows shown)")
    return f"{shown}\n\n{more.of(lang)}"
