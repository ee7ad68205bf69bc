"""What an item says wherever it is handled; which office handles it is added by `lists`."""

from random import Random
from typing import Any, Final, TypeAlias

from benchmarks.generator.acts import CONDITIONS, MATERIALS, OBJECTS
from benchmarks.generator.laws import LAWS, cite, cite_some
from benchmarks.generator.matters import Matter

Item: TypeAlias = dict[str, Any]

_POWER_SOURCES: Final = ("法定本级行使", "法定本级行使", "法定本级行使", "上级下放", "上级授权")
_SPECIAL: Final = ("听证", "专家评审", "检验检测", "现场核查", "公示")
_REASONS: Final = ("需现场核验申请材料原件", "需现场采集本人信息", "需现场领取证件")
_FORMS: Final = ("", "纸质", "电子化")


def content(matter: Matter, province: str, prefix: str, seed: int) -> Item:
    """The item's members in the order of the contract; those of the office stand empty.

    The same matter says the same in every province, but for its code's first two characters
    (`prefix` where the province issued it) and the province's own regulation among its laws.
    """
    rng = Random(f"{seed}/{matter.rest}/{matter.case}/{matter.noun}")
    act = matter.act
    item: Item = {"basic_code": (prefix if matter.provincial else "00") + matter.rest}
    if matter.case:
        item["case"] = matter.case
        item["handling_code"] = ""
    item |= {"implementation_code": "", "name": matter.name, "type": act.type}
    if rng.random() < 0.01:
        item["status"] = "暂停"
    item["legal_basis"] = cite_some(matter.sector.code, province, rng)
    item["power_source"] = rng.choice(_POWER_SOURCES)
    item["exercise_levels"] = []
    item["competent_department"] = matter.sector.department
    item["implementing_body"] = matter.sector.code
    item["conditions"] = _conditions(matter, rng)
    item["service_objects"] = _objects(matter, rng)
    at_once = act.days == 1 or matter.case in {"补办", "注销", "停发"}
    promised = 1 if at_once else rng.randint(2, act.days // 2)
    item["process"] = _process(promised, rng)
    item["materials"] = _materials(matter, rng)
    item["statutory_limit"] = {"value": act.days, "unit": "工作日"}
    item["promised_limit"] = {"value": promised, "unit": "工作日"}
    item |= _service(matter, at_once=at_once, rng=rng)
    return item


def _conditions(matter: Matter, rng: Random) -> str:
    if matter.act.type == "公共服务":
        return f"需要了解{matter.noun}有关信息的自然人、法人和其他组织"
    known = CONDITIONS[matter.kind]
    picked = sorted(rng.sample(range(len(known)), rng.randint(2, 3)))
    clauses = [known[position] for position in picked]
    last = f"；办理{matter.case}的，原决定仍然有效" if matter.case_number > 1 else ""
    return "；".join(clauses).format(n=matter.noun) + last


def _objects(matter: Matter, rng: Random) -> list[str]:
    objects = OBJECTS[matter.kind]
    return list(objects[: rng.randint(max(1, len(objects) - 1), len(objects))])


def _process(promised: int, rng: Random) -> list[Item]:
    """Steps whose days add up to the promised limit."""
    if promised == 1:
        days = {"受理": 0, "审查": 0, "办结": 1}
    else:
        days = {"受理": 1, "审查": promised - 1, "决定": 0}
        if rng.random() < 0.5:
            days["制证"] = 0
        days["送达"] = 0
    steps: list[Item] = [{"step": step, "days": day} for step, day in days.items()]
    steps[1] = {"step": "审查", "body": "行政审批科", "days": days["审查"]}
    return steps


def _materials(matter: Matter, rng: Random) -> list[Item]:
    """Five to nine materials, for a public service one to three; the application form first."""
    form: Item = {
        "name": f"{matter.name}申请表",
        "type": "申请表格文书",
        "form": "纸质/电子化",
        "necessity": "必要",
        "source": "申请人自备",
        "originals": 1,
    }
    asked = MATERIALS[matter.kind]
    count = rng.randint(0, 2) if matter.act.type == "公共服务" else rng.randint(4, 8)
    picked = sorted(rng.sample(range(len(asked)), count))
    return [form, *(_material(*asked[position], matter, rng) for position in picked)]


def _material(name: str, source: str, matter: Matter, rng: Random) -> Item:
    issued = source == "政府部门核发"
    form = rng.choice(_FORMS)
    return {
        "name": name.format(n=matter.noun),
        "type": "证件证书证明" if issued else "其他",
        **({"form": form} if form else {}),
        "necessity": "容缺后补" if rng.random() < 0.1 else "必要",
        "source": source,
        "copies" if issued else "originals": 1,
    }


def _service(matter: Matter, *, at_once: bool, rng: Random) -> Item:
    """How it is served: visits, channels, result, reach, and places for the office's members."""
    act = matter.act
    part: Item = {}
    if not at_once and rng.random() < 0.15:
        part["special_procedures"] = [rng.choice(_SPECIAL)]
    if act.type == "行政许可" and rng.random() < 0.06:
        basis = cite(LAWS[matter.sector.code][0], rng)
        name = f"{matter.noun}证照工本费"
        part["fees"] = [{"name": name, "standard": "每证10元", "basis": basis}]
    visits = 0 if rng.random() < 0.6 else 1
    part["visits"] = visits
    if visits:
        part["visits_reason"] = rng.choice(_REASONS)
    kind, name = act.result
    part |= {
        "handling_type": "即办件" if at_once else "承诺件",
        "channels": ["窗口办理"] if visits else ["窗口办理", "网上办理", "快递申请"],
        "result": {"type": kind, "name": name.format(n=matter.noun)},
        "consult": "",
        "complaint": "",
        "address": "",
        "reach": rng.choice(("全市", "全市", "全省", "全国")),
        "cross_province": rng.random() < 0.08,
        "one_window": rng.random() < 0.7,
    }
    if not visits:
        part["online_depth"] = "受理"
    if rng.random() < 0.4:
        part["hours"] = "工作日9:00—12:00，13:00—17:00"
    return part
