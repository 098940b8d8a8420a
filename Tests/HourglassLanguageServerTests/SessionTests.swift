import HourglassFormats
import Testing

@testable import HourglassLanguageServer

/// How a session goes: each request has one answer, from the text it was asked about.
@Suite struct SessionTests {
  private static let design =
    "programme p \"P\" {\n  peers mayors \"Mayors\"\n  tool t \"T\" {\n    with mayors\n  }\n}\n"

  private func symbols(_ id: Int) -> Json {
    Client.request(id, "textDocument/documentSymbol", Client.about())
  }

  /// The names that an answer about symbols has, in one text.
  private func names(_ result: Json?) -> String {
    (result?.items ?? []).compactMap { $0["name"]?.string }.joined(separator: " ")
  }

  @Test func beginsAndEnds() {
    let whole = Conversation([
      Client.initialize(), Client.initialized, Client.shutdown, symbols(5), Client.exit,
    ]).run()
    #expect(whole.status == 0)
    #expect(whole.messages.result(of: 0)?["serverInfo"]?["name"]?.string == "hourglass")
    #expect(whole.messages.result(of: 999)?.text == "null")
    #expect(whole.messages.errorCode(of: 5) == -32600)
    // Without a goodbye it is a fault of the client.
    #expect(Conversation([Client.initialize(), Client.exit]).run().status == 1)
    #expect(Conversation([Client.initialize()]).run().status == 1)
    #expect(Conversation([Client.initialize(), Client.shutdown]).run().status == 0)
    #expect(Conversation([[UInt8]]()).run().status == 1)
  }

  @Test func endsWithTheProcessThatStartedIt() {
    let result = Conversation([Client.initialize(process: 4711)]).run(parentRuns: false)
    #expect(result.status == 1)
  }

  @Test func beforeTheBeginning() {
    let result = Conversation([
      symbols(1), Client.open(Self.design), Client.initialize(), symbols(2),
      Client.request(3, "initialize"), Client.exit,
    ]).run()
    #expect(result.messages.errorCode(of: 1) == -32002)
    // What was told before is not known.
    #expect(result.messages.errorCode(of: 2) == -32602)
    #expect(result.messages.errorCode(of: 3) == -32600)
  }

