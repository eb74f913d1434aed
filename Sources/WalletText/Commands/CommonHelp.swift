import PayLater

/// What means the same with several commands.
public enum CommonHelp {
  public static let json = Phrase("输出 JSON", "As JSON.")
  public static let acceptDate = Phrase(
    "日期比钱包晚了 7 天以上，仍然接受", "Accept that the date is more than 7 days ahead of the wallet.")
  public static let againNoted = Phrase("已经记过一样的，仍然再记", "Take it although the same one is noted.")
  public static let debt = Phrase(
    "哪一笔欠款：编号（e1），或名字的一部分", "The debt: its id (e1), or part of its name.")
  public static let provider = Phrase("欠谁的", "Whom it is owed to.")
  public static let title = Phrase("为了什么", "What for.")
  public static let amount = Phrase("每期金额，或全部金额", "The amount of each payment, or all amounts.")
}

/// The help of options that every command takes.
public enum GlobalHelp {
  public static let wallet = Phrase(
    "钱包文件；默认是 SESAME_WALLET，没有就是数据文件夹里的那个",
    "The wallet's file; else SESAME_WALLET, else the one in your data folder.")
  public static let lang = Phrase(
    "语言：zh 或 en；默认跟终端一样", "Language: zh or en; else that of the terminal.")
  public static let color = Phrase(
    "颜色：auto 自动，always 总是，never 不用", "Colours: auto, always or never.")
  public static let theme = Phrase(
    "配色：dark 深色背景，light 浅色背景，mono 不用颜色",
    "Colours for a dark or a light background, or none: dark, light or mono.")
  public static let plain = Phrase(
    "不用画面，用编号菜单和普通的行；回答可以来自管道",
    "Numbered menus and plain lines instead of screens; answers may come from a pipe.")
  public static let ascii = Phrase("边框和条形用 ASCII 画", "Draw borders and bars in ASCII.")
  public static let mask = Phrase(
    "隐藏所有金额；JSON 里是 null", "Hide every amount; in JSON they are null.")
  public static let noInput = Phrase(
    "从不提问；需要回答时就停下", "Never ask; stop where an answer would be needed.")
}

/// The help of the program itself.
public enum ProgramHelp {
  public static let abstract = Phrase(
    "住在终端里的先用后付钱包，站在主人这一边", "The pay-later wallet that lives in a terminal and takes its owner's side.")
  public static let discussion = Phrase(
    "一切都在您自己的一个文件里；发行方内置在程序里，没有真钱流动。",
    "Everything happens in one file of yours; the issuer is embedded, and no real money moves.")
}
