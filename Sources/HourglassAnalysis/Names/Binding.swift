import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// What the name that a token is stands for, wherever it is given; nil where it is no name or is
  /// bound to nothing.
  package func named(byToken token: Int32) -> Named? { named(byToken: token, in: 0, of: files) }

  /// What a name in one of the files that this text uses stands for, as this text knows it; nil
  /// where it uses no such file.
  ///
  /// - Parameters:
  ///   - token: an index into the tokens of that file.
  ///   - place: where that file stands.
  package func named(byToken token: Int32, inFileAt place: String) -> Named? {
    let files = files
    guard let file = files.firstIndex(where: { $0.place == place }),
      files[file].tree.tokens.indices.contains(Int(token))
    else { return nil }
    return named(byToken: token, in: file, of: files)
  }

  /// - Parameter file: a place in the files.
  func named(byToken token: Int32, in file: Int, of files: [File]) -> Named? {
    let resolution = files[file].resolution
    let tree = resolution.tree
    guard tree.tokens[Int(token)].kind == .word, let statement = tree.statement(ofToken: token),
      let operand = resolution.operand(ofToken: token), let slot = operand.slot
    else { return nil }
    let namer = Namer(files, file)
    let whole = resolution.whole(statement)
    let top = tree.top(of: statement)
    switch slot {
    case .name: return namer.declared(by: token, whole)
    case .model: return namer.followed(tree.word(token), whole, top)
    case .shared: return namer.shared(tree.word(token))
    case .rule: return Named(ofRule: tree.word(token))
    default:
      if operand.target < 0 { return nil }
      return slot.isOfModel
        ? namer.entry(Int(operand.target), for: slot, top)
        : namer.declaration(Int(operand.target))
    }
  }
}
