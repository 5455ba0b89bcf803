"""Flaws of the stem: E5-E9, E11, E14 and the warnings on length and wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from articles.extraction.edtf import MONTHS
from articles.extraction.records import Certainty
from quizzes.generation.dates import read_exact, read_printed
from quizzes.generation.lexicon import (
    ATTRIBUTION,
    LOADED,
    TITLES,
    VAGUE,
    demonyms_of,
    word_set,
)
from quizzes.generation.lint.pointers import stem_stands_alone
from quizzes.generation.lint.records import Context, Draft, Flaw
from quizzes.generation.lint.words import (
    Telltale,
    content_words,
    loaded_word,
    root,
    roots,
    small_words,
    unquoted,
    words,
)
from quizzes.generation.printed import prints
from quizzes.generation.records import Form
from quizzes.generation.spellings import fold

BLANK = "____"
_WH = word_set("who whom whose what which when where why how")
_DID_THEN_PAST = Telltale(
    r"\b(?:did|does|do)\b(?:(?!\b(?:who|that|which|whose|when|where|while|after|before|as|because|if|"
    r"said|since|until|and|but)\b)[^,?])*?"
    r"\b(was|were|has|went|met|came|took|made|became|won|gave|began|wrote|told|knew|"
    r"saw|held|led|kept|brought|bought|sold|fought|fled|fell|rose|spoke|chose)\b",
    "was were has went met came took made became won gave began wrote told knew saw held led kept "
    "brought bought sold fought fled fell rose spoke chose",
)
_TRAILING = re.compile(
    r"\b(the|an?|of|and|or|that|stating|saying|adding|telling|than|because|while|although|his|its|as|from|towards?)"
    r"\s*\?$"
)
_ABSENT = Telltale(
    r"\b(?:not|except|never|neither|nor|cannot|incorrect|false|untrue)\b|n['’]t\b",
    "not except never neither nor cannot incorrect false untrue t",
)
_TWICE = re.compile(r"\b(?!that |had )([A-Za-z]+) \1\b")
_STRAY = re.compile(r"\s[,.;:?!](?!\w)|[,;:][?.]|,,|\?\?|\.\.(?!\.)|  ")
_A_VOWEL = re.compile(r"\b(a) ((?!uni|use|eu|one|once)[aeio]\w+)")
_AN_CONSONANT = re.compile(r"\b(an) ((?!hour|hono|heir|[A-Z]{2})[bcdfgjklmnpqrstvwyz]\w+)")
_COMMA = re.compile(r",(?!\d)")
_ASIDE = re.compile(r", (?:who|which|whose|where) [^,]+,")
_TEMPLATE = word_set(
    "who whom whose what which when where why how many much did does do date day month year "
    "decade century period time city country town village district region state province island "
    "river sea place capital organisation organization company body institution agency party "
    "group source person people named name call called post position office hold held according "
    "article report reported reports said say saying claim claimed alleged allegedly along "
    "together two three become serve served give given mention mentioned describe cite cited "
    "unnamed identify "
    "kind bank airline newspaper university following quoted words statement attribute response "
    "military leader official team club ship force school militia charity magazine "
    "sect gang regiment orchestra choir tribe source quotation marks visit happen take "
    "place located lie lay would could might fortress suburb port lake ocean gulf bay strait canal "
    "peninsula fort airport castle stadium prison abbey bridge hospital"
) | {"present day"}
_TEMPLATE_ROOTS = frozenset(map(root, _TEMPLATE))


def _error(code: str, message: str) -> Iterator[Flaw]:
    yield Flaw(code, "error", message, "stem")


def _warning(code: str, message: str) -> Iterator[Flaw]:
    yield Flaw(code, "warning", message, "stem")


def stem_hides_key(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E5: no word of the key, its country adjective or another spelling of it is in the stem."""
    if not draft.key or (draft.form is Form.TYPED and len(draft.key.split()) > 6):
        return
    day = read_printed(draft.key)
    if day:
        yield from _date_in_stem(draft)
        return
    telling = _telling_words(draft.key)
    stem = roots(draft.stem)
    found = [word for word in telling if root(word) in stem]
    name = len(telling) <= 3 and all(word[:1].isupper() for word in telling)
    if found and (name or len(found) > len(telling) / 2):
        yield from _error("E5", f"The question holds “{found[0]}” from the right answer.")
    elif any(people_among(draft.key, words(draft.stem))):
        yield from _error("E5", f"The question names the people of {draft.key}.")
    elif _alias_in_stem(draft, context):
        yield from _error("E5", "The question holds another name of the right answer.")


