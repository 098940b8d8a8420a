import Hourglass
import HourglassLanguage
import Synchronization

/// The files that the designs of one run use, each read and understood once. Several threads may
/// ask at once; at worst two of them do the same work.
final class UsedFiles: Sendable {
  private let environment: Environment
  private let known = Mutex(Known())

  private struct Known {
    /// What paths lead to, by the folder they are seen from.
    var opened: [String: UsedFile] = [:]
    var contents: [String: UsedFile] = [:]
    var documents: [String: UsedDocument] = [:]
  }

  init(_ environment: Environment) { self.environment = environment }

  /// A context in which these files can be used.
  func serving(_ context: DocumentContext) -> DocumentContext {
    var context = context
    context.open = { self.open($0, from: $1) }
    context.kept = { place in self.known.withLock { $0.documents[place] } }
    context.keep = { documents in
      self.known.withLock { known in
        // What others have kept stays, so that one file is never two.
        for document in documents where known.documents[document.place] == nil {
          known.documents[document.place] = document
        }
      }
    }
    return context
  }

  private func open(_ path: String, from place: String) -> UsedFile {
    let key = environment.folder(of: place) + "\0" + path
    if let file = known.withLock({ $0.opened[key] }) { return file }
    let file = environment.opening(path, from: place) { self.content(of: $0) }
    known.withLock { $0.opened[key] = file }
    return file
  }

  private func content(of place: String) -> UsedFile {
    if let file = known.withLock({ $0.contents[place] }) { return file }
    let file = environment.content(of: place)
    known.withLock { $0.contents[place] = file }
    return file
  }
}
