"""What differs on the public site."""

from pelicanconf import *

RELATIVE_URLS = False
