"""What is wrong and what to write instead: one sentence each for every key a `Problem` can have.

Authors are no programmers: say it plainly, show an example, never blame. A sentence is English and is its own
msgid; `{value}` and the like are filled from the problem's params. A problem with a param `nearest` is asked
"Did you mean …?" before the remedy, so no sentence says that itself.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from .marks import N_


class Sentence(NamedTuple):
    """`wrong` follows the field's name and ends without a full stop; `remedy` is whole sentences.

    `where_none_is_known` is the remedy where the param `known`, a list of what may be named, is empty.
    """

    wrong: str
    remedy: str
    where_none_is_known: str = ""


SENTENCES = MappingProxyType(
    {
        # Texts, ids, addresses
        "text-wanted": Sentence(
            N_("a single text, number or date is wanted here"),
            N_("Write it on one line, in quotes where the text begins with a sign such as [ or {{."),
        ),
        "id-form": Sentence(
            N_("'{value}' cannot be an id"),
            N_("Write an id with letters, digits and hyphens only, as in facebook-fans."),
        ),
        "time-code-form": Sentence(
            N_("'{value}' is not a time code"),
            N_("Write minutes and seconds (1:38) or hours, minutes and seconds (1:02:03)."),
        ),
        "time-code-range": Sentence(
            N_("'{value}' has 60 or more minutes or seconds"),
            N_("Write minutes and seconds below 60, as in 1:02:03."),
        ),
        "address-form": Sentence(
            N_("'{value}' is not a whole address"),
            N_("Write the address as a browser shows it, without spaces, as in https://example.org/page."),
        ),
        "address-scheme": Sentence(
            N_("'{value}' does not begin with http, https or mailto"),
            N_("Write the whole address, as in https://example.org/page or mailto:name@example.org."),
        ),
        # Countries, currencies, languages, words of a closed list
        "country-unknown": Sentence(
            N_("'{value}' is not the code of a country"),
            N_("Write the two letters of a country, as in SE, DK or GB."),
        ),
        "currency-unknown": Sentence(
            N_("'{value}' is not the code of a currency in use"),
            N_("Write the three letters of a currency, as in SEK, DKK or EUR."),
        ),
        "language-unknown": Sentence(
            N_("'{value}' is not the code of a language"),
            N_("Write the code of a language, as in sv, da or en, with a region where it matters: pt-BR."),
        ),
        "flag-form": Sentence(
            N_("'{value}' is neither true nor false"),
            N_("Write true or false."),
        ),
        "word-unknown": Sentence(
            N_("'{value}' is not one of the words known here"),
            N_("Write one of these: {known}."),
        ),
        # Dates and times
        "date-form": Sentence(
            N_("'{value}' is not a date"),
            N_(
                "Write a day (2009-11-10), a month (2009-11) or a year (2009);"
                " put ? behind it if it is uncertain, ~ if it is about then, % if both."
            ),
        ),
        "date-does-not-exist": Sentence(
            N_("there is no such date as {value}"),
            N_("Look at the month and the day; leave out what is not known (2009-11 or 2009)."),
        ),
        "time-form": Sentence(
            N_("'{value}' is not a date with a time"),
            N_("Write a day and a time, as in 2026-11-20 08:30, or with a zone, 2026-11-20 08:30 +01:00."),
        ),
        # Values
        "value-unknown": Sentence(
            N_("'{value}' is not a value"),
            N_("Write a number (158), ~150, 50+, 100..200 or unknown."),
        ),
        "value-comma": Sentence(
            N_("the comma in '{value}' can mean two things"),
            N_("Write {thousands} or {decimals}, whichever is meant."),
        ),
        "value-point": Sentence(
            N_("the point in '{value}' can mean two things"),
            N_("Write {thousands} or {decimals}, whichever is meant."),
        ),
        "value-not-finite": Sentence(
            N_("'{value}' is not a number anybody can have counted"),
            N_("Write a number (158), or unknown if there is none."),
        ),
        "value-open-bound": Sentence(
            N_("'{value}' does not say whether the number itself belongs to it"),
            N_('Write 50+ or ">=50" for at least 50, <=10 for at most 10.'),
        ),
        "value-too-long": Sentence(
            N_("'{value}' has more than {digits} digits"),
            N_("Round the number to at most {digits} digits."),
        ),
        "range-backwards": Sentence(
            N_("'{value}' runs from the higher number to the lower"),
            N_("Write {low}..{high}."),
        ),
        "count-negative": Sentence(
            N_("'{value}' is less than nothing, and a count cannot be"),
            N_("Write 0 or more, or give the metric another type, such as number."),
        ),
        "count-not-whole": Sentence(
            N_("'{value}' is not a whole number, and a count has to be"),
            N_("Write a whole number, or give the metric another type, such as number."),
        ),
        # Files
        "file-too-large": Sentence(
            N_("the file is larger than {limit} bytes"),
            N_("Cut the text in two posts, and keep pictures in files of their own."),
        ),
        "file-unreadable": Sentence(
            N_("the file cannot be read: {reason}"),
            N_("Look at the file's permissions, and whether it is still there."),
        ),
        "file-not-utf8": Sentence(
            N_("the byte {byte} is no text in UTF-8"),
            N_("Save the file again with the encoding UTF-8."),
        ),
        "control-character": Sentence(
            N_("there is an invisible control character here ({sign})"),
            N_("Delete it; it often comes along when text is copied from a PDF."),
        ),
        "front-too-large": Sentence(
            N_("the front matter is larger than {limit} bytes"),
            N_(
                "Move what is text below the second ---,"
                " and sources that several cases share to content/sources.yaml."
            ),
        ),
        "front-not-closed": Sentence(
            N_("the front matter has no end"),
            N_("Write a line with nothing but --- between the front matter and the text."),
        ),
        "front-not-mapping": Sentence(
            N_("this is no list of keys and values"),
            N_("Begin each line with a key and a colon, as in title: A campaign looked at again."),
        ),
        "front-too-deep": Sentence(
            N_("lists and mappings are nested deeper than {limit} levels"),
            N_("Write the value on a level of its own; no field needs so many."),
        ),
        # YAML
        "yaml-syntax": Sentence(
            N_("this cannot be read"),
            N_("Look at the indentation and the signs here and in the line above."),
        ),
        "yaml-tab": Sentence(
            N_("the line begins with a tab"),
            N_("Indent with spaces; a tab is not allowed here."),
        ),
        "yaml-indent": Sentence(
            N_("the line is indented unlike its neighbours"),
            N_("Begin it exactly below the line that it goes with."),
        ),
        "yaml-colon": Sentence(
            N_("there is a second colon with a space behind it"),
            N_('Put the text in quotes, as in title: "Said: found".'),
        ),
        "yaml-sign": Sentence(
            N_("no text can begin with {value} here"),
            N_("Put the text in quotes."),
        ),
        "yaml-quote": Sentence(
            N_("a quoted text has no end"),
            N_("Close the quotes, or double a quote inside: 'it''s'."),
        ),
        "yaml-after-end": Sentence(
            N_("something stands behind the closing quote or bracket: {value}"),
            N_("Put the whole text in quotes; inside single quotes double each quote: 'it''s'."),
        ),
        "yaml-backslash": Sentence(
            N_("in double quotes a backslash begins a special sign"),
            N_("Write two backslashes for one, or put the text in single quotes."),
        ),
        "yaml-block": Sentence(
            N_("behind {value} a text begins on the next line"),
            N_("Move the text to the line below, indented; or leave {value} out."),
        ),
        "yaml-no-colon": Sentence(
            N_("a key and a colon with a space behind it are wanted here"),
            N_("Write a key, as in title: A campaign; or indent the line if it belongs to the one above."),
        ),
        "yaml-dash": Sentence(
            N_("a list cannot begin in the line of its key"),
            N_("Write each item on a line of its own below; put a text that begins with - in quotes."),
        ),
        "yaml-comma": Sentence(
            N_("a comma is wanted here"),
            N_("Write a comma between two items; put a text with a colon, a comma or a bracket in quotes."),
        ),
        "yaml-bracket": Sentence(
            N_("a bracket that opens here is never closed"),
            N_("Write ] or }} where the list or the mapping ends."),
        ),
        "yaml-bound": Sentence(
            N_("{value} needs quotes, since > opens something else in YAML"),
            N_('Write {number}+ or ">={number}".'),
        ),
        "yaml-alias": Sentence(
            N_("{value} means something of its own in YAML, which is not used here"),
            N_("Put the text in quotes if the sign belongs to it; else leave the sign out."),
        ),
        "yaml-tag": Sentence(
            N_("the tag {value} is not used here"),
            N_("Put the text in quotes if the sign belongs to it; else leave the tag out."),
        ),
        "feeds-without-address": Sentence(
            N_("the site has no address, so it has no feeds"),
            N_("Write SITEURL = and the address, as in \"https://example.org\"."),
        ),
        "key-not-text": Sentence(
            N_("this cannot be a key"),
            N_("Write one word and a colon."),
        ),
        "key-without-value": Sentence(
            N_("'{value}' has neither a colon nor a value"),
            N_("Put a text with a comma in quotes; behind a key write a colon and its value."),
        ),
        "key-twice": Sentence(
            N_("'{key}' stands in line {line} already"),
            N_("Keep one of the two."),
        ),
        # Fields
        "missing": Sentence(
            N_("is missing"),
            N_("Write {name}: and its value."),
        ),
        "unknown-key": Sentence(
            N_("'{name}' is not a key that is known here"),
            N_("Known here: {known}. What another plugin needs goes under extra:."),
        ),
        "mapping-wanted": Sentence(
            N_("keys and values are wanted here"),
            N_("Write each on a line of its own below, indented; known are: {known}."),
            N_("Write each on a line of its own below, indented, as in title: The first critique."),
        ),
        "list-wanted": Sentence(
            N_("a list is wanted here"),
            N_("Write each item on a line of its own with - before it."),
        ),
        "kind-unknown": Sentence(
            N_("'{value}' is not a kind of document"),
            N_("Write one of {known}, or leave kind out for an ordinary post."),
        ),
        "title-without-words": Sentence(
            N_("'{value}' has neither a letter nor a digit"),
            N_("Write a title that can be read aloud."),
        ),
        "title-too-long": Sentence(
            N_("the title has {length} characters, more than {limit}"),
            N_("Write a shorter title, and put the rest into summary."),
        ),
        "title-of-lines": Sentence(
            N_("the title has several lines"),
            N_("Write the title on one line."),
        ),
        "slug-form": Sentence(
            N_("'{value}' cannot be part of an address"),
            N_("Write letters, digits and hyphens, as in iss-50000."),
        ),
        "slug-too-long": Sentence(
            N_("'{value}' is longer than {limit} bytes"),
            N_("Write a shorter slug."),
        ),
        "address-outside": Sentence(
            N_("'{value}' leads out of the site"),
            N_("Write a path inside the site, without .. and without / at its beginning."),
        ),
        "post-without-date": Sentence(
            N_("the post has no date"),
            N_("Write date: and the day, as in 2026-11-20."),
        ),
        # Names
        "id-twice": Sentence(
            N_("'{value}' names another one here already"),
            N_("Give each its own id."),
        ),
        "slug-taken": Sentence(
            N_("{other} has the slug '{value}' in the same language ({lang})"),
            N_("Give one of the two another slug, or another lang if it is a translation."),
        ),
        "id-taken": Sentence(
            N_("'{value}' is the id of {other}"),
            N_("Give this one another id."),
        ),
        "two-originals": Sentence(
            N_("{other} has the slug '{value}' too, and neither is marked as a translation"),
            N_("Write translation: true in the one that was translated."),
        ),
        "translation-without-original": Sentence(
            N_("nothing else has the slug '{value}'"),
            N_("Give the translation the slug of its original, or leave translation out."),
        ),
        "translation-adds": Sentence(
            N_("'{name}' is not in the original"),
            N_("Add it to the original first; a translation only says it in other words."),
        ),
        "translation-differs": Sentence(
            N_("'{value}' is '{original}' in the original"),
            N_("Leave it out here, or correct it in the original."),
        ),
        "translation-length": Sentence(
            N_("the number of items is {given}, in the original {original}"),
            N_("Give the same list in the same order."),
        ),
        "translation-shape": Sentence(
            N_("this has another form than in the original"),
            N_("Give it the form it has there."),
        ),
        "source-unknown": Sentence(
            N_("there is no source '{value}'"),
            N_("Write it under sources:, or name one of {known}."),
            N_("Write it under sources:."),
        ),
        "evidence-unknown": Sentence(
            N_("there is no source and no metric '{value}'"),
            N_("Name one of {known}."),
            N_("Write it under sources: or metrics: first."),
        ),
        "answer-unknown": Sentence(
            N_("no event and no follow-up is called '{value}'"),
            N_("Name an event's id or a follow-up's slug."),
        ),
        "case-unknown": Sentence(
            N_("there is no case '{value}'"),
            N_("Write the slug of a case: {known}."),
            N_("Write the case first; there is none yet."),
        ),
        "metrics-unknown": Sentence(
            N_("the case has no metric '{value}'"),
            N_("Name one of {known}."),
            N_("Add it to the case first; it has no metrics yet."),
        ),
        "claims-unknown": Sentence(
            N_("the case has no claim '{value}'"),
            N_("Name one of {known}."),
            N_("Add it to the case first; it has no claims yet."),
        ),
        "promises-unknown": Sentence(
            N_("the case has no promise '{value}'"),
            N_("Name one of {known}."),
            N_("Add it to the case first; it has no promises yet."),
        ),
        "requests-unknown": Sentence(
            N_("the case has no request '{value}'"),
            N_("Name one of {known}, or give the request an id."),
            N_("Give the request of the case an id first."),
        ),
        "part-needs-case": Sentence(
            N_("'{value}' could be of any of the cases that are followed"),
            N_("Write the case's slug before it, as in {example}."),
        ),
        # Figures and dates
        "measured-twice": Sentence(
            N_("the value of {date} is {value} elsewhere"),
            N_("Correct one of the two, or give them different dates."),
        ),
        "phase-twice": Sentence(
            N_("another observation of this metric is '{value}' already"),
            N_("Choose one for each of before, after and latest."),
        ),
        "money-without-currency": Sentence(
            N_("'{value}' is money without a currency"),
            N_("Write unit: and the three letters of a currency, as in SEK."),
        ),
        "end-before-start": Sentence(
            N_("the campaign ends ({end}) before it starts ({start})"),
            N_("Correct one of the two dates."),
        ),
        "due-before-promise": Sentence(
            N_("the promise was due ({due}) before it was made ({date})"),
            N_("Correct one of the two dates."),
        ),
        "before-the-request": Sentence(
            N_("{given} is before the day of the request ({date})"),
            N_("Correct one of the two dates."),
        ),
        # Judgements and sources
        "attribution-without-benchmark": Sentence(
            N_("'shown' needs a metric with a benchmark"),
            N_(
                "Write plausible, or add benchmark: to a metric."
                " Before and after alone show that something changed, not why."
            ),
        ),
        "ruling-without-date": Sentence(
            N_("one entry of several has no date"),
            N_("Write date: in each; the newest counts."),
        ),
        "source-empty": Sentence(
            N_("the source '{value}' has neither a title nor an address"),
            N_("Write title: or url:."),
        ),
        "file-missing": Sentence(
            N_("there is no file '{value}' under the content"),
            N_("Write the path from the content folder, as in images/tweet.png."),
        ),
        "file-outside": Sentence(
            N_("'{value}' leads out of the content folder"),
            N_("Copy the file into the content folder and name it there."),
        ),
        "cells-do-not-match": Sentence(
            N_("the row '{row}' has another number of cells ({cells}) than there are columns ({columns})"),
            N_("Write a cell for each column; the label is no cell."),
        ),
        # The text
        "citation-unknown": Sentence(
            N_("there is no source '{value}' to cite"),
            N_(
                "Write it under sources:, or cite one of {known}."
                " A backslash before [ makes it ordinary text."
            ),
            N_("Write it under sources:. A backslash before [ makes it ordinary text."),
        ),
        "part-unknown": Sentence(
            N_("[{value}] is no part that can stand here"),
            N_("Write one of {known}. A backslash before [ makes it ordinary text."),
        ),
        "part-names-unknown": Sentence(
            N_("the part has nothing called '{value}'"),
            N_("Name one of {known}."),
            N_("Leave the name out: this part has nothing that can be named."),
        ),
        "text-too-deep": Sentence(
            N_("lists or quotations stand in each other deeper than can be read"),
            N_("Take some of the levels out."),
        ),
        "link-form": Sentence(
            N_("a link cannot begin with {{{value}}}"),
            N_("Write one of {known} between the braces."),
        ),
        "link-to-nothing": Sentence(
            N_("there is no file '{value}' under the content"),
            N_("Write the path from this file, or from the content folder with / before it."),
        ),
        "link-outside": Sentence(
            N_("'{value}' leads out of the content folder"),
            N_("Copy the file into the content folder and link to it there."),
        ),
        # The content folder
        "source-link-broken": Sentence(
            N_("this link leads to nothing"),
            N_("Put the file itself in its place, or delete the link."),
        ),
        "source-link-outside": Sentence(
            N_("this link leads out of the content folder"),
            N_("Copy what it leads to into the content folder."),
        ),
        "source-link-folder": Sentence(
            N_("this link leads to a folder"),
            N_("Put the folder itself in its place."),
        ),
        "source-not-a-file": Sentence(
            N_("this is neither a file nor a folder"),
            N_("Move it out of the content folder."),
        ),
        "source-unreadable": Sentence(
            N_("this must not be read by who builds the site"),
            N_("Give it back the permission to be read."),
        ),
        "source-name-character": Sentence(
            N_("the name has a character that does not belong in one ({sign})"),
            N_("Rename it with letters, digits, hyphens, underscores and points."),
        ),
        "source-name-too-long": Sentence(
            N_("the name is longer than {limit} bytes"),
            N_("Give it a shorter name."),
        ),
        "source-nearly-same": Sentence(
            N_("some computers cannot tell this name from {other}"),
            N_("Rename one of the two: capitals and accents alone are no difference."),
        ),
        "static-outside": Sentence(
            N_("{file} lies outside the content folder"),
            N_("Copy the file into the content folder and link to it there."),
        ),
        "static-missing": Sentence(
            N_("there is no file {file} to be published"),
            N_("Look at the name, or take the link away."),
        ),
        "static-active": Sentence(
            N_("{file} could run a program in a reader's browser"),
            N_("Save the picture as PNG, or take scripts, events and outside addresses out of it."),
        ),
        "static-kind-unknown": Sentence(
            N_("{file} is not published: files of the kind {kind} are not known"),
            N_("Add the ending to CASEBOOK_STATIC_KINDS if readers are to get it."),
        ),
        # What is written
        "place-outside": Sentence(
            N_("the page would be written outside the site, at {place}"),
            N_("Write a path inside the site, without .. and without / at its beginning."),
        ),
        "place-character": Sentence(
            N_("the address {place} has a character that does not belong in one ({sign})"),
            N_("Write letters, digits and hyphens."),
        ),
        "place-nameless": Sentence(
            N_("the page would have no name, only {place}"),
            N_("Write letters or digits in the slug, the tag or the name it is called after."),
        ),
        "place-name-too-long": Sentence(
            N_("a name in the address {place} is longer than {limit} bytes"),
            N_("Write a shorter slug."),
        ),
        "place-too-long": Sentence(
            N_("the address {place} is longer than {limit} bytes"),
            N_("Write a shorter slug."),
        ),
        "place-taken": Sentence(
            N_("{other} is written to {place} too"),
            N_("Give one of the two another slug, save_as or url."),
        ),
        "place-nearly-taken": Sentence(
            N_("{other} is written to {taken}, which some computers cannot tell from {place}"),
            N_("Give one of the two another slug, save_as or url."),
        ),
        "place-in-the-way": Sentence(
            N_("{other} is written to {taken}, so {place} cannot be a file below it"),
            N_("Give one of the two another slug, save_as or url."),
        ),
        "place-leaves": Sentence(
            N_("{place} would be written through the link {link}, which leads out of the site"),
            N_("Delete the link in the output folder."),
        ),
        "place-blocked": Sentence(
            N_("{taken} in the output folder stands in the way of {place}"),
            N_("Move it away, or delete it if nobody needs it."),
        ),
        "page-changed-by-hand": Sentence(
            N_("the page's source is gone, but somebody has changed the page since"),
            N_("Delete it yourself if nobody needs it; it was left as it is."),
        ),
        "template-unknown": Sentence(
            N_("there is no template '{value}' in the theme"),
            N_("Look at the name, or leave template out."),
        ),
        "site-empty": Sentence(
            N_("there is nothing to publish here"),
            N_("Write a first post, or look at the folder's name: an empty site replaces no other."),
        ),
        "timezone-unknown": Sentence(
            N_("'{value}' is no time zone"),
            N_("Write a zone such as Europe/Stockholm."),
        ),
        # Settings
        "setting-unknown": Sentence(
            N_("this is not a setting of Casebook"),
            N_("Look at the name: the manual shows all settings."),
        ),
        "setting-type": Sentence(
            N_("{value} is not the kind of value that this setting takes"),
            N_("Write a value such as {example}."),
        ),
        "setting-not-a-list": Sentence(
            N_("{value} is not a list of words"),
            N_('Write them in square brackets, each in quotes: ["one", "two"], or [] for none.'),
        ),
        "setting-too-small": Sentence(
            N_("'{value}' is too small"),
            N_("Write 1 or more."),
        ),
        "setting-authority": Sentence(
            N_("'{value}' is not a domain and a year"),
            N_("Write them with a comma between, as in example.org,2026."),
        ),
        "setting-address": Sentence(
            N_("'{value}' does not make an address for each case"),
            N_("Write {{slug}} into it, as in cases/{{slug}}/; beside that only {{lang}} is filled in."),
        ),
        "epoch-form": Sentence(
            N_("'{value}' is not a number of seconds"),
            N_("Write the seconds since 1970, as `date +%s` prints them."),
        ),
        "build-under-way": Sentence(
            N_("another build is writing this site"),
            N_("Wait until it has ended, then build again."),
        ),
        "output-not-a-file": Sentence(
            N_("this is neither a file nor a folder, and cannot be taken along"),
            N_("Move it out of the output folder."),
        ),
        "output-mount": Sentence(
            N_("another disk is mounted here, and cannot be taken along"),
            N_("Unmount it, or publish to another folder."),
        ),
        "output-holds-content": Sentence(
            N_("the output folder {output} and the content folder lie in each other"),
            N_("Build into a folder of its own, such as output beside content."),
        ),
        "output-not-written": Sentence(
            N_("the site cannot be written here: {reason}"),
            N_("Look at the space on the disk and at the permissions of the output folder."),
        ),
        "theme-link": Sentence(
            N_("this link leads out of the theme"),
            N_("Copy what it leads to into the theme."),
        ),
        "pelican-error": Sentence(
            N_("{message}"),
            N_("Pelican could not go on with this; mend it and build again."),
        ),
    }
)
