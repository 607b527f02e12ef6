"""Chinese personal name (中文姓名): a surname and one or two more characters, or a long name with middle dots."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes, among, han
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    HAN,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

# the few hundred surnames that more than 99 % of Han Chinese bear
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄"
    "聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕"
    "屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
    "巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强"
    "帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯"
    "隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
    "傅赖洪阎萧"
    # as written in Hong Kong, Macao and Taiwan (繁体)
    "張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧葉蘇魏呂盧鍾譚陸廖賈鄒閻龍龔顧萬錢嚴湯賴蕭蔣謝範齊喬莊顏聶魯關蘭焦紀歐應駱連樊賀畢"
)
_TWO_CHARACTER = (
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "南宫"
)  # fmt: skip
_NOBODY = ("测试", "张三", "李四", "王五", "某某")


def _flags(characters: str) -> Bytes:
    flags = np.zeros(0x10000, dtype=np.uint8)
    flags[[ord(character) for character in characters]] = 1
    return flags


def _pairs(words: tuple[str, ...]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([ord(word[0]) << 16 | ord(word[1]) for word in words])


_IS_SURNAME = _flags(_SURNAMES)
_DOUBLE = _pairs(_TWO_CHARACTER)
_PLACEHOLDERS = _pairs(_NOBODY)


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Two to four Chinese characters that begin with a surname; four only after one of two characters."""
    for i in range(0, length, 3):
        character = han(cell, i)
        if character < 0x3400 or character > 0x9FFF:
            return ABSENT
    first, second = han(cell, 0), han(cell, 3)
    pair = first << 16 | second
    if length == 6 and among(_PLACEHOLDERS, pair):
        return PLACEHOLDER
    if among(_DOUBLE, pair):
        return PASSED if length > 6 else PLAUSIBLE
    return PASSED if length < 12 and _IS_SURNAME[first] else PLAUSIBLE


detector = Detector(
    name="person_name",
    label=Bilingual("姓名", "personal name"),
    category=Bilingual("个人基本资料", "basic personal data"),
    words=(
        "姓名", "名字", "联系人", "客户名", "用户名称", "员工", "收货人", "收件人", "车主", "法人", "持卡人", "户名",
        "操作员", "操作工", "检验员", "司机", "驾驶员", "患者", "寄件人", "申请人",
        "借款人", "经办人", "审批人", "负责人", "投保人", "被保险人",
        "name", "full_name", "real_name", "realname", "username", "contact", "customer_name", "employee", "owner",
        "xm", "khxm", "ygxm", "lxr",
    ),
    personal=True,
    shape=Shape(lengths=(6, 9, 12), alphabet=HAN),
    check=check,
    chance=0.3,
    needs_words=True,
    mask=keep(1),
    examples=("王小明", "李雷", "欧阳小明", "王 小明", "洪小明", "傅小明", "陳小明"),
    counter_examples=("已发货", "张三", "湖北省武汉", "A王小明", "你好世界"),
)  # fmt: skip
