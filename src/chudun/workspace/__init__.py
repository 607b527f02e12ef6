"""The pipeline over one organisation's folder: its file, its stores, its people, its judgement."""
