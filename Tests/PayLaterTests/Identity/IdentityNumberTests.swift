import Testing

@testable import PayLater

@Suite struct IdentityNumberTests {
  let today = Day(number: 20_454)  // 2026-01-01

  /// Check digits computed with the weights of GB 11643 outside the program; the first one is the standard's.
  @Test(arguments: [
    ("11010519491231002X", "1949-12-31"), ("11010519491231002x", "1949-12-31"),
    ("１１０１０１１９９００３０７００１１", "1990-03-07"), ("110101 19900307 0011", "1990-03-07"),
    ("110101199202290017", "1992-02-29"),
  ])
  func reads(_ text: String, _ birth: String) throws {
    let number = try IdentityNumber(text, today: today)
    #expect(number.birth == day(birth))
    #expect(number.text.utf8.count == 18)
  }

  @Test(arguments: [
    ("", IdentityNumber.Flaw.length), ("1101051949123100", .length), ("11010519491231002XX", .length),
    ("11010519491231A02X", .characters), ("11010519491231002Y", .characters),
    ("X1010519491231002X", .characters),
    ("910101199003070013", .area), ("010101199003070010", .area), ("110101199002290012", .birthDate),
    ("110101199013070012", .birthDate), ("110101189912310012", .birthDate),
    ("110101203003070011", .birthDate),
    ("110105194912310021", .checkDigit), ("110101199003070012", .checkDigit),
    ("110101199003080011", .checkDigit),
  ])
  func refuses(_ text: String, _ flaw: IdentityNumber.Flaw) {
    #expect(throws: flaw) { try IdentityNumber(text, today: today) }
  }

  @Test func adultOnTheVeryBirthday() throws {
    let born = "310101200801010016"  // 2008-01-01
    #expect(throws: IdentityNumber.Flaw.underAge) { try IdentityNumber(born, today: day("2025-12-31")) }
    #expect(try IdentityNumber(born, today: day("2026-01-01")).birth == day("2008-01-01"))
  }

  /// Born on 29 February: of age on the month's last day where that number is missing (the ages of rule 8).
  @Test func adultWhenBornOn29February() throws {
    let born = "440300200802290017"
    #expect(throws: IdentityNumber.Flaw.underAge) { try IdentityNumber(born, today: day("2026-02-27")) }
    #expect(try IdentityNumber(born, today: day("2026-02-28")).birth == day("2008-02-29"))
  }

  @Test func everySingleWrongDigitIsNoticed() {
    let good = Array("110101199003070011".utf8)
    for place in 0..<18 {
      for digit in UInt8(0x30)...0x39 where digit != good[place] {
        var wrong = good
        wrong[place] = digit
        let text = String(decoding: wrong, as: UTF8.self)
        #expect(throws: IdentityNumber.Flaw.self) { try IdentityNumber(text, today: today) }
      }
    }
  }

  @Test func masked() {
    #expect(IdentityNumber.masked("110101199003070011") == "110*************11")
    #expect(IdentityNumber.masked("12") == "**")
  }

  @Test(arguments: [
    (Contact.Kind.phone, "13800138000", "13800138000"), (.phone, "+86 138-0013-8000", "13800138000"),
    (.phone, "１３８００１３８０００", "13800138000"), (.phone, " 199 0000 0000 ", "19900000000"),
    (.email, "a@b.cn", "a@b.cn"),
    (.email, "first.last+tag@mail.example.com", "first.last+tag@mail.example.com"),
  ])
  func contacts(_ kind: Contact.Kind, _ typed: String, _ value: String) throws {
    #expect(try Contact.normalised(kind, typed) == value)
  }

  @Test(arguments: [
    (Contact.Kind.phone, "", Contact.Flaw.empty), (.phone, "1380013800", .malformed),
    (.phone, "138001380000", .malformed), (.phone, "12800138000", .malformed),
    (.phone, "23800138000", .malformed),
    (.phone, "1380013800a", .malformed), (.phone, "+8513800138000", .malformed), (.email, " ", .empty),
    (.email, "a", .malformed), (.email, "a@b", .malformed), (.email, "@b.cn", .malformed),
    (.email, "a@@b.cn", .malformed), (.email, "a@b..cn", .malformed), (.email, "a@.cn", .malformed),
    (.email, "中@b.cn", .malformed), (.email, "a\u{1B}@b.cn", .malformed),
    (.email, String(repeating: "a", count: 65) + "@b.cn", .malformed),
    (.email, String(repeating: "a", count: 300) + "@b.cn", .tooLong),
  ])
  func noContacts(_ kind: Contact.Kind, _ typed: String, _ flaw: Contact.Flaw) {
    #expect(throws: flaw) { try Contact.normalised(kind, typed) }
  }

  @Test func contactsMasked() {
    #expect(Contact.masked(.phone, "13800138000") == "138****8000")
    #expect(Contact.masked(.email, "zhang@example.cn") == "z***@example.cn")
  }
}
