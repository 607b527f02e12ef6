"""Account at a service (账号、用户编号), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="login_account",
    label=Bilingual("网络账号", "login account"),
    category=Bilingual("网络身份标识信息", "online identity"),
    words=(
        "用户账号", "登录账号", "登录名", "会员账号", "会员编号", "会员号", "用户编号", "昵称", "微博", "抖音号",
        "login_name", "login_id", "user_account", "user_id", "userid", "uid", "member_id", "nickname", "nick_name",
        "screen_name", "yhm", "yhbh",
    ),
    personal=True,
)  # fmt: skip
