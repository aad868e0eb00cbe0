"""What a template sees: documented dataclasses that carry every text, date and address they print.

- What there is to see: `pages`, of whole pages; `parts`, of their components.
- Whole pages: `cases`, `follow_ups`, `posts`, `foreign` posts, `lists`, what is `due`, in `instalments`, the
  `evidence`, `feeds` in their `formats`, `notices`, what is left of texts after `withdrawals`, and what is
  `common` to them; `paging` of those that are long.
- `pictures` in texts, and what the `vocabulary` of verdicts means.
- What readers are asked for: `submit`, with `blanks` to fill in, and `report` of an error, both by `mail`.
- On a `sheet` or several (`numbering`): `campaigns`, `tables` with `cells` and `charts`, `timelines` with
  what is `telling` of each entry, `rulings`, `requests`, `outcomes`, `sources` and `citations`, `related`
  cases.
- How a text is `cited`, as one of the `works`, with what it has `judged` for machines; the `signposts` of its
  header.
- In lists: `entries` with their `leading` figures, `listed` by `groups`, on `shelves`.
- All draw upon the `desk`, which may be `witnessed` and then knows what was asked of `today`, and upon
  `addresses`, `dates` and `channels`.
"""
