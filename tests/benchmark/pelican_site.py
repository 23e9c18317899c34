"""The stories as stock Pelican's editors write them: what Clarion has pages of is a tag, and members are pages."""

from pathlib import Path

from front_matter import titled
from stories import Story, members, stories


def write_site(content: Path, count: int) -> None:
    """Fill a content folder with articles and pages."""
    (content / "stories").mkdir(parents=True)
    (content / "pages").mkdir()
    for story in stories(count):
        text = f"{_metadata(story)}\n\n{story.body(_linked)}\n"
        (content / "stories" / f"{story.name}.md").write_text(text, "utf-8")
    for name in members(count):
        text = f"Title: {titled(name)}\nSlug: {name}\n\nIt began in a room above a shop.\n"
        (content / "pages" / f"{name}.md").write_text(text, "utf-8")


def _linked(folder: str, name: str) -> str:
    return f"{{filename}}../pages/{name}.md" if folder == "members" else f"{{tag}}{name}"


def _metadata(story: Story) -> str:
    tags = (*story.topics, story.sector, story.place, story.pillar, story.fact)
    fields = {
        "Title": story.title,
        "Slug": story.name,
        "Date": story.date,
        "Category": "stories",
        "Tags": ", ".join(tags),
        "Summary": story.summary,
        "Member": story.member,
        "Speaker": story.speaker,
    }
    return "\n".join(f"{name}: {value}" for name, value in fields.items())
