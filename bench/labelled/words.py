"""Names, addresses and the short lists of words that persons' data are made of."""

import random
from collections.abc import Mapping

from labelled.column import Make

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜"
    "范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红梅建国文辉力志鹏宇欣怡子涵雨轩梓浩然思远晓东海"
    "燕春生德福永健世广义兴良峰清飞彬富顺信胜学祥才发成光天达安岩中茂进林有坚和彪博诚先敬震振壮会群豪心邦"
    "承乐绍功松善厚庆民友裕河哲江亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭"
)
DOUBLE = ("欧阳", "上官", "司马", "诸葛", "皇甫", "令狐", "慕容")


def person_name(rng: random.Random) -> str:
    surname = rng.choice(DOUBLE) if rng.random() < 0.03 else rng.choice(SURNAMES)
    return surname + "".join(rng.choice(GIVEN) for _ in range(1 if rng.random() < 0.2 else 2))


def latin_name(rng: random.Random) -> str:
    given = rng.choice(("Wei", "Xiaoming", "Lihua", "Jing", "Yuhan", "Anna", "Peter", "Maria"))
    return f"{given} {rng.choice(('Zhang', 'Wang', 'Li', 'Ouyang', 'Schmidt', 'Smith', 'Garcia'))}"


def address(rng: random.Random) -> str:
    place = rng.choice(
        (
            "湖北省武汉市洪山区",
            "北京市海淀区",
            "广东省深圳市南山区",
            "江苏省南京市鼓楼区",
            "四川省成都市武侯区",
            "浙江省杭州市西湖区",
        )
    )
    road = rng.choice(("珞喻路", "中关村大街", "科技南十二路", "汉口路", "人民南路四段", "文三路"))
    return f"{place}{road}{rng.randint(1, 999)}号" + rng.choice(
        ("", f"{rng.randint(1, 30)}栋{rng.randint(101, 3204)}室")
    )


def diagnosis(rng: random.Random) -> str:
    side = rng.choice(("", "急性", "慢性", "左侧", "2型"))
    return side + rng.choice(
        ("高血压", "糖尿病", "肺炎", "胃炎", "股骨骨折", "支气管炎", "抑郁症", "甲状腺结节", "冠心病", "腰椎间盘突出")
    )


def medication(rng: random.Random) -> str:
    return rng.choice(
        (
            "阿莫西林胶囊",
            "布洛芬缓释片",
            "二甲双胍片",
            "硝苯地平控释片",
            "头孢克肟颗粒",
            "胰岛素注射液",
            "奥美拉唑肠溶胶囊",
            "连花清瘟颗粒",
        )
    )


def one_of(text: str) -> Make:
    """Return what picks one of the words of a text."""
    choices = text.split()
    return lambda rng: rng.choice(choices)


WORDS: Mapping[str, Make] = {
    "person_name": person_name,
    "latin_name": latin_name,
    "address": address,
    "diagnosis": diagnosis,
    "medication": medication,
    "icd10": one_of("I10 E11.9 J18.901 K29.500 S72.000x001 F32.900 M51.202 J45.900 I25.103 C34.900x"),
    "sex": one_of("男 女"),
    "ethnicity": one_of("汉族 回族 满族 壮族 维吾尔族 苗族 土家族 彝族 蒙古族 藏族"),
    "religion": one_of("佛教 道教 伊斯兰教 基督教 天主教 无"),
    "marital_status": one_of("已婚 未婚 离异 丧偶"),
    "education_level": one_of("本科 大专 硕士研究生 博士研究生 高中 初中 中专"),
    "blood_type": one_of("A型 B型 O型 AB型"),
    "political_affiliation": one_of("中共党员 共青团员 群众 民盟盟员 九三学社社员"),
}
"""By detector, what makes a genuine value of it."""
