"""Room one: minutes in, tables out.

Bytes become lines (:mod:`data.readers`), lines become minutes (:mod:`data.parser`),
minutes become rows (:mod:`data.store`). Nothing here knows about queries or pages.
"""
