"""The XML reader, seen through `import iati`: what is well-formed is what xmllint says is."""

import os
import random
import shutil
import subprocess

import pytest
from conftest import ROOT, run

XMLLINT = os.environ.get("HOURGLASS_XMLLINT") or shutil.which("xmllint")
DAY = ["--on", "2026-03-31"]

SOUND = [
    "<a/>", "<a></a>", "<a >x</a >", "<a\n/>", "<a b='1'/>", '<a b = "1" c="2"/>', "<a b='\"'/>",
    '<a b="&lt;&amp;&gt;&quot;&apos;"/>', '<a b=">"/>', '<a b="]]>"/>', "<a>&#65;&#x41;</a>",
    "<a>&#x10FFFF;</a>", "<a>&#xE9;&#233;</a>", "<a>&#9;&#10;&#13;</a>", "<a>]]</a>", "<a>]></a>",
    "<a>></a>", "<a>'\"</a>", "<a><!-- x --></a>", "<a><!----></a>", "<!-- x --><a/><!-- y -->",
    "<a><![CDATA[<b>&nope;]]></a>", "<a><![CDATA[]]]]><![CDATA[>]]></a>", "<a><![CDATA[]]></a>",
    "<?p?><a/>", "<?p x?y ?><a/>", "<a><?p ??></a>", "<a/><?p?>", "<a/>\n\n", "\n<a/>",
    '<?xml version="1.0"?><a/>', "<?xml version='1.0' encoding='UTF-8'?><a/>",
    '<?xml version="1.0" encoding="utf-8" standalone="yes" ?><a/>', '<?xml version="1.1"?><a/>',
    '<?xml version = "1.0" ?>\n<a/>', '<?xml version="1.0" encoding="us-ascii"?><a/>',
    '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "<é/>", "<名前 属性='値'/>", "<_/>", "<a-.0/>",
    "<a·/>", "<a b:c='1' xmlns:b='u'/>", '<a xml:lang="fr"/>', "<a xml:space='preserve'> </a>",
    "<a>\u0085\u2028</a>", "<a>\U0001f600</a>", "<a>\ufffd</a>", "<a>\u007f\u0080</a>", "\ufeff<a/>",
    "<a><b/><b/><c><b></b></c></a>", "<a>\r\n\r</a>", "<a b='\t\r\n'/>", "<xml/>", "<aXML/>",
    "<a>" * 200 + "</a>" * 200, "<a" + "".join(f" b{i}='{i}'" for i in range(300)) + "/>",
    "<\u0370/>", "<\u200c/>", "<a\u203f/>", "<\U00010000/>",
]  # fmt: skip

BROKEN = [
    "", " ", "x", "<", "<a", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a/><a/>", "<a/>x",
    "x<a/>", "<a/>&amp;", "<a/><![CDATA[x]]>", "<1/>", "<-a/>", "<.a/>", "< a/>", "<a / >", "<a/",
    "<a b/>", "<a b=/>", "<a b=1/>", "<a b='1/>", '<a b="1\'/>', "<a b='<'/>", "<a b='&'/>",
    "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a></a b='1'>", "<a></a/>", "<a>&</a>", "<a>& </a>",
    "<a>&nbsp;</a>", "<a>&lt</a>", "<a>&LT;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#xG;</a>",
    "<a>&#a;</a>", "<a>&#X41;</a>", "<a>&#0;</a>", "<a>&#8;</a>", "<a>&#xFFFE;</a>",
    "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#99999999999999999999;</a>", "<a>]]></a>",
    "<a><!-- -- --></a>", "<a><!-- --->", "<a><!-- x</a>", "<a><!- x --></a>", "<a><![CDATA[x</a>",
    "<a><![cdata[x]]></a>", "<a><!x></a>", "<?p", "<?p ><a/>", "<??><a/>", "<? p?><a/>",
    "<?xml?><a/>", ' <?xml version="1.0"?><a/>', '<a><?xml version="1.0"?></a>',
    '<a/><?xml version="1.0"?>', "<?XML x?><a/>", '<?xml version="2.0"?><a/>',
    '<?xml encoding="UTF-8"?><a/>', '<?xml version="1.0" standalone="maybe"?><a/>',
    '<?xml version="1.0"encoding="UTF-8"?><a/>', '<?xml version="1.0" encoding="1x"?><a/>',
    '<?xml version="1.0" encoding="no-such"?><a/>', '<?xml version="1.0" x="1"?><a/>',
    '<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>', '<?xml version="1.0"><a/>',
    '<?xml version="1.0" encoding="UTF-16"?><a/>', "<a>\u0001</a>", "<a>\u000b</a>",
    "<a>\ufffe</a>", "<a b='\u001f'/>", "<a\u00d7/>", "<\u00b7/>", "<\u037e/>", "<\u203f/>",
    "<a>\ufeff<b></a>", "<a><a/>", "<a>" * 200 + "</a>" * 199, "<a>" * 600 + "</a>" * 600,
]  # fmt: skip

