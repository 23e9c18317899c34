"""What is measured of Clarion beside its clean build, each in a process of its own, from a state that is known."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from edits import Change, Edits, edit_story, rename_member, touch_footer, touch_story_template, touch_style
from measure import run
from peers import CLARION, OUTPUT, SITE, Peer
from runs import Run

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
PREPARE: Mapping[str, tuple[str, ...]] = {"built": BUILD, "checked": CHECK}


def measure_variants(
    clarion: Peer, site: Path, n: int, chosen: Sequence[Variant], measured: Callable[[Variant], Run]
) -> Iterator[tuple[Variant, Run]]:
    """Each variant once, the n-th time, in a site that has just been built; the site is left as it was, and bare."""
    state, edits = "built", Edits()
    for variant in chosen:
        if state != variant.before:
            clarion.clean(site)
            if variant.before in PREPARE:
                run(PREPARE[variant.before], site)
        seen = variant.change(edits, site, n) if variant.change else None
        yield variant, measured(variant)
        if seen and not seen.is_in(site / OUTPUT):
            sys.exit(f"{variant.words}: {seen.text!r} is not to be seen in {seen.files}")
        state = variant.after
    edits.undo()
    clarion.clean(site)
