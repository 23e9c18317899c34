"""A map of places, drawn: an outline and the places on it, as numbers and paths that a template writes out as SVG.

`outline` reads the coast, `frame` says where a point is drawn, `clipping` cuts what lies outside, `apart` and `labels`
keep places and their names from covering each other, and `drawing` puts it all together.
"""
