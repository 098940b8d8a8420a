/// The organisations of an activity, each once however many elements are about it.
struct PublishedOrganisations {
  private typealias Organisation = PublishedActivity.Organisation

  /// Those that report before all others, and the last of them first.
  var inOrder: [PublishedActivity.Organisation] { reporting.reversed() + others }

  private var reporting: [Organisation] = []
  private var others: [Organisation] = []
  /// Where the first with a reference stands, the first with a name, and the one with a name that
  /// has no reference.
  private var byReference: [String: Place] = [:]
  private var byName: [String: Place] = [:]
  private var withoutReference: [String: Place] = [:]

  /// The order of places is that of the organisations.
  private enum Place: Comparable {
    case reporting(fromLast: Int)
    case other(Int)
  }

  mutating func add(_ new: PublishedActivity.Organisation) {
    // Where one of the two has no reference, the names tell whether they are the same.
    let candidates =
      new.reference.isEmpty
      ? [byName[new.name]] : [byReference[new.reference], withoutReference[new.name]]
    if let known = candidates.compactMap({ $0 }).min() {
      var joined = self[known]
      if joined.reference.isEmpty { withoutReference[joined.name] = nil }
      join(new, into: &joined)
      self[known] = joined
      note(joined, at: known)
    } else if new.isReporting {
      reporting.append(new)
      note(new, at: .reporting(fromLast: -reporting.count))
    } else {
      others.append(new)
      note(new, at: .other(others.count))
    }
  }

  private subscript(place: Place) -> PublishedActivity.Organisation {
    get {
      switch place {
      case .reporting(let number): reporting[-number - 1]
      case .other(let number): others[number - 1]
      }
    }
    set {
      switch place {
      case .reporting(let number): reporting[-number - 1] = newValue
      case .other(let number): others[number - 1] = newValue
      }
    }
  }

  private mutating func note(_ organisation: PublishedActivity.Organisation, at place: Place) {
    func first(_ known: Place?) -> Place { known.map { min($0, place) } ?? place }
    byName[organisation.name] = first(byName[organisation.name])
    if organisation.reference.isEmpty {
      withoutReference[organisation.name] = first(withoutReference[organisation.name])
    } else {
      byReference[organisation.reference] = first(byReference[organisation.reference])
    }
  }

  /// What is said of one organisation in several places.
  private func join(
    _ other: PublishedActivity.Organisation, into known: inout PublishedActivity.Organisation
  ) {
    if known.name.isEmpty { known.name = other.name }
    if known.reference.isEmpty { known.reference = other.reference }
    if known.type.isEmpty { known.type = other.type }
    known.isReporting = known.isReporting || other.isReporting
    for role in other.roles where !known.roles.contains(role) { known.roles.append(role) }
  }
}
