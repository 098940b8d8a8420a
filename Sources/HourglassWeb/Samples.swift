import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// Inputs that the browser build carries with it, for `Tests/Conformance/web` to compare what it
/// says about them with what the native build says.
let samples: [(path: String, bytes: [UInt8])] = [
  ("peer-learning.hourglass", referenceModelBytes),
  ("small.hourglass", Array(smallDesign.utf8)),
  ("broken.hourglass", Array(brokenDesign.utf8)),
]

/// A little of everything whose answer could differ: other alphabets, big numbers, fractions.
private let smallDesign = """
  programme réseau "Un réseau de pairs — 学び合い"{
    peers директора "Budget directors" { number 4_294_967_296; from nowhere }
    objective meet "They meet" { stage engagement; for директора; leads to learn }
    objective learn "They learn" { stage learning; for директора }
    tool plenary "Plenary" { kind large-group-meeting; with директора; serves meet; every year }
    indicator used "Use" { measures learn; percent of директора; target 12.5% by 2014-Q3 }
    meant to stop after learning because "It sets an agenda"
  }

  """

/// Unbalanced, misspelt, and not even UTF-8 where the editor left a mark.
private let brokenDesign = """
  program p "Open {
    Objectve meet “They meet” { stage engagment
    tool t "T" { with nobody, , }
    target 1,200 by 2014/15

  """

/// One number for all that is answered about a sample.
func digest(of sample: (path: String, bytes: [UInt8])) -> UInt32 {
  var matter = Matter(
    analysis: Shelf().analyse(sample.bytes, named: sample.path), name: sample.path,
    place: Int32(sample.bytes.count / 2), day: Day(year: 2026, month: 1, day: 15))
  return HourglassFormats.digest(
    Answer.all.flatMap { answer in
      matter.words = Array(answer.trial.utf8)
      return answer.make(matter)
    })
}
