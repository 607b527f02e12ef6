"""Reports: what was found and concluded, as HTML, Word and JSON."""
