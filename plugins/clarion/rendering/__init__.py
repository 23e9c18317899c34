"""A theme's templates → HTML: the environment in which they run, and what they may call."""

from clarion.rendering.environment import environment_of, forget

__all__ = ["environment_of", "forget"]
