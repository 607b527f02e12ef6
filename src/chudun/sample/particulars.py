"""What the sample organisation states for its papers; some is left out on purpose, so that gaps can be seen."""

from typing import Any

_ORGANISATION: dict[str, str] = {
    "address": "湖北省武汉市江城区示范路1号（虚构）",
    "office": "湖北省武汉市江城区示范路1号（虚构）",
    "legal_representative": "程楚生（虚构）",
    "security_officer": "陆知远（虚构），副总经理",
    "security_body": "数据安全部",
    "handler": "周以宁（虚构），数据安全部合规主管",
    "business": "电动汽车的研发、制造、销售和售后服务，并运营充电网",
    "ownership": "由 Jiangcheng Holdings Pte. Ltd.（虚构）全资控股",
    "structure": "下设研究院、销售公司、车联网中心、能源事业部、采购部、人力资源部和数据安全部",
    "investment": "境内全资控股江城销售有限公司（虚构）；境外全资控股 Jiangcheng Europe B.V.（虚构）",
    "management_measures": "已制定数据分类分级、权限审批、出境审批和应急预案四项制度，每年培训两次",
    "technical_measures": "传输和存储加密，最小权限访问，操作留痕，出境接口按字段放行",
    "compliance_record": "近两年没有因数据安全受到处罚，没有被要求整改",
    "self_assessment_period": "2026年10月8日至2026年11月18日",
    "self_assessment_team": "数据安全部牵头，能源事业部、法务部参加",
}

_CUSTOMERS: dict[str, str] = {
    "purpose": "在境外营销云中统一管理客户回访和订单通知",
    "business": "客户关系管理系统、订单系统",
    "manner": "经专线以加密接口传输",
    "frequency": "每日一次增量",
    "necessity": "集团在境外营销云统一管理客户回访，回访须识别客户和订单；详细地址、证件号码拟在整改后不再出境",
    "storage_at_home": "武汉自有机房的客户库和订单库",
    "storage_abroad": "德国法兰克福，保存至客户关系结束后六个月",
    "onward": "不再提供给第三方",
    "estimate": "2027年2.4万人，2028年2.8万人，2029年3.2万人",
    "recipient_address": "Musterstrasse 1, 20095 Hamburg（虚构）",
    "recipient_use": "存储客户和订单记录，按指令发送回访和通知",
    "recipient_process": "接收、存储、按指令发送、到期删除并出具删除证明",
    "recipient_protection": "存储加密，按角色授权，通过信息安全管理体系认证",
    "legal_environment": "适用欧盟通用数据保护条例，设有独立监管机构",
    "rights_channel": "客服热线和手机应用内的“我的隐私”入口",
    "risks": "发生泄露时可能造成骚扰和诈骗；以字段最小化、加密和到期删除降低影响",
    "impact_assessment_period": "2025年12月1日至2025年12月26日",
    "impact_assessment_team": "数据安全部牵头，销售公司、法务部参加",
}

PARTICULARS: dict[str, dict[str, Any]] = {
    "organisation": _ORGANISATION,
    "transfers": {
        "customers-to-cloud": _CUSTOMERS,
        "charging-to-energy-partner": {
            "purpose": "联合测算充电负荷",
            "business": "充电网运营平台",
            "manner": "经互联网以加密接口传输",
            "frequency": "每月一次",
            "estimate": "不含个人信息，预估为0人",
        },
    },
    "fields": {
        "charging/charging/site": {"description": "充电站编号", "necessity": "按站测算负荷"},
        "charging/charging/sessions": {"description": "当日充电次数", "necessity": "测算负荷的基本输入"},
    },
}
