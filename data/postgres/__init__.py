"""PostgreSQL behind the store: the same statements and the same scopes, so that several dashboards share one
database.

    address     what ``postgresql://`` says, without telling the password
    statements  DuckDB's dialect into PostgreSQL's
    errors      what the server says, as a sentence for a person
    session     one connection: rows, frames, many rows at once
    pool        the connections of a process, lent to one scope at a time
    schema      the tables: making them, looking at their version
    server      the scopes: a snapshot to read, one writer at a time
"""
