import Foundation
import HourglassDocuments
import TestSupport
import Testing

@testable import HourglassCommand

/// What the README shows is what the program does.
///
/// `HOURGLASS_UPDATE=1 swift test` writes what the program prints, and the code map, into it: one after the other,
/// since each writes the whole file.
@Suite(.serialized) struct ReadmeTests {
  /// The design it opens with gets the findings it shows, and they come from the real program.
  @Test func opensWithWhatHourglassSays() throws {
    let readme = Repository.text(of: "README.md")
    let parts = readme.components(separatedBy: "```")
    let design = try #require(parts.first { $0.hasPrefix("hourglass\n") }).dropFirst(10)
    let shell = Shell(["wells.hourglass": String(design)])
    var wanted = parts
    for (index, part) in parts.enumerated() where part.hasPrefix("text\n$ hourglass ") {
      let command = part.split(separator: "\n")[1]
      let result = shell.run(command.split(separator: " ").dropFirst(2).map(String.init))
      #expect(result.errors.isEmpty)
      wanted[index] = "text\n\(command)\n\(result.output)"
    }
    try expectFile("README.md", toBe: wanted.joined(separator: "```"))
  }

  /// The picture is that of the design below it.
  @Test func showsThePictureOfItsDesign() throws {
    let readme = Repository.text(of: "README.md")
    let parts = readme.components(separatedBy: "```")
    let design = try #require(parts.first { $0.hasPrefix("hourglass\n") }).dropFirst(10)
    let result = Shell(["wells.hourglass": String(design)]).run(["diagram", "wells.hourglass"])
    #expect(result.errors.isEmpty)
    #expect(parts[0].contains("](Models/wells.svg)"))
    try expectFile("Models/wells.svg", toBe: result.output)
  }

  /// One line for each target above the line and below, in the order of the layers, with the
  /// comment that stands over it in `Package.swift`.
  @Test func mapsTheCode() throws {
    let package = Repository.text(of: "Package.swift")
    var rows: [String] = []
    var comment: [String] = []
    let targets = try #require(package.components(separatedBy: "  targets: [\n").last)
    for line in targets.components(separatedBy: "\n") {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("// ---- tests") { break }
      if line.hasPrefix("// ----") {
        rows.append("| — the line — | no input, no output and no clock above it |")
        comment = []
      } else if line.hasPrefix("// ") {
        comment.append(String(line.dropFirst(3)))
      } else if let name = line.firstMatch(of: /^(?:\.(?:executableT|t)arget\()?name: "(\w+)"/)?.1 {
        if comment.isEmpty { continue }
        rows.append("| [`\(name)`](Sources/\(name)) | \(comment.joined(separator: " ")) |")
        comment = []
      }
    }
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path())
    #expect(rows.filter { $0.contains("Sources/") }.count == folders.count)
    let readme = Repository.text(of: "README.md")
    let begin = "<!-- code map: generated -->\n"
    let end = "<!-- end of code map -->"
    let start = try #require(readme.range(of: begin))
    let stop = try #require(readme.range(of: end))
    let table = "| target | what it is for |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
    try expectFile(
      "README.md",
      toBe: readme.replacingCharacters(in: start.upperBound..<stop.lowerBound, with: table))
  }

  /// Everybody who builds it is told of the same Swift, and of the same release.
  @Test func namesOneSwiftAndOneRelease() throws {
    let readme = Repository.text(of: "README.md")
    let template = Repository.text(of: ".gitlab/hourglass.gitlab-ci.yml")
    let installer = Repository.text(of: ".github/actions/check/install-swift")
    let wanted = try #require(
      Repository.text(of: "Package.swift").firstMatch(of: /swift-tools-version: (\d+\.\d+)/)?.1)
    #expect(readme.contains("(https://www.swift.org/install/) \(wanted) or later"))
    #expect(template.contains("HOURGLASS_IMAGE: swift:\(wanted)\n"))
    #expect(installer.contains("\nversion=\(wanted)."))
    let tag = "v" + currentVersion
    #expect(readme.contains("rev: \(tag)\n") && readme.contains("check@\(tag)\n"))
    #expect(template.contains("HOURGLASS_VERSION: \(tag)\n"))
  }
}
