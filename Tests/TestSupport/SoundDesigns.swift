import HourglassLanguage
import HourglassReading
import HourglassSyntax
import Testing

package let referenceModelText = Repository.text(of: "Models/peer-learning.hourglass")

/// The reference model, read once for all tests.
package let referenceModel: Model = {
  let models = read(document: Source(referenceModelText), models: []).models
  precondition(models.count == 1, "the reference model cannot be read")
  return models[0]
}()

/// The models of a text, which must be sound.
package func models(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  -> [Model]
{
  let document = read(document: Source(text), models: [])
  try #require(document.findings.map { $0.message } == [], sourceLocation: sourceLocation)
  return document.models
}

/// The programmes of a text, which must be sound.
package func programmes(
  _ text: String, models: [Model] = [referenceModel],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Programme] {
  let document = read(document: Source(text), models: models)
  try #require(document.findings.map { $0.message } == [], sourceLocation: sourceLocation)
  return document.programmes
}

/// The reading of the one programme of a text, which must be sound.
package func reading(
  _ text: String, models: [Model] = [referenceModel],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Reading {
  let all = try programmes(text, models: models, sourceLocation: sourceLocation)
  return interpret(try #require(all.first, sourceLocation: sourceLocation))
}

/// The name of the stage that a reading comes to.
package func reachName(of reading: Reading) -> String {
  reading.lastCovered.map { reading.model.name(reading.model.stages[$0].entry.head) } ?? "nothing"
}

/// What a reading comes to, as people say it: `contact, unknown`.
package func verdict(_ reading: Reading) -> String {
  "\(reachName(of: reading)), \(reading.stop.name)"
}
