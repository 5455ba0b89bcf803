"""What the articles tell the rooms further on, which they know nothing about."""

from django.dispatch import Signal

# After a reading was saved. Keyword arguments: article, reading. The row of `reading.facts[i]` is
# the fact of this article at position i; a fact the instructor rejected may stand there too.
article_read = Signal()

# Before the facts of an article are replaced, or the article is deleted. Keyword argument:
# article. Receivers take away what they had drafted, or raise InUse. In a transaction.
article_clearing = Signal()


# After a fact was judged, edited or set back, once that is committed. Keyword argument: fact.
fact_changed = Signal()


class InUse(Exception):
    """Something that must stay is built on the article; the message says what, in plain words."""
