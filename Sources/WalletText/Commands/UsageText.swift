import PayLater

/// What is wrong with how a command was called.
public enum UsageText {
  public static let noText = Phrase(
    "有一个参数不是 UTF-8，什么都没有做", "an argument is not UTF-8; nothing was done")
  /// A word stands where a command should; perhaps another one was meant.
  public static func noCommand(_ word: String, near: String?) -> Phrase {
    let hint =
      near.map { Phrase("是 sesame \($0) 吗？", "Did you mean sesame \($0)?") }
      ?? Phrase("--help 列出全部", "--help lists them all")
    return Phrase("没有这个命令：\(word)。", "no such command: \(word). ") + hint
  }
  public static let whatIf = Phrase("请说出一个请求，或者用 --until 说到哪一天", "name a request, or a day with --until")
  public static let months = Phrase("--months 要 1 到 120", "--months takes 1 to 120")
  public static let from = Phrase("--from 要从 1 起的数", "--from takes a number from 1")
  public static func instalments(_ most: Int) -> Phrase {
    Phrase("--instalments 要 1 到 \(most)", "--instalments takes 1 to \(most)")
  }
  public static let total = Phrase("--total 要和 --instalments 一起用", "--total goes with --instalments")
  public static let onePlan = Phrase(
    "用了 --instalments 就只写一个金额和一个日期", "--instalments goes with one amount and one day only")
  public static let rate = Phrase("--rate 要写百分数，如 15.6", "--rate takes a percentage such as 15.6")
  public static let today = Phrase("--today 要和 --sandbox 一起用", "--today goes with --sandbox")
  public static func lastDay(_ day: String) -> Phrase {
    Phrase("--today 最晚到 \(day)", "--today takes days up to \(day)")
  }
  public static let because = Phrase(
    "请用 --because 说明原因，或者用 --undo 恢复", "say why with --because, or use --undo")
  public static let untilFirst = Phrase("--until 在 --since 之前", "--until lies before --since")
  public static let noFile = Phrase("-o 后面没有文件名", "-o names no file")
  public static let obligation = Phrase("请写明还哪一笔，或者用 --all", "name an obligation, or use --all")
  public static let oneAtATime = Phrase("一次只能还一笔", "one obligation at a time")
  public static let amountOrRest = Phrase("要么写金额，要么用 --rest", "an amount, or --rest")
  public static let onePayment = Phrase("--payment 只能用于一笔欠款", "--payment goes with one debt only")
  public static let twoQuestions = Phrase(
    "--check 和 --path 只能选一个", "--check and --path are two questions")
}

/// What the parser of arguments says, in Chinese: it speaks English alone.
public enum ParserText {
  /// A message of the parser in a language; a line that is not known stays as it is.
  public static func words(_ message: String, in language: Language) -> String {
    guard language == .zh else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { chinese(String($0)) }.joined(separator: "\n")
  }

  /// What stands around the holes of a sentence, and the same in Chinese, where `#` is the next hole.
  private static let sentences: [(parts: [String], chinese: String)] = [
    (["Error: Unknown option '", "'. Did you mean '", "'?"], "错误：没有 # 这个选项，是不是 #？"),
    (["Error: Unknown option '", "'"], "错误：没有 # 这个选项"),
    (["Error: Missing expected argument '", "'"], "错误：还缺 #"),
    (["Error: Missing value for '", "'"], "错误：# 后面还缺一个值"),
    (
      ["Error: The value '", "' is invalid for '", "'. Please provide one of the following:"],
      "错误：「#」不能用在 #，可以用的有："
    ),
    (["Error: The value '", "' is invalid for '", "'. Please provide one of ", "."], "错误：「#」不能用在 #，可以用的有 #"),
    (["Error: The value '", "' is invalid for '", "'"], "错误：「#」不能用在 #"),
    (["Error: Unexpected argument '", "'"], "错误：多了一个「#」"),
    (["Error: ", " unexpected arguments: ", ""], "错误：多了 # 个：#"),
    (["Error: The option '", "' does not take any value, but '", "' was specified."], "错误：# 后面不跟值，这里却有「#」"),
    (["Error: ", ""], "错误：#"),
    (["Help: ", ""], "说明：#"),
    (["Usage: ", ""], "用法：#"),
    (["  See '", "' for more information."], "  详见 #"),
  ]

  private static func chinese(_ line: String) -> String {
    for sentence in sentences {
      guard var holes = holes(of: line, between: sentence.parts) else { continue }
      return sentence.chinese.split(separator: "#", omittingEmptySubsequences: false)
        .map { $0 + (holes.isEmpty ? "" : holes.removeFirst()) }.joined()
    }
    return line
  }

  /// What a line says between the parts of a sentence; nil: it is another sentence.
  private static func holes(of line: String, between parts: [String]) -> [String]? {
    guard let first = parts.first, line.hasPrefix(first), let last = parts.last else { return nil }
    var (rest, holes) = (line.dropFirst(first.count), [String]())
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return nil }
      holes.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return holes + [String(rest.dropLast(last.count))]
  }
}
