"""Nothing that a browser would run is left of any text; what Markdown makes is left as it was."""

from __future__ import annotations

import html
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.sanitise import Settled, clean, clean_again

EXTENSIONS = ["extra", "codehilite", "admonition", "toc", "sane_lists"]

PAYLOADS = {
    # Markdown's own ways to an address
    "link": "[x](javascript:alert(1))",
    "link in capitals": "[x](JaVaScRiPt:alert(1))",
    "link in angle brackets": "[x](<javascript:alert(1)>)",
    "link with an entity": "[x](javascript&#58;alert(1))",
    "link with a named entity": "[x](javascript&colon;alert(1))",
    "link with a tab": '<a href="java\tscript:alert(1)">x</a>',
    "link with a tab as an entity": '<a href="java&#9;script:alert(1)">x</a>',
    "link with a new line as an entity": '<a href="java&NewLine;script:alert(1)">x</a>',
    "link after a control character": '<a href="&#1;javascript:alert(1)">x</a>',
    "link after a space": '<a href="  javascript:alert(1)">x</a>',
    "link without quotes": "<a href=javascript:alert(1)>x</a>",
    "link by reference": "[x][a]\n\n[a]: javascript:alert(1)",
    "link by reference with a title": '[x][a]\n\n[a]: javascript:alert(1) "t\\" onclick=\\"alert(1)"',
    "link with a title that breaks out": '[x](http://a.example "t\\" onclick=\\"alert(1)")',
    "link in percent signs": "[x](%6Aavascript:alert(1)) [y](java%0Ascript%3Aalert(1))",
    "autolink": "<javascript:alert(1)>",
    "autolink that breaks out": '<http://a.example/" onmouseover="alert(1)>',
    "autolink to data": "<data:text/html,<script>alert(1)</script>>",
    "image": "![x](javascript:alert(1))",
    "image with a description that breaks out": '![x" onerror="alert(1)](x.png)',
    "image with attributes": "![x](x.png){ onerror=alert(1) style=position:fixed }",
    "heading with attributes": "# Heading { onclick=alert(1) }",
    "footnote that breaks out": '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
    "abbreviation that breaks out": 'HTML\n\n*[HTML]: x" onmouseover="alert(1)',
    "fenced code with a language that breaks out": '```"><script>alert(1)</script>\nx\n```',
    "code that is none": "`<script>alert(1)</script>` <script>alert(1)</script>",
    "data": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "vbscript": "[x](vbscript:msgbox(1))",
    "file": "[x](file:///etc/passwd)",
    "blob": "[x](blob:https://a.example/1)",
    "view-source": "[x](view-source:javascript:alert(1))",
    # HTML by hand
    "script": "<script>alert(1)</script>",
    "script in capitals": "<ScRiPt src=//a.example/x.js></sCrIpT>",
    "script that is cut off": "<script>alert(1)",
    "script in a script": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "event": '<img src="x" onerror="alert(1)">',
    "event without quotes": "<img src=x onerror=alert(1)//",
    "event after a slash": '<img/src="x"/onerror="alert(1)">',
    "event on an element of the text": '<p onpointerover="alert(1)">x</p>',
    "event that runs by itself": '<details open ontoggle="alert(1)"><summary>x</summary></details>',
    "image with another source": '<img src="x.png" srcset="javascript:alert(1) 1x" lowsrc="javascript:1">',
    "drawing": '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    "drawing with a link": '<svg><a xlink:href="javascript:alert(1)"><text y="9">x</text></a></svg>',
    "drawing that is animated": '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
    "formula": '<math><mtext href="javascript:alert(1)">x</mtext></math>',
    "formula with an action": '<math><maction actiontype="statusline#http://a.example">x</maction></math>',
    "style": "<style>@import 'http://a.example/x.css'; body { display: none }</style>",
    "style of an element": '<p style="position:fixed;inset:0;background:url(javascript:alert(1))">x</p>',
    "style of a cell": '<table><tr><td style="text-align:right;position:fixed">x</td></tr></table>',
    "meta": '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    "base": '<base href="http://a.example/">',
    "link element": '<link rel="stylesheet" href="http://a.example/x.css">',
    "frame with a document": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "frame with an address": '<iframe src="javascript:alert(1)"></iframe>',
    "object": '<object data="data:text/html,<script>alert(1)</script>"></object>',
    "embed": '<embed src="javascript:alert(1)">',
    "applet": '<applet code="x"></applet>',
    "form": '<form action="javascript:alert(1)"><input type="submit" formaction="javascript:1"></form>',
    "button": '<button formaction="javascript:alert(1)">x</button>',
    "input that takes the focus": '<input autofocus onfocus="alert(1)">',
    "video": '<video poster="javascript:alert(1)"><source onerror="alert(1)"></video>',
    "marquee": '<marquee onstart="alert(1)">x</marquee>',
    "quotation with an address": '<blockquote cite="javascript:alert(1)">x</blockquote>',
    "name that stands in for a function": '<img name="getElementById"><a name="cookie">x</a>',
    "link that is followed elsewhere": '<a href="/x" ping="http://a.example/" target="_blank">x</a>',
    "comment": "<!-- <img src=x onerror=alert(1)> --> x",
    "comment that ends early": "<!--><img src=x onerror=alert(1)>-->",
    "declaration": "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
    "processing instruction": "<?xml-stylesheet href='javascript:alert(1)'?>",
    "custom element": '<x-y is="script" onclick="alert(1)">x</x-y>',
    "template": "<template><img src=x onerror=alert(1)></template>",
    "NUL in a name": "<scr\x00ipt>alert(1)</script>",
    # What changes its meaning when it is parsed a second time
    "mutation by noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "mutation by a formula and a style": (
        "<math><mtext><table><mglyph><style><!--</style>"
        "<img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>"
    ),
    "mutation by a drawing": "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
    "mutation by a formula in a form": (
        '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style>'
        '<img onerror=alert(1) src>">'
    ),
    "mutation by a text area": '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
    "mutation by plain text": "<plaintext><img src=x onerror=alert(1)>",
    "mutation by xmp": '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
    "mutation by a table": "<table><td><svg><desc><table><td><style><a id='</style><img src=x onerror=1>'>",
    "tag in a title": '<p title="<a href=" class="//a.example" lang="><script>alert(1)</script>">x</p>',
    # Pelican's own forms, which it replaces only after the text was cleaned
    "script behind an empty form": "[x]({}javascript:alert(1))",
    "script behind the index": '<a href="{index}javascript:x?%0Aalert(1)">x</a>',
    "script behind bars": '<a href="|x|java&#10;script:alert(1)">x</a>',
    "script behind a form over two lines": '<a href="{\n}javascript:alert(1)">x</a>',
    "other host behind a form": '<a href="{index}//a.example/">x</a>',
    "data behind a form": '<img src="{static}data:image/svg+xml,<svg onload=alert(1)>">',
}

