import HourglassLanguage

extension Analysis {
  /// The text in the one layout. It says the same afterwards; what is not understood stays byte
  /// for byte.
  package var formatted: FormattedFile { HourglassLanguage.formatted(resolution) }
}
