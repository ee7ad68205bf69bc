"""A second, slower reading of the contract, to hold the program against.

Everything here is plain Python over parsed JSON: lists, dicts and loops, one small module for each section.
It shares no code with ``svccat`` and never imports it, so an error would have to be made twice to go unseen.

Sections (the numbers are those of the contract):

- ``schema``      §1, what a schema rejects
- ``catalogue``   §1 and §3, files to units, items that take part, duplicates
- ``text``        §2, ``norm``, ``norm_name``, the normal form of codes
- ``citations``   §2, citation strings to sets of locators
- ``compare``     §2, elements, profiles, the outcome of one comparison
- ``linking``     §3, which item of one list answers which item of another
- ``vertical``    §4, ``horizontal`` §5, ``boundaries`` §7
- ``figures``     §9, the members ``counts`` and ``rates``
- ``branches``    which of the contract's cases occurred
- ``workspaces``  seeded random workspaces, with ``pools``, ``variants``, ``service_items``, ``powers``
"""
