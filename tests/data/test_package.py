"""The data set as a whole: its files, and what a Data Package says of them, held to it by Frictionless."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.data import CaseData, DataSet, data_set, files_of, rows_of
from casebook.data.dataset import Change
from casebook.data.package import Publisher, package
from casebook.data.tables import TABLES
from casebook.figures import Dossier
from casebook.words import words_of

from .soundness import faults_of

Files = Mapping[str, bytes]
Make = Callable[..., Dossier]
BY = Publisher(
    "The site", "https://x.example", "Somebody", "CC BY 4.0", "https://licence.example/", words_of("en")
)


def made_of(dossiers: Sequence[Dossier], by: Publisher = BY) -> tuple[DataSet, dict[str, bytes]]:
    """Return what is told of the data set of some cases, and its files by their names."""
    files = files_of([rows_of(CaseData(each, "https://x.example/", "en", {})) for each in dossiers])
    told = data_set(files)
    tables = {f"{name}.csv": data for name, (_, data) in files.items()}
    return told, {**tables, "datapackage.json": package(told, by)}


def laid(folder: Path, files: Files) -> Path:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder / "datapackage.json"


def described(files: Files) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["datapackage.json"])
    return found


@pytest.fixture
def files(full: Dossier, dossier_of: Make) -> dict[str, bytes]:
    """Return the files of a case that has something of everything, and of one that has nothing."""
    return made_of([dossier_of(), full])[1]


def test_frictionless_finds_nothing_to_complain_of(files: Files, tmp_path: Path) -> None:
    assert faults_of(laid(tmp_path, files)) == []


def test_nor_where_there_is_no_case(tmp_path: Path) -> None:
    told, files = made_of([])
    assert faults_of(laid(tmp_path, files)) == []
    assert (told.changes, told.authors, "created" in described(files)) == ((), (), False)
    assert {file.rows for file in told.files} == {0}


def planted(files: Files, name: str, before: str, after: str, *, sealed: bool) -> dict[str, bytes]:
    """Return the files with a fault in one of them; where `sealed`, its size and digest are those it has."""
    text = files[name].decode()
    assert text.count(before) == 1
    wrong = text.replace(before, after).encode()
    told = described(files)
    (resource,) = (each for each in told["resources"] if each["path"] == name)
    if sealed:
        resource.update(bytes=len(wrong), hash=f"sha256:{sha256(wrong).hexdigest()}")
    return {**files, name: wrong, "datapackage.json": json.dumps(told).encode()}


FAULTS = {
    "goals.csv: foreign-key": ("goals.csv", "iss-50000,2,", "iss-5,2,", True),
    "observations.csv: type-error": ("observations.csv", "122,exact,122,", "122,exact,many,", True),
    "claims.csv: constraint-error": ("claims.csv", ",contradicted,", ",refuted,", True),
    "requests.csv: primary-key": ("requests.csv", "iss-50000,2,", "iss-50000,1,", True),
    "events.csv: hash-count": ("events.csv", "Once more", "Once less", False),
    "promises.csv: byte-count": ("promises.csv", "A reward", "A prize", False),
}


def test_faults_are_found_beside_each_other(files: Files, tmp_path: Path) -> None:
    for *where, sealed in FAULTS.values():
        files = planted(files, *where, sealed=sealed)
    assert set(faults_of(laid(tmp_path, files))) >= FAULTS.keys()


@pytest.mark.slow
@pytest.mark.parametrize(("fault", "planting"), FAULTS.items(), ids=FAULTS)
def test_a_fault_is_found(
    files: Files, tmp_path: Path, fault: str, planting: tuple[str, str, str, bool]
) -> None:
    *where, sealed = planting
    assert fault in faults_of(laid(tmp_path, planted(files, *where, sealed=sealed)))


def test_what_is_said_of_a_file_is_so(files: Files) -> None:
    resources = {each["path"]: each for each in described(files)["resources"]}
    assert [*resources] == [table.file for table in TABLES]
    for name, each in resources.items():
        assert each["bytes"] == len(files[name])
        assert each["hash"] == f"sha256:{sha256(files[name]).hexdigest()}"
        headings = files[name].decode().split("\n", 1)[0]
        assert headings == ",".join(field["name"] for field in each["schema"]["fields"])


def test_what_is_said_of_the_whole(files: Files) -> None:
    told = described(files)
    assert {key: value for key, value in told.items() if key != "resources"} == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "the-site",
        "id": "https://x.example/data/datapackage.json",
        "title": "The site: the data set",
        "description": "Every published case of The site as tables.",
        "homepage": "https://x.example/data/",
        "created": "2010-04-01T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://licence.example/", "title": "CC BY 4.0"}],
        "contributors": [
            {"title": "Somebody", "path": "https://x.example", "roles": ["publisher"]},
            {"title": "Åsa Öberg", "roles": ["author"]},
        ],
    }


def test_the_package_speaks_the_language_of_the_site(full: Dossier) -> None:
    by = Publisher("Fall", "https://x.example", "Åsa Öberg", "", "", words_of("sv"))
    told = described(made_of([full], by)[1])
    assert told["title"] == "Fall: datamängden"
    assert told["resources"][0]["schema"]["fields"][0]["description"] == "fallets id"
    assert "licenses" not in told
    assert told["contributors"][0]["roles"] == ["publisher", "author"]


@pytest.mark.parametrize(
    ("licence", "address", "expected"),
    [
        ("All rights reserved", "", {"name": "All-rights-reserved", "title": "All rights reserved"}),
        ("© 2026", "https://l.example/", {"path": "https://l.example/", "title": "© 2026"}),
    ],
)
def test_any_licence(full: Dossier, licence: str, address: str, expected: dict[str, str]) -> None:
    by = Publisher("S", "https://x.example", "S", licence, address, words_of("en"))
    assert described(made_of([full], by)[1])["licenses"] == [expected]


def test_the_newest_change_comes_first(dossier_of: Make) -> None:
    told, _ = made_of(
        [dossier_of(id=name, date=day) for name, day in (("a", "2010"), ("b", "2012-05"), ("c", "2010-01"))]
    )
    assert told.changes == (Change("b", "2012-05"), Change("a", "2010"), Change("c", "2010-01"))


TEXTS = st.text(
    st.one_of(
        st.sampled_from("=+-@;'\",\n\t |"),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]),
    ),
    min_size=1,
).filter(str.strip)


# Each is a whole site, and many texts.
@settings(max_examples=settings.default.max_examples // 30)
@given(st.lists(TEXTS, min_size=20, max_size=40))
def test_whatever_authors_write_frictionless_can_read(
    dossier_of: Make, tmp_path_factory: pytest.TempPathFactory, said: list[str]
) -> None:
    cases = [
        dossier_of(id=f"c-{number}", title=each, organisation=[each], tags=[each], disclosure=each)
        for number, each in enumerate(said)
    ]
    told, files = made_of(cases)
    assert len(told.changes) == len(said)
    assert faults_of(laid(tmp_path_factory.mktemp("hostile"), files)) == []
