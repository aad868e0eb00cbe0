"""What each room offers to the others: a name that comes or goes is meant, and is written down here."""

from __future__ import annotations

import importlib
import inspect
from types import ModuleType

import pytest

# Rooms without names of their own are used module by module.
SURFACE = {
    "casebook": "register",
    "casebook.errors": "CasebookError Problem ProblemsFound Severity Where in_order nearest refuse shown",
    "casebook.settings": """
        CITATION_STYLES FEEDS LISTS LISTS_RENAMED NAMED NETWORKS PARTS PREFIX SETUP Settings Setup Today
        feeds_taken is_example misset not_to_last read_settings today told_again
    """,
    "casebook.model": """
        Archived Benchmark Budget Campaign Case Claim Comparison ComparisonRow DatedStatus DatedVerdict
        Document Event FollowUp Goal Lasting LaterAnswer LaterObservation LaterStatus LaterVerdict
        Metric Missing Mistake Moment Observation Outcome PartialDate Post Promise Quantity Request
        Revision Source SourceCheck Speaker State Upkeep Value
    """,
    "casebook.figures": """
        Aftermath Applause Change CheckClock Chronicle ClaimRecord Columns Course Days Dossier Due Found
        Judged LatestOutcome MetricFigures Origin OutcomeRecord Point PromiseClock PromiseRecord Reading
        RequestClock RequestRecord Ruling Sighting Silence SourceRecord Strength TimelineItem aftermath
        change_between check_clock course days_between due event_name first_gone join last_seen plain_name
        promise_clock request_clock rounded strength
    """,
    "casebook.reader": "EXTENSIONS Entry Ground Library Memory Renderer read_library",
    "casebook.words": """
        ChangeText Words bare_date between change check_clock counted_as country covered date
        day_and_month days dimension direction either explain figure judgement kind_of_change label
        language_name languages listed money month no_observation number own_name percentage period
        promise_clock quantity reached_before reason relative remedy report request_clock span
        state stretch value what_is_wrong words_of
    """,
    "casebook.citing": "Name Run STYLES Work citation name_of",
    "casebook.views": "",
    "casebook.feeds": "",
    "casebook.data": "CaseData DataSet METRICS case_json data_set file_of files_of rows_of",
    "casebook.search": "",
    "casebook.building": "",
    "casebook.disk": "",
    "casebook.templating": "",
    "casebook.work": "",
    "casebook.plugin": ("add_files_of_prose add_reader furnish_site open_site register site_generator"),
}


def public(room: ModuleType) -> list[str]:
    """Return the names a room offers: those it lists, or of a single module those it defines."""
    listed = getattr(room, "__all__", None)
    if listed is not None:
        return sorted(listed)
    defined = (
        name for name, value in vars(room).items() if getattr(value, "__module__", "") == room.__name__
    )
    return sorted(name for name in defined if not name.startswith("_"))


@pytest.mark.parametrize("room", SURFACE)
def test_a_room_offers_what_it_is_known_for(room: str) -> None:
    assert public(importlib.import_module(room)) == SURFACE[room].split()


@pytest.mark.parametrize("room", SURFACE)
def test_whatever_is_offered_exists_and_says_what_it_is(room: str) -> None:
    module = importlib.import_module(room)
    assert module.__doc__
    offered = [getattr(module, name) for name in public(module)]
    documented = [each for each in offered if inspect.isclass(each) or inspect.isroutine(each)]
    assert [each.__name__ for each in documented if not inspect.getdoc(each)] == []
