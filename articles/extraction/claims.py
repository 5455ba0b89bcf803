"""How surely each sentence speaks, and who says it: certainty classes A to E.

A the article asserts it; B a named source does; C hedged, or a source without a name; D opinion
or inference; E unreal: denied, planned, possible, conditional. Judged by the main clause; frames
judge their own clauses again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.framing.verbgroups import verb_group
from articles.extraction.lexicon.loaded import find_loaded
from articles.extraction.parsing import Page
from articles.extraction.records import Certainty, Entity, Kind, Sentence
from articles.extraction.sourcing.cues import SUBJECTS, Cue, cue_of, find_cue, root_of, speakers
from articles.extraction.text import quotations

# A source goes on speaking for so many sentences that name no other.
REACH = 2
# A paragraph that follows the cue is reported as a whole when it is no longer than this.
SHORT_PARAGRAPH = 3
# The speaker of a quotation may be named so many sentences later.
LONG_QUOTE = 6
# Whom "he said" means may have been heard so many sentences before.
MEMORY = 4
# The author's own voice takes over again.
OWN_VOICE = re.compile(
    r"(?:In short|In brief|Thus|Therefore|Hence|Meanwhile|In the meantime|In conclusion|Overall"
    r"|All in all)\b"
)
STANCE = frozenset(
    """
    apparently probably perhaps maybe possibly presumably evidently seemingly hopefully
    unfortunately undoubtedly doubtless arguably frankly sadly surely conceivably
    """.split()
)
OPENING_STANCE = frozenset("clearly obviously naturally surprisingly fortunately".split())
DUTY = frozenset("must should ought".split())
INFERRED = frozenset(
    """
    possible impossible probable improbable likely unlikely clear unclear obvious evident doubtful
    certain uncertain conceivable
    """.split()
)
VALUE = INFERRED | frozenset(
    """
    good bad great terrible horrible wonderful best worst accidental coincidental urgent shameful
    disgraceful remarkable surprising unacceptable acceptable necessary unnecessary essential vital
    crucial right wrong fair unfair ridiculous absurd brilliant sad unfortunate interesting
    impressive incredible excellent perfect cruel evil heroic cowardly irresponsible unforgivable
    outrageous inevitable predictable naive dangerous fascinating disappointing regrettable
    """.split()
)
VALUE_NOUNS = frozenset("disgrace shame accident coincidence tragedy mistake scandal pity".split())
PLANS = frozenset("plan intend threaten want hope expect aim prepare wish mean propose".split())
DUE = frozenset("due set scheduled expected about likely planned supposed slated".split())
UNREAL_TENSES = ("future", "conditional", "modal")
FIRST_PERSON = frozenset("we us our ours ourselves i me my mine".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who was heard last, and for how long."""

    cue: Cue
    position: int
    paragraph: int


def judge(page: Page, syntax: Syntax) -> tuple[Sentence, ...]:
    """The sentences of the page with certainty and source set."""
    judge = Judge(page, syntax)
    return tuple(judge.sentence(sentence) for sentence in page.sentences)


