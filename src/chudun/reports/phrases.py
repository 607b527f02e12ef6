"""Every fixed string of the reports, in both languages (报告固定用语)."""

from chudun.facts.fact import Standing
from chudun.law.language.provision import Certainty
from chudun.vocabulary.bilingual import Bilingual

# punctuation and small joints
COMMA = Bilingual("、", ", ")
SEMICOLON = Bilingual("；", "; ")
AND = Bilingual("，且", "; and ")
OR = Bilingual("或", " or ")
QUOTED = Bilingual("“{value}”", "'{value}'")
BETWEEN_DAYS = Bilingual("{earliest} 至 {latest} 之间", "between {earliest} and {latest}")
VALUE_IS = Bilingual("{label}为“{value}”", "{label}: '{value}'")
VALUES_ARE = Bilingual("{label}为{values}", "{label}: {values}")
READING_OPEN = Bilingual("对“{statement}”的解释（在设置中选定）", "the reading that {statement} (a setting)")
NONE = Bilingual("无", "none")
NOT_GIVEN = Bilingual("未填写", "not given")
PLACE = Bilingual("{name}（{code}）", "{name} ({code})")
WITH = Bilingual("{what}：{which}", "{what}: {which}")

# the whole
PRODUCT = Bilingual("楚盾", "Chudun")
TITLE_TRANSFERS = Bilingual("数据出境合规评估报告", "Data export assessment")
TITLE_ORGANISATION = Bilingual("网络与数据合规评估报告", "Network and data compliance assessment")
NUMBERED = Bilingual("{zh}、{title}", "{en}. {title}")
SUBTITLE = Bilingual("{organisation} · 以 {as_of} 的法律和事实为准", "{organisation} · law and facts as of {as_of}")
FOOTER = Bilingual(
    "由楚盾 {version} 于 {made_at} 生成 · 辅助判断，不是法律意见",
    "Made by Chudun {version} on {made_at} · an aid to judgement, not legal advice",
)
CONTENTS = Bilingual("目录", "Contents")
PAGE = Bilingual("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")

# the answer
ANSWER = Bilingual("结论", "The answer")
ANSWER_LEAD = Bilingual(
    "{organisation}共有 {transfers} 项数据提供。义务中有 {breached} 项违反，{open} 项尚不能确定。",
    "Transfers of {organisation}: {transfers}. Duties on them breached: {breached}; still undetermined: {open}.",
)
ANSWER_ALL = Bilingual(
    "{organisation}共有 {subjects} 个判断对象、{transfers} 项数据提供，共判断法定义务 {duties} 项：{counts}。",
    "{organisation} has {subjects} subjects and {transfers} transfers; the law's duties on them, {duties} in all, come"
    " out as follows: {counts}.",
)
ANSWER_EXPOSURE = Bilingual(
    "已发现的违反，对单位的罚款合计：{range}（怎样得出、哪些由主管部门裁量，见“{section}”）。",
    "Fines on the organisation for the breaches found, together: {range} (how it comes about and what is discretionary:"
    " see '{section}').",
)
ANSWER_OVERDUE = Bilingual(
    "期限日历中有 {count} 个日期已过，见“{section}”。",
    "Days in the calendar that have passed: {count}; see '{section}'.",
)
BREACHES_CAPTION = Bilingual("已发现的违反", "Breaches found")
ABOUT_WHOM = Bilingual("对象", "Subject")
FINE = Bilingual("对单位的罚款", "Fine on the organisation")
NO_PENALTY = Bilingual("所编法规没有写明处罚", "no penalty in the law encoded")
CONTRADICTIONS_LEAD = Bilingual(
    "下列事实相互矛盾；凡取决于它们的义务都不作判断，其余照常判断：",
    "These facts exclude each other. What hangs on them is not judged; everything else is:",
)
CONTRADICTION_FACTS = Bilingual("{about}：{says}。各来源的说法：{facts}", "{about}: {says}. The sources say: {facts}")
TWO_SOURCES = Bilingual("各来源对“{label}”说法不一", "the sources disagree on '{label}'")
NO_TRANSFERS = Bilingual(
    "工作区文件没有列出任何数据提供，因此没有可以判断的出境路线。请在 transfers 下写明什么数据提供给谁。",
    "The workspace file names no transfer, so no route can be judged. List under 'transfers' which data go to whom.",
)
PROBLEMS_LEAD = Bilingual(
    "有 {count} 处数据没有读到或没有读完，相关人数只是下限，结论可能因此改变；见“{section}”。",
    "Not read, or not to the end: {count}. Counts that depend on it are lower bounds, and the answer may change. See"
    " '{section}'.",
)
BY_OUTCOME = Bilingual("各种路线的项数", "How many transfers take which route")
BY_TRANSFER = Bilingual("每项数据提供的路线、依据与待办", "Each transfer: route, main article, what remains")
ROUTE = Bilingual("路线", "Route")
HOW_MANY = Bilingual("项数", "How many")
WHICH = Bilingual("哪些", "Which")
TRANSFER = Bilingual("数据提供", "Transfer")
MAIN_ARTICLE = Bilingual("主要依据", "Main article")
REMAINS = Bilingual("待办", "What remains to be done")
NEXT_DAY = Bilingual("期限", "By when")
TO_FIND_OUT = Bilingual("先查明：{question}", "First find out: {question}")
DUTIES_OPEN = Bilingual("查明 {count} 项义务是否满足", "Duties to be looked into: {count}")
NO_DAY = Bilingual("没有固定日期，提供前须完成", "No fixed day: before data are provided")
NOTHING_REMAINS = Bilingual("没有待办", "Nothing")

