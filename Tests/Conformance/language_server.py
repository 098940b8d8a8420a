"""A client of the language server that looks at every message, and what a message may be."""

import itertools
import json
import os
import queue
import subprocess
import threading
from pathlib import Path

META_MODEL = (
    Path(__file__).resolve().parents[3] / "shared" / "data" / "lsp" / "lsp-3.17-metaModel.json"
)


class MetaModel:
    """The protocol's own description of its messages."""

    def __init__(self, path=META_MODEL):
        model = json.loads(path.read_text())
        self.requests = {item["method"]: item for item in model["requests"]}
        self.notifications = {item["method"]: item for item in model["notifications"]}
        self.structures = {item["name"]: item for item in model["structures"]}
        self.enumerations = {item["name"]: item for item in model["enumerations"]}
        self.aliases = {item["name"]: item for item in model["typeAliases"]}

    def problem(self, kind, value, place="$"):
        """Why a value is not of a type; None where it is."""
        match kind["kind"]:
            case "base":
                return self._base_problem(kind["name"], value, place)
            case "reference":
                return self._reference_problem(kind["name"], value, place)
            case "array":
                if not isinstance(value, list):
                    return f"{place} is no list"
                return first(
                    self.problem(kind["element"], item, f"{place}[{index}]")
                    for index, item in enumerate(value)
                )
            case "tuple":
                if not isinstance(value, list) or len(value) != len(kind["items"]):
                    return f"{place} is no tuple"
                return first(
                    self.problem(item, part, place)
                    for item, part in zip(kind["items"], value, strict=True)
                )
            case "map":
                if not isinstance(value, dict):
                    return f"{place} is no map"
                return first(
                    self.problem(kind["value"], item, f"{place}.{key}")
                    for key, item in value.items()
                )
            case "or":
                problems = [self.problem(item, value, place) for item in kind["items"]]
                return None if None in problems else " and ".join(problems)
            case "and":
                return first(self.problem(item, value, place) for item in kind["items"])
            case "literal":
                return self._members_problem(kind["value"]["properties"], value, place)
            case "stringLiteral":
                return None if value == kind["value"] else f"{place} is not {kind['value']}"
        raise AssertionError(kind)

    def _base_problem(self, name, value, place):
        whole = isinstance(value, int) and not isinstance(value, bool)
        holds = {
            "null": value is None,
            "boolean": isinstance(value, bool),
            "integer": whole and -(2**31) <= value < 2**31,
            "uinteger": whole and 0 <= value < 2**31,
            "decimal": whole or isinstance(value, float),
        }.get(name, isinstance(value, str))
        return None if holds else f"{place} is no {name}"

    def _reference_problem(self, name, value, place):
        if name in ("LSPAny", "LSPObject", "LSPArray"):
            return None
        if name in self.aliases:
            return self.problem(self.aliases[name]["type"], value, place)
        if name in self.enumerations:
            kind = self.enumerations[name]
            values = [item["value"] for item in kind["values"]]
            if value in values:
                return None
            if kind.get("supportsCustomValues"):
                return self.problem(kind["type"], value, place)
            return f"{place} is no {name}"
        return self._members_problem(self._properties(name), value, place)

    def _properties(self, name):
        structure = self.structures[name]
        inherited = structure.get("extends", []) + structure.get("mixins", [])
        properties = {}
        for other in inherited:
            properties |= {item["name"]: item for item in self._properties(other["name"])}
        properties |= {item["name"]: item for item in structure["properties"]}
        return list(properties.values())

    def _members_problem(self, properties, value, place):
        if not isinstance(value, dict):
            return f"{place} is no object"
        known = {item["name"]: item for item in properties}
        for key, item in known.items():
            if key not in value and not item.get("optional"):
                return f"{place} lacks {key}"
        for key, item in value.items():
            # The protocol lets others pass; ours have no reason to be there.
            if key not in known:
                return f"{place} has {key}, which the protocol does not know"
            if problem := self.problem(known[key]["type"], item, f"{place}.{key}"):
                return problem
        return None

    def check(self, message, methods):
        """Checks a message of the server; `methods` has those of the requests by their ids."""
        assert message["jsonrpc"] == "2.0"
        keys = set(message) - {"jsonrpc"}
        if "method" in message:
            kind = (self.requests if "id" in message else self.notifications)[message["method"]]
            assert kind["messageDirection"] in ("serverToClient", "both")
            assert keys <= {"id", "method", "params"}
            if "params" in kind:
                assert self.problem(kind["params"], message["params"]) is None
            else:
                assert "params" not in message
        elif "error" in message:
            assert keys == {"id", "error"}
            assert set(message["error"]) <= {"code", "message", "data"}
            assert isinstance(message["error"]["code"], int)
            assert isinstance(message["error"]["message"], str)
        else:
            assert keys == {"id", "result"}
            kind = self.requests[methods[message["id"]]]["result"]
            problem = self.problem(kind, message["result"])
            assert problem is None, f"{methods[message['id']]}: {problem}"


