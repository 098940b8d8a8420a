import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage

extension PictureRequest {
  /// What the flags ask a picture to show.
  init(of request: Request) throws(InputProblem) {
    self.init()
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
