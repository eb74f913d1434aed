// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, and no warning gets by.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

/// Generic types are made from what the compiler knows of them, not from their names: by a name the runtime looks through
/// all conformances of the program first, which takes a login longer than its reminder.
let direct: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"])
]

/// The domain, the store and the screens are optimised in every build: what the everyday program computes, keeps and
/// draws, and the millions of states and frames that its tests walk through, cost a third of the time. All checks of
/// arithmetic and bounds stay.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "sesame",
  products: [.executable(name: "sesame", targets: ["sesame"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The domain, the store, text in and out, and the words.
    .target(name: "PayLater", swiftSettings: strict + direct + fast),
    .target(name: "CFiles"),
    .target(
      name: "PayLaterStore",
      dependencies: [
        "PayLater", "CFiles",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict + direct + fast),
    .target(name: "PayLaterExchange", dependencies: ["PayLater"], swiftSettings: strict + direct),
    .target(name: "WalletText", dependencies: ["PayLater"], swiftSettings: strict + direct),

    // The terminal, the screens, and curses.
    .target(name: "TerminalKit", swiftSettings: strict + direct + fast),
    .target(
      name: "WalletUI", dependencies: ["PayLater", "WalletText", "TerminalKit"],
      swiftSettings: strict + direct + fast),
    .target(
      name: "CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "CursesTerminal", dependencies: ["CCurses", "TerminalKit"], swiftSettings: strict + direct),

    // The program. Its path is the top, so that it can embed Assets.
    .executableTarget(
      name: "sesame",
      dependencies: [
        "PayLater", "PayLaterStore", "PayLaterExchange", "WalletText", "TerminalKit", "WalletUI",
        "CursesTerminal", "CFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: ".",
      exclude: [
        "README.md", "Sources/TOUR.md", "Assets/KEYS.md", "Assets/ESCAPES.md", "Assets/screens", "Tests",
        "findings",
        "Sources/PayLater",
        "Sources/PayLaterStore",
        "Sources/PayLaterExchange",
        "Sources/WalletText", "Sources/TerminalKit", "Sources/WalletUI", "Sources/CCurses", "Sources/CFiles",
        "Sources/CursesTerminal",
      ],
      sources: ["Sources/sesame"],
      resources: [
        .embedInCode("Assets/merchants.json"),
        .embedInCode("Assets/agreement.zh.txt"),
        .embedInCode("Assets/agreement.en.txt"),
        .embedInCode("Assets/agreement.3.zh.txt"),
        .embedInCode("Assets/agreement.3.en.txt"),
        .embedInCode("Assets/agreement.2.zh.txt"),
        .embedInCode("Assets/agreement.2.en.txt"),
        .embedInCode("Assets/agreement.1.zh.txt"),
        .embedInCode("Assets/agreement.1.en.txt"),
        .embedInCode("Assets/checkout.tape"),
      ],
      swiftSettings: strict + direct),

    // Tests: a folder a target, then the journeys and the real program in a real terminal.
    .testTarget(
      name: "PayLaterTests", dependencies: ["PayLater", "PayLaterExchange"], swiftSettings: strict),
    .testTarget(
      name: "PayLaterStoreTests",
      dependencies: ["PayLaterStore", "CFiles", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Files"], swiftSettings: strict),
    .testTarget(
      name: "PayLaterExchangeTests", dependencies: ["PayLaterExchange", "PayLater"],
      exclude: ["Messages/messages.tsv"], swiftSettings: strict),
    .testTarget(name: "WalletTextTests", dependencies: ["WalletText"], swiftSettings: strict),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "CCurses", "TerminalKit"],
      swiftSettings: strict),
    .testTarget(
      name: "WalletUITests", dependencies: ["PayLater", "WalletText", "TerminalKit", "WalletUI"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "SesameTests",
      dependencies: [
        "sesame", "PayLater", "PayLaterExchange", "PayLaterStore", "WalletText", "TerminalKit", "WalletUI",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "Journeys",
      dependencies: [
        "sesame", "PayLater", "PayLaterExchange", "TerminalKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Tapes"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEnd", dependencies: ["PayLater", "PayLaterStore", "sesame"], swiftSettings: strict),
  ]
)
