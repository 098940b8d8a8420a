"""A table of outputs: one file that holds the inputs, and of each run its exit status, what it
printed and the files it left."""

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

from recorded_commands import KNOWN, tasks

SECONDS = 10
TIMEOUT = "timeout"
HEAD = b"SQLite format 3\0"
# What these say would reach the outputs; each run is told what it needs.
FOREIGN = ("GITHUB_", "GITLAB", "CI", "GIT_", "HOURGLASS", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
SCHEMA = """
create table inputs (path text primary key, content blob);
create table contents (hash text primary key, content blob);
create table outputs (kind text, name text, status text, hash text, primary key (kind, name));
"""


def is_table(path):
    if not path.is_file():
        sys.exit(f"There is no file {path}.")
    with path.open("rb") as file:
        return file.read(len(HEAD)) == HEAD


class Table:
    """A table that was recorded."""

    def __init__(self, path):
        self.database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def inputs(self):
        rows = self.database.execute("select path, content from inputs order by rowid")
        return {path: zlib.decompress(content) for path, content in rows}

    def outputs(self, only=()):
        """Status and hash of each output under its kind and name."""
        rows = self.database.execute("select kind, name, status, hash from outputs order by rowid")
        return {
            (kind, name): (status, hash_)
            for kind, name, status, hash_ in rows
            if wanted(kind, only)
        }

    def content(self, hash_):
        """What a run printed and left: `out`, `err`, and files under their paths."""
        row = self.database.execute("select content from contents where hash = ?", [hash_])
        head, _, rest = zlib.decompress(row.fetchone()[0]).partition(b"\n")
        parts, at = {}, 0
        for name, length in json.loads(head):
            parts[name] = rest[at : at + length]
            at += length
        return parts


def wanted(kind, only):
    return not only or any(fnmatch(kind, each) for each in only)


def lay_out(files, folder):
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


class Worker:
    """Runs the steps of tasks in a folder of its own, which is as before after each task."""

    def __init__(self, program, files, folder):
        self.program, self.files = program, files
        self.folder = Path(tempfile.mkdtemp(dir=folder))
        lay_out(files, self.folder)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
        self.variables = {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(self.folder)}
        self.seen = set()
        signal.signal(signal.SIGALRM, self.too_long)

    @staticmethod
    def too_long(*_):
        raise TimeoutError

    def task(self, steps, only):
        touched, outputs, contents = set(), [], {}
        # Whatever a step needs from those before it has to be there.
        last = max((at for at, step in enumerate(steps) if wanted(step.kind, only)), default=-1)
        for step in steps[: last + 1]:
            alone = not (step.label or step.program or step.kind.startswith("known"))
            if alone and not wanted(step.kind, only):
                continue
            lay_out(step.before, self.folder)
            touched |= {*step.before, *step.leaves}
            if step.kind.startswith("known"):
                touched.add(KNOWN)
            status, parts = self.run(step)
            head = json.dumps([(name, len(text)) for name, text in parts.items()]).encode()
            packed = b"".join([head, b"\n", *parts.values()])
            if step.program:
                continue
            hash_ = hashlib.sha256(packed).hexdigest()
            if wanted(step.kind, only):
                outputs.append((step.kind, step.name, status, hash_))
                if hash_ not in self.seen:
                    self.seen.add(hash_)
                    contents[hash_] = zlib.compress(packed, 1)
        self.restore(touched)
        return outputs, list(contents.items())

    def run(self, step):
        process = subprocess.Popen(
            [step.program or self.program, *step.arguments],
            stdin=subprocess.PIPE if step.given is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env={**self.variables, **step.variables},
        )
        signal.alarm(SECONDS)
        try:
            out, err = process.communicate(step.given)
            status = self.status(process.returncode)
        except TimeoutError:
            process.kill()
            process.wait()
            out, err, status = b"", b"", TIMEOUT
        finally:
            signal.alarm(0)
        parts = {"out": out, "err": err}
        for path in step.leaves:
            place = self.folder / path
            if place.is_file():
                parts[path] = place.read_bytes()
        here = str(self.folder).encode()
        return status, {name: text.replace(here, b"HERE") for name, text in parts.items()}

    @staticmethod
    def status(code):
        return str(code) if code >= 0 else f"killed by {signal.Signals(-code).name}"

    def restore(self, touched):
        """A folder that was not there before goes as a whole."""
        tops = {path.partition("/")[0] for path in self.files}
        for path in touched:
            top = path.partition("/")[0]
            if path in self.files:
                (self.folder / path).write_bytes(self.files[path])
            elif top not in tops and (self.folder / top).is_dir():
                shutil.rmtree(self.folder / top)
            else:
                (self.folder / path).unlink(missing_ok=True)


def start(program, files, folder):
    global worker
    worker = Worker(program, files, folder)


def work(task):
    return worker.task(*task)


def record(program, path, files, only=(), jobs=2):
    """Runs everything and writes the table; says how many of the outputs are no ordinary ends."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript("pragma journal_mode = off; pragma synchronous = off;" + SCHEMA)
    rows = [(name, zlib.compress(content, 1)) for name, content in files.items()]
    database.executemany("insert into inputs values (?, ?)", rows)
    began, statuses, bad = time.monotonic(), Counter(), []
    plan = [(steps, only) for _, steps in tasks(files)]
    with tempfile.TemporaryDirectory() as folder:
        given = str(Path(program).resolve()), files, folder
        with multiprocessing.Pool(jobs, start, given) as pool:
            for outputs, contents in pool.imap(work, plan):
                database.executemany("insert or ignore into contents values (?, ?)", contents)
                database.executemany("insert or ignore into outputs values (?, ?, ?, ?)", outputs)
                for kind, name, status, _ in outputs:
                    statuses[status] += 1
                    if status not in ("0", "1", "2"):
                        bad.append(f"  {status}: hourglass {name}")
    database.commit()
    database.close()
    ends = ", ".join(f"{count} with {status}" for status, count in sorted(statuses.items()))
    print(f"{sum(statuses.values())} outputs in {time.monotonic() - began:.0f} s; ended {ends}")
    if bad:
        print(f"{len(bad)} crashed, took more than {SECONDS} s or found a fault of their own:")
        print("\n".join(bad[:20]))
