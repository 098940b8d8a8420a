"""A real Emacs with Eglot, with the mode of `Grammar/editors/emacs`, writes a design with the language server."""

import json
import os
import re
import subprocess

import pytest
from conftest import EXAMPLES, ROOT, TUTORIAL, run

PRELUDE = """
(require 'eglot)
(require 'json)
(setq make-backup-files nil eglot-sync-connect 20 eglot-events-buffer-size 0)
(defvar answers nil)
(defun wait-for (what condition)
  (let ((left 400))
    (while (and (not (funcall condition)) (> left 0))
      (accept-process-output nil 0.05)
      (setq left (1- left)))
    (when (= left 0) (error "Waited in vain for %s" what))))
(find-file (getenv "DESIGN"))
(apply #'eglot (eglot--guess-contact))
(wait-for "the server" #'eglot-current-server)
"""

FINISH = """
(eglot-shutdown (eglot-current-server))
(with-temp-file (getenv "ANSWERS") (insert (json-encode answers)))
"""


@pytest.fixture
def emacs(tmp_path):
    """Opens a file in Emacs, runs a script there and gives its answers."""
    program = os.environ.get("HOURGLASS_EMACS")
    if not program:
        pytest.skip("HOURGLASS_EMACS does not name an Emacs with Eglot")
    mode = ROOT / "Grammar" / "editors" / "emacs" / "hourglass-mode.el"
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "hourglass").symlink_to(os.environ["HOURGLASS"])

    def script(path, lines):
        (tmp_path / "script.el").write_text(
            f'(package-initialize)\n(load "{mode}")\n' + PRELUDE + lines + FINISH
        )
        environment = os.environ | {
            "PATH": f"{folder}:{os.environ['PATH']}",
            "ANSWERS": str(tmp_path / "answers.json"),
            "DESIGN": str(path),
            "HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8",
        }
        result = subprocess.run(
            [program, "--batch", "-l", tmp_path / "script.el"],
            env=environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert result.returncode == 0, result.stderr.decode()
        return json.loads((tmp_path / "answers.json").read_text())

    return script


def test_shows_findings(emacs, tmp_path):
    path = tmp_path / "pempal.hourglass"
    path.write_bytes(next(each for each in EXAMPLES if each.stem == "pempal").read_bytes())
    answers = emacs(
        path,
        """
(flymake-start)
(wait-for "findings" #'flymake-diagnostics)
(push (cons 'found
            (vconcat
             (mapcar (lambda (each)
                       (vector (line-number-at-pos (flymake-diagnostic-beg each))
                               (flymake-diagnostic-text each)))
                     (flymake-diagnostics))))
      answers)
""",
    )
    found = json.loads(run("check", "--format", "json", path).stdout)["findings"]
    assert len(answers["found"]) == len(found) > 0
    for each in found:
        assert any(
            line == each["line"] and each["message"] in text for line, text in answers["found"]
        )


def test_completes_renames_and_formats(emacs, tmp_path):
    path = tmp_path / "design.hourglass"
    path.write_bytes(TUTORIAL.read_bytes())
    answers = emacs(
        path,
        """
(goto-char (point-min))
(search-forward "with directors")
(backward-word)
(let ((found (eglot-completion-at-point)))
  (push (cons 'offered (vconcat (all-completions "" (nth 2 found)))) answers))
(eglot-rename "heads")
(goto-char (point-min))
(insert "programme   x   \\"é漢😀\\" {   }\\n")
(eglot-format-buffer)
(save-buffer)
""",
    )
    assert "directors" in answers["offered"]
    text = path.read_text()
    assert text.startswith('programme x "é漢😀" { }\n')
    expected = re.sub(
        r'"[^"]*"|#.*|\bdirectors\b',
        lambda found: "heads" if found.group() == "directors" else found.group(),
        TUTORIAL.read_text(),
    )
    assert text.partition("\n")[2].lstrip("\n") == expected
