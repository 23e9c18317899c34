"""Pictures, made smaller once and kept: what a folder of them becomes on the site. Knows nothing of entries."""

from clarion.pictures.folder import made_of
from clarion.pictures.picture import ENDINGS, Made, Picture, Variant

__all__ = ["ENDINGS", "Made", "Picture", "Variant", "made_of"]
