"""The site as readers find it: for `make publish`. Everything else stands in pelicanconf.py."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *  # noqa: E402, F403

SITEURL = "https://casebook.example"
FEED_DOMAIN = SITEURL
RELATIVE_URLS = False

DELETE_OUTPUT_DIRECTORY = True
# The whole site is built beside the old one, which it replaces in one step.
CASEBOOK_STAGED = True
