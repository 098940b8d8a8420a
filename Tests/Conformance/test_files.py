"""What the file system has beside ordinary files, and what can go wrong while one is written."""

import json
import os
import re
import signal
import stat
import subprocess

import pytest
from conftest import BROKEN, run

LOOSE = 'programme   p “P” {\n  objective o “O” { stage   engagement }\n}\n'
TIDY = 'programme p "P" {\n  objective o "O" { stage engagement }\n}\n'
WRITERS = (["format"], ["check", "--fix"])

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")


def changed(path):
    return path.read_text("utf-8") != LOOSE


@pytest.fixture
def loose(tmp_path):
    path = tmp_path / "a.hourglass"
    path.write_text(LOOSE, "utf-8")
    return path


@only_root
@pytest.mark.parametrize("command", WRITERS)
def test_what_belongs_to_a_file_stays(loose, command):
    os.chown(loose, 1234, 2345)
    loose.chmod(0o4640)
    os.setxattr(loose, "user.kept", b"\x00value")
    run(*command, loose)
    status = loose.stat()
    assert changed(loose) and (status.st_uid, status.st_gid) == (1234, 2345)
    assert stat.S_IMODE(status.st_mode) == 0o4640
    assert os.getxattr(loose, "user.kept") == b"\x00value"


@pytest.mark.parametrize("command", WRITERS)
def test_another_name_for_the_same_file(loose, command):
    other = loose.with_name("b.txt")
    os.link(loose, other)
    inode = loose.stat().st_ino
    run(*command, loose)
    assert changed(loose) and loose.read_bytes() == other.read_bytes()
    assert loose.stat().st_ino == other.stat().st_ino == inode and loose.stat().st_nlink == 2


@only_root
@pytest.mark.parametrize("command", WRITERS)
def test_where_no_new_file_may_be_made(loose, command, tmp_path_factory):
    """A folder of somebody else's with a file that is everybody's."""
    loose.chmod(0o666)
    loose.parent.chmod(0o555)
    for folder in loose.parents[:-2]:
        if folder != loose.parent:
            folder.chmod(folder.stat().st_mode | 0o555)
    plain = ["setpriv", "--reuid=1234", "--regid=1234", "--clear-groups"]
    result = run(*command, loose, before=plain)
    assert changed(loose), result.stderr
    assert os.listdir(loose.parent) == [loose.name]


@only_root
@pytest.mark.parametrize("command", WRITERS)
def test_a_file_that_is_mounted_by_itself(loose, command):
    """As a container has it."""
    other = loose.with_name("other")
    other.write_text(LOOSE, "utf-8")
    script = 'mount --bind "$0" "$1" && shift 1 && exec "$@"'
    result = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, other, loose, os.environ["HOURGLASS"], *command, loose],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    if b"mount" in result.stderr:
        pytest.skip("this machine mounts nothing")
    assert changed(other) and not changed(loose), result.stderr
    assert sorted(os.listdir(loose.parent)) == [loose.name, "other"]


def limited(size):
    """No file may grow beyond so many blocks of 1024 bytes, and that ends a program."""
    return ["bash", "-c", f'ulimit -f {size}; exec "$@"', "bash"]


