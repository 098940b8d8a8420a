import Hourglass

// Reads a design from standard input and types as many letters as the argument says into the
// middle of it, each of which gives a new analysis.

var text: [UInt8] = []
while let line = readLine(strippingNewline: false) { text += line.utf8 }
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 0

var analysis = Analysis(of: text)
// In the middle of the first title beyond the middle of the text, and taken out again in turn.
let middle = text.count / 2
let at = (text[middle...].firstIndex(of: UInt8(ascii: "\"")) ?? middle) + 1
for number in 0..<count {
  analysis =
    number.isMultiple(of: 2)
    ? analysis.replacing(at..<at, with: "x".utf8) : analysis.replacing(at..<at + 1, with: [])
}
print("\(count) keystrokes, \(analysis.utf8.count) bytes, \(analysis.findings.count) findings")
