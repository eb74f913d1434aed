/// Words of the command palette.
public enum PaletteText {
  public static let none = Phrase("没有这样的命令；Esc 关闭", "No such command; Esc closes")
  public static let nothingToOpen = Phrase("这里没有可以打开的。", "There is nothing to open here.")
  public static let inForms = Phrase("填表单时用。", "For filling in a form.")
  public static let byItsKey = Phrase("直接按它的键。", "By its key only.")
  public static let firstRunOnly = Phrase("只在新钱包的首页。", "Only on the first page of a new wallet.")
  public static let closeFirst = Phrase("先关闭服务。", "Close the service first.")

  public static let screen = Phrase("页面", "Screen")

  // What else people look for things with; never shown.
  public static let refund = Phrase("退款 退钱 售后", "refund money back")
  public static let complaint = Phrase("退款 投诉 纠纷 售后", "refund complaint dispute")
  public static let later = Phrase("宽限 晚点还 还不上", "postpone later")
  public static let hardship = Phrase("还不起 困难 减免", "cannot pay difficult")
  public static let limits = Phrase("额度 提额 限额 冻结 屏蔽", "limit cap freeze block")
  public static let points = Phrase("分数 评分", "points")
  public static let debts = Phrase("欠款 花呗 白条 账单", "debt owe loan bill")
  public static let messages = Phrase("短信 通知 账单 记一笔", "sms text note bill paste")
  public static let bills = Phrase("支付宝 微信 京东 美团 账单 文件 读入", "alipay wechat csv xlsx statement file")
  public static let owed = Phrase("欠款 欠多少 待还 账单", "debt owe bill due")
  public static let looks = Phrase(
    "主题 颜色 深色 浅色 边框 鼠标 登录提醒 配置", "theme colour color dark light border mouse config")
  public static let cards = Phrase("银行卡 绑卡 余额", "bank card")
  public static let cancelling = Phrase("注销 停用", "cancel account stop")

  /// After going to where a command works: '选一笔，再按 p 还款'.
  public static func choose(_ words: Phrase, key: String) -> Phrase {
    Phrase("选好以后按 \(key)：\(words.zh)", "Choose one, then \(key): \(words.en)")
  }
}
