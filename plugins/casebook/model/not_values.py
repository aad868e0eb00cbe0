"""What is wrong with a text that should have been a figure, and what its author probably means."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .glossary import word_meant
from .mistakes import Mistake, without_quotes
from .values import MISSING, State, is_doubtful, parse_value, why_not_of_type, with_decimals

_LONGEST = 80
"""Characters of a text that somebody may have meant as a figure."""

_ONE = r"[+\-\u2212]?[0-9][0-9., _\u00a0\u2009\u202f]*"
_COMPOSED = re.compile(rf"(~|>=|<=|)\s*({_ONE}(?:\.\.\s*{_ONE})?)(\+?)")
"""A number or a range, exact or not; what its marks mean is another question."""
_IN_COUNTS = {
    "value-comma": "count-comma",
    "value-point": "count-point",
    "value-spelling": "count-with-decimals",
}
_RANGE = re.compile(r"\s*\.\.\s*")
_FIRST_GROUP = re.compile(r"[+\-\u2212]?[0-9]{1,3}")
_NUMBER = r"[~+\-\u2212]?[0-9](?:[0-9., _\u00a0\u2009\u202f]*[0-9])?\+?"
_PERCENT = re.compile(
    rf"({_NUMBER})\s*(?:%|procent|prosent|prozent|prosenttia|percent|per cent|pct\.?)", re.IGNORECASE
)
_UNIT_BEHIND = re.compile(rf"({_NUMBER})\s*([^\W\d_][^\d,;]*|[€$£]|:-|,-)")
_UNIT_BEFORE = re.compile(rf"([€$£]|[A-Z]{{3}}|kr\.?)\s*({_NUMBER})")
_CURRENCY = r"(?:[€$£]|[A-Z]{3}|kr\.?|kron(?:or|er))"
_IN_CROWNS = (
    re.compile(rf"(?:{_CURRENCY}\s*)?({_NUMBER})\s?[,.:][-\u2013\u2014]{{1,2}}(?:\s*{_CURRENCY})?"),
    re.compile(rf"({_NUMBER})\s*kr(?:\.|on(?:or|er))?"),
    re.compile(rf"kr\.?\s*({_NUMBER})"),
)
"""What has no thousandths: `12.000,-` and `12.000 kr` are a thousand times twelve."""
_ABOUT = re.compile(
    r"(?:about|around|approx\.?|approximately|roughly|circa|cirka|ca\.?|c:a|omkring|ungefär|runt|omtrent|rundt"
    r"|etwa|ungefähr|rund|noin|suunnilleen|≈)"
    r"\s*(.+)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"(?:at least|minst|mindst|mindestens|vähintään|min\.?|≥|over|över|über|yli|more than|mer än|fler än"
    r"|mere end|flere end|mer enn|flere enn|mehr als|enemmän kuin)\s*(.+)"
    r"|(.+?)\s+(?:or more|eller mer|eller fler|eller flere|oder mehr|tai enemmän)",
    re.I,
)
_AT_MOST = re.compile(
    r"(?:at most|up to|högst|højst|høyst|höchstens|enintään|max\.?|maks\.?|maximalt|upp till|op til|opptil"
    r"|bis zu|≤|under|unter|below|less than|fewer than|mindre än|färre än|mindre end|færre end|mindre enn"
    r"|færre enn|weniger als|vähemmän kuin)\s*(.+)",
    re.I,
)
_BETWEEN = re.compile(
    r"(?:mellan |mellem |mellom |zwischen |between )?(.+?)"
    r"\s*(?:[-–—]|\.\.\.|…| to | till | til | bis | och | og | und | ja | and )\s*(.+)"
)
_TIMES = {
    3: "k|tkr|tusen|tusind|tausend|tsd|tuhatta|thousand",
    6: "mn|mio|milj|millions?|millioner|miljon|miljoner|millionen|miljoonaa",
    9: "md|mdr|miljard(?:er)?|milliard(?:er|en)?|miljardia|mrd",
}
_MULTIPLIED = tuple(
    (zeros, re.compile(rf"(~?)(.+?)\s*(?:{words})\.?", re.IGNORECASE)) for zeros, words in _TIMES.items()
)
# What may be a thousand or a million times as much is never taken for a unit: `2 m`, `2 billion`, `2k fans`.
_MANIFOLD = re.compile(
    rf"(?:{'|'.join(_TIMES.values())}|m|b|bn|mkr|mdkr|billions?|billion(?:er)?|biljon(?:er)?|trillion)\b",
    re.IGNORECASE,
)


def why_not_a_value(written: str, *, money: bool = False) -> Mistake:
    """Say what is wrong with a text that should have been a quantity; `money` has its currency elsewhere."""
    unknown = Mistake("value-unknown", value=written, nearest=word_meant(written.strip(), MISSING))
    if len(written) > _LONGEST:
        return unknown
    bare = without_quotes(written)
    if bare != written.strip():
        return Mistake("quotes-typographic", value=written, meant=bare)
    return (
        _with_marks(written)
        or _no_figure(written)
        or _percent(written)
        or _otherwise_spelt(written)
        or _with_unit(written, "amount-with-currency" if money else "value-with-unit")
        or unknown
    )


def in_a_count(key: str, params: Mapping[str, object]) -> str:
    """Return the key of the sentence that says the same in a metric of counts: that offers no decimals."""
    meant = str(params.get("decimals") or params.get("meant"))
    in_counts = _IN_COUNTS.get(key, "")
    refused = why_not_of_type(parse_value(meant), "count") if in_counts else None
    return in_counts if refused and refused.key == "count-not-whole" else key


def _with_marks(written: str) -> Mistake | None:
    """Say what the commas and points of a number mean, or ask where that can be two things."""
    number = _COMPOSED.fullmatch(written.strip())
    numbers = _RANGE.split(number[2]) if number else []
    if not number or not any("," in each or is_doubtful(each) or each.count(".") > 1 for each in numbers):
        return None
    readings = [_readings(each) for each in numbers]
    if not all(readings):
        return None
    spelt = dict.fromkeys(_composed(number, [possible[place] for possible in readings]) for place in (0, -1))
    offered = [each for each in spelt if _is_taken(each)]
    if len(offered) < 2:
        return Mistake("value-spelling", value=written, meant=offered[0]) if offered else None
    key = "value-comma" if "," in written else "value-point"
    return Mistake(key, value=written, thousands=offered[0], decimals=offered[1])


def _is_taken(written: str) -> bool:
    try:
        return not isinstance(parse_value(written), State)
    except Mistake:
        return False


def _composed(number: re.Match[str], numbers: list[str]) -> str:
    return f"{number[1]}{'..'.join(numbers)}{number[3]}"


def _readings(number: str) -> tuple[str, ...]:
    """Return what a number can mean, as it is written here: its marks as thousands, and as that of decimals.

    One of the two where the other cannot be, nothing where neither can.
    """
    marks, (first, *groups) = re.findall("[.,]", number), re.split("[.,]", number)
    if not marks:
        return (number,)
    are_groups = bool(_FIRST_GROUP.fullmatch(first)) and all(len(group) == 3 for group in groups[:-1])
    thousands = "".join([first, *groups])
    are_thousands = are_groups and len(groups[-1]) == 3 and len(set(marks)) == 1
    if len(marks) == 1:
        may_be_both = are_thousands and first.strip("+-\u2212") != "0"
        return (thousands, with_decimals(number)) if may_be_both else (f"{first}.{groups[0]}",)
    if are_thousands:
        return (thousands,)
    return (with_decimals(number),) if are_groups and marks.count(marks[-1]) == 1 else ()


def _no_figure(written: str) -> Mistake | None:
    number = written.strip()
    if number.casefold().lstrip("+-.") in ("inf", "nan", "infinity"):
        return Mistake("value-not-finite", value=written)
    if number.startswith((">", "<")) and not number.startswith((">=", "<=")):
        return Mistake("value-open-bound", value=written)
    return None


def _percent(written: str) -> Mistake | None:
    match = _PERCENT.fullmatch(written.strip())
    number = _plain(match[1]) if match else ""
    if match and not number:
        return _asked(written, match[1])
    return Mistake("value-percent", value=written, number=number) if number else None


def _with_unit(written: str, key: str) -> Mistake | None:
    text = _about(written.strip())
    crowns = _in_crowns(text)
    if crowns:
        return Mistake(key, value=written, number=crowns)
    behind, before = _UNIT_BEHIND.fullmatch(text), _UNIT_BEFORE.fullmatch(text)
    said = behind[1] if behind else before[2] if before else ""
    if not said or (behind and _MANIFOLD.match(behind[2])):
        return None
    number = _plain(said)
    return Mistake(key, value=written, number=number) if number else _asked(written, said)


def _about(text: str) -> str:
    """Return `ca 150 fans` as `~150 fans`, and any other text as it is."""
    match = _ABOUT.fullmatch(text)
    return f"~{match[1]}" if match else text


def _in_crowns(text: str) -> str:
    """Return the number of an amount such as `12.000,-`, whose mark can be but that of thousands."""
    for match in filter(None, (pattern.fullmatch(text) for pattern in _IN_CROWNS)):
        doubt = _with_marks(match[1])
        return str(doubt.params["thousands"]) if doubt and "thousands" in doubt.params else _plain(match[1])
    return ""


def _asked(written: str, number: str) -> Mistake | None:
    """Ask about the comma or the point of a number that has a unit with it."""
    doubt = _with_marks(number)
    return Mistake(doubt.key, **{**doubt.params, "value": written}) if doubt else None


def _otherwise_spelt(written: str) -> Mistake | None:
    meant = _meant(written.strip())
    return Mistake("value-spelling", value=written, meant=meant) if meant else None


def _meant(text: str) -> str:
    """Return how a number in words such as `ca 150` or `100–200` is written here, nothing for any other."""
    for pattern, form in ((_ABOUT, "~{}"), (_AT_LEAST, "{}+"), (_AT_MOST, "<={}")):
        match = pattern.fullmatch(text)
        number = _plain(next(filter(None, match.groups()))) if match else ""
        meant = form.format(number)
        if number and _plain(meant) == meant:
            return meant
    match = _BETWEEN.fullmatch(text)
    numbers = [_plain(number) for number in match.groups()] if match else [""]
    return _plain("..".join(numbers)) if all(numbers) else _multiplied(text)


def _multiplied(text: str) -> str:
    """Return a number such as `1.5 million` in full, nothing where its decimals go further than that."""
    for zeros, pattern in _MULTIPLIED:
        match = pattern.fullmatch(text)
        number = _plain(match[2]).replace(" ", "") if match else ""
        whole, _, decimals = number.partition(".")
        if match and (whole + decimals).isdigit() and len(decimals) <= zeros:
            return match[1] + f"{int(whole + decimals.ljust(zeros, '0')):,}".replace(",", " ")
    return ""


def _plain(number: str) -> str:
    """Return a number as it is taken here, where its marks can mean but one thing; else nothing."""
    said = _with_marks(number)
    text = number.strip() if said is None else said.params.get("meant", "")
    return text if _is_taken(text) else ""
