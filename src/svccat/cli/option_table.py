"""Every option that several commands have: its flags, what it takes, what it is for."""

import click

from svccat.cli.filters import FILTER_HELP
from svccat.cli.parts import Choice, Place
from svccat.cli.session import Session
from svccat.codes.names import NAMES
from svccat.model.fields import PROFILES
from svccat.model.text import Text
from svccat.report.formats import FORMATS
from svccat.settings.choices import (
    CITATION_DEPTHS,
    FAIL_ON,
    FILTERS,
    PEER_GROUPS,
    REFERENCES,
)


def every_option(
    session: Session,
) -> dict[str, tuple[list[str], click.ParamType[object], str | None, Text]]:
    """Every option by the name that commands ask for: flags, kind, default, help."""
    path = Place(session)
    forms = " | ".join(FORMATS)
    form = Text(f"输出格式：{forms}（默认 text）", f"output format: {forms} (default text)")
    return {
        "form": (["--format", "form"], Choice(session, tuple(FORMATS)), "text", form),
        "output": (
            ["-o", "--output"],
            path,
            None,
            Text("写入文件，而不是标准输出", "write to a file instead of stdout"),
        ),
        "profile": (["--profile"], click.STRING, None, _profiles()),
        "fail_on": (
            ["--fail-on"],
            Choice(session, FAIL_ON),
            None,
            Text(
                "有这一级别或更重的问题时退出码为 1（默认 error）",
                "exit with 1 for findings of this severity or graver (default error)",
            ),
        ),
        "fail_under": (
            ["--fail-under"],
            click.STRING,
            None,
            Text(
                "两个总比率有一个低于此百分比时退出码为 1",
                "exit with 1 if either headline rate is below this percentage",
            ),
        ),
        "citation_depth": (
            ["--citation-depth"],
            Choice(session, CITATION_DEPTHS),
            None,
            Text(
                "依据比到哪一层：全部、条、法（默认 full）",
                "how far citations are compared: all of them, to the article, to the law "
                "(default full)",
            ),
        ),
        "reference": (
            ["--reference"],
            Choice(session, REFERENCES),
            None,
            Text(
                "上级既有实施清单又有基本目录时以哪个为准（默认 service-items）",
                "which list of the level above is the reference where it has both "
                "(default service-items)",
            ),
        ),
        "peer_groups": (
            ["--peer-groups"],
            Choice(session, PEER_GROUPS),
            None,
            Text(
                "同级如何分组：同一层级，或县与市辖区分开（默认 level）",
                "peers: one level together, or counties apart from districts (default level)",
            ),
        ),
        "codes": (
            ["--codes"],
            Choice(session, NAMES),
            None,
            Text(
                "事项编码按哪一套规则读：国家统一编码、某省编码，或按目录所在省自动判断（默认 auto）："
                + " | ".join(NAMES),
                "the code system that item codes are read by: the national one, a province's, or"
                " what the list's own province uses (default auto): " + " | ".join(NAMES),
            ),
        ),
        "laws": (
            ["--laws"],
            path,
            None,
            Text(
                "法律法规库文件，可写多次（默认用输入中的；没有时用输入所在文件夹及其上级中的 laws.json）",
                "a registry of laws, may be given several times (default: those among the inputs, else"
                " laws.json near the inputs, searched upwards)",
            ),
        ),
        **{name: ([f"--{name}"], click.STRING, None, text) for name, text in FILTER_HELP.items()},
        "suppressions": (
            ["--suppressions"],
            path,
            None,
            Text(
                "屏蔽清单（默认在设置文件旁、输入所在文件夹及其上级中寻找 suppressions.toml）",
                "the list of suppressions (default: suppressions.toml beside the settings file, "
                "else near the inputs, searched upwards)",
            ),
        ),
        "baseline": (
            ["--baseline"],
            path,
            None,
            Text(
                "基线文件：其中已知的问题不再列出，只计数（见 svccat baseline）",
                "baseline file: findings known there are counted and not listed (see svccat "
                "baseline)",
            ),
        ),
        "overlaps": (
            ["--overlaps"],
            path,
            None,
            Text(
                "交叉复核记录（默认在设置文件旁、输入所在文件夹及其上级中寻找 overlaps.toml）",
                "the record of reviewed overlaps (default: overlaps.toml beside the settings file, "
                "else near the inputs, searched upwards)",
            ),
        ),
        "config": (
            ["--config"],
            path,
            None,
            Text(
                "设置文件（默认在输入所在文件夹及其上级中寻找 svccat.toml）",
                "settings file (default: svccat.toml near the inputs, searched upwards)",
            ),
        ),
    }


ALL_SHOWN = Text("不用屏蔽清单，列出全部问题", "use no list of suppressions: show everything")
NOT_KEPT = Text(
    "不用缓存：逐个重新读取文件，也不保存读取结果",
    "read every file anew, and keep nothing of it in the cache folder",
)
SEVERAL = frozenset({"laws", *FILTERS})  # options that may be given several times
METAVARS = {
    "form": "FORMAT",
    "--laws": "FILE",
    "--output": "FILE",
    "--config": "FILE",
    "--suppressions": "FILE",
    "--baseline": "FILE",
    "--overlaps": "FILE",
    "--profile": "NAME",
    "--codes": "NAME",
    "--fail-under": "PERCENT",
    "--only": "RULE",
    "--unit": "UNIT",
    "--sector": "SECTOR",
    "--type": "TYPE",
}


def _profiles() -> Text:
    names = " | ".join(PROFILES)
    return Text(
        f"比对哪些要素：{names}，或 svccat.toml 中自定的名称（默认 sitong）",
        f"the elements compared: {names}, or a name from svccat.toml (default sitong)",
    )
