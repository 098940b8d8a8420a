import Hourglass
import HourglassSyntax

/// Does what is asked for; with `-o FILE`, what would be shown goes into the file, in the format
/// that its ending names. Nothing is written where the command finds nothing to write.
func runIntoFile(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  // What is written to a folder writes its files itself.
  let isFolder =
    request.command.flags.contains { $0.notation == Flag.intoFolder.notation }
    || request.isAboutFolder(environment)
  guard let path = request[.into], !isFolder else {
    if request.has(.force), !isFolder { return refuse("--force needs -o FILE.") }
    return request.command.run(request, environment)
  }
  var request = request
  if let problem = chooseFormat(for: path, in: &request) { return refuse(problem) }
  switch environment.place(path) {
  case .nothing: break
  case .folder: return refuse("\(path) is a folder. Write the name of a file in it.")
  default:
    if !request.has(.force) {
      return refuse(
        "\(path) already exists and was not changed. Choose another name, or add --force.")
    }
    if isRead(path, by: request, environment) {
      return refuse("\(path) is read by this command, and was not changed. Choose another name.")
    }
  }
  let written = WrittenBytes()
  var capturing = environment
  capturing.outputIsTerminal = false
  capturing.write = { written.add(Array($0.utf8)) }
  capturing.writeBytes = { written.add($0) }
  var status = request.command.run(request, capturing)
  let bytes = written.bytes
  if status >= .wrongInput || bytes.isEmpty { return status }
  let trouble: WritingTrouble?
  if case .nothing = environment.place(path) {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    if !folder.isEmpty, let problem = environment.createFolders(folder) { return refuse(problem) }
    trouble = environment.createFile(path, bytes)
  } else {
    trouble = environment.replaceFile(path, bytes, nil)
  }
  if let trouble {
    environment.reportError(path, trouble)
    status.rise(to: .wrongInput)
  }
  return status
}

/// Takes the format from the ending of the file; gives what is wrong with it.
private func chooseFormat(for path: String, in request: inout Request) -> String? {
  let name = path.split(separator: "/").last.map { String($0) } ?? path
  let ending = name.split(separator: ".").count > 1 ? String(name.split(separator: ".").last!) : ""
  let target = request.command.name == "export" ? ExportTarget.asked(by: request) : nil
  if let target, target.kind.formats.count == 1 {
    let only = formatOfEnding.first { $0.format == target.kind.formats[0] }?.ending ?? ""
    return ending == only
      ? nil : "A file for --to \(target.kind.name) ends in .\(only). Change the name \(name)."
  }
  if request.has(.template) {
    return ending == "csv"
      ? nil
      : "The table to fill in is a CSV file, which spreadsheets open. Change the name \(name): it "
        + "can end in .csv."
  }
  var formats: [String] = []
  for flag in request.command.flags where flag.name == "--format" {
    if case .choice(let choices) = flag.value { formats = choices }
  }
  if let target { formats = target.kind.formats }
  if formats.isEmpty { return nil }
  let known = formatOfEnding.filter { formats.contains($0.format) }
  guard let format = known.first(where: { $0.ending == ending })?.format else {
    return
      "Hourglass chooses the format by the ending of the file. Change the name \(name): it can "
      + "end in " + alternatives(known.map { "." + $0.ending }) + "."
  }
  if let said = request.said.last(where: { $0.flag == "--format" })?.value, said != format {
    return "\(name) is a file for the format \(format), not \(said). Delete --format \(said), or "
      + "change the name."
  }
  request.said.append(("--format", format))
  return nil
}

/// Whether the command reads what it would write over.
func isRead(_ path: String, by request: Request, _ environment: Environment) -> Bool {
  guard let identity = environment.identity(path) else { return false }
  let read =
    request.operands + [request[.values], request[.model], request[.against]].compactMap { $0 }
  return read.contains { environment.identity($0) == identity }
}

/// What a command has written; commands write from one thread.
private final class WrittenBytes: @unchecked Sendable {
  private(set) var bytes: [UInt8] = []

  func add(_ more: [UInt8]) { bytes += more }
}
