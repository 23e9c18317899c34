"""The settings of the benchmark's site in stock Pelican: its defaults, with every list in pages, and with feeds.

A menu that would name every member on every page is left out, and so are feeds of tags: there would be more than
the others have.
"""

PATH = "content"
SITENAME = "Benchmark"
SITEURL = "https://benchmark.example"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {"index": None, "tag": None, "category": None, "author": None}
ARTICLE_URL = "stories/{slug}/"
ARTICLE_SAVE_AS = "stories/{slug}/index.html"
AUTHOR_URL = "all/members/{slug}/"
AUTHOR_SAVE_AS = "all/members/{slug}/index.html"
CATEGORY_URL = "all/messages/{slug}/"
CATEGORY_SAVE_AS = "all/messages/{slug}/index.html"
TAG_URL = "all/{slug}/"
TAG_SAVE_AS = "all/{slug}/index.html"
DISPLAY_PAGES_ON_MENU = False
DISPLAY_CATEGORIES_ON_MENU = False

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
CATEGORY_FEED_RSS = "feeds/{slug}.rss.xml"
AUTHOR_FEED_ATOM = "feeds/members/{slug}.atom.xml"
AUTHOR_FEED_RSS = "feeds/members/{slug}.rss.xml"
