import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from clarion import exchange
from clarion.exchange import Refused, leftovers, places, replacing

PLUGINS = Path(exchange.__file__).parents[2]


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "output"


def use_two_renames(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (places, exchange):
        monkeypatch.setattr(module, "swapped", lambda *_: False)


@pytest.fixture(params=["one step", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        use_two_renames(monkeypatch)


def build(output: Path, text: str, keep: tuple[str, ...] = ()) -> None:
    with replacing(output, keep) as new:
        (new / "index.html").write_text(text)


def stop(output: Path, interruption: BaseException | type[BaseException]) -> None:
    with replacing(output) as new:
        (new / "index.html").write_text("unfinished")
        raise interruption


def read(output: Path) -> dict[str, str]:
    files = (path for path in output.rglob("*") if path.is_file() and path.name != exchange.MARKER)
    return {path.relative_to(output).as_posix(): path.read_text() for path in files}


def beside(output: Path) -> list[str]:
    return [path.name for path in output.parent.iterdir() if path != output]


def test_a_first_build_makes_the_folder_and_its_parents(output):
    build(output / "deep" / "site", "one")
    assert read(output / "deep" / "site") == {"index.html": "one"}


@pytest.mark.usefixtures("way")
def test_a_second_build_replaces_all_of_the_first(output):
    build(output, "one")
    (output / "old.html").touch()
    build(output, "two")
    assert read(output) == {"index.html": "two"}
    assert beside(output) == []


@pytest.mark.usefixtures("way")
def test_the_old_site_stands_until_the_new_one_is_finished(output):
    build(output, "one")
    with replacing(output) as new:
        assert list(new.iterdir()) == []
        assert new.parent == output.parent
        assert read(output) == {"index.html": "one"}


@pytest.mark.parametrize("interruption", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_build_that_stops_leaves_the_last_site(output, interruption):
    build(output, "one")
    with pytest.raises(interruption):
        stop(output, interruption)
    assert read(output) == {"index.html": "one"}
    assert beside(output) == []


def test_a_first_build_that_stops_leaves_nothing(output):
    with pytest.raises(ValueError, match="broken"), replacing(output):
        raise ValueError("broken")
    assert not output.exists()


def test_what_a_build_raises_is_not_reworded(output):
    with pytest.raises(FileNotFoundError), replacing(output) as new:
        (new / "missing").read_text()


@pytest.mark.parametrize("step", ["first rename", "second rename"])
def test_an_interruption_between_two_renames_puts_the_old_site_back(output, monkeypatch, step):
    build(output, "one")
    use_two_renames(monkeypatch)
    rename = Path.rename

    def interrupting(self: Path, to: Path) -> None:
        is_first = self == output
        if is_first and step == "second rename":
            rename(self, to)
        if is_first:
            raise KeyboardInterrupt
        rename(self, to)

    monkeypatch.setattr(Path, "rename", interrupting)
    with pytest.raises(KeyboardInterrupt):
        build(output, "two")
    assert read(output) == {"index.html": "one"}
    assert beside(output) == []


def test_a_folder_that_cannot_be_replaced_is_refused_and_stands(output, monkeypatch):
    build(output, "one")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exchange, "carry", full)
    with pytest.raises(Refused, match=r"output' cannot be replaced \(No space left on device\)"):
        build(output, "two", keep=(".git",))
    assert read(output) == {"index.html": "one"}


def test_a_parent_that_is_a_file_is_refused(output):
    output.touch()
    with pytest.raises(Refused, match="output/site' cannot be replaced"):
        build(output / "site", "one")


def test_an_old_tree_that_cannot_be_deleted_does_not_fail_the_build(output, monkeypatch):
    build(output, "one")
    monkeypatch.setattr(leftovers.shutil, "rmtree", lambda *_, **__: None)
    build(output, "two")
    monkeypatch.undo()
    assert read(output) == {"index.html": "two"}
    os.chdir(output.parent)
    build(output, "three")
    assert beside(output) == []


def test_the_folder_has_the_permissions_of_any_other(output):
    (output.parent / "other").mkdir()
    build(output, "one")
    assert output.stat().st_mode == (output.parent / "other").stat().st_mode


# What a build may not replace


def test_an_empty_folder_is_replaced(output):
    output.mkdir()
    build(output, "one")
    assert read(output) == {"index.html": "one"}


def test_a_folder_that_clarion_did_not_make_is_refused(output):
    output.mkdir()
    (output / "notes.txt").write_text("mine")
    with pytest.raises(Refused, match=r"output' holds 'notes.txt', which Clarion did not make"):
        build(output, "one")
    assert read(output) == {"notes.txt": "mine"}
    assert beside(output) == []


def test_what_came_to_an_empty_folder_during_the_build_is_not_lost(output):
    output.mkdir()
    with pytest.raises(Refused, match="notes"), replacing(output):
        (output / "notes.txt").write_text("mine")
    assert read(output) == {"notes.txt": "mine"}


def test_a_history_in_our_own_folder_is_not_deleted(output):
    build(output, "one")
    (output / ".git").mkdir()
    with pytest.raises(Refused, match=r"holds '.git'.*OUTPUT_RETENTION"):
        build(output, "two")
    assert (output / ".git").is_dir()


def test_a_file_is_refused(output):
    output.touch()
    with pytest.raises(Refused, match="output' is a file"):
        build(output, "one")


@pytest.mark.parametrize("place", [".", "..", "/", "here/.."])
def test_a_folder_around_us_is_refused(output, place):
    (output.parent / "here").mkdir()
    with pytest.raises(Refused, match=r"holds (the folder you are in|your home folder)"):
        build(Path(place), "one")


def test_the_home_folder_is_refused(output, monkeypatch):
    monkeypatch.setenv("HOME", str(output / "me"))
    (output / "me").mkdir(parents=True)
    with pytest.raises(Refused, match="holds your home folder"):
        build(output, "one")


@pytest.mark.parametrize("place", ["content", "content/output", "."])
def test_a_folder_that_the_build_reads_is_refused(output, place):
    site = output / "elsewhere"
    (site / "content").mkdir(parents=True)
    with (
        pytest.raises(Refused, match=r"shares files with '.*content', which the build reads"),
        replacing(site / place, sources=[site / "content"]),
    ):
        pass


@pytest.mark.parametrize("is_file", [True, False])
def test_a_link_to_no_folder_is_refused(output, is_file):
    if is_file:
        (output.parent / "there").touch()
    output.symlink_to("there")
    with pytest.raises(Refused, match=r"output' is a link to '.*there', which is not a folder"):
        build(output, "one")


def test_a_link_to_itself_is_refused(output):
    output.symlink_to("output")
    with pytest.raises(Refused, match="is a link"):
        build(output, "one")


def test_a_link_to_a_folder_stays_and_that_folder_is_replaced(output):
    build(output.parent / "there", "one")
    output.symlink_to("there")
    build(output, "two")
    assert output.is_symlink()
    assert read(output) == {"index.html": "two"}


# What is kept


@pytest.mark.usefixtures("way")
def test_what_is_named_is_kept_and_the_rest_goes(output):
    build(output, "one")
    (output / ".git" / "refs").mkdir(parents=True)
    (output / ".git" / "refs" / "main").write_text("abc")
    (output / ".git" / "HEAD").symlink_to("refs/main")
    (output / "CNAME").write_text("site.example")
    (output / "stray").touch()
    build(output, "two", keep=(".git", "CNAME", "none"))
    kept = {".git/refs/main": "abc", ".git/HEAD": "abc", "CNAME": "site.example"}
    assert read(output) == {"index.html": "two", **kept}
    assert (output / ".git" / "HEAD").is_symlink()


def test_a_folder_with_nothing_but_kept_names_is_replaced(output):
    (output / ".git").mkdir(parents=True)
    build(output, "one", keep=(".git",))
    assert (output / ".git").is_dir()


@pytest.mark.usefixtures("way")
def test_the_build_wins_over_a_kept_file_and_joins_a_kept_folder(output):
    (output / "media").mkdir(parents=True)
    (output / "media" / "old").write_text("old")
    (output / "media" / "both").write_text("old")
    with replacing(output, keep=("media",)) as new:
        (new / "media").mkdir()
        (new / "media" / "both").write_text("new")
    assert read(output) == {"media/old": "old", "media/both": "new"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems may have no exchange in one step")
def test_what_is_kept_is_the_very_folder_that_was_there(output):
    (output / ".git").mkdir(parents=True)
    before = (output / ".git").stat().st_ino
    build(output, "one", keep=(".git",))
    assert (output / ".git").stat().st_ino == before


def test_what_others_write_into_a_kept_folder_meanwhile_is_not_lost(output, monkeypatch):
    (output / ".git").mkdir(parents=True)
    put = places.put

    def put_late(new: Path, target: Path, aside: Path) -> bool:
        (output / ".git" / "HEAD").write_text("abc")
        return put(new, target, aside)

    monkeypatch.setattr(exchange, "put", put_late)
    build(output, "one", keep=(".git",))
    assert read(output) == {"index.html": "one", ".git/HEAD": "abc"}


@pytest.mark.usefixtures("way")
def test_what_is_kept_is_copied_where_there_are_no_hard_links(output, monkeypatch):
    def unsupported(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", unsupported)
    (output / ".git").mkdir(parents=True)
    (output / ".git" / "HEAD").write_text("abc")
    build(output, "one", keep=(".git",))
    assert read(output) == {"index.html": "one", ".git/HEAD": "abc"}


def test_a_build_that_fails_keeps_what_is_kept(output):
    (output / ".git").mkdir(parents=True)
    (output / ".git" / "HEAD").write_text("abc")
    with pytest.raises(ValueError, match="broken"), replacing(output, keep=(".git",)):
        raise ValueError("broken")
    assert read(output) == {".git/HEAD": "abc"}


@pytest.mark.parametrize("name", ["", ".", "..", "../notes", ".git/config"])
def test_a_kept_name_that_is_not_at_the_top_is_refused(output, name):
    with pytest.raises(Refused, match=r"OUTPUT_RETENTION must have names at the top"):
        build(output, "one", keep=(name,))


# Two builds at once, and builds that are killed


@pytest.mark.usefixtures("way")
def test_of_two_builds_at_once_the_last_wins_whole(output):
    build(output, "zero")
    with replacing(output) as first:
        (first / "a").write_text("first")
        with replacing(output) as second:
            (second / "a").write_text("second")
        assert read(output) == {"a": "second"}
        (first / "b").write_text("first")
    assert read(output) == {"a": "first", "b": "first"}
    assert beside(output) == []


def test_of_two_builds_at_once_the_one_that_fails_does_no_harm(output):
    with replacing(output) as first:
        (first / "a").write_text("first")
        with pytest.raises(ValueError, match="broken"), replacing(output):
            raise ValueError("broken")
    assert read(output) == {"a": "first"}


def dead() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    return process.pid


def test_what_killed_builds_left_is_removed_and_nothing_else(output):
    build(output, "one")
    for name in (f".output.clarion-{dead()}-0123abcd", ".output.clarion-1-0123abcd-old"):
        (output.parent / name / "deep").mkdir(parents=True)
    others = {".output.clarion-notes", ".outputs.clarion-1-0123abcd", "output.clarion-1-0123abcd"}
    for name in others:
        (output.parent / name).mkdir()
    build(output, "two")
    assert set(beside(output)) == others


@pytest.mark.parametrize("runs", [True, False])
def test_where_there_are_no_locks_the_process_is_asked_for(output, monkeypatch, runs):
    def unsupported(*_: object) -> None:
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr(leftovers.fcntl, "flock", unsupported)
    other = output.parent / f".output.clarion-{os.getppid() if runs else dead()}-0123abcd"
    other.mkdir()
    build(output, "one")
    assert other.exists() == runs


CHILD = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from clarion import exchange
from clarion.exchange import places
output, SPARE = Path("output"), False

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def build(text):
    with exchange.replacing(output, keep=[".git"], spare=SPARE) as new:
        (new / "a").write_text(text)
        (new / "b").write_text(text)
        inside()

def inside():
    pass

def use_two_renames():
    exchange.swapped = places.swapped = lambda one, other: False
"""


def run(folder: Path, script: str) -> int:
    command = [sys.executable, "-c", CHILD + textwrap.dedent(script), str(PLUGINS)]
    return subprocess.run(command, cwd=folder, check=False, timeout=120).returncode


KILLS = {
    "in the build": "inside = die",
    "before the exchange": "exchange.put = die",
    "while carrying": "exchange.carry = die",
    "between two renames": """
        use_two_renames()
        rename = Path.rename
        Path.rename = lambda self, to: (rename(self, to), die())
    """,
}


@pytest.mark.parametrize("kill", KILLS.values(), ids=KILLS.keys())
def test_a_build_that_is_killed_leaves_the_last_site_to_the_next(output, kill):
    build(output, "old")
    assert run(output.parent, f"{textwrap.dedent(kill)}\nbuild('new')") == -signal.SIGKILL
    assert beside(output) != []
    with replacing(output):
        assert read(output) == {"index.html": "old"}
    assert beside(output) == []


@pytest.mark.parametrize("renames", ["", "use_two_renames()"])
def test_a_build_that_is_killed_while_deleting_the_old_site_has_published(output, renames):
    build(output, "old")
    assert run(output.parent, f"{renames}\nexchange.settle = die\nbuild('new')") == -signal.SIGKILL
    assert read(output) == {"a": "new", "b": "new"}
    build(output, "next")
    assert beside(output) == []


# Kills a build before each line that it runs, our own and shutil's, one child for each.
EVERYWHERE = """
import shutil
OURS = (str(Path(exchange.__file__).parent), shutil.__file__)

def killed_at(step):
    left = [step]
    def trace(frame, event, _):
        if not frame.f_code.co_filename.startswith(OURS):
            return None
        if event == "line":
            left[0] -= 1
            if left[0] < 0:
                die()
        return trace
    child = os.fork()
    if not child:
        sys.settrace(trace)
        build("new")
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0

def whole():
    texts = {(output / "a").read_text(), (output / "b").read_text(), (output / ".git/HEAD").read_text()}
    assert texts in ({"old", "ref"}, {"new", "ref"}), texts

def next_start():
    try:
        with exchange.replacing(output, keep=[".git"]):
            raise KeyError
    except KeyError:
        pass
    assert set(os.listdir()) <= {"output", *([".output.clarion-spare"] if SPARE else [])}, os.listdir()

step, killed = 0, True
while killed:
    Path("trial").mkdir()
    os.chdir("trial")
    build("older")
    build("old")
    (output / ".git").mkdir()
    (output / ".git/HEAD").write_text("ref")
    killed = killed_at(step)
    if IN_ONE_STEP:
        whole()
    next_start()
    whole()
    os.chdir("..")
    shutil.rmtree("trial")
    step += 1
assert step > 100, step
"""


@pytest.mark.parametrize("spare", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_build_that_is_killed_anywhere_leaves_a_whole_site(output, in_one_step, spare):
    way = "" if in_one_step else "use_two_renames()"
    assert run(output.parent, f"{way}\nIN_ONE_STEP, SPARE = {in_one_step}, {spare}\n{EVERYWHERE}") == 0
