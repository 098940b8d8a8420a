/// For fish: a line for each command, each of its flags and each place of its operands.
func fishCompletions() -> String {
  var taking: [String] = []
  for flag in Command.all.flatMap({ $0.flags }) where flag.takesNext && !taking.contains(flag.name)
  {
    taking.append(flag.name)
  }
  var script = """
    # Completions of hourglass for fish. hourglass completions fish > ~/.config/fish/completions/hourglass.fish

    # Whether the line is about a command, and about which of its operands: 0 is the first.
    function __hourglass_is_at
      set -l words (commandline -opc)
      test (count $words) -gt 1; and test $words[2] = $argv[1]; or return 1
      test (count $argv) -eq 1; and return 0
      set -l place 0
      set -l isValue no
      for word in $words[3..]
        if test $isValue = yes
          set isValue no
        else if contains -- $word \(taking.joined(separator: " "))
          set isValue yes
        else if not string match -q -- '-?*' $word
          set place (math $place + 1)
        end
      end
      test $isValue = no; and test $place $argv[2] $argv[3]
    end

    # One of some words, an equals sign, and a file.
    function __hourglass_files_after
      set -l word (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
      if string match -q -- '*=*' $word
        set -l parts (string split -m 1 = -- $word)
        for path in (__fish_complete_path $parts[2])
          echo $parts[1]=$path
        end
      else
        printf '%s=\\n' $argv
      end
    end

    complete -c hourglass -f

    """
  for command in Command.all {
    script +=
      "complete -c hourglass -n __fish_use_subcommand -a \(command.name) -d \(fishText(command.summary))\n"
  }
  for command in Command.all {
    for flag in command.flags + [.help] {
      script += "complete -c hourglass -n '__hourglass_is_at \(command.name)' -l "
      script += flag.name.dropFirst(2)
      switch flag.offer {
      case nil, .commands, .explainable: break
      case .nothing: script += " -x"
      case .files, .designs: script += " -r -F"
      case .words(let words): script += " -x -a " + fishText(words.joined(separator: " "))
      case .filesAfter(let words):
        script += " -x -a '(__hourglass_files_after \(words.joined(separator: " ")))'"
      }
      script += " -d " + fishText(flag.meaning) + "\n"
    }
    let (first, rest) = command.operands.offersInOrder
    for (place, offer) in first.enumerated() {
      script += operand(of: command, "-eq \(place)", offer)
    }
    script += operand(of: command, "-ge \(first.count)", rest)
  }
  return script
}

private func operand(of command: Command, _ place: String, _ offer: Offer) -> String {
  let here = "complete -c hourglass -n '__hourglass_is_at \(command.name) \(place)'"
  switch offer.spelled {
  case .nothing, .commands, .explainable: return ""
  case .files: return here + " -F\n"
  // Folders are walked through; of files, those that hold designs.
  case .designs: return here + " -a " + fishText(fishDesigns) + "\n"
  case .words(let words): return here + " -a " + fishText(words.joined(separator: " ")) + "\n"
  case .filesAfter(let words):
    return here + " -a '(__hourglass_files_after \(words.joined(separator: " ")))'\n"
  }
}

private let fishDesigns =
  #"(__fish_complete_path (commandline -ct) | string match -r '^[^\t]*(?:/|\.(?:"#
  + endingsOfDesigns.joined(separator: "|") + #"))(?=\t|$)')"#

private func fishText(_ text: String) -> String {
  "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
}
