"""The stories as Clarion's editors write them, with all that the schema asks for."""

import datetime as dt
import shutil
from pathlib import Path

from front_matter import Fields, titled, write
from stories import FACTS, LAST_DAY, NEXT_REVIEW, ROOF, SOURCE, Story, fact_value, members, stories
from vocabulary import PILLARS, PLACES, SECTORS, TOPICS

THEME = Path(__file__).parents[2] / "theme"


def write_site(site: Path, count: int) -> None:
    """Fill a content folder that `clarion check` finds sound. The theme is a copy, which a variant may touch."""
    shutil.copytree(THEME, site / "theme")
    content = site / "content"
    for story in stories(count):
        write(content / "stories" / f"{story.name}.md", _story(story), story.body(_linked))
    for n, name in enumerate(members(count)):
        write(content / "members" / f"{name}.md", _member(n, name), "It began in a room above a shop.")
    for folder, names in (("sectors", SECTORS), ("places", PLACES), ("topics", TOPICS)):
        for n, name in enumerate(names):
            write(content / folder / f"{name}.md", _term(folder, n, name))
    for n in range(FACTS):
        write(content / "facts" / f"fact-{n:02}.md", _fact(f"fact-{n:02}"), "Counted once a year.")
    for n, name in enumerate((ROOF, *PILLARS)):
        write(content / "messages" / f"{name}.md", _message(n, name))


def _linked(folder: str, name: str) -> str:
    return f"../{folder}/{name}.md"


def _story(story: Story) -> Fields:
    return {
        "title": story.title,
        "summary": story.summary,
        "date": story.date,
        "members": [story.member],
        "sectors": [story.sector],
        "places": [story.place],
        "topics": list(story.topics),
        "metrics": [_metric(story)],
        "quotes": [{"text": story.quote, "by": story.speaker, "role": "Head of operations", "source": SOURCE}],
        "pillars": [story.pillar],
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
        "type": "outcome",
        "before": "none published",
        "period": "a week",
        "source": SOURCE,
    }


def _member(n: int, name: str) -> Fields:
    return {
        "title": titled(name),
        "summary": "An organisation of forty people that makes software for those who work with their hands.",
        "relationship": "member",
        "member_since": dt.date(2015, 1, 1),
        "type": "sme",
        "website": f"https://{name}.example",
        "sectors": [SECTORS[n % len(SECTORS)]],
        "places": [PLACES[n % len(PLACES)]],
        "reviewed_on": LAST_DAY,
        "review_by": NEXT_REVIEW,
    }


def _term(folder: str, n: int, name: str) -> Fields:
    where = {"location": {"lat": 54 + n / 10, "lng": -1 - n / 10}} if folder == "places" else {}
    return {"title": titled(name), "definition": f"What is told of {titled(name).lower()}.", **where}


def _fact(name: str) -> Fields:
    return {
        "title": f"People counted, {name}",
        "value": fact_value(name),
        "unit": "people",
        "as_of": LAST_DAY.year,
        "area": PLACES[0],
        "definition": "Everyone on the list on the last day of the year.",
        "publisher": "The office of counting",
        "source_url": SOURCE,
        "read_on": LAST_DAY,
        "use": "headline",
        "reviewed_on": LAST_DAY,
        "review_by": NEXT_REVIEW,
    }


def _message(n: int, name: str) -> Fields:
    return {
        "title": titled(name),
        "level": "pillar" if n else "roof",
        "text": f"{titled(name)}, and told so that a stranger believes it.",
        **({"parent": ROOF, "order": n} if n else {}),
        "owner": "The editors",
        "approved_on": LAST_DAY,
    }
