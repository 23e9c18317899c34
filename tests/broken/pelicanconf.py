"""The settings of the content with mistakes: an invented region."""

PATH = "base"
SITENAME = "Fenmark Tech"
SITEURL = "https://fenmark.example"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-GB"
CLARION_TODAY = "2026-11-23"
CLARION_REGION = {"name": "Fenmark", "also": ["the fens"]}
CLARION_TIERS = [{"name": "gold"}, {"name": "silver"}]
