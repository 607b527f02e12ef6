"""Names, places and organisations in free text (自由文本), by a language model on a declared sample."""
