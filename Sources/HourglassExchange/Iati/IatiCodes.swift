import HourglassLanguage

/// A list of the standard from which a design can take a code: `code "4" in "IATI
/// IndicatorMeasure"`. It settles what the words of a design leave open, and is no reference.
enum IatiList {
  /// The identifier of an activity or of an organisation.
  case iati
  case organisationType
  case organisationRole
  case activityStatus
  case indicatorMeasure

  fileprivate var name: String {
    switch self {
    case .iati: "iati"
    case .organisationType: "iatiorganisationtype"
    case .organisationRole: "iatiorganisationrole"
    case .activityStatus: "iatiactivitystatus"
    case .indicatorMeasure: "iatiindicatormeasure"
    }
  }
}

extension Programme {
  /// What something is called in a list; nil where it is not said.
  func code(_ codes: [Code], in list: IatiList) -> String? { self.codes(codes, in: list).first }

  func codes(_ codes: [Code], in list: IatiList) -> [String] {
    codes.filter { comparable(string($0.list)) == list.name }
      .map { trimmed(string($0.code)) }.filter { !$0.isEmpty }
  }

  /// The codes of lists other than the one, with words in them.
  func references(_ codes: [Code], except list: IatiList? = nil) -> [Code] {
    codes.filter {
      comparable(string($0.list)) != list?.name && !trimmed(string($0.code)).isEmpty
    }
  }
}

/// A list that a code is from, as IATI has it.
struct IatiVocabulary {
  /// A code of the codelists IndicatorVocabulary and ResultVocabulary.
  let number: String
  /// Where a list of one's own is to be found.
  let address: String?
  /// Whether its name got lost: it is neither known to IATI nor an address.
  let isUnnamed: Bool
}

extension IatiVocabulary {
  /// One's own list: the only ones that results have.
  init(ofResult list: String) {
    let name = trimmed(list)
    number = "99"
    address = isWebAddress(name) ? name : nil
    isUnnamed = address == nil && !["99", "reportingorganisation"].contains(comparable(name))
  }

  /// - Parameter list: its number, its name, or what people call it for short.
  init(ofIndicator list: String) {
    let name = comparable(list)
    let known = IatiVocabulary.known.first { $0.names.contains(name) }
    self =
      known.map { IatiVocabulary(number: $0.number, address: nil, isUnnamed: false) }
      ?? IatiVocabulary(ofResult: list)
  }

  /// The codelist IndicatorVocabulary: the number, the name, and other names in use.
  private static let known: [(number: String, names: [String])] = [
    ("1", ["1", "whoregistry", "who", "whoindicatorregistry", "worldhealthorganization"]),
    ("2", ["2", "spherehandbook", "sphere", "spherestandards"]),
    ("3", ["3", "usforeignassistanceframework", "usforeignassistance", "findicators"]),
    (
      "4",
      [
        "4", "worldbankworlddevelopmentindicators", "worlddevelopmentindicators", "wdi",
        "worldbankwdi",
      ]
    ),
    (
      "5",
      [
        "5", "unmillenniumdevelopmentgoalsindicators", "millenniumdevelopmentgoals", "mdg", "mdgs",
        "mdgindicators",
      ]
    ),
    (
      "6",
      [
        "6", "unochahumanitarianresponseindicators", "humanitarianresponseindicators", "unocha",
        "ocha",
      ]
    ),
    ("7", ["7", "hivaidsindicatorregistry", "hivaids"]),
    ("8", ["8", "harmonizedindicatorsforprivatesectorhipso", "hipso"]),
    (
      "9",
      [
        "9", "unsustainabledevelopmentgoalssdgindicators", "unsustainabledevelopmentgoals",
        "sustainabledevelopmentgoals", "sdg", "sdgs", "sdgindicators", "unsdg", "unsdgs",
      ]
    ),
  ]
}

/// The letters and digits alone, in small letters: `UN SDG` and `un-sdg` are one list.
private func comparable(_ text: String) -> String {
  var letters = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": letters.unicodeScalars.append(scalar)
    case "A"..."Z": letters.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
    // A letter of another alphabet tells two lists apart; a blank or a hyphen does not.
    default: if scalar.value > 0x7F { letters.unicodeScalars.append(scalar) }
    }
  }
  return letters
}

/// Whether it is an address by which a list can be found, and certainly a URI.
private func isWebAddress(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
    return false
  }
  var index = scheme.utf8.count
  let host = index
  while index < bytes.count, isHostByte(bytes[index]) { index += 1 }
  guard index > host, bytes[host] != UInt8(ascii: ".") else { return false }
  guard index == bytes.count || "/?#".utf8.contains(bytes[index]) else { return false }
  var fragments = 0
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "%"):
      guard index + 2 < bytes.count, isHexadecimal(bytes[index + 1]),
        isHexadecimal(bytes[index + 2])
      else { return false }
    case UInt8(ascii: "#"): fragments += 1
    default:
      guard isHostByte(bytes[index]) || "/?_~:@!$&'()*+,;=".utf8.contains(bytes[index]) else {
        return false
      }
    }
    index += 1
  }
  return fragments < 2
}

private func isHostByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
    true
  default: false
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}
