"""What a template sees: documented dataclasses that carry every text, date and address they print.

- What there is to see: the room `pages`, of whole pages; the room `parts`, of their components.
- Texts: `cases`, `follow_ups`, `posts`, `foreign` posts, their `titles`, what is left of them after
  `withdrawals`, and what is `common` to them, with the room `case` for what is shown of each case; `pictures`
  in them.
- Other pages: the room `lists`; what is `due`, in `instalments`; the room `evidence`, by `filters`; `feeds`
  in their `formats`, of which each page names those worth `following`; `notices`; what the `vocabulary` of
  verdicts means.
- What readers are asked for: `submit`, with `blanks` to fill in, and `report` of an error, both by `mail`.
- How a text is `cited`, as one of the `works`, and what stands in it by its `anchors`, also by `former` ones,
  which lead to what is `nearest`, and by those that tell its cases `apart`; the `signposts` of its header.
  How tables stand on `paper`.
- All ask the `desk` for what they need (library, settings, words, the day), and draw upon `addresses`,
  `dates` and `channels`. A `witnessed` desk notes what it is asked, also of `today`.
"""
