/// For bash 4 and later: one function that looks at the command, at the word before, and at how
/// many operands there are already.
func bashCompletions() -> String {
  var script = """
    # Completions of hourglass for bash. In ~/.bashrc: source <(hourglass completions bash)

    _hourglass_designs() {
      local IFS=$'\\n'
      compopt -o filenames
      COMPREPLY=($(compgen -d -- "$1"
        for ending in \(endingsOfDesigns.joined(separator: " ")); do compgen -f -X "!*.$ending" -- "$1"; done))
    }

    _hourglass_files() {
      local IFS=$'\\n'
      compopt -o filenames
      COMPREPLY=($(compgen -f -- "$1"))
    }

    # One of the words in the first text, an equals sign, and a file.
    _hourglass_files_after() {
      if [[ $2 == *=* ]]; then
        _hourglass_files "${2#*=}"
      else
        compopt -o nospace
        COMPREPLY=($(compgen -S = -W "$1" -- "$2"))
      fi
    }

    _hourglass() {
      local -a words=()
      local index word before= place=0 flags= taking= value part
      COMPREPLY=()
      # --format=te comes as three words.
      for ((index = 0; index <= COMP_CWORD; index++)); do
        part=${COMP_WORDS[index]}
        if ((index > 1)) && [[ $part == = || ${COMP_WORDS[index-1]} == = ]]; then
          words[${#words[@]}-1]+=$part
        else
          words+=("$part")
        fi
      done
      word=${words[${#words[@]}-1]}
      if ((${#words[@]} == 2)); then
        COMPREPLY=($(compgen -W '\(Command.all.map { $0.name }.joined(separator: " "))' -- "$word"))
        return
      fi
      case ${words[1]} in

    """
  for command in Command.all {
    let flags = command.flags + [.help]
    let taking = flags.filter { $0.takesNext }.map { $0.name }
    script += "    \(command.name)) flags='\(flags.map { $0.name }.joined(separator: " "))'\n"
    script += "      taking=' \(taking.joined(separator: " ")) ' ;;\n"
  }
  script += """
      esac
      for ((index = 2; index < ${#words[@]} - 1; index++)); do
        part=${words[index]}
        if [[ $taking == *" $part "* ]]; then
          ((index++))
        elif [[ $part != -?* ]]; then
          ((place++))
        fi
      done
      if ((index == ${#words[@]})); then
        before=${words[index-2]} value=$word
      elif [[ $word == --*=* && $taking == *" ${word%%=*} "* ]]; then
        before=${word%%=*} value=${word#*=}
      fi
      case ${words[1]}$before in

    """
  for command in Command.all {
    for flag in command.flags {
      guard let offer = flag.offer else { continue }
      script += "    \(command.name)\(flag.name)) \(bashReply(offer, "value")); return ;;\n"
    }
  }
  script += """
      esac
      if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$flags" -- "$word"))
        return
      fi
      case ${words[1]}-$place in

    """
  for command in Command.all {
    let (first, rest) = command.operands.offersInOrder
    for (place, offer) in first.enumerated() {
      script += "    \(command.name)-\(place)) \(bashReply(offer, "word")) ;;\n"
    }
    if case .nothing = rest { continue }
    script += "    \(command.name)-*) \(bashReply(rest, "word")) ;;\n"
  }
  return script + """
      esac
    }

    complete -F _hourglass hourglass

    """
}

private func bashReply(_ offer: Offer, _ word: String) -> String {
  switch offer.spelled {
  case .nothing, .commands, .explainable: ":"
  case .files: "_hourglass_files \"$\(word)\""
  case .designs: "_hourglass_designs \"$\(word)\""
  case .words(let words):
    "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$\(word)\"))"
  case .filesAfter(let words):
    "_hourglass_files_after '\(words.joined(separator: " "))' \"$\(word)\""
  }
}