def test_no_room(tmp_path):
    """Whatever is written: all or nothing, with a sentence, and nothing beside it."""
    long = LOOSE + "# More.\n" * 1000
    for name in ("a", "b"):
        (tmp_path / f"{name}.hourglass").write_text(long, "utf-8")
    os.link(tmp_path / "b.hourglass", tmp_path / "c.txt")
    results = "".join(
        f'<result type="1"><title><narrative>R{n}</narrative></title><indicator measure="1">'
        f"<title><narrative>I{n}</narrative></title><period><period-start iso-date='2015-01-01'/>"
        "<period-end iso-date='2015-12-31'/><target value='2'/><actual value='1'/></period>"
        "</indicator></result>"
        for n in range(200)
    )
    (tmp_path / "a.xml").write_text(
        '<iati-activities version="2.03"><iati-activity><iati-identifier>X</iati-identifier>'
        f"<title><narrative>T</narrative></title>{results}</iati-activity></iati-activities>"
    )
    (tmp_path / "report").write_text("the last report")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for arguments in (
        ["format", "a.hourglass"], ["check", "--fix", "b.hourglass"],
        ["check", "a.hourglass", "--output", "json=report"],
        ["check", "a.hourglass", "--output", "json=new"],
        ["known", "update", "known.txt", "a.hourglass"], ["new", "fresh"],
        ["import", "iati", "a.xml", "--values", "values.csv"],
    ):  # fmt: skip
        result = run(*arguments, folder=tmp_path, before=limited(0 if "new" in arguments else 1))
        if arguments[0] == "known" and result.returncode == 0:
            (tmp_path / "known.txt").unlink()
            continue
        assert result.returncode == 2 and b"cannot be written" in result.stderr, arguments
        after = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        assert after == before, arguments
    again = run("import", "iati", "a.xml", "--values", "values.csv", folder=tmp_path)
    assert again.returncode == 0 and (tmp_path / "values.csv").stat().st_size > 4000


def test_an_interrupted_run_leaves_nothing(loose, tmp_path_factory):
    """The signal comes with the call that stores the draft on the disk, however slow the machine."""
    if subprocess.run(["strace", "-V"], capture_output=True, check=False).returncode:
        pytest.skip("there is no strace on this machine")
    seen = tmp_path_factory.mktemp("seen") / "calls"
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        result = run(
            "format", loose,
            # Whoever runs this in the background may have told it to live on.
            before=["env", "--default-signal=HUP",
                    "strace", "-f", "-o", seen, "-e", "trace=openat,fsync,unlink", "-e",
                    f"inject=fsync:signal={ending.name}:when=1"],
        )  # fmt: skip
        assert result.returncode == 128 + ending
        made = re.search(
            rf'openat\(\w+, "{loose.parent}/([^"/]+)", [^)]*O_CREAT.*--- {ending.name} .*'
            rf'unlink\("{loose.parent}/\1"\)', seen.read_text(), re.DOTALL,
        )  # fmt: skip
        assert made and not made[1].endswith((".hourglass", ".md"))
        assert os.listdir(loose.parent) == [loose.name] and not changed(loose)


def test_what_others_left_is_not_touched(loose):
    for name in ("a.hourglass.hourglass-1", ".hourglass-1", ".hourglass-"):
        loose.with_name(name).write_text("mine")
    assert run("format", loose.parent).returncode == 0 and changed(loose)
    assert len(os.listdir(loose.parent)) == 4
    assert loose.with_name(".hourglass-1").read_text() == "mine"


