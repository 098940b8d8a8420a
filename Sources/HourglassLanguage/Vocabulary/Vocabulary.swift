/// Every statement of the language.
package enum Vocabulary {
  package static let words: [Word] =
    Word.programmeWords + Word.peopleWords + Word.objectiveWords + Word.toolWords
    + Word.riskWords + Word.indicatorWords + Word.sharingWords + Word.modelWords
}
