"""The verbs of the `clarion` command, a module for each: `run` takes the options of a call and gives the exit status.

A module is loaded when its verb is called: a check starts without Pelican, and without the theme.
"""
