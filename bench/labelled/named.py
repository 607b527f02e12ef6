"""What only its column's name gives away: names such as databases have, and values that fit them."""

import random
from collections.abc import Callable, Mapping

from labelled.column import Make
from labelled.words import one_of


def _number(low: float, high: float, places: int = 2) -> Make:
    return lambda rng: f"{rng.uniform(low, high):.{places}f}"


def _numbered(prefix: str, size: int) -> Make:
    return lambda rng: prefix + "".join(rng.choice("0123456789") for _ in range(size))


def _path(folder: str) -> Make:
    return lambda rng: f"/{folder}/{rng.randbytes(6).hex()}.jpg"


def _hex(size: int) -> Callable[[random.Random], str]:
    return lambda rng: rng.randbytes(size).hex()


NAMED: Mapping[str, tuple[tuple[str, ...], Make]] = {
    "account_balance": (("账户余额", "acct_balance"), _number(0, 90_000)),
    "bill_of_materials": (("物料清单号", "bom_no"), _numbered("BM", 8)),
    "biometric": (("人脸特征值", "face_feature"), _hex(64)),
    "browsing_record": (("浏览记录", "search_history"), one_of("跑鞋 冰箱 二手车 英语课 旅游攻略")),
    "call_record": (("通话记录", "call_duration"), _number(1, 900, 0)),
    "charging_operation": (("充电电量", "charge_power"), _number(1, 90)),
    "charging_station": (("充电桩编号", "charging_pile_id"), _numbered("CP", 6)),
    "credential": (("登录密码", "user_password"), _hex(16)),
    "credit_record": (("征信评分", "credit_score"), _number(300, 850, 0)),
    "criminal_record": (("犯罪记录", "criminal_record"), one_of("无 有 盗窃 酒驾")),
    "disability": (("残疾等级", "disability_level"), one_of("一级 二级 三级 四级")),
    "education_work": (("毕业院校", "graduate_school"), one_of("武汉大学 北京大学 湖北工业大学 清华大学 汉口学院")),
    "employee_number": (("员工工号", "emp_no"), _numbered("", 6)),
    "energy_consumption": (("设备用电量", "energy_consumption_kwh"), _number(10, 9000)),
    "equipment_parameter": (("设备参数", "equipment_param"), _number(0, 100)),
    "family": (("家庭成员", "family_member"), one_of("父亲 母亲 配偶 子女 兄弟")),
    "financial_account": (("证券账号", "securities_account"), _numbered("A", 9)),
    "health": (("既往病史", "medical_history"), one_of("无 有 手术史 过敏史 不明")),
    "household_register": (("户籍地", "hukou_location"), one_of("湖北黄冈 河南信阳 湖南岳阳 江西九江 四川达州")),
    "income": (("基本工资", "monthly_salary"), _number(3000, 40_000)),
    "lodging": (("入住酒店", "checkin_hotel"), one_of("汉庭 如家 亚朵 全季 锦江之星")),
    "login_account": (("用户账号", "login_name"), _numbered("u", 7)),
    "medical_record_number": (("病案号", "inpatient_no"), _numbered("", 8)),
    "nationality": (("国籍", "nationality"), one_of("中国 美国 日本 法国 韩国")),
    "outside_vehicle_image": (("车外影像", "surround_view_image"), _path("cam")),
    "person_image": (("头像", "avatar_url"), _path("head")),
    "identity_image": (("身份证正面照", "id_card_front_img"), _path("id")),
    "personal_tag": (("用户标签", "user_profile_tag"), one_of("母婴 数码 高消费 价格敏感 夜猫子")),
    "process_recipe": (("工艺参数", "process_recipe"), _number(20, 900)),
    "product_design": (("产品图号", "drawing_no"), _numbered("TH-", 7)),
    "production_plan": (("排产计划", "production_plan_qty"), _number(10, 900, 0)),
    "purchase_record": (("购买记录", "purchase_history"), one_of("手机 电视 奶粉 书籍 家具")),
    "quality_inspection": (("质检结论", "inspection_result"), one_of("合格 不合格 让步接收 返工")),
    "sexual_orientation": (("性取向", "sexual_orientation"), one_of("异性恋 同性恋 双性恋 不愿透露")),
    "source_code": (("源代码路径", "source_code_repo"), _path("repo")),
    "student_number": (("学号", "student_no"), _numbered("2023", 6)),
    "supply_chain": (("采购单价", "supplier_price"), _number(1, 900)),
    "traffic_flow": (("路口车流量", "traffic_volume"), _number(10, 900, 0)),
    "union_membership": (("是否工会会员", "union_member"), one_of("是 否")),
    "vehicle_battery": (("电池电压", "battery_soc"), _number(1, 99)),
    "vehicle_operation": (("车速", "odometer_km"), _number(1, 120)),
}
