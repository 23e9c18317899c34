"""The settings of the small site: another region, in another time zone and currency, with every setting used."""

PATH = "."
OUTPUT_PATH = "../../.cache/tests-site"
OUTPUT_RETENTION = [".git"]
THEME = "../../theme"
PLUGIN_PATHS = ["../../plugins"]
PLUGINS = ["clarion"]

SITENAME = "Lantern Coast Tech & Tides"
SITEURL = "https://example.org/tech"
TIMEZONE = "America/St_Johns"
DEFAULT_LANG = "en-CA"
DEFAULT_PAGINATION = 3
RELATIVE_URLS = False
BIND = "127.0.0.1"
PORT = 8765

CLARION_ID = "https://lantern.example"
CLARION_TODAY = "2026-07-01"
CLARION_ORGANISATION = {
    "name": "Lantern Coast Guild",
    "url": "https://guild.example/",
    "email": "hello@guild.example",
    "phone": "+1 709 555 0100",
    "address": "1 Signal Hill Lane, Port Lumen",
}
CLARION_REGION = {"name": "The Lantern Coast", "also": ["Lantern Coast", "the Coast"], "outline": "_outline.geojson"}
CLARION_CURRENCY = "CAD"
CLARION_TIERS = [
    {"name": "Dory", "price": 0, "benefits": ["The newsletter"]},
    {"name": "Schooner", "price": "1,200", "benefits": ["Perks", "A vote"]},
]
CLARION_MENU = [
    ("Stories & results", "/stories/"),
    ("Events", "/events/"),
    ("Members", "/members/"),
    ("Guild", "https://guild.example/"),
]
CLARION_NEWSLETTER_URL = "https://guild.example/newsletter?from=site&list=1"
CLARION_PRESS_CONTACT = {
    "name": "Press desk",
    "role": "Journalists",
    "email": "press@guild.example",
    "phone": "+1 709 555 0101",
    "url": "https://guild.example/press",
}
CLARION_CODE_OF_CONDUCT = "/code-of-conduct/"
CLARION_RULES = {"image-credit": "off"}
CLARION_KNOWN_ACRONYMS = ["PDF", "CSV", "UTC"]
