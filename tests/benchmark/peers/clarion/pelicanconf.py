"""The settings of the benchmark's site in Clarion. The theme is a copy of Clarion's own."""

SITENAME = "Benchmark"
SITEURL = "https://benchmark.example"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-GB"
DEFAULT_PAGINATION = 24
RELATIVE_URLS = False
THEME = "theme"

CLARION_ID = "https://benchmark.example"
CLARION_ORGANISATION = {"name": "Benchmark", "url": "https://benchmark.example"}
CLARION_REGION = {"name": "Benchland"}
CLARION_CURRENCY = "GBP"
