/// Every statement of the language.
package enum Vocabulary {
  package static let forms: [StatementForm] = {
    // Added up in one expression, the first of them would be copied for each that follows.
    var forms = StatementForm.programmeForms
    forms += StatementForm.peopleForms
    forms += StatementForm.objectiveForms
    forms += StatementForm.toolForms
    forms += StatementForm.riskForms
    forms += StatementForm.indicatorForms
    forms += StatementForm.sharingForms
    forms += StatementForm.modelForms
    return forms
  }()

  /// The words that begin statements, each once.
  static let keywords: [Word] = Word.allCases.filter { word in
    forms.contains { $0.keyword == word }
  }
}
