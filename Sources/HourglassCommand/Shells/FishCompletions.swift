/// For fish: a line for each command and each of its flags.
func fishCompletions() -> String {
  var script = """
    # Completions of hourglass for fish. hourglass completions fish > ~/.config/fish/completions/hourglass.fish
    complete -c hourglass -f

    """
  for command in Command.all {
    script +=
      "complete -c hourglass -n __fish_use_subcommand -a \(command.name) -d \(fishText(command.summary))\n"
  }
  for command in Command.all {
    let here = "complete -c hourglass -n '__fish_seen_subcommand_from \(command.name)'"
    for flag in command.flags + [.help] {
      script += here + " -l " + flag.name.dropFirst(2)
      switch flag.offer {
      case nil: break
      case .nothing: script += " -x"
      case .files, .designs: script += " -r -F"
      case .words(let words): script += " -x -a " + fishText(words.joined(separator: " "))
      }
      script += " -d " + fishText(flag.meaning) + "\n"
    }
    switch command.offer {
    case .nothing: break
    case .files: script += here + " -F\n"
    // Folders are walked through; of files, those that hold designs.
    case .designs:
      script += here + " -a " + fishText(fishDesigns) + "\n"
    case .words(let words): script += here + " -a " + fishText(words.joined(separator: " ")) + "\n"
    }
  }
  return script
}

private let fishDesigns =
  #"(__fish_complete_path (commandline -ct) | string match -r '^[^\t]*(?:/|\.hourglass|\.md)(?=\t|$)')"#

private func fishText(_ text: String) -> String {
  "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
}