# pictures
PICTURES = Bilingual("数据流向与人数", "Where the data flow, and how many people")
FLOW_CAPTION = Bilingual(
    "数据流向：从哪里来、经谁、到哪里去、走哪种路线",
    "Where the data flow: from where, through whom, to where, on which route",
)
FLOW_DESCRIPTION = Bilingual("{sources} 经 {organisation} 到 {recipient}（{place}）：{route}",
                             "{sources} through {organisation} to {recipient} ({place}): {route}")  # fmt: skip
STORES_COLUMN = Bilingual("数据源", "Data")
ORGANISATION_COLUMN = Bilingual("数据处理者", "Organisation")
IN_CHINA = Bilingual("境内", "Inside mainland China")
ABROAD = Bilingual("境外", "Outside mainland China")
SCALE_CAPTION = Bilingual(
    "人数与法定阈值（对数刻度，1 至 1000 万人；条形从可能的最少到最多）",
    "People against the thresholds (logarithmic scale, 1 to 10 million; bars run from the least possible to the most)",
)
SCALE_DESCRIPTION = Bilingual("{label}：{people}；阈值：{thresholds}", "{label}: {people}; thresholds: {thresholds}")
THRESHOLD = Bilingual("{number}起：{leads_to}", "from {number}: {leads_to}")

# each transfer
TRANSFERS = Bilingual("各项数据提供", "The transfers one by one")
ABOUT = Bilingual("基本情况", "What it is")
ITEM = Bilingual("项目", "Item")
CONTENT = Bilingual("内容", "Content")
RECIPIENT = Bilingual("接收方", "Recipient")
DATA = Bilingual("提供的数据", "Data that go")
ALL_COLUMNS = Bilingual("全部字段", "all columns")
PEOPLE_GENERAL = Bilingual("一般个人信息人数（仅本项）", "People, general information (this transfer alone)")
PEOPLE_SENSITIVE = Bilingual("敏感个人信息人数（仅本项）", "People, sensitive information (this transfer alone)")
CONTRADICTIONS = Bilingual("相互矛盾的事实", "Facts that exclude each other")
REASONS = Bilingual("理由", "Why")
GROUND = Bilingual("依据{articles}。{gist}", "Under {articles}. {gist}")
GROUND_OPEN = Bilingual("可能适用{articles}。{gist}", "{articles} may apply. {gist}")
FACTS_MET = Bilingual("事实：", "The facts:")
EXCEPTIONS = Bilingual("已考虑的例外和优先规定（{count} 条）", "Exceptions and prior rules considered ({count})")
CHANGES = Bilingual("哪些变化会改变结论", "What would change it")
CHANGES_LEAD = Bilingual(
    "只改变下列事实、其余不变时，结论改变：", "The route changes where only these facts change and all else stays:"
)
CHANGES_NOT_TOLD = Bilingual(
    "改变一项或两项事实不会使结论改变。", "No change of one fact or two would change the answer."
)
IF_THEN = Bilingual("若{change}，则{outcome}。", "If the facts were – {change} – then: {outcome}.")
SETTLING = Bilingual("怎样才能确定", "What would settle it")
SETTLING_LEAD = Bilingual(
    "按对结论的影响从大到小，查明下列事实：", "Find out these facts; the most telling stand first:"
)
QUESTION = Bilingual("问题", "Question")
ANSWERS = Bilingual("若回答", "If the answer is")
ANY_ANSWER = Bilingual("任何回答（还要结合其他事实）", "any (other facts are needed too)")
LEADS_TO = Bilingual("则路线为", "then the route is")
ASKED_BECAUSE = Bilingual("为何要问", "Asked because of")
AND_MORE = Bilingual("等，共 {count} 条", "and more, {count} in all")
OPEN_READINGS = Bilingual(
    "结论取决于尚无定论的解释，可在设置中选定：", "The answer hangs on readings not settled; they can be set:"
)
READING_LEADS = Bilingual("“{statement}”：采用则{adopted}；不采用则{rejected}",
                          "'{statement}': {adopted} if adopted; {rejected} if not")  # fmt: skip