ELEMENTS = (
    "a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt"
    " em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s"
    " samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
)
ATTRIBUTES = (
    "abbr alt class colspan data-args data-cite data-part datetime decoding dir headers height href hreflang"
    " id lang loading open rel reversed rowspan scope span src start title type value width"
)


def parsed(page: str, *, scripting: bool) -> Iterator[Element]:
    fragment = html5lib.parseFragment(page, namespaceHTMLElements=False, scripting=scripting)
    return (node for node in fragment.iter() if node is not fragment)


def is_harmless(address: str) -> bool:
    """Say whether a browser would stay within http, https and mailto, whatever Pelican makes of its forms."""
    seen = address.lstrip("".join(map(chr, range(0x21)))).translate(dict.fromkeys(map(ord, "\t\n\r"))).lower()
    for opening, closing in ("{}", "||"):
        if seen.startswith(opening):
            return ":" not in seen.partition(closing)[2] and "//" not in seen.partition(closing)[2]
    scheme, colon, _ = seen.partition(":")
    return not colon or scheme in ("http", "https", "mailto") or any(sign in scheme for sign in "/?# ")


def dangers(page: str) -> list[str]:
    """Return all that is in a page and should not be, as a browser with and one without scripts reads it."""
    found = []
    for node in (*parsed(page, scripting=True), *parsed(page, scripting=False)):
        if node.tag not in ELEMENTS.split():
            found.append(f"<{node.tag}>")
        for name, value in node.attrib.items():
            if name not in ATTRIBUTES.split() or (name in ("href", "src") and not is_harmless(value)):
                found.append(f'{name}="{value}"')
    return found


