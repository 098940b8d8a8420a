/// Every statement of the language.
package enum Vocabulary {
  package static let forms: [StatementForm] =
    StatementForm.programmeForms + StatementForm.peopleForms + StatementForm.objectiveForms
    + StatementForm.toolForms + StatementForm.riskForms + StatementForm.indicatorForms
    + StatementForm.sharingForms + StatementForm.modelForms

  /// The words that begin statements, each once.
  static let keywords: [Word] = Word.allCases.filter { word in
    forms.contains { $0.keyword == word }
  }
}
