"""What each editor's grammar calls the characters of a text, and what the parser calls them."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

from babi.highlight import Grammars, highlight_line
from language_server import Server, Text
from pygments.token import Comment, Keyword, Name, Number, String

EDITORS = Path(__file__).resolve().parents[2] / "Grammar" / "editors"
NEOVIM = Path(sys.executable).parent / "nvim"

# A mark of the encoding, which editors keep to themselves.
MARK = "\ufeff"

# A grammar that goes by position does not know which word is which kind of name.
PARSER = {
    "keyword": "keyword", "property": "name", "variable": "name", "enumMember": "name",
    "string": "text", "number": "number", "comment": "remark",
}  # fmt: skip


def lines_of(text):
    """The places where each line begins and ends, without what ends it."""
    starts = Text(text, "utf-32").starts
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start, start + len(text[start:following].rstrip("\r\n"))


class Parser:
    """The language server: what it calls each character, and on which lines it finds what."""

    def __init__(self):
        self.server = Server(encoding="utf-32")
        legend = self.server.announced["semanticTokensProvider"]["legend"]
        self.kinds = [PARSER[kind] for kind in legend["tokenTypes"]]

    def __call__(self, text):
        uri = "file:///design.hourglass"
        findings = self.server.open(uri, text)
        data = self.server.about("textDocument/semanticTokens/full", uri)["data"]
        self.server.tell("textDocument/didClose", textDocument={"uri": uri})
        assert self.server.findings(uri) == []
        starts = Text(text, "utf-32").starts
        called = [None] * len(text)
        line = column = 0
        for at in range(0, len(data), 5):
            down, right, width, kind, _ = data[at : at + 5]
            line, column = line + down, right if down else column + right
            first = starts[line] + column
            called[first : first + width] = [self.kinds[kind]] * width
        return called, findings


def pygments():
    """What the lexer for documentation sites calls each character."""
    path = EDITORS / "pygments" / "hourglass.py"
    module = importlib.util.module_from_spec(
        specification := importlib.util.spec_from_file_location("hourglass_lexer", path)
    )
    specification.loader.exec_module(module)
    lexer = module.HourglassLexer()
    kinds = [
        (Keyword, "keyword"), (Name, "name"), (String, "text"), (Number, "number"),
        (Comment, "remark"),
    ]  # fmt: skip

    def call(text):
        called = []
        for _, token, value in lexer.get_tokens_unprocessed(text):
            called += [next((kind for part, kind in kinds if token in part), None)] * len(value)
        return called

    return lambda texts: [call(text) for text in texts]


def visual_studio_code():
    """What the TextMate grammar calls each character, by the engine of an editor in Python."""
    kinds = {
        "keyword": "keyword", "variable": "name", "string": "text", "constant.numeric": "number",
        "comment": "remark",
    }  # fmt: skip
    grammars = Grammars()
    path = EDITORS / "vscode" / "hourglass.tmLanguage.json"
    grammars._scope_to_files["source.hourglass"] = path  # noqa: SLF001 - it wants a folder of them
    compiler = grammars.compiler_for_scope("source.hourglass")

    def call(text):
        called = [None] * len(text)
        state = compiler.root_state
        for start, end in lines_of(text):
            line = text[start:end] + "\n"
            state, regions = highlight_line(compiler, state, line, first_line=start == 0)
            for region in regions:
                scopes = " ".join(region.scope[1:])
                kind = next((kinds[scope] for scope in kinds if scope in scopes), None)
                for place in range(region.start, min(region.end, end - start)):
                    called[start + place] = kind
        return called

    return lambda texts: [call(text) for text in texts]


def spread(text, runs):
    """The kinds of all characters from those of lines, which are lists of widths and kinds."""
    called = [None] * len(text)
    for (start, end), line in zip(lines_of(text), runs, strict=False):
        at = start + text.startswith(MARK, start)
        for width, kind in line:
            called[at : min(at + width, end)] = [kind] * (min(at + width, end) - at)
            at += width
    return called


def in_one_process(command, texts, folder, environment=None):
    """Lets an editor read all texts, with LF for every line end, and gives its answers."""
    for number, text in enumerate(texts):
        lines = [text[start:end] for start, end in lines_of(text)]
        content = "\n".join(lines).removeprefix(MARK) + "\n"
        (folder / f"{number}.hourglass").write_text(content, newline="")
    (folder / "count").write_text(str(len(texts)))
    result = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | (environment or {}) | {"LC_ALL": "C.UTF-8", "HOME": str(folder)},
        capture_output=True,
        timeout=300,
        check=False,
    )
    answers = folder / "answers.json"
    assert answers.is_file(), result.stderr.decode()
    runs = json.loads(answers.read_text())
    return [spread(text, lines) for text, lines in zip(texts, runs, strict=True)]


NEOVIM_SCRIPT = """
local kinds = { Keyword = "keyword", Name = "name", Text = "text", Number = "number",
  Remark = "remark", GoingOn = "remark" }