AND_OTHERS = Bilingual("{names}等，共 {count} 个", "{names} and others, {count} in all")
DUTIES = Bilingual("义务", "Duties")
DUTIES_CAPTION = Bilingual("法律规定的义务及其履行情况", "The duties the law lays down, and whether they are met")
VERDICT = Bilingual("状态", "State")
DUTY = Bilingual("要做什么", "What to do")
OWED_TO = Bilingual("（对象：{whom}）", " (owed to: {whom})")
BASIS = Bilingual("依据", "Article")
BECAUSE = Bilingual("理由或待查明", "Because, or to be found out")
DUTIES_WAIVED = Bilingual("不适用的义务（{count} 项）", "Duties that do not apply ({count})")
DUE_CAPTION = Bilingual("由事实推算的日期", "Days that follow from the facts")
WHAT = Bilingual("事项", "What")
DAY = Bilingual("日期", "Day")
DAYS_LEFT = Bilingual("{day}（还有 {days} 天）", "{day} (days left: {days})")
DAYS_PAST = Bilingual("{day}（已过 {days} 天）", "{day} (days past: {days})")
KNOWN = Bilingual("事实", "Facts")
FACTS = Bilingual("所依据的事实（{standings}）", "The facts it rests on ({standings})")
STANDING_COUNT = Bilingual("{standing} {count}", "{standing} {count}")
FACTS_CAPTION = Bilingual("事实、来源与可靠程度", "Facts, how firmly known, and from where")
FACT = Bilingual("事实", "Fact")
VALUE = Bilingual("取值", "Value")
STANDING = Bilingual("可靠程度", "Standing")
SOURCES = Bilingual("来源", "Source")
SOURCE = Bilingual("{source}：{method}，{on}", "{source}: {method}, {on}")
ATTACHED = Bilingual("（附件 {file}，SHA-256 {digest}…）", " (attached {file}, SHA-256 {digest}…)")
RELIABLE_UNTIL = Bilingual("（{until} 后须重新核实）", " (to be checked again after {until})")
SAYS = Bilingual("{value}——{source}", "{value} – {source}")
PRESUMED_FACTS = Bilingual("没有人说明，按通常情形推定：{facts}。", "Nobody said; presumed as is usual: {facts}.")
UNKNOWN_FACTS = Bilingual("没有人说明，按未知处理：{facts}。", "Nobody said; treated as unknown: {facts}.")
STANDINGS: dict[Standing, Bilingual] = {
    Standing.CONTRADICTORY: Bilingual("矛盾", "contradictory"),
    Standing.STALE: Bilingual("过期", "stale"),
    Standing.KNOWN: Bilingual("已知", "known"),
    Standing.PRESUMED: Bilingual("推定", "presumed"),
    Standing.UNKNOWN: Bilingual("未知", "unknown"),
}
"""The standings, those that need attention first."""

