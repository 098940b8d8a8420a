"""The extension for Visual Studio Code, as its package holds it, with the real language server.

A stand-in (`vscode/editor.js`) takes the place of the editor.
"""

import io
import json
import os
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import pytest
from conftest import EXAMPLES, ROOT, findings_in_editors, run

EDITORS = ROOT / "Grammar" / "editors"
SESSION = ROOT / "Tests" / "Conformance" / "vscode" / "session.js"


@pytest.fixture
def package():
    return zipfile.ZipFile(io.BytesIO((EDITORS / "hourglass.vsix").read_bytes()))


@pytest.fixture
def session(package, tmp_path):
    """Holds a session with the extension and gives what it has seen."""
    node = os.environ.get("HOURGLASS_NODE")
    if not node:
        pytest.skip("HOURGLASS_NODE does not name a Node")
    package.extractall(tmp_path)

    def hold(name, *arguments):
        result = subprocess.run(
            [node, SESSION, tmp_path / "extension", os.environ["HOURGLASS"], name, *arguments],
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert result.returncode == 0, result.stderr.decode()
        return json.loads(result.stdout)

    return hold


def test_the_package_says_what_is_in_it(package):
    assert package.testzip() is None
    names = package.namelist()
    assert names[:2] == ["[Content_Types].xml", "extension.vsixmanifest"]
    types = ElementTree.fromstring(package.read("[Content_Types].xml"))
    declared = {each.get("Extension") for each in types}
    assert declared == {f".{name.rpartition('.')[2]}" for name in names[1:]}
    manifest = ElementTree.fromstring(package.read("extension.vsixmanifest"))
    space = {"v": "http://schemas.microsoft.com/developer/vsx-schema/2011"}
    for asset in manifest.findall("v:Assets/v:Asset", space):
        assert asset.get("Path") in names
    described = json.loads(package.read("extension/package.json"))
    identity = manifest.find("v:Metadata/v:Identity", space)
    assert identity.get("Id") == described["name"]
    assert identity.get("Publisher") == described["publisher"]
    assert identity.get("Version") == described["version"]
    assert f"hourglass {described['version']}" in run("version").stdout.decode()
    contributed = described["contributes"]
    paths = [
        described["main"],
        contributed["languages"][0]["configuration"],
        contributed["grammars"][0]["path"],
        contributed["snippets"][0]["path"],
    ]
    for path in paths:
        assert f"extension/{path.removeprefix('./')}" in names


def test_a_snippet_is_a_design(package):
    snippets = json.loads(package.read("extension/snippets.json"))
    for snippet in snippets.values():
        text = "\n".join(snippet["body"])
        while "${" in text:
            start = text.rindex("${")
            end = text.index("}", start)
            number, _, first = text[start + 2 : end].partition(":")
            chosen = first or number.split("|")[1].split(",")[0]
            text = text[:start] + chosen + text[end + 1 :]
        found = json.loads(run("check", "--format", "json", "-", given=text).stdout)["findings"]
        assert [each for each in found if each["severity"] == "error"] == [], text


def test_findings_are_those_of_check(session):
    path = next(each for each in EXAMPLES if each.stem == "pempal")
    seen = session("findings", path)
    assert sorted(seen["shown"]) == sorted(findings_in_editors(path))
    assert not seen["left"]


def test_everything_is_asked_of_the_server(session):
    seen = session("asked")
    assert "m" in seen["offered"]
    assert seen["snippets"] > 0
    assert "peers" in seen["hover"]
    assert seen["defined"] == [1, 8]
    assert seen["references"] == seen["highlights"] == 3
    assert seen["symbols"] == ["p"]
    assert seen["found"] == ["visit: Visits"]
    assert seen["folds"] == [[0, 4]]
    assert seen["selections"] == 1
    assert seen["hints"] == ["1 tool, no indicator"]
    assert "covers 1 of the 4 stages" in seen["lens"]
    assert seen["trace"].startswith(seen["lens"].partition(". ")[0])
    assert seen["links"] == 0
    assert seen["tokens"] == [0, 0, 9, 0, 0]
    assert any(title.startswith("Add: ") for title, _ in seen["actions"])
    assert {kind for _, kind in seen["actions"]} <= {"quickfix", "source.fixAll.hourglass"}
    assert seen["ranged"] == 1
    assert '  peers mayors "é" { number 3 }\n' in seen["text"]
    assert "with mayors; serves meet" in seen["text"]
    assert "for mayors" in seen["text"]
    assert "to" in seen["refused"]


def test_the_picture_follows_text_and_theme(session):
    seen = session("picture")
    assert "<svg" in seen["page"] and "@media not all{" in seen["page"]
    assert "prefers-color-scheme" not in seen["page"] + seen["dark"]
    assert seen["nothing"].count("<p>") == 1 and "no design" in seen["nothing"]
    assert not seen["options"]["enableScripts"]
    for page in (seen["page"], seen["dark"], seen["nothing"]):
        assert "default-src 'none'; style-src 'unsafe-inline'" in page
        assert "<script" not in page and "<img" not in page and "url(http" not in page


def test_a_server_that_dies_comes_back(session):
    seen = session("death")
    assert seen["survived"]
    # Five times in a row are too many, until somebody asks for it.
    assert [each["choices"] for each in seen["errors"]] == [["Start Again"]]
    assert seen["left"] == 0


def test_a_missing_program_is_explained(session):
    seen = session("missing")
    [error] = seen["errors"]
    assert "/nowhere/hourglass" in error["message"]
    assert "release" in error["message"] and "hourglass.path" in error["message"]
    assert error["choices"] == ["Open Settings", "Start Again"]
    # Nothing is offered where nobody could answer.
    assert seen["offered"] == []
