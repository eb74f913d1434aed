import PayLater

extension Context {
  /// An address in a line: its label, where, and to whom, the name covered.
  func line(of address: Address) -> String {
    let name = opened(.address(address.id, "recipient"))
    let covered = name.isEmpty ? "" : String(name.prefix(1)) + "*"
    return [opened(.address(address.id, "label")), opened(.address(address.id, "text")), covered]
      .filter { !$0.isEmpty }.joined(separator: "   ")
  }
}
