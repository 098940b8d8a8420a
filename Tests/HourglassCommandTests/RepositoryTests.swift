import Foundation
import Testing

/// Habits of this repository that a test can keep.
@Suite struct RepositoryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func files(under folder: String, ending: String) -> [URL] {
    let folder = root.appending(path: folder)
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == ending }
  }

  /// A file fits in a reader's head.
  @Test func noSwiftFileIsLongerThan400Lines() throws {
    let files =
      RepositoryTests.files(under: "Sources", ending: "swift")
      + RepositoryTests.files(under: "Tests", ending: "swift")
    #expect(files.count > 50)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count - 1) lines")
    }
  }

  /// Neither the reading nor a rule has the name of a stage to compare with.
  @Test func noStageIsNamedInTheCore() throws {
    let model = try String(
      contentsOf: RepositoryTests.root.appending(path: "Models/peer-learning.hourglass"),
      encoding: .utf8)
    let stages = model.matches(of: /\n  stage ([a-z-]+) "/).map { String($0.1) }
    #expect(stages.count == 4)
    for target in ["HourglassReading", "HourglassRules"] {
      let files = RepositoryTests.files(under: "Sources/\(target)", ending: "swift")
      #expect(!files.isEmpty)
      for file in files {
        let code = try String(contentsOf: file, encoding: .utf8)
        for stage in stages {
          #expect(!code.contains("\"\(stage)\""), "\(file.lastPathComponent) names \(stage)")
        }
      }
    }
  }

  /// While `HOURGLASS_UPDATE` is set, the tests write what they should compare with.
  @Test func snapshotsAreNotBeingUpdated() {
    #expect(!SnapshotTests.isUpdating, "Run the tests again without HOURGLASS_UPDATE.")
  }
}
