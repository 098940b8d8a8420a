/// What the colours of a picture are in one kind of light.
package enum DrawingTheme: String, Sendable, CaseIterable {
  case light, dark, print

  var condition: String { self == .print ? "print" : "screen and (prefers-color-scheme:dark)" }

  /// Text has a contrast of at least 4.5 to 1 with what it stands on, and marks of 3 to 1; those
  /// below that on a fill never carry a meaning without a word.
  package func colour(of ink: Drawing.Ink) -> String {
    let row = DrawingTheme.colours[ink] ?? ("#000000", "#FFFFFF", "#000000")
    switch self {
    case .light: return row.light
    case .dark: return row.dark
    case .print: return row.print
    }
  }

  private static let colours: [Drawing.Ink: (light: String, dark: String, print: String)] = [
    .paper: ("#FFFFFF", "#15181C", "#FFFFFF"),
    .box: ("#FFFFFF", "#1B1F24", "#FFFFFF"),
    .ink: ("#1D2126", "#ECEEF0", "#000000"),
    .ink2: ("#59616B", "#A9B1BA", "#333333"),
    .line: ("#7F8790", "#7F8993", "#000000"),
    .ghost: ("#838B93", "#6B7580", "#777777"),
    .faint: ("#B4BAC0", "#4A535C", "#999999"),
    .hair: ("#D3D8DC", "#3A4149", "#888888"),
    .sand: ("#F3E9D7", "#332C1F", "none"),
    .edge: ("#8A7650", "#C2A869", "#000000"),
    .gap: ("#9B1238", "#FF8FA3", "#000000"),
    .study: ("#1F5A93", "#8CC0F0", "#000000"),
    .grain: ("#D3BF94", "#8A7443", "#A6A6A6"),
    .heat1: ("#F5EEDF", "#2C271C", "#D9D9D9"),
    .heat2: ("#E6D7B6", "#473C26", "#BFBFBF"),
    .heat3: ("#D0B983", "#6B5A35", "#A6A6A6"),
    .heat4: ("#866B33", "#A58C50", "#666666"),
    .heat5: ("#66521F", "#D6BD85", "#404040"),
    .onHeat: ("#FFFFFF", "#15181C", "#FFFFFF"),
  ]
}
