"""The command line: one module a command."""

import sys

from chudun.cli.app import app
from chudun.cli.output import EXIT_BAD_INPUT, EXIT_INTERRUPTED, say_problems
from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual

__all__ = ["main"]


def main() -> None:
    """Run the command line; every foreseeable failure ends as one line that says what, where and what to do."""
    try:
        app()
    except BadInput as error:
        say_problems(error.problems)
        sys.exit(EXIT_BAD_INPUT)
    except OSError as error:
        what = Bilingual("文件系统不允许这样做", f"the file system refused: {error.strerror or type(error).__name__}")
        remedy = Bilingual("检查路径、权限和剩余空间", "check the path, the permissions and the space left")
        say_problems([Problem(str(error.filename or ""), what, remedy)])
        sys.exit(EXIT_BAD_INPUT)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