class Judge:
    """Reads the sentences in order and remembers who was heard last."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax
        self.voice: Voice | None = None
        self.subject: Entity | None = None
        # The last person, and the last source that is none.
        self.heard: dict[bool, Voice] = {}
        self.position = 0
        names = (word.name.entity for word in syntax.words if word.name is not None)
        self.kinds = {entity.id: entity.kind for entity in names}
        self.lengths: dict[int, int] = {}
        for sentence in page.sentences:
            self.lengths[sentence.paragraph] = self.lengths.get(sentence.paragraph, 0) + 1

    def sentence(self, sentence: Sentence) -> Sentence:
        words = self.syntax.sentence(sentence.position)
        root = root_of(words)
        if sentence.layout != "body" or root is None:
            return sentence
        self.position = sentence.position
        cue = self.spoken(find_cue(self.page.text, self.syntax, words, root))
        if cue is None and is_quotation(words):
            cue = self.quoted(sentence)
        if cue is not None and cue.act and (outer := self.carried(sentence, words, root)):
            # Telling somebody something is itself an event that the outer source reports.
            cue = outer
        elif cue is not None:
            self.hear(cue, sentence)
        elif is_opinion(words, root):
            self.voice, cue = None, Cue(Certainty.OPINION)
        else:
            cue = self.carried(sentence, words, root)
        if cue is None:
            unreal = is_unreal(root) or words[0].low in ("if", "unless")
            cue = Cue(Certainty.UNREAL if unreal else Certainty.ASSERTED)
        self.remember(root)
        return replace(
            sentence, certainty=cue.certainty, source=cue.source, source_entity=cue.entity
        )

    def spoken(self, cue: Cue | None) -> Cue | None:
        """ "He said", "it added": the person told of last, or the source heard last."""
        if cue is None or not cue.pronoun:
            return cue
        is_person = cue.pronoun in ("he", "she")
        if is_person and self.subject is not None:
            return Cue(Certainty.NAMED_SOURCE, self.subject.name, self.subject.id)
        heard = self.heard.get(is_person)
        if heard is not None and self.position - heard.position <= MEMORY:
            return heard.cue
        if not is_person and self.voice is not None and self.voice.position == self.position - 1:
            return self.voice.cue
        return replace(cue, pronoun="")

    def hear(self, cue: Cue, sentence: Sentence) -> None:
        self.voice = Voice(cue, sentence.position, sentence.paragraph)
        if cue.source and cue.certainty is Certainty.NAMED_SOURCE:
            kind = self.kinds.get(cue.entity or "")
            for is_person in (True, False) if kind is None else (kind is Kind.PERSON,):
                self.heard[is_person] = self.voice

    def remember(self, root: Word) -> None:
        """Keep the person that the sentence is about, for a "he" in the next."""
        subject = root.kid(*SUBJECTS)
        if subject is None or subject.low not in ("he", "she") or subject.stands_for:
            entity = named(subject) if subject is not None else None
            self.subject = entity if entity and entity.kind is Kind.PERSON else None

    def quoted(self, sentence: Sentence) -> Cue:
        """A sentence that is a quotation: its speaker stands before or after it."""
        before = sentence.position - 1
        if self.voice is not None and self.voice.position == before:
            return self.voice.cue
        if (cue := self.named_after(sentence)) is not None:
            return cue
        if self.is_beside(sentence, before):
            for noun in speakers(self.syntax.sentence(before)):
                return cue_of(self.page.text, self.syntax, noun)
        return Cue(Certainty.HEDGED)

    def named_after(self, sentence: Sentence) -> Cue | None:
        """The speaker whom a later sentence of the same quotation names."""
        position = sentence.position + 1
        while self.is_beside(sentence, position) and position <= sentence.position + LONG_QUOTE:
            words = self.syntax.sentence(position)
            root = root_of(words)
            if root is None or not any(word.quoted for word in words):
                return None
            cue = find_cue(self.page.text, self.syntax, words, root)
            if cue is not None:
                return None if cue.pronoun else cue
            if not is_quotation(words):
                return None
            position += 1
        return None

    def is_beside(self, sentence: Sentence, position: int) -> bool:
        if not 0 <= position < len(self.page.sentences):
            return False
        return self.page.sentences[position].paragraph == sentence.paragraph

    def carried(self, sentence: Sentence, words: list[Word], root: Word) -> Cue | None:
        """The source that still speaks, where this sentence names no other."""
        voice = self.voice
        if voice is None:
            return None
        text = self.page.text[sentence.start : sentence.end]
        goes_on = voice.cue.carries or is_backshifted(root)
        if not goes_on or is_dated(words) or OWN_VOICE.match(text):
            self.voice = None
            return None
        distance = sentence.position - voice.position
        if sentence.paragraph == voice.paragraph:
            return voice.cue if distance <= REACH else None
        # Over a paragraph break, where nothing else came between, into one short paragraph.
        first = sentence.position
        while first > 0 and self.page.sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        is_next = first == voice.position + 1
        short = self.lengths[sentence.paragraph] <= SHORT_PARAGRAPH
        return voice.cue if voice.cue.carries and is_next and short else None


def is_quotation(words: list[Word]) -> bool:
    spoken = [word for word in words if word.text.isalnum()]
    return bool(spoken) and sum(word.quoted for word in spoken) > 0.9 * len(spoken)


def is_dated(words: list[Word]) -> bool:
    """Whether the sentence holds a date that is not approximate."""
    for word in words:
        if word.kind is Kind.DATE and word.name is not None:
            entity = word.name.entity
            if entity.subtype in ("day", "month", "year") and entity.value[-1:].isdigit():
                return True
    return False


def is_backshifted(root: Word) -> bool:
    """ "The plant would close": the tense of reported speech."""
    group = verb_group(root)
    return group is not None and group.tense in ("pluperfect", "conditional")


def is_opinion(words: list[Word], root: Word) -> bool:
    if any(_is_authors(word) for word in words):
        return True
    verbs = [root, *root.kids("conj")]
    for verb in verbs:
        if any(child.low in DUTY and not child.quoted for child in verb.kids("aux")):
            return True
        if any(child.low in STANCE and not child.quoted for child in verb.kids("advmod")):
            return True
    # "Clearly, ...": inside the clause such a word only colours it.
    if words[0].low in OPENING_STANCE and len(words) > 1 and words[1].text == ",":
        return True
    return _infers(root) or (_values(root) and not is_dated(words))


def _is_authors(word: Word) -> bool:
    """A first person outside quotations, and not in a clause that only describes a noun."""
    if word.low not in FIRST_PERSON or word.quoted or word.tag not in ("PRP", "PRP$"):
        return False
    if word.text == "US":
        return False
    return not any(step.dep in ("relcl", "acl") for step in (word, *word.ancestors()))


def _infers(root: Word) -> bool:
    """ "It seems that", "X appears to", "it is not ruled out that"."""
    if root.lemma in ("seem", "appear") and root.kid("xcomp", "ccomp", "oprd", "acomp"):
        return root.lemma == "seem" or root.kid("xcomp", "ccomp", "acomp") is not None
    subject = root.kid(*SUBJECTS)
    if subject is None or subject.low != "it" or not root.kid("ccomp", "xcomp"):
        return False
    complement = root.kid("acomp")
    return (root.lemma == "rule" and subject.dep == "nsubjpass") or (
        complement is not None and complement.lemma in VALUE
    )


def _values(root: Word) -> bool:
    """ "is a disgrace", "was not accidental"."""
    if root.lemma not in ("be", "seem", "appear", "remain", "become"):
        return False
    return any(
        child.lemma in VALUE or (child.dep == "attr" and child.lemma in VALUE_NOUNS)
        for child in root.kids("acomp", "attr")
    )


def is_unreal(root: Word) -> bool:
    group = verb_group(root)
    if group is None or _values(root):
        return False
    if group.negated or group.tense in UNREAL_TENSES:
        return True
    subject = root.kid(*SUBJECTS)
    if subject is not None and _is_none(subject):
        return True
    if (root.kid("xcomp") and root.lemma in PLANS) or _is_due(root):
        return True
    return any(
        (mark := clause.kid("mark")) is not None and mark.low in ("if", "unless")
        for clause in root.kids("advcl")
    )


def _is_none(subject: Word) -> bool:
    return subject.low in ("nobody", "none", "nothing", "neither") or any(
        child.low == "no" for child in subject.kids("det")
    )


def _is_due(root: Word) -> bool:
    """ "is due to open", "is going to resign", "was scheduled to meet"."""
    if root.lemma == "be":
        if any(to.low == "to" for aim in root.kids("xcomp") for to in aim.kids("aux")):
            return True  # "are to meet", "the plan was to land"
        return any(child.low in DUE and child.kid("xcomp") for child in root.kids("acomp"))
    auxiliaries = {child.lemma for child in root.kids("aux", "auxpass")}
    due = root.low in DUE | {"going"} and root.kid("xcomp") is not None
    return "be" in auxiliaries and due


WE = re.compile(r"\b(?:[Ww]e|us|[Oo]urselves)\b")
OUR_OWN = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:army|armed forces|military|troops|soldiers|servicemen|country|nation"
    r"|people|government|forces|land|homeland|state|party|leaders?|president|borders?|territor)"
)
MUST = re.compile(r"\b(?:must|should|ought to|need to)\b")
LABEL = re.compile(
    r"\b(?:Opinion|Feature|Op-Ed|Comment(?:ary)?|Editorial|Column|Analysis|Viewpoint)\b",
    re.IGNORECASE,
)
# Loaded words per thousand words above which the wording takes sides.
LOADED_SHARE = 3


def is_opinionated(page: Page) -> bool:
    """Whether the author takes sides: two of five signs, quotations left out."""
    body = _unquoted(page)
    words = max(len(body.split()), 1)
    labels = " ".join(
        page.text[p.start : p.end] for p in page.paragraphs if p.layout in ("byline", "headline")
    )
    signs = (
        WE.search(body),
        OUR_OWN.search(body),
        len(find_loaded(body)) * 1000 >= LOADED_SHARE * max(words, 300),
        LABEL.search(labels),
        MUST.search(body),
    )
    return sum(bool(sign) for sign in signs) >= 2


def _unquoted(page: Page) -> str:
    """The body paragraphs, with quotations taken out."""
    pieces, at = [], 0
    for start, end in quotations(page.text, page.paragraphs):
        pieces.append((at, start))
        at = end
    pieces.append((at, len(page.text)))
    bodies = [(p.start, p.end) for p in page.paragraphs if p.layout == "body"]
    kept = []
    for first, last in pieces:
        kept += [
            page.text[max(first, start) : min(last, end)]
            for start, end in bodies
            if start < last and first < end
        ]
    return " ".join(kept)
