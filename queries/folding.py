"""A bound query without the conditions that its parameters leave open, so that no engine plans them.

``CAST(NULL AS TEXT) IS NULL OR …`` is no condition; a LIMIT of NULL is no limit; what nobody reads goes.
"""

from __future__ import annotations

from sqlglot import expressions as exp


def folded(tree: exp.Expr) -> exp.Expr:
    """The same query, in place; what is within comes before what is around it."""
    for node in reversed(list(tree.walk(bfs=True))):
        if isinstance(node, exp.Limit | exp.Where):
            if _is_open(node):
                node.pop()
        elif isinstance(node, exp.Union):
            if side := _only_side(node):
                node.replace(side)
        elif (known := _known(node)) is not node:
            node.replace(known)
    while unnamed := _unnamed(tree):
        for table in unnamed:
            table.pop()
    for clause in [each for each in tree.find_all(exp.With) if not each.expressions]:
        clause.pop()
    return tree


def _unnamed(tree: exp.Expr) -> list[exp.CTE]:
    """Parts of a query that nothing in it reads any more."""
    named = {table.name for table in tree.find_all(exp.Table)}
    return [table for table in tree.find_all(exp.CTE) if table.alias not in named]


def _only_side(node: exp.Union) -> exp.Expr | None:
    """The side of a union that can have rows, where the other has none."""
    sides = (node.this, node.expression)
    for side, other in (sides, sides[::-1]):
        where = side.args.get("where")
        if where is not None and isinstance(where.this, exp.Boolean) and not where.this.this:
            return _named_as(node.this, other)
    return None


def _named_as(first: exp.Expr, side: exp.Expr) -> exp.Expr:
    """A side with the names of columns that a union takes from its first."""
    if side is first or not (isinstance(side, exp.Select) and isinstance(first, exp.Select)):
        return side
    names = first.named_selects
    columns = [exp.alias_(each.unalias(), name) for each, name in zip(side.expressions, names, strict=True)]
    return side.select(*columns, append=False, copy=False)


def _is_open(node: exp.Limit | exp.Where) -> bool:
    given = node.expression if isinstance(node, exp.Limit) else node.this
    return _is_true(given) if isinstance(node, exp.Where) else _is_null(given)


def _known(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.Is) and isinstance(node.expression, exp.Null) and _is_bound(node.this):
        return exp.Boolean(this=_is_null(node.this))
    if isinstance(node, exp.EQ) and _is_text(node.this) and _is_text(node.expression):
        return exp.Boolean(this=_text(node.this) == _text(node.expression))
    if isinstance(node, exp.EQ | exp.GT) and _is_whole(node.this) and _is_whole(node.expression):
        left, right = _whole(node.this), _whole(node.expression)
        return exp.Boolean(this=left == right if isinstance(node, exp.EQ) else left > right)
    if isinstance(node, exp.Paren) and isinstance(node.this, exp.Boolean):
        return node.this
    if isinstance(node, exp.Not) and isinstance(node.this, exp.Boolean):
        return exp.Boolean(this=not node.this.this)
    if isinstance(node, exp.And | exp.Or):
        decides = isinstance(node, exp.Or)
        sides = [node.this, node.expression]
        for side, other in (sides, sides[::-1]):
            if isinstance(side, exp.Boolean):
                return side if bool(side.this) is decides else other
    return node


def _is_bound(node: exp.Expr) -> bool:
    return isinstance(node, exp.Cast) and isinstance(node.this, exp.Null | exp.Literal | exp.Placeholder)


def _is_null(node: exp.Expr) -> bool:
    return _is_bound(node) and isinstance(node.this, exp.Null)


def _is_true(node: exp.Expr) -> bool:
    return isinstance(node, exp.Boolean) and bool(node.this)


def _is_text(node: exp.Expr) -> bool:
    literal = node.this if isinstance(node, exp.Cast) else node
    return isinstance(literal, exp.Literal) and bool(literal.is_string)


def _text(node: exp.Expr) -> str:
    return str(node.this.this if isinstance(node, exp.Cast) else node.this)


def _is_whole(node: exp.Expr) -> bool:
    literal = node.this if isinstance(node, exp.Cast) else node
    return isinstance(literal, exp.Literal) and literal.is_int


def _whole(node: exp.Expr) -> int:
    return int(node.this.this if isinstance(node, exp.Cast) else node.this)
