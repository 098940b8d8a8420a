import Hourglass
import HourglassDocuments
import HourglassFormats

/// A page with a terminal's colours. They only repeat what the words and marks say.
func coloured(_ page: Page, width: Int = Page.width) -> String {
  var text = ""
  for line in page.lines(width: width) {
    for run in line {
      if let code = run.role.code {
        text += "\u{1B}[" + code + "m" + run.text + "\u{1B}[0m"
      } else {
        text += run.text
      }
    }
    text += "\n"
  }
  return text
}

extension Page.Role {
  /// Of the sixteen colours that every terminal lets its owner choose.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .error: "1;31"
    case .warning: "33"
    case .note: "36"
    case .good: "32"
    }
  }
}
