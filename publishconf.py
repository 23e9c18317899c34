"""What differs on the public site."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # Pelican does not look beside its settings by itself

from pelicanconf import *

RELATIVE_URLS = False
