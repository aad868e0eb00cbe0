"""Whatever happens to a site between two builds, the second makes what one from nothing would make.

A failure tells the series of edits step by step, and all files that differ. To try a series again, hand its
steps, which Hypothesis prints, to `workshop.run`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.building.stale.builds import Build, Built, building, commanded
from tests.building.stale.compare import difference
from tests.building.stale.edits import CHANGES, Edit
from tests.building.stale.series import Step, Workshop
from tests.building.stale.site import Files, Site, files_of, lay
from tests.sparing import one_of

from casebook.settings import LISTS, PARTS

_edits = st.builds(Edit, st.sampled_from(sorted(CHANGES)), st.integers(0, 23), st.integers(0, 5))
_steps = st.builds(Step, st.lists(_edits, min_size=1, max_size=2).map(tuple), st.integers(0, 3).map(bool))


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Return where series are tried, with a process that makes their builds."""
    folder = tmp_path_factory.mktemp("stale")
    (folder / "said").mkdir()
    with building(folder / "said") as builder:
        yield Workshop(folder / "sites", builder.make)


def _with(lists: Iterable[str], *, without: Sequence[str]) -> str:
    """Return the settings of a site with the pages of some lists, and with all parts but some."""
    kept = [part for part in PARTS if part not in without]
    return f"CASEBOOK_LISTS = {['index', *lists]}\nCASEBOOK_PARTS = {kept}\n"


FEW = ("cases", "follow-ups", "due", "tags", "feeds", "404")
MANY = [each for each in LISTS if each not in (*FEW, "index", "evidence")]
SMALLER = (
    _with(FEW, without=["search"]),
    _with(MANY, without=["search", "feeds"]),
    _with(FEW, without=["search", "feeds"]),
    _with(["evidence"], without=["search", "feeds"]),
    _with(FEW, without=[]),
)
"""Settings of sites that take half of the time: each list and each part is in one of them or more."""


@pytest.fixture(scope="module")
def smaller(workshop: Workshop) -> list[Workshop]:
    """Return where series are tried with smaller sites; all are tried with the whole one as slow tests."""
    folders = [workshop.folder.with_name(f"smaller-{number}") for number in range(len(SMALLER))]
    return [
        Workshop(folder, workshop.make, settings=chosen)
        for folder, chosen in zip(folders, SMALLER, strict=True)
    ]


@pytest.fixture
def small(smaller: list[Workshop]) -> Workshop:
    """Return where the smallest site is."""
    return smaller[2]


def run_series(
    workshop: Workshop, number: int, *, series: int, steps: int, shrink: bool, first: tuple[Step, ...] = ()
) -> None:
    """Try so many series of so many steps at most behind the `first`, the same ones for the same number."""
    chosen = settings(
        max_examples=series,
        phases=[Phase.generate, *([Phase.shrink] if shrink else [])],
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )

    @seed(number)
    @chosen
    @given(st.lists(_steps, min_size=2, max_size=steps))
    def hold(series: list[Step]) -> None:
        workshop.run([*first, *series])

    hold()


@pytest.mark.parametrize("number", range(4))
def test_a_build_on_top_is_one_from_nothing(smaller: list[Workshop], number: int) -> None:
    run_series(smaller[number], number, series=5, steps=3, shrink=False)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(4))
def test_a_build_on_top_of_the_whole_site_is_one_from_nothing(workshop: Workshop, number: int) -> None:
    run_series(workshop, number, series=5, steps=3, shrink=False)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(100, 130))
def test_a_build_on_top_is_one_from_nothing_after_many_edits(workshop: Workshop, number: int) -> None:
    run_series(workshop, number, series=10, steps=12, shrink=True)


# With the files for hosts, too.
PUBLISHED = (Step((Edit("publishing", 0, 1), Edit("headers", 0, 1))),)


def test_so_it_is_where_the_site_is_published_time_and_again(smaller: list[Workshop]) -> None:
    run_series(smaller[4], 300, series=2, steps=3, shrink=False, first=PUBLISHED)


@pytest.mark.slow
def test_so_it_is_where_the_whole_site_is_published_time_and_again(workshop: Workshop) -> None:
    run_series(workshop, 300, series=2, steps=3, shrink=False, first=PUBLISHED)


FILTERED = (Step((Edit("program", 0, 1),)),)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(700, 704))
def test_so_it_is_where_templates_call_a_function_of_the_sites_own(workshop: Workshop, number: int) -> None:
    run_series(workshop, number, series=3, steps=6, shrink=True, first=FILTERED)


DRAWN = (Step((Edit("share_pictures", 0, 0),)),)


@pytest.mark.slow
def test_so_it_is_where_pictures_are_drawn(workshop: Workshop) -> None:
    run_series(workshop, 600, series=2, steps=3, shrink=False, first=DRAWN)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(610, 616))
def test_so_it_is_where_pictures_are_drawn_time_and_again(workshop: Workshop, number: int) -> None:
    run_series(workshop, number, series=10, steps=10, shrink=True, first=DRAWN)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(400, 410))
def test_so_it_is_where_a_site_is_published_for_long(workshop: Workshop, number: int) -> None:
    run_series(workshop, number, series=10, steps=12, shrink=True, first=PUBLISHED)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(200, 204))
