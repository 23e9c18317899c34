"""What is measured of Clarion beside its clean build, each in a process of its own, from a state that is known."""

from dataclasses import dataclass

from edits import Change, edit_story, rename_member, touch_footer, touch_story_template, touch_style
from peers import CLARION, OUTPUT, SITE

BUILD = (*CLARION, "build", *SITE, "--output", OUTPUT)
CHECK = (*CLARION, "check", *SITE, "--quiet")


@dataclass(frozen=True)
class Variant:
    """A command, and how the site stands before it: "bare" (no cache, no output), "built" or "checked"."""

    key: str
    words: str
    before: str
    after: str
    command: tuple[str, ...]
    change: Change | None = None


VARIANTS = (
    Variant("nothing", "nothing changed", "built", "built", BUILD),
    Variant("story", "one story edited", "built", "built", BUILD, edit_story),
    Variant("member", "one member renamed", "built", "built", BUILD, rename_member),
    Variant("template", "the template of stories touched", "built", "built", BUILD, touch_story_template),
    Variant("footer", "the footer of every page touched", "built", "built", BUILD, touch_footer),
    Variant("style", "a style touched", "built", "built", BUILD, touch_style),
    Variant("check", "check, nothing cached", "bare", "checked", CHECK),
    Variant("recheck", "check, all cached", "checked", "checked", CHECK),
    Variant("publish", "clean build to publish, the finished site checked", "bare", "built", (*BUILD, "--publish")),
)
