from clarion.conversion.stages import Answers, become


class Slow:
    def __init__(self):
        self.kept = 1

    def run(self):
        return "slow"


class Fast(Slow):
    def run(self):
        return f"fast {self.kept} {self.known}"


def test_a_stage_keeps_its_state_and_works_otherwise():
    stage = Slow()
    become(stage, Fast, known=2)
    assert stage.run() == "fast 1 2"


def test_a_question_is_asked_once():
    asked = []
    answers = Answers(lambda tag: asked.append(tag) is None and tag == "p")
    assert [answers["p"], answers["p"], answers["q"]] == [True, True, False]
    assert asked == ["p", "q"]
