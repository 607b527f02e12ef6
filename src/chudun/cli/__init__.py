"""The command line: one module a command."""

import sys

__all__ = ["main"]

INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""


def main() -> None:
    """Run the command line."""
    try:
        # loading takes a second or two, in which Ctrl-C must be as quiet as later
        from chudun.cli.running import run

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
