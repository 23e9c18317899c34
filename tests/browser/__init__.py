"""What a reader does, in a real browser: every kind of page is looked at, measured, and gone through by keyboard."""