# what binds
BINDING = Bilingual("适用的规定与身份", "What binds the organisation, and why")
BINDING_CAPTION = Bilingual("各规定下的义务及其状态（项数）", "Duties under each regulation, and how they stand")
REGULATION = Bilingual("规定", "Regulation")
APPLIES = Bilingual("是否适用", "Applies")
APPLIES_STATES: dict[bool | None, Bilingual] = {
    True: Bilingual("适用", "yes"),
    None: Bilingual("可能适用", "perhaps"),
    False: Bilingual("没有义务适用", "no duty applies"),
}
ROLES_CAPTION = Bilingual(
    "法律规定的身份与情形，由事实得出", "Roles and situations the law defines, derived from the facts"
)
ROLE = Bilingual("身份或者情形", "Role or situation")
HELD = Bilingual("是否属于", "Held")
HELD_STATES: dict[bool | None, Bilingual] = {
    True: Bilingual("属于", "yes"),
    None: Bilingual("尚不能确定", "not known"),
    False: Bilingual("不属于", "no"),
}
ROLES_NOT_HELD = Bilingual("不属于的身份与情形（{count} 项）", "Roles and situations that do not apply ({count})")
ROLE_LINE = Bilingual("{gist}（{article}；{about}）", "{gist} ({article}; {about})")

# duties of the organisation
ORGANISATION_DUTIES = Bilingual("各规定下的义务", "Duties under each regulation")
SUBJECT_DUTIES = Bilingual("{subject}：须处理或者查明的义务", "{subject}: duties to act on or to look into")
DUTIES_MET = Bilingual("{subject}：已满足的义务（{count} 项）", "{subject}: duties met ({count})")
SUBJECT_WAIVED = Bilingual("{subject}：不适用的义务（{count} 项）", "{subject}: duties that do not apply ({count})")
NOTHING_TO_ACT_ON = Bilingual("{subject}：没有违反，也没有待查明的义务。", "{subject}: nothing breached, nothing open.")
CONTRADICTED = Bilingual("所依据的事实相互矛盾", "the facts it rests on exclude each other")
NAMED = Bilingual("{duty}（{articles}）", "{duty} ({articles})")
WAIVED_ALIKE = Bilingual("{because}：{duties}", "{because}: {duties}")
SUBJECT_FACTS = Bilingual("各对象的事实", "What is known of each subject")
FACTS_OF = Bilingual("{subject}（{standings}）", "{subject} ({standings})")

# calendar
CALENDAR = Bilingual("期限日历", "Calendar")
CALENDAR_LEAD = Bilingual(
    "下列日期由事实和法律推算。已过的日期须核对当时是否按期完成；定期而没有写明周期的，列在最后。"
    "同一份日历另存为 calendar.ics，可以导入日历软件。",
    "These days follow from the facts and the law. Of days that have passed, check whether they were kept; what recurs"
    " without a set period stands last. The same calendar is saved as calendar.ics for calendar programs.",
)
NO_DAYS = Bilingual("没有可以推算的日期。", "No day follows from the facts known.")
CALENDAR_CAPTION = Bilingual("期限与周期性事项", "Deadlines and what recurs")
TIMELINE_CAPTION = Bilingual("时间线（竖线为判断之日）", "Timeline (the upright line is the day judged)")
TIMELINE_NEAREST = Bilingual(
    "时间线（竖线为判断之日；只画最近的 {count} 项）",
    "Timeline (the upright line is the day judged; the nearest {count})",
)
TIMELINE_MARK = Bilingual("{what}（{about}）", "{what} ({about})")
RECURS = Bilingual("周期性", "recurs")
REGULARLY = Bilingual("定期，没有写明周期", "regularly, no period set")

