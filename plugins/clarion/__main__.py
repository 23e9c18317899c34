"""`python -m clarion`: the clarion command."""

from clarion.cli import run

run()
