"""What helps editors to write: a file to begin with, completion in their editor, a page on each kind."""
