"""Official texts that the user has, shown beside the encoding; none of them is part of the project."""
