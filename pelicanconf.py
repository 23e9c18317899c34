"""The settings of North East Tech Stories. Plain assignments; publishconf.py says what differs on the public site."""

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["clarion"]

SITENAME = "North East Tech Stories"
SITEURL = "https://northeasttechstories.example"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-GB"
DEFAULT_PAGINATION = 24
RELATIVE_URLS = True

CLARION_ID = "https://northeasttechstories.example"
CLARION_ORGANISATION = {
    "name": "North East Tech Stories",
    "url": "https://northeasttechstories.example",
    "email": "stories@northeasttechstories.example",
}
CLARION_PRESS_CONTACT = {"name": "Press desk", "email": "press@northeasttechstories.example"}
CLARION_REGION = {
    "name": "North East England",
    "also": ["the North East"],
    "outline": "_outline.geojson",
}
CLARION_CURRENCY = "GBP"
CLARION_KNOWN_ACRONYMS = ["AA", "ACLA", "BT", "CGI", "MGL", "PROTO"]
