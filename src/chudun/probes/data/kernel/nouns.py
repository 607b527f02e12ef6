"""The nouns that decide what a name is about: a compound is about its last noun, not those before (中心语).

``phone_model`` and 手机型号 are about a model, ``customer_phone`` and 客户手机 about a phone.
"""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSONS = _words(
    "user usr users customer cust client member person people personal individual employee emp staff worker personnel"
    " contact linkman contacts owner holder cardholder real full true legal rep representative legalperson corporate"
    " first last middle family given nick chinese english cn en zh chn eng native local latin my display login driver"
    " passenger rider patient doctor nurse student teacher pupil applicant insured beneficiary policyholder insurant"
    " receiver recipient recv rcv consignee consignor sender shipper payer payee buyer seller purchaser guest visitor"
    " tenant landlord operator agent salesman seller father mother spouse parent child guardian emergency relative"
    " wife husband husbands relation candidate inviter invitee referrer author reviewer approver creator inspector"
    " technician engineer manager director supervisor leader cashier courier deliverer resident citizen donor lender"
    " borrower debtor creditor guarantor witness suspect victim principal subscriber caller callee original old new"
    " kh yh yg hy xs ls hz jz fr"
)
"""Who a name or number can belong to."""

THINGS = _words(
    "file product prod goods item sku spu order project task job process step dept department org organization"
    " company"
    " corp enterprise firm supplier vendor manufacturer maker brand model part component material bom device"
    " equipment"
    " machine robot sensor plc tag node station line workshop factory plant warehouse store shop branch bank city"
    " province country county district region area town village road street school class course subject category type"
    " group role menu button page module app application system server host domain network table column field schema"
    " database db index view function method variable var param parameter config property attribute attr key label"
    " event activity campaign coupon template report document doc image img picture photo video audio music"
    " song movie"
    " film book game disease drug medicine test exam code token session batch lot serial version package library repo"
    " service queue topic cluster pod container image job rule policy contract agreement channel media unit color"
    " dish food recipe hotel room building floor port ship vessel flight train route stop position title rank level"
    " status stage alarm fault error metric indicator measure hospital ward museum park team club bus slave gift card"
)
"""What else has names, numbers and addresses."""

_DIGITALLY = (
    "ip ipv4 ipv6 mac email mail web url memory mem server host bus modbus slave register reg wallet contract network"
    " net page image img picture file download link callback api physical base start end plc tag node remote client"
    " gateway peer smtp source src dest dst bluetooth bt wifi device dev sensor block sector hardware hw proxy dns"
    " bitcoin eth btc token cache buffer io coil port return jump socket broker redis db database string register"
)

_FITTINGS = (
    "connector plug socket cable port charger charging adapter coupling coupler pin thread fitting jack terminal"
)
"""What is called male and female too."""

NOT_AFTER: Mapping[str, frozenset[str]] = {
    "address": _words(_DIGITALLY),
    "addr": _words(_DIGITALLY),
    "plate": _words("steel base door name hot cover back clutch metal face template circuit mold mould die key"),
    "cell": _words("battery table fuel solar excel grid unit single max min memory work blood load power stem"),
    "contact": _words("electrical relay switch main auxiliary nc point"),
    "owner": _words("file table schema db database repo task job process lock product project object resource index"),
    "employee": _words("per"),
    "username": _words("db database smtp ftp mqtt service svc system sys os redis mysql"),
    "mail": _words("snail chain"),
    "iris": _words("dataset flower"),
    "fingerprint": _words("cert certificate file device browser key ssh tls ssl canvas message code content"),
    "diagnosis": _words("fault device equipment system remote network vehicle engine battery machine self car"),
    "card_no": _words("sim member vip gift iot meal access gas fuel loyalty id identity idcard door graphics"
        " wifi esim ss insurance"),
    "card_number": _words("sim member vip gift iot meal access gas fuel loyalty id identity idcard door"),
    "card": _words("sim member vip gift iot meal access gas fuel loyalty door graphics wifi business score"),
    "pan": _words("frying oil drip camera ptz"),
    "identity": _words("brand service workload managed corporate visual"),
    "lat": _words("avg p50 p90 p95 p99 mean net network"),
    "sex": _words(f"safe {_FITTINGS}"),
    "gender": _words(_FITTINGS),
    "address_line": _words(_DIGITALLY),
}  # fmt: skip
"""By the word they precede, modifiers that make it mean something else."""

GENERIC = {"name": PERSONS, "surname": PERSONS, "names": PERSONS}
"""Words of everything under the sun, with the modifiers that make them a person's."""

NUMBERED = ("id_no", "id_number", "idno", "id_num")
"""Words for identity documents that read otherwise after a thing: ``order_id_no``."""

