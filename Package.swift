// swift-tools-version: 6.2
// Targets in the order of their layers: each may import only those above it, and the build
// checks that (see .ci/run). Above the line nothing but the standard library.
import PackageDescription

/// What the core may not use, so that it keeps compiling as Embedded Swift for the browser.
let core: [SwiftSetting] = [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
  name: "hourglass",
  products: [
    .library(name: "Hourglass", targets: ["Hourglass"]),
    .executable(name: "hourglass", targets: ["HourglassCommand"]),
    .executable(name: "HourglassWeb", targets: ["HourglassWeb"]),
  ],
  targets: [
    // Bytes to a lossless tree; what a finding is.
    .target(name: "HourglassSyntax", swiftSettings: core),
    // The vocabulary; the tree to a typed programme and a typed model.
    .target(name: "HourglassLanguage", dependencies: ["HourglassSyntax"], swiftSettings: core),
    // How far a programme carries and how it stops.
    .target(
      name: "HourglassReading", dependencies: ["HourglassLanguage", "HourglassSyntax"],
      swiftSettings: core),
    // One folder a family, one file a rule.
    .target(
      name: "HourglassRules",
      dependencies: ["HourglassReading", "HourglassLanguage", "HourglassSyntax"],
      swiftSettings: core),
    // Every document made from the four above.
    .target(
      name: "HourglassOutput",
      dependencies: ["HourglassRules", "HourglassReading", "HourglassLanguage", "HourglassSyntax"],
      swiftSettings: core),
    // The reference model's bytes, put into the program by the C compiler.
    .target(name: "EmbeddedModels"),
    // The façade: the one way in for the command, the browser and other programs.
    .target(
      name: "Hourglass",
      dependencies: [
        "EmbeddedModels", "HourglassOutput", "HourglassRules", "HourglassReading",
        "HourglassLanguage", "HourglassSyntax",
      ],
      swiftSettings: core),
    // ---- the line: above it no input, no output, no clock ----
    // The command line: files, arguments, colours, exit statuses.
    .executableTarget(name: "HourglassCommand", dependencies: ["Hourglass"]),
    // The browser's allocator and the few C functions the core needs there.
    .target(name: "WebRuntime"),
    // The same engine in the browser.
    .executableTarget(name: "HourglassWeb", dependencies: ["Hourglass", "WebRuntime"]),
    // ---- tests ----
    .testTarget(name: "HourglassSyntaxTests", dependencies: ["HourglassSyntax"]),
    .testTarget(
      name: "HourglassGrammarTests",
      dependencies: ["HourglassOutput", "HourglassLanguage", "HourglassSyntax"]),
    .testTarget(
      name: "HourglassReadingTests",
      dependencies: ["HourglassReading", "HourglassLanguage", "HourglassSyntax"]),
    .testTarget(
      name: "HourglassRulesTests",
      dependencies: ["HourglassRules", "HourglassReading", "HourglassLanguage", "HourglassSyntax"]),
    .testTarget(
      name: "HourglassOutputTests",
      dependencies: [
        "Hourglass", "HourglassOutput", "HourglassReading", "HourglassLanguage", "HourglassSyntax",
      ]),
    .testTarget(
      name: "HourglassExamplesTests",
      dependencies: ["HourglassRules", "HourglassReading", "HourglassLanguage", "HourglassSyntax"]),
    .testTarget(
      name: "HourglassCommandTests", dependencies: ["HourglassCommand", "Hourglass"],
      exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)
