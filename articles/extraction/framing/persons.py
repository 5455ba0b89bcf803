"""Words that tell of a person without a name, and of their sex."""

from __future__ import annotations

from articles.extraction.posting.nouns import POSTS

FEMALE_TITLES = frozenset(
    """
    mrs mrs. ms ms. miss madame lady dame queen princess empress duchess countess baroness tsarina
    chairwoman spokeswoman businesswoman congresswoman actress sister mother wife daughter
    """.split()
)
MALE_TITLES = frozenset(
    """
    mr mr. sir lord king prince emperor duke baron tsar czar sultan shah pharaoh pope chairman
    spokesman businessman congressman brother father husband son
    """.split()
)
# An unnamed person who could be meant as well.
PEOPLE = POSTS | frozenset(
    """
    man woman boy girl brother sister father mother wife husband son daughter friend rival victim
    suspect witness driver survivor heir successor predecessor opponent colleague counterpart
    student teacher worker employee patient child passenger girlfriend boyfriend uncle aunt cousin
    nephew niece widow lover gunman attacker nobleman assassin
    """.split()
)
# Of these no man is one, and of the others no woman.
WOMEN = FEMALE_TITLES | frozenset(
    "woman girl girlfriend aunt niece widow heroine goddess nun nurse matron housewife".split()
)
MEN = MALE_TITLES | frozenset(
    "man boy boyfriend uncle nephew nobleman hero statesman gunman monk priest".split()
)
