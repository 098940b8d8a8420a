import HourglassLanguage
import HourglassSyntax

/// Something that a name stands for.
package struct Named: Sendable {
  package let kind: Kind
  package let name: String
  package let title: String?
  /// What it means, in a sentence; nil where nobody says.
  package let meaning: String?
  package let site: Site

  package enum Kind: Sendable, Equatable {
    case programme, library, model, profile
    /// What a programme gives a name to.
    case declared(Declaration.Kind)
    /// A thing of a model, by the slot that its name fills.
    case entry(Slot)
    /// An indicator of a library.
    case shared
    case rule

    /// With its article: “a tool”.
    package var phrase: String {
      switch self {
      case .programme: "a programme"
      case .library: "a library"
      case .model: "a model"
      case .profile: "a profile"
      case .declared(let sort): sort.phrase
      case .entry(.stage): "a stage"
      case .entry(.question): "a guiding question"
      case .entry(.source): "a source"
      case .entry(let slot): slot.phrase
      case .shared: "an indicator of a library"
      case .rule: "a rule"
      }
    }
  }

  /// Where its name is given.
  package enum Site: Sendable, Equatable {
    /// - Parameter file: a place in `Analysis.files`.
    case file(Int, token: Int32)
    /// In a model or a profile, named here, that stands in none of these files.
    case elsewhere(String)
    /// It is Hourglass's own.
    case program
  }

  /// Whether both names stand for one thing.
  package func isSame(as other: Named) -> Bool {
    kind == other.kind && site == other.site && name == other.name
  }
}