def first(problems):
    return next((problem for problem in problems if problem), None)


class Server:
    """A running language server, and the client that talks with it.

    With a `model`, every message that comes is checked against it.
    """

    def __init__(self, model=None, *, capabilities=None, encoding="utf-16", folder=None):
        self.model = model
        self.encoding = encoding
        self.ids = itertools.count(1)
        self.methods = {}
        self.answered = set()
        self.told = queue.Queue()
        self.answers = queue.Queue()
        self.process = subprocess.Popen(
            [os.environ["HOURGLASS"], "language-server", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        threading.Thread(target=self._read, daemon=True).start()
        self.announced = self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=folder.as_uri() if folder else None,
            capabilities={"general": {"positionEncodings": [encoding]}} | (capabilities or {}),
        )["capabilities"]
        self.tell("initialized")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.ask("shutdown")
            self.tell("exit")
            assert self.process.wait(timeout=10) == 0
            # Each request has been answered, and once.
            assert self.answered == set(self.methods)
        else:
            self.process.kill()
        self.process.stdin.close()

    def send(self, message):
        content = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def tell(self, method, **params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def begin(self, method, **params):
        """Sends a request and gives its number."""
        number = next(self.ids)
        self.methods[number] = method
        message = {"jsonrpc": "2.0", "id": number, "method": method}
        self.send(message | ({"params": params} if params else {}))
        return number

    def answer(self):
        """The next answer that comes."""
        message = self.answers.get(timeout=60)
        if isinstance(message, Exception):
            raise message
        return message

    def ask(self, method, **params):
        number = self.begin(method, **params)
        message = self.answer()
        assert message["id"] == number
        if "error" in message:
            raise Refused(message["error"])
        return message["result"]

    def about(self, method, uri, **params):
        return self.ask(method, textDocument={"uri": uri}, **params)

    def open(self, uri, text, version=1):
        """Opens a text and gives what is found in it."""
        self.tell(
            "textDocument/didOpen",
            textDocument={"uri": uri, "languageId": "hourglass", "version": version, "text": text},
        )
        return self.findings(uri)

    def findings(self, uri):
        message = self.told.get(timeout=60)
        if isinstance(message, Exception):
            raise message
        assert message["method"] == "textDocument/publishDiagnostics"
        assert message["params"]["uri"] == uri
        return message["params"]["diagnostics"]

    def _read(self):
        try:
            while content := read_message(self.process.stdout):
                message = json.loads(content)
                if self.model:
                    self.model.check(message, self.methods)
                if "method" in message:
                    self.told.put(message)
                else:
                    assert message["id"] not in self.answered
                    self.answered.add(message["id"])
                    self.answers.put(message)
        except Exception as problem:  # noqa: BLE001 - whoever waits for an answer gets it
            self.answers.put(problem)
            self.told.put(problem)


class Refused(Exception):
    """The server has answered with an error."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]


def read_message(stream):
    """The content of the next message; None at the end."""
    length = None
    while (line := stream.readline()) != b"\r\n":
        if not line:
            return None
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return stream.read(length)


def messages(path):
    """All messages of a recording."""
    with path.open("rb") as stream:
        while content := read_message(stream):
            yield json.loads(content)


UNITS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Text:
    """A text whose places are counted as a client of an encoding counts them."""

    def __init__(self, text, encoding):
        self.text = text
        self.encoding = encoding
        self.starts = [0]
        at = 0
        while at < len(text):
            if text[at] == "\r" and text[at + 1 : at + 2] == "\n":
                at += 1
            if text[at] in "\r\n":
                self.starts.append(at + 1)
            at += 1

    def _code(self):
        return self.encoding + ("-le" if self.encoding != "utf-8" else "")

    def index(self, position):
        """The character at a position, which has to be one that there is."""
        start = self.starts[position["line"]]
        units = UNITS[self.encoding] * position["character"]
        encoded = self.text[start:].encode(self._code(), "surrogatepass")
        assert units <= len(encoded)
        characters = encoded[:units].decode(self._code())
        assert "\n" not in characters and "\r" not in characters
        return start + len(characters)

    def position(self, index):
        line = max(number for number, start in enumerate(self.starts) if start <= index)
        before = self.text[self.starts[line] : index].encode(self._code())
        return {"line": line, "character": len(before) // UNITS[self.encoding]}

    def span(self, start):
        return {"start": self.position(start), "end": self.position(start)}

    def at(self, place):
        """What stands in a range."""
        return self.text[self.index(place["start"]) : self.index(place["end"])]

    @property
    def whole(self):
        return {"start": self.position(0), "end": self.position(len(self.text))}

    def edited(self, edits):
        spans = sorted(
            (self.index(edit["range"]["start"]), self.index(edit["range"]["end"]), edit["newText"])
            for edit in edits
        )
        pieces = []
        at = 0
        for start, end, new in spans:
            assert start >= at
            pieces += [self.text[at:start], new]
            at = end
        return "".join([*pieces, self.text[at:]])
