"""The figure in the text of a link to a fact, beside what the ledger says of that fact.

Text in, an editor's words out: nothing here knows of files, links, kinds or Pelican, and no float is used.
The rules are those of docs/schema, "A figure agrees with its fact".
"""
