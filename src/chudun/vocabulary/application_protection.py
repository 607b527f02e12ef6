"""How a government application is protected, graded and assessed (互联网政务应用的安全保护)."""

from chudun.vocabulary.attribute import Choice, Count, Day, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class ApplicationProtection(Kind):
    """Protection, grading and assessment of a government application (安全防护、等级保护、检测评估)."""

    label = Bilingual("安全保护", "protection")

    mandatory_requirements_met = YesNo(
        label=Bilingual(
            "符合法律、行政法规和国家标准的强制性要求",
            "it meets the laws, administrative regulations and mandatory national standards",
        ),
        contrary=Bilingual(
            "不符合法律、行政法规或者国家标准的强制性要求",
            "it falls short of a law, administrative regulation or mandatory national standard",
        ),
        question=Bilingual(
            "建设、运行是否都依照有关法律、行政法规和国家标准的强制性要求？",
            "Is it built and run as laws, administrative regulations and mandatory national standards demand?",
        ),
        evidence=Bilingual("合规性检查记录、验收报告", "compliance checks, acceptance report"),
    )
    planned_built_used_together = YesNo(
        label=Bilingual(
            "安全措施与应用同步规划、同步建设、同步使用", "security was planned, built and put to use together with it"
        ),
        contrary=Bilingual(
            "安全措施没有与应用同步规划、建设、使用", "security was not planned, built and put to use together with it"
        ),
        question=Bilingual(
            "网络安全措施是否与应用同步规划、同步建设、同步使用（三项都做到才答是）？",
            "Were security measures planned, built and put to use together with the application (all three)?",
        ),
        evidence=Bilingual(
            "立项方案、设计文件、验收和上线记录", "project plan, design, acceptance and go-live records"
        ),
    )
    protective_measures = YesNo(
        label=Bilingual(
            "采取了防篡改、防攻击致瘫、防数据窃取的技术措施和其他必要措施",
            "technical and other measures guard it against tampering, paralysing attacks and data theft",
        ),
        contrary=Bilingual(
            "没有采取防篡改、防攻击致瘫、防数据窃取的必要措施",
            "measures against tampering, paralysing attacks or data theft are missing",
        ),
        question=Bilingual(
            "对篡改、致瘫攻击和数据窃取，是否已有技术和其他必要的防范手段（如网页防篡改、抗拒绝服务、数据加密和访问审计）？",
            "Are there technical and other measures against tampering, paralysing attacks and data theft (such as tamper protection, denial-of-service defence, encryption, access audits)?",
        ),
        evidence=Bilingual("安全设备和策略清单、配置截图", "list of security devices and policies, configuration"),
    )
    graded_and_filed = YesNo(
        label=Bilingual("已按标准规范定级、备案", "its protection level is determined and filed"),
        contrary=Bilingual("没有按标准规范定级或者备案", "its protection level is not determined or not filed"),
        question=Bilingual(
            "是否已按有关标准规范确定网络安全保护等级并向公安机关备案（按规定不需备案的，已定级即答是）？",
            "Has its protection level been determined, and filed with the police where the standards demand it?",
        ),
        evidence=Bilingual("定级报告、备案证明", "grading report, filing certificate"),
    )
    level_tested = YesNo(
        label=Bilingual("已按标准规范开展等级测评", "its protection level is tested as the standards demand"),
        contrary=Bilingual("没有按标准规范开展等级测评", "its protection level is not tested as the standards demand"),
        question=Bilingual(
            "是否已按有关标准规范开展等级测评？", "Has its protection level been tested as the standards demand?"
        ),
        evidence=Bilingual("等级测评报告", "test report of the protection level"),
    )
    cryptography_requirements_met = YesNo(
        label=Bilingual("落实了国家密码应用管理要求", "it meets the state's requirements for the use of cryptography"),
        contrary=Bilingual(
            "没有落实国家密码应用管理要求", "it does not meet the state's requirements for the use of cryptography"
        ),
        question=Bilingual(
            "是否已落实国家密码应用管理要求？", "Are the state's requirements for the use of cryptography met?"
        ),
        evidence=Bilingual(
            "密码应用方案、商用密码应用安全性评估报告", "cryptography plan, assessment of commercial cryptography"
        ),
    )
    hardened = YesNo(
        label=Bilingual("落实了安全建设整改和加固措施", "security rectification and hardening are carried out"),
        contrary=Bilingual(
            "没有落实安全建设整改和加固措施", "security rectification and hardening are not carried out"
        ),
        question=Bilingual(
            "是否已落实安全建设整改、加固措施（测评和检查发现的问题已整改）？",
            "Are rectification and hardening carried out, with what tests and checks found put right?",
        ),
        evidence=Bilingual("整改报告、加固记录", "rectification report, hardening records"),
    )
    level_met = Count(
        label=Bilingual("符合的等级保护安全保护要求级别", "level of protection requirements it meets"),
        question=Bilingual(
            "它符合网络安全等级保护第几级的安全保护要求（1至5；都不符合填0）？",
            "Which level of the multi-level protection scheme does it meet (1 to 5; 0 for none)?",
        ),
        unit=Bilingual("级", "levels"),
        evidence=Bilingual("等级测评报告的结论", "conclusion of the test report"),
    )
    carries_important_business = YesNo(
        label=Bilingual("承载重要业务应用", "it carries important business"),
        contrary=Bilingual("不承载重要业务应用", "it carries no important business"),
        question=Bilingual("它是否承载重要业务应用？", "Does it carry important business?"),
        evidence=Bilingual("业务说明、定级报告", "description of the business, grading report"),
    )
    launched_on = Day(
        label=Bilingual("上线运行日期", "day it went live"),
        question=Bilingual("哪一天上线运行？", "On which day did it go live?"),
        evidence=Bilingual("上线审批记录", "go-live approval"),
    )
    ever_assessed = YesNo(
        label=Bilingual("做过网络和数据安全检测评估", "its network and data security has been assessed at least once"),
        contrary=Bilingual("没有做过网络和数据安全检测评估", "its network and data security has never been assessed"),
        question=Bilingual(
            "是否做过网络和数据安全检测评估（哪怕一次）？",
            "Has its network and data security ever been assessed, be it once?",
        ),
        evidence=Bilingual("检测评估报告", "assessment report"),
    )
    last_assessed_on = Day(
        label=Bilingual("最近一次安全检测评估日期", "day of the last security assessment"),
        question=Bilingual(
            "最近一次网络和数据安全检测评估在哪一天完成？",
            "On which day was the last assessment of network and data security completed?",
        ),
        evidence=Bilingual("检测评估报告", "assessment report"),
    )
    assessed_in_last_calendar_year = YesNo(
        label=Bilingual("上一个自然年度内做过安全检测评估", "it was assessed in the last full calendar year"),
        contrary=Bilingual(
            "上一个自然年度内没有做过安全检测评估", "it was not assessed in the last full calendar year"
        ),
        question=Bilingual(
            "上一个自然年度（1月1日至12月31日）内是否做过安全检测评估？",
            "Was it assessed within the last full calendar year (1 January to 31 December)?",
        ),
        evidence=Bilingual("检测评估报告", "assessment report"),
    )
    assessed_by = Choice(
        label=Bilingual("安全检测评估的实施者", "who assessed its security"),
        question=Bilingual("最近一次安全检测评估由谁实施？", "Who carried out the last security assessment?"),
        options={
            "itself": Bilingual("本单位自行实施", "the operator itself"),
            "qualified_third_party": Bilingual(
                "具有相应资质的第三方网络安全服务机构", "a third-party security service with the qualification"
            ),
            "unqualified_third_party": Bilingual("没有相应资质的第三方", "a third party without the qualification"),
        },
        evidence=Bilingual("评估机构资质证书", "the assessor's certificate"),
    )
    changed = YesNo(
        label=Bilingual(
            "有系统升级、新增功能或者引入新技术新应用", "it was upgraded, got new functions or new technology"
        ),
        contrary=Bilingual(
            "没有系统升级、新增功能，也没有引入新技术新应用",
            "it was not upgraded and got no new functions or technology",
        ),
        question=Bilingual(
            "上线后是否有过系统升级、新增功能，或者引入新技术、新应用？",
            "Since it went live, has it been upgraded, got new functions, or brought in new technology?",
        ),
        evidence=Bilingual("变更记录", "change log"),
    )
    change_assessed_before_release = YesNo(
        label=Bilingual("变更部分上线前做过安全检测评估", "changes were assessed before they went live"),
        contrary=Bilingual("变更部分上线前没有做安全检测评估", "changes were not assessed before they went live"),
        question=Bilingual(
            "升级、新增功能或者新技术新应用在上线前，是否都做过安全检测评估？",
            "Was every upgrade, new function or new technology assessed before it went live?",
        ),
        evidence=Bilingual("上线前检测评估报告", "assessment report from before the release"),
    )
    disaster_backup = YesNo(
        label=Bilingual("重要数据和信息系统有容灾备份", "important data and systems have disaster-recovery backups"),
        contrary=Bilingual(
            "重要数据和信息系统没有容灾备份", "important data and systems have no disaster-recovery backups"
        ),
        question=Bilingual(
            "是否自建或者利用社会化专业灾备设施，对重要数据和信息系统做了容灾备份？",
            "Are important data and systems backed up for disaster recovery, in facilities of its own or a specialised provider's?",
        ),
        evidence=Bilingual("灾备方案、备份和恢复演练记录", "recovery plan, backup and restore records"),
    )
    uses_external_code = YesNo(
        label=Bilingual("使用了外部代码", "it uses external code"),
        contrary=Bilingual("没有使用外部代码", "it uses no external code"),
        question=Bilingual(
            "是否使用了外部代码（开源组件、第三方库、外包或者采购的代码）？",
            "Does it use external code (open source, third-party libraries, code contracted or bought)?",
        ),
        evidence=Bilingual("软件物料清单", "software bill of materials"),
    )
    external_code_tested = YesNo(
        label=Bilingual("外部代码都经过安全检测", "all external code was tested for security"),
        contrary=Bilingual("有外部代码没有经过安全检测", "some external code was not tested for security"),
        question=Bilingual("使用的外部代码是否都经过安全检测？", "Was all external code tested for security?"),
        evidence=Bilingual("代码安全检测报告", "code test reports"),
    )
