"""Posts of an old blog, whoever reads them, keep their names in feeds, or are asked for one that works."""

from __future__ import annotations

import feedparser
import pytest

from casebook.building.run import Said
from tests.building.conftest import SmallSite

POSTS = {
    "classic.md": "Title: Classic\nDate: 2012-01-01\nSlug: {slug}\n{id}\n\nText.\n",
    "fenced.md": "---\ntitle: Fenced\ndate: 2012-01-01\nslug: {slug}\n{id}\n---\nText.\n",
    "rest.rst": "Rest\n####\n\n:date: 2012-01-01\n:slug: {slug}\n{id}\n\nText.\n",
}
ID = {"classic.md": "Id: old", "fenced.md": "id: old", "rest.rst": ":id: old"}


def ids(site: SmallSite) -> set[str]:
    read = feedparser.parse(site.files()["feeds/all.atom.xml"])
    return {entry.id.partition(":post/")[2] for entry in read.entries} - {""}


@pytest.mark.parametrize("sanitise", ["cases", "all"])
@pytest.mark.parametrize("name", POSTS)
def test_a_post_that_gets_another_slug_stays_what_it_is_by_its_id_and_is_found_where_it_was(
    site: SmallSite, name: str, sanitise: str
) -> None:
    site.settings["CASEBOOK_SANITISE"] = sanitise
    site.write(f"content/{name}", POSTS[name].format(slug="old", id="").replace("\n\n---", "\n---"))
    site.build()
    assert ids(site) == {"old"}
    site.write(f"content/{name}", POSTS[name].format(slug="new", id="").replace("\n\n---", "\n---"))
    with pytest.raises(Said) as said:
        site.build()
    assert [problem.key for problem in said.value.problems] == ["published-renamed"]
    site.write(f"content/{name}", POSTS[name].format(slug="new", id=ID[name]))
    site.build()
    assert ids(site) == {"old"}
    assert (
        b'<meta http-equiv="refresh" content="0; url=http://localhost:8000/new.html">'
        in site.files()["old.html"]
    )
