/// Words about what takes its time.
public enum WorkText {
  public static let verifying = Phrase("校验", "Verifying")
  public static let catchingUp = Phrase("补做日终", "Closing missed days")
  public static let updating = Phrase("更新钱包文件", "Bringing the file up to date")
  public static let exporting = Phrase("导出", "Exporting")
  public static let importing = Phrase("导入", "Importing")
  public static let stop = Phrase("停止", "Stop")

  /// A count with its thousands grouped.
  public static func count(_ count: Int64) -> String { grouped(count) }
}
