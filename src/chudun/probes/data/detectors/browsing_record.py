"""What somebody searched, read and clicked (上网记录), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="browsing_record",
    label=Bilingual("上网与搜索记录", "browsing and search record"),
    category=Bilingual("个人上网记录", "online activity"),
    words=(
        "浏览记录", "浏览历史", "搜索记录", "搜索词", "点击记录", "收藏记录", "上网记录", "访问记录", "使用记录",
        "browsing_history", "browse_history", "search_history", "search_keyword", "search_query", "click_log",
        "visited_url", "page_url", "referer", "user_agent", "cookie", "cookie_id", "app_list", "installed_apps",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
)  # fmt: skip
