"""What one build knows of the build before: which answers still hold, and which parts of the plan must be made again.

An answer holds as long as all that was looked at for it does. Where some of it changed it is worked out again, and if
it comes out as it was, nothing that rests on it is touched.
"""

from collections.abc import Iterable
from typing import Any

from clarion.known import UNMARKED, Known, learned
from clarion.memory import work_out
from clarion.packing import unpack
from clarion.site import Site
from clarion.tracing import Number, Question


class Recall:
    """The answers of the build before, as far as they hold on a site."""

    def __init__(self, known: Known, site: Site) -> None:
        self.known, self.site = known, site
        self.changed = known.look_again(site)
        self._open = self._resting_on(self.changed)
        site.memory.recalled = self
        for number in list(self._open):
            self._settle(number)

    @property
    def is_empty(self) -> bool:
        return not self.known.answers

    def _resting_on(self, changed: set[Number]) -> set[Number]:
        """All answers that rest on what changed, through however many others: nearly all stand before those that rest
        on them, and are found at once."""
        reached, before = set(changed), -1
        while len(reached) > before:
            before = len(reached)
            for number, answer in self.known.answers.items():
                if number not in reached and not reached.isdisjoint(answer.looks):
                    reached.add(number)
        return reached - changed

    def _settle(self, number: Number) -> None:
        """Say of an answer whether it changed."""
        if number not in self._open:
            return
        self._open.discard(number)
        answer = self.known.answers[number]
        for look in answer.looks:
            self._settle(look)
        if self.changed.isdisjoint(answer.looks):
            return
        self.changed.add(number)  # so that it is worked out, and not recalled
        if answer.mark != UNMARKED and self._worked_out(number) == answer.mark:
            self.changed.discard(number)

    def _worked_out(self, number: Number) -> bytes | None:
        """The new answer; None where the question has none any more, as it is with an entry that went."""
        question = self.known.questions[number]
        try:
            work_out(self.site, question)
        except Exception:  # noqa: BLE001 (whoever still asks it is told what is wrong)
            del self.known.answers[number]
            return None
        self.known.learn(self.site, learned(self.known, self.site, question, self.site.memory.looks.pop(question)))
        return self.known.answers[number].mark

    def holds(self, question: Question) -> bool:
        number = self.known.numbers.get(question)
        answer = self.known.answers.get(number) if number is not None else None
        if number is None or answer is None or answer.packed is None:
            return False
        self._settle(number)
        return number not in self.changed

    def result(self, question: Question) -> Any:
        return unpack(self.known.answers[self.known.numbers[question]].packed or b"")

    def stands(self, looks: Iterable[Number]) -> bool:
        """Whether nothing that was looked at changed."""
        return self.changed.isdisjoint(looks)
