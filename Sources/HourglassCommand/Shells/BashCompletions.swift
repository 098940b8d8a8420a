/// For bash 4 and later: one function that looks at the command and at the word before.
func bashCompletions() -> String {
  var script = """
    # Completions of hourglass for bash. In ~/.bashrc: source <(hourglass completions bash)

    _hourglass_designs() {
      local IFS=$'\\n'
      compopt -o filenames
      COMPREPLY=($(compgen -d -- "$1"; compgen -f -X '!*.hourglass' -- "$1"
        compgen -f -X '!*.md' -- "$1"))
    }

    _hourglass_files() {
      local IFS=$'\\n'
      compopt -o filenames
      COMPREPLY=($(compgen -f -- "$1"))
    }

    _hourglass() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} flags=
      COMPREPLY=()
      if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W '\(Command.all.map { $0.name }.joined(separator: " "))' -- "$word"))
        return
      fi
      # --format=te comes as three words.
      if [[ $word == = ]]; then
        word=
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
      fi
      case ${COMP_WORDS[1]} in

    """
  for command in Command.all { script += bashCase(command) }
  return script + """
      esac
    }

    complete -F _hourglass hourglass

    """
}

private func bashCase(_ command: Command) -> String {
  let flags = command.flags + [.help]
  var text = "    \(command.name))\n"
  text += "      flags='\(flags.map { $0.name }.joined(separator: " "))'\n"
  let taking = flags.filter { $0.offer != nil }
  if !taking.isEmpty {
    text += "      case $before in\n"
    for flag in taking {
      text += "        \(flag.name)) \(bashReply(flag.offer ?? .nothing)); return ;;\n"
    }
    text += "      esac\n"
  }
  text += "      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$flags\" -- \"$word\"))\n"
  text += "      else \(bashReply(command.offer)); fi ;;\n"
  return text
}

private func bashReply(_ offer: Offer) -> String {
  switch offer {
  case .nothing: ":"
  case .files: "_hourglass_files \"$word\""
  case .designs: "_hourglass_designs \"$word\""
  case .words(let words):
    "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\"))"
  }
}
