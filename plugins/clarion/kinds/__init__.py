"""The kinds of content: each is a folder in content/, a class here, a template and an address on the site.

Only their names are here: the classes are loaded where something is read or told of them, by `listed`.
"""

FOLDERS = {
    "stories": "story",
    "news": "news",
    "events": "event",
    "series": "series",
    "venues": "venue",
    "members": "member",
    "people": "person",
    "perks": "perk",
    "roles": "role",
    "policy": "policy",
    "facts": "fact",
    "messages": "message",
    "sectors": "sector",
    "places": "place",
    "topics": "topic",
    "terms": "term",
    "awards": "award",
    "pages": "page",
}
"""The folder of each kind, with the module of its class, in the order in which a page lists what refers to it."""
