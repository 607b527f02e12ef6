"""Names and comments: which detectors they speak for, and the compounds that are about something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.lexicon import Lexicon, lexicon
from chudun.probes.data.kernel.names import contrary, matching, tokens

DETECTORS = {detector.name: detector for detector in all_detectors()}

# column | comment @ table | table's comment, and the detector that must be heard, or not (!)
SPOKEN = """
phone: mobile
手机: mobile
手机号: mobile
手机号码: mobile
客户手机号码: mobile
手机号（必填）: mobile
custPhone: mobile
cust_phone_no: mobile
CUST_MOBILE: mobile
userPhoneNumber: mobile
phones: mobile
phone1: mobile
phone_2: mobile
telno: mobile
mobileno: mobile
custmobile: mobile
usrphone: mobile
khsjh: mobile
shoujihao: mobile
shou_ji_hao: mobile
t_sjh: mobile
f_mobile: mobile
联系电话: mobile
lianxidianhua: mobile
手机phone: mobile
客户phone: mobile
phone_encrypted: mobile
phone_md5: mobile
手机号密文: mobile
手机号加密: mobile
c1|客户手机号，唯一: mobile
c1|联系方式：手机或邮箱: mobile
c1|联系方式：手机或邮箱: email
c1|登录手机: mobile
c1|Phone number of the customer: mobile
c1|customer's mobile phone, used for login: mobile
c1|The mobile number: mobile
c1|Customer phone (required): mobile
number@mobiles: mobile
no@t_phone_list: mobile
号码@手机名单: mobile
email: email
emails: email
e_mail: email
eMail: email
email_address: email
emailaddress: email
邮箱: email
邮箱地址: email
电子邮件地址: email
user_email: email
youxiang: email
id_card: resident_id
idCardNo: resident_id
IDCard: resident_id
idcardno: resident_id
id_number: resident_id
身份证: resident_id
身份证号: resident_id
身份证号码: resident_id
身份证号加密: resident_id
shenfenzheng: resident_id
shenfenzhenghao: resident_id
SFZH: resident_id
c2|身份证: resident_id
身份证照片: identity_image
bank_card_no: bank_card
银行卡号: bank_card
工资卡号: bank_card
yinhangkahao: bank_card
姓名: person_name
name: person_name
name@employee: person_name
name@t_customer_info: person_name
user_name: person_name
cust_name: person_name
customerName: person_name
names: person_name
full_name: person_name
联系人: person_name
联系人姓名: person_name
收货人: person_name
法人: person_name
法人代表: person_name
开户名: person_name
客户名称: person_name
xingming: person_name
yhxm: person_name
user姓名: person_name
姓名name: person_name
c3|name of the customer: person_name
contact: person_name
owner_name: person_name
address: address
home_address: address
addr: address
addresses: address
deliveryAddr: address
地址: address
家庭住址: address
收货地址: address
身份证地址: address
dizhi: address
birth_date: birth_date
birthday: birth_date
date_of_birth: birth_date
dob: birth_date
生日: birth_date
出生日期: birth_date
出生年月: birth_date
chushengriqi: birth_date
csrq: birth_date
sex: sex
gender: sex
性别: sex
gender_code: sex
xingbie: sex
诊断: health
诊断结果: health
diagnosis: health
diagnosis_name: health
病历: health
medical_record_no: health
工资: income
salary: income
monthly_salary: income
salary_amount: income
实发工资: income
年薪: income
人脸: biometric
人脸照片: biometric
指纹: biometric
车牌号: licence_plate
plate_no: licence_plate
vin: vin
车架号: vin
护照号: passport
passport_no: passport
经度: position
longitude: position
gps_lon: position
宗教信仰: religion
指纹模板: biometric
fp|指纹模板: biometric
人脸特征: biometric
jbgz: income
gh: employee_number
xl: education_level
gms: health
c1|主诉: health
c1|体温: health
c1|收缩压: health
专业名称: education_work
计划数量: production_plan
plan_qty: production_plan
标准工时: process_recipe
motor_temp: equipment_parameter
损耗率: bill_of_materials
年龄: age
age: age
c1|患者年龄: age
户籍地: household_register
hukou_location: household_register
入住酒店: lodging
入住时间: lodging
是否工会会员: union_membership
acct_balance: account_balance
odometer_km: vehicle_operation
里程: vehicle_operation
edu_level: education_level
next_of_kin: family
emergency_contact: family
紧急联系人电话: mobile
家属姓名: person_name
就诊科室: health
既往史: health
药品: medication
drug_taken: medication
身高: body_measure
体重: body_measure
逾期天数: credit_record
是否逾期: credit_record
ss_card_no: social_security_card
家庭固话: landline
住宅电话: landline
inpatient_no: medical_record_number
id_card_front_img: identity_image
charge_power: charging_operation
supplier_price: supply_chain
姓名拼音: latin_name
income_cny: income
"""

UNSPOKEN = """
phone_model: mobile
phone_brand: mobile
phoneModel: mobile
mobile_app_version: mobile
mobile_os: mobile
phone_verified: mobile
is_phone_verified: mobile
has_phone: mobile
phone_count: mobile
number_of_phones: mobile
phone_code: mobile
phone_type: mobile
phone_country_code: mobile
phone_id: mobile
headphone: mobile
cell_voltage: mobile
battery_cell: mobile
cancel: mobile
hotel: mobile
手机型号: mobile
手机品牌: mobile
手机是否绑定: mobile
是否绑定手机: mobile
手机销售数量: mobile
手机归属地: mobile
手机号归属地: mobile
手机号段: mobile
手机号是否验证: mobile
手机验证码: mobile
手机银行: mobile
手机尾号: mobile
手机壳: mobile
手机APP版本: mobile
手机的型号: mobile
phone型号: mobile
电话次数: mobile
电话费: mobile
电话会议: mobile
电话营销次数: mobile
shoujixinghao: mobile
c1|手机型号: mobile
c1|Type of phone: mobile
c1|number of phones: mobile
c1|whether the phone is verified: mobile
c1|是否实名手机: mobile
c1|phone model of the user: mobile
email_sent: email
email_subject: email
email_template_id: email
mail_server: email
email_count: email
has_email: email
邮箱服务器: email
邮箱是否验证: email
邮箱类型: email
电子邮件标题: email
id_card_type: resident_id
id_card_expiry: resident_id
idCardVerified: resident_id
order_id_no: resident_id
product_id_number: resident_id
identity_provider: resident_id
身份证是否上传: resident_id
身份证类型: resident_id
身份证有效期: resident_id
身份证签发机关: resident_id
身份证照片: resident_id
是否有身份证: resident_id
居住证办理次数: resident_id
c1|身份证是否已经上传: resident_id
sim_card_no: bank_card
id_card_no: bank_card
member_card_no: bank_card
SIM卡号: bank_card
会员卡号: bank_card
门禁卡号: bank_card
pan_tilt: bank_card
银行卡类型: bank_card
file_name: person_name
filename: person_name
product_name: person_name
productName: person_name
dept_name: person_name
city_name: person_name
hostname: person_name
host_name: person_name
table_name: person_name
disease_name: person_name
phone_name: person_name
name@product: person_name
name@t_city: person_name
name@departments: person_name
c1|name of the file: person_name
contact_count: person_name
contact_type: person_name
contact_id: person_name
contact_phone: person_name
contact_resistance: person_name
owner_id: person_name
file_owner: person_name
employee_id: person_name
employee_no: person_name
rename: person_name
姓名牌: person_name
项目姓名牌: person_name
产品名字: person_name
文件名字: person_name
员工编号: person_name
员工部门: person_name
员工数量: person_name
联系人电话: person_name
联系人职务: person_name
车主要求: person_name
车主满意度: person_name
法人类型: person_name
是否法人: person_name
用户名: person_name
商户名称: person_name
客户名单: person_name
ip_address: address
ipAddress: address
ipaddr: address
mac_address: address
email_address: address
web_address: address
memory_address: address
register_address: address
modbus_address: address
address_type: address
address_id: address
IP地址: address
MAC地址: address
邮箱地址: address
内存地址: address
寄存器地址: address
从站地址: address
图片地址: address
下载地址: address
地址类型: address
地址簿: address
c1|IP 地址: address
c1|Modbus 寄存器地址: address
birth_place: birth_date
出生地: birth_date
出生率: birth_date
发生日期: birth_date
生产日期: birth_date
性别比例: sex
sex_ratio: sex
unisex: sex
sextant: sex
故障诊断: health
设备诊断结果: health
远程诊断: health
诊断仪: health
诊断接口: health
fault_diagnosis: health
车辆体检: health
工资类型: income
响应发送量: income
实发数量: income
应发货量: income
income_type: income
incoming: income
奖金池: income
设备指纹: biometric
浏览器指纹: biometric
人脸识别设备: biometric
人脸识别次数: biometric
interface_image: biometric
车牌颜色: licence_plate
steel_plate: licence_plate
plate_thickness: licence_plate
template: licence_plate
province: vin
saving: vin
护照签发地: passport
护照有效期: passport
passport_country: passport
latency: position
platform: position
lat_ms: position
avg_lat: position
商品税号: credit_code
平均工资: income
人均收入: income
avg_salary: income
就诊人次: health
visits|就诊人次: health
交易流水号: account_balance
trade_no|交易流水号: account_balance
平均年龄: age
avg_age: age
age_bucket|库龄: age
page: age
connector_gender: sex
plug_gender: sex
ss_card_no: bank_card
车体重量: body_measure
里程碑: vehicle_operation
就诊人次: health
入住率: lodging
逾期率: credit_record
next_step: family
"""


def cases(table: str) -> list[tuple[str, str]]:
    return [(where, detector) for where, _, detector in (line.rpartition(": ") for line in table.strip().splitlines())]


def heard(where: str, detector: str) -> bool:
    column, _, table = where.partition("@")
    name, _, comment = column.partition("|")
    said = lexicon(all_detectors()).heard(f"{name}\n{comment}".strip(), table)
    return DETECTORS[detector] in [all_detectors()[i] for i in said]


@pytest.mark.parametrize(("where", "detector"), cases(SPOKEN))
def test_a_name_speaks_for_what_it_is_about(where: str, detector: str) -> None:
    assert heard(where, detector)


@pytest.mark.parametrize(("where", "detector"), cases(UNSPOKEN))
def test_a_name_about_something_else_speaks_for_nothing(where: str, detector: str) -> None:
    assert not heard(where, detector)


def test_a_table_s_word_is_told_from_the_column_s() -> None:
    words = Lexicon([DETECTORS["mobile"].words])
    by_table, own = words.heard("no", "mobiles").get(0), words.heard("phone", "mobiles").get(0)
    assert by_table is not None
    assert by_table.by_table
    assert own is not None
    assert not own.by_table
    assert not words.heard("created_by", "mobiles")


@pytest.mark.parametrize(
    ("text", "word"),
    [("order_no", "order_no"), ("orderno", "order_no"), ("订单手机号", "订单"), ("phone", None), ("border_no", None)],
)
def test_contrary_words_point_to_things(text: str, word: str | None) -> None:
    assert contrary(text) == word


def test_camel_case_is_split() -> None:
    assert tokens("customerPhoneNO") == "_customer_phone_no_"


WORDS = sorted({word for detector in all_detectors() for word in detector.words})
AFFIXES = ("kh", "khs", "cust", "is_", "_no", "s", "的", "号", "型号", "是否", " ", "\n", "（", "of ", "ID", "shouji")
NAMES = st.lists(st.sampled_from([*WORDS, *AFFIXES]) | st.text(max_size=8), max_size=5).map("".join) | st.text(
    max_size=80
)


@settings(deadline=None, max_examples=200)
@given(NAMES)
def test_one_look_for_all_words_hears_what_each_word_s_own_look_does(text: str) -> None:
    heard = lexicon(all_detectors()).heard(text)
    each = {i: matching(detector.words, text) for i, detector in enumerate(all_detectors())}
    assert {i: said.word for i, said in heard.items()} == {i: word for i, word in each.items() if word}


@settings(deadline=None, max_examples=100)
@given(NAMES, NAMES)
def test_any_table_s_name_is_read_without_an_error(text: str, table: str) -> None:
    alone, beside = lexicon(all_detectors()).heard(text), lexicon(all_detectors()).heard(text, table)
    assert {i for i, said in beside.items() if not said.by_table} <= alone.keys()


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(["cust_", "t_", "user_", "F_", "my_"]), st.sampled_from(["", "_no", "_number", "_enc", "2"]))
def test_neutral_affixes_change_nothing(prefix: str, tail: str) -> None:
    assert matching(DETECTORS["mobile"].words, f"{prefix}mobile{tail}") == "mobile"
