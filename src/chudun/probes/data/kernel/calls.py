"""Call a compiled function by its address, so that one compiled kernel serves whatever detectors there are.

numba can be handed functions as arguments, but works out their types anew on each call (2 ms for twenty).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numba import types
from numba.core.typing.templates import Signature
from numba.extending import intrinsic
from numpy.typing import NDArray

from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.detector import CANONICAL, CHECK

Addresses = NDArray[np.int64]


def addresses(functions: Sequence[Callable[..., int] | None], signature: Signature) -> Addresses:
    """Return where the compiled functions of one signature lie; 0 for None.

    The functions must stay alive.
    """
    return np.array([_address(function, signature) if function else 0 for function in functions], dtype=np.int64)


def _address(function: Any, signature: Signature) -> int:
    compiled = function.overloads[signature.args]
    return int(compiled.library.get_pointer_to_function(compiled.fndesc.llvm_func_name))


def _calling(signature: Signature) -> tuple[Signature, Callable[..., Any]]:
    """Return the signature and the code generator of a call to what lies at an address."""

    def generate(context: Any, builder: Any, _signature: Signature, arguments: Sequence[Any]) -> Any:
        pointer = context.call_conv.get_function_type(signature.return_type, signature.args).as_pointer()
        function = builder.inttoptr(arguments[0], pointer)
        # a check raises nothing, so the status needs no look
        _, result = context.call_conv.call_function(
            builder, function, signature.return_type, signature.args, arguments[1:]
        )
        return result

    return signature.return_type(types.int64, *signature.args), generate


def _call_check(_typing: Any, address: Any, cell: Any, length: Any, today: Any) -> Any:  # noqa: ARG001
    return _calling(CHECK)


def _call_canonical(_typing: Any, address: Any, cell: Any, length: Any, out: Any) -> Any:  # noqa: ARG001
    return _calling(CANONICAL)


call_check: Callable[[int, Bytes, int, int], int] = intrinsic(_call_check)  # type: ignore[assignment]
"""Run the check at an address; see ``detector.CHECK``."""

call_canonical: Callable[[int, Bytes, int, Bytes], int] = intrinsic(_call_canonical)  # type: ignore[assignment]
"""Run the rewriting at an address; see ``detector.CANONICAL``."""
