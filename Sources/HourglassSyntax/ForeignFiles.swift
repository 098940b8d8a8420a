/// A file that is no text, whatever its name says: what other programs write, and no design.
package struct ForeignFile: Sendable, Equatable {
  /// What it is, as a sentence has it: `a Word document`.
  package let sort: String
  /// What to do instead, in a sentence.
  package let advice: String

  private static func document(_ sort: String) -> ForeignFile {
    ForeignFile(sort: sort, advice: "Copy its text into a plain text file, and check that file.")
  }
  private static let workbook = ForeignFile(
    sort: "a workbook",
    advice: "Write a design in a plain text file. Save a table of values as CSV.")
  private static let picture = ForeignFile(
    sort: "a picture", advice: "Type its content into a plain text file, and check that file.")
  private static func archive(_ sort: String) -> ForeignFile {
    ForeignFile(sort: sort, advice: "Unpack it, and name the files in it.")
  }
  private static func other(_ sort: String) -> ForeignFile {
    ForeignFile(sort: sort, advice: "A design is a plain text file. Name that file.")
  }

  /// The file that begins like this; nil where it may well be text.
  package init?(_ bytes: [UInt8], host: Source.Host = .plain) {
    guard let found = ForeignFile.signed(bytes) ?? ForeignFile.marked(bytes, host)
    else { return nil }
    self = found
  }

  private init(sort: String, advice: String) {
    self.sort = sort
    self.advice = advice
  }

  /// What its first bytes say.
  private static func signed(_ bytes: [UInt8]) -> ForeignFile? {
    switch bytes.first {
    case 0x50 where bytes.starts(with: [0x50, 0x4B, 3, 4]): return zipped(bytes)
    case 0x50 where bytes.starts(with: [0x50, 0x4B, 5, 6]): return archive("an empty ZIP archive")
    case 0xD0 where bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]):
      return document("an old Word, Excel or PowerPoint file")
    case 0x25 where bytes.starts(with: "%PDF-".utf8): return document("a PDF")
    case 0x7B where bytes.starts(with: #"{\rtf"#.utf8): return document("a rich text file (RTF)")
    case 0x89 where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]): return picture
    case 0xFF where bytes.starts(with: [0xFF, 0xD8, 0xFF]): return picture
    case 0x47 where bytes.starts(with: "GIF8".utf8): return picture
    case 0x49 where bytes.starts(with: [0x49, 0x49, 0x2A, 0]): return picture
    case 0x4D where bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]): return picture
    case 0x1F where bytes.starts(with: [0x1F, 0x8B]): return archive("a gzip archive")
    case 0x42 where bytes.starts(with: "BZh".utf8) && bytes.dropFirst(4).starts(with: "1AY".utf8):
      return archive("a bzip2 archive")
    case 0xFD where bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]):
      return archive("an xz archive")
    case 0x37 where bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]): return archive("a 7z archive")
    case 0x52 where bytes.starts(with: "Rar!".utf8): return archive("a RAR archive")
    case 0x28 where bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]):
      return archive("a Zstandard archive")
    case 0x53 where bytes.starts(with: "SQLite format 3\0".utf8): return other("a database")
    case 0x7F where bytes.starts(with: "\u{7F}ELF".utf8): return other("an executable program")
    default: return nil
    }
  }

  /// A ZIP holds the names of its files as they are, and those say whose it is.
  private static func zipped(_ bytes: [UInt8]) -> ForeignFile {
    for (name, file) in [
      ("word/document", document("a Word document")), ("xl/workbook", workbook),
      ("ppt/presentation", document("a presentation")),
      ("opendocument.text", document("a LibreOffice document")),
      ("opendocument.spreadsheet", workbook),
      ("opendocument.presentation", document("a presentation")),
      ("opendocument.graphics", picture), ("application/epub", document("an e-book")),
    ] where bytes.holds(name.utf8) {
      return file
    }
    return archive("a ZIP archive")
  }

  /// What the characters say that no text has, or few; and the marks of other languages.
  private static func marked(_ bytes: [UInt8], _ host: Source.Host) -> ForeignFile? {
    if host == .plain, let found = markup(bytes) { return found }
    // Other programs write text in two bytes a letter, which gets a finding of its own.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let sample = bytes.prefix(1 << 13)
    // Nearly every file is text with no more controls than it has lines, and this is all that is
    // looked at in it.
    guard sample.withUnsafeBufferPointer({ $0.controlCount }) * 32 >= sample.count else {
      return nil
    }
    let odd = sample.count { $0 < 0x20 && $0 &- 9 > 4 && $0 != 0x1B }
    guard odd >= 8, odd * 32 >= sample.count, sample.contains(0) || !bytes.areText(upTo: 1 << 13)
    else { return nil }
    let isHalfEmpty = [0, 1].contains { side in
      sample.indices.allSatisfy { $0 % 2 == side || sample[$0] != 0 }
        && sample.count { $0 == 0 } * 3 > sample.count
    }
    if isHalfEmpty {
      return ForeignFile(sort: "a text saved as UTF-16", advice: "Save it again as UTF-8.")
    }
    if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return other("a film or a picture") }
    if bytes.starts(with: "RIFF".utf8) { return other("a film, a sound or a picture") }
    if bytes.starts(with: "BM".utf8) || bytes.starts(with: [0, 0, 1, 0]) { return picture }
    if bytes.dropFirst(257).starts(with: "ustar".utf8) { return archive("a tar archive") }
    return other("a file that is not text")
  }

  /// Nothing in a design begins with `<`.
  private static func markup(_ bytes: [UInt8]) -> ForeignFile? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start].isBlank || bytes[start].isLineEnd { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    let opening = bytes[start...].prefix(16).map { $0 | 0x20 }
    if opening.starts(with: "<!doctype html".utf8) || opening.starts(with: "<html".utf8) {
      return document("a web page")
    }
    if opening.starts(with: "<svg".utf8) { return picture }
    guard opening.starts(with: "<?xml".utf8) else { return nil }
    return ForeignFile(
      sort: "an XML file",
      advice: "To start a design from a published activity, run: hourglass import iati FILE")
  }
}

extension [UInt8] {
  /// Whether the first bytes are UTF-8, whatever its characters.
  fileprivate func areText(upTo limit: Int) -> Bool {
    // A character at the very end may be cut in two.
    let end = Swift.min(limit, count) - 4
    var index = 0
    while index < end {
      if self[index] >= 0x80, scalar(at: index) == nil { return false }
      index += scalarLength(at: index)
    }
    return true
  }

  /// Whether these bytes stand in it somewhere, one after the other.
  func holds(_ part: String.UTF8View) -> Bool {
    guard let first = part.first else { return true }
    let length = part.count
    var start = 0
    while start + length <= count {
      if self[start] == first, self[start...].starts(with: part) { return true }
      start += 1
    }
    return false
  }
}
