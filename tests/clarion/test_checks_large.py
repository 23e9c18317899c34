"""A text of a megabyte, or with ten thousand numbers, is judged by all rules in under two seconds of the processor."""

import time

import pytest
from fenmark import laid, read, with_body

from clarion.checks import judged_entry

PAGE = "pages/about.md"
TERM = "---\ntitle: Beacon\ndefinition: A bell.\ninstead_of: [pinger]\nwhy: Fishers say so.\n---\n"
SECONDS, LARGEST = 2.0, 900_000
LETTERS = [chr(65 + n) for n in range(26)]
KEEP = '<!-- style: keep "pinger" because x -->\nA pinger.\n\n'
TEXTS = {
    "wordings": " ".join(f"A pinger {n} sounds." for n in range(30_000)),
    "exceptions": KEEP * 8_000,
    "acronyms": " ".join(f"The {a}{b}{c} met." for a in LETTERS for b in LETTERS for c in LETTERS),
    "names": "\n\n".join(f"Brightwel {n} went." for n in range(15_000)),
    "names in a row": "Acme Of " * 110_000,
    "numbers": " ".join(f"{n} people," for n in range(10_000)),
    "numbers of the region": " ".join(f"Fenmark has {n} jobs." for n in range(10_000)),
    "linked figures": "\n\n".join(f"We are [{n} people](../facts/tech-jobs.md)." for n in range(10_000)),
    "quotation marks": "“a ‘b " * 90_000,
    "marks of other languages": "«a „b " * 90_000,
    "one sentence": "word " * 180_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_judged_in_time(tmp_path, name):
    body = f"## Much\n\n{TEXTS[name][:LARGEST]}\n"
    site = read(laid(tmp_path, {"terms/beacon.md": TERM, PAGE: with_body(PAGE, body)})).site
    entry = site.known(("pages", "about"))
    start = time.process_time()
    judged_entry(site, entry)
    assert time.process_time() - start < SECONDS