# exposure
EXPOSURE = Bilingual("违反可能的后果", "What the breaches can cost")
NO_BREACHES = Bilingual("没有发现违反，因此没有可以列出的处罚。", "No breach was found, so no penalty is listed.")
EXPOSURE_TOTAL = Bilingual(
    "对单位的罚款合计：{range}。同一个违法行为不得给予两次以上罚款（行政处罚法第二十九条），几项违反是否属于同一个行为由"
    "主管部门认定，所以下限取各项下限中最高的一项，上限为各项上限之和。“可以”处罚的，下限为零。",
    "Fines on the organisation together: {range}. One act is never fined twice (Administrative Penalty Law, art. 29),"
    " and which breaches are one act is for the authority: the lower bound is therefore the largest single one, the"
    " upper the sum. Where a fine is discretionary, the lower bound is nothing.",
)
UNPRICED = Bilingual(
    "其中 {count} 项违反可能依照其他法律处理，或者所编法规没有写明处罚，这部分数额不在合计之内。",
    "Breaches that other laws may answer, or for which the law encoded names no penalty: {count}. What they cost is"
    " not in that sum.",
)
BREACHES = Bilingual("违反的义务：", "Breaches:")
BREACH_OF = Bilingual("{about}：{duty}", "{about}: {duty}")
IMPOSED_BY = Bilingual("由{by}处理", "imposed by {by}")
TIERS = Bilingual("仍有可能的档次（由轻到重）：", "Tiers still open, lightest first:")
RANGES = Bilingual("幅度、措施与裁量：", "Range, measures and discretion:")
RANGE_ORGANISATION = Bilingual("单位：{range}", "organisation: {range}")
RANGE_ANYONE = Bilingual("违反者（单位或者个人）：{range}", "whoever broke it, organisation or individual: {range}")
RANGE_RESPONSIBLE = Bilingual("每名责任人员：{range}", "each person responsible: {range}")
DISCRETIONARY = Bilingual("是否罚款或者适用哪一档由主管部门裁量", "whether to fine, or which tier, is discretionary")
NOT_DISCRETIONARY = Bilingual("达到条件即应处罚", "follows once the conditions are met")
AND_OTHER_LAWS = Bilingual(
    "{range}，另有违反依照其他法律、行政法规处理，数额未计入",
    "{range}, besides what other laws lay down for some of them",
)
OTHER_LAWS = Bilingual("依照其他法律、行政法规处理", "what other laws lay down")
OR_OTHER_LAWS = Bilingual("{range}，或者依照其他法律、行政法规处理", "{range}, or what other laws lay down")
NO_TIER = Bilingual("按已知的情形，没有达到任何一档", "as far as known, no tier is reached")
WEIGHED = Bilingual("影响轻重的情节：", "Circumstances that weigh:")
WEIGHED_LINE = Bilingual("{weight}（{article}）：{gist}——{state}", "{weight} ({article}): {gist} – {state}")
WEIGHED_STATES: dict[bool | None, Bilingual] = {
    True: Bilingual("具备", "given"),
    None: Bilingual("是否具备尚不清楚", "not known"),
    False: Bilingual("不具备", "not given"),
}

# counts
COUNTS = Bilingual("人数与测量方法", "The counts, and how they were measured")
COUNTS_CAPTION = Bilingual("各项人数及其阈值", "The counts and their thresholds")
COUNTED = Bilingual("计数", "What is counted")
NUMBER = Bilingual("人数", "People")
THRESHOLDS = Bilingual("阈值", "Thresholds")
POSITION = Bilingual("{threshold}（{where}，{article}）", "{threshold} ({where}; {article})")
REACHED = Bilingual("已达到", "reached")
NOT_REACHED = Bilingual("未达到", "not reached")
MAYBE_REACHED = Bilingual("是否达到不能确定", "open whether reached")
BOUNDS_APART = Bilingual("区间的原因", "Why the bounds are apart")
NO_COUNTS = Bilingual("没有可以计数的出境个人信息。", "There was no exported personal information to count.")
METHOD = Bilingual("怎样测量", "How it was measured")
LINKING = Bilingual("怎样识别为同一自然人", "How records were linked into persons")
ORGANISATION_FACTS = Bilingual("关于本组织的事实（{standings}）", "Facts about the organisation ({standings})")

# stores
STORES = Bilingual("数据源与字段", "The stores and columns found")
NO_TABLES = Bilingual("没有读到任何数据表。", "No table was read.")
TABLE_SUMMARY = Bilingual(
    "{rows} 行，{columns} 个字段，其中个人信息 {personal} 个、敏感个人信息 {sensitive} 个。",
    "Rows: {rows}; columns: {columns}, of them with personal information: {personal}, sensitive: {sensitive}. ",
)
INCOMPLETE = Bilingual("没有读完，以上都是下限。", "It was not read to its end: these are lower bounds.")
COLUMNS_CAPTION = Bilingual("{store} / {table} 的字段", "Columns of {store} / {table}")
COLUMN = Bilingual("字段", "Column")
FOUND = Bilingual("判定", "Verdict")
GRADE = Bilingual("分类", "Class")
CONFIDENCE = Bilingual("命中与置信度", "Hits and confidence")
HITS = Bilingual("{hits} / {filled} 格", "{hits} of {filled} cells")
CONFIDENCE_IS = Bilingual("置信度 {confidence}", "confidence {confidence}")
SAMPLES = Bilingual("脱敏样例", "Masked samples")
EVIDENCE = Bilingual("证据", "Evidence")
NOTHING_FOUND = Bilingual("未发现个人信息", "no personal information found")
PERSONAL = Bilingual("个人信息", "personal information")
SENSITIVE = Bilingual("敏感个人信息", "sensitive personal information")
NOT_PERSONAL = Bilingual("非个人信息", "not personal information")
PLAIN_COLUMNS = Bilingual("没有发现个人信息的字段：{columns}", "Columns in which nothing personal was found: {columns}")

