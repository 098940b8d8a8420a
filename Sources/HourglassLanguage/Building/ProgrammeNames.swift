import HourglassSyntax

extension Resolver {
  /// Reports programmes of one file that have the same name. What is kept beside a design, such as
  /// calendars and tables of values, tells them apart by nothing else.
  mutating func checkNames(of programmes: [Programme]) {
    if programmes.count < 2 { return }
    var first: [String: Name] = [:]
    for programme in programmes {
      guard let name = programme.head.name else { continue }
      let word = tree.word(name.token)
      guard let earlier = first[word] else {
        first[word] = name
        continue
      }
      report(
        .repeatedProgramme, tree.span(ofToken: name.token),
        "The file has two programmes called \(quoted: word).",
        next: "Give one of them another name.",
        related: Finding.Related(
          tree.span(ofToken: earlier.token), "The first programme of this name is here."))
    }
  }
}