local answers = {}
local count = tonumber(vim.fn.readfile("count")[1])
for number = 0, count - 1 do
  vim.cmd("silent edit " .. number .. ".hourglass")
  vim.cmd("syntax sync fromstart")
  local all = {}
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local runs = {}
    for _, start in ipairs(vim.str_utf_pos(line)) do
      local name = vim.fn.synIDattr(vim.fn.synID(row, start, 0), "name")
      table.insert(runs, { 1, kinds[name:gsub("^hourglass", "")] or vim.NIL })
    end
    table.insert(all, runs)
  end
  table.insert(answers, all)
end
vim.fn.writefile({ vim.json.encode(answers) }, "answers.json")
vim.cmd("qall!")
"""


def neovim(folder):
    """What the syntax file calls each character in a real Neovim."""
    (folder / "script.lua").write_text(NEOVIM_SCRIPT)
    runtime = EDITORS / "neovim"
    command = [
        NEOVIM, "--headless", "-u", "NONE", "-i", "NONE", "-n",
        "--cmd", f"set runtimepath^={runtime} | filetype on | syntax on",
        "--cmd", f"source {runtime}/plugin/hourglass.lua | set fileformats=unix fileencodings=utf-8",
        "-S", "script.lua",
    ]  # fmt: skip
    # The server has no part in this.
    return lambda texts: in_one_process(command, texts, folder, {"PATH": "/nowhere"})


EMACS_SCRIPT = """
(load (getenv "MODE"))
(require 'json)
(defvar kinds '((font-lock-keyword-face . "keyword") (font-lock-variable-name-face . "name")
  (font-lock-string-face . "text") (font-lock-constant-face . "number")
  (font-lock-comment-face . "remark") (font-lock-comment-delimiter-face . "remark")))
(defun all-lines ()
  (let (all)
    (goto-char (point-min))
    (while (not (eobp))
      (let (runs)
        (while (not (eolp))
          (push (vector 1 (alist-get (get-text-property (point) 'face) kinds)) runs)
          (forward-char))
        (push (vconcat (nreverse runs)) all))
      (forward-char))
    (vconcat (nreverse all))))
(let (answers (count (with-temp-buffer (insert-file-contents "count") (read (current-buffer)))))
  (dotimes (number count)
    (with-temp-buffer
      (let ((coding-system-for-read 'utf-8-unix))
        (insert-file-contents (format "%d.hourglass" number)))
      (hourglass-mode)
      (font-lock-mode 1)
      (font-lock-ensure)
      (push (all-lines) answers)))
  (with-temp-file "answers.json" (insert (json-encode (vconcat (nreverse answers))))))
"""


def emacs(folder):
    """What the mode calls each character in a real Emacs."""
    (folder / "script.el").write_text(EMACS_SCRIPT)
    mode = EDITORS / "emacs" / "hourglass-mode.el"
    command = [os.environ["HOURGLASS_EMACS"], "--batch", "-l", "script.el"]
    return lambda texts: in_one_process(command, texts, folder, {"MODE": str(mode)})
