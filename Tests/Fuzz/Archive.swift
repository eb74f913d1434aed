/// A workbook around the bytes of a sheet, so that what is inside is reached and not only the lid.
enum Archive {
  static func workbook(sheet: [UInt8]) -> [UInt8] {
    let relations =
      #"<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    let book = #"<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#
    return stored([
      ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
      ("xl/worksheets/sheet1.xml", sheet),
    ])
  }

  /// A zip file whose parts lie in it as they are.
  private static func stored(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let sizes = little(checksum(part.bytes), 4) + little(part.bytes.count, 4) + little(part.bytes.count, 4)
      let place = file.count
      file +=
        little(0x0403_4B50, 4) + little(20, 2) + little(0, 8) + sizes + little(name.count, 2) + little(0, 2)
      file += name + part.bytes
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(0, 8) + sizes
      directory += little(name.count, 2) + little(0, 12) + little(place, 4) + name
    }
    let start = file.count
    return file + directory + little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2)
      + little(parts.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
