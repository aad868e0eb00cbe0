"""Files that are meant for texts and that nobody reads, since their names end in something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..errors import Problem, Severity
from ..reader import EXTENSIONS
from ..reader.walking import is_under
from .content import Content

_ENDINGS = "|".join(re.escape(ending) for ending in EXTENSIONS)
# Editors and mail programs put it behind the ending that was meant, and some systems do not even show it.
_MISNAMED = re.compile(rf"(?P<meant>\S.*(?:{_ENDINGS}))(?P<more>\.(?:txt|text|rtf|docx?|odt))", re.IGNORECASE)


def misnamed(paths: Iterable[str], content: Content, as_they_are: Sequence[str]) -> Iterator[Problem]:
    """Yield a warning for each such file, unless it is published as it is: in one of these folders."""
    for path in paths:
        found = _MISNAMED.fullmatch(path.rpartition("/")[2])
        if found and not is_under(Path(path).relative_to(content.path), as_they_are):
            params = {"kind": found["more"], "meant": found["meant"]}
            shown = content.called(Path(path))
            yield Problem(shown, 1, 1, "", "source-misnamed", params, Severity.WARNING)
