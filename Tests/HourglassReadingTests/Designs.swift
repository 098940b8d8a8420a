import Foundation
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import Testing

/// The folder of the package, found from where this file stands.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

func contents(of path: String) throws -> String {
  try String(contentsOf: packageFolder.appendingPathComponent(path), encoding: .utf8)
}

/// The models of a text, which must be sound.
func models(_ text: String) throws -> [Model] {
  let document = read(document: Source(text), models: [])
  try #require(document.findings.isEmpty, "\(document.findings.map { $0.message })")
  return document.models
}

/// The reading of the one programme of a text, which must be sound.
func reading(_ text: String, models: [Model]) throws -> Reading {
  let document = read(document: Source(text), models: models)
  try #require(document.findings.isEmpty, "\(document.findings.map { $0.message })")
  return interpret(try #require(document.programmes.first))
}

/// What a reading comes to, as people say it: `contact, unknown`.
func verdict(_ reading: Reading) -> String {
  let stage = reading.reach.map { reading.model.name(reading.model.stages[$0].entry.head) }
  return "\(stage ?? "nothing"), \(reading.exit.name)"
}

/// A text with one stretch of it, which must occur exactly once, replaced.
func replacing(_ old: String, with new: String, in text: String) throws -> String {
  try #require(text.components(separatedBy: old).count == 2, "“\(old)” must occur once")
  return text.replacingOccurrences(of: old, with: new)
}
