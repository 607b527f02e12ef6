"""What the sample organisation states for its papers; some is left out on purpose, so that gaps can be seen."""

from datetime import date, timedelta
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
    "website": "www.jiangcheng-ev.example（虚构）",
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

_TRANSFERS: dict[str, dict[str, str]] = {
    "customers-to-cloud": _CUSTOMERS,
    "charging-to-energy-partner": {
        "purpose": "联合测算充电负荷",
        "business": "充电网运营平台",
        "manner": "经互联网以加密接口传输",
        "frequency": "每月一次",
        "estimate": "不含个人信息，预估为0人",
    },
}

_FIELDS: dict[str, dict[str, str]] = {
    "charging/charging/site": {"description": "充电站编号", "necessity": "按站测算负荷"},
    "charging/charging/sessions": {"description": "当日充电次数", "necessity": "测算负荷的基本输入"},
}

_ROAD_VIDEO: dict[str, str] = {
    "purpose": "训练和验证辅助驾驶算法",
    "kinds": "车外影像、激光点云、采集车轨迹",
    "volume": "约3.2PB，覆盖公开道路约4.6万公里",
    "manner": "采集车本地加密存储，回场后离线导入；脱敏后标注、训练",
    "extent": "研究院算法部和一家标注单位，均在境内",
    "retention": "原始影像一年，脱敏后的训练集五年",
    "location": "武汉自有机房",
    "activity": "本年度新采集约0.8PB，训练两个版本的辅助驾驶模型，没有超出告知范围使用",
    "labelling": "导入时按路段和敏感程度打标签，随文件保存",
    "effectiveness": "每半年抽查一次脱敏效果和权限，最近一次漏脱敏率低于万分之二",
    "risks": "发现两台采集车的存储卡登记不全，已补登并改为专人领用",
    "incidents": "未发生",
    "sharing": "委托一家标注单位标注，事前做过风险评估",
}

_LABELLING: dict[str, str] = {
    "recipient": "东湖图远数据标注有限公司（虚构）",
    "data": "脱敏后的车外影像约40万段",
    "purpose": "标注车辆、行人、车道线和交通标志",
    "manner": "标注人员到本公司专用机房作业，数据不出场",
    "extent": "仅限本批次影像的标注和质检",
    "method": "数据安全部牵头，现场核查、查阅合同和抽样测试",
    "legality": "标注为算法训练所必需，影像事先脱敏，只提供本批次所需路段",
    "risks": "脱敏遗漏、屏摄外泄；影响范围限于单批次影像",
    "integrity": "近三年未查到行政处罚和失信记录",
    "measures": "专用机房、屏幕水印、禁用外设、逐段领取并留痕",
}

_CHARGING: dict[str, str] = {
    "purpose": "调度充电站、结算和检修",
    "kinds": "各站逐日充电次数和充电量",
    "manner": "充电桩上报，平台汇总、分析",
    "extent": "能源事业部，境内处理",
    "location": "武汉自有机房",
}

_LOGISTICS: dict[str, str] = {
    "recipient": "Guangzhou Dongwan Logistics（虚构）",
    "recipient_contact": "广州市示范区港前路8号（虚构）",
    "data": "订单号、收车人联系电话、车架号，每日约60单",
    "purpose": "安排运输和交车",
    "manner": "经接口逐单推送",
    "extent": "仅限在途订单，交车后30日内删除",
}

_COCKPIT: dict[str, str] = {
    "contact": "车机“设置—隐私”和客服热线",
    "purpose": "语音控制和疲劳提醒",
    "manner": "座舱麦克风、摄像头采集，在车内识别，语音按需上传",
    "sensitive": "识别疲劳须分析面部特征；泄露难以更改，对个人影响大",
    "retention": "面部特征不出车，语音保存7天",
    "rights": "车机“设置—隐私”中可以关闭、删除和撤回同意",
    "shown_at": "首次上车引导页、车机“设置—隐私”",
}