NEUTRAL = _words(
    "no nr num number nos numbers nbr code cd id str string raw enc encrypted encrypt cipher ciphertext"
    " encryption md5"
    " sha sha1 sha256 sha512 hash hashed digest md sm aes rsa base64 masked mask desensitized tm plain clear"
    " cleartext"
    " new old cur current orig original first second third primary secondary main backup bak alt other home"
    " work office"
    " cn en zh chn eng py pinyin full short field col column value val values info data text txt list array"
    " json content"
    " amount amt total sum detail details desc description result results record records history a b c v x in out"
    " front back path url file image img photo picture pic base embedding vector feature template monthly"
    " annual yearly"
    " before after max min level month year day date line line1 line2 and or unique varchar char nvarchar required"
    " optional km kg cm kwh cny rmb yuan"
)
"""What may follow a word in a name that is still about it."""

_CONTACT = _words("code id key area date day month year level file image img photo picture pic template url"
        " path detail"
                  " details record records history desc description amount amt total sum max min vector feature front"
                  " back result results in out")  # fmt: skip

TAILS_NOT: Mapping[str, frozenset[str]] = dict.fromkeys(
    ("phone", "mobile", "tel", "telephone", "cellphone", "cell", "email", "mail", "e_mail", "address", "addr", "name",
     "dz", "yx", "sjh", "lxdh", "xm"),
    _CONTACT,
)  # fmt: skip
"""By word, what else makes the name be about something else: a ``phone_code`` is sent to a phone."""

TAILS: Mapping[str, frozenset[str]] = {
    "email": _words("address addr"),
    "mail": _words("address addr"),
    "e_mail": _words("address addr"),
    "mac": _words("address addr"),
    "ip": _words("address addr"),
    "birth": _words("date day month year ymd time"),
    "phone": _words("no number"),
    "disease": _words("name"),
    "diagnosis": _words("name"),
    "allergy": _words("name"),
    "religion": _words("name"),
    "medical": _words("record history report condition"),
    "sex": _words("name"),
    "gender": _words("name"),
    "work": _words("unit"),
}
"""By word, what may follow besides."""

ROLES = _words("contact owner employee customer username lxr linkman consignee recipient")
"""Words for somebody: the column names them only if nothing but a name follows."""

NAMELY = _words("name names cn en zh fullname realname")
"""What may follow a role."""

ASKING = _words(
    "is has have whether flag if can could allow allowed enable enabled need needs required must should number_of"
    " count cnt avg average mean"
)
"""A name with one of these at its head is about yes and no, about how many, or about all together."""

HAN_ROLES = (
    "员工",
    "联系人",
    "客户名",
    "收货人",
    "收件人",
    "车主",
    "法人",
    "持卡人",
    "户名",
    "用户名称",
    "业主",
    "客户",
    "操作员",
    "操作工",
    "检验员",
    "司机",
    "驾驶员",
    "患者",
    "寄件人",
    "申请人",
    "借款人",
    "经办人",
    "审批人",
    "负责人",
    "投保人",
    "被保险人",
)
HAN_NAMELY = ("姓名", "名字", "名称", "全名", "名", "称", "代表", "代表人", "真实姓名", "中文名", "英文名")

HAN_NEUTRAL = (
    "号码", "号", "编号", "码", "的", "值", "字段", "信息", "列", "密文", "加密", "脱敏", "掩码", "明文", "哈希",
    "摘要",
)  # fmt: skip
"""What may follow a Chinese word without changing what the name is about."""

HAN_HEADS = (
    "型号", "品牌", "厂商", "厂家", "版本", "系统", "配件", "壳", "套", "屏幕", "屏", "费用", "费", "资费",
    "套餐", "次数", "人次",
    "数量", "个数", "总数", "人数", "件数", "条数", "数", "率", "比例", "占比", "比", "时长", "时间", "日期",
    "期", "状态",
    "标志", "标识位", "标记", "类型", "类别", "种类", "长度", "位数", "归属地", "所在地", "签发地", "运营商",
    "来源", "渠道",
    "等级", "级别", "级", "图标", "链接", "路", "街", "大道", "店", "牌", "校验", "验证", "验证码", "认证",
    "核验", "结果",
    "销量", "销售额", "价格", "单价", "库存", "开关", "模板", "格式", "规则", "策略", "配置", "权限", "标题",
    "主题", "附件",
    "服务器", "域名", "后缀", "端口", "版", "端", "网", "营业厅", "卡槽", "应用", "客户端", "号段", "区号",
    "尾号", "后四位",
    "前三位", "有效期", "到期日", "签发机关", "发证机关", "机关", "照片", "正面", "反面", "复印件", "影像",
    "图片", "姓名",
    "地址", "机", "会议", "亭", "卡", "销售", "营销", "录音", "银行", "支付", "游戏", "行业", "专业", "产业",
    "产品", "商品",
    "顺序", "排序", "序号", "索引", "主键", "外键", "编码", "簿", "栏", "线", "空间", "偏移", "段", "位", "块",
    "颜色", "识别",
    "设备", "仪", "接口", "日志", "工具", "协议", "医院", "科室", "部门", "学校", "学院", "大学", "中学", "小学",
    "乡", "镇",
    "园", "村", "风", "风格", "乐器", "服饰", "政策", "工作", "活动", "特色", "团结", "委员会", "事务", "宗教局",
    "局", "节日",
    "证", "地", "人口", "差异", "歧视", "平等", "要求", "限制", "需求", "提示", "文案", "备注", "说明", "单",
    "下", "池",
    "货", "货量", "件", "国", "国家", "强度", "算法", "密钥", "服务", "中心", "热线", "平台", "公司", "企业",
    "集团", "市场",
    "邮箱", "密码", "权", "收入", "成本", "金", "赔偿", "分辨率", "精度", "误差", "偏差", "按钮", "频率", "频次",
    "语言", "方式",
    "拼写", "检查", "检测", "保护", "治理", "安全", "员", "车间", "班组", "宽", "高", "碑", "尺寸", "材质", "厚度",
)  # fmt: skip
"""Chinese nouns that take a name over when they follow: 手机型号 is about a model."""

