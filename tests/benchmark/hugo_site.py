"""The stories as Hugo's editors write them: what Clarion has pages of is a term of a taxonomy."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from clarion_site import THEME
from front_matter import Fields, titled, write
from stories import FACTS, LAST_DAY, NEXT_REVIEW, ROOF, SOURCE, Story, fact_value, members, stories
from vocabulary import EMPTY, PILLARS, PLACES, SECTORS, TOPICS

SHOWN = 9
"""Of what belongs to a term, so many stand on its page; where there are more, all have a list of their own."""
FED = ("events", "news", "policy")
FEEDS = ["rss", "atom"]
TERMS = {
    "sectors": SECTORS,
    "places": PLACES,
    "topics": TOPICS,
    "messages": (ROOF, *PILLARS),
    "facts": tuple(f"fact-{n:02}" for n in range(FACTS)),
}


def write_site(site: Path, count: int) -> None:
    """Fill a content folder with stories, and with the terms that they are listed under; styles are Clarion's."""
    shutil.copytree(THEME / "static", site / "static", ignore=shutil.ignore_patterns("css"))
    shutil.copytree(THEME / "static" / "css", site / "assets" / "css")
    content = site / "content"
    for story in stories(count):
        write(content / "stories" / f"{story.name}.md", _story(story), story.body(_linked))
    for folder, names in TERMS.items():
        write(content / folder / "_index.md", {"title": titled(folder), "outputs": ["html", *_narrowing(folder)]})
        for name in names:
            write(content / folder / name / "_index.md", _term(folder, name, count))
    for n, name in enumerate(members(count)):
        write(content / "members" / name / "_index.md", _member(n, name), "It began in a room above a shop.")
    for folder, title in {**{folder: titled(folder) for folder in EMPTY}, **SECTIONS}.items():
        outputs = ["html", *FEEDS] if folder in (*FED, "stories") else ["html"]
        write(content / folder / "_index.md", {"title": title, "outputs": outputs})


SECTIONS = {"stories": "Stories", "members": "Organisations", "types": "Kinds of organisation", "types/sme": "Sme"}


def _linked(folder: str, name: str) -> str:
    return f"/{folder}/{name}/"


def _narrowing(folder: str) -> Iterator[str]:
    """The lists that are narrowed by what is in a folder: of stories, of members."""
    if folder in ("places", "sectors", "messages"):
        yield "narrowed"
    if folder in ("places", "sectors"):
        yield "directory"


def _term(folder: str, name: str, count: int) -> Fields:
    """What Clarion has a feed or a list of has one here; every figure is one of the first place."""
    outputs = ["html", "all", *(() if name == ROOF else _narrowing(folder))]
    if folder in ("places", "sectors"):
        outputs += [*FEEDS, *(["organisations"] if len(members(count)) > SHOWN * len(TERMS[folder]) else ())]
    if name == PLACES[0]:
        outputs.append("figures")
    return {
        "title": titled(name),
        "description": f"What is told of {titled(name).lower()}.",
        "level": "roof" if name == ROOF else "",
        **({"value": fact_value(name), "unit": "people"} if folder == "facts" else {}),
        "outputs": outputs,
    }


def _member(n: int, name: str) -> Fields:
    return {
        "title": titled(name),
        "description": "An organisation of forty people that makes software for those who work with their hands.",
        "type": "Small or medium business",
        "website": f"https://{name}.example",
        "sectors": [SECTORS[n % len(SECTORS)]],
        "places": [PLACES[n % len(PLACES)]],
        "reviewed_on": LAST_DAY,
        "review_by": NEXT_REVIEW,
        "outputs": ["html", "all", *FEEDS],
    }


def _story(story: Story) -> Fields:
    return {
        "title": story.title,
        "description": story.summary,
        "date": story.date,
        "members": [story.member],
        "sectors": [story.sector],
        "places": [story.place],
        "topics": list(story.topics),
        "messages": [story.pillar],
        "facts": [story.fact],
        "metrics": [_metric(story)],
        "quotes": [{"text": story.quote, "by": story.speaker, "role": "Head of operations", "source": SOURCE}],
        "basis": "public record",
        "sources": [{"title": "Report of the year", "url": SOURCE, "read_on": LAST_DAY}],
        "reviewed_on": LAST_DAY,
        "review_by": NEXT_REVIEW,
    }


def _metric(story: Story) -> Fields:
    return {
        "label": "Hours saved each week",
        "value": story.value,
        "unit": "hours",
        "before": "none published",
        "period": "a week",
        "source": SOURCE,
    }
