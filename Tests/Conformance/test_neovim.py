"""A real Neovim, with the files of `Grammar/editors/neovim`, writes a design with the language server."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLES, ROOT, TUTORIAL, findings_in_editors, run

NEOVIM = Path(sys.executable).parent / "nvim"

# What a script begins with: where the answers go, and how to wait for the server.
PRELUDE = """
local answers = {}
local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then error("waited in vain for " .. what) end
end
local function attached()
  return #vim.lsp.get_clients({ bufnr = 0, name = "hourglass" }) > 0
end
local function finish()
  vim.fn.writefile({ vim.json.encode(answers) }, vim.env.ANSWERS)
  vim.cmd("qall!")
end
"""


@pytest.fixture
def neovim(tmp_path):
    """Opens a file in Neovim, runs a script there and gives its answers."""
    if not NEOVIM.exists():
        pytest.skip("Neovim is not installed beside this Python")
    plugins = tmp_path / ".config" / "nvim" / "pack" / "hourglass" / "start"
    plugins.mkdir(parents=True)
    (plugins / "hourglass").symlink_to(ROOT / "Grammar" / "editors" / "neovim")
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "hourglass").symlink_to(os.environ["HOURGLASS"])

    def script(path, lines):
        (tmp_path / "script.lua").write_text(
            PRELUDE
            + "local done, problem = pcall(function()\n"
            + lines
            + "\nend)\nif not done then answers.problem = tostring(problem) end\nfinish()\n"
        )
        environment = os.environ | {
            "PATH": f"{folder}:{os.environ['PATH']}",
            "ANSWERS": str(tmp_path / "answers.json"),
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path / ".config"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "LC_ALL": "C.UTF-8",
        }
        command = [NEOVIM, "--headless", path]
        result = subprocess.run(
            [*command, "-S", tmp_path / "script.lua"],
            env=environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        answers = json.loads((tmp_path / "answers.json").read_text())
        assert "problem" not in answers, (answers["problem"], result.stderr.decode())
        return answers

    return script


def copy(path, folder):
    """A copy that may be changed."""
    target = folder / path.name
    target.write_bytes(path.read_bytes())
    return target


def test_shows_findings(neovim, tmp_path):
    path = copy(next(each for each in EXAMPLES if each.stem == "pempal"), tmp_path)
    answers = neovim(
        path,
        """
        wait("the server", attached)
        wait("findings", function() return #vim.diagnostic.get(0) > 0 end)
        answers.found = vim.tbl_map(function(each)
          return { each.code, each.lnum + 1, each.message }
        end, vim.diagnostic.get(0))
        """,
    )
    assert sorted(answers["found"]) == sorted(findings_in_editors(path))


def test_completes_renames_and_formats(neovim, tmp_path):
    path = copy(TUTORIAL, tmp_path)
    answers = neovim(
        path,
        """
        wait("the server", attached)
        vim.fn.search("with directors")
        vim.cmd("normal! w")
        local params = vim.lsp.util.make_position_params(0, "utf-8")
        local answer = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 20000)
        for _, each in pairs(answer) do
          answers.offered = vim.tbl_map(function(item) return item.label end, each.result)
        end
        local before = vim.b.changedtick
        vim.lsp.buf.rename("heads")
        wait("the new name", function() return vim.b.changedtick > before end)
        vim.api.nvim_buf_set_lines(0, 0, 0, false, { "programme   x   \\"é漢😀\\" {   }" })
        vim.lsp.buf.format({ async = false, timeout_ms = 20000 })
        vim.cmd("write")
        """,
    )
    assert "directors" in answers["offered"]
    text = path.read_text()
    assert text.startswith('programme x "é漢😀" { }\n')
    # The name is changed wherever it is one, and nowhere in a text or a comment.
    expected = re.sub(
        r'"[^"]*"|#.*|\bdirectors\b',
        lambda found: "heads" if found.group() == "directors" else found.group(),
        TUTORIAL.read_text(),
    )
    assert expected.count("heads") > 5
    assert text.partition("\n")[2].lstrip("\n") == expected