HAN_TAILS: Mapping[str, tuple[str, ...]] = {
    "ip": ("地址",),
    "mac": ("地址",),
    "plc": ("地址",),
    "modbus": ("地址", "寄存器地址"),
    "icd": ("编码", "代码"),
    "bom": ("版本", "版本号"),
    "图纸": ("版本", "版本号"),
    "充电": ("状态", "类型", "数量", "价格", "时间", "时长"),
    "工单": ("状态", "类型", "数量", "优先级"),
    "缺陷": ("类型", "数量", "等级", "图片"),
    "供应商": ("编码", "等级", "类型", "状态"),
    "库存": ("数量", "状态"),
    "配方": ("版本", "版本号", "参数"),
    "源代码": ("路径", "版本"),
    "车外": ("路径", "链接"),
    "户口": ("所在地", "性质", "类型", "类别"),
    "残疾": ("类别", "等级", "证号"),
    "贷款": ("金额", "余额", "期限", "状态"),
    "借款": ("金额", "余额", "期限", "状态"),
    "出生": ("日期", "年月", "年月日", "时间", "年份", "日"),
    "生日": ("日期",),
    "就诊": ("记录", "时间", "日期", "结果", "科室", "医院", "机构", "医生"),
    "住院": ("记录", "时间", "日期", "号"),
    "逾期": ("天数", "金额", "次数", "期数", "状态", "本金"),
    "体检": ("结果", "报告", "日期", "信息"),
    "检验": ("结果",),
    "诊断": ("结果", "证明", "编码", "日期"),
    "手机": ("电话",),
    "移动": ("电话",),
    "邮箱": ("地址",),
    "电子邮件": ("地址",),
    "工资": ("卡", "收入"),
    "人脸": ("照片", "图片", "影像", "模板"),
    "指纹": ("图片", "影像", "模板"),
    "掌纹": ("图片", "影像", "模板"),
    "声纹": ("模板",),
    "虹膜": ("图片", "影像", "模板"),
    "面部": ("图片", "照片"),
    "病历": ("图片", "影像"),
    "证件": ("照片", "影像"),
    "婚姻": ("状态",),
    "健康": ("状态",),
    "联系": ("方式",),
}
"""By how a word begins, heads that leave it what it is."""

