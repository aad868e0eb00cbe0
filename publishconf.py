"""The site as readers find it: for `make publish`. Everything else stands in pelicanconf.py."""

from __future__ import annotations

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *

SITEURL = "https://casebook.example"
FEED_DOMAIN = SITEURL
RELATIVE_URLS = False

DELETE_OUTPUT_DIRECTORY = True
# The whole site is built beside the old one, which it replaces in one step.
CASEBOOK_STAGED = True
# What is published is written into content/ledger/, which is to be committed with the texts.
CASEBOOK_PUBLISHES = True
# A file by which some hosts serve it; for other servers there is plugins/casebook/serving.
CASEBOOK_HEADERS = True
# What is searched has an index, however many texts there are.
CASEBOOK_SEARCH = "always"
# All figures as one spreadsheet, too: that takes a while where there are many.
CASEBOOK_SPREADSHEET = True
# Pictures for those who share a link: drawn once, and again when what they show changes.
CASEBOOK_SHARE_PICTURES = True