  /// Whether messages come one by one or all at once.
  @Test(arguments: [false, true])
  func answersFromTheTextAtItsPlace(together: Bool) {
    let insertion = Client.range(1, 0, 1, 0)
    let result = Conversation(
      [
        Client.initialize(), Client.open(Self.design), symbols(1),
        Client.change(2, [(insertion, "  group q \"Q\"\n")]), symbols(2),
        Client.change(3, [(insertion, "  group r \"R\"\n"), (nil, "programme z \"Z\" { }\n")]),
        symbols(3), Client.shutdown, Client.exit,
      ], together: together
    ).run()
    #expect(names(result.messages.result(of: 1)) == "p: P mayors: Mayors t: T")
    #expect(names(result.messages.result(of: 2)) == "p: P q: Q mayors: Mayors t: T")
    #expect(names(result.messages.result(of: 3)) == "z: Z")
    for id in [0, 1, 2, 3, 999] { #expect(result.messages.answers(to: id).count == 1) }
    // Findings carry the version they are for; where changes come faster, only the last is told.
    let told = result.messages.told("textDocument/publishDiagnostics")
    #expect(told.compactMap { $0["version"]?.integer } == (together ? [] : [1, 2, 3]))
  }

  @Test func lastOfManyChangesIsTold() {
    let batch = [
      Client.open(Self.design), Client.change(2, [(nil, "programme")]),
      Client.change(3, [(nil, Self.design)]),
    ].flatMap { framed($0.text) }
    let result = Conversation([framed(Client.initialize().text), batch]).run()
    let told = result.messages.told("textDocument/publishDiagnostics")
    #expect(told.map { $0["version"]?.integer } == [3])
  }

  @Test func versionsGoBackWhenATextIsOpenedAgain() {
    let result = Conversation([
      Client.initialize(), Client.open("programme", version: 7),
      Client.change(9, [(nil, "programme p")]), Client.close(),
      Client.open(Self.design, version: 1), symbols(4),
      Client.change(2, [(nil, "programme z \"Z\" { }\n")]), symbols(5),
    ]).run()
    let told = result.messages.told("textDocument/publishDiagnostics")
    #expect(told.map { $0["version"]?.integer } == [7, 9, nil, 1, 2])
    #expect(told[2]["diagnostics"]?.items.isEmpty == true)
    #expect(names(result.messages.result(of: 4)) == "p: P mayors: Mayors t: T")
    #expect(names(result.messages.result(of: 5)) == "z: Z")
  }

  @Test func cancellation() {
    let cancel = Client.notification("$/cancelRequest", ["id": 1])
    let together = Conversation(
      [Client.initialize(), Client.open(Self.design), symbols(1), symbols(2), cancel],
      together: true
    ).run()
    #expect(together.messages.errorCode(of: 1) == -32800)
    #expect(together.messages.answers(to: 1).count == 1)
    #expect(names(together.messages.result(of: 2)) != "")
    // One that has been answered is not answered again, and its number may come back.
    let late = Conversation(
      [Client.initialize(), Client.open(Self.design), symbols(1), cancel, symbols(1)],
      together: true
    ).run()
    #expect(late.messages.answers(to: 1).map { $0["error"]?["code"]?.integer } == [-32800, nil])
  }

  @Test func whatItDoesNotKnow() {
    let result = Conversation([
      Client.initialize(), Client.request(1, "textDocument/teleport"),
      Client.request(2, "$/teleport"), Client.notification("$/setTrace", ["value": "off"]),
      Client.notification("textDocument/teleport"), Client.request(3, "textDocument/didOpen"),
      Client.request(4, "textDocument/hover"),
      Client.request(5, "textDocument/hover", Client.about("file:///project/other.hourglass")),
      Client.open(Self.design), Client.request(6, "textDocument/hover", Client.about()),
      Client.request(7, "textDocument/hover", Client.about(Client.uri, ("position", ["line": -1]))),
      symbols(8),
    ]).run()
    let messages = result.messages
    #expect([1, 2, 3].map { messages.errorCode(of: $0) } == [-32601, -32601, -32601])
    #expect([4, 5, 6, 7].allSatisfy { messages.errorCode(of: $0) == -32602 })
    #expect(names(messages.result(of: 8)) != "")
  }

  @Test func malformedMessages() {
    let pieces: [[UInt8]] = [
      framed(Client.initialize().text), framed("{"), framed("[]"), framed("7"), framed("{}"),
      framed("{\"id\":{},\"method\":\"x\"}"), Array("Content-Length: x\r\n\r\n{}".utf8),
      framed("{\"id\":\"hourglass-1\",\"result\":null}"), framed(Client.open(Self.design).text),
      framed(
        Client.notification(
          "textDocument/didChange",
          [
            "textDocument": ["uri": .string(Client.uri), "version": 2],
            "contentChanges": [["text": "programme z"], ["range": 7, "text": ""]],
          ]
        ).text),
      framed(symbols(1).text),
    ]
    let result = Conversation(pieces).run()
    let codes = result.messages.filter { $0["id"]?.text == "null" }.map {
      $0["error"]?["code"]?.integer
    }
    #expect(codes == [-32700, -32600, -32600, -32600, -32600, -32700])
    // A change that cannot be read leaves the text as it was.
    #expect(names(result.messages.result(of: 1)) == "p: P mayors: Mayors t: T")
  }

  /// Findings of what uses a file follow what the file says in the editor.
  @Test func openFilesHideTheDisk() {
    let library = "file:///project/shared.hourglass"
    let text = "use \"shared.hourglass\"\nprogramme p \"P\" { follows own }\n"
    let own = "model own \"Own\" {\n  stage one \"One\"\n}\n"
    let result = Conversation(
      [
        Client.initialize(), Client.open(text),
        Client.open(own, uri: library),
        Client.request(
          1, "textDocument/definition",
          Client.about(Client.uri, ("position", Client.position(1, 28)))),
        Client.change(2, uri: library, [(nil, "# empty\n")]),
        Client.request(
          2, "textDocument/definition",
          Client.about(Client.uri, ("position", Client.position(1, 28)))),
      ], files: ["/project/shared.hourglass": "# nothing yet\n"]
    ).run()
    #expect(result.messages.result(of: 1)?["uri"]?.string == library)
    #expect(result.messages.result(of: 2)?.text == "null")
  }

  @Test func documentsAreWrittenOnlyWhereTheClientSays() {
    let conversation = Conversation([
      Client.initialize(), Client.open(Self.design),
      Client.request(
        1, "workspace/executeCommand",
        ["command": "hourglass.picture", "arguments": [["uri": .string(Client.uri)]]]),
      Client.request(
        2, "workspace/executeCommand",
        [
          "command": "hourglass.document",
          "arguments": [
            [
              "uri": .string(Client.uri), "document": "logframe", "format": "docx",
              "to": "file:///project/a%20b.docx",
            ]
          ],
        ]),
      Client.request(
        3, "workspace/executeCommand",
        [
          "command": "hourglass.document",
          "arguments": [["uri": .string(Client.uri), "document": "poem"]],
        ]),
    ])
    let messages = conversation.run().messages
    #expect(messages.result(of: 1)?["text"]?.string?.hasPrefix("<svg") == true)
    #expect(messages.result(of: 2)?["uri"]?.string == "file:///project/a%20b.docx")
    #expect(messages.errorCode(of: 3) == -32602)
    #expect(conversation.written.withLock { Array($0.keys) } == ["/project/a b.docx"])
  }
}
