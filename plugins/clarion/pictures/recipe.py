"""How a picture is made smaller. What it says is known without the library that does it."""

from typing import Any

import PIL

from clarion.pictures.sizes import WIDTHS

RECIPE: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 82, "progressive": True, "optimize": True},
    "WEBP": {"quality": 80, "method": 4},
    "AVIF": {"quality": 65},
    "PNG": {"optimize": True},
    "GIF": {"optimize": True},
}
"""How each form is saved. A change of it makes every picture anew."""
MAKER = f"1 {PIL.__version__} {RECIPE} {WIDTHS}"
"""What the bytes of a made picture depend on, beside those of the original."""
