/// What the program is called and what it always says of itself.
public enum AppText {
  /// In the header.
  public static let name = Phrase("芝麻先用后付", "Sesame Pay-Later")
  /// Always in the header: no real issuer stands behind it.
  public static let demoIssuer = Phrase("演示发行方", "demo issuer")
  /// On every screen of a sandbox wallet.
  public static let sandbox = Phrase("沙盒", "SANDBOX")
  /// One line that says what it is.
  public static let tagline = Phrase(
    "先收货，后付款；每个数字都说得清来历", "Get it first, pay later; every number explains itself")
  /// Below 40 x 10.
  public static let tooSmall = Phrase("窗口太小，请放大", "Too small, please enlarge")
  /// Text came where nothing is typed.
  public static let looseText = Phrase(
    "收到一段文字，这里没有输入框；没有当作按键", "Text arrived where nothing is typed; it was not taken as keys")
}

/// The names of the six screens in the bottom bar, in order.
public enum TabText {
  public static let home = Phrase("首页", "Home")
  public static let score = Phrase("信用", "Score")
  public static let merchants = Phrase("商家", "Merchants")
  public static let repay = Phrase("还款", "Repay")
  public static let reminders = Phrase("提醒", "Reminders")
  public static let mine = Phrase("我的", "Mine")
}
