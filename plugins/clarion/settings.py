"""pelicanconf.py, read without Pelican: each setting checked by its name; what Clarion does not honour is refused."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from pydantic import Field, PrivateAttr

from clarion.kinds.findings import Finding
from clarion.kinds.parts import Contact, Group
from clarion.nearest import nearest
from clarion.problems import FIXED, RULES
from clarion.readers import read_language
from clarion.reads import Context, Reads
from clarion.values import Currency, Date, Email, Flag, Link, PlaceOrLink, Price, Text, WholeNumberOrFalse, Zone


def _known_language(raw: str, context: Context) -> str | None:
    """A language whose dates and numbers can be written."""
    try:
        Locale.parse(raw, sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return None
    return read_language(raw, context)


SiteLanguage = Annotated[str, Reads("a language such as en-GB or pt-BR", _known_language, {"type": "string"})]


def _rules_are_known(settings: Any) -> Iterator[Finding]:
    """CLARION_RULES names rules that there are."""
    for name, level in settings.rule_levels.items():
        if name in FIXED and level != "problem":
            words = "must be problem: of a file that breaks this rule, nothing can be shown"
            yield Finding(("CLARION_RULES", name), words, written=True)
        if name not in RULES:
            near = nearest(name, sorted(RULES))
            hint = f"; did you mean '{near}'?" if near else "; `clarion check --format json` names them"
            yield Finding(("CLARION_RULES", name), f"is not a rule{hint}")


class Organisation(Group):
    """The body that publishes the site."""

    name: Text
    url: Link | None = None
    email: Email | None = None
    phone: Text | None = None
    address: Text | None = None


class Region(Group):
    """The region that the site is about; `outline` is a GeoJSON file below the content, of its coast or borders."""

    name: Text
    also: tuple[Text, ...] = ()
    outline: Text | None = None


class Tier(Group):
    """A tier of membership."""

    name: Text
    price: Price | None = None
    benefits: tuple[Text, ...] = ()


class MenuItem(Group):
    """One link of the header."""

    title: Text
    url: PlaceOrLink


OWN_THEME = Path(__file__).resolve().parents[2] / "theme"
"""The theme that Clarion comes with: used where THEME names none."""


class Settings(Group):
    """What an owner sets, by Pelican's names where Pelican has one: they mean what its manual says."""

    rules = (_rules_are_known,)
    content: Text = Field(default="content", alias="PATH")
    output: Text = Field(default="output", alias="OUTPUT_PATH")
    theme: Text = Field(default=str(OWN_THEME), alias="THEME")
    plugin_paths: tuple[Text, ...] = Field(default=(), alias="PLUGIN_PATHS")
    plugins: tuple[Text, ...] = Field(default=("clarion",), alias="PLUGINS")
    site_name: Text = Field(default="Clarion", alias="SITENAME")
    site_url: Link | None = Field(default=None, alias="SITEURL")
    zone: Zone = Field(default=ZoneInfo("UTC"), alias="TIMEZONE")
    language: SiteLanguage = Field(default="en", alias="DEFAULT_LANG")
    pagination: WholeNumberOrFalse = Field(default=0, alias="DEFAULT_PAGINATION")
    retention: tuple[Text, ...] = Field(default=(), alias="OUTPUT_RETENTION")
    relative_urls: Flag = Field(default=False, alias="RELATIVE_URLS")
    bind: Text = Field(default="127.0.0.1", alias="BIND")
    port: WholeNumberOrFalse = Field(default=8000, alias="PORT")
    id: Link | None = Field(default=None, alias="CLARION_ID")
    organisation: Organisation | None = Field(default=None, alias="CLARION_ORGANISATION")
    region: Region | None = Field(default=None, alias="CLARION_REGION")
    currency: Currency = Field(default="GBP", alias="CLARION_CURRENCY")
    today: Date | None = Field(default=None, alias="CLARION_TODAY")
    tiers: tuple[Tier, ...] = Field(default=(), alias="CLARION_TIERS")
    menu: tuple[MenuItem, ...] = Field(default=(), alias="CLARION_MENU")
    newsletter_url: Link | None = Field(default=None, alias="CLARION_NEWSLETTER_URL")
    press_contact: Contact | None = Field(default=None, alias="CLARION_PRESS_CONTACT")
    code_of_conduct: PlaceOrLink | None = Field(default=None, alias="CLARION_CODE_OF_CONDUCT")
    rule_levels: dict[str, Literal["problem", "warning", "off"]] = Field(default={}, alias="CLARION_RULES")
    longest_sentence: WholeNumberOrFalse = Field(default=40, alias="CLARION_LONGEST_SENTENCE")
    grace_days: WholeNumberOrFalse = Field(default=14, alias="CLARION_GRACE_DAYS")
    links_minutes: WholeNumberOrFalse = Field(default=5, alias="CLARION_LINKS_MINUTES")
    known_acronyms: tuple[Text, ...] = Field(default=(), alias="CLARION_KNOWN_ACRONYMS")

    _places: dict[str, tuple[str, int]] = PrivateAttr(default_factory=dict)

    @property
    def places(self) -> Mapping[str, tuple[str, int]]:
        """Where each setting is written, by its name."""
        return self._places

    def place_of(self, name: str) -> tuple[str, int]:
        """The file and line at which a setting is written; of one inside another, "CLARION_REGION.outline"."""
        outer = self._places.get(name.split(".")[0], ("pelicanconf.py", 1))
        return self._places.get(name, outer)

    @property
    def base(self) -> str:
        """The path of SITEURL, which every address inside the site begins with: "" or "/tech"."""
        return urlsplit(self.site_url or "").path.rstrip("/")

    @property
    def origin(self) -> str:
        """SITEURL without its path: what makes an address absolute."""
        parts = urlsplit(self.site_url or self.id or "http://localhost:8000")
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def permanent_id(self) -> str:
        """What every permanent id is made of: the site's first address, never changed."""
        return (self.id or self.site_url or "http://localhost:8000").rstrip("/")
