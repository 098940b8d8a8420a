/// Every statement of the language.
package enum Vocabulary {
  package static let forms: [StatementForm] = {
    // Added up in one expression, the first of them would be copied for each that follows; and
    // without room for all, they would be moved again and again.
    var forms: [StatementForm] = []
    forms.reserveCapacity(200)
    forms += StatementForm.programmeForms
    forms += StatementForm.peopleForms
    forms += StatementForm.objectiveForms
    forms += StatementForm.toolForms
    forms += StatementForm.riskForms
    forms += StatementForm.indicatorForms
    forms += StatementForm.sharingForms
    forms += StatementForm.modelForms
    return forms
  }()

  /// Whether a word begins a statement in the block of a programme, or in one below.
  package static func isOfDesigns(_ keyword: Word) -> Bool {
    Block.inDesigns.contains { CompiledVocabulary.shared.row(of: keyword, in: $0) != nil }
  }

  /// The words that begin statements, each once.
  static let keywords: [Word] = Word.allCases.filter { word in
    forms.contains { $0.keyword == word }
  }
}
