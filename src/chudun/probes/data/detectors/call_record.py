"""Who communicated with whom, and what (通信记录和内容), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="call_record",
    label=Bilingual("通信记录和内容", "communications"),
    category=Bilingual("个人通信信息", "communications"),
    words=(
        "通话记录", "通话时长", "主叫", "被叫", "短信内容", "聊天记录", "聊天内容", "通讯录", "好友列表", "群成员",
        "邮件内容", "私信", "call_record", "call_duration", "caller", "callee", "calling_number", "called_number",
        "sms_content", "chat_content", "chat_history", "contact_list", "address_book", "friend_list",
        "private_message", "cdr",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
)  # fmt: skip
