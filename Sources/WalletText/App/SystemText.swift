import PayLater

/// Why the system refused something, as far as a user can do anything about it.
public enum SystemCause: Equatable, Sendable {
  case inputOutput, full, quota, tooLarge, readOnly, forbidden, gone, noFolder, tooManyFiles, unsupported
  /// The errno of any other.
  case other(Int32)

  /// '磁盘读写错误', 'an input/output error of the disk'.
  public var phrase: Phrase {
    switch self {
    case .inputOutput: Phrase("磁盘读写错误", "an input/output error of the disk")
    case .full: Phrase("磁盘已满", "the disk is full")
    case .quota: Phrase("您的磁盘配额已用完", "your quota of the disk is used up")
    case .tooLarge: Phrase("超过了文件大小的限制", "it is over the limit on the size of files")
    case .readOnly: Phrase("磁盘是只读的", "the disk is read-only")
    case .forbidden: Phrase("没有权限", "Permission denied")
    case .gone: Phrase("它不见了", "it is not there any more")
    case .noFolder: Phrase("路径中有一段不是文件夹", "a part of the path is no folder")
    case .tooManyFiles: Phrase("打开的文件太多", "too many files are open")
    case .unsupported: Phrase("这种文件系统不支持", "this file system cannot do it")
    case .other(let code): Phrase("系统错误 \(code)", "system error \(code)")
    }
  }
}

/// What the system was asked to do.
public enum SystemText {
  public static let look = Phrase("查看不了", "cannot look at")
  public static let open = Phrase("打不开", "cannot open")
  public static let create = Phrase("新建不了", "cannot create")
  public static let makeFolder = Phrase("新建不了文件夹", "cannot create the folder")
  public static let name = Phrase("起不了名字", "cannot give its name to")
  public static let sync = Phrase("写不到磁盘上", "cannot bring to the disk")
  public static let lock = Phrase("锁不住", "cannot lock")
  public static let remove = Phrase("删不掉", "cannot remove")

  /// 'cannot open /x: Permission denied'.
  public static func failed(_ deed: Phrase, _ path: String, _ cause: SystemCause) -> Phrase {
    deed + Phrase(" \(path)：", " \(path): ") + cause.phrase
  }
}

/// What a file is that is no wallet.
public enum StrangerText {
  public static let gzip = Phrase("gzip 压缩文件", "a gzip file")
  public static let zip = Phrase("zip 压缩文件", "a zip file")
  public static let picture = Phrase("PNG 图片", "a PNG picture")
  public static let document = Phrase("PDF 文档", "a PDF document")
  public static let program = Phrase("一个程序", "a program")
  public static let journal = Phrase("钱包旁边的日志文件", "the journal of a wallet")
  public static let zeros = Phrase("全是零字节", "nothing but zero bytes")
  public static let text = Phrase("文本", "text")
  public static let unknown = Phrase("认不出的内容", "unknown data")
  /// Another program's database, by the number that it marks its files with.
  public static func database(_ application: UInt32) -> Phrase {
    Phrase(
      "另一个程序的数据库，编号 \(application)", "a database of another program (application id \(application))")
  }
}
