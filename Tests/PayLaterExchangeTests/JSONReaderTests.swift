import Foundation
import Testing

@testable import PayLaterExchange

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("0", JSON.number(0)), ("-0", .number(0)), ("12", .number(12)), ("1.0", .number(1)),
    ("1e3", .number(1_000)),
    ("120e-1", .number(12)), ("-9223372036854775808", .number(.min)), ("0.0e5", .number(0)),
    ("1.0000000000000000001", .fraction("1.0000000000000000001")), ("1.5", .fraction("1.5")),
    ("9223372036854775808", .fraction("9223372036854775808")), ("1e-1", .fraction("1e-1")),
    ("1e999999999999999999999", .fraction("1e999999999999999999999")), (" true ", .flag(true)),
    ("null", .null), (#""a\n\u5148\ud83d\ude00/\/""#, .text("a\n先😀//")), ("[ ]", .list([])),
    (#"{"a":[1,{"b":null}]}"#, .object(["a": .list([.number(1), .object(["b": .null])])])),
  ])
  func values(text: String, value: JSON) throws { #expect(try JSON(reading: Array(text.utf8)) == value) }

  @Test(arguments: [
    ("", "byte 1"), ("{", "byte 2"), (#"{"a":1,}"#, "byte 8"), ("[1,]", "byte 4"), ("[1 2]", "byte 4"),
    ("[1]]", "byte 4"), ("01", "byte 2"), ("1.", "byte 3"), (".5", "byte 1"), ("+1", "byte 1"),
    ("1e", "byte 3"),
    ("NaN", "byte 1"), ("tru", "byte 1"), (#"{a:1}"#, "byte 2"), ("{'a':1}", "byte 2"), (#""a"#, "byte 3"),
    ("\"a\u{9}b\"", "byte 3"), (#""\x""#, "byte 3"), (#""\ud800""#, "surrogate"),
    (#""\ud800\u0041""#, "surrogate"),
    (#""\udc00""#, "surrogate"), (#""\u12""#, "hexadecimal"), ("/* */ 1", "byte 1"), ("\u{FEFF}1", "byte 1"),
    (#"{"a":1,"a":2}"#, "ambiguous: a stands twice"), (#"{"x":{"\u0061":1,"a":2}}"#, "ambiguous: a"),
    (String(repeating: "[", count: 100_000), "nested too deep"),
  ])
  func whatIsNoJSONIsRefusedWithItsPlace(text: String, words: String) {
    #expect(fault(Array(text.utf8)).contains(words))
  }

  @Test(arguments: [
    ([0x22, 0xFF, 0x22], 2), ([0x22, 0x61, 0xE5, 0x85, 0x22], 3), ([0x22, 0xC0, 0xAF, 0x22], 2),
    ([0x22, 0xE5, 0x85, 0x88, 0xED, 0xA0, 0x80, 0x22], 5),
  ])
  func bytesThatAreNoTextHaveAPlace(bytes: [UInt8], place: Int) {
    #expect(fault(bytes) == "byte \(place): not UTF-8")
  }

  private func fault(_ bytes: [UInt8]) -> String {
    do throws(BadData) {
      _ = try JSON(reading: bytes)
      return "was read"
    } catch { return error.description }
  }

  /// What one of the two takes as JSON the other takes as the same, but for what is ambiguous.
  @Test(arguments: UInt64(1)...20) func mutatedLinesNeverTrap(seed: UInt64) {
    let good = Array(
      #"{"id":"r1","request":{"repay":{"obligation":"o1","amountFen":12.0e1,"from":"\u5148"}}}"#.utf8)
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      var bytes = good
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(good[next(good.count)], at: place)
        }
      }
      guard (try? JSON(reading: bytes)) != nil else { continue }
      #expect((try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil)
    }
  }

  @Test(arguments: [
    (#"{"id":"r7","request":{"hop":{}}}"#, "r7"),
    (#"{"id":"r7","request":{"repay":{"amountFen":1,}}}"#, "r7"),
    (#"{"id":"r7","request":{"closeService":{}},"id":"r8"}"#, nil), (#"{"request":{},"id":"a b"}"#, nil),
    (#"{"request":{"id":"r9"}}"#, nil), ("nonsense", nil),
  ])
  func anErrorCarriesTheIdThatCouldBeRead(line: String, id: String?) {
    do throws(BadData) {
      _ = try RequestLine(Array(line.utf8))
      Issue.record("was read")
    } catch { #expect(error.id == id) }
  }

  @Test(arguments: [
    (
      #"[{"due":"2026-01-09","amountFen":1},{"due":"x","amountFen":1}]"#,
      "request.recordDebt.instalments[1].due"
    ),
    (#"[{"due":"2026-01-09","amountFen":1.25}]"#, "request.recordDebt.instalments[0].amountFen: not whole"),
    (#"[{"due":"2026-01-09","amountFen":"1"}]"#, "request.recordDebt.instalments[0].amountFen: wrong type"),
    (#"[{"due":"2026-01-09"}]"#, "request.recordDebt.instalments[0]: amountFen is missing"),
  ])
  func anErrorNamesItsPlace(plan: String, words: String) {
    let line = #"{"id":"r1","request":{"recordDebt":{"provider":"p","title":"t","instalments":\#(plan)}}}"#
    do throws(BadData) {
      _ = try RequestLine(Array(line.utf8))
      Issue.record("was read")
    } catch { #expect(error.description.hasPrefix(words), "\(error)") }
  }
}