_KIND_WORDS = word_set(
    "century decade city river lake island district county province republic sea bay fort airport "
    "castle stadium prison abbey bridge hospital"
)


def _telling_words(key: str) -> list[str]:
    """The words that would give the key away: not titles, kinds of place or small words."""
    return [
        word
        for word in content_words(key)
        if fold(word) not in TITLES and fold(word) not in _KIND_WORDS and len(word) > 2
    ]


def is_people_of(name: str, word: str) -> bool:
    """Turkish for Turkey by table; Russian for Russia, Mexican for Mexico by their beginning."""
    return any(people_among(name, (word,)))


def people_among(name: str, among: Iterable[str]) -> Iterator[str]:
    """The words that name the people of a country."""
    listed, start, longest = demonyms_of(name), fold(name)[:-1], len(name) + 3
    regular = len(start) >= 3 and " " not in start and name[:1].isupper()
    for word in among:
        begins = regular and word[:1].isupper() and len(word) <= longest
        if word in listed or (begins and fold(word).startswith(start)):
            yield word


def _date_in_stem(draft: Draft) -> Iterator[Flaw]:
    """A part of the date in the stem is a clue, unless every option shares that part."""
    stem = fold(unquoted(draft.stem))
    for part in words(draft.key):
        if len(part) < 3 or not prints(stem, fold(part)):
            continue
        if not all(fold(part) in map(fold, words(text)) for text in draft.texts):
            yield from _error("E5", f"The question holds “{part}” from the right answer.")
            return


def _alias_in_stem(draft: Draft, context: Context) -> bool:
    entity = context.names.find(draft.key)
    if not entity:
        return False
    aliases = (alias for alias in context.names.aliases(entity) if len(alias) > 2)
    return any(
        prints(draft.stem, alias)
        for alias in aliases
        if alias[:1].isupper() and fold(alias) not in TITLES
    )


