"""Persons (自然人): which records concern the same natural person, and how many persons there are.

The law counts distinct natural persons; data hold records. ``link`` reads the identifiers of every record
once; ``count`` then bounds the number of persons in any subset of the records.

What the bounds rest on
-----------------------
A true count lies within [low, high] if these hold:

1. A record concerns one person. Exceptions are seen from the record itself: with two proper identifiers of one
   kind (an employee's and an emergency contact's resident ID) it concerns each of them; with two keys, each
   holder; with m phones, e-mails … of one kind, up to m persons. A column known to be of somebody else, such as
   an emergency contact's phone, should be given records of its own.
2. One value of a proper identifier is one person, and two values of one kind are two persons.
3. The system's own key is one person, unless it is seen with two proper identifiers of one kind.
4. A phone, e-mail, card, plate or VIN of plausible degree serves at most ``Plausibility.persons`` persons. It
   makes it possible, never certain, that records belong together.
5. What one person left *of one kind* in several records is connected, over whatever other records, by shared values.
   Somebody with two phones that nothing ties together is two persons to any method that has only these data. What
   they left of different kinds, a phone here and a bank card there, may well be unconnected. Keys of all systems are
   one kind.
6. A record without any usable identifier may concern anyone: somebody counted already, or somebody new.
7. A value of implausible degree (a switchboard, a placeholder) says nothing of who the person is.
8. A vehicle that nothing in the workspace connects to a person may be nobody's.

``LinkSettings.lone_person_owns`` adds one that many workspaces can make: what is seen with just one certain person
is nobody else's. ``Plausibility`` widens or narrows 3, 4 and 7.

``low`` is never more than the least number of persons by whom the records can be explained: within each connected
component, persons are merged unless their proper identifiers forbid it, and persons of two components unless both hold
a value of one kind (`fewest` has the proof). ``high`` is the greatest: certain links only. Both look at the subset
alone, so more records never lower either bound, and neither depends on the order of records or on how they are split
over tables.

Identifiers arrive as keyed 64-bit digests. Among n distinct ones two collide with a probability of about
n² / 2⁶⁵: 3e-4 for 100 million; the signatures of records, hashed too, add as much at most.
"""
