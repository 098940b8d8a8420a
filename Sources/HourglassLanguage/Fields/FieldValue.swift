/// What a field of a programme holds, whichever field it is: silence, absence and what is to come
/// stay told apart.
package enum FieldValue: Sendable {
  /// With what it comes to in words, where it is so and where it is not.
  case flag(Bool, yes: String, no: String?)
  /// The same where it may also be left open.
  case answer(Bool?, yes: String, no: String)
  /// One of a few words.
  case choice(Word?, among: [Word])
  case givenChoice(Given<Word>, among: [Word])
  case words(Text?)
  case text(Given<Text>)
  case texts([Given<Text>])
  case count(Given<Int64>)
  case money(Given<Money>)
  /// One for each currency.
  case moneys([Given<Money>])
  case date(Given<PartialDate>)
  case dates([Given<PartialDate>])
  case period(Period?)
  case duration(Duration?)
  case recurrence(Recurrence?)
  case occasion(Occasion?)
  case parties(Given<[Reference<Party>]>)
  case namedParties([Reference<Party>])
  case objectives(Given<[Reference<Objective>]>)
  case namedTools([Reference<Tool>])
  case assumptions([Reference<Assumption>])
  /// Names of the model, by the slot they fill.
  case ofModel(Slot, Given<[ModelReference]>)
  case namedOfModel(Slot, [ModelReference])
  case codes([Code])
  // Of programmes
  case model(Model)
  case profiles([Profile])
  case stop(Stop?)
  case answers([Answer])
  case reviews([Review])
  // Of people
  case mandates([Party.Mandate])
  case commitment(Given<Party.Commitment>)
  case shares([Party.Share])
  // Of objectives
  case links([Link])
  // Of tools
  case toolKind(Given<Tool.Kind>)
  case participations([Tool.Participation])
  // Of risks and assumptions
  case riskKind(Given<Risk.Kind>)
  case responses([Given<Risk.Response>])
  case tests([Given<Assumption.Test>])
  // Of indicators
  case measured(Given<[Indicator.Measured]>)
  case measure(Given<Indicator.Measure>)
  case baseline(Given<Indicator.Baseline>)
  case targets([Given<Indicator.Target>])
  case disaggregations([Indicator.Disaggregation])
  case parts([Indicator.Part])
  case method(Given<Indicator.Method>)
  case audience(Given<Indicator.Audience>)
  /// The same, said any number of times.
  case audiences([Given<Indicator.Audience>])
  case thresholds([Indicator.Threshold])
  case percentage(Quantity?)
  /// A month of the calendar, from 1.
  case month(Int32?)
  case changes([Indicator.Change])
}