@pytest.mark.parametrize("command", WRITERS)
def test_links(loose, command, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "b.hourglass"
    elsewhere.write_text(LOOSE, "utf-8")
    (loose.parent / "in").mkdir()
    (loose.parent / "in" / "near.hourglass").symlink_to("../a.hourglass")
    (loose.parent / "far.hourglass").symlink_to(elsewhere)
    (loose.parent / ".git").mkdir()
    result = run(*command, ".", folder=loose.parent)
    assert result.returncode == 2
    assert b"far.hourglass is a link to a file outside the project" in result.stderr
    assert not changed(elsewhere) and changed(loose)
    assert (loose.parent / "in" / "near.hourglass").is_symlink()


def test_reports_take_no_design_s_place(loose):
    names = {"link": lambda path: path.symlink_to(loose), "hard": lambda path: os.link(loose, path)}
    for name, make in names.items():
        make(loose.with_name(name))
        for output in (name, f"./{name}", loose.with_name(name)):
            result = run("check", "a.hourglass", "--output", f"json={output}", folder=loose.parent)
            assert result.returncode == 2 and b"a report cannot replace it" in result.stderr
    # A library that a design uses, by another name.
    (loose.parent / "lib.hourglass").write_text('library l "L" { }\n')
    loose.write_text('use "lib.hourglass"\n' + LOOSE, "utf-8")
    loose.with_name("out").symlink_to("lib.hourglass")
    result = run("check", "a.hourglass", "--output", "json=out", folder=loose.parent)
    assert result.returncode == 2 and b"has the name of a design" in result.stderr
    assert (loose.parent / "lib.hourglass").read_text() == 'library l "L" { }\n'


def test_reports_go_where_they_are_meant_to(loose):
    for place in ("/dev/stdout", "/dev/null"):
        result = run("check", "--format", "concise", loose, "--output", f"json={place}")
        assert result.returncode == 1, result.stderr
        assert (b'{"version"' in result.stdout) == (place == "/dev/stdout")
    report = loose.with_name("report")
    report.symlink_to("later.json")
    for _ in range(2):
        assert run("check", loose, "--output", f"json={report}").returncode == 1
        assert report.is_symlink() and json.loads(loose.with_name("later.json").read_text())
    os.mkfifo(loose.with_name("pipe"))
    result = run("check", loose, "--output", f"json={loose.with_name('pipe')}")
    assert result.returncode == 2 and b"cannot be written" in result.stderr


def test_nothing_is_waited_for(tmp_path):
    """Pipes, devices and terminals in a folder, under every way of naming a file."""
    (tmp_path / "a.hourglass").write_text('use "pipe.hourglass"\n' + TIDY)
    os.mkfifo(tmp_path / "pipe.hourglass")
    (tmp_path / "pipe-link.hourglass").symlink_to("pipe.hourglass")
    (tmp_path / "zero.hourglass").symlink_to("/dev/zero")
    (tmp_path / "tty.md").symlink_to("/dev/tty")
    (tmp_path / "broken.hourglass").symlink_to("nowhere")
    (tmp_path / "folder").symlink_to("/usr")
    for command in (["check"], ["format", "--check"], ["check", "--fix"], ["known", "update", "k"]):
        result = run(*command, ".", folder=tmp_path, before=["timeout", "20"])
        assert result.returncode in (1, 2), command
        for name in (b"pipe.hourglass", b"pipe-link.hourglass", b"zero.hourglass", b"tty.md"):
            assert name + b" is a" in result.stderr, (command, name)
        assert b"broken.hourglass is a link to a file that does not exist." in result.stderr
        assert b"folder is a link to a folder. It is skipped." in result.stderr
    little = ["bash", "-c", 'ulimit -v 2000000; exec timeout 20 "$@"', "bash"]
    for place in ("/dev/zero", "zero.hourglass"):
        result = run("check", place, folder=tmp_path, before=little)
        assert result.returncode == 2 and b"it is a device" in result.stderr
    for arguments in (["check", "pipe.hourglass"], ["progress", "a.hourglass", "--values", "/dev/zero"],
                      ["check", "a.hourglass", "--known", "pipe.hourglass"],
                      ["check", "a.hourglass", "--model", "pipe.hourglass"]):  # fmt: skip
        assert run(*arguments, folder=tmp_path, before=little).returncode in (1, 2), arguments


def test_pipes_that_somebody_writes_to(tmp_path):
    script = 'exec "$HOURGLASS" check --format json <(printf %s "$1"; sleep 0.3; printf "# more\\n")'
    result = subprocess.run(
        ["bash", "-c", script, "bash", BROKEN], capture_output=True, timeout=60, check=False
    )
    assert result.returncode == 1 and json.loads(result.stdout)["findings"]
    design = tmp_path / "a.hourglass"
    design.write_text(TIDY)
    assert b"programme added" in run("diff", "/dev/null", design).stdout


def test_each_file_once(loose):
    os.symlink(loose.parent, loose.parent.parent / "again")
    folder = str(loose.parent)
    alone = json.loads(run("check", "--format", "sarif", folder).stdout)["runs"][0]["results"]
    for paths in (["a.hourglass", "."], [".", "./"], [folder, "."], ["../again", "."],
                  ["a.hourglass", "./a.hourglass", folder + "/a.hourglass"]):  # fmt: skip
        report = run("check", "--format", "sarif", *paths, folder=folder)
        results = json.loads(report.stdout)["runs"][0]["results"]
        assert len(results) == len(alone), paths
        prints = [json.dumps(each["partialFingerprints"], sort_keys=True) for each in results]
        assert len(set(prints)) == len(prints)


def test_names_of_any_bytes(tmp_path):
    folder = os.fsencode(tmp_path) + b"/e\xff"
    os.mkdir(folder)
    # Letters put together and apart are two names.
    for name in (b"b\xff.hourglass", b"\xc3\xa9.hourglass", b"e\xcc\x81.hourglass"):
        with open(folder + b"/" + name, "w", encoding="utf-8") as file:
            file.write(LOOSE)
    hourglass = os.environ["HOURGLASS"]
    for path, where in ((b"e\xff", tmp_path), (b".", folder), (folder + b"/", "/")):
        result = subprocess.run(
            [hourglass, "check", "--format", "sarif", path], cwd=where, capture_output=True,
            timeout=60, check=False,
        )  # fmt: skip
        assert result.returncode == 1, result.stderr
        results = json.loads(result.stdout)["runs"][0]["results"]
        places = {
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results
        }
        assert len(places) == 3 and any("b%FF.hourglass" in place for place in places), places
    shown = subprocess.run(
        [hourglass, "check", "--format", "concise", b"e\xff"], cwd=tmp_path, capture_output=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert rb"e\xFF/b\xFF.hourglass:1:" in shown.stdout
    result = subprocess.run([hourglass, "format", b"b\xff.hourglass"], cwd=folder, timeout=60, check=False)
    assert result.returncode == 0 and b"programme p" in open(folder + b"/b\xff.hourglass", "rb").read()


@only_root
def test_without_the_folder_of_processes(loose):
    script = 'mount -t tmpfs none /proc && exec "$@"'
    result = run("check", "--format", "concise", loose, before=["unshare", "-m", "sh", "-c", script, "sh"])
    if b"mount" in result.stderr:
        pytest.skip("this machine mounts nothing")
    assert result.returncode == 1 and b"a.hourglass:1:" in result.stdout


@pytest.mark.parametrize("ways", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_ways(loose, ways):
    """What is opened takes the first way that is free, and must not be written to by mistake."""
    script = f'"$HOURGLASS" format "$1" {ways}; "$HOURGLASS" check "$1" {ways}'
    subprocess.run(["bash", "-c", script, "bash", loose], timeout=60, check=False)
    assert loose.read_text("utf-8") == TIDY.replace('"P"', "“P”").replace('"O"', "“O”")


def test_little_of_everything(tmp_path):
    """A sentence, and never a signal, where there is little memory or few files may be open."""
    large = tmp_path / "large.hourglass"
    large.write_text(TIDY + "".join(f'programme p{n} "P" {{ }}\n' for n in range(20_000)))
    for limit in ("-n 3", "-n 4", "-n 5", "-v 200000", "-v 400000", "-u 1"):
        result = run("check", "--format", "concise", large,
                     before=["bash", "-c", f'ulimit {limit}; exec "$@"', "bash"])  # fmt: skip
        assert result.returncode in (1, 2, 127), (limit, result.stderr[-300:])
        if result.returncode != 1:
            assert result.stderr, limit


def test_blocks_within_blocks_without_end(tmp_path):
    for name, text in (
        ("braces", "a { " * 400_000), ("closed", "a { " * 400_000 + "} " * 400_000),
        ("quotes", '"' * 400_000), ("commas", "a , " * 400_000), ("long", "a " * 800_000),
    ):  # fmt: skip
        path = tmp_path / f"{name}.hourglass"
        path.write_text(text)
        for command in (["check", "--format", "concise"], ["format", "--check"], ["trace"],
                        ["check", "--fix", "--unsafe-fixes", "--diff"]):  # fmt: skip
            result = run(*command, path, before=["timeout", "50"])
            assert result.returncode in (0, 1, 2), (name, command, result.stderr[-300:])
