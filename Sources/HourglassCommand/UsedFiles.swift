import Hourglass
import HourglassLanguage
import Synchronization

/// The files that the designs of one run use, each read and understood once. Several threads may
/// ask at once; at worst two of them do the same work.
final class UsedFiles: Sendable {
  private let environment: Environment
  /// What paths lead to, by the folder they are seen from.
  private let opened = Mutex<[String: UsedFile]>([:])
  private let contents = Mutex<[String: UsedFile]>([:])
  private let documents = Mutex<[String: UsedDocument]>([:])

  init(_ environment: Environment) { self.environment = environment }

  /// A context in which these files can be used.
  func serving(_ context: DocumentContext) -> DocumentContext {
    var context = context
    context.open = { self.open($0, from: $1) }
    context.kept = { place in self.documents.withLock { $0[place] } }
    context.keep = { documents in
      self.documents.withLock { known in
        // What others have kept stays, so that one file is never two.
        for document in documents where known[document.place] == nil {
          known[document.place] = document
        }
      }
    }
    return context
  }

  private func open(_ path: String, from place: String) -> UsedFile {
    let key = environment.folder(of: place) + "\0" + path
    if let file = opened.withLock({ $0[key] }) { return file }
    let file = environment.opening(path, from: place) { self.content(of: $0) }
    opened.withLock { $0[key] = file }
    return file
  }

  private func content(of place: String) -> UsedFile {
    if let file = contents.withLock({ $0[place] }) { return file }
    let file = environment.content(of: place)
    contents.withLock { $0[place] = file }
    return file
  }
}
