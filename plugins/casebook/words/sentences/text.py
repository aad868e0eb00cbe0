"""What stands in the text: citations, parts, links."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "picture-without-words": Sentence(
            N_("this picture has no words for those who do not see it"),
            N_(
                "Say between the brackets what it shows: ![A page with 122 fans]({{static}}/images/page.png)."
            ),
        ),
        "picture-without-alt": Sentence(
            N_("this picture has no words for those who do not see it"),
            N_('Say in it what it shows: alt="A page with 122 fans"; or alt="" where that is nothing.'),
        ),
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
        "part-nearly": Sentence(
            N_("{value} is printed as it stands: it looks like a part, and is none"),
            N_("Write {meant} to have the part here. A backslash before [ makes it ordinary text."),
        ),
        "part-among-words": Sentence(
            N_("{value} is printed as it stands: a part is a paragraph of its own"),
            N_("Leave an empty line above and below it. A backslash before [ makes it ordinary text."),
        ),
        "part-in-a-line": Sentence(
            N_("{value} is printed as it stands: there is something else in its line"),
            N_(
                "Write {value} and nothing else in a line of its own, with an empty line above and below it."
                " A backslash before [ makes it ordinary text."
            ),
        ),
        "part-twice": Sentence(
            N_("what [{value}] places here stands in the text already"),
            N_("Take one of the two out, or name in each what the other does not show, as in {example}."),
        ),
        "part-twice-alike": Sentence(
            N_("what [{value}] places here stands in the text already"),
            N_("Take one of the two out."),
        ),
        "citation-begun": Sentence(
            N_("{value} is printed as it stands: it looks like a citation, and is none"),
            N_(
                "Write [@{name}], or [@{name}, p. 3] with a comma before the place."
                " A backslash before [ makes it ordinary text."
            ),
        ),
        "citation-in-round-brackets": Sentence(
            N_("{value} is printed as it stands: sources are cited in square brackets"),
            N_("Write {meant}. A backslash before ( makes it ordinary text."),
        ),
        "table-of-tabs": Sentence(
            N_("this table is shown as one paragraph: it has tabs between its cells"),
            N_(
                "Leave an empty line above it, write each line as {example}, and {rule} below the first."
                " What was measured in a case belongs under metrics:, and [METRICS] shows it."
            ),
        ),
        "part-in-braces": Sentence(
            N_("{value} is printed as it stands: parts stand in square brackets"),
            N_("Write {meant} as a paragraph of its own."),
        ),
        "footnote-missing": Sentence(
            N_("{value} is printed as it stands: there is no footnote of that name"),
            N_(
                "Write the footnote in a line of its own, {value}: and its words."
                " A backslash before [ makes it ordinary text."
            ),
        ),
        "address-on-this-computer": Sentence(
            N_("'{value}' is on your own computer, where readers cannot get at it"),
            N_("Copy the file into the content folder and write {example}."),
        ),
        "html-left-out": Sentence(
            N_("{value} is left out of pages: it could run a program, or fetch something from elsewhere"),
            N_("Write a link to what it would show, or a picture of it."),
        ),
        "markup-in-plain": Sentence(
            N_("{value} is printed as it stands: this text is no Markdown"),
            N_("Write the words alone. The text below, summary and the text of an event are Markdown."),
        ),
        "citation-in-front": Sentence(
            N_("{value} is printed as it stands: nothing is cited in the front matter"),
            N_("Name the source in a field called source where there is one, or cite it in the text below."),
        ),
        "text-too-deep": Sentence(
            N_("lists or quotations stand in each other deeper than can be read"),
            N_("Take some of the levels out."),
        ),
        "text-too-slow": Sentence(
            N_("the text takes longer than {limit} seconds to read"),
            N_("Look for brackets that are never closed; cut a very long text in two."),
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
        "link-without-form": Sentence(
            N_("'{value}' is a file of the content, but leads nowhere from the page"),
            N_("Write {example}."),
        ),
        "address-without-scheme": Sentence(
            N_("'{value}' leads nowhere: it is an address without its beginning"),
            N_("Write {example}."),
        ),
        "link-file-elsewhere": Sentence(
            N_("'{value}' leads nowhere: the file of that name stands elsewhere"),
            N_("Write {example}."),
        ),
        "link-title-quotes": Sentence(
            N_("the quotes around '{value}' are none here, so all of it is taken for the address"),
            N_("Write straight quotes: {meant}."),
        ),
        "link-plain-to-nothing": Sentence(
            N_("'{value}' leads nowhere: there is no such file under the content"),
            N_("Put the file there and write its path from the content folder, as in {example}."),
        ),
        "picture-elsewhere": Sentence(
            N_("the picture '{value}' stands on another site"),
            N_(
                "Save it under images/ in the content folder, and write {{static}}/images/ and its name:"
                " pages show nothing from other sites."
            ),
        ),
    }
)
