"""Texts that know in which language they were written, wherever they are shown."""

from __future__ import annotations


class Spoken(str):
    """A text of an author's; `lang` is the language of the file it stands in.

    What is made of it, such as a sentence around it, is an ordinary text: nobody knows its language any more.
    """

    __slots__ = ("lang",)
    lang: str

    def __new__(cls, text: str, lang: str = "") -> Spoken:
        """Return the text, which is equal to any other of the same words."""
        spoken = super().__new__(cls, text)
        spoken.lang = lang
        return spoken

    def __reduce__(self) -> tuple[type[Spoken], tuple[str, str]]:
        """Pickle the text and its language."""
        return Spoken, (str(self), self.lang)

    def strip(self, signs: str | None = None, /) -> Spoken:
        """Return the text without the blanks around it, as fields keep it."""
        bare = super().strip(signs)
        return self if len(bare) == len(self) else Spoken(bare, self.lang)
