"""The settings of the stress site: an invented region in which everything is too long, too wide or too many."""

PATH = "."
OUTPUT_PATH = "../../.cache/tests-stress"
THEME = "../../theme"
PLUGIN_PATHS = ["../../plugins"]
PLUGINS = ["clarion"]

SITENAME = "The Gazette of Invention, Instruments & Industry of the Wide Reach and of all its Outer Isles"
SITEURL = "https://reach.example/gazette/of/the/wide/reach"
TIMEZONE = "Pacific/Chatham"
DEFAULT_LANG = "en-NZ"
DEFAULT_PAGINATION = 7
RELATIVE_URLS = True

CLARION_ID = "https://reach.example"
CLARION_TODAY = "2026-07-01"
CLARION_ORGANISATION = {
    "name": "The Wide Reach Society for the Encouragement of Instrument Makers, Surveyors and Keepers of Records",
    "url": "https://waterworks-flow-meter-reading-transmission-calibration-society.example/",
    "email": "the.secretary.of.the.society.for.the.encouragement@instrument-makers-and-surveyors.example",
    "phone": "+64 3 555 0100 extension 4711",
    "address": "The Old Observatory, Third Floor, 112b Upper Semaphore Terrace, Waterworks End, The Wide Reach",
}
CLARION_REGION = {"name": "The Wide Reach and its Outer Isles", "also": ["the Wide Reach", "the Reach"]}
CLARION_CURRENCY = "NZD"
CLARION_TIERS = [
    {"name": "Passer-by", "price": 0, "benefits": ["The newsletter"]},
    {"name": "Apprentice", "price": 1, "benefits": ["Bench", "Desk", "Stool", "Lamp", "Vice", "Lens", "Log", "Key"]},
    {
        "name": "Journeyman or journeywoman of the Society of Instrument Makers and Surveyors",
        "price": "1,234,567.89",
        "benefits": ["Waterworksflowmeterreadingtransmissioncalibrationdepartments"],
    },
    {"name": "Waterworksflowmeterreadingtransmissioncalibrationdepartments", "benefits": []},
    {"name": "Patron", "price": 999999999999, "benefits": ["A chair", "A vote", "A window"]},
]
CLARION_MENU = [
    ("Stories, results and accounts", "/stories/"),
    ("Events", "/events/"),
    ("Organisations and societies", "/members/"),
    ("Figures", "/facts/"),
    ("Careers and apprenticeships", "/roles/"),
    ("What we say", "/messages/"),
    ("Policy and responses", "/policy/"),
    ("Glossary", "/terms/"),
    ("Waterworksflowmeterreadingtransmissioncalibrationdepartments", "/everything/"),
    ("The Society", "https://society.example/"),
]
CLARION_NEWSLETTER_URL = "https://society.example/newsletter?list=1&from=the-gazette-of-invention-and-industry"
CLARION_PRESS_CONTACT = {
    "name": "The Press Desk of the Society for the Encouragement of Instrument Makers",
    "role": "Questions from journalists, broadcasters and historians",
    "email": "press.and.broadcast.enquiries.desk@instrument-makers-and-surveyors.example",
    "phone": "+64 3 555 0101",
    "url": "https://society.example/press/and/broadcast/enquiries/in/writing/or/by/semaphore/at/any/hour",
}
CLARION_CODE_OF_CONDUCT = "/everything/"
CLARION_RULES = {"image-credit": "off"}
