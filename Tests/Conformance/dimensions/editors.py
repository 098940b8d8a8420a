"""What an editor asks the language server about a design."""

import json

from dimensions.dimension import STDIN, dimension, lines, programme

HEAD = ['peers d "D"', 'objective o "O" { stage learning }', "tool t { serves o }"]
# Within the tool, the place of `o`.
HERE = {"line": 3, "character": HEAD[2].rindex("o")}
ADDRESS = "file:///nowhere/d.hourglass"
WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 1_000_000, "character": 0}}
INDICATORS = 'indicator i# "I#" { measures o; counts "c"; target 4 by 2014 }'
OBJECTIVES = 'objective o# "O#" { stage scale; leads to o }'
MISTAKES = 'indicator i# "I#" { measure o; counts "c"; targe 4 by 2014 }'


def framed(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def asked(method, **params):
    document = {"uri": ADDRESS}
    return {"method": f"textDocument/{method}", "params": {"textDocument": document, **params}}


def session(pattern, method, **params):
    """A design with such lines is opened, and one thing is asked about it."""

    def written(n):
        text = programme(*HEAD, lines(n, pattern))
        opened = {"uri": ADDRESS, "languageId": "hourglass", "version": 1, "text": text}
        messages = [
            {"id": 1, "method": "initialize", "params": {"capabilities": {}}},
            {"method": "initialized", "params": {}},
            {"method": "textDocument/didOpen", "params": {"textDocument": opened}},
            {"id": 2, **asked(method, **params)},
            {"id": 3, "method": "shutdown"},
            {"method": "exit"},
        ]
        return {STDIN: b"".join(framed(each) for each in messages)}

    return written


def typed(n):
    """A blank put in and taken out so many times, in a design that has few lines."""
    written = session(INDICATORS, "hover", position=HERE)(20)[STDIN]
    start, end = {"line": 1, "character": 0}, {"line": 1, "character": 1}
    put_in = {"range": {"start": start, "end": start}, "text": " "}
    taken_out = {"range": {"start": start, "end": end}, "text": ""}
    messages = [
        {"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": ADDRESS, "version": turn + 2},
            "contentChanges": [taken_out if turn % 2 else put_in]}}
        for turn in range(n)
    ]  # fmt: skip
    question = written.index(b"Content-Length", written.index(b"textDocument/didOpen"))
    changes = b"".join(framed(each) for each in messages)
    return {STDIN: written[:question] + changes + written[question:]}


OPTIONS = {"tabSize": 2, "insertSpaces": True}
QUESTIONS = [
    ("references", INDICATORS, {"position": HERE, "context": {"includeDeclaration": True}}),
    ("rename", INDICATORS, {"position": HERE, "newName": "aim"}),
    ("documentHighlight", INDICATORS, {"position": HERE}),
    ("completion", OBJECTIVES, {"position": HERE}),
    ("documentSymbol", OBJECTIVES, {}),
    ("semanticTokens/full", INDICATORS, {}),
    ("formatting", INDICATORS, {"options": OPTIONS}),
    ("inlayHint", OBJECTIVES, {"range": WHOLE}),
    ("codeAction", MISTAKES, {"range": WHOLE, "context": {"diagnostics": []}}),
]

DIMENSIONS = [
    *(dimension(f"editor asks for {method}", session(pattern, method, **params),
                "language-server", 100)
      for method, pattern, params in QUESTIONS),
    dimension("editor types", typed, "language-server", 50),
]  # fmt: skip
