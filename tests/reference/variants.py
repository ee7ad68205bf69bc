"""Other spellings that normalise equal: texts, names, codes, citation strings."""

import random
from collections.abc import Callable, Sequence
from itertools import pairwise

from tests.reference.pools import Basis

_QUALIFIERS = ("（县级）", "(市级权限)", "(区县)", "（省级行使）", "(设区的市级)", "（乡镇）(村级)")
_WIDE_BRACKETS = str.maketrans("()[]", "（）［］")
_HAN_DIGITS = "零一二三四五六七八九"
_DOCUMENTS = ("（国务院令第406号）", "(2019年修正)", "（国发〔2014〕5号）", "（2023）", "【2017】")


def vary_text(rng: random.Random, text: str) -> str:
    """A text that is equal after `norm`."""
    changes: tuple[Callable[[str], str], ...] = (
        lambda text: text.translate(_WIDE_BRACKETS),
        lambda text: f" {text}\u3000",
        lambda text: text + rng.choice(("。", "；", ";", ".", "。;")),
        lambda text: "\u200b".join((text[: len(text) // 2], text[len(text) // 2 :])),
        lambda text: text.replace("-", rng.choice("—–－−")),
        lambda text: text.replace("“", "「").replace("”", "」"),
        lambda text: _space_beside_han(text, rng.randrange(1, max(2, len(text)))),
    )
    for change in rng.sample(changes, k=rng.choice((0, 0, 1, 1, 2))):
        text = change(text)
    return text


def _space_beside_han(text: str, where: int) -> str:
    beside = text[where - 1 : where + 1]
    return (
        f"{text[:where]} {text[where:]}" if any("一" <= char <= "鿿" for char in beside) else text
    )


def vary_name(rng: random.Random, name: str) -> str:
    """A name that is equal after `norm_name`."""
    name = name + rng.choice(_QUALIFIERS) if rng.random() < 0.25 else name
    return vary_text(rng, name)


def vary_code(rng: random.Random, code: str) -> str:
    """A code that is equal after NFKC, upper and strip."""
    match rng.randrange(12):
        case 0:
            return code.lower()
        case 1:
            return "".join(chr(ord(char) + 0xFEE0) for char in code)
        case 2:
            return f" {code} "
        case _:
            return code


def shuffled(rng: random.Random, values: Sequence[str]) -> list[str]:
    """The same values in another order, at times one of them twice."""
    found = rng.sample(list(values), k=len(values))
    return [*found, found[0]] if found and rng.random() < 0.15 else found


def han(number: int) -> str:
    """A Chinese numeral below two hundred, as statutes write it: 十二, 二十, 一百零三, 一百一十."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = _HAN_DIGITS[hundreds] + "百" if hundreds else ""
    if hundreds and not tens and ones:
        text += "零"
    if tens:
        text += ("" if tens == 1 and not hundreds else _HAN_DIGITS[tens]) + "十"
    return text + (_HAN_DIGITS[ones] if ones else "")


def citations(rng: random.Random, basis: Sequence[Basis]) -> list[str]:
    """Citation strings that say exactly the given places."""
    places = rng.sample(list(basis), k=len(basis)) if rng.random() < 0.4 else list(basis)
    arabic = rng.random() < 0.35
    texts: list[str] = []
    while places:
        law = places[0].law
        if not law.endswith(("条例", "法", "办法")):
            texts.append(vary_text(rng, law))
            places.pop(0)
            continue
        together = [place for place in places if place.law == law and place.article is not None]
        if places[0].article is None or rng.random() < 0.3:
            together = [places[0]]
        places = [place for place in places if place not in together]
        texts.append(_law(rng, law) + _locators(rng, together, arabic=arabic))
    if len(texts) > 1 and all("《" in text for text in texts) and rng.random() < 0.25:
        texts = [rng.choice(("；", "、", ";", "和")).join(texts)]
    return texts


def _law(rng: random.Random, law: str) -> str:
    name = law if rng.random() < 0.6 else law.replace("中华人民共和国", "")
    if "《" in name or rng.random() < 0.08:
        name = (
            f"〈{name.replace('《', '〈').replace('》', '〉')}〉"
            if rng.random() < 0.5
            else f"《{name}》"
        )
    else:
        name = f"《{name}》"
    return name + (rng.choice(_DOCUMENTS) if rng.random() < 0.2 else "")


def _locators(rng: random.Random, places: Sequence[Basis], *, arabic: bool) -> str:
    numbers = [place.article for place in places]
    if places[0].article is None:
        return ""
    first = places[0].article
    plain = all(place == Basis(place.law, place.article) for place in places)
    if plain and len(places) > 1 and rng.random() < 0.6 and numbers == _run(first, len(places)):
        last = first + len(places) - 1
        if arabic and rng.random() < 0.5:
            return f"第{first}{rng.choice('—-')}{last}条"
        return f"第{_number(first, arabic)}条至第{_number(last, arabic)}条"
    parts = [_locator(rng, places[0], arabic=arabic)]
    for before, place in pairwise(places):
        parts.append(_locator(rng, place, arabic=arabic, after=before))
    return rng.choice("、，").join(parts)


def _run(first: int, length: int) -> list[int | None]:
    return [first + step for step in range(length)]


def _locator(rng: random.Random, place: Basis, *, arabic: bool, after: Basis | None = None) -> str:
    """One locator; where only its tail is new, at times the tail alone (第一项、第三项)."""
    number = f"第{_number(place.article or 0, arabic)}条"
    zhi = f"之{han(place.zhi)}" if place.zhi else ""
    para = f"第{_number(place.para, arabic)}款" if place.para else ""
    item = ""
    if place.item:
        written = _number(place.item, arabic)
        item = rng.choice((f"第（{written}）项", f"第({written})项", f"第{written}项"))
    inherits = after is not None and after[:3] == place[:3] and rng.random() < 0.5
    if inherits and after is not None and place.item and after.para == place.para:
        return item
    if inherits and place.para:
        return para + item
    return number + zhi + para + item


def _number(number: int, arabic: bool) -> str:  # noqa: FBT001  two spellings of a number, nothing is switched
    return str(number) if arabic else han(number)
