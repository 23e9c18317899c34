"""Clarion's content, wired into Pelican. No other module connects signals.

This module stays light: Python imports it before any other of Clarion's, with or without Pelican.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican import Pelican


def register() -> None:
    """Called once by Pelican. Read top to bottom, this is the order of a build."""
    from pelican import signals

    signals.initialized.connect(leave_all_to_clarion)
    signals.get_generators.connect(add_site_generator)


def leave_all_to_clarion(pelican: "Pelican") -> None:
    """Empty what Pelican would generate by itself."""
    from clarion.generator import NOTHING_OF_PELICANS

    pelican.settings.update(NOTHING_OF_PELICANS)


def add_site_generator(_pelican: "Pelican") -> Any:
    from clarion.generator import SiteGenerator

    return SiteGenerator