# what could not be read
PROBLEMS = Bilingual("未能读取的内容", "What could not be read")
NO_PROBLEMS = Bilingual("所列数据源全部读取完毕。", "All stores named were read to their end.")
PROBLEMS_CAPTION = Bilingual("未能读取的内容与处理办法", "What could not be read, and what to do")
WHERE = Bilingual("位置", "Where")
WHAT_HAPPENED = Bilingual("情况", "What happened")
REMEDY = Bilingual("怎么办", "What to do")

# the next questions
QUESTIONS = Bilingual("最值得先回答的问题", "The questions to answer next")
NO_QUESTIONS = Bilingual("结论不取决于任何未知的事实。", "No answer hangs on a fact that is unknown.")
QUESTIONS_CAPTION = Bilingual("最能确定结论的问题", "The questions that settle most")
CONCERNS = Bilingual("涉及", "Concerns")
INTERVIEW_CAPTION = Bilingual(
    "最能确定各项义务的问题（共 {count} 问，列出前 {shown} 问；用 chudun ask 逐题回答）",
    "The questions that settle most duties ({count} in all, the first {shown} listed; answer them with chudun ask)",
)
EVIDENCE_ASKED = Bilingual("可以佐证的材料", "What would show it")
SETTLES = Bilingual("涉及义务", "Duties")

# interpretations
READINGS = Bilingual("所采用的解释", "The readings applied")
READINGS_LEAD = Bilingual(
    "条文没有写明之处，按下列解释判断；每条都可以在工作区文件的 settings.readings 中改变。",
    "Where the text leaves something open, these readings were applied; each can be changed under settings.readings in"
    " the workspace file.",
)
READINGS_CAPTION = Bilingual("解释及其来源", "Readings and where they come from")
READING = Bilingual("名称", "Name")
STATEMENT = Bilingual("内容", "What it says")
READING_SOURCE = Bilingual("来源", "Source")
SWITCH = Bilingual("本报告", "In this report")
SWITCHES: dict[bool | None, Bilingual] = {
    True: Bilingual("采用", "adopted"),
    False: Bilingual("不采用", "not adopted"),
    None: Bilingual("悬置", "left open"),
}
CERTAINTIES: dict[Certainty, Bilingual] = {
    "official text": Bilingual("据官方文本", "from the official text"),
    "official guidance": Bilingual("据官方指引或问答", "from official guidance"),
    "third-party summary": Bilingual("据第三方摘要", "from a third party's summary"),
    "memory": Bilingual("据记忆，须核实", "from memory, to be checked"),
}

# closing
CLOSING = Bilingual("方法与说明", "Method, and what this report is")
CLOSING_NOTES = (
    Bilingual(
        "本报告逐条对照法条作出判断：已知的事实以区间或确定值进入，未知的事实不作猜测；只有当未知事实的各种可能都通向同一结论时，才作出该结论，否则写明尚不能确定。",
        "Facts are held against the articles one by one. Counts enter as intervals, unknown facts are never guessed: a"
        " conclusion is drawn only where every completion of what is unknown leads to it, and is left open otherwise.",
    ),
    Bilingual(
        "报告不含任何明文个人信息：样例均已脱敏，人数由带密钥的散列值计得。",
        "The report holds no personal information in clear: samples are masked, people are counted by keyed hashes.",
    ),
    Bilingual(
        "本报告辅助判断，不是法律意见，也不代替主管部门的决定；作出决定前请由负责人核对事实和条文。",
        "It is an aid to judgement, no legal advice, and replaces no authority's decision. Those responsible should"
        " check facts and articles before they act.",
    ),
)
TRACE = Bilingual("推理记录的校验值（SHA-256）：{digest}", "Hash of the reasoning (SHA-256): {digest}")
