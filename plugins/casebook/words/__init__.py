"""Words, numbers and dates in the language of the article, never in the machine's."""
