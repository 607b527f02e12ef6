"""The hidden persons behind every table, and the vehicles they own. All are synthetic."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from chudun.sample import identifiers
from chudun.sample.digits import Numbers
from chudun.sample.tables import drawn, of

SURNAMES = (
    "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 "
    "彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 "
    "欧阳 司马 上官"
)
PINYIN = (
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo "
    "zheng liang xie song tang xu han deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu "
    "yu du ye cheng wei su lv ding ren shen yao lu jiang cui zhong tan lu wang fan jin "
    "ouyang sima shangguan"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰鹏飞红建国志文海波晓燕宇欣梓涵浩然子轩雨佳琪思远"
    "俊凯博瑞嘉怡诗婷雪梅春生永康立新德安振东旭辉少云若曦锦程承泽凤莲"
)
ADDRESS_DISTRICTS = (
    "湖北省武汉市江汉区 湖北省武汉市武昌区 湖北省武汉市洪山区 湖北省武汉市汉阳区 湖北省武汉市江夏区 "
    "湖北省武汉市东西湖区 湖北省武汉市黄陂区 湖北省宜昌市西陵区 湖北省襄阳市襄城区 湖北省黄石市下陆区 "
    "湖南省长沙市芙蓉区 河南省郑州市中原区 广东省深圳市福田区 上海市徐汇区 北京市海淀区"
)
STREETS = "建设大道 解放大道 珞喻路 友谊大道 光谷一路 中山路 人民路 和平街 长江路 东风大道 学府路 沿江大道"


@dataclass(frozen=True)
class Population:
    """Every natural person of the sample; a person is a hidden number, the place in these columns.

    Numbers run: customers, prospects known to dealers only, staff who are not customers, and relatives
    of staff. The two persons 2k and 2k + 1 form a household.
    """

    customers: int
    prospects: Numbers
    new_staff: Numbers
    relatives: Numbers
    names: pa.StringArray
    resident_ids: pa.StringArray
    old_resident_ids: pa.StringArray
    mobiles: pa.StringArray
    second_mobiles: pa.StringArray
    emails: pa.StringArray
    bank_cards: pa.StringArray
    addresses: pa.StringArray

    def partner(self, persons: Numbers) -> Numbers:
        """The other customer of each customer's household; the person alone where there is none."""
        other = persons ^ 1
        return np.where(other < self.customers, other, persons)


def populate(rng: np.random.Generator, customers: int) -> Population:
    """Make the population around ``customers`` customers: a staff of one in twenty, their relatives."""
    bounds = np.cumsum([customers, customers // 12, customers // 20, customers // 20])
    people = int(bounds[-1])
    surnames = rng.integers(0, len(SURNAMES.split()), people)
    resident = identifiers.resident_ids(rng, people)
    mobiles = identifiers.mobiles(rng, 2 * people)
    return Population(
        customers=customers,
        prospects=np.arange(bounds[0], bounds[1]),
        new_staff=np.arange(bounds[1], bounds[2]),
        relatives=np.arange(bounds[2], bounds[3]),
        names=_names(rng, surnames),
        resident_ids=resident,
        old_resident_ids=_first_generation(resident),
        mobiles=mobiles[:people],
        second_mobiles=mobiles[people:],
        emails=_emails(rng, surnames),
        bank_cards=identifiers.bank_cards(rng, people),
        addresses=_addresses(rng, people),
    )


def _names(rng: np.random.Generator, surnames: Numbers) -> pa.StringArray:
    given = pa.array([*GIVEN, ""])
    first = rng.integers(0, len(GIVEN), len(surnames))
    # one given name in six has a single character
    single = rng.random(len(surnames)) < 1 / 6
    second = np.where(single, len(GIVEN), rng.integers(0, len(GIVEN), len(surnames)))
    family = of(pa.array(SURNAMES.split()), surnames)
    return pc.binary_join_element_wise(family, of(given, first), of(given, second), "")


def _emails(rng: np.random.Generator, surnames: Numbers) -> pa.StringArray:
    pinyin = of(pa.array(PINYIN.split()), surnames)
    number = pc.cast(pa.array(rng.permutation(len(surnames)) + 1000), pa.string())
    domain = drawn(rng, ["@example.com", "@example.net", "@example.org"], len(surnames))
    return pc.binary_join_element_wise(pinyin, number, domain, "")


def _first_generation(resident: pa.StringArray) -> pa.StringArray:
    """15-digit IDs; null for those born from 1985 on, who never had one in this sample."""
    born = pc.cast(pc.utf8_slice_codeunits(resident, 6, 10), pa.int32())
    return pc.if_else(pc.less(born, 1985), identifiers.fifteen_digits(resident), pa.scalar(None, pa.string()))


def _addresses(rng: np.random.Generator, people: int) -> pa.StringArray:
    """One address a household, so shared by two neighbours in number."""
    households = (people + 1) // 2

    def number(below: int) -> pa.StringArray:
        return pc.cast(pa.array(rng.integers(1, below, households)), pa.string())

    addresses = pc.binary_join_element_wise(
        drawn(rng, ADDRESS_DISTRICTS.split(), households),
        drawn(rng, STREETS.split(), households),
        *[number(900), "号", number(30), "栋", number(4), "单元", number(33), "0", number(5), "室", ""],
    )
    return of(addresses, np.arange(people) // 2)


@dataclass(frozen=True)
class Fleet:
    """The vehicles sold, one a place in these columns; ``owners`` are persons' hidden numbers."""

    vins: pa.StringArray
    plates: pa.StringArray
    owners: Numbers
    test_vehicles: pa.StringArray


def deliver(rng: np.random.Generator, population: Population) -> Fleet:
    """Sell each customer a vehicle and one in ten a second; keep some test vehicles for the company."""
    everyone = np.arange(population.customers)
    again = rng.choice(population.customers, population.customers // 10, replace=False)
    owners = rng.permutation(np.concatenate([everyone, again]))
    tests = max(3, population.customers // 2000)
    vins = identifiers.vins(rng, len(owners) + tests)
    new_energy = identifiers.new_energy_plates(rng, len(owners))
    # a car traded in keeps its ordinary plate in the dealer's books
    traded = pa.array(rng.random(len(owners)) < 0.08)
    plates = pc.if_else(traded, identifiers.blue_plates(rng, len(owners)), new_energy)
    return Fleet(vins[: len(owners)], plates, owners, vins[len(owners) :])
