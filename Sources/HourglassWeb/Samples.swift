import Hourglass

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
