"""One module a regulation; a new file here is a new pack, with nothing to register."""
