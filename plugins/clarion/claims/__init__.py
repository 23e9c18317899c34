"""Numbers in prose that claim something: of the whole region, or of what the ledger holds already."""
