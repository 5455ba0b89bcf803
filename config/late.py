"""Addresses whose module is imported at the first request for one of them."""

from django.urls import URLResolver
from django.urls.resolvers import RoutePattern
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language


class LateResolver(URLResolver):
    """Looked into when an address below it is resolved or reversed by its namespace, not before.

    Django fills the tables for `reverse` from all resolvers at once. Those of a namespace are
    never read from there, because `reverse` goes through the namespace, so they may stay empty.
    """

    def _populate(self) -> None:
        language = get_language()
        self._reverse_dict[language] = MultiValueDict()
        self._namespace_dict[language] = {}  # type: ignore[attr-defined]
        self._app_dict[language] = {}  # type: ignore[attr-defined]


def late(route: str, module: str, namespace: str) -> LateResolver:
    return LateResolver(RoutePattern(route), module, app_name=namespace, namespace=namespace)
