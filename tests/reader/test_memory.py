"""What is remembered is what would be read: a memory makes reading faster and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader import Ground, Library, Memory, Renderer, read_library
from casebook.reader import memory as remembering

MARKDOWN: dict[str, object] = {
    "extensions": ["markdown.extensions.extra"],
    "extension_configs": {},
    "output_format": "html5",
}
CASE = "---\nkind: case\ntitle: {title}\nslug: {slug}\ndate: 2024-01-01\norganisation: A\n---\n{text}\n"
TEXTS = ("One.", "Another, *stressed*.", "Cited[@nothing].", "")
STEPS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([*TEXTS, None])), min_size=1, max_size=6)


def remembered(memory: Memory, ground: Ground, markdown: dict[str, object] = MARKDOWN) -> Library:
    return read_library(ground, memory.renderer(markdown), memory.read)


def told(library: Library) -> list[object]:
    entries = [(str(e.source.path), e.document, e.html, e.summary, e.cited) for e in library.entries]
    return [entries, library.problems, library.lost]


@given(STEPS)
def test_after_any_edits_a_memory_reads_what_is_there(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str | None]]
) -> None:
    ground = Ground(tmp_path_factory.mktemp("content"))
    memory = Memory()
    for number, (name, text) in enumerate(steps):
        path = ground.content / f"{name}.md"
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(CASE.format(title=name, slug=name, text=text), encoding="utf-8")
        assert told(remembered(memory, ground)) == told(read_library(ground, Renderer(MARKDOWN)))
        if number % 2:
            memory.refresh(ground, MARKDOWN)


def count_reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    read: list[Path] = []
    original = remembering.read_document

    def counted(path: Path, ground: Ground) -> object:
        read.append(path)
        return original(path, ground)

    monkeypatch.setattr(remembering, "read_document", counted)
    return read


def test_only_what_has_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(
            CASE.format(title=name, slug=name, text="One."), encoding="utf-8"
        )
    ground, memory = Ground(tmp_path), Memory()
    memory.refresh(ground, MARKDOWN)
    read = count_reads(monkeypatch)
    remembered(memory, ground)
    assert read == []
    (tmp_path / "b.md").write_text(CASE.format(title="b", slug="b", text="Two."), encoding="utf-8")
    remembered(memory, ground)
    assert read == [tmp_path / "b.md"]


def test_another_ground_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text(CASE.format(title="a", slug="a", text="One."), encoding="utf-8")
    ground, memory = Ground(tmp_path), Memory()
    memory.refresh(ground, MARKDOWN)
    read = count_reads(monkeypatch)
    assert remembered(memory, replace(ground, default_lang="sv")).entries[0].lang == "sv"
    assert read == [tmp_path / "a.md"]


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(CASE.format(title="a", slug="a", text="One."), encoding="utf-8")
    memory = Memory()
    memory.refresh(Ground(tmp_path), MARKDOWN)
    path.unlink()
    memory.refresh(Ground(tmp_path), MARKDOWN)
    assert memory.readings == {}
    read = [*memory.renderers.values()]
    assert [(renderer.known, renderer._before) for renderer in read] == [({}, {})]


def test_it_leaves_off_when_told_to(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(
            CASE.format(title=name, slug=name, text="One."), encoding="utf-8"
        )
    memory = Memory()
    memory.refresh(Ground(tmp_path), MARKDOWN, stop=lambda: True)
    assert len(memory.readings) == 1


def test_settings_that_cannot_be_compared_are_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CASE.format(title="a", slug="a", text="One."), encoding="utf-8")
    odd = {
        **MARKDOWN,
        "tab_length": 4,
        "extension_configs": {"markdown.extensions.toc": {"slugify": str.lower}},
    }
    memory = Memory()
    assert remembered(memory, Ground(tmp_path), odd).entries[0].html == "<p>One.</p>"
    assert memory.renderers == {}
