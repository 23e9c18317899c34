"""The body of a new file: the parts of its kind, and what to write in them, as comments that no page shows."""

from clarion.kinds.kind import Kind
from clarion.kinds.story import CANDOUR, PARTS, Story

COACHING = {
    PARTS[0]: "What was hard, for whom, and what it cost them. A stranger should see why it mattered.",
    PARTS[1]: "What was done, by whom, in what order, and why so. Link who had a part: [Acme](../members/acme.md).",
    PARTS[2]: "What changed, with each figure, its unit and its period. "
    "Link a figure of the ledger: [35,000 people](../facts/tech-jobs.md).",
    CANDOUR: "What was not measured, what else may have caused it, whom it did not help.",
}
"""What each part of a case study tells."""

OTHER_PARTS = (
    "Two more parts may follow: Lessons (what went wrong, what they would tell others) and What next. "
    "A short story, 'form: short story', has free headings instead, and at most 400 words."
)
TEXT = (
    "Write the text here, in Markdown: paragraphs, and headings from level 2 on. Link to other files: "
    "[Acme](../members/acme.md). Comments such as this one are dropped."
)
NO_NEED = "The text may stay out. " + TEXT.replace("Write the text here", "Where there is one, it is written here")


def body_of(kind: type[Kind]) -> str:
    if kind is Story:
        parts = "\n\n".join(f"## {part}\n\n<!-- {words} -->" for part, words in COACHING.items())
        return f"{parts}\n\n<!-- {OTHER_PARTS} -->\n"
    return f"<!-- {TEXT if kind.has_body else NO_NEED} -->\n"
