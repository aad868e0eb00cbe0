"""Figures as files: beside each case, and the data set of the whole site under `/data/`.

- Beside a case: `documents`, its `case.json`, in the `plain` types of JSON.
- The links in Markdown, `prose`, lead to the site from anywhere.
- The data set: `tables`, one module each, made of `columns`, with the rows of a `case` in `cells`; `dataset`,
  their files; `package`, which describes them for programs; `page`, which does so for people; `workbook`, all
  of it as a spreadsheet.
- `rules`: the front matter as JSON Schema; `schemas`: `case.json` likewise.
"""

from __future__ import annotations

from .case import CaseData
from .dataset import DataSet, data_set, file_of, files_of, rows_of
from .documents import case_json
from .tables.metrics import METRICS

__all__ = ["METRICS", "CaseData", "DataSet", "case_json", "data_set", "file_of", "files_of", "rows_of"]
