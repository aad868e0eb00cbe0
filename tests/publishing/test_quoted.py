"""Whoever has quoted a figure can know that it is another now: its text says so, or its author is told."""

from __future__ import annotations

import json
import re

import pytest

from tests.building.conftest import SmallSite

CASE = """\
---
kind: case
title: Tip
slug: tip
date: 2009-01-01
organisation: ISS
claims:
  - {id: reach, text: Everybody saw it., verdict: [{date: 2009-02-01, is: partly}]}
promises:
  - {id: reward, text: A reward., by: ISS, due: 2010-01-01}
metrics:
  - id: fans
    label: Fans
    observations:
      - {date: 2009-01, value: 122}
      - {date: 2009-11, value: 130}
    benchmark: {label: Others, observations: [{date: 2009-01, value: 7}]}
---
Text.
"""
LATER = """\
---
kind: follow-up
title: Later
slug: later
date: 2010-03-01
follows: tip
observations: [{metric: fans, value: 140}]
claims: {reach: {verdict: supported}}
promises: {reward: {status: [{date: 2010-02, is: kept}]}}
---
Text.
"""
NOTED = (
    "organisation: ISS",
    "organisation: ISS\nrevisions: [{date: 2010-04-01, kind: minor, note: Put right.}]",
)
CHANGES = [
    ("value: 122", "value: 132", "metrics[0].observations[0].value: 122 was published here, "),
    ("value: 7", "value: ~7", "metrics[0].benchmark.observations[0].value: 7 was published here, "),
    ("is: partly", "is: supported", "claims[0].verdict[0].is: partly was published here, "),
    ("value: 140", "value: 150", "observations[0].value: 140 was published here, "),
    ("is: kept", "is: broken", "promises.reward.status[0].is: kept was published here, "),
]


def put(site: SmallSite, *changes: tuple[str, str]) -> None:
    texts = {"content/tip.md": CASE, "content/later.md": LATER}
    for file, text in texts.items():
        changed = text
        for old, new in changes:
            changed = changed.replace(old, new)
        site.write(file, changed)


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    out = capsys.readouterr()
    return re.findall(r"\S+: warning: (.* was published here.*)", out.out + out.err)


def test_values_that_are_others_are_told_once(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    put(site)
    site.build()
    assert told(capsys) == []
    put(site, *((old, new) for old, new, _ in CHANGES))
    site.build()
    lines = told(capsys)
    assert len(lines) == len(CHANGES)
    for _, new, said in CHANGES:
        (line,) = (each for each in lines if each.startswith(said))
        assert line.endswith(f"know that it is {new.partition(': ')[2]} now")
    site.build()
    assert told(capsys) == []


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new", "said"), CHANGES, ids=[new for _, new, _ in CHANGES])
def test_a_value_that_is_another_is_told_once(
    site: SmallSite, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    put(site)
    site.build()
    assert told(capsys) == []
    put(site, (old, new))
    site.build()
    (line,) = told(capsys)
    assert line.startswith(said)
    assert line.endswith(f"know that it is {new.partition(': ')[2]} now")
    site.build()
    assert told(capsys) == []


def test_where_it_stands_and_what_to_write(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    put(site)
    site.build()
    put(site, ("value: 122", "value: 132"))
    capsys.readouterr()
    site.build()
    out = capsys.readouterr()
    assert "content/tip.md:15:32: warning: metrics[0].observations[0].value: 122 was published here" in (
        out.out + out.err
    )
    assert "Write - {date: 20" in out.out + out.err


def test_nothing_is_told_where_the_text_says_it(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    put(site)
    site.build()
    put(site, ("value: 122", "value: 132"), NOTED)
    site.build()
    assert told(capsys) == []
    put(site, ("value: 122", "value: 133"), NOTED)
    site.build()
    assert len(told(capsys)) == 1


def test_nothing_is_told_of_what_comes_later_or_was_withdrawn(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    put(site)
    site.build()
    more = ("      - {date: 2009-11, value: 130}\n", "      - {date: 2009-12, value: 131}\n")
    put(site, more, ("is: partly}]", "is: partly}, {date: 2011, is: contradicted}]"))
    site.build()
    assert told(capsys) == []
    put(site, ("organisation: ISS", NOTED[1].replace("minor", "withdrawal")))
    site.build()
    assert told(capsys) == []


def test_the_ledger_has_each_value_once(site: SmallSite) -> None:
    put(site)
    site.build()
    lines = (site.content / "ledger/cases/tip.jsonl").read_text("utf-8").splitlines()
    (line,) = (said for each in lines if (said := json.loads(each))["what"] == "quoted")
    assert line["values"].split() == [
        *("benchmark-fans-2009-01=7", "metric-fans-2009-01=122", "metric-fans-2009-11=130"),
        "verdict-reach-2009-02-01=partly",
    ]
    site.build()
    assert (site.content / "ledger/cases/tip.jsonl").read_text("utf-8").splitlines() == lines
    put(site, ("value: 130", "value: 131"))
    site.build()
    after = (site.content / "ledger/cases/tip.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(each).get("values") for each in after[len(lines) :]] == ["metric-fans-2009-11=131"]
