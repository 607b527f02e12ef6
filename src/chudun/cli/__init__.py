"""The command line: one module a command."""

import gc
import sys

__all__ = ["main"]

INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""


def main() -> None:
    """Run the command line."""
    # a report is made of millions of small objects, hardly one of them in a cycle; by default all are gone over again
    # and again while they are made
    gc.set_threshold(200_000, 100, 100)
    try:
        # loading takes a second or two, in which Ctrl-C must be as quiet as later
        from chudun.cli.running import run

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