def markup(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS, output_format="html")


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_nothing_that_runs_is_left_of_a_text(text: str) -> None:
    assert dangers(clean(markup(text))) == []


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_nothing_that_runs_is_left_of_html_as_it_stands(text: str) -> None:
    assert dangers(clean(text)) == []


def test_most_payloads_are_dangerous_before() -> None:
    dangerous = [name for name, text in PAYLOADS.items() if dangers(markup(text))]
    assert len(dangerous) > 0.8 * len(PAYLOADS), set(PAYLOADS) - set(dangerous)


PIECES = [*PAYLOADS.values(), "<", ">", '"', "'", "`", "&lt;", "\n\n", "</p>", "<p "]
FORMS = ["{filename}", "{static}/", "{attach}", "{tag}", "|filename|", "{index}"]


@given(st.lists(st.sampled_from(PIECES)))
def test_payloads_that_run_into_each_other_are_harmless(parts: list[str]) -> None:
    assert dangers(clean("".join(parts))) == []


@given(st.text(alphabet="<>\"'=&;/ahreftdslcxy:-!{|}\t \x00", max_size=60))
def test_any_text_is_harmless_and_cleaning_it_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert dangers(once) == []
    assert clean(once) == once


ORDINARY = """
# Rubrik åäö

Fans[^1] and HTML, *em*, **strong**, `code` at <http://a.example/?a=1&b=2>.

```python
def f(x): return "<b>"
```

!!! note "Title"
    body

[TOC]

Term
:   Meaning

![A fan](fan.png "Fan"){ width=20 loading=lazy .photo #fan }

<figure lang="sv" dir="ltr"><img src="{static}/images/x.png" alt="x"><figcaption>x</figcaption></figure>
<details open=""><summary>s</summary>x</details>
<div class="casebook-part" data-part="metrics" data-args="facebook-fans tweets"></div>
<ol start="3" reversed="" type="a"><li value="4"><ins datetime="2009-11">x</ins></li></ol>
<p><span class="casebook-cite" data-cite="a|1:38;b"></span> <a hreflang="sv" title="&lt;t&gt;">1</a></p>
<p><ruby>x<rt>y</rt></ruby><time datetime="2009-11">November</time><bdi>x</bdi></p>

*[HTML]: Hyper Text

[^1]: A note.
"""


def structure(page: str) -> list[tuple[object, dict[str, str], str, str]]:
    return [
        (node.tag, {k: v for k, v in node.attrib.items() if k != "rel"}, node.text or "", node.tail or "")
        for node in parsed(page, scripting=True)
    ]


def test_what_markdown_and_its_extensions_make_stays_as_it_is() -> None:
    page = markup(ORDINARY)
    assert structure(clean(page)) == structure(page)


@pytest.mark.parametrize("side", ["left", "right", "center"])
def test_a_column_is_aligned_by_a_class(side: str) -> None:
    line = {"left": ":--", "right": "--:", "center": ":-:"}[side]
    cleaned = clean(markup(f"| a |\n|{line}|\n| 1 |"))
    assert f'<th class="casebook-align-{side}">a</th>' in cleaned
    assert f'<td class="casebook-align-{side}">1</td>' in cleaned
    assert "style" not in cleaned


def test_a_cell_keeps_its_own_classes_and_scope() -> None:
    cell = '<th scope="row" class="fans" style="text-align: right">x</th>'
    cleaned = clean(f"<table><tbody><tr>{cell}</tr></tbody></table>")
    assert '<th scope="row" class="fans casebook-align-right">x</th>' in cleaned


