"""Queries whose SQL is put together once: on the busiest pages that costs more than to run it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression, QuerySet, UUIDField
from django.db.models.sql.compiler import SQLCompiler

_UUID = UUIDField()


class Blank(Expression):
    """Where a value goes that each run brings."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [self]


class Statement(NamedTuple):
    compiler: SQLCompiler
    sql: str
    params: tuple[Any, ...]
    converters: dict


class Prepared:
    """A query of `values_list` that gets its values later.

    `build` takes a blank for each name and gives the query. It is called once for each set of
    names and each connection, so it must depend on nothing else.
    """

    def __init__(self, build: Callable[..., QuerySet]) -> None:
        self.build = build

    def rows(self, **values: Any) -> list[tuple]:
        """The rows for these values, none of them None; a model instance goes in by its key."""
        connection = connections[DEFAULT_DB_ALIAS]
        statement = self._statement(connection, tuple(values))
        params = [_filled(param, values, connection) for param in statement.params]
        with connection.cursor() as cursor:
            cursor.execute(statement.sql, params)
            rows = cursor.fetchall()
        return list(map(tuple, statement.compiler.apply_converters(rows, statement.converters)))

    def _statement(self, connection: Any, names: tuple[str, ...]) -> Statement:
        # Beside the connection: a thread has its own, and converters may be bound to it.
        kept = connection.__dict__.setdefault("prepared", {})
        if (self, names) not in kept:
            query = self.build(**{name: Blank(name) for name in names}).query
            compiler = query.get_compiler(connection=connection)
            sql, params = compiler.as_sql()
            converters = compiler.get_converters([column for column, _, _ in compiler.select])
            kept[self, names] = Statement(compiler, sql, params, converters)
        return kept[self, names]


def _filled(param: Any, values: dict[str, Any], connection: Any) -> Any:
    if not isinstance(param, Blank):
        return param
    value = values[param.name]
    return _UUID.get_db_prep_value(value, connection) if isinstance(value, UUID) else value
