"""Words that are not to be said."""

from typing import Literal, NamedTuple


class Wording(NamedTuple):
    """Words that are not to be said: by which rule, of which file, what to say instead, and why."""

    words: str
    rule: Literal["wording", "banned", "avoid", "hype", "vague"]
    file: str = ""
    """The file of content that speaks against them; of the rules that come with Clarion, none."""
    instead: str = ""
    why: str = ""
