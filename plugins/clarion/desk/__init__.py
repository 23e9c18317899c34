"""The editors' desk: what needs them, whose story is not told, and whether the message holds. Never published.

Most modules work out one part of it from the site; `tables` is what they come to, `work` has them all, `parts` says
what is on which page, `pages` plans those, `past` asks git, and `making` puts the desk into a folder.
"""