def test_so_it_is_where_the_work_is_shared_out_and_feeds_are_full(workshop: Workshop, number: int) -> None:
    large = Workshop(workshop.folder.with_name("large"), workshop.make, more=70)
    run_series(large, number, series=3, steps=8, shrink=False)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(500, 504))
def test_so_it_is_where_feeds_go_on_in_archives(workshop: Workshop, number: int) -> None:
    large = Workshop(workshop.folder.with_name("archived"), workshop.make, more=70)
    run_series(large, number, series=2, steps=6, shrink=False, first=PUBLISHED)


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_each_edit_alone(workshop: Workshop, name: str) -> None:
    for which in range(4):
        workshop.run([Step((Edit(name, which, number),)) for number in range(4)])


def test_a_day_to_come_is_told_until_it_comes(small: Workshop) -> None:
    foreseen = Step((Edit("foreseen", 0, 1),))
    days = [(Edit("later", 0, number),) for number in (0, 0, 1)]
    back = [(Edit("earlier", 0, 1), Edit("text", 1, 1)), (Edit("earlier", 0, 0),)]
    small.run([foreseen, *map(Step, [*days, *back])])


def test_what_is_saved_while_a_site_is_built_is_not_missed_by_the_next_build(small: Workshop) -> None:
    site, name = small.begin(), "content/cases/tip.en.md"
    later = site.read(name).replace("counted 1 time", "counted 7 times")
    Edit("title", 0, 1).make(site)
    (built,) = small.make([Build(site.folder, site.day, meanwhile={name: later})])
    assert built.status == 0
    assert site.read(name) == later
    assert small.found(site) == []


def bytes_of(site: Site) -> dict[str, bytes]:
    return {name: data for name, (data, _) in site.made.items()}


def test_the_command_makes_what_is_made_here(small: Workshop) -> None:
    site = small.begin()
    made = bytes_of(site)
    Edit("no_cache").make(site)
    Edit("no_output").make(site)
    built = commanded(Build(site.folder, site.day))
    assert bytes_of(site) == made
    assert (built.status, built.problems) == (0, ())
    assert built.made == "Made: 3 cases, 2 follow-ups, 2 posts, 1 page and 2 translations."


# That all this can fail: builds on top that are wrong on purpose.

PAGE, GONE = "output/cases/network/index.html", "output/follow-ups/both/index.html"
TITLE, DELETED, REFUSED = Edit("title", 1, 2), Edit("delete", 4), Edit("wrong_setting")
Harm = Callable[[Site, Files], Built | None]


def skipped(site: Site, before: Files) -> None:
    lay(site.folder, {PAGE: before[PAGE]})


def left(site: Site, before: Files) -> None:
    lay(site.folder, {GONE: before[GONE]})


def lost(site: Site, _: Files) -> None:
    site.remove(PAGE)


def written_for_nothing(site: Site, _: Files) -> None:
    site.write("output/404.html", site.read("output/404.html"))


def passed(*_: object) -> Built:
    return Built(0, "", "")


def said_otherwise(*_: object) -> Built:
    return Built(1, "pelicanconf.py:1:1: something else", "")


@pytest.mark.parametrize(
    ("edit", "harm", "found"),
    one_of(
        3,
        [
            (TITLE, skipped, f"{PAGE} is not what a build from nothing makes:\n--- from nothing\n+++ on top"),
            (TITLE, lost, f"{PAGE} is missing"),
            (
                TITLE,
                written_for_nothing,
                "output/404.html was written anew, though nothing in it has changed",
            ),
            (TITLE, said_otherwise, "exit status 1, and 0 from nothing:\npelicanconf.py:1:1: something else"),
            (DELETED, left, f"{GONE} is there, and a build from nothing does not make it"),
            (REFUSED, lost, f"the build was refused, and changed the old site all the same: [{PAGE[7:]!r}]"),
            (REFUSED, passed, "exit status 0, and 1 from nothing:"),
            (
                REFUSED,
                said_otherwise,
                "what is wrong is said in another way: ('pelicanconf.py:1:1: some",
            ),
        ],
    ),
)
def test_a_wrong_build_is_found(small: Workshop, edit: Edit, harm: Harm, found: str) -> None:
    small.begin()

    def make(builds: Sequence[Build]) -> list[Built]:
        site = Site(builds[0].folder)
        before = files_of(site.folder, "output")
        on_top, *others = small.make(builds)
        return [harm(site, before) or on_top, *others]

    with pytest.raises(AssertionError) as told:
        replace(small, make=make).run([Step((Edit("nothing"), edit))])
    assert str(told.value).startswith(f"\n1. nothing: nothing is done; {edit.name.replace('_', ' ')}: ")
    assert f"\n\n{found}" in str(told.value)


def test_a_difference_is_told_line_by_line() -> None:
    assert difference(b"<p>old\n<p>same\n", b"<p>new\n<p>same\n").splitlines() == [
        "--- from nothing",
        "+++ on top",
        "@@ -1,2 +1,2 @@",
        "-<p>new",
        "+<p>old",
        " <p>same",
    ]
