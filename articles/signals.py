"""What the articles tell the rooms further on, which they know nothing about."""

from django.dispatch import Signal

# After a reading was saved. Keyword arguments: article, reading. The row of `reading.facts[i]` is
# the fact of this article at position i; a fact the instructor rejected may stand there too.
article_read = Signal()

# While a reading is saved, in its transaction: facts and proof say what the text says now, and
# Evidence.state what became of each piece. Keyword argument: article. Receivers take away what they
# had drafted, and let nobody be asked what rests on proof that is not there any more. After it,
# facts that the reader does not find again are deleted, unless something hangs on them.
proof_checked = Signal()

# Before an article is deleted. Keyword argument: article. Receivers take away what they had
# drafted, or raise InUse. In a transaction.
article_clearing = Signal()

# After a fact was judged, edited or set back, once that is committed. Keyword argument: fact.
fact_changed = Signal()


# Every half minute in the worker, for what has to be done whether anybody looks or not. Keyword
# argument: at.
sweeping = Signal()


class InUse(Exception):
    """Something that must stay is built on the article; the message says what, in plain words."""
