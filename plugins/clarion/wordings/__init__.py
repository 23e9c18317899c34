"""The house style as editors wrote it: wordings and claims that are not to be made, and what to say in their place.

Text in, places out: nothing here knows of files or pages. What is found is told by `checks.wordings`.
"""
