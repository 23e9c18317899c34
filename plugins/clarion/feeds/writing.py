"""A feed's inputs → its bytes. What an item says is made once, and written once in each language of feeds."""

from functools import lru_cache
from html import escape
from typing import Any

from feedgenerator import Enclosure

from clarion.cards.tags import paid_for
from clarion.feeds.channel import Channel
from clarion.feeds.dialects import Atom, Elements, Rss
from clarion.feeds.items import Item
from clarion.look import Look
from clarion.rendering import environment_of
from clarion.same import Same

_KEPT = 1 << 11
"""How many items are kept as they were written, some kilobytes each."""
_NOT_IN_XML = bytes({*range(32)} - {9, 10, 13})
"""Control characters, which HTML can name and XML 1.0 cannot have."""


def as_atom(channel: Channel) -> bytes:
    return _written(Atom, channel)


def as_rss(channel: Channel) -> bytes:
    return _written(Rss, channel)


def _written(dialect: Any, channel: Channel) -> bytes:
    feed = dialect(
        title=channel.title,
        link=channel.home,
        description=escape(channel.about, quote=False),
        language=channel.language,
        author_name=channel.author,
        feed_url=channel.address,
        feed_guid=channel.id,
        latest=max((item.updated for item in channel.items), default=channel.day),
    )
    head = feed.writeString("utf-8").removesuffix(dialect.end)
    items = "".join([_item(dialect, Same(item), channel.look) for item in channel.items])
    return f"{head}{items}{dialect.end}\n".encode().translate(None, _NOT_IN_XML)


@lru_cache(_KEPT)
def _item(dialect: Any, this: Same[Item], look: Look) -> str:
    """An item as it stands in each feed that has it."""
    feed = dialect(title="", link="", description="")
    feed.add_item(**_told(this, look))
    written = Elements()
    feed.write_items(written)
    return str(written)


def _told(this: Same[Item], look: Look) -> dict[str, Any]:
    """An item in feedgenerator's words. A summary counts as HTML in both languages, so its signs are escaped."""
    item, picture = this.value, this.value.picture
    return {
        "title": _title(item),
        "link": item.address,
        "description": escape(item.card.summary, quote=False),
        "content": text_of(this, look),
        "unique_id": item.id,
        "unique_id_is_permalink": False,
        "pubdate": item.published,
        "updateddate": item.updated,
        "categories": item.categories,
        "enclosures": [Enclosure(picture.address, str(picture.length), picture.type)] if picture else [],
        "language": item.language,
        "authors": item.authors,
    }


@lru_cache(_KEPT)
def text_of(this: Same[Item], look: Look) -> str:
    """The full text, with what a reader must know of it before and after; every address in it with its host."""
    html = environment_of(look).get_template("feeds/item.html").render(item=this.value)
    origin = this.value.origin
    return html.replace('href="/', f'href="{origin}/').replace('src="/', f'src="{origin}/')


def _title(item: Item) -> str:
    """What has become of an event, or who paid for a story, comes first, for a reader who sees titles alone."""
    occasion = item.card.occasion
    changed = occasion is not None and occasion.status != "scheduled"
    first = item.card.tags[-1].label if changed else paid_for(item.fields) if item.card.folder == "stories" else ""
    return f"{first}: {item.card.title}" if first else item.card.title


def forget() -> None:
    """Let go of the items that were made once."""
    _item.cache_clear()
    text_of.cache_clear()
