"""What is known of a text to whoever searches."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Record:
    """A published text in one language.

    `key` is the same for all its translations, `when` orders by age (ISO 8601), `pieces` are searched beside
    the title. `kind`, `year`, `verdict`, `channels` and `organisations` are filtered by; of the last two
    these are the slugs. `shown` is what a result shows, in the text's own language.
    """

    key: str
    lang: str
    title: str
    when: str
    pieces: tuple[str, ...] = ()
    kind: str = ""
    year: str = ""
    verdict: str = ""
    channels: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    shown: Mapping[str, Any] = field(default_factory=dict)

    def written(self) -> bytes:
        """Return the record as it is kept: the same bytes for equal records."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")

    @classmethod
    def read(cls, written: bytes) -> Record:
        """Return the record that was written."""
        said: dict[str, Any] = json.loads(written.decode("utf-8", "surrogatepass"))
        several = {name: tuple(value) for name, value in said.items() if isinstance(value, list)}
        return cls(**{**said, **several})
