"""A website, whoever runs it (网站)."""

from chudun.vocabulary.attribute import Choice, Count, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class Website(Kind):
    """A website of an organ, a public institution or anybody else, with its domains and marks (网站)."""

    label = Bilingual("网站", "website")

    operator = Reference(
        to=Organisation,
        label=Bilingual("开办单位", "operator"),
        question=Bilingual("由哪个单位开办？", "Which body operates it?"),
    )
    portal = YesNo(
        label=Bilingual("是门户网站", "it is the portal website"),
        contrary=Bilingual("不是门户网站", "it is not the portal website"),
        question=Bilingual("是否本单位的门户网站？", "Is it the operator's portal website?"),
    )
    opening_approved = YesNo(
        label=Bilingual("已按程序完成开办审核", "its opening was examined and approved as prescribed"),
        contrary=Bilingual("没有按程序完成开办审核", "its opening was not examined and approved as prescribed"),
        question=Bilingual("是否已按程序完成开办审核？", "Was its opening examined and approved as prescribed?"),
        evidence=Bilingual("开办审核批复", "approval of the opening"),
    )
    filed = YesNo(
        label=Bilingual("已按程序完成备案", "it is filed as prescribed"),
        contrary=Bilingual("没有按程序完成备案", "it is not filed as prescribed"),
        question=Bilingual(
            "是否已按程序完成备案（电信主管部门、公安机关）？",
            "Is it filed as prescribed, with the telecommunications authority and the police?",
        ),
        evidence=Bilingual("备案号", "filing number"),
    )
    budgeted = YesNo(
        label=Bilingual("运维和安全保障经费已纳入预算", "the cost of running and securing it is in the budget"),
        contrary=Bilingual("运维和安全保障经费没有纳入预算", "the cost of running or securing it is not in the budget"),
        question=Bilingual(
            "运维经费和安全保障经费是否都已纳入预算？",
            "Are the costs of running it and of securing it both in the budget?",
        ),
        evidence=Bilingual("部门预算", "the budget"),
    )
    chinese_domains = Count(
        label=Bilingual("注册的中文域名数", "Chinese domain names registered"),
        question=Bilingual(
            "为该网站注册了几个中文域名？", "How many Chinese domain names are registered for the site?"
        ),
        unit=Bilingual("个", "names"),
        evidence=Bilingual("域名注册证书", "domain certificates"),
    )
    english_domains = Count(
        label=Bilingual("注册的英文域名数", "English domain names registered"),
        question=Bilingual(
            "为该网站注册了几个英文域名？", "How many English domain names are registered for the site?"
        ),
        unit=Bilingual("个", "names"),
        evidence=Bilingual("域名注册证书", "domain certificates"),
    )
    more_domains_justified = YesNo(
        label=Bilingual(
            "有正当理由注册多于一个的同类域名", "there is good reason for more than one domain name of a kind"
        ),
        contrary=Bilingual(
            "没有正当理由注册多于一个的同类域名", "there is no good reason for more than one domain name of a kind"
        ),
        question=Bilingual(
            "注册多于一个中文域名或者英文域名，是否有正当理由（如经主管部门同意）？",
            "Is there good reason, such as the authority's agreement, for more than one Chinese or English domain name?",
        ),
        evidence=Bilingual("批复或者说明", "approval or statement of reasons"),
        presumed=False,
    )
    chinese_domain_suffix = Choice(
        label=Bilingual("中文域名的后缀", "suffix of the Chinese domain name"),
        question=Bilingual(
            "该网站的中文域名以什么为后缀（有多个的，选最不合要求的一个）？",
            "Which suffix has the site's Chinese domain name (with several, choose the one furthest from what its operator must have)?",
        ),
        options={
            "gov_cn": Bilingual("“.gov.cn”后缀", ".gov.cn"),
            "zhengwu": Bilingual("“.政务”后缀", "the Chinese suffix for government (zhengwu)"),
            "cn": Bilingual("“.cn”后缀（.gov.cn 除外）", ".cn other than .gov.cn"),
            "gongyi": Bilingual("“.公益”后缀", "the Chinese suffix for public interest (gongyi)"),
            "other": Bilingual("其他后缀", "another suffix"),
            "none": Bilingual("没有中文域名", "it has no Chinese domain name"),
        },
        evidence=Bilingual("域名注册证书", "domain certificate"),
    )
    english_domain_suffix = Choice(
        label=Bilingual("英文域名的后缀", "suffix of the English domain name"),
        question=Bilingual(
            "该网站的英文域名以什么为后缀（有多个的，选最不合要求的一个）？",
            "Which suffix has the site's English domain name (with several, choose the one furthest from what its operator must have)?",
        ),
        options={
            "gov_cn": Bilingual("“.gov.cn”后缀", ".gov.cn"),
            "zhengwu": Bilingual("“.政务”后缀", "the Chinese suffix for government (zhengwu)"),
            "cn": Bilingual("“.cn”后缀（.gov.cn 除外）", ".cn other than .gov.cn"),
            "gongyi": Bilingual("“.公益”后缀", "the Chinese suffix for public interest (gongyi)"),
            "other": Bilingual("其他后缀", "another suffix"),
            "none": Bilingual("没有英文域名", "it has no English domain name"),
        },
        evidence=Bilingual("域名注册证书", "domain certificate"),
    )
    domain_transferred_without_leave = YesNo(
        label=Bilingual(
            "已注册的域名被擅自转让给其他单位或者个人使用",
            "a registered domain was handed to another body or person without leave",
        ),
        contrary=Bilingual("已注册的域名没有被擅自转让", "no registered domain was handed to others without leave"),
        question=Bilingual(
            "已注册的网站域名是否被擅自转让给其他单位或者个人使用？",
            "Was a domain registered for the site handed to another body or person for use without leave?",
        ),
        evidence=Bilingual("域名注册和转让记录", "registration and transfer records"),
    )
    bears_government_mark = YesNo(
        label=Bilingual(
            "使用了机关事业单位专属网上标识", "it bears the online mark reserved to organs and public institutions"
        ),
        contrary=Bilingual(
            "没有使用机关事业单位专属网上标识",
            "it does not bear the online mark reserved to organs and public institutions",
        ),
        question=Bilingual(
            "网站任何位置是否使用了机关事业单位专属网上标识？",
            "Does the site bear, anywhere, the online mark reserved to organs and public institutions?",
        ),
        evidence=Bilingual("网页截图", "screenshot"),
    )
    mark_at_foot_of_front_page = YesNo(
        label=Bilingual(
            "首页底部中间位置加注了网上标识", "the online mark stands in the middle of the foot of its front page"
        ),
        contrary=Bilingual(
            "首页底部中间位置没有加注网上标识",
            "the online mark does not stand in the middle of the foot of its front page",
        ),
        question=Bilingual(
            "首页底部中间位置是否加注了网上标识？",
            "Does the online mark stand in the middle of the foot of the front page?",
        ),
        evidence=Bilingual("首页截图", "screenshot of the front page"),
    )
    built_separately = YesNo(
        label=Bilingual("是单独建设的网站", "it was built as a site of its own"),
        contrary=Bilingual(
            "不是单独建设，利用上级平台开设", "it was not built as a site of its own but uses a higher body's platform"
        ),
        question=Bilingual(
            "是否自建网站（而不是借用上级机关的网站平台设网页、栏目）？",
            "Was it built as a site of its own, rather than as pages or columns on a higher organ's platform?",
        ),
    )
    separate_site_justified = YesNo(
        label=Bilingual("有正当理由单独建设网站", "there is good reason for a site of its own"),
        contrary=Bilingual("没有正当理由单独建设网站", "there is no good reason for a site of its own"),
        question=Bilingual(
            "单独建设网站是否有正当理由（如经上级机关同意）？",
            "Is there good reason, such as a higher organ's agreement, for a site of its own?",
        ),
        evidence=Bilingual("批复或者说明", "approval or statement of reasons"),
        presumed=False,
    )
    links_to_other_sites = YesNo(
        label=Bilingual("有链接指向非党政机关网站", "it links to sites that are not those of Party or state organs"),
        contrary=Bilingual(
            "没有链接指向非党政机关网站", "it has no links to sites other than those of Party or state organs"
        ),
        question=Bilingual(
            "是否有链接指向非党政机关网站？", "Does it link to sites that are not those of Party or state organs?"
        ),
        evidence=Bilingual("链接清单", "list of links"),
    )
    warns_on_leaving = YesNo(
        label=Bilingual(
            "用户将前往非党政机关的网站时，有明确提示",
            "users are plainly told when a link takes them to a site that is not a Party or state organ's",
        ),
        contrary=Bilingual(
            "用户将前往非党政机关的网站时，没有明确提示",
            "users are not plainly told when a link takes them to a site that is not a Party or state organ's",
        ),
        question=Bilingual(
            "用户将经链接前往非党政机关的网站时，是否有技术手段明示？",
            "Are users plainly told, by technical means, when a link takes them to a site that is not a Party or state organ's?",
        ),
        evidence=Bilingual("跳转页面截图", "screenshot of the notice"),
    )
