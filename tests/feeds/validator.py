"""The W3C's feed validator, where FEEDVALIDATOR names a checkout: CONTRIBUTING.md says how to get one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

VALIDATOR = os.environ.get("FEEDVALIDATOR")
JUDGE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import feedvalidator
from feedvalidator.compatibility import AA
from feedvalidator.formatter.text_plain import Formatter
found = {}
for address, data in json.load(sys.stdin).items():
    judged = feedvalidator.validateString(data.encode("utf-8"), base=address)
    found[address] = list(Formatter(AA(judged["loggedEvents"])))
sys.stdout.write(json.dumps(found))
"""


def judged(feeds: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Return what the validator says of feeds, by their addresses: errors and warnings, nothing of the good.

    It knows no JSON Feed.
    """
    known = {address: data.decode() for address, data in feeds.items() if not address.endswith(".json")}
    command = [sys.executable, "-W", "ignore", "-c", JUDGE, str(Path(str(VALIDATOR), "src"))]
    done = subprocess.run(command, input=json.dumps(known).encode(), capture_output=True, check=True)
    return {address: found for address, found in json.loads(done.stdout).items() if found}
