"""The looks of a workbook with filled ones added behind those that there are."""

import re

_XFS = re.compile(r"<((?:\w+:)?)cellXfs(\s[^>]*)?>(.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
_FILLS = re.compile(r"<((?:\w+:)?)fills(\s[^>]*)?>(.*?)</(?:\w+:)?fills>", re.DOTALL)
_XF = re.compile(r"<(?:\w+:)?xf(?=[\s/>])[^>]*?(?:/>|>.*?</(?:\w+:)?xf>)", re.DOTALL)
_FILL = re.compile(r"<(?:\w+:)?fill(?=[\s/>])[^>]*?(?:/>|>.*?</(?:\w+:)?fill>)", re.DOTALL)
_COUNT = re.compile(r"""\scount=["'][0-9]+["']""")
_FILL_ID = re.compile(r"""\s(?:fillId|applyFill)=["'][^"']*["']""")


class Styles:
    """The text of a workbook's styles; `colours` by look as RRGGBB."""

    def __init__(self, xml: str, colours: dict[str, str]) -> None:
        self._xml = xml
        self._colours = colours
        xfs, fills = _XFS.search(xml), _FILLS.search(xml)
        self._xfs = _XF.findall(xfs[3]) if xfs else []
        self._fills = len(_FILL.findall(fills[3])) if fills else 0
        self._added: dict[tuple[int, str], int] = {}
        self.usable = bool(xfs and fills and self._xfs)

    def restyle(self, number: int, look: str) -> int:
        """The number of the look that is a cell's own one, filled with a colour."""
        base = number if number < len(self._xfs) else 0
        key = (base, look)
        return self._added.setdefault(key, len(self._xfs) + len(self._added))

    @property
    def xml(self) -> str:
        """The styles with all that was asked for."""
        looks = list(self._colours)
        fills, xfs = _FILLS.search(self._xml), _XFS.search(self._xml)
        if not self._added or fills is None or xfs is None:
            return self._xml
        prefix = fills[1]
        more = "".join(
            f'<{prefix}fill><{prefix}patternFill patternType="solid"><{prefix}fgColor rgb="FF{colour}"/>'
            f'<{prefix}bgColor indexed="64"/></{prefix}patternFill></{prefix}fill>'
            for colour in self._colours.values()
        )
        filled = "".join(
            self._xf(base, self._fills + looks.index(look)) for base, look in self._added
        )
        parts = sorted(
            [
                (fills, "fills", more, self._fills + len(looks)),
                (xfs, "cellXfs", filled, len(self._xfs) + len(self._added)),
            ],
            key=lambda part: -part[0].start(),
        )
        xml = self._xml
        for match, name, text, count in parts:
            attributes = _COUNT.sub("", match[2] or "")
            whole = (
                f'<{match[1]}{name} count="{count}"{attributes}>{match[3]}{text}</{match[1]}{name}>'
            )
            xml = xml[: match.start()] + whole + xml[match.end() :]
        return xml

    def _xf(self, base: int, fill: int) -> str:
        own = self._xfs[base]
        end = own.index(">")
        close = end - 1 if own[end - 1] == "/" else end
        head = _FILL_ID.sub("", own[:close]).rstrip()
        return f'{head} fillId="{fill}" applyFill="1"{own[close:]}'
