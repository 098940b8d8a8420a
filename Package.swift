// swift-tools-version: 6.3
// Targets in the order of their layers: each may import only those above it, and the build
// checks that (see .ci/run). Above the line nothing but the standard library.
import PackageDescription

/// What the core may not use, so that it keeps compiling as Embedded Swift for the browser.
/// Each file imports the modules whose members it names, as the browser's build wants it.
let core: [SwiftSetting] = [
  .treatWarning("EmbeddedRestrictions", as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Everything that a programme and its findings are made of.
let judging: [Target.Dependency] = [
  "HourglassRules", "HourglassReading", "HourglassLanguage", "HourglassSyntax",
]

/// Everything above the façade.
let layers: [Target.Dependency] =
  [
    "HourglassExchange", "HourglassDocuments", "HourglassFormats", "HourglassAnalysis",
    "HourglassComparison", "HourglassProgress",
  ] + judging

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
    // Observed values, and what became of each target.
    .target(
      name: "HourglassProgress", dependencies: ["HourglassLanguage", "HourglassSyntax"],
      swiftSettings: core),
    // Two versions of a design: what changed in meaning.
    .target(name: "HourglassComparison", dependencies: judging, swiftSettings: core),
    // Everything known about a text and the files it uses, kept, and made again after an edit.
    .target(name: "HourglassAnalysis", dependencies: judging, swiftSettings: core),
    // Documents as blocks, and a writer for each format, which knows nothing of designs.
    .target(
      name: "HourglassFormats", dependencies: ["HourglassLanguage", "HourglassSyntax"],
      swiftSettings: core),
    // Documents for people, made from all of the above.
    .target(
      name: "HourglassDocuments",
      dependencies: [
        "HourglassFormats", "HourglassAnalysis", "HourglassComparison", "HourglassProgress",
      ] + judging,
      swiftSettings: core),
    // What other programs publish, collect and read: IATI, XLSForm, JSON, findings for CI services.
    .target(
      name: "HourglassExchange",
      dependencies: [
        "HourglassDocuments", "HourglassFormats", "HourglassAnalysis", "HourglassComparison",
        "HourglassProgress",
      ] + judging,
      swiftSettings: core),
    // The reference model's bytes, put into the program by the C compiler.
    .target(name: "EmbeddedModels"),
    // The façade: the one way in for the command, the browser and other programs.
    .target(name: "Hourglass", dependencies: ["EmbeddedModels"] + layers, swiftSettings: core),
    // ---- the line: above it no input, no output, no clock ----
    // What Swift's own view of the system leaves out: arguments byte for byte, attributes of files.
    .target(name: "SystemAccess"),
    // The language server: what editors ask and are told, over any pair of streams.
    .target(name: "HourglassLanguageServer", dependencies: ["Hourglass"] + layers),
    // The command line: files, arguments, colours, exit statuses.
    .executableTarget(
      name: "HourglassCommand",
      dependencies: ["Hourglass", "HourglassLanguageServer", "SystemAccess"] + layers),
    // The browser's allocator and the few C functions the core needs there.
    .target(name: "WebRuntime"),
    // The same engine in the browser, and the page to write in.
    .executableTarget(
      name: "HourglassWeb",
      dependencies: [
        "Hourglass", "HourglassExchange", "HourglassDocuments", "HourglassFormats",
        "HourglassComparison", "HourglassProgress", "HourglassAnalysis", "HourglassReading",
        "HourglassLanguage", "HourglassSyntax", "WebRuntime",
      ],
      exclude: ["Page"]),
    // ---- tests ----
    // What tests of several targets need: the repository's files, designs, chance. In no product.
    .target(
      name: "TestSupport",
      dependencies: ["HourglassReading", "HourglassLanguage", "HourglassSyntax"],
      path: "Tests/TestSupport"),
    .testTarget(name: "HourglassSyntaxTests", dependencies: ["TestSupport", "HourglassSyntax"]),
    .testTarget(
      name: "HourglassGrammarTests",
      dependencies: [
        "TestSupport", "HourglassDocuments", "HourglassFormats", "HourglassLanguage",
        "HourglassRules", "HourglassSyntax",
      ]),
    .testTarget(
      name: "HourglassReadingTests",
      dependencies: [
        "TestSupport", "HourglassProgress", "HourglassReading", "HourglassLanguage",
        "HourglassSyntax",
      ]),
    .testTarget(name: "HourglassRulesTests", dependencies: ["TestSupport"] + judging),
    .testTarget(
      name: "HourglassAnalysisTests",
      dependencies: ["TestSupport", "Hourglass", "HourglassDocuments", "HourglassAnalysis"]
        + judging),
    .testTarget(
      name: "HourglassDocumentsTests", dependencies: ["TestSupport", "Hourglass"] + layers),
    .testTarget(name: "HourglassExamplesTests", dependencies: ["TestSupport"] + judging),
    .testTarget(
      name: "HourglassLanguageServerTests",
      dependencies: ["TestSupport", "HourglassLanguageServer", "Hourglass"] + layers),
    .testTarget(
      name: "HourglassCommandTests",
      dependencies: ["TestSupport", "HourglassCommand", "Hourglass", "HourglassLanguageServer"]
        + layers,
      exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)
