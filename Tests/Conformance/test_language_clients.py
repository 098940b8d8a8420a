"""Each request as Neovim, Emacs and VS Code make it, by what each has recorded that it can do."""

import os

import pytest
import pytest_lsp
from conftest import TUTORIAL
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

URI = "file:///nowhere/%C3%A9%20b.hourglass"
TEXT = """programme p "漢😀" {
  organisation o "O"
  peers m "é" { from o; number  3 }
}
"""


@pytest_lsp.fixture(
    params=["neovim", "emacs", "visual-studio-code"],
    config=ClientServerConfig(
        server_command=[os.environ.get("HOURGLASS", "hourglass"), "language-server", "--stdio"]
    ),
)
async def client(request, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    # Its answer is nothing, as that of every client.
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)
    answer = await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities))
    offered = capabilities.general.position_encodings if capabilities.general else None
    expected = "utf-8" if "utf-8" in (offered or []) else "utf-16"
    assert answer.capabilities.position_encoding == expected
    yield lsp_client
    await lsp_client.shutdown_session()


@pytest.fixture
def text():
    """What the server is asked about."""
    return types.TextDocumentIdentifier(uri=URI)


async def opened(client, content):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(
                uri=URI, language_id="hourglass", version=1, text=content
            )
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return client.diagnostics[URI]


def at(line, character):
    return types.Position(line=line, character=character)


@pytest.mark.asyncio
async def test_findings(client):
    found = await opened(client, TEXT)
    assert found
    assert all(each.source == "hourglass" and each.code and each.message for each in found)
    # All three get them pushed: none of them can be told to ask again.
    client.text_document_did_close(
        types.DidCloseTextDocumentParams(text_document=types.TextDocumentIdentifier(uri=URI))
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert list(client.diagnostics[URI]) == []


@pytest.mark.asyncio
async def test_a_sound_design_has_none(client):
    assert list(await opened(client, TUTORIAL.read_text())) == []


@pytest.mark.asyncio
async def test_questions_about_places(client, text):
    await opened(client, TEXT)
    used = at(2, TEXT.splitlines()[2].index("o;"))
    if client.capabilities.general and "utf-8" in (
        client.capabilities.general.position_encodings or []
    ):
        used = at(2, len(TEXT.splitlines()[2].partition("o;")[0].encode()))
    hover = await client.text_document_hover_async(
        types.HoverParams(text_document=text, position=used)
    )
    assert "organisation" in hover.contents.value
    definition = await client.text_document_definition_async(
        types.DefinitionParams(text_document=text, position=used)
    )
    assert definition.range.start == at(1, 15)
    references = await client.text_document_references_async(
        types.ReferenceParams(
            text_document=text,
            position=used,
            context=types.ReferenceContext(include_declaration=True),
        )
    )
    assert [each.range.start for each in references] == [at(1, 15), used]
    highlights = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(text_document=text, position=used)
    )
    assert len(highlights) == 2
    prepared = await client.text_document_prepare_rename_async(
        types.PrepareRenameParams(text_document=text, position=used)
    )
    assert prepared.placeholder == "o"
    renamed = await client.text_document_rename_async(
        types.RenameParams(text_document=text, position=used, new_name="union")
    )
    if renamed.document_changes:
        edits = renamed.document_changes[0].edits
        assert renamed.document_changes[0].text_document.version == 1
    else:
        edits = renamed.changes[URI]
    assert [edit.new_text for edit in edits] == ["union", "union"]
    items = await client.text_document_completion_async(
        types.CompletionParams(text_document=text, position=used)
    )
    assert [item.label for item in items] == ["o", "none", "tbd"]
    [selection] = await client.text_document_selection_range_async(
        types.SelectionRangeParams(text_document=text, positions=[used])
    )
    assert selection.range.start == used
    assert selection.parent


@pytest.mark.asyncio
async def test_questions_about_the_text(client, text):
    found = await opened(client, TEXT)
    whole = types.Range(start=at(0, 0), end=at(4, 0))
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=text)
    )
    assert symbols[0].name.startswith("p")
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=text, range=whole, context=types.CodeActionContext(diagnostics=found)
        )
    )
    assert any(action.title.startswith("Add: ") for action in actions)
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(text_document=text, options=options)
    )
    [edit] = edits
    assert "number 3 }" in edit.new_text
    part = await client.text_document_range_formatting_async(
        types.DocumentRangeFormattingParams(text_document=text, options=options, range=whole)
    )
    assert list(part) == list(edits)
    folds = await client.text_document_folding_range_async(
        types.FoldingRangeParams(text_document=text)
    )
    assert (folds[0].start_line, folds[0].end_line) == (0, 2)
    tokens = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=text)
    )
    assert len(tokens.data) % 5 == 0
    assert list(tokens.data[:5]) == [0, 0, 9, 0, 0]
    [lens] = await client.text_document_code_lens_async(types.CodeLensParams(text_document=text))
    assert "covers no stage" in lens.command.title
    hints = await client.text_document_inlay_hint_async(
        types.InlayHintParams(text_document=text, range=whole)
    )
    assert not hints
    links = await client.text_document_document_link_async(
        types.DocumentLinkParams(text_document=text)
    )
    assert not links
    report = await client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(text_document=text)
    )
    assert [each.code for each in report.items] == [each.code for each in found]
    found_symbols = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="O"))
    assert "o" in found_symbols[-1].name.lower()
    picture = await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command="hourglass.picture", arguments=[{"uri": URI}])
    )
    assert dict_of(picture)["text"].startswith("<svg")


def dict_of(value):
    """What the client makes of an object that the protocol leaves open."""
    return value if isinstance(value, dict) else value._asdict()
