"""What authors write for the format's own words: in another language, or in another kind of English.

Each word of the format stands before the words that people take for it; several words of one are parted by
commas. A word may mean another thing in another place: only what a place knows is ever suggested there.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import nearest
from .glossary_more import CODES, KEYS, WORDS
from .glossary_seen import LABELS

_KEYS = {
    "title": "titel, rubrik, overskrift, headline, heading",
    "date": "datum, dato, dag",
    "modified": "ändrad, ændret, updated, uppdaterad, opdateret",
    "slug": "adressnamn, permalink",
    "lang": "språk, sprog, language",
    "translation": "översättning, oversættelse",
    "tags": "taggar, etiketter, ämnen, emner, emneord, keywords",
    "author": "författare, forfatter, skribent",
    "summary": "sammanfattning, ingress, resumé, resume, description, excerpt",
    "template": "mall, skabelon",
    "sources": "källor, kilder, references",
    "source": "källa, kilde, ref, reference",
    "comparisons": "jämförelser, jämförelse, sammenligninger, sammenligning, tables, tabell, tabel",
    "outcome": "utfall, udfald, resultat, result",
    "next_check": "nästa_kontroll, nästa kontroll, næste_kontrol, næste kontrol, next-check, next check",
    "revisions": "ändringar, rättelser, ændringer, rettelser, changes",
    "replaced_by": "ersatt_av, ersatt av, erstattet_af, erstattet af, replaced by, merged_into",
    "disclosure": "jäv, koppling, inhabilitet, tilknytning",
    "discussion": "diskussion, debatt, debat, comments",
    "organisation": "organization, organisationen, företag, virksomhed, firma, company",
    "country": "land",
    "sector": "bransch, branche, sektor, industry",
    "purpose": "syfte, formål, ändamål",
    "channels": "kanaler",
    "channel": "kanal",
    "campaign": "kampanj, kampagne",
    "metrics": "mått, nyckeltal, mätningar, nøgletal, målinger, kpi, kpis",
    "metric": "mått, nyckeltal, nøgletal",
    "claims": "påståenden, påstande, udsagn",
    "promises": "löften, løfter",
    "requests": "frågor, spørgsmål, questions",
    "timeline": "tidslinje, händelser, begivenheder, events",
    "maintenance": "underhåll, vedligeholdelse",
    "follows": "följer, følger, case, fall, sag",
    "observations": "observationer, avläsningar, aflæsninger, readings, values, värden, værdier",
    "benchmark": "jämförelse, sammenligning, comparison",
    "name": "namn, navn",
    "start": "början, begyndelse, from, från, fra",
    "end": "slut, to, till, til",
    "goal": "mål, syfte, formål",
    "shape": "form",
    "amount": "belopp, beløb, summa, sum",
    "currency": "valuta",
    "note": "anmärkning, anteckning, bemærkning, kommentar, comment, notering",
    "label": "etikett, etiket, namn, navn, titel, title, name",
    "type": "typ, sort, slags",
    "unit": "enhet, enhed",
    "level": "nivå, niveau",
    "better": "bättre, bedre",
    "target": "mål, målvärde, målværdi",
    "value": "värde, værdi, antal, number, count",
    "by": "av, af",
    "phase": "fas, fase",
    "break": "brott, brud, avbrott",
    "text": "citat, quote, påstående, påstand, løfte, löfte",
    "verdict": "bedömning, omdöme, vurdering, dom, status",
    "status": "läge, verdict",
    "because": "därför, eftersom, motivering, fordi, begrundelse, reason, why",
    "checked": "kontrollerad, kontrollerat, granskad, kontrolleret, tjekket",
    "evidence": "belägg, bevis, belæg, sources",
    "due": "senast, förfaller, forfalder, frist, deadline",
    "to": "till, til",
    "question": "fråga, spørgsmål",
    "deadline": "senast, tidsfrist, frist, due",
    "answered": "besvarad, besvarat, besvaret",
    "answer": "svar, reply",
    "url": "adress, adresse, länk, link, address, webbadress, webadresse",
    "publisher": "utgivare, förlag, udgiver, forlag",
    "accessed": "hämtad, läst, hentet, læst, read",
    "archived": "arkiverad, arkiveret, archive",
    "checks": "kontroller, kontroll, kontrol",
    "at": "vid, ved, time",
    "file": "fil",
    "is": "är, er",
    "columns": "kolumner, kolonner",
    "rows": "rader, rækker",
    "cells": "celler",
    "role": "roll, rolle, titel, title",
    "kind": "typ, type, slag, slags",
}
_WORDS = {
    "case": "fall, fallet, sag, casus, casen",
    "follow-up": "followup, follow up, uppföljning, opfølgning",
    "published": "publish, publicerad, publicerat, publiceret, udgivet, public",
    "draft": "utkast, kladde",
    "hidden": "dold, dolt, skjult",
    "true": "ja, yes, sant, sann, sand, sandt, on, 1, y, j",
    "false": "nej, no, falskt, falsk, off, 0, n",
    "count": "antal, styck, stycken, stk",
    "number": "tal, siffra, decimal",
    "percent": "procent, %, percentage, pct",
    "money": "pengar, penge, belopp, beløb, currency, valuta",
    "rating": "betyg, karakter, score, omdöme",
    "state": "tillstånd, tilstand, läge, text",
    "higher": "högre, højere, mer, mere, fler, flere, more, större, større, upp, op, up",
    "lower": "lägre, lavere, mindre, färre, færre, less, fewer, ner, ned, down",
    "neither": "varken, ingetdera, ingendera, hverken, ingen, inget, none",
    "author": "författare, författaren, forfatter, forfatteren, jag, mig, jeg, mig selv, me, myself",
    "organisation": "organization, organisationen, företaget, virksomheden, company",
    "third-party": "third party, thirdparty, tredje part, tredjepart, tredje parten, other",
    "before": "före, innan, før",
    "after": "efter",
    "latest": "senast, senaste, seneste, senest, last, now, nu",
    "not-checked": "unchecked, not checked, okontrollerat, okontrollerad, inte kontrollerat, ej kontrollerat,"
    " inte granskat, ikke kontrolleret, ikke tjekket, ukontrolleret",
    "checking": "kontrolleras, granskas, kontrolleres, tjekkes, undersøges",
    "supported": "true, yes, confirmed, sant, sand, sandt, ja, bekräftat, styrkt, stöds, får stöd, bekræftet,"
    " underbygget, støttes",
    "partly": "partially, partial, partly true, half, delvis, delvist, till en del, til dels",
    "unsupported": "unproven, obelagt, obekräftat, inte styrkt, stöds inte, ubekræftet, udokumenteret,"
    " støttes ikke, ikke understøttet, ikke bekræftet",
    "contradicted": "false, no, wrong, falskt, falsk, nej, fel, motsagt, modsagt, forkert",
    "undeterminable": "unknown, unclear, okänt, oklart, ukendt, uklart, kan inte avgöras, kan ikke afgøres",
    "in-progress": "in progress, ongoing, pågår, pågående, i gang, igangværende",
    "stalled": "avstannat, gått i stå, gået i stå",
    "kept": "true, yes, fulfilled, hållet, infriat, uppfyllt, ja, holdt, indfriet, opfyldt, overholdt",
    "kept-late": "late, hållet sent, hållet för sent, holdt sent, holdt for sent",
    "broken": "false, no, not kept, brutet, sviket, nej, brudt, svigtet, ikke holdt, inte hållet",
    "withdrawn": "tillbakadraget, taget tillbaka, trukket tilbage, tilbagetrukket",
    "met": "true, yes, reached, achieved, nått, uppnått, uppfyllt, ja, nået, opnået, opfyldt",
    "mostly": "almost, nearly, nästan, till största delen, næsten, stort set",
    "not-met": "false, no, not met, missed, inte nått, ej nått, ej uppnått, inte uppnått, nej, ikke nået,"
    " ikke opnået, ikke opfyldt",
    "not-verified": "not verified, unverified, unknown, okänt, ukendt, inte verifierat, ikke verificeret,"
    " ikke bekræftet",
    "no-measurable-goal": "no goal, inget mål, inget mätbart mål, intet mål, intet målbart mål",
    "too-early": "too early, för tidigt, for tidligt",
    "shown": "true, yes, proven, visad, visat, påvisad, påvist, vist, ja",
    "plausible": "likely, probable, trolig, troligt, rimlig, rimligt, sannolik, sannolikt, sandsynlig,"
    " sandsynligt",
    "not-shown": "false, no, not shown, unknown, inte visad, inte visat, ej visat, nej, ikke vist,"
    " ikke påvist",
    "unlikely": "osannolik, osannolikt, usandsynlig, usandsynligt",
    "event": "händelse, hændelse, begivenhed",
    "coverage": "press, media, mediebevakning, bevakning, omtale, artikel, article",
    "acclaim": "award, praise, pris, beröm, ros, utmärkelse",
    "check": "kontroll, granskning, kontrol, tjek",
    "reply": "answer, svar, response",
    "correction": "rättelse, rettelse",
    "web": "webb, webbsida, hemsida, hjemmeside, website, page, link, länk",
    "video": "film, youtube",
    "audio": "ljud, lyd, podd, podcast, radio",
    "print": "tryck, tidning, papper, avis, papir, newspaper, book, bok, bog",
    "interview": "intervju",
    "image": "bild, foto, billede, photo, picture, screenshot",
    "dataset": "data, data set, datamängd, datasæt",
    "alive": "online, up, uppe, kvar, finns, oppe, findes, ok, 200",
    "gone": "borta, väck, död, væk, død, dead, down, nere, nede, 404, removed",
    "changed": "ändrad, ändrat, ændret",
    "blocked": "blockerad, blockerat, spärrad, blokeret, spærret",
    "campaign": "kampanj, kampagne",
    "pilot": "försök, forsøg, test, trial",
    "continuous": "löpande, fortlöpande, løbende, permanent",
    "active": "aktiv, aktivt, open, öppen, åben",
    "closed": "stängd, stängt, avslutad, avslutat, lukket, afsluttet, done",
    "publish": "publicering, udgivelse, published",
    "minor": "mindre, liten, lille, typo",
    "withdrawal": "tillbakadragande, tilbagetrækning",
    "unknown": "okänt, okänd, ukendt, vet ej, vet inte, ved ikke, inte känt, ej känt, ikke kendt, ?",
    "not measured": "inte mätt, ej mätt, ikke målt, unmeasured, not counted",
    "not published": "unpublished, inte publicerat, ej publicerat, ikke offentliggjort, hemligt, hemmeligt",
    "removed": "deleted, borttaget, borttagen, raderat, fjernet, slettet",
    "not applicable": "inte tillämpligt, ej tillämpligt, ikke relevant, irrelevant, inapplicable",
}
_CODES = {
    "SEK": "kronor, svenska kronor, skr",
    "DKK": "danske kroner, dkr",
    "NOK": "norske kroner, norska kronor, nkr",
    "EUR": "€, euro, euros",
    "USD": "$, dollar, dollars, us$",
    "GBP": "£, pund, pound, pounds",
    "GB": "uk, england, great britain, storbritannien",
    "US": "usa, america, amerika",
}


def _by_other_word(*lists: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for glossary in lists:
        for word, others in glossary.items():
            for other in others.split(", "):
                if word not in found.get(other, ()):
                    found[other] = (*found.get(other, ()), word)
    return found


_KEYS_MEANT = _by_other_word(_KEYS, KEYS)
_WORDS_MEANT = _by_other_word(_WORDS, WORDS, LABELS)
_CODES_MEANT = _by_other_word(_CODES, CODES)


def key_meant(written: str, known: Iterable[str]) -> str:
    """Return the key among those known that an author means by another, or nothing."""
    return _meant(_KEYS_MEANT, written, known)


def word_meant(written: str, known: Iterable[str]) -> str:
    """Return the word of a closed list that an author means by another, or nothing."""
    return _meant(_WORDS_MEANT, written, known)


def word_in_other_words(written: str, known: Iterable[str]) -> str:
    """Return the word that an author means by another that is no misspelling of it, or nothing."""
    return _translated(_WORDS_MEANT, written, frozenset(known))


def code_meant(written: str, known: Iterable[str]) -> str:
    """Return the code that an author's word or sign stands for; one code is never guessed from another."""
    codes = frozenset(known)
    capitals = written.strip().upper()
    return capitals if capitals in codes else _translated(_CODES_MEANT, written, codes)


def key_in_other_words(written: str, known: Iterable[str]) -> str:
    """Return the key that an author means by another that is no misspelling of it, or nothing."""
    return _translated(_KEYS_MEANT, written, frozenset(known))


def _meant(meanings: dict[str, tuple[str, ...]], written: str, known: Iterable[str]) -> str:
    words = tuple(known)
    return _translated(meanings, written, frozenset(words)) or nearest(written, words) or ""


def _translated(meanings: dict[str, tuple[str, ...]], written: str, known: frozenset[str]) -> str:
    said = " ".join(written.casefold().replace("_", " ").split())
    candidates = (*meanings.get(said, ()), *meanings.get(said.replace(" ", "_"), ()))
    return next((word for word in candidates if word in known), "")
