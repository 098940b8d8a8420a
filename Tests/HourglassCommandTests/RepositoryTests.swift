import TestSupport
import Testing

/// Habits of this repository that a test can keep.
@Suite struct RepositoryTests {
  /// A file fits in a reader's head.
  @Test func noSwiftFileIsLongerThan400Lines() {
    for folder in ["Sources", "Tests"] {
      for file in Repository.files(in: folder, ending: "swift") {
        let lines = Repository.text(of: file).utf8.count { $0 == 0x0A }
        #expect(lines <= 400, "\(file) has \(lines) lines")
      }
    }
  }

  /// Neither the reading nor a rule has the name of a stage to compare with.
  @Test func noStageIsNamedInTheCore() {
    let stages = referenceModelText.matches(of: /\n  stage ([a-z-]+) "/).map { String($0.1) }
    #expect(stages.count == 4)
    for target in ["HourglassReading", "HourglassRules"] {
      for file in Repository.files(in: "Sources/\(target)", ending: "swift") {
        let code = Repository.text(of: file)
        for stage in stages {
          #expect(!code.contains("\"\(stage)\""), "\(file) names \(stage)")
        }
      }
    }
  }

  /// While `HOURGLASS_UPDATE` is set, the tests write what they should compare with.
  @Test func snapshotsAreNotBeingUpdated() {
    #expect(!isUpdating, "Run the tests again without HOURGLASS_UPDATE.")
  }
}
