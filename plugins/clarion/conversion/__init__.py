"""Python-Markdown, made to pass over what a text has no marks for. What it makes stays byte for byte the same.

Each module takes the place of one stage of the stock converter, and says why the two are equal. A stage is replaced
only where each of its parts is one that the stage was compared with; elsewhere it stays as it came.
"""
