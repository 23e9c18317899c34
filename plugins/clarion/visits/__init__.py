"""Links that lead elsewhere, visited as a guest would: which lead nowhere any more, and since when."""
