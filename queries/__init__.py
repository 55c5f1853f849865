"""Room two: one question a file, answered as a DataFrame.

Each ``.sql`` file starts with the sentence it answers, then its parameters; :mod:`queries.engine`
runs it by name. Nothing here knows about pages.
"""
