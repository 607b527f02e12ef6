"""Chinese personal name (中文姓名): a surname and one or two more characters, or one written by its sound."""

import numpy as np
from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, among, han
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    HAN,
    OTHER,
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
_TITLES = ("先生", "女士", "小姐", "太太", "同志", "老师", "师傅", "同学")
# after a surname alone: what somebody is called, not a given name (李工, 王总)
_CALLED = "工总某"
# what names of other languages are written with (Uyghur, Tibetan, Kazakh, English …); their dots are gone by now
_SOUNDS = (
    "阿艾爱巴拜白贝比彼波伯布达丹德得迪丁顿多恩尔法菲夫弗福戈格古嘎哈汗翰合赫亨吉加江杰卡凯坎科克肯库拉莱兰朗勒雷丽力历利"
    "廉琳卢鲁罗洛玛马麦迈买曼梅米密莫姆木穆娜纳乃妮尼努诺欧帕培佩平普齐其奇恰强乔切琼曲热仁萨赛桑沙莎珊史斯丝松索塔泰坦汤"
    "特提图吐托瓦旺威维温沃乌吾希谢辛休雅亚延扬央耶叶伊依因尤约扎泽增詹珍芝治珠卓宗佐措旦次买不都尕斌玉苏安大山西"
)
_FEWEST_SOUNDS, _MOST_SOUNDS = 4, 14


def _flags(characters: str) -> Bytes:
    flags = np.zeros(0x10000, dtype=np.uint8)
    flags[[ord(character) for character in characters]] = 1
    return flags


def _pairs(words: tuple[str, ...]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([ord(word[0]) << 16 | ord(word[1]) for word in words])


_IS_SURNAME, _IS_SOUND, _IS_CALLED = _flags(_SURNAMES), _flags(_SOUNDS), _flags(_CALLED)
_DOUBLE, _PLACEHOLDERS, _IS_TITLE = _pairs(_TWO_CHARACTER), _pairs(_NOBODY), _pairs(_TITLES)
_SPAN = (CELL, types.int64, types.int64)
_COMMA, _SEMICOLON, _ENUMERATION_COMMA = ord(","), ord(";"), ord("、")


@compiled(types.boolean(*_SPAN))
def _sounds(cell: Bytes, start: int, stop: int) -> bool:
    """Whether a name is written by its sound in four to fourteen characters."""
    if not 3 * _FEWEST_SOUNDS <= stop - start <= 3 * _MOST_SOUNDS:
        return False
    for i in range(start, stop, 3):  # noqa: SIM110 (numba compiles no generators)
        if not _IS_SOUND[han(cell, i)]:
            return False
    return True


@compiled(types.int64(*_SPAN))
def _level(cell: Bytes, start: int, stop: int) -> int:
    """Return how far one name goes, a title after it left out."""
    titled = stop - start >= 9 and among(_IS_TITLE, han(cell, stop - 6) << 16 | han(cell, stop - 3))
    stop -= 6 * titled
    for i in range(start, stop, 3):
        character = han(cell, i)
        if character < 0x3400 or character > 0x9FFF:
            return ABSENT
    first, size = han(cell, start), (stop - start) // 3
    if size < 2:
        return PASSED if size == 1 and titled and _IS_SURNAME[first] else ABSENT
    if size > 4:
        return PASSED if _sounds(cell, start, stop) else ABSENT
    second = han(cell, start + 3)
    pair = first << 16 | second
    if size == 2 and among(_PLACEHOLDERS, pair):
        return PLACEHOLDER
    if among(_DOUBLE, pair):
        return PASSED if size > 2 or titled else PLAUSIBLE
    if size == 2 and _IS_CALLED[second]:
        return PLAUSIBLE
    whole = size < 4 and _IS_SURNAME[first]
    return PASSED if whole or _sounds(cell, start, stop) else PLAUSIBLE


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Two to four characters that begin with a surname, four only after one of two; or a name by its sound.

    A title may follow, and several names stand with 、 , or ; between them: then each must pass.
    """
    start, i, least, most = 0, 0, PASSED, ABSENT
    while i <= length:
        ends, width = i == length, 1
        if not ends:
            width = 3 if cell[i] >= 0xE0 else 1
            ends = cell[i] == _COMMA or cell[i] == _SEMICOLON or han(cell, i) == _ENUMERATION_COMMA
        if ends:
            level = _level(cell, start, i)
            if level == ABSENT:
                return ABSENT
            least = min(least, level) if level != PLACEHOLDER else least
            most = max(most, level)
            start = i + width
        i += width
    return most if most == PLACEHOLDER else least


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
    shape=Shape(lengths=range(6, 61), alphabet=HAN | OTHER),
    check=check,
    chance=0.3,
    needs_words=True,
    mask=keep(1),
    examples=(
        "王小明", "李雷", "欧阳小明", "王 小明", "洪小明", "傅小明", "陳小明", "王小明女士", "赵女士", "欧阳先生",
        "汗汗·力提", "阿布都热合曼·艾力", "扎西顿珠", "亚历山大·史密斯", "王小明、李雷", "王小明，欧阳小明女士",
        "张三;李雷",
    ),
    counter_examples=(
        "已发货", "张三", "湖北省武汉", "A王小明", "你好世界", "李工", "王总", "王小明、", "张三先生", "白菜、冰箱",
        "女士", "中建三局集团", "李雷,200件",
    ),
)  # fmt: skip