_OWNERS_APP: dict[str, str] = {
    "contact": "应用内“我的隐私”入口，客服热线见官网",
    "purpose": "远程控车、充电、售后预约、保险和支付",
    "manner": "车主注册时填写，用车时由车机和手机自动上传",
    "sensitive": "行踪轨迹用于找车和充电推荐，支付账户用于充电结算；泄露可能危及人身、财产安全",
    "retention": "账号存续期间；行踪轨迹保存90天",
    "after_retention": "删除，或者匿名化后用于统计",
    "rights": "“我的隐私”中可以查阅、复制、更正、删除、转移、撤回同意和注销账号",
    "shown_at": "应用“我的—隐私政策”，注册页和官网首页底部均有链接",
}


_ECOLOGY: dict[str, str] = {
    "responsible": "用户运营中心内容安全组，负责人沈乐安（虚构）",
    "staff": "专职审核9人，另有外包审核24人",
    "found": "173条",
    "handled": "173条",
    "accounts": "31个",
    "reports": "向网信部门报告2次，向公安机关报案1次",
    "warnings": "52人",
    "complaints": "受理88件，办结86件",
    "inspections": "没有接受过监督检查",
    "next_steps": "上线一键取证和未成年人删除通知渠道，建立案例样本库",
}


def particulars(told_on: date) -> dict[str, dict[str, Any]]:
    """Return what the sample states for its papers, told on ``told_on``, by section and id."""
    return {
        "organisation": _ORGANISATION,
        "transfers": _TRANSFERS,
        "fields": _FIELDS,
        "important_data_processing": {"road-video": _ROAD_VIDEO, "charging-network": _CHARGING},
        "sharing": {"road-video-to-labelling": _LABELLING, "orders-to-logistics": _LOGISTICS},
        "incident": {"after-sales-break-in": _incident(told_on)},
        "personal_information_processing": {"owners-app": _OWNERS_APP, "cockpit": _COCKPIT},
        "compliance_audit": {"audit-ordered": _audit(told_on)},
        "information_service": {"owners-community": _bulletin(told_on)},
        "ecology_report": {str(told_on.year): _ECOLOGY},
    }


def _before(told_on: date, days: int) -> str:
    day = told_on - timedelta(days)
    return f"{day.year}年{day.month}月{day.day}日"


def _incident(told_on: date) -> dict[str, str]:
    return {
        "found_at": f"{_before(told_on, 31)}9时20分",
        "happened_at": f"{_before(told_on, 32)}夜间",
        "systems": "售后工单系统及其文件共享服务器",
        "sort": "网络攻击，造成系统中断和数据泄露",
        "data": "经销商导出文件一份，含客户姓名、联系电话、车牌号，涉及186人",
        "course": "攻击者用一名离职经销商人员未收回的账号登录，下载导出文件后加密了服务器；次日早上门店报障时发现",
        "harm": "全国门店售后停摆9小时；部分客户接到推销电话，信息可能被用于诈骗",
        "measures": "停用账号、隔离服务器、用备份恢复系统并核对下载记录，当日恢复业务",
        "cause": "经销商人员离职没有通知本公司，账号权限也没有设有效期",
        "scene": "服务器日志和下载记录已导出封存，由安全部门保管",
        "notice": f"{_before(told_on, 29)}以短信和应用内消息逐一通知，未写明补救措施",
        "reported": f"{_before(told_on, 28)}（发现后第三天）才向网信部门报告；发现当日已向公安机关报案",
        "next_steps": "补发通知，写明补救措施；经销商账号一律设置有效期，并按月核对",
    }


def _audit(told_on: date) -> dict[str, str]:
    return {
        "period": f"{_before(told_on, 410)}至{_before(told_on, 45)}",
        "extent": "车主应用、客户关系管理系统和经销商系统",
        "institution": "江汉合规审计事务所（虚构）",
        "method": "访谈、查阅制度和合同、穿行测试，并抽查600条处理记录",
        "automated_decisions": "推送可以关闭；查不到删除用户标签的入口",
        "publication": "没有公开个人信息的业务",
        "explanation": "抽查12件解释说明请求，均在15个工作日内答复",
    }


def _bulletin(told_on: date) -> dict[str, str]:
    return {
        "period": f"{_before(told_on, 84)}至{_before(told_on, 1)}",
        "found": "46条",
        "handled": "46条",
        "accounts": "9个",
        "warnings": "14人",
        "complaints": "21件",
        "answered": "20件",
        "entrance": "社区首页“投诉举报”入口",
        "next_steps": "年底前上线一键取证和未成年人删除通知渠道",
    }
