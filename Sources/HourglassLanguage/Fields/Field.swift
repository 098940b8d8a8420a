import HourglassSyntax

/// One thing that can be said of an owner (a tool, an indicator, …): which statement sets it, how
/// that is read, what it holds, what becomes of it when an indicator is taken from a library, and
/// what a change of it is about.
///
/// What becomes of it in data for other programs is said in `HourglassExchange`, by its name.
package struct Field<Owner: Sendable>: Sendable {
  /// Its name, which no other field of the owner has.
  package let name: String
  /// The words of the statements that set it; the first is the one to look for.
  package let words: [Word]
  /// What a change of it is about; nil where nothing is made of one.
  package let aspect: Aspect?
  /// What it holds.
  package let value: @Sendable (Owner) -> FieldValue
  /// Reads a statement that sets it; nil where the field before it reads both.
  let read: (@Sendable (inout Resolver, ResolvedStatement, inout Owner) -> Void)?
  /// What is said before it where several fields are about one aspect.
  package private(set) var lead = ""
  /// Takes it over from a library's indicator; nil where that says nothing of the kind.
  private(set) var take: (@Sendable (inout Owner, Owner, LibraryTranslation) -> Void)?

  /// A field that is read together with another.
  init(
    _ name: String, _ words: Word..., about aspect: Aspect?,
    value: @escaping @Sendable (Owner) -> FieldValue
  ) {
    self.name = name
    self.words = words
    self.aspect = aspect
    self.value = value
    read = nil
  }

  init(
    _ name: String, _ words: Word..., about aspect: Aspect?,
    value: @escaping @Sendable (Owner) -> FieldValue,
    read: @escaping @Sendable (inout Resolver, ResolvedStatement, inout Owner) -> Void
  ) {
    self.name = name
    self.words = words
    self.aspect = aspect
    self.value = value
    self.read = read
  }

  /// The same field, with a word before what it says.
  func led(by lead: String) -> Field {
    var field = self
    field.lead = lead
    return field
  }

  /// The same field, which an indicator also takes over from a library.
  func fromLibrary(
    _ take: @escaping @Sendable (inout Owner, Owner, LibraryTranslation) -> Void
  ) -> Field {
    var field = self
    field.take = take
    return field
  }
}

/// The fields of one sort of thing, in the order in which they are shown, and which of them a
/// statement sets.
package struct FieldTable<Owner: Sendable>: Sendable {
  package let fields: [Field<Owner>]
  /// An owner of which nothing is said: what its fields hold tells of what kind each is.
  package let blank: @Sendable () -> Owner
  /// By the number of a word the place of the field that it sets; -1 for most.
  private let places: [Int8]

  init(of blank: @escaping @Sendable () -> Owner, _ fields: [Field<Owner>]) {
    self.fields = fields
    self.blank = blank
    var places = [Int8](repeating: -1, count: Word.allCases.count)
    for index in fields.indices where fields[index].read != nil {
      for word in fields[index].words { places[Int(word.rawValue)] = Int8(index) }
    }
    self.places = places
  }

  func field(setBy word: Word?) -> Field<Owner>? {
    guard let word else { return nil }
    let place = places[Int(word.rawValue)]
    return place < 0 ? nil : fields[Int(place)]
  }
}

extension Resolver {
  /// Reads the statements in the block of one, as far as they set fields of the owner.
  mutating func fill<Owner>(
    _ owner: inout Owner, from statement: ResolvedStatement, _ table: FieldTable<Owner>
  ) {
    var walk = BlockWalk(of: statement.blockOwner, in: tree)
    while let line = walk.next(in: resolution) {
      if line.keyword == .allow {
        addAllowance(line)
      } else if let read = table.field(setBy: line.keyword)?.read {
        read(&self, line, &owner)
      }
    }
  }
}
