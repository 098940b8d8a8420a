import HourglassLanguage
import Testing

@testable import HourglassExchange

/// What can be said of a thing is one table, and what becomes of it elsewhere is another.
@Suite struct FieldTests {
  @Test func everyFieldHasAFateInDataForOtherPrograms() {
    expect(FieldFates.programme, cover: Programme.fields, in: .programme)
    expect(FieldFates.review, cover: Review.fields, in: .review)
    expect(FieldFates.party, cover: Party.fields, in: .peers, .group, .organisation)
    expect(FieldFates.objective, cover: Objective.fields, in: .objective)
    expect(FieldFates.link, cover: Link.fields, in: .link)
    expect(FieldFates.tool, cover: Tool.fields, in: .tool)
    expect(FieldFates.risk, cover: Risk.fields, in: .risk)
    expect(FieldFates.assumption, cover: Assumption.fields, in: .assumption)
    expect(FieldFates.indicator, cover: Indicator.fields, in: .indicator)
    expect(FieldFates.part, cover: Indicator.Part.fields, in: .part)
  }

  /// Also every statement of the blocks sets a field, but for those that are read elsewhere.
  private func expect<Owner>(
    _ fates: [FieldFate], cover table: FieldTable<Owner>, in blocks: Block...
  ) {
    let names = table.fields.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(fates.map { $0.field }.sorted() == names.sorted())
    #expect(Set(fates.map { $0.member }).count == fates.count)
    let words = table.fields.flatMap { $0.words }
    for form in Vocabulary.forms where form.blocks.contains(where: { blocks.contains($0) }) {
      let opensAThing = form.opens != nil && form.blocks.contains(.programme)
      if [.allow, .defined].contains(form.keyword) || opensAThing && form.keyword != .review {
        continue
      }
      #expect(words.contains(form.keyword), "\(form.keyword) sets no field")
    }
  }
}
