"""OpenSearch 1.1: what a browser is told of a search, so that it can be asked from its own field."""

from __future__ import annotations

from lxml import etree

from ..citing.work import uri
from ..views.desk import Desk

NAME = "opensearch.xml"
_SPACE = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST = 16
"""Letters of a short name."""


def opensearch(desk: Desk, lang: str) -> bytes:
    """Return the description of the search in a language."""
    words, path = desk.words(lang), desk.search_path(lang)
    root = etree.Element("OpenSearchDescription", xmlns=_SPACE)
    said = {
        "ShortName": desk.name[:_LONGEST].strip(),
        "Description": words.gettext("Search {site}", site=desk.name),
        "Language": lang,
        "InputEncoding": "UTF-8",
    }
    for name, text in said.items():
        etree.SubElement(root, name).text = text
    template = f"{uri(f'{desk.address}/{path}')}?q={{searchTerms}}"
    etree.SubElement(root, "Url", {"type": "text/html", "method": "get", "template": template})
    written: bytes = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")
    return written