BYTES = [
    (b"<a>\xe9</a>", False), (b"<a>\xc3</a>", False), (b"<a>\xc0\xaf</a>", False),
    (b"<a>\xed\xa0\x80</a>", False), (b"<a>\xf4\x90\x80\x80</a>", False), (b"<a>\xff</a>", False),
    (b'<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', True),
    (b'<?xml version="1.0" encoding="us-ascii"?><a>\xc3\xa9</a>', False),
    ('<?xml version="1.0"?><a>é</a>'.encode("utf-16"), True),
    ('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode("utf-16-le"), True),
    ('\ufeff<a>😀</a>'.encode("utf-16-be"), True),
]  # fmt: skip


def reader_accepts(path):
    """Whether the tool reads the file as XML, whatever is in it."""
    result = run("import", "iati", path, *DAY)
    message = result.stderr.decode()
    assert result.returncode in (0, 2), message
    if result.returncode == 0:
        return True
    refused = "not well-formed XML" in message
    # What is well-formed and is no activity is refused in other words, and without a line.
    assert refused or "has no activity" in message or "has no published activity" in message
    assert "\ufffd" not in message and message.count("\n") == 1
    return not refused


def xmllint_accepts(path):
    command = [XMLLINT, "--noout", "--nonet", path]
    return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0


def compare(path, document):
    path.write_bytes(document)
    judgement = reader_accepts(path)
    assert judgement == xmllint_accepts(path), document
    return judgement


@pytest.mark.parametrize("document", SOUND)
def test_sound(tmp_path, document):
    assert compare(tmp_path / "a.xml", document.encode())


@pytest.mark.parametrize("document", BROKEN)
def test_broken(tmp_path, document):
    assert not compare(tmp_path / "a.xml", document.encode())


@pytest.mark.parametrize(("document", "is_sound"), BYTES)
def test_bytes(tmp_path, document, is_sound):
    assert compare(tmp_path / "a.xml", document) == is_sound


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE a><a/>", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
)  # fmt: skip
def test_no_document_type(tmp_path, document):
    """The one difference that is meant: nothing outside of the file is ever read."""
    path = tmp_path / "a.xml"
    path.write_text(document)
    result = run("import", "iati", path, *DAY)
    assert result.returncode == 2
    assert result.stdout == b""
    assert b"document type declaration" in result.stderr


# A published activity in small, for breaking.
SAMPLE = (ROOT / "Tests" / "Fixtures" / "iati" / "activity.xml").read_bytes()


def mutation(seed):
    """A few bytes left out, doubled, swapped or replaced, mostly by those that mean something."""
    chance = random.Random(seed)
    document = bytearray(SAMPLE)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        at = chance.randrange(len(document) - 1)
        match chance.randrange(5):
            case 0:
                del document[at]
            case 1:
                document.insert(at, document[at])
            case 2:
                document[at], document[at + 1] = document[at + 1], document[at]
            case 3:
                document[at] = chance.choice(b"<>&;'\"=/!?-[] \nax0\x80\xff")
            case 4:
                end = min(len(document), at + chance.randrange(1, 60))
                del document[at:end]
    return bytes(document)


@pytest.mark.parametrize("seed", range(400))
def test_mutations(tmp_path, seed):
    document = mutation(seed)
    # xmllint takes a byte of zero for the end, and a document type is read there.
    assert b"\0" not in document and b"<!DOCTYPE" not in document
    compare(tmp_path / "a.xml", document)


def test_mutations_break_something(tmp_path):
    """The comparison means something: it has seen both sound and broken documents."""
    path = tmp_path / "a.xml"
    judgements = [compare(path, mutation(seed)) for seed in range(40)]
    assert 5 < sum(judgements) < 35
