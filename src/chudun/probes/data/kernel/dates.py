"""Days and months written without leading zeros (1990/1/31): given them, since a check sees digits only."""

import pyarrow as pa
import pyarrow.compute as pc

_MARK = r"\s*[-/.]\s*"
_MONTH = rf"^(\s*\d{{4}}{_MARK})(\d)((?:{_MARK}\d.*)?\s*)$"
_DAY = rf"^(\s*\d{{4}}{_MARK}\d\d{_MARK})(\d)((?:[\sT].*)?)$"


def with_zeros(array: pa.Array) -> pa.Array:
    """Return texts with months and days in two digits, where a year in four stands before; others as they are.

    Parameters
    ----------
    array
        Texts, or a dictionary of them; arrays of another type come back unchanged.
    """
    if pa.types.is_dictionary(array.type):
        return pa.DictionaryArray.from_arrays(array.indices, with_zeros(array.dictionary))
    if not (pa.types.is_string(array.type) or pa.types.is_large_string(array.type)):
        return array
    for pattern in (_MONTH, _DAY):
        array = pc.replace_substring_regex(array, pattern=pattern, replacement=r"\10\2\3")
    return array
