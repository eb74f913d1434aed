/// A workbook (XLSX): its sheets, and the texts that they share.
struct Workbook {
  /// The parts that are its sheets, in order.
  private(set) var sheets: [String] = []
  private var archive: ZipArchive
  private var shared: [String] = []

  /// Opens a workbook.
  ///
  /// - Throws: ``BillError/Kind/archive`` where the ZIP holds something else, ``BillError/Kind/badXlsx`` where it is
  ///   broken.
  init(_ bytes: [UInt8]) throws(BillError) {
    guard let archive = ZipArchive(bytes) else {
      throw BillError(Workbook.beginsLikeOne(bytes) ? .badXlsx : .archive)
    }
    self.archive = archive
    guard archive.names.contains(Workbook.main), !archive.isEncrypted else { throw BillError(.archive) }
    guard let main = try self.archive.part(Workbook.main) else { throw BillError(.badXlsx) }
    let relations = try relations()
    var reader = try XMLReader(main)
    while let mark = try reader.next() {
      guard case .start("sheet", let attributes) = mark, let id = attributes["id"] else { continue }
      if let target = relations.targets[id] { sheets.append(target) }
    }
    if let part = relations.shared ?? archive.names.first(where: { $0 == "xl/sharedStrings.xml" }) {
      shared = try texts(part)
    }
  }

  private static let main = "xl/workbook.xml"

  /// Whether the first part of a broken ZIP is one that workbooks begin with.
  private static func beginsLikeOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 30 else { return false }
    let name = bytes[30...].prefix(Int(bytes[26]) + Int(bytes[27]) << 8)
    return ["[Content_Types].xml", "_rels/", "xl/", "docProps/"].contains { name.starts(with: $0.utf8) }
  }

  /// What the workbook's relations lead to.
  private mutating func relations() throws(BillError) -> (targets: [String: String], shared: String?) {
    guard let part = try archive.part("xl/_rels/workbook.xml.rels") else { throw BillError(.badXlsx) }
    var (targets, shared): ([String: String], String?) = ([:], nil)
    var reader = try XMLReader(part)
    while let mark = try reader.next() {
      guard case .start("Relationship", let attributes) = mark, let id = attributes["Id"],
        let target = attributes["Target"], attributes["TargetMode"] != "External"
      else { continue }
      let path = Workbook.path(target)
      if attributes["Type"]?.start(before: "/sharedStrings") != nil { shared = path }
      targets[id] = path
    }
    return (targets, shared)
  }

  /// The name of a part, as a target beside the workbook names it.
  private static func path(_ target: String) -> String {
    if let whole = target.rest(after: "/") { return whole }
    var steps = ["xl"]
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  /// The texts that cells share, each joined from its runs; readings (`rPh`) are no text.
  private mutating func texts(_ part: String) throws(BillError) -> [String] {
    guard let bytes = try archive.part(part) else { throw BillError(.badXlsx) }
    var reader = try XMLReader(bytes)
    var texts: [String] = []
    while let mark = try reader.next() {
      if case .start("si", _) = mark { texts.append(try reader.text(of: "si")) }
    }
    return texts
  }

  /// The rows of a sheet, one at a time.
  mutating func rows(of sheet: String) throws(BillError) -> SheetRows {
    guard let bytes = try archive.part(sheet) else { throw BillError(.badXlsx) }
    return SheetRows(try XMLReader(bytes), shared: shared)
  }
}

extension XMLReader {
  /// The text in the elements `t` up to the end of `element`, but for those of readings.
  mutating func text(of element: String) throws(BillError) -> String {
    var (text, isText, readings) = ("", false, 0)
    while let mark = try next() {
      switch mark {
      case .start("t", _): isText = readings == 0
      case .start("rPh", _): readings += 1
      case .end("t"): isText = false
      case .end("rPh"): readings -= 1
      case .end(element): return text
      case .text(let more): if isText { text += more }
      case .start, .end: break
      }
    }
    throw BillError(.badXlsx)
  }
}
