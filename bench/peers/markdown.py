"""Prints for each PDF file {"file", "seconds", "blocks"}: the blocks of the Markdown that it gives."""

import json
import re
import sys
import time

import pymupdf4llm

ITEM = re.compile(r"\n(?=\s*(?:[-*+]|\d+[.)])\s)")


def blocks(markdown):
    for block in re.split(r"\n\s*\n", markdown):
        if block.lstrip().startswith("|"):
            yield block
        else:
            yield from ITEM.split(block)


for name in sys.argv[1:]:
    started = time.monotonic()
    markdown = pymupdf4llm.to_markdown(name)
    seconds = time.monotonic() - started
    found = [block.strip() for block in blocks(markdown) if block.strip()]
    print(json.dumps({"file": name, "seconds": seconds, "blocks": found}))
