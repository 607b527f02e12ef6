"""Labelled data of our own making, seeded and synthetic: what a scan should find in it is known (标注数据).

``numbers``, ``words``    values of each kind that a detector knows by its form
``genuine``               columns of them, in many dresses and under helpful, misleading or no names
``lookalikes``            columns of what only looks like them
``adversarial``           values written to escape: separators, full width, breaks, alike letters; and near misses
``sentences``             texts with identifiers and names inside, and texts with traps
``pictures``              sentences drawn as images and as scanned PDFs
``faker_columns``         columns by Faker's zh_CN provider, which is not ours; left out where it isn't installed

No value belongs to anybody except by accident: every one is drawn from a seeded random number generator.
"""
