/// Every statement of the language.
public enum Vocabulary {
  public static let words: [Word] =
    Word.programmeWords + Word.peopleWords + Word.objectiveWords + Word.toolWords
    + Word.riskWords + Word.indicatorWords + Word.sharingWords + Word.modelWords
}
