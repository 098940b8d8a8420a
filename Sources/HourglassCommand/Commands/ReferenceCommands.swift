import HourglassLanguage
import HourglassOutput
import HourglassSyntax

/// The commands that say what there is to know, to people and to shells.
extension Command {
  static let explain = Command(
    name: "explain",
    operands: Operands(
      notation: "[WORD]", atLeast: 0, atMost: .max, offers: [.explainable]),
    summary: "say what a word means: a rule, a keyword, a stage, a kind of tool, a risk",
    details: [
      "Every meaning of the word: why it matters, an example, and where it comes from. A family "
        + "of rules shows its rules; a word of other frameworks, such as outcome, shows the word "
        + "that Hourglass has for it. Without a word, all words there are.",
      "With --all, every meaning of every word: the whole catalogue of findings, the vocabulary "
        + "and the model.",
    ],
    flags: [.format("text", "markdown", "json"), .everything, .model],
    examples: [
      Example(line: "hourglass explain middle-stages-unmeasured", does: "the study behind a finding"),
      Example(line: "hourglass explain site-visit", does: "a kind of tool"),
      Example(line: "hourglass explain evaluation", does: "a family of rules"),
      Example(
        line: "hourglass explain --all --format markdown > words.md", does: "all on one page"),
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
    summary: "show how to use Hourglass, or one of its commands",
    details: [],
    flags: [],
    examples: [Example(line: "hourglass help check", does: "everything about check")],
    run: showHelp)

  static let completions = Command(
    name: "completions",
    operands: Operands(
      notation: "bash|zsh|fish", atLeast: 1, atMost: 1, offers: [.words(["bash", "zsh", "fish"])]),
    summary: "write what a shell needs to complete commands, options and files",
    details: [],
    flags: [],
    examples: [
      Example(
        line: "hourglass completions bash > "
          + "~/.local/share/bash-completion/completions/hourglass", does: "for bash"),
      Example(
        line: "hourglass completions zsh > ~/.zfunc/_hourglass",
        does: "for zsh, where ~/.zfunc is in fpath"),
      Example(
        line: "hourglass completions fish > ~/.config/fish/completions/hourglass.fish",
        does: "for fish"),
    ],
    run: writeCompletions)

  static let man = Command(
    name: "man", operands: Operands(notation: "", atLeast: 0, atMost: 0),
    summary: "write the page for man",
    details: [],
    flags: [],
    examples: [
      Example(line: "hourglass man > hourglass.1 && man -l hourglass.1", does: "read it"),
      Example(
        line: "hourglass man > /usr/local/share/man/man1/hourglass.1",
        does: "have it for man hourglass"),
    ],
    run: writeManualPage)

  static let version = Command(
    name: "version", operands: Operands(notation: "", atLeast: 0, atMost: 0),
    summary: "say which Hourglass this is",
    details: [],
    flags: [],
    examples: [],
    run: { _, environment in
      environment.write("hourglass \(currentVersion)\n")
      return .success
    })
}
