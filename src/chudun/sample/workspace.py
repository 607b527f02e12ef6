"""The sample organisation's own account of itself: its stores, its transfers and its answers."""

from datetime import date, timedelta
from typing import Any

from chudun.sample.online import ONLINE
from chudun.sample.particulars import particulars
from chudun.sample.safety import SAFETY
from chudun.sample.services import SERVICES

TOLD_ON = date(2026, 11, 22)
"""The day the sample's account is of, unless another is asked for."""

ORGANISATION: dict[str, Any] = {
    "name": {"zh": "江城电动汽车有限公司（虚构）", "en": "Jiangcheng Electric Vehicle Co., Ltd. (fictitious)"},
    "form": "foreign_invested_company",
    "level": "none",
    "department": False,
    "critical_infrastructure_operator": False,
    "state_organ": False,
    "in_free_trade_zone": False,
    "identifies_and_declares_important_data": True,
}

STORES: list[dict[str, Any]] = [
    {
        "name": "hr",
        "location": "hr.csv",
        "tables": {
            "hr": {"person_keys": {"工号": "employee"}, "another_person": ["紧急联系人", "紧急联系人电话"]},
        },
    },
    {
        "name": "sales",
        "location": "sales.sqlite",
        "tables": {
            "customers": {"person_keys": {"customer_id": "customer"}},
            "orders": {"person_keys": {"customer_id": "customer"}},
        },
    },
    {"name": "dealers", "location": "dealers.parquet"},
    {"name": "telemetry", "location": "telemetry.parquet"},
    {"name": "suppliers", "location": "suppliers.csv"},
    {"name": "engineering", "location": "engineering.parquet"},
    {"name": "charging", "location": "charging.parquet"},
]


def _part(store: str, table: str, columns: str) -> dict[str, Any]:
    return {"store": store, "table": table, "columns": columns.split()}


# relatives' names and telephones stay at home: the exemption is for employees' information
_STAFF = _part("hr", "hr", "工号 姓名 身份证号 手机号 邮箱 工资卡号 部门 家庭住址")
_CUSTOMERS = _part("sales", "customers", "customer_id name id_no mobile email address")
_ORDERS = _part("sales", "orders", "order_no customer_id vin amount created_at contact_phone")
_DEALERS = _part("dealers", "dealers", "经销商代码 客户姓名 身份证号 联系电话 车牌号 车架号 退款账户 备注")
_TRACKS = _part("telemetry", "telemetry", "vin ts lon lat speed soc")
_SUPPLIERS = _part("suppliers", "suppliers", "供应商名称 统一社会信用代码 业务电话")
_PARTS = _part("engineering", "engineering", "part_no revision mass_kg torque_nm")
_CHARGING = _part("charging", "charging", "site day sessions energy_kwh")

TRANSFERS: list[dict[str, Any]] = [
    {
        "id": "staff-to-parent",
        "name": {"zh": "员工信息报送境外母公司", "en": "Staff records to the parent company abroad"},
        "recipient": "Jiangcheng Holdings Pte. Ltd. (fictitious)",
        "country": "SG",
        "data": [_STAFF],
        "movement": "sent_abroad",
        "purpose": "human_resources",
        "started_on": "2025-04-01",
        "important_data": "none",
        "necessary": True,
        "labour_rules": True,
        "collective_contract": True,
        "employees_only": True,
        "consent_is_basis": False,
        "notice_given": True,
        "impact_assessment": True,
        "security_measures": True,
        "mechanism_in_place": "nothing",
    },
    {
        "id": "customers-to-cloud",
        "name": {"zh": "客户与订单上传境外营销云", "en": "Customers and orders to a marketing cloud abroad"},
        "recipient": "Nordlicht Cloud GmbH (fictitious)",
        "country": "DE",
        "data": [_CUSTOMERS, _ORDERS],
        "movement": "sent_abroad",
        "purpose": "other",
        "started_on": "2026-01-15",
        "important_data": "none",
        "necessary": False,
        "consent_is_basis": True,
        "separate_consent": False,
        "notice_given": True,
        "impact_assessment": True,
        "security_measures": True,
        "mechanism_in_place": "standard_contract",
        "contract_effective_on": "2026-01-08",
    },
    {
        "id": "telemetry-to-supplier",
        "name": {"zh": "车辆轨迹提供给境外电池供应商", "en": "Vehicle tracks to a battery supplier abroad"},
        "recipient": "Hanbit Cells Co. (fictitious)",
        "country": "KR",
        "data": [_TRACKS],
        "movement": "sent_abroad",
        "purpose": "other",
        "started_on": "2026-03-01",
        "important_data": "none",
        "necessary": False,
        "consent_is_basis": True,
        "separate_consent": True,
        "notice_given": True,
        "impact_assessment": False,
        "security_measures": True,
        "mechanism_in_place": "nothing",
    },
    {
        "id": "dealers-remote-access",
        "name": {"zh": "境外售后团队远程查询经销商数据", "en": "Remote access to dealer data by after-sales abroad"},
        "recipient": "Jiangcheng Europe B.V. (fictitious)",
        "country": "NL",
        "data": [_DEALERS],
        "movement": "accessed_from_abroad",
        "purpose": "other",
        "started_on": "2026-05-06",
        "important_data": "none",
        "necessary": False,
        "security_measures": True,
        "mechanism_in_place": "nothing",
    },
    {
        "id": "parts-to-engineering",
        "name": {"zh": "零部件与供应商资料发往境外工程伙伴", "en": "Parts and suppliers to an engineering partner"},
        "recipient": "Alpenwerk Engineering AG (fictitious)",
        "country": "AT",
        "data": [_SUPPLIERS, _PARTS],
        "movement": "sent_abroad",
        "purpose": "other",
        "started_on": "2024-09-01",
        "important_data": "none",
        "security_measures": True,
        "mechanism_in_place": "nothing",
    },
    {
        "id": "orders-to-warehouse",
        "name": {"zh": "订单发往广州仓库", "en": "Orders to the warehouse in Guangzhou"},
        "recipient": "Guangzhou Dongwan Logistics (fictitious)",
        "country": "CN",
        "data": [_ORDERS],
        "movement": "stays_in_china",
        "purpose": "individual_contract",
        "started_on": "2025-01-10",
        "important_data": "none",
        "necessary": True,
    },
    {
        "id": "charging-to-energy-partner",
        "name": {"zh": "充电网运行数据提供给境外能源伙伴", "en": "Charging network data to an energy partner abroad"},
        "recipient": "Hikari Energy K.K. (fictitious)",
        "country": "JP",
        "data": [_CHARGING],
        "movement": "sent_abroad",
        "purpose": "other",
        "started_on": "2026-06-01",
        # charging networks are named among a car maker's important data; nobody here knows what was told
        "important_data": None,
        "security_measures": True,
        "mechanism_in_place": "nothing",
    },
    {
        "id": "foreign-court-request",
        "name": {"zh": "境外法院要求提供客户记录", "en": "A foreign court asks for customer records"},
        "recipient": "District court abroad (fictitious)",
        "country": "US",
        "data": [_CUSTOMERS],
        "movement": "sent_abroad",
        "purpose": "other",
        "started_on": None,
        "important_data": "none",
        "foreign_authority_request": True,
        "authority_approval": False,
        "mechanism_in_place": "nothing",
    },
]

