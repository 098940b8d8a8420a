import HourglassFormats
import HourglassProgress

/// What is wrong with the table of values in the words: `problems`, each with its `line` and a
/// `message`.
func pageValues(of matter: Matter) -> Json {
  let values = matter.values ?? ObservedValues()
  return .object([
    (
      "problems",
      .array(
        (values.remarks + values.problems).map {
          .object([("line", Json($0.line)), ("message", .string($0.message))])
        })
    )
  ])
}
