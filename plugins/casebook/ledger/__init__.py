"""The ledger: what was published once, and when, so that no reader gets it as new a second time.

It lies in `content/ledger/`, a file for each case, follow-up and post, and is only ever appended to: what two
branches have published is merged by putting the lines of both together, in any order.

- `lines`: what a line may say, `citable` those of what readers cite; `names`: what entries are called, and
  in which file they stand.
- `book`: all lines together, whatever their order, and of them what was `cited`; `reading`: from files to a
  book, with what is damaged.
- `anchors`: by which of them parts of pages could be cited, and which are gone.
- `quoted`: which figures and verdicts are others than were published, though their texts do not say so.
- `news`: what a publication adds; `writing`: the files that it changes.
- `missing`: what was published and is gone; `former`: what stood in the feeds that a site had before.
- `moves`: where former addresses lead, and which of them another text has taken.
- `lists`: which lists are there no more, and which others these go on as.
- `archives`: older entries of feeds, as they were when a feed had no room for them any more; their files are
  read and written by `archiving`.
"""

from __future__ import annotations
