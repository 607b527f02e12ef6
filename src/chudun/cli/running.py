"""Running a command: every foreseeable failure ends as one line that says what, where and what to do next."""

import typer

from chudun.cli import INTERRUPTED
from chudun.cli.app import app
from chudun.cli.output import EXIT_BAD_INPUT, EXIT_MET, say_problems
from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual

_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What the command line's library raises for an option or argument that makes no sense; it doesn't export it."""


def run() -> int:
    """Run what the command line says and return the exit code."""
    try:
        code = app(standalone_mode=False)
        return code if isinstance(code, int) else EXIT_MET
    except BadInput as error:
        say_problems(error.problems)
    except OSError as error:
        what = Bilingual("文件系统不允许这样做", f"the file system refused: {error.strerror or type(error).__name__}")
        remedy = Bilingual("检查路径、权限和剩余空间", "check the path, the permissions and the space left")
        say_problems([Problem(str(error.filename or ""), what, remedy)])
    except _UsageError as error:
        said = getattr(error, "format_message", lambda: "")()
        if said.startswith("Usage:"):  # no arguments at all are answered with the help
            typer.echo(said)
            return EXIT_MET
        what = Bilingual("命令写法有误：{said}", "the command makes no sense: {said}").format(said=said)
        remedy = Bilingual("加 --help 看用法和示例", "see --help for usage and examples")
        say_problems([Problem("chudun", what, remedy)])
    except (KeyboardInterrupt, typer.Abort):
        stopped = Bilingual("已中断", "interrupted")
        kept = Bilingual("读完的部分已保留，再运行一次会接着做", "what was finished is kept; run it again to go on")
        say_problems([Problem("", stopped, kept)])
        return INTERRUPTED
    return EXIT_BAD_INPUT
