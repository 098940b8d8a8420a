import Hourglass
import HourglassLanguage
import HourglassLanguageServer

/// `hourglass language-server`.
func serveEditor(_ request: Request, _ environment: Environment) -> Status {
  let files = ServerFiles(
    version: currentVersion, realPath: environment.realPath,
    open: { path, place, isOpen in
      environment.opening(path, from: place) { isOpen($0) ?? environment.content(of: $0) }
    },
    read: { path in
      var bytes: [UInt8] = []
      return environment.readText(path, &bytes) == nil ? bytes : nil
    },
    designs: { folder in
      inputs(for: [folder], request, environment, reportError: { _ in }).map { $0.path }
    },
    today: environment.today,
    write: { path, bytes, isReplacing in
      let trouble =
        isReplacing
        ? environment.replaceFile(path, bytes, nil) : environment.createFile(path, bytes)
      return trouble.map { path + " " + $0.words }
    })
  return serveLanguage(over: environment.connection, files) == 0 ? .success : .findings
}
