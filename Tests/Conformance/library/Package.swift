// swift-tools-version: 6.3
// Programs of another package, which see of Hourglass only what is public.
import PackageDescription

let hourglass: Target.Dependency = .product(name: "Hourglass", package: "hourglass")

let package = Package(
  name: "another-program",
  dependencies: [.package(name: "hourglass", path: "../../..")],
  targets: [
    // Asks an analysis for everything there is.
    .executableTarget(name: "AnotherProgram", dependencies: [hourglass]),
    // Types so many letters into a design.
    .executableTarget(name: "Keystrokes", dependencies: [hourglass]),
    // Puts a design wrong in many ways.
    .executableTarget(name: "Damage", dependencies: [hourglass]),
  ],
  swiftLanguageModes: [.v6]
)
