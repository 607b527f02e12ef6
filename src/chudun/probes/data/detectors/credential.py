"""Password, key or token (口令、密钥), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="credential",
    label=Bilingual("口令、密钥", "password, key or token"),
    category=Bilingual("鉴别信息", "authentication information"),
    words=(
        "密码", "口令", "登录密钥", "密保", "动态码", "验证码", "私钥", "password", "passwd", "pwd", "pass_hash",
        "password_hash", "token", "access_token", "refresh_token", "secret", "secret_key", "api_key", "apikey",
        "private_key", "otp", "pin_code", "security_answer", "salt", "credential",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
)  # fmt: skip
