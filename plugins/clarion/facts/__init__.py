"""The ledger of facts, told to editors: each figure, and every place that states it."""
