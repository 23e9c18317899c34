"""The settings of the benchmark's site in stock Pelican: its defaults, with lists in pages, tags and feeds.

Lists of all stories by author and by category would repeat the index page for page, so they are left out,
and so is a menu that would name every member on every page.
"""

PATH = "content"
SITENAME = "Benchmark"
SITEURL = "https://benchmark.example"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {"index": None, "tag": None}
ARTICLE_URL = "stories/{slug}/"
ARTICLE_SAVE_AS = "stories/{slug}/index.html"
PAGE_URL = "members/{slug}/"
PAGE_SAVE_AS = "members/{slug}/index.html"
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
DISPLAY_PAGES_ON_MENU = False
DISPLAY_CATEGORIES_ON_MENU = False

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = None
TAG_FEED_ATOM = "feeds/{slug}.atom.xml"
TAG_FEED_RSS = "feeds/{slug}.rss.xml"
