"""The kinds of content: each is a folder in content/, a class here, a template and an address on the site."""

from clarion.kinds.award import Award
from clarion.kinds.event import Event
from clarion.kinds.fact import Fact
from clarion.kinds.kind import Kind
from clarion.kinds.member import Member
from clarion.kinds.message import Message
from clarion.kinds.news import News
from clarion.kinds.page import Page
from clarion.kinds.perk import Perk
from clarion.kinds.person import Person
from clarion.kinds.place import Place
from clarion.kinds.policy import Policy
from clarion.kinds.role import Role
from clarion.kinds.sector import Sector
from clarion.kinds.series import Series
from clarion.kinds.story import Story
from clarion.kinds.term import Term
from clarion.kinds.topic import Topic
from clarion.kinds.venue import Venue

KINDS: tuple[type[Kind], ...] = (
    Story,
    News,
    Event,
    Series,
    Venue,
    Member,
    Person,
    Perk,
    Role,
    Policy,
    Fact,
    Message,
    Sector,
    Place,
    Topic,
    Term,
    Award,
    Page,
)
"""In the order in which a page lists what refers to it."""

BY_FOLDER: dict[str, type[Kind]] = {kind.folder: kind for kind in KINDS}
