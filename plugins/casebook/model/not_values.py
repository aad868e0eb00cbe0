"""What is wrong with a text that should have been a figure, and what its author probably means."""

from __future__ import annotations

import re

from .glossary import word_meant
from .mistakes import Mistake, without_quotes
from .values import MISSING, State, is_doubtful, parse_value, with_decimals

_LONGEST = 80
"""Characters of a text that somebody may have meant as a figure."""

_WITH_COMMAS = re.compile(r"[~<>=\s]*[+\-\u2212]?[0-9][0-9., ]*(?:,[0-9]+)[0-9., ]*\+?")
_NUMBER = r"[~+\-\u2212]?[0-9](?:[0-9., _\u00a0\u2009\u202f]*[0-9])?\+?"
_PERCENT = re.compile(
    rf"({_NUMBER})\s*(?:%|procent|prosent|prozent|prosenttia|percent|per cent|pct\.?)", re.IGNORECASE
)
_UNIT_BEHIND = re.compile(rf"({_NUMBER})\s*([^\W\d_][^\d,;]*|[€$£]|:-|,-)")
_UNIT_BEFORE = re.compile(rf"([€$£]|[A-Z]{{3}}|kr\.?)\s*({_NUMBER})")
_ABOUT = re.compile(
    r"(?:about|around|approx\.?|approximately|roughly|circa|cirka|ca\.?|c:a|omkring|ungefär|runt|omtrent|rundt"
    r"|etwa|ungefähr|rund|noin|suunnilleen|≈)"
    r"\s*(.+)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"(?:at least|minst|mindst|mindestens|vähintään|min\.?|≥)\s*(.+)"
    r"|(.+?)\s+(?:or more|eller mer|eller fler|eller flere|oder mehr|tai enemmän)",
    re.I,
)
_AT_MOST = re.compile(
    r"(?:at most|up to|högst|højst|høyst|höchstens|enintään|max\.?|maks\.?|maximalt|upp till|op til|opptil"
    r"|bis zu|≤)\s*(.+)",
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
        _ambiguous(written)
        or _percent(written)
        or _otherwise_spelt(written)
        or _with_unit(written, "amount-with-currency" if money else "value-with-unit")
        or unknown
    )


def _ambiguous(written: str) -> Mistake | None:
    number = written.strip()
    if _WITH_COMMAS.fullmatch(number):
        return _two_readings("value-comma", written, number)
    if any(is_doubtful(part) for part in number.lstrip("~<>=").rstrip("+").split("..")):
        return _two_readings("value-point", written, number)
    if number.casefold().lstrip("+-.") in ("inf", "nan", "infinity"):
        return Mistake("value-not-finite", value=written)
    if number.startswith((">", "<")) and not number.startswith((">=", "<=")):
        return Mistake("value-open-bound", value=written)
    return None


def _two_readings(key: str, written: str, number: str) -> Mistake:
    """Ask which is meant, in two spellings that both will be taken."""
    numbers = re.sub(r"[\s_]", "", number).split("..")
    thousands = "..".join(re.sub("[.,]", "", each) for each in numbers)
    return Mistake(key, value=written, thousands=thousands, decimals="..".join(map(with_decimals, numbers)))


def _percent(written: str) -> Mistake | None:
    match = _PERCENT.fullmatch(written.strip())
    number = _plain(match[1]) if match else ""
    if match and not number:
        return _asked(written, match[1])
    return Mistake("value-percent", value=written, number=number) if number else None


def _with_unit(written: str, key: str) -> Mistake | None:
    text = written.strip()
    behind, before = _UNIT_BEHIND.fullmatch(text), _UNIT_BEFORE.fullmatch(text)
    said = behind[1] if behind else before[2] if before else ""
    if not said or (behind and _MANIFOLD.match(behind[2])):
        return None
    number = _plain(said)
    return Mistake(key, value=written, number=number) if number else _asked(written, said)


def _asked(written: str, number: str) -> Mistake | None:
    """Ask about the comma or the point of a number that has a unit with it."""
    doubt = _ambiguous(number.strip())
    return Mistake(doubt.key, **{**doubt.params, "value": written}) if doubt else None


def _otherwise_spelt(written: str) -> Mistake | None:
    meant = _meant(written.strip())
    return Mistake("value-spelling", value=written, meant=meant) if meant else None


def _meant(text: str) -> str:
    """Return how a number in words such as `ca 150` or `100–200` is written here, nothing for any other."""
    for pattern, form in ((_ABOUT, "~{}"), (_AT_LEAST, "{}+"), (_AT_MOST, "<={}")):
        match = pattern.fullmatch(text)
        number = _plain(next(filter(None, match.groups()))) if match else ""
        if number:
            return form.format(number)
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
    """Return a number as it is taken here, a comma that can only begin decimals as a point; else nothing."""
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{1,2}(?![0-9]))", ".", number.strip())
    try:
        return "" if isinstance(parse_value(text), State) else text
    except Mistake:
        return ""
