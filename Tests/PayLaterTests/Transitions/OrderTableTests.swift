import Testing

@testable import PayLater

/// Every state of an order against every request that is about orders (rule 3, T2 to T8).
@Suite struct OrderTableTests {
  private static let table = TransitionTable(columns: [
    Column(name: "cancel", allowed: ["placed"], request: .order(.cancel(order: "o1"))),
    Column(
      name: "lower", allowed: ["placed", "shipped"],
      request: .issuer(.lowerAmount(order: "o1", amountFen: 50_00, reason: .soldOut))),
    Column(name: "ship", allowed: ["placed"], request: .issuer(.ship(order: "o1"))),
    Column(name: "withhold", allowed: ["placed"], request: .issuer(.withholdShipment(order: "o1"))),
    Column(name: "confirm", allowed: ["shipped"], request: .order(.confirmReceipt(order: "o1"))),
    Column(name: "later", allowed: ["shipped"], request: .order(.extendReceipt(order: "o1"))),
    Column(name: "missing", allowed: ["shipped"], request: .order(.reportNotArrived(order: "o1"))),
  ])

  /// Raising is impossible (T4); the receipt can be put off once (T7); the timer of what did not arrive stands (T8).
  private static let expected = """
    state       cancel      lower  ship      withhold  confirm    later    missing
    placed      →cancelled  +      →shipped  +         no         no       no
    withheld    →cancelled  +      →shipped  nothing   no         no       no
    shipped     no          +      no        no        →received  +        +
    putOff      no          +      no        no        →received  nothing  +
    notArrived  no          +      no        no        →received  nothing  nothing
    received    no          no     no        no        no         no       no
    returned    no          no     no        no        no         no       no
    cancelled   no          no     no        no        no         no       no
    expired     no          no     no        no        no         no       no
    """

  @Test func everyStateAndEvent() throws {
    let table = OrderTableTests.table
    var found = [(["state"] + table.columns.map(\.name)).joined(separator: " ")]
    for name in cells(OrderTableTests.expected).dropFirst().compactMap({ $0.split(separator: " ").first }) {
      let world = try OrderTableTests.world(String(name))
      found.append(table.row(String(name), world) { world in world.wallet.orders[0].state.rawValue })
    }
    #expect(found == cells(OrderTableTests.expected))
  }

  /// A world whose order o1, ¥120.00 on credit, is in the state of a row.
  private static func world(_ name: String) throws -> World {
    var world = try World.active()
    try world.ask(World.order(120_00, at: name == "expired" ? "slow" : "shop"))
    switch name {
    case "placed": break
    case "withheld": try world.ask(.issuer(.withholdShipment(order: "o1")))
    case "cancelled": try world.ask(.order(.cancel(order: "o1")))
    case "expired": world.pass(30)
    default:
      world.pass(2)
      switch name {
      case "putOff": try world.ask(.order(.extendReceipt(order: "o1")))
      case "notArrived": try world.ask(.order(.reportNotArrived(order: "o1")))
      case "received": try world.ask(.order(.confirmReceipt(order: "o1")))
      case "returned":
        try world.ask(.order(.confirmReceipt(order: "o1")))
        try world.ask(.issuer(.refund(obligation: "o1", amountFen: 120_00)))
      default: break
      }
    }
    return world
  }
}
