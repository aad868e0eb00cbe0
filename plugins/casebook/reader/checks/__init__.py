"""The checks, each one mistake an author can make: a small named function that yields problems.

Their names are their list. A check sees a document that is typed already; what has a mistake of its own is
left out of it, so no mistake is reported twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...errors import Problem
from ...model import Case, FollowUp
from . import (
    authors,
    evidence,
    ids,
    later,
    lists,
    plain,
    stored,
    texts,
    times,
    to_come,
    values,
    verdicts,
    whole,
    withdrawn,
)
from .scope import Scope
from .shared import check_shared_sources, check_shared_sources_were_seen

OF_EVERY_DOCUMENT = (
    texts.check_title_has_words,
    texts.check_title_length,
    texts.check_slug,
    stored.check_slug_can_be_stored,
    stored.check_id_can_be_stored,
    stored.check_names_can_be_stored,
    texts.check_language_is_not_a_country,
    texts.check_own_address,
    texts.check_post_has_a_date,
    texts.check_dates_of_publication,
    texts.check_kind_is_not_forgotten,
    authors.check_an_author_is_one,
    authors.check_an_author_is_not_two,
    lists.check_names_stand_once,
    plain.check_plain_texts_have_no_markdown,
    withdrawn.check_only_what_is_withdrawn_is_replaced,
    withdrawn.check_what_replaces_it_exists,
    withdrawn.check_what_replaces_it_is_there_to_read,
    withdrawn.check_nothing_comes_after_a_withdrawal,
)
OF_ORIGINALS = (
    ids.check_ids_stand_once,
    evidence.check_sources_say_something,
    evidence.check_source_files_exist,
    evidence.check_copies_are_elsewhere,
    evidence.check_tables_are_full,
    to_come.check_what_happened_has_come,
)
OF_CASES = (
    ids.check_case_sources_exist,
    ids.check_evidence_exists,
    ids.check_answers_exist,
    values.check_values_fit_their_metric,
    values.check_budget,
    values.check_money_has_a_currency,
    values.check_one_value_a_date,
    values.check_phases,
    lists.check_a_channel_is_one,
    lists.check_channels_are_the_case_s,
    times.check_campaign_ends_after_its_start,
    times.check_promises_are_due_after_they_were_made,
    times.check_answers_come_after_the_question,
    verdicts.check_verdicts_come_after_what_they_are_of,
    evidence.check_attribution_shown_has_a_benchmark,
    evidence.check_rulings_are_dated,
)
OF_FOLLOW_UPS = (
    ids.check_followed_cases_exist,
    ids.check_followed_cases_are_published,
    ids.check_named_parts_exist,
    ids.check_follow_up_sources_exist,
    ids.check_later_evidence_exists,
    ids.check_later_answers_exist,
    values.check_later_values_fit,
    times.check_later_answers_come_after_the_question,
    verdicts.check_later_verdicts_come_after_what_they_are_of,
    times.check_follow_up_comes_after_its_case,
    evidence.check_later_attribution_has_a_benchmark,
    evidence.check_later_rulings_are_dated,
)
OF_THE_LIBRARY = (
    whole.check_slugs_differ,
    whole.check_ids_differ,
    whole.check_translations_have_an_original,
    whole.check_there_is_one_original,
    later.check_later_values_agree,
)


def check_document(scope: Scope[Any]) -> Iterator[Problem]:
    """Run every check that a document has to pass."""
    checks: tuple[Any, ...] = OF_EVERY_DOCUMENT
    if not scope.document.translation:
        checks += OF_ORIGINALS
        checks += OF_CASES if isinstance(scope.document, Case) else ()
        checks += OF_FOLLOW_UPS if isinstance(scope.document, FollowUp) else ()
    for check in checks:
        yield from check(scope)


__all__ = [
    "OF_THE_LIBRARY",
    "Scope",
    "check_document",
    "check_shared_sources",
    "check_shared_sources_were_seen",
]
