"""The ledger of exports (出境台账): what left, for whom, in which scenario, on which day, as keyed digests only.

An entry is one export of one transfer on one day: the records that left, their identifiers as digests, and how the
export was judged on that day. Entries are files that are written whole and not changed again, but for a person's
deletion. Persons are linked over all entries, so that a person who left in several exports counts once; a count begins
anew on 1 January (令16第五条、第七条、第八条：自当年1月1日起累计).
"""
