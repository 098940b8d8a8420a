/// For zsh: one `_arguments` for each command.
func zshCompletions() -> String {
  var script = """
    #compdef hourglass
    # Completions of hourglass for zsh. In ~/.zshrc, after compinit: source <(hourglass completions zsh)

    _hourglass_files_after() {
      if compset -P '*='; then _files; else compadd -S = -- "$@"; fi
    }

    _hourglass() {
      local context state state_descr line
      typeset -A opt_args
      _arguments -C '1:command:->command' '*::argument:->argument'
      case $state in
        command)
          local -a commands
          commands=(

    """
  for command in Command.all {
    script += "        '\(command.name):\(zshWords(command.summary))'\n"
  }
  script += """
          )
          _describe command commands ;;
        argument)
          case $words[1] in

    """
  for command in Command.all {
    script += "        \(command.name))\n          _arguments"
    for flag in command.flags + [.help] { script += " \\\n            " + zshArgument(flag) }
    let (first, rest) = command.operands.offersInOrder
    for (place, offer) in first.enumerated() {
      let action = zshAction(offer) ?? " "
      script += " \\\n            '\(place + 1):\(command.operands.word):\(action)'"
    }
    if let action = zshAction(rest) {
      script += " \\\n            '*:\(command.operands.word):\(action)'"
    }
    script += " ;;\n"
  }
  return script + """
          esac ;;
      esac
    }

    if [[ $funcstack[1] == _hourglass ]]; then
      _hourglass "$@"
    else
      compdef _hourglass hourglass
    fi

    """
}

/// `'--format[how to write the answer]:format:(text json)'`.
private func zshArgument(_ flag: Flag) -> String {
  let description = "[" + zshWords(flag.meaning) + "]"
  guard let offer = flag.offer else { return "'" + flag.name + description + "'" }
  let name = String(flag.name.dropFirst(2))
  return "'" + flag.name + "=" + description + ":" + name + ":" + (zshAction(offer) ?? " ") + "'"
}

extension Command.Operands {
  /// The operand in one word: `[PATH…]` is a path.
  fileprivate var word: String {
    String(notation.lowercased().filter { $0.isLetter })
  }
}

private func zshAction(_ offer: Offer) -> String? {
  switch offer.spelled {
  case .nothing, .commands, .explainable: nil
  case .files: "_files"
  case .designs: "_files -g \"*.(\(endingsOfDesigns.joined(separator: "|")))\""
  case .filesAfter(let words): "_hourglass_files_after \(words.joined(separator: " "))"
  case .words(let words): "(" + words.joined(separator: " ") + ")"
  }
}

/// A text between single quotation marks, where brackets and colons mean something.
private func zshWords(_ text: String) -> String {
  var words = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "[", "]", ":", "\\": words += "\\"
    case "'": words += "'\\'"
    default: break
    }
    words.unicodeScalars.append(scalar)
  }
  return words
}
