import HourglassLanguage
public func referenceText() -> String { "" }