REL = 'rel="external noopener noreferrer"'


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="https://a.example/">x</a>', f'<a href="https://a.example/" {REL}>x</a>'),
        ('<a href="HTTP://a.example/">x</a>', f'<a href="HTTP://a.example/" {REL}>x</a>'),
        ('<a href="//a.example/">x</a>', f'<a href="//a.example/" {REL}>x</a>'),
        ('<a href="/\\a.example/">x</a>', f'<a href="/\\a.example/" {REL}>x</a>'),
        ('<a href="/\t/a.example/">x</a>', f'<a href="/\t/a.example/" {REL}>x</a>'),
        (
            '<a rel="license noopener" href="https://a.example/">x</a>',
            '<a rel="license noopener external noreferrer" href="https://a.example/">x</a>',
        ),
        (
            '<a title="a > &quot;b&quot; < c" href="https://a.example/?a=1&amp;b=2">x</a>',
            f'<a title="a &gt; &quot;b&quot; &lt; c" href="https://a.example/?a=1&amp;b=2" {REL}>x</a>',
        ),
    ],
)
def test_a_link_to_another_host_says_so(link: str, expected: str) -> None:
    assert clean(link) == expected


@pytest.mark.parametrize(
    "address",
    ["/cases/", "../x/", "#fn:1", "?page=2", "", "mailto:a@b.example", *(f"{f}a%20b.md#x" for f in FORMS)],
)
def test_a_link_within_the_site_stays_as_it_is(address: str) -> None:
    assert clean(f'<a href="{address}">x</a>') == f'<a href="{address}">x</a>'


OWN = "https://own.example/site"


@pytest.mark.parametrize(
    "address",
    [
        "https://own.example/site/cases/iss/",
        "https://own.example/site",
        "http://own.example/site?page=2",
        "HTTPS://Own.example/site#x",
        "//own.example/site/",
    ],
)
def test_a_link_to_the_site_by_its_whole_address_is_not_external(address: str) -> None:
    link = f'<a href="{address}">x</a>'
    assert clean(link, OWN) == clean(link, OWN + "/") == link
    assert clean(link) == f'<a href="{address}" {REL}>x</a>'


@pytest.mark.parametrize(
    "address",
    [
        "https://own.example/",
        "https://own.example/sites/",
        "https://own.example.org/site/",
        "https://a.example/?https://own.example/site/",
        "https://own-example/site/",
        "mailto2:own.example/site",
    ],
)
def test_a_link_that_only_looks_like_the_site_s_is_external(address: str) -> None:
    link = f'<a href="{address}">x</a>'
    assert clean(link, OWN) == clean(link)


def test_the_text_of_an_element_that_may_not_stay_is_kept() -> None:
    assert clean("<center>Fifty <font>thousand</font></center>") == "Fifty thousand"


def test_what_is_cleaned_is_printed_as_it_is() -> None:
    assert clean("<p>5 &lt; 6 &amp; 7</p>").__html__() == "<p>5 &lt; 6 &amp; 7</p>"
    assert html.unescape(clean("å")) == "å"


def test_what_is_settled_is_cleaned_again_only_where_it_has_changed() -> None:
    settled = Settled('<a href="{index}">x</a>')
    assert clean_again(settled, str(settled)) is settled
    assert clean_again(settled, "<a href='//a.example'>x</a>") == clean("<a href='//a.example'>x</a>")
    assert clean_again(clean("<b>x</b>"), "<b>x</b><script>") == "<b>x</b>"
    assert clean_again("<script>", "<script>") == ""


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        (
            'a<audio src="a.mp3">No audio</audio><video src="b.mp4">No video</video>.',
            "a No audio No video.",
        ),
        ("a<object>b</object>c <center>d</center> e", "a b c d e"),
        ("<b>a</b><i>b</i>", "<b>a</b><i>b</i>"),
    ],
)
def test_words_do_not_run_together_where_an_element_goes(html: str, cleaned: str) -> None:
    assert clean(html) == cleaned
    assert clean(cleaned) == cleaned
