"""What columns are called in published lists and in the systems that export them.

By member: the names seen in lists of Liaoning, Jiangxi, Hunan, Guangdong, Fujian and Sichuan, and the
columns of the exchange tables of the national platform.
"""

from svccat.model.fields import Kind

# Members that no schema has: the halves of main and sub-items, and columns of no meaning of their own.
MAIN_NAME, MAIN_CODE, SUB_NAME, SUB_CODE = "main.name", "main.code", "sub.name", "sub.code"
MAIN_BOTH, SUB_BOTH, NUMBER = "main", "sub", "number"

PARTS: dict[str, str] = {
    MAIN_NAME: "主项名称 主项 项目名称 主项事项名称 职权主项名称 权力主项名称",
    MAIN_CODE: "主项编码 主项代码 主项基本编码",
    SUB_NAME: "子项名称 子项 子项事项名称 职权子项名称 权力子项名称",
    SUB_CODE: "子项编码 子项代码 子项基本编码",
    MAIN_BOTH: "主项名称及编码 主项编码及名称 主项名称和编码",
    SUB_BOTH: "子项名称及编码 子项编码及名称 子项名称和编码",
    NUMBER: "序号 编号 行号 no. no",
}
_NAME = (
    "事项名称 名称 项目名称 项目 职权名称 权力名称 权力事项名称 权责事项名称 执法事项名称 实施清单名称 "
    "目录名称 许可事项名称 事项 task_name rightname name"
)
_TYPE = (
    "事项类型 类型 事项类别 类别 职权类别 职权类型 权力类型 权力类别 执法类别 行政权力类型 "
    "事项大类型 task_type righttype type"
)
_BASIS = (
    "设定依据 实施依据 法律依据 依据 职权依据 权力依据 执法依据 法定依据 设立依据 法律法规依据 "
    "设定和实施依据 国家设定依据 法律法规规章依据 by_law setbasis basis"
)
_LEVELS = "行使层级 实施层级 审批层级 行使级别 层级 责任层级 第一责任层级建议 exe_level use_level"
_BODY = (
    "实施主体 实施主体名称 实施机关 实施机构 实施部门 执法主体 责任主体 责任部门 行使主体 "
    "dept_name executorname"
)
_COMMON: dict[str, str] = {
    "name": _NAME,
    "status": "事项状态 状态 task_state flag",
    "legal_basis": _BASIS,
    "exercise_levels": _LEVELS,
}
_SERVICE: dict[str, str] = {
    **_COMMON,
    "basic_code": "基本编码 事项基本编码 目录编码 基本目录编码 事项编码 编码 catalog_code basic_code",
    "case": "办理项 办理项名称 业务办理项名称 业务办理项 情形 办理情形 情形名称",
    "implementation_code": "实施编码 实施清单编码 事项实施编码 task_code",
    "handling_code": "业务办理项编码 办理项编码 task_handle_item",
    "type": _TYPE,
    "power_source": "权力来源 power_source",
    "competent_department": "主管部门 业务主管部门 行业主管部门 业务指导部门 central_dept competentdeptname",
    "implementing_body.name": _BODY,
    "implementing_body.uscc": "实施主体编码 实施主体代码 实施主体统一社会信用代码 dept_code",
    "implementing_body.nature": "实施主体性质 dept_type",
    "implementing_body.entrusted_to": "委托部门 受委托机关 受委托机构 entrust_name",
    "conditions": "受理条件 申请条件 办理条件 审批条件 办件条件 accept_condition",
    "service_objects": "服务对象 服务对象类型 面向对象 办理对象 申请主体 server_type",
    "process[].step": "办理流程 办理环节 流程 环节 审批流程 handle_flow",
    "materials[].name": "申请材料 申报材料 办理材料 所需材料 申请材料名称 材料名称 材料清单",
    "statutory_limit": "法定办结时限 法定时限 法定期限 法定办理时限 anticipate_day",
    "statutory_limit.unit": "法定办结时限单位 法定时限单位 anticipate_type",
    "promised_limit": "承诺办结时限 承诺时限 承诺期限 承诺办理时限 promise_day",
    "promised_limit.unit": "承诺办结时限单位 承诺时限单位 promise_type",
    "special_procedures": "特别程序 特殊程序 特殊环节 special_procedure",
    "fees[].name": "收费项目 收费项目名称 fee_name",
    "fees[].standard": "收费标准 收费依据标准 收费标准及依据 收费依据及标准 fee_stand",
    "fees[].basis": "收费依据 fee_basis",
    "visits": "到现场次数 到办事现场次数 跑动次数 最多跑一次次数 limit_scene_num",
    "visits_reason": "必须现场办理原因说明 必须到现场原因 到现场原因 limit_scene_explain",
    "handling_type": "办件类型 办理类型 project_type",
    "channels": "办理形式 办理方式 handle_type",
    "result.type": "审批结果类型 结果类型 result_type",
    "result.name": "审批结果名称 结果名称 审批结果 办理结果 result_name",
    "consult": "咨询方式 咨询电话 咨询途径 link_way",
    "complaint": "监督投诉方式 监督投诉电话 投诉电话 监督电话 监督方式 supervise_way",
    "address": "办理地点 办公地点 办理地址 transact_addr",
    "hours": "办理时间 办公时间 transact_time",
    "reach": "通办范围 handle_area",
    "cross_province": "跨省通办 是否跨省通办 是否全国高频跨省通办事项",
    "one_window": "一窗 一窗办理 一窗受理 是否一窗 是否进驻综合窗口",
    "online_depth": "网上办理深度 网办深度 online_handle_depth",
    "online_url": "在线办理地址 网上办理地址 在线办理网址 link_addr online_handle_url",
    "bundles": "一件事 所属一件事 一件事集成套餐",
}
_POWERS: dict[str, str] = {
    **_COMMON,
    "code": "职权编码 权力编码 事项编码 基本编码 编码 rightno code",
    "category": _TYPE,
    "parent": "所属主项编码 上级编码",
    "authority.name": f"{_BODY} 部门",
    "office": "承办机构 承办科室 内设机构 责任科室",
    "targets": "实施对象 行政相对人 执法对象",
    "mode": "行使方式 管理方式",
    "duties[].text": "责任事项 责任事项内容 职责",
    "duties[].basis": "责任事项依据 责任依据",
    "accountability": "追责情形 追责情形及依据 问责依据 追责依据",
}
_ENFORCEMENT: dict[str, str] = {
    name: _POWERS[name] for name in ("name", "legal_basis", "code", "category", "authority.name")
}
NAMES: dict[Kind, dict[str, str]] = {
    Kind.SERVICE_ITEMS: _SERVICE,
    Kind.DIRECTORY: _SERVICE,
    Kind.POWERS: _POWERS,
    Kind.ENFORCEMENT: _ENFORCEMENT,
}
# Columns for laws of one rank each, side by side or under a common head.
RANKS = (
    "法律 行政法规 国务院决定 地方性法规 部委规章 部门规章 国务院部门规章 规章 政府规章 "
    "地方政府规章 规范性文件 其他依据"
)
# Columns for one level each, in which a mark stands.
LEVELS: dict[str, str] = {
    "country": "国家 国家级",
    "province": "省 省级 省本级",
    "city": "市 市级 市本级 设区的市 地市级",
    "county": "县 县级 区县 县区 县(区) 区(县) 县(市、区) 区县级 县区级",
    "township": "乡 乡镇 乡镇级 镇街 乡镇(街道) 乡(镇、街道)",
    "village": "村 村级 村(社区)",
}
# What the title of a sheet, or its name, says about the kind; the first that is in it counts.
KINDS: tuple[tuple[str, Kind], ...] = (
    ("行政执法事项", Kind.ENFORCEMENT),
    ("执法事项清单", Kind.ENFORCEMENT),
    ("执法事项指导目录", Kind.ENFORCEMENT),
    ("权责清单", Kind.POWERS),
    ("权力清单", Kind.POWERS),
    ("责任清单", Kind.POWERS),
    ("权力和责任", Kind.POWERS),
    ("权责事项", Kind.POWERS),
    ("基本目录", Kind.DIRECTORY),
    ("通用目录", Kind.DIRECTORY),
    ("实施清单", Kind.SERVICE_ITEMS),
    ("政务服务事项", Kind.SERVICE_ITEMS),
    ("公共服务事项", Kind.SERVICE_ITEMS),
    ("办事指南", Kind.SERVICE_ITEMS),
)
# Heads that only lists of one kind have, for sheets whose title says nothing.
SIGNS: tuple[tuple[str, Kind], ...] = (
    ("执法类别 执法主体 执法依据 执法事项名称", Kind.ENFORCEMENT),
    (
        "职权编码 职权名称 职权类别 职权依据 权力编码 权力名称 权力类型 责任事项 追责情形 责任主体",
        Kind.POWERS,
    ),
)
# What stands above the heads as "label：value"; members of the header.
ABOVE: dict[str, str] = {
    "jurisdiction.code": "行政区划代码 区划代码 区划编码",
    "jurisdiction.name": "行政区划 行政区划名称 地区",
    "authority.name": "部门 部门名称 单位 单位名称 填报单位 编制单位",
    "authority.uscc": "统一社会信用代码",
    "authority.sector": "条线",
    "edition": "版本 清单版本",
    "as_of": "截止日期 数据截止日期 截至日期",
}
