"""Questions on facts that no clause tells: posts, where a place lies, who said a quotation."""

from __future__ import annotations

from articles.extraction.records import Certainty, Entity, Fact, FactKind
from quizzes.generation.asking import roles
from quizzes.generation.asking.claims import quotation_stem, speakers
from quizzes.generation.asking.evidence import Evidence
from quizzes.generation.asking.places import lies_in
from quizzes.generation.asking.stems import Asker
from quizzes.generation.names import title_of
from quizzes.generation.options.choices import Choices
from quizzes.generation.options.distractors import FEWEST
from quizzes.generation.options.records import Setting
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.printed import prints
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.sets.salience import Salience
from quizzes.generation.vetting import Vetting


class Unframed:
    """Makes the items of one reading that stand on no frame; each may be Unclear."""

    def __init__(
        self,
        asker: Asker,
        evidence: Evidence,
        choices: Choices,
        salience: Salience,
        vetting: Vetting,
    ) -> None:
        self.reading = asker.reading
        self.wording = asker.wording
        self.asker = asker
        self.evidence = evidence
        self.choices = choices
        self.salience = salience
        self.vetting = vetting
        self._speakers = speakers(asker.reading)

    def of_quotation(self, index: int, fact: Fact) -> Item:
        key = self.wording.entities[fact.answer_entity or ""]
        self.asker.keys.check_speaker(key)
        stem = quotation_stem(fact.quoted)
        ids = frozenset(e.id for e in self.reading.entities if self._is_told_in(fact.quoted, e))
        wrong = self.choices.choose(key, Setting(stem, None, ids), self._speakers)
        told = self.choices.feedback.post_of(key)
        options = self.choices.around(key.name, wrong, told)
        item = Item(
            FactKind.CLAIM,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            fact.evidence,
            fact.certainty,
            index,
            fact.source,
            answer_entity=key.id,
        )
        return self.vetting.checked(item, self.salience.without_clause(item, {key.id, *ids}, key))

    def _is_told_in(self, quoted: str, entity: Entity) -> bool:
        """Whether a quotation names it, by any of its names: "Lund" of Peder Lund."""
        names = {entity.name, *(self.reading.quote(mention) for mention in entity.mentions)}
        return any(prints(quoted, name) for name in names)

    # -- places and posts ------------------------------------------------------------------------

    def of_place(self, index: int, fact: Fact) -> Item:
        key = self.wording.entities.get(fact.answer_entity or "")
        if key is None:
            raise Unclear("the answer is no name")
        stem = lies_in(fact, key, self.asker.nouns)
        named = frozenset(e.id for e in self.reading.entities if e.name in stem)
        wrong = self.choices.choose(key, Setting(stem, None, named))
        options = self.choices.around(key.name, wrong)
        item = Item(
            FactKind.PLACE,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            fact.evidence,
            fact.certainty,
            index,
            fact.source,
            answer_entity=key.id,
        )
        return self.vetting.checked(item, self.salience.without_clause(item, {key.id, *named}))

    def fact_of(self, post: roles.Post) -> int | None:
        """The fact of a post: the same holder and, where there are several, the same title."""
        found = [
            index
            for index, fact in enumerate(self.reading.facts)
            if fact.role is not None and self.reading.roles[fact.role].person == post.role.person
        ]
        same = (i for i in found if self.reading.facts[i].role == post.index)
        return next(same, found[0] if found else None)

    def who_holds(self, post: roles.Post, index: int) -> Item:
        roles.check(post, self.reading)
        holder = self.wording.entities[post.role.person]
        if not self.asker.keys.people.is_sure(holder):
            raise Unclear("the holder may be no person")
        if self.asker.names.is_blended(holder):
            raise Unclear(f"it is not sure that {holder.name} is meant")
        stem = roles.who(post)
        named = frozenset({post.role.body_entity or ""} - {""})
        setting = Setting(stem, None, named | self._holders_of(post))
        wrong = self.choices.choose(holder, setting)
        return self._post_item(post, index, stem, self.choices.around(holder.name, wrong), holder)

    def _holders_of(self, post: roles.Post) -> frozenset[str]:
        """Everybody to whom the article gives a post of this title, or whose name tells another."""
        titled = {entity.id for entity in self.reading.entities if title_of(entity.name)}
        title = post.role.title.casefold()
        holders = frozenset(
            role.person
            for role in self.reading.roles
            if role.title.casefold() == title and role.person != post.role.person
            and not (role.body and post.role.body)
        )  # fmt: skip
        return holders | (titled - {post.role.person})

    def which_post(self, post: roles.Post, index: int) -> Item:
        roles.check(post, self.reading)
        if post.role.kind != "post":
            raise Unclear(f"“{post.phrase}” is no post that somebody is given")
        if '"' in post.phrase or "“" in post.phrase:
            raise Unclear("the article puts the title in quotation marks")
        holder = self.wording.entities[post.role.person]
        if not self.asker.keys.people.is_sure(holder):
            raise Unclear("the holder may be no person")
        stem = roles.which(holder)
        key = roles.as_option(post.phrase)
        others = self.choices.distractors.posts.seek(post.role, stem)
        wrong = self.choices.first(stem, key, others)
        if len(wrong) < FEWEST:
            raise Unclear("there are fewer than two other posts")
        options = self.choices.around(key, wrong)
        return self._post_item(post, index, stem, options, None)

    def _post_item(
        self,
        post: roles.Post,
        index: int,
        stem: str,
        options: tuple[Choice, ...],
        key: Entity | None,
    ) -> Item:
        item = Item(
            FactKind.ROLE,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            self.evidence.of_sentence(post.role.sentence),
            Certainty.ASSERTED,
            index,
            clause=post.role.span,
            answer_entity=key.id if key else None,
        )
        ids = {post.role.person, *([post.role.body_entity] if post.role.body_entity else [])}
        holder = self.wording.entities[post.role.person]
        features = self.salience.without_clause(item, ids, holder)
        # "U.S. Defense Secretary": the land may be printed nowhere.
        return self.vetting.checked(item, features, post.phrase)
