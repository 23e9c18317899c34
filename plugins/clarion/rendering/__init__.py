"""A theme's templates → HTML: the environment in which they run, and what they may call."""

from clarion.rendering.environment import Look, environment_of, forget, state_of

__all__ = ["Look", "environment_of", "forget", "state_of"]
