"""`clarion` without the rules of facts, days, message and style: what they cost is seen beside it."""

import gc
import sys
from collections.abc import Sequence
from typing import Any

from clarion import checks, cli
from clarion.checks import prose

OF_THE_MESSAGE = {f"clarion.checks.{name}" for name in ("days", "facts", "lapsed", "papers", "prose", "visits")}


def others(rules: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(rule for rule in rules if rule.__module__ not in OF_THE_MESSAGE)


def main() -> int:
    checks.OF_PROSE, checks.OF_ENTRY, checks.OF_SITE = map(others, (checks.OF_PROSE, checks.OF_ENTRY, checks.OF_SITE))
    checks.OF_KIND = {kind: others(rules) for kind, rules in checks.OF_KIND.items()}
    checks.judge_prose_ahead = lambda *_: None
    prose.RULES = ()
    gc.disable()  # as the command itself does
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