def stem_is_well_formed(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E7: a wh-word and a question mark, or one blank; no doubled or broken words."""
    stem = draft.stem.strip()
    if not stem:
        yield from _error("E7", "There is no question yet.")
        return
    if draft.form is Form.CLOZE:
        if stem.count(BLANK) != 1 or "_____" in stem:
            yield from _error("E7", "A gap text has exactly one blank, written ____ .")
    else:
        if not stem.endswith("?"):
            yield from _error("E7", "A question ends in a question mark.")
        if _WH.isdisjoint(small_words(stem)):
            yield from _error("E7", "A question asks who, what, which, when, where or how.")
        if match := _DID_THEN_PAST.search(unquoted(stem)):
            yield from _error(
                "E7", f"After “did” the verb stands in its base form, not “{match[1]}”."
            )
    if problem := _broken(stem):
        yield from _error("E7", problem)


def _broken(stem: str) -> str:
    if match := _TWICE.search(stem):
        return f"“{match.group(1)}” is there twice in a row."
    if _STRAY.search(stem):
        return "A mark or a space stands where it does not belong."
    if (
        stem.count('"') % 2
        or stem.count("“") != stem.count("”")
        or stem.count("(") != stem.count(")")
    ):
        return "A quotation mark or bracket has no partner."
    if match := _TRAILING.search(stem):
        return f"The question breaks off after “{match.group(1)}”."
    if not stem[0].isupper() and stem[0].isalpha():
        return "A question starts with a capital letter."
    if match := _A_VOWEL.search(stem):
        return f"“{match.group()}” should be “an {match.group(2)}”."
    if match := _AN_CONSONANT.search(stem):
        return f"“{match.group()}” should be “a {match.group(2)}”."
    return ""


def claim_is_attributed(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E8: what somebody claims is asked as a claim; opinion and the unreal are not asked."""
    if context.certainty in (Certainty.OPINION, Certainty.UNREAL):
        yield from _error("E8", "The proof is an opinion or something that did not happen.")
    elif context.certainty is not Certainty.ASSERTED:
        source = fold(context.source)
        if not ATTRIBUTION.search(draft.stem) and not (source and source in fold(draft.stem)):
            who = context.source or "an unnamed source"
            yield from _error("E8", f"The article leaves this to {who}; the question must say so.")


def wording_is_neutral(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E9: no label that takes a side outside quotation marks."""
    if word := loaded_word(draft.stem):
        yield from _error("E9", f"“{word}” takes a side; quote it or say it plainly.")


def stem_asks_what_is(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E11: no question for what is not so."""
    if match := _ABSENT.search(unquoted(draft.stem)):
        yield from _error("E11", f"“{match.group()}” makes the question negative; ask what is so.")


def stem_adds_nothing(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E14: names and numbers stand in the article; other words at least in its stock of words.

    A name or number from nowhere blocks; an ordinary word may be a person's paraphrase and warns.
    """
    if not context.quotes:
        return
    known, telling = _known(context), content_words(draft.stem)
    strange = [
        word
        for position, word in enumerate(words(draft.stem))
        if (position or word.isdigit())
        and word in telling
        and fold(word) not in _TEMPLATE
        and not _is_in(root(word), known)
    ]
    for word in strange:
        if word[0].isupper() or word[0].isdigit():
            article = (roots(context.text), roots(context.published))
            if not any(root(word) in some for some in article):
                yield from _error("E14", f"“{word}” is not in the article.")
        else:
            yield from _warning("E14", f"“{word}” is not in the proof.")


def _is_in(word: str, known: list[Set[str]]) -> bool:
    return any(word in some for some in known)


_PLAIN = roots(" ".join(LOADED.values()))


def _known(context: Context) -> list[Set[str]]:
    """The stock of words for a stem, in sets that questions on one article share."""
    known: list[Set[str]] = [roots(context.proof), *map(roots, context.phrases)]
    known += [roots(context.names.spellings), roots(context.source), roots(context.title), _PLAIN]
    # A date without a year got the year of the article or the one before.
    if published := read_exact(context.published):
        known.append({str(published.year), str(published.year - 1)})
    return known


def stem_is_short(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W6: at most 30 words, one comma and two names besides the key."""
    if len(words(draft.stem)) > 30:
        yield from _warning("W6", "The question is longer than 30 words.")
    elif len(_COMMA.findall(unquoted(draft.stem))) > 2:
        yield from _warning("W6", "The question has many commas; split it or cut a part.")


def stem_is_bare(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W7: a relative clause set off by commas is seldom needed to know what is asked."""
    if _ASIDE.search(draft.stem):
        yield from _warning("W7", "The part between the commas can go.")


def stem_is_not_the_headline(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W8: the headline holds the key and nearly all that the stem says."""
    if not context.title or not draft.key:
        return
    title, stem = roots(context.title), {root(word) for word in content_words(draft.stem)}
    stem -= _TEMPLATE_ROOTS
    key = {root(word) for word in _telling_words(draft.key)}
    if key and key <= title and stem and len(stem & title) >= 0.8 * len(stem):
        yield from _warning("W8", "The headline already tells this.")


def stem_is_reworded(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W10: ten words in a row are the article's own, and are neither a quotation nor a gap text."""
    stem = words(unquoted(draft.stem))
    if len(stem) < 10 or draft.form is Form.CLOZE:
        return
    proof = _run(words(context.proof))
    if any(_run(stem[start : start + 10]) in proof for start in range(len(stem) - 9)):
        yield from _warning("W10", "Ten words in a row are copied from the article.")


def _run(some: tuple[str, ...]) -> str:
    return f" {' '.join(some).casefold()} "


def wording_is_exact(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W11: always, never, recently and the like make a question arguable."""
    for word in words(unquoted(draft.stem)):
        if word.casefold() in VAGUE:
            yield from _warning("W11", f"“{word}” is vague or absolute.")
            return


YEARLESS = re.compile(
    rf"\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})\b(?!,? \d)"
    rf"|\b(?P<month_first>{'|'.join(MONTHS)}) (?P<day_after>\d{{1,2}})\b(?!,? \d)"
)
_YEAR = re.compile(r"\b\d{3,4}\b|\b(?:AD|BC)\b")


def days_have_years(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W13: a day in the stem has its year; a name such as "the 20 July plot" is none."""
    stem = unquoted(draft.stem)
    match = YEARLESS.search(stem)
    if match and not _YEAR.search(stem) and not re.search(r"\bthe $", stem[: match.start()]):
        yield from _warning("W13", f"“{match.group()}” has no year.")


CHECKS = (
    stem_hides_key, stem_stands_alone, stem_is_well_formed, claim_is_attributed,
    wording_is_neutral, stem_asks_what_is, stem_adds_nothing, stem_is_short, stem_is_bare,
    stem_is_not_the_headline, stem_is_reworded, wording_is_exact,
    days_have_years,
)  # fmt: skip
