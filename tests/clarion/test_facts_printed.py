from clarion.configuration import load, today
from clarion.content import read_content
from clarion.facts.printed import as_one, as_table
from conftest import SITE


def site():
    settings, _ = load(SITE / "pelicanconf.py", "pelicanconf.py")
    settings = settings.model_copy(update={"content": str(SITE)})
    return read_content(settings, today(settings, None), lambda path: path.relative_to(SITE).as_posix()).site


def test_the_ledger_of_the_small_site(golden):
    here = site()
    each = (as_one(here, fact) for fact in sorted(here.of("facts"), key=lambda fact: fact.name))
    golden("facts.txt", "\n".join((as_table(here), *each)))
