"""What no subject of the Network Data Regulations can show (网络数据安全管理条例)."""

from chudun.law.consistency.statements import Consistency, Impossible, never, never_later, undated_without
from chudun.vocabulary.automated_access import AutomatedAccess
from chudun.vocabulary.consent import Consent
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.individual_requests import IndividualRequests
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.personalised_push import PersonalisedPush
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.product_risk import ProductRisk
from chudun.vocabulary.scope import Scope
from chudun.vocabulary.sharing import Sharing


def _private(s: Scope, o: Organisation) -> Impossible:
    return never(
        "只有个人才会因个人或者家庭事务处理个人信息",
        "nobody but a natural person processes in personal or family affairs",
        s.household_affairs & ~o.form.one_of("natural_person"),
    )


def data_processing(p: DataProcessing) -> Consistency:
    """Return what holds of every activity of processing network data."""
    return Consistency(impossible=(_private(p.scope, p.processor),))


def automated_access(a: AutomatedAccess) -> Consistency:
    """Return what holds of every access by automated tools."""
    return Consistency(impossible=(_private(a.scope, a.processor),))


def incident(i: Incident) -> Consistency:
    """Return what holds of every incident."""
    return Consistency(
        impossible=(_private(i.scope, i.processor),),
        sequences=(
            *never_later(i.processor.founded_on, i.found_on, i.handling_ended_on),
            *never_later(i.found_on, i.handling_ended_on),
        ),
        undated=(undated_without(i.handling_ended_on, i.handling_ended),),
    )


def product_risk(r: ProductRisk) -> Consistency:
    """Return what holds of every risk of a product or service."""
    return Consistency(
        impossible=(_private(r.scope, r.processor),), sequences=never_later(r.processor.founded_on, r.found_on)
    )


def sharing(s: Sharing) -> Consistency:
    """Return what holds of every sharing of data; in joint processing, data may also be given or received."""
    return Consistency(
        impossible=(
            _private(s.scope, s.processor),
            never(
                "因个人或者家庭事务处理个人信息的，数据中不会没有个人信息",
                "data processed in personal or family affairs can't hold no personal information",
                s.scope.household_affairs & ~s.personal_information,
            ),
            never(
                "本组织是共同处理的一方时，双方的关系只能是共同处理",
                "a joint processor's relation to the other can't be anything but joint processing",
                s.side.one_of("joint") & ~s.relation.one_of("joint"),
            ),
        ),
    )


def consent(c: Consent) -> Consistency:
    """Return what holds of consent."""
    return Consistency(
        impossible=(
            never(
                "没有人表示不同意的，不会有拒绝后频繁征求同意",
                "where nobody refused, nobody can have been asked again after a refusal",
                c.asked_again_frequently & ~c.refused,
            ),
        ),
    )


def individual_requests(r: IndividualRequests) -> Consistency:
    """Return what holds of the requests individuals make."""
    return Consistency(
        impossible=(
            never(
                "没有人请求转移个人信息的，请求转移的次数不会超出合理范围",
                "transfers that nobody asked for can't have been asked for to excess",
                r.transfers_clearly_excessive & ~r.transfer_requested,
            ),
        ),
    )


def personal_information_processing(p: PersonalInformationProcessing) -> Consistency:
    """Return what holds of every activity of processing personal information."""
    return Consistency(
        impossible=(
            _private(p.scope, p.processor),
            never(
                "应用人脸识别技术处理人脸信息的，不会没有处理生物识别信息",
                "who recognises faces processes biometric information",
                p.face_recognition & ~p.biometric_information,
            ),
            never(
                "没有设立境内机构、也没有指定代表的，不会已经报送机构名称或者代表姓名",
                "where there is neither office nor representative in China, no name can have been reported",
                p.representative_reported & ~p.representative_in_china,
            ),
        ),
        sequences=never_later(
            p.processor.founded_on, p.last_audited_on, p.above_ten_million_since, p.hundred_thousand_faces_on
        ),
        undated=(undated_without(p.last_audited_on, p.ever_audited),),
    )


def important_data_processing(d: ImportantDataProcessing) -> Consistency:
    """Return what holds of every activity of processing important data."""
    return Consistency(
        impossible=(
            _private(d.scope, d.processor),
            never(
                "不是重要数据的，不会属于特定种类、规模的重要数据",
                "data that are not important can't be important data of a special kind or scale",
                d.special_kind_or_scale & d.standing.one_of("none"),
            ),
        ),
        sequences=never_later(d.processor.founded_on, d.report.last_assessed_on),
    )


def personalised_push(p: PersonalisedPush) -> Consistency:
    """Return what holds of information pushed to individuals."""
    return Consistency(
        impossible=(
            never(
                "没有设置关闭选项的，关闭选项不会易于理解",
                "an option that does not exist can't be easy to understand",
                p.switch_off_easy_to_understand & ~p.switch_off_option,
            ),
            never(
                "没有设置关闭选项的，关闭选项不会便于访问和操作",
                "an option that does not exist can't be easy to reach and to operate",
                p.switch_off_easy_to_use & ~p.switch_off_option,
            ),
        ),
    )


def platform(p: Platform) -> Consistency:
    """Return what holds of every network platform."""
    return Consistency(
        impossible=(
            never(
                "个保法第五十八条所称业务类型复杂的平台，业务类型不会不复杂",
                "a platform of PIPL art. 58, which takes complex business, can't have simple business",
                p.important_service_with_huge_user_base & ~p.complex_business,
            ),
            never(
                "没有发现不符合要求的应用程序的，不会对它们采取过措施",
                "where no app was found wanting, none can have been dealt with for it",
                p.nonconforming_apps_dealt_with & ~p.nonconforming_apps_found,
            ),
        ),
        sequences=never_later(p.provider.founded_on, p.social_report.last_published_on),
    )
