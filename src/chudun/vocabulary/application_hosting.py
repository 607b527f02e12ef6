"""Where a government application runs and what serves it (互联网政务应用的运行环境)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class ApplicationHosting(Kind):
    """Data centres, clouds and delivery networks that serve a government application (数据中心、云平台、内容分发网络)."""

    label = Bilingual("运行环境", "hosting")

    in_china = YesNo(
        label=Bilingual(
            "数据中心、云计算服务平台等都设在境内",
            "the data centres, clouds and the like that serve it are all in China",
        ),
        contrary=Bilingual(
            "有数据中心、云计算服务平台等设在境外", "a data centre, cloud or the like that serves it is abroad"
        ),
        question=Bilingual(
            "它用到的数据中心、云平台等，是否都在境内？",
            "Are the data centres, clouds and the like that serve it all in China?",
        ),
        evidence=Bilingual("机房和云资源清单", "list of data centres and cloud resources"),
    )
    buys_cloud_services = YesNo(
        label=Bilingual("采购云计算服务", "cloud services are bought for it"),
        contrary=Bilingual("没有采购云计算服务", "no cloud services are bought for it"),
        question=Bilingual("建设它是否采购了云计算服务？", "Are cloud services bought for it?"),
        evidence=Bilingual("采购合同", "purchase contract"),
    )
    cloud_assessed_by_the_state = YesNo(
        label=Bilingual(
            "云平台通过了国家云计算服务安全评估",
            "the cloud platform has passed the state's security assessment of cloud services",
        ),
        contrary=Bilingual(
            "云平台没有通过国家云计算服务安全评估",
            "the cloud platform has not passed the state's security assessment of cloud services",
        ),
        question=Bilingual(
            "选用的云平台是否通过国家云计算服务安全评估？",
            "Has the cloud platform chosen passed the state's security assessment of cloud services?",
        ),
        evidence=Bilingual("通过评估的云平台名单", "list of platforms that passed"),
    )
    cloud_use_managed = YesNo(
        label=Bilingual("加强了对所采购云计算服务的使用管理", "the use of the cloud services bought is managed"),
        contrary=Bilingual(
            "没有加强对所采购云计算服务的使用管理", "the use of the cloud services bought is not managed"
        ),
        question=Bilingual(
            "对采购的云计算服务，是否有使用管理（制度、权限、检查）？",
            "Is the use of the cloud services managed, by rules, rights and checks?",
        ),
        evidence=Bilingual("云服务使用管理制度、检查记录", "rules on the use of cloud services, records of checks"),
    )
    uses_cdn = YesNo(
        label=Bilingual("使用内容分发网络（CDN）服务", "it uses a content delivery network"),
        contrary=Bilingual("没有使用内容分发网络（CDN）服务", "it uses no content delivery network"),
        question=Bilingual("是否使用内容分发网络（CDN）服务？", "Does it use a content delivery network?"),
    )
    domestic_nodes_required_of_cdn = YesNo(
        label=Bilingual(
            "要求 CDN 服务商把境内用户的域名解析指向境内节点",
            "the CDN provider is required to resolve names for users in China to nodes in China",
        ),
        contrary=Bilingual(
            "没有要求 CDN 服务商把境内用户的域名解析指向境内节点",
            "the CDN provider is not required to resolve names for users in China to nodes in China",
        ),
        question=Bilingual(
            "是否要求 CDN 服务商让境内用户一律解析到境内节点？",
            "Is the CDN provider required to resolve names for users in China to its nodes in China?",
        ),
        evidence=Bilingual("CDN 服务合同或者承诺", "contract or undertaking of the CDN provider"),
    )
    cdn_resolves_abroad = YesNo(
        label=Bilingual(
            "境内用户的域名解析被指向 CDN 境外节点", "names resolve to CDN nodes abroad for users in China"
        ),
        contrary=Bilingual(
            "境内用户的域名解析没有指向 CDN 境外节点", "names do not resolve to CDN nodes abroad for users in China"
        ),
        question=Bilingual(
            "境内用户访问时，域名解析是否会指向 CDN 的境外节点？",
            "For users in China, do names ever resolve to the CDN's nodes abroad?",
        ),
        evidence=Bilingual("境内各地的域名解析测试", "name-resolution tests from places in China"),
    )
