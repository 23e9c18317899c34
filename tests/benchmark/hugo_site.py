"""The stories as Hugo's editors write them: what Clarion has pages of is a term of a taxonomy."""

from pathlib import Path

from front_matter import Fields, titled, write
from stories import FACTS, Story, fact_value, members, stories
from vocabulary import PILLARS, PLACES, SECTORS, TOPICS


def write_site(content: Path, count: int) -> None:
    """Fill a content folder with stories, and with the terms that they are listed under."""
    for story in stories(count):
        write(content / "stories" / f"{story.name}.md", _story(story), story.body(_linked))
    facts = [f"fact-{n:02}" for n in range(FACTS)]
    terms = {"sectors": SECTORS, "places": PLACES, "topics": TOPICS, "messages": PILLARS, "facts": facts}
    for folder, names in terms.items():
        for name in names:
            write(content / folder / name / "_index.md", _term(folder, name))
    for n, name in enumerate(members(count)):
        fields = {
            "title": titled(name),
            "description": "An organisation of forty people that makes software for those who work with their hands.",
            "website": f"https://{name}.example",
            "sectors": [SECTORS[n % len(SECTORS)]],
            "places": [PLACES[n % len(PLACES)]],
        }
        write(content / "members" / name / "_index.md", fields, "It began in a room above a shop.")


def _linked(folder: str, name: str) -> str:
    return f"/{folder}/{name}/"


def _term(folder: str, name: str) -> Fields:
    """Facts, topics and messages have no feeds in Clarion, so none here."""
    figure = {"value": fact_value(name), "unit": "people"} if folder == "facts" else {}
    outputs = {} if folder in ("sectors", "places") else {"outputs": ["html"]}
    return {"title": titled(name), "description": f"What is told of {titled(name).lower()}.", **figure, **outputs}


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
        "metrics": [{"label": "Hours saved each week", "value": story.value, "unit": "hours"}],
        "quotes": [{"text": story.quote, "by": story.speaker, "role": "Head of operations"}],
        "sources": [{"title": "Report of the year", "url": "https://sources.example/report"}],
    }