HAN_NOT_AFTER: Mapping[str, tuple[str, ...]] = {
    "工资": ("职", "员", "最低"),
    "地址": (
        "IP", "ip", "Ip", "MAC", "mac", "Mac", "邮箱", "邮件", "内存", "寄存器", "网络", "网关", "服务器",
        "图片", "文件",
        "链接", "下载", "接口", "存储", "回调", "访问", "物理", "从站", "设备", "页面", "头像", "视频", "起始",
        "通讯", "通信",
        "总线", "线圈", "变量", "点位", "网页", "站", "端口", "主机", "数据库", "钱包", "合约", "蓝牙", "无线",
        "跳转", "URL",
        "url", "Modbus", "PLC", "局域网", "广播", "组播", "推流", "直播", "录音", "附件", "仓库", "代码",
    ),
    "名字": ("文件", "产品", "商品", "项目", "公司", "品牌", "表", "字段", "变量", "函数", "标签", "菜单",
    "店铺", "设备", "活动"),
    "姓名": ("项目", "产品", "商品", "公司", "宠物"),
    "户名": ("用", "商", "租", "门", "窗", "散", "农", "帐", "账", "客", "大"),
    "卡号": ("物联网", "物联", "SIM", "sim", "门禁", "会员", "加油", "饭", "充值", "社保", "医保", "显", "购物",
    "礼品", "积分",
            "流量", "网", "声", "就诊", "储值", "ETC", "公交", "工"),
    "牌照": ("金融", "经营", "营业", "支付", "直播", "业务"),
    "号牌": ("门", "楼"),
    "生日": ("发", "产", "派", "学", "医", "先", "卫", "再", "养", "新", "原"),
    "出生": ("演", "突", "派", "输"),
    "实发": ("证", "核"),
    "应发": ("响", "供", "反", "对", "感", "效", "适"),
    "指纹": ("浏览器", "设备", "证书", "文件", "消息", "canvas", "Canvas", "密钥", "内容", "声音", "代码", "视频"),
    "诊断": ("故障", "设备", "系统", "远程", "网络", "车辆", "发动机", "电池", "自", "整车", "在线", "产线", "机器"),
    "体检": ("车辆", "设备", "安全", "系统", "电脑", "手机", "整车", "爱车", "电池"),
    "税号": ("商品", "海关", "关", "编码"),
    "通行证": ("车辆", "货车", "道路", "园区", "门禁", "厂区", "施工"),
    "手机": ("洗", "扬声",),
    "人脸": ("动漫",),
    "住院": ("未",),
    "经度": ("已", "曾"),
    "基因": ("转", "企业", "品牌", "文化", "作物"),
    "电话": ("IP", "网络"),
    "名称": ("产品",),
    "病历": ("设备", "车辆", "故障"),
    "疾病": ("动物", "植物", "作物", "病虫"),
    "民族": ("跨",),
    "证件号": ("车辆", "货物", "产品", "设备"),
    "体重": ("车", "机", "箱", "船", "壳", "物", "罐", "固", "液", "气", "整", "总", "壁"),
}  # fmt: skip
"""By word, what before it makes it mean something else."""

HAN_ASKING = ("是否", "有无", "能否", "可否", "应否", "允许", "启用", "需不需要", "已经", "未", "平均", "人均")

PINYIN: Mapping[str, str] = {
    "shouji": "手机", "shoujihao": "手机号", "haoma": "号码", "hao": "号", "dianhua": "电话", "lianxi": "联系",
    "lianxiren": "联系人", "fangshi": "方式", "xingming": "姓名", "mingzi": "名字", "shenfenzheng": "身份证",
    "shenfen": "身份", "zhengjian": "证件", "dizhi": "地址", "zhuzhi": "住址", "youxiang": "邮箱", "xingbie": "性别",
    "minzu": "民族", "chusheng": "出生", "riqi": "日期", "shengri": "生日", "kahao": "卡号", "yinhang": "银行",
    "yinhangka": "银行卡", "huzhao": "护照", "chepai": "车牌", "chepaihao": "车牌号", "chejia": "车架",
    "gongzi": "工资",
    "xinzi": "薪资", "kehu": "客户", "yonghu": "用户", "yuangong": "员工", "huiyuan": "会员", "hunyin": "婚姻",
    "xueli": "学历", "jingdu": "经度", "weidu": "纬度", "weixin": "微信", "dingdan": "订单", "xinghao": "型号",
    "leixing": "类型", "zhuangtai": "状态", "shijian": "时间", "mingcheng": "名称", "chanpin": "产品",
    "bianhao": "编号",
    "nianyue": "年月", "zongjiao": "宗教", "jiating": "家庭", "chezhu": "车主", "faren": "法人", "zhanghao": "账号",
    "cishu": "次数", "shuliang": "数量",
}  # fmt: skip
"""Spelt-out pinyin met in column names."""

PINYIN_PREFIXES = ("lxr", "kh", "yh", "yg", "hy", "cz", "jz", "gr", "fr")
"""Initials of 联系人, 客户, 用户, 员工, 会员, 车主, 家长, 个人, 法人 before another abbreviation: ``khsjh``."""

JOINED = _words(
    "phone mobile tel telephone email mail name address addr card idcard number num no id code order file host user"
    " usr customer cust member client emp employee staff contact owner driver student patient guest product prod"
    " goods item dept company bank account acct passport licence license plate sex gender birth date day home full"
    " real first last nick mac ip url type model count flag status verified time path size ext"
)
"""Words that names join without a sign between: ``custmobile``, ``filename``."""

BLAND = _words(
    "c col column field f fld val value values data info no nr num number nbr code id text txt content str"
    " string item"
    " v x key raw name detail desc result"
)
HAN_BLAND = ("号码", "号", "编号", "值", "内容", "数据", "字段", "名称", "信息", "代码", "文本", "结果")
"""Column names that say nothing without their table's."""

TABLE_AFFIXES = _words(
    "t tb tbl tab dim ods dwd dws ads dw fact stg tmp temp bak backup v vw view info information list table"
    " data record"
    " records detail details master base basic main new old history his log all full daily d m sys biz"
)
