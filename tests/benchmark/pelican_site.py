"""The stories as stock Pelican's editors write them, with as many lists as it can make of them.

A story's member is its author, the roof of the message its category, and all else it is about are tags. What Clarion
has further pages of is a page; and each tag by which Clarion narrows a list is there twice, for a list of its own.
"""

from collections.abc import Iterator
from pathlib import Path

from front_matter import titled
from stories import FACTS, ROOF, Story, members, stories
from vocabulary import EMPTY, PILLARS, PLACES, SECTORS, TOPICS

LISTED = ("members", "places", "sectors", "topics", "facts", "messages")


def write_site(site: Path, count: int) -> None:
    """Fill the content folder with articles and pages."""
    articles, pages = site / "content" / "stories", site / "content" / "pages"
    articles.mkdir(parents=True)
    for story in stories(count):
        text = f"{_metadata(story)}\n\n{story.body(_linked)}\n"
        (articles / f"{story.name}.md").write_text(text, "utf-8")
    for address, title, text in _pages(count):
        path = pages / f"{address}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        fields = {"Title": title, "Url": f"{address}/", "Save_as": f"{address}/index.html"}
        path.write_text(f"{_written(fields)}\n\n{text}\n", "utf-8")


def _pages(count: int) -> Iterator[tuple[str, str, str]]:
    """The address, title and text of each page that is no story."""
    for name in members(count):
        yield f"members/{name}", titled(name), "It began in a room above a shop."
    facts = [f"fact-{n:02}" for n in range(FACTS)]
    terms = {"places": PLACES, "sectors": SECTORS, "topics": TOPICS, "facts": facts, "messages": (ROOF, *PILLARS)}
    for folder, names in terms.items():
        for name in names:
            yield f"{folder}/{name}", titled(name), f"What is told of {titled(name).lower()}."
    for folder in (*LISTED, *EMPTY):
        yield folder, titled(folder), "None yet."


def _linked(folder: str, name: str) -> str:
    return f"{{filename}}../pages/{folder}/{name}.md"


def _metadata(story: Story) -> str:
    narrowing = (story.place, story.sector, story.pillar)
    tags = (*story.topics, *narrowing, story.fact, *(f"narrowed {name}" for name in narrowing))
    fields = {
        "Title": story.title,
        "Slug": story.name,
        "Date": str(story.date),
        "Author": titled(story.member),
        "Category": ROOF,
        "Tags": ", ".join(tags),
        "Summary": story.summary,
        "Speaker": story.speaker,
    }
    return _written(fields)


def _written(fields: dict[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in fields.items())