DATASETS: dict[str, dict[str, Any]] = {
    "hr": {"owner": "人力资源部", "industry": "other", "employees_only": True, "harm_to_organisations": "general"},
    "sales": {"owner": "销售公司", "industry": "automotive", "harm_to_organisations": "general"},
    "dealers": {"owner": "销售公司", "industry": "automotive", "harm_to_organisations": "general"},
    "telemetry": {"owner": "车联网中心", "industry": "automotive", "harm_to_organisations": "general"},
    "suppliers": {"owner": "采购部", "industry": "industrial", "harm_to_organisations": "none"},
    "engineering": {
        "owner": "研究院",
        "industry": "industrial",
        "harm_to_organisations": "serious",
        "harm_to_economic_operation": "none",
    },
    # what harm its leak would do to the economy is what nobody has examined yet
    "charging": {"owner": "能源事业部", "industry": "automotive", "harm_to_organisations": "general"},
}


SUBJECTS: dict[str, list[dict[str, Any]]] = {**SERVICES, **SAFETY, **ONLINE}

CIRCUMSTANCES: dict[str, Any] = {
    "correction_refused": False,
    # what an authority would find serious or slight, nobody can say for it
    "serious": None,
    "grave_consequences": False,
    "endangers_life_or_health": False,
    "grave_outcome": False,
    "fined_by_law_or_administrative_regulation": False,
    "consequences_removed": None,
    "first": True,
    "harm_slight": None,
    "corrected_promptly": True,
}


def workspace_data(told_on: date = TOLD_ON) -> dict[str, Any]:
    """Return the workspace of the sample as plain data, by the sections of the workspace file.

    ``told_on`` is the day the account is of: what happened lately happened so long before it that the days
    which follow from it still lie ahead.

    Beside ``id`` and ``data`` (store, table and columns that go) the keys of a transfer are attributes of
    ``vocabulary.transfer.Transfer``, those of a subject attributes of its kind; ``None`` or absence means
    that nobody has answered. Names are in both languages, days in ISO 8601, countries in ISO 3166-1
    alpha-2. A store's ``person_keys`` say which column numbers persons, and in which series;
    ``another_person`` names columns about somebody whom the row only mentions.
    """
    sections = {
        "organisation": ORGANISATION,
        "stores": STORES,
        "datasets": DATASETS,
        "transfers": TRANSFERS,
        "subjects": SUBJECTS,
        "circumstances": CIRCUMSTANCES,
        "particulars": particulars(told_on),
    }
    return {name: _dated(section, told_on) for name, section in sections.items()}


def _dated(data: Any, told_on: date) -> Any:
    """Return a copy of ``data`` with days in the place of how long ago they were."""
    if isinstance(data, dict):
        return {name: _dated(value, told_on) for name, value in data.items()}
    if isinstance(data, list):
        return [_dated(value, told_on) for value in data]
    return (told_on - data).isoformat() if isinstance(data, timedelta) else data
