import Foundation
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook's file taken apart again: an archive with check sums, and XML by another's parser.
struct WorkbookReader {
  struct Sheet {
    let name: String
    /// The cells by their letters and numbers, such as `B2`.
    let cells: [String: Cell]
    let xml: String
  }

  struct Cell: Equatable {
    /// `s` for text, nil for numbers.
    let type: String?
    let value: String
    let style: Int

    static func == (cell: Cell, other: Cell) -> Bool {
      cell.type == other.type && cell.value.utf8.elementsEqual(other.value.utf8)
    }
  }

  let parts: [String: [UInt8]]
  let sheets: [Sheet]
  let formats: [String]
  let staysText: [Bool]
  /// How the cells of each look stand, and how far from the edge.
  let alignments: [[String: String]]

  init(_ workbook: Workbook) throws {
    let parts = try unzipped(workbook.bytes)
    self.parts = parts
    for (path, bytes) in parts {
      #expect(XmlReader(bytes).isWellFormed, "\(path)")
    }
    let texts = try XmlReader(#require(parts["xl/sharedStrings.xml"])).elements.filter {
      $0.name == "t"
    }
    let styles = try XmlReader(#require(parts["xl/styles.xml"])).elements
    var codes: [String: String] = [:]
    for element in styles where element.name == "numFmt" {
      codes[element.attributes["numFmtId"] ?? ""] = element.attributes["formatCode"]
    }
    // The first look is the base of all others, and no cell names it.
    let looks = styles.filter { $0.name == "xf" }.dropFirst()
    formats = looks.map { codes[$0.attributes["numFmtId"] ?? ""] ?? "" }
    staysText = looks.map { $0.attributes["quotePrefix"] == "1" }
    alignments = styles.filter { $0.name == "alignment" }.map { $0.attributes }
    let names = try XmlReader(#require(parts["xl/workbook.xml"])).elements.filter {
      $0.name == "sheet"
    }
    sheets = try names.enumerated().map { index, element in
      let bytes = try #require(parts["xl/worksheets/sheet\(index + 1).xml"])
      var cells: [String: Cell] = [:]
      var opening: [String: String]?
      for element in XmlReader(bytes).elements {
        if element.name == "c" { opening = element.attributes }
        guard element.name == "v", let attributes = opening else { continue }
        let number = Int(element.text) ?? -1
        let type = attributes["t"]
        cells[attributes["r"] ?? ""] = Cell(
          type: type, value: type == "s" ? texts[number].text : element.text,
          style: Int(attributes["s"] ?? "") ?? -1)
      }
      return Sheet(
        name: element.attributes["name"] ?? "", cells: cells,
        xml: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Where in a cell of the first sheet its words or its number stand.
  func alignment(_ cell: String) -> [String: String] {
    sheets[0].cells[cell].map { alignments[$0.style] } ?? [:]
  }

  /// How a cell of the first sheet shows its number.
  func format(_ cell: String) -> String? { sheets[0].cells[cell].map { formats[$0.style] } }
}

/// The files of an archive, each with the sums and sizes that it says it has.
func unzipped(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
  func number(_ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
  let end = bytes.count - 22
  try #require(end >= 0 && number(end, 4) == 0x0605_4B50)
  #expect(number(end + 8, 2) == number(end + 10, 2))
  var files: [String: [UInt8]] = [:]
  var entry = number(end + 16, 4)
  #expect(entry + number(end + 12, 4) == end)
  for _ in 0..<number(end + 10, 2) {
    try #require(number(entry, 4) == 0x0201_4B50)
    let local = number(entry + 42, 4)
    try #require(number(local, 4) == 0x0403_4B50)
    let length = number(entry + 28, 2)
    let name = bytes[entry + 46..<entry + 46 + length]
    // Both headers say the same.
    #expect(bytes[entry + 6..<entry + 32].elementsEqual(bytes[local + 4..<local + 30]))
    #expect(bytes[local + 30..<local + 30 + length].elementsEqual(name))
    let size = number(entry + 24, 4)
    let content = Array(bytes[local + 30 + length..<local + 30 + length + size])
    #expect(number(entry + 16, 4) == checkSum(content))
    #expect(number(entry + 10, 2) == 0 && number(entry + 20, 4) == size)
    let path = String(decoding: name, as: UTF8.self)
    #expect(files[path] == nil)
    files[path] = content
    entry += 46 + length
  }
  #expect(entry == end)
  return files
}

/// The sum worked out bit by bit, as its definition has it.
private func checkSum(_ bytes: [UInt8]) -> Int {
  var sum = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= Int(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return sum ^ 0xFFFF_FFFF
}

/// The elements of a file in the order in which they begin.
final class XmlReader: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var isWellFormed = false
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
