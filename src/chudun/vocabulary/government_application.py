"""An application of government on the internet (互联网政务应用)."""

from chudun.vocabulary.application_access import ApplicationAccess
from chudun.vocabulary.application_data import ApplicationData
from chudun.vocabulary.application_hosting import ApplicationHosting
from chudun.vocabulary.application_protection import ApplicationProtection
from chudun.vocabulary.attribute import Choice, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class GovernmentApplication(Kind):
    """A website, app, mini program, public account or mail system of an organ or public institution (互联网政务应用)."""

    label = Bilingual("互联网政务应用", "government application")

    operator = Reference(
        to=Organisation,
        label=Bilingual("开办主体", "operator"),
        question=Bilingual("由哪个单位开办？", "Which body operates it?"),
    )
    protection = Reference(
        to=ApplicationProtection,
        label=Bilingual("安全保护", "protection"),
        question=Bilingual("它怎样保护、定级和检测评估？", "How is it protected, graded and assessed?"),
    )
    access = Reference(
        to=ApplicationAccess,
        label=Bilingual("访问与账号", "access and accounts"),
        question=Bilingual("谁能访问，怎样登录？", "Who reaches it, and how do users sign in?"),
    )
    data = Reference(
        to=ApplicationData,
        label=Bilingual("日志与数据", "logs and data"),
        question=Bilingual("留存哪些日志、有哪些数据？", "Which logs are kept, and which data held?"),
    )
    hosting = Reference(
        to=ApplicationHosting,
        label=Bilingual("运行环境", "hosting"),
        question=Bilingual("在哪里运行，由谁提供服务？", "Where does it run, and what serves it?"),
    )
    form = Choice(
        label=Bilingual("应用形式", "form"),
        question=Bilingual("它是哪一种应用？", "What form does it have?"),
        options={
            "website": Bilingual("网站", "website"),
            "mobile_app": Bilingual("移动应用程序", "mobile app"),
            "mini_program": Bilingual("小程序", "mini program"),
            "public_account": Bilingual(
                "公众账号（微博、公众号、视频号、直播号等）",
                "public account (microblog, official account, video or live channel)",
            ),
            "mail_system": Bilingual("互联网电子邮件系统", "internet mail system"),
            "other": Bilingual("其他", "other"),
        },
    )
    portal = YesNo(
        label=Bilingual("是门户网站", "it is the portal website"),
        contrary=Bilingual("不是门户网站", "it is not the portal website"),
        question=Bilingual("是否本单位的门户网站？", "Is it the operator's portal website?"),
    )
    provides_public_services = YesNo(
        label=Bilingual("通过互联网提供公共服务", "it provides public services over the internet"),
        contrary=Bilingual("没有通过互联网提供公共服务", "it provides no public services over the internet"),
        question=Bilingual("是否通过互联网提供公共服务？", "Does it provide public services over the internet?"),
    )
    listed_as_critical_infrastructure = YesNo(
        label=Bilingual("列入关键信息基础设施", "it is listed as critical information infrastructure"),
        contrary=Bilingual("没有列入关键信息基础设施", "it is not listed as critical information infrastructure"),
        question=Bilingual("它是否被列入关键信息基础设施？", "Is it listed as critical information infrastructure?"),
        evidence=Bilingual("保护工作部门的认定通知", "the competent department's notice"),
        presumed=False,
    )
    on_app_platforms = YesNo(
        label=Bilingual("在应用程序分发平台分发", "it is distributed on app platforms"),
        contrary=Bilingual("没有在应用程序分发平台分发", "it is not distributed on app platforms"),
        question=Bilingual(
            "是否在应用程序分发平台（应用商店、小程序平台等）分发？",
            "Is it distributed on app platforms, such as app stores or mini-program platforms?",
        ),
    )
    platforms_filed = YesNo(
        label=Bilingual("所用的应用程序分发平台都已备案", "the app platforms used are all filed"),
        contrary=Bilingual("所用的应用程序分发平台有未备案的", "an app platform used is not filed"),
        question=Bilingual("分发它的应用程序分发平台是否都已备案？", "Are all app platforms that distribute it filed?"),
        evidence=Bilingual("平台备案编号", "the platforms' filing numbers"),
    )
    on_other_channels = YesNo(
        label=Bilingual(
            "还在应用程序分发平台、机关事业单位网站以外的渠道分发",
            "it is also distributed elsewhere than on app platforms or sites of organs or public institutions",
        ),
        contrary=Bilingual(
            "没有在应用程序分发平台、机关事业单位网站以外的渠道分发",
            "it is distributed nowhere but on app platforms or sites of organs or public institutions",
        ),
        question=Bilingual(
            "是否还在应用程序分发平台和机关事业单位网站以外的渠道分发？",
            "Is it also distributed elsewhere than on app platforms and sites of organs or public institutions?",
        ),
        evidence=Bilingual("下载渠道清单", "list of download channels"),
    )
    identity_certificate_provided = YesNo(
        label=Bilingual(
            "已向平台运营者提供机构编制部门制发的电子证书或者纸质证书",
            "the certificate issued by the staffing authority, electronic or paper, was given to the platform's operator",
        ),
        contrary=Bilingual(
            "没有向平台运营者提供机构编制部门制发的证书",
            "the certificate issued by the staffing authority was not given to the platform's operator",
        ),
        question=Bilingual(
            "是否向平台（应用分发平台或者公众账号平台）运营者提供了机构编制管理部门制发的电子证书或者纸质证书用于身份核验？",
            "Was the staffing authority's certificate, electronic or paper, given to the operator of the app or account platform for the identity check?",
        ),
        evidence=Bilingual("证书和平台核验记录", "the certificate and the platform's record of the check"),
    )
    name_style = Choice(
        label=Bilingual("名称的命名方式", "manner of naming"),
        question=Bilingual("它的名称采用哪种命名方式？", "How is it named?"),
        options={
            "entity_name": Bilingual("实体机构名称", "the entity's name"),
            "standard_abbreviation": Bilingual("实体机构的规范简称", "the entity's standard abbreviation"),
            "region_and_function": Bilingual("区域名加职责名", "region and function"),
            "other": Bilingual("其他名称", "another name"),
        },
    )
    other_name_justified = YesNo(
        label=Bilingual("有正当理由不采取区域名加职责名", "there is good reason not to name it by region and function"),
        contrary=Bilingual(
            "没有正当理由不采取区域名加职责名", "there is no good reason not to name it by region and function"
        ),
        question=Bilingual(
            "采用其他名称、又不采取区域名加职责名的，是否有正当理由（如经机构编制管理部门同意）？",
            "Where it bears another name that is not region and function, is there good reason, such as the staffing authority's agreement?",
        ),
        evidence=Bilingual("批复或者说明", "approval or statement of reasons"),
        presumed=False,
    )
    entity_name_shown = YesNo(
        label=Bilingual("在显著位置标明实体机构名称", "the entity's name is shown prominently"),
        contrary=Bilingual("没有在显著位置标明实体机构名称", "the entity's name is not shown prominently"),
        question=Bilingual("是否在显著位置标明实体机构名称？", "Is the entity's name shown prominently?"),
        evidence=Bilingual("首页或者应用界面截图", "screenshot of the front page"),
    )
    open_standards = YesNo(
        label=Bilingual("支持开放标准", "it supports open standards"),
        contrary=Bilingual("不支持开放标准", "it does not support open standards"),
        question=Bilingual(
            "是否支持开放标准（不依赖专有插件、专有格式）？",
            "Does it support open standards, without proprietary plug-ins or formats?",
        ),
    )
    client_compatibility = YesNo(
        label=Bilingual(
            "充分考虑了对用户端的兼容性", "compatibility with users' devices and software is fully considered"
        ),
        contrary=Bilingual(
            "没有充分考虑对用户端的兼容性", "compatibility with users' devices and software is not fully considered"
        ),
        question=Bilingual(
            "是否充分考虑对用户端的兼容性（在主流浏览器和系统上可用）？",
            "Is compatibility fully considered, so that it works with the common browsers and systems?",
        ),
        evidence=Bilingual("兼容性测试报告", "compatibility test report"),
    )
    requires_specific_client = YesNo(
        label=Bilingual(
            "限定用户用某种浏览器、办公软件或者其他软硬件访问",
            "users are required to use a given browser, office software or other client",
        ),
        contrary=Bilingual(
            "不限定用户用某种浏览器、办公软件或者其他软硬件访问",
            "users are not required to use any given browser, office software or other client",
        ),
        question=Bilingual(
            "用户是否必须用某种浏览器、办公软件或者其他用户端软硬件才能访问？",
            "Must users have a given browser, office software or other client hardware or software?",
        ),
    )
    bound_to_single_platform = YesNo(
        label=Bilingual("公共服务绑定单一互联网平台", "its public services are tied to a single internet platform"),
        contrary=Bilingual(
            "公共服务没有绑定单一互联网平台", "its public services are not tied to a single internet platform"
        ),
        question=Bilingual(
            "通过它提供的公共服务是否绑定单一互联网平台？",
            "Are the public services provided through it tied to a single internet platform?",
        ),
    )
    platform_use_required = YesNo(
        label=Bilingual(
            "须先安装或者注册某个互联网平台才能得到服务",
            "getting a service takes installing or registering with a given internet platform",
        ),
        contrary=Bilingual(
            "不必安装或者注册某个互联网平台就能得到服务",
            "getting a service takes no installing of or registering with a given internet platform",
        ),
        question=Bilingual(
            "用户是否必须先安装或者注册某个互联网平台，才能得到服务？",
            "Must users install or register with a given internet platform before they get a service?",
        ),
    )
    operator_changed = YesNo(
        label=Bilingual(
            "因机构调整等原因需变更开办主体", "its operator has to change, after a reorganisation or the like"
        ),
        contrary=Bilingual("不需变更开办主体", "its operator has not to change"),
        question=Bilingual(
            "是否因机构调整等原因需要变更开办主体？", "Has its operator to change, after a reorganisation or the like?"
        ),
        presumed=False,
    )
    registration_updated = YesNo(
        label=Bilingual(
            "已及时变更域名或者注册备案信息", "the domain or the registration and filing was updated in time"
        ),
        contrary=Bilingual(
            "没有及时变更域名或者注册备案信息", "the domain or the registration and filing was not updated in time"
        ),
        question=Bilingual(
            "是否已及时变更域名或者注册备案信息？", "Was the domain, or the registration and filing, updated in time?"
        ),
        evidence=Bilingual("变更记录", "record of the change"),
    )
    out_of_use = YesNo(
        label=Bilingual("不再使用", "it is out of use"),
        contrary=Bilingual("仍在使用", "it is in use"),
        question=Bilingual("它是否已不再使用？", "Is it out of use?"),
        presumed=False,
    )
    service_closed = YesNo(
        label=Bilingual("已及时关闭服务", "the service was closed in time"),
        contrary=Bilingual("没有及时关闭服务", "the service was not closed in time"),
        question=Bilingual("是否已及时关闭服务？", "Was the service closed in time?"),
        evidence=Bilingual("关停记录", "record of the closing"),
    )
    data_archived_and_deleted = YesNo(
        label=Bilingual("已完成数据归档和删除", "its data were archived and deleted"),
        contrary=Bilingual("没有完成数据归档和删除", "its data were not archived and deleted"),
        question=Bilingual(
            "是否已完成数据归档和删除（两者都完成才答是）？", "Were its data both archived and deleted?"
        ),
        evidence=Bilingual("归档和删除记录", "records of archiving and deletion"),
    )
    registration_cancelled = YesNo(
        label=Bilingual("已注销域名和注册备案信息", "its domain and its registration and filing were cancelled"),
        contrary=Bilingual("没有注销域名和注册备案信息", "its domain or its registration and filing was not cancelled"),
        question=Bilingual(
            "是否已注销域名和注册备案信息（两者都注销才答是）？",
            "Were its domain and its registration and filing both cancelled?",
        ),
        evidence=Bilingual("注销证明", "proof of cancellation"),
    )
