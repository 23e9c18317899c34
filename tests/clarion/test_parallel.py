import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from clarion.parallel import ENOUGH, as_done, in_parallel
from clarion.problems import Problem, Unreadable


def doubled(number: int) -> int:
    return 2 * number


def process_of(_job: int) -> int:
    return os.getpid()


def refused_at_seven(number: int) -> int:
    if number == 7:
        raise Unreadable(Problem("seven.md", 1, "must not be seven"))
    return number


@pytest.mark.parametrize("size", [0, 1, ENOUGH - 1, ENOUGH, 3 * ENOUGH + 1])
def test_the_results_are_in_the_order_of_the_jobs(size: int) -> None:
    assert in_parallel(doubled, range(size)) == [2 * number for number in range(size)]


@pytest.mark.parametrize("size", [3, 3 * ENOUGH])
def test_what_is_done_is_taken_with_the_number_of_its_job(size: int) -> None:
    taken: dict[int, int] = {}
    as_done(doubled, range(size), taken.__setitem__)
    assert taken == {number: 2 * number for number in range(size)}


def test_little_work_is_done_at_once() -> None:
    assert set(in_parallel(process_of, range(ENOUGH - 1))) == {os.getpid()}


def test_much_work_is_spread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert os.getpid() not in in_parallel(process_of, range(ENOUGH))


@pytest.mark.parametrize("enough", [1, 1000])
def test_a_problem_comes_back_whole(enough: int) -> None:
    with pytest.raises(Unreadable) as caught:
        in_parallel(refused_at_seven, range(10), enough=enough)
    assert str(caught.value.problem) == "seven.md:1: must not be seven"


KILLED = """
import os, signal, sys
from pathlib import Path
from clarion.parallel import in_parallel

os.cpu_count = lambda: 3
FOLDER, BUILD = Path(sys.argv[1]), os.getpid()

def work(number):
    (FOLDER / str(os.getpid())).touch()
    if number == 9:
        os.kill(BUILD, signal.SIGKILL)
    return number

in_parallel(work, range(10), enough=1)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="watches processes as Linux does")
def test_no_worker_outlives_a_build_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "build.py"
    script.write_text(KILLED, encoding="utf-8")
    (tmp_path / "workers").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "plugins")}
    # What it writes is read to its end, which comes only when the last worker has gone.
    subprocess.run(
        [sys.executable, str(script), str(tmp_path / "workers")],
        env=environment, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    workers = [int(path.name) for path in (tmp_path / "workers").iterdir()]
    assert workers
    assert all(map(_has_gone, workers))


def _has_gone(process: int) -> bool:
    """Whether it ends by itself: its files are closed a moment before it is gone."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    ended = select.poll()
    ended.register(watched, select.POLLIN)
    return bool(ended.poll(30_000))


INTERRUPTED = """
import os, signal
os.cpu_count = lambda: 2
from clarion.meanwhile import meanwhile
from clarion.parallel import in_parallel

def wait(_job=None):
    os.write(1, b"ready")
    while True:
        signal.pause()

try:
    meanwhile(wait)
    in_parallel(wait, [1, 2], enough=2)
except KeyboardInterrupt:
    raise SystemExit(130)
"""


def test_who_is_interrupted_tells_it_once() -> None:
    """Ctrl-C reaches all processes of a terminal: the one that was called answers, and no other says a word."""
    command = [sys.executable, "-c", INTERRUPTED]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, start_new_session=True) as running:
        assert running.stdout
        assert running.stdout.read(len(b"ready") * 3) == b"ready" * 3
        os.killpg(running.pid, signal.SIGINT)
        assert running.communicate(timeout=30)[1] == b""
        assert running.returncode == 130
