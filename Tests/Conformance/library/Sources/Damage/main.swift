import Glibc
import Hourglass

// Reads a design from standard input, puts it wrong in one place after another, and holds what is
// said of each text against itself. The argument says that every so many tokens one is put wrong.
// Prints what does not hold, and ends with status 1 where there is such a thing.

/// What can happen to a token. The tests have the same for what they see of Hourglass and another
/// package does not.
enum Damage: CaseIterable {
  case deleted, doubled, swapped, cutOff

  func apply(to text: [UInt8], _ tokens: [Range<Int>], at index: Int) -> [UInt8] {
    let (token, next) = (tokens[index], tokens[min(index + 1, tokens.count - 1)])
    switch self {
    case .deleted: return Array(text[..<token.lowerBound] + text[token.upperBound...])
    case .doubled: return Array(text[..<token.upperBound] + text[token.lowerBound...])
    case .swapped:
      if token == next { return text }
      return Array(
        text[..<token.lowerBound] + text[next] + text[token.upperBound..<next.lowerBound]
          + text[token] + text[next.upperBound...])
    case .cutOff: return Array(text[..<token.upperBound])
    }
  }
}

/// What is found, without what the layout mends.
func rules(_ analysis: Analysis) -> [String] {
  let mended = ["brace-on-own-line", "run-on-statement", "wrapped-line"]
  return analysis.findings.map { $0.rule }.filter { !mended.contains($0) }.sorted()
}

func verdicts(_ analysis: Analysis) -> [String] { analysis.designs.map { $0.verdict } }

/// All that is understood, as JSON without the lines it stands in; nothing where it is refused.
func understood(_ analysis: Analysis) -> [UInt8]? {
  guard let json = try? analysis.document("json") else { return nil }
  let line = Array("\"line\":".utf8)
  var (kept, isLine) = ([UInt8](), false)
  for byte in json {
    isLine = isLine && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    if isLine { continue }
    kept.append(byte)
    isLine = byte == line.last && kept.suffix(line.count).elementsEqual(line)
  }
  return kept
}

/// What does not hold of a text, which came out of `whole` by an edit.
func faults(of text: [UInt8], from whole: Analysis) -> [String] {
  var faults: [String] = []
  let analysis = Analysis(of: text)
  let (found, said) = (rules(analysis), understood(analysis))

  let formatted = Analysis(of: analysis.formatted)
  if formatted.formatted != formatted.utf8 { faults.append("laid out, and not when asked again") }
  if rules(formatted) != found { faults.append("laid out, other findings: \(rules(formatted))") }
  if verdicts(formatted) != verdicts(analysis) { faults.append("laid out, another verdict") }
  if understood(formatted) != said { faults.append("laid out, understood as something else") }

  for changingMeaning in [false, true] {
    let mended = Analysis(of: analysis.mended(changingMeaning: changingMeaning))
    if mended.mended(changingMeaning: changingMeaning) != mended.utf8 {
      faults.append("mended (changing its meaning: \(changingMeaning)), and more when asked again")
    }
  }

  // Typed into the whole, which is what editors do.
  var (first, last) = (0, 0)
  while first < min(text.count, whole.utf8.count), text[first] == whole.utf8[first] { first += 1 }
  while last < min(text.count, whole.utf8.count) - first,
    text[text.count - 1 - last] == whole.utf8[whole.utf8.count - 1 - last]
  { last += 1 }
  let typed = whole.replacing(
    first..<whole.utf8.count - last, with: text[first..<text.count - last])
  if typed.utf8 != text || rules(typed) != found || understood(typed) != said
    || typed.tokens.map({ $0.range }) != analysis.tokens.map({ $0.range })
  {
    faults.append("typed, something else than read anew")
  }
  return faults
}

var text: [UInt8] = []
while let line = readLine(strippingNewline: false) { text += line.utf8 }
let stride = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1
let whole = Analysis(of: text)
let tokens = whole.tokens.map { $0.range }.filter { !$0.isEmpty }

var (count, failed) = (0, 0)
for index in Swift.stride(from: 0, to: tokens.count, by: stride) {
  for damage in Damage.allCases {
    let damaged = damage.apply(to: text, tokens, at: index)
    count += 1
    for fault in faults(of: damaged, from: whole) {
      failed += 1
      print("token \(index) \(damage), \(fault):\n\(String(decoding: damaged, as: UTF8.self))")
    }
  }
}
print("\(count) texts, \(failed) faults")
exit(failed > 0 || count == 0 ? 1 : 0)
