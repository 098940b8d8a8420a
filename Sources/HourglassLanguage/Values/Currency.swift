/// Currencies and their codes in ISO 4217.
package enum Currency {
  /// The code of the one currency that is meant; nil where it may be another one, or none.
  package static func code(meantBy written: String) -> String? {
    if written.utf8.count == 3 {
      let code = written.uppercased()
      if isCode(code) { return code }
    }
    let name = written.lowercased()
    return names.first { $0.isClear && $0.written == name }?.code
  }

  /// The code that is most likely meant by a word or a sign.
  static func code(likelyMeantBy written: String) -> String? {
    let name = written.lowercased()
    return names.first { $0.written == name }?.code
  }

  package static func isCode(_ code: String) -> Bool { codes.contains(code) }

  /// Those in use, and those that programmes since 1990 may have been paid in.
  package static let codes: [String] = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BYR BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP \
    GBP GEL GHC GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES \
    KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO \
    MRU MUR MVR MWK MXN MYR MZM MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ROL \
    RON RSD RUB RWF SAR SBD SCR SDD SDG SEK SGD SHP SKK SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB \
    TJS TMM TMT TND TOP TRL TRY TTD TWD TZS UAH UGX USD UYU UZS VEB VED VEF VES VND VUV WST XAF XCD \
    XCG XDR XOF XPF YER ZAR ZMK ZMW ZWD ZWG ZWL
    """.split(separator: " ").map { String($0) }

  private static let names: [(written: String, code: String, isClear: Bool)] = [
    ("€", "EUR", true), ("euro", "EUR", true), ("euros", "EUR", true), ("us$", "USD", true),
    ("us dollars", "USD", true), ("£", "GBP", true), ("$", "USD", false),
    ("dollar", "USD", false), ("dollars", "USD", false), ("pounds", "GBP", false),
  ]
}
