"""Print the JSON Schema of a kind, or of all."""

import argparse
import sys

from clarion.editors.json_schema import as_json_schema


def run(options: argparse.Namespace) -> int:
    sys.stdout.write(as_json_schema(options.kind))
    return 0
