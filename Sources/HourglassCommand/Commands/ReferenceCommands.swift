import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// The commands that say what there is to know, to people and to shells.
extension Command {
  static let explain = Command(
    name: "explain",
    operands: Operands(
      notation: "[WORD]", atLeast: 0, atMost: .max, offers: [.explainable]),
    summary: "explain a rule, keyword, stage, kind of tool or risk",
    details: [
      "Shows every meaning of the word, with why it matters, an example and the source. For a "
        + "family of rules, it shows the rules. For a word from other frameworks, such as outcome, "
        + "it shows the Hourglass word. Without WORD, it lists all words.",
      "With --all, it shows every meaning of every word: all findings, the vocabulary and the "
        + "model.",
    ],
    flags: [.format("text", "markdown", "json"), .everything, .model],
    examples: [
      Example(
        line: "hourglass explain middle-stages-unmeasured",
        does: "show the evidence for a "
          + "finding"),
      Example(line: "hourglass explain site-visit", does: "show a kind of tool"),
      Example(line: "hourglass explain evaluation", does: "show a family of rules"),
      Example(
        line: "hourglass explain --all --format markdown > words.md",
        does: "write everything on "
          + "one page"),
    ],
    json: [
      "One object: version (1) and meanings. A meaning has word, sort (a rule, a kind of tool…), "
        + "title (or null), spellings (other ways to write the word), paragraphs, facts (heading, "
        + "text), examples (heading, lines) and sources."
    ],
    run: explainWord)

  static let help = Command(
    name: "help",
    operands: Operands(
      notation: "[COMMAND]", atLeast: 0, atMost: 1, offers: [.commands]),
    summary: "show this page, or help for one command",
    details: [],
    flags: [],
    examples: [Example(line: "hourglass help check", does: "show the help for check")],
    run: showHelp)

  static let languageServer = Command(
    name: "language-server", operands: Operands(notation: "", atLeast: 0, atMost: 0),
    summary: "help an editor with designs while you write them",
    details: [
      "An editor starts this command and talks with it over standard input and output, in the "
        + "Language Server Protocol 3.17. You do not run it yourself. The editor then shows the "
        + "findings of check while you write. It completes words, explains them, finds and "
        + "renames names across files, fixes findings, writes missing parts and applies the "
        + "standard layout.",
      "The server reads the designs that are open in the editor and the files they use. It "
        + "changes no file. It writes a document only where the editor names the file, and it "
        + "uses no network.",
      "The editor can ask for three commands. hourglass.picture gives the picture as SVG, "
        + "hourglass.document gives any document, and hourglass.documents lists the documents. The "
        + "first two take one object with uri. It can also have format, to (the URI of a file to "
        + "write) and overwrite. For hourglass.document, it also has document.",
    ],
    flags: [.stdio],
    examples: [
      Example(
        line: "hourglass language-server", does: "the command to give to the editor")
    ],
    run: serveEditor)

  static let completions = Command(
    name: "completions",
    operands: Operands(
      notation: "bash|zsh|fish", atLeast: 1, atMost: 1, offers: [.words(["bash", "zsh", "fish"])]),
    summary: "print the command completion for your shell",
    details: [],
    flags: [],
    examples: [
      Example(
        line: "hourglass completions bash > "
          + "~/.local/share/bash-completion/completions/hourglass", does: "for bash"),
      Example(
        line: "hourglass completions zsh > ~/.zfunc/_hourglass",
        does: "for zsh, if ~/.zfunc is in fpath"),
      Example(
        line: "hourglass completions fish > ~/.config/fish/completions/hourglass.fish",
        does: "for fish"),
    ],
    run: writeCompletions)

  static let man = Command(
    name: "man", operands: Operands(notation: "", atLeast: 0, atMost: 0),
    summary: "print the manual page",
    details: [],
    flags: [],
    examples: [
      Example(line: "hourglass man > hourglass.1 && man -l hourglass.1", does: "read the page"),
      Example(
        line: "hourglass man > /usr/local/share/man/man1/hourglass.1",
        does: "install the page for man hourglass"),
    ],
    run: writeManualPage)

  static let version = Command(
    name: "version", operands: Operands(notation: "", atLeast: 0, atMost: 0),
    summary: "print the version",
    details: [],
    flags: [],
    examples: [],
    run: { _, environment in
      environment.write("hourglass \(currentVersion)\n")
      return .success
    })
}
