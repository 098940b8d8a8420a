import Foundation
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import Testing

@Suite struct JsonTests {
  /// What another reader of JSON makes of it is what was put in.
  @Test(arguments: [
    "", "plain", "\"quoted\" \\ and / slashed", "tab\tline\nreturn\rbell\u{7}", "学び 🙂 é e\u{301}",
    "\u{0}\u{1F}\u{7F}\u{9B}31m", "\u{2028}\u{2029}\u{202E}\u{FEFF}\u{FFFD}",
  ])
  func anyText(text: String) throws {
    let json = Json.object([(key: text, value: .string(text))]).text
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String])
    #expect(read == [text: text])
    for scalar in json.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(!(0x2028...0x202E).contains(scalar.value))
    }
  }

  @Test func values() {
    let json: Json = [
      "z": 1, "a": ["b", .null, true, false], "n": Json(Int64.min), "none": Json(String?.none),
      "empty": [:], "list": [],
    ]
    #expect(
      json.text
        == #"{"z":1,"a":["b",null,true,false],"n":-9223372036854775808,"none":null,"#
        + #""empty":{},"list":[]}"#)
  }
}
