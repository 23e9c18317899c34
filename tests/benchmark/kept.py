"""What was measured, kept in a file as it comes: a bench that ended too soon is resumed from there."""

import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counting import Written
from runs import Result, Results, Run, Runs


@dataclass
class Kept:
    """Results, what they hold for (the machine and the versions), and the day of each run that measured any."""

    conditions: Mapping[str, str]
    days: list[str] = field(default_factory=list)
    results: Results = field(default_factory=Results)

    def resume(self, path: Path) -> None:
        """Take up what an earlier run measured under the same conditions; ends the bench where others held."""
        if not path.is_file():
            return
        kept = json.loads(path.read_text("utf-8"))
        changed = [name for name, value in self.conditions.items() if kept["conditions"].get(name) != value]
        if changed:
            sys.exit(f"What was measured cannot be resumed, for this is another: {', '.join(changed)}")
        self.days = kept["days"]
        self.results = Results([_result(fields) for fields in kept["results"]["all"]])

    def write(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.write_text(json.dumps(self, default=vars, indent=1), "utf-8")
        new.replace(path)


def _result(fields: dict[str, Any]) -> Result:
    runs = Runs([Run(**run) for run in fields["runs"]["done"]])
    written = fields["written"] and Written(**{**fields["written"], "pages": Counter(fields["written"]["pages"])})
    return Result(**{**fields, "runs": runs, "written": written})
