import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage

extension PictureRequest {
  /// What the flags ask a picture to show.
  init(of request: Request, _ environment: Environment) throws(InputProblem) {
    self.init()
    columns = environment.outputWidth
    against = try olderVersion(of: request, environment)
    if let text = request[.show] {
      shows = []
      for name in text.split(separator: ",").map({ trimmed(String($0)) }) {
        guard let known = Diagram.Contents.names.first(where: { $0.name == name }) else {
          let names = Diagram.Contents.names.map { $0.name }
          throw InputProblem(
            message: "--show does not know “\(name)”. Choose from \(listed(names)).")
        }
        shows.insert(known.contents)
      }
    }
    isBrief = request[.level] == "overview"
    size = DrawingSize.allCases.first { $0.rawValue == request[.size] } ?? .natural
    theme = DrawingTheme.allCases.first { $0.rawValue == request[.theme] }
  }
}

/// The design that a picture is to be drawn over; nil where none is asked for.
private func olderVersion(
  of request: Request, _ environment: Environment
) throws(InputProblem) -> HourglassAnalysis.Analysis? {
  guard let path = request[.against] else { return nil }
  let examiner = try Examiner.asked(for: request, environment)
  let input = Input(
    path: path, isMarkdown: isMarkdown(path: path), isStandardInput: false, origins: [])
  var bytes: [UInt8] = []
  let analysis: Analysis
  do throws(Environment.Trouble) {
    analysis = try examiner.examine(input, &bytes)
  } catch {
    throw InputProblem(message: path + " " + error.words)
  }
  if analysis.designs.isEmpty { throw InputProblem(message: noDesign(in: path)) }
  return analysis
}
