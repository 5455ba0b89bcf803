"""What instructors type: an article, and the facts they edit or add."""

from __future__ import annotations

import re
import textwrap
from datetime import date
from typing import cast
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from articles.editions import Edition, edition_of
from articles.extraction.text import is_english
from articles.files import Details, details, looks_like_markup, plain_text
from articles.models import Article, Fact, Sentence
from config.roles import INSTRUCTOR, MANAGER

MAX_TEXT = 200_000
MAX_MARKUP = 1_000_000
MIN_WORDS = 5
LONGEST_TITLE = 150

# NUL and lone surrogates are no text: no database or browser can take them. They come back as
# U+FFFD, the sign for a character that was lost, so that one can see where they stood.
UNREADABLE = re.compile("[\x00\ud800-\udfff]")
LOST = "\ufffd"
STALE = (
    "This article was changed since you opened it, perhaps in another tab or by a colleague. What "
    "you typed is below: save it once more to put it in the place of theirs."
)
TAKEN = {
    "title": "Taken from the text. Change it as you like.",
    "byline": "Taken from the page.",
    "publisher": "Taken from the page.",
    "published_on": "Found in the text. Change it if it is wrong.",
}


def legible(data):
    """A copy of submitted data in which every character can be shown."""
    data = data.copy()
    for name, values in data.lists():
        data.setlist(name, [UNREADABLE.sub(LOST, value) for value in values])
    return data


def only_text(value: str) -> None:
    if count := str(value).count(LOST):
        some = "a character" if count == 1 else f"{count} characters"
        raise ValidationError(f"This holds {some} that cannot be read, shown as {LOST}.")


class LegibleForm(forms.ModelForm):
    """Tells by the field which characters are no text, instead of failing on them later."""

    def __init__(self, data=None, *args, **kwargs) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(None if data is None else legible(data), *args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                field.validators.append(only_text)


class ArticleForm(LegibleForm):
    """`offers` holds what was found in the text for fields left empty; the form shows it, once."""

    offered = forms.CharField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(required=False, widget=forms.HiddenInput, initial=uuid4)
    body = forms.CharField(
        label="Article",
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Paste the text, or the HTML of a page. English only, up to 200,000 characters.",
        strip=False,
        error_messages={"required": "Paste the text of an article."},
    )

    class Meta:
        model = Article
        fields = ["body", "title", "published_on", "byline", "publisher", "address"]
        widgets = {"published_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}
        help_texts = {
            "title": "Left empty, the first line is offered.",
            "published_on": "Dates such as “last Tuesday” are counted from here.",
            "address": "Where it can be read. Dateline never opens it.",
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.offers: dict[str, str] = {}
        self.markup = ""
        self.fields["title"].required = False

    @property
    def found(self) -> list[str]:
        """What was offered, in words: “title: A bridge”."""
        values = {name: value for name, value in self.offers.items() if name != "published_on"}
        if day := self.offers.get("published_on"):
            values["published_on"] = date_format(date.fromisoformat(day), "j F Y")
        return [f"{self[name].label}: {value}" for name, value in values.items()]

    @property
    def client_key(self) -> UUID | None:
        """The same for each sending of this form as it is filled in now; None without a key."""
        typed = self.cleaned_data
        values = [typed["key"], self.markup, *(typed[name] for name in self._meta.fields or ())]
        return uuid5(NAMESPACE_OID, "\0".join(map(str, values))) if typed["key"] else None

    def clean_body(self) -> str:
        pasted = self.cleaned_data["body"].replace("\r\n", "\n").replace("\r", "\n")
        if not looks_like_markup(pasted):
            return _readable(pasted)
        if len(pasted) > MAX_MARKUP:
            raise ValidationError(
                f"This page has {len(pasted):,} characters of HTML, and at most {MAX_MARKUP:,} are "
                "taken. Paste the text of its article alone."
            )
        self.markup = pasted
        text = plain_text(pasted)
        if not text:
            raise ValidationError("There is no text in this HTML. Paste the article's text.")
        return _readable(text)

    def clean_published_on(self):
        day = self.cleaned_data["published_on"]
        if day and day > timezone.localdate():
            raise ValidationError("This date is in the future. When was the article published?")
        return day

    def clean(self) -> dict:
        super().clean()
        cleaned = self.cleaned_data
        if "body" in cleaned and not cleaned["offered"]:
            self._offer(cleaned["body"])
        # Where the text is refused, its first line can still become the title of the next one.
        known = {"title", "body"} & {*self.errors, *self.offers}
        if not cleaned.get("title") and not known:
            self.add_error("title", "Give the article a title.")
        return cleaned

    def _offer(self, text: str) -> None:
        """Fill the fields that were left empty with what the text says about itself."""
        found = details(self.markup) if self.markup else Details()
        dated = self.data.get("published_on", "").strip()
        day = None if dated else published_in(self.markup or text)
        offers = {
            "title": found.title or first_line(text),
            "byline": found.byline,
            "publisher": found.publisher,
            "published_on": day.isoformat() if day else "",
        }
        for name, value in offers.items():
            if value and not self.data.get(name, "").strip():
                self.offers[name] = value
                self.fill(name, value)
                self[name].help_text = TAKEN[name]
        self.fill("offered", "yes")

    def fill(self, name: str, value: str) -> None:
        """Put a value into a field as if it had been typed."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data[name] = value  # type: ignore[index]


class ArticleEditForm(ArticleForm):
    """`seen` says which text the form was opened with, so that no second tab writes over it."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    colleagues = forms.CharField(
        label="Co-instructors",
        required=False,
        help_text="User names, parted by commas. They see and edit this article like you.",
    )

    class Meta(ArticleForm.Meta):
        fields = ["title", "published_on", "byline", "publisher", "address", "body"]

    def __init__(self, *args, instance: Article, may_share: bool, **kwargs) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        self.before = edition_of(instance)
        self.initial["seen"] = self.before.digest
        self.fields["title"].help_text = ""
        if may_share:
            names = instance.co_instructors.values_list("username", flat=True)
            self.fields["colleagues"].initial = ", ".join(names)
        else:
            del self.fields["colleagues"]

    def _offer(self, text: str) -> None:
        """Nothing is offered for an article that has its details already."""

    def clean_colleagues(self) -> list:
        names = {
            name for part in self.cleaned_data["colleagues"].split(",") if (name := part.strip())
        }
        teachers = Q(groups__name__in=(INSTRUCTOR, MANAGER)) | Q(is_superuser=True)
        people = get_user_model().objects.filter(teachers, username__in=names).distinct()
        if unknown := sorted(names - {person.username for person in people}):
            raise ValidationError(f"No instructor has this user name: {', '.join(unknown)}.")
        return list(people)

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned["seen"] and cleaned["seen"] != self.before.digest:
            self.refuse_stale(self.before)
        return cleaned

    def refuse_stale(self, now: Edition) -> None:
        """Keep what was typed, and let it be saved by sending it once more."""
        self.add_error(None, STALE)
        self.fill("seen", now.digest)

    @property
    def changes_reading(self) -> bool:
        """Whether what the facts stand on has changed: text, title, or the day it counts from."""
        return self.before != Edition(*(self.cleaned_data[name] for name in Edition._fields))


class FactForm(LegibleForm):
    class Meta:
        model = Fact
        fields = ["statement", "answer", "source", "certainty"]
        widgets = {"statement": forms.Textarea({"rows": 3})}
        help_texts = {"source": "Who says it, where it is not the article itself."}

    def focus(self) -> None:
        """Let the first wrong field, else the first of all, be where one goes on typing."""
        name = next(iter(self.errors), "statement")
        self.fields[name].widget.attrs["data-focus"] = True


class NewFactForm(FactForm):
    sentence = forms.TypedChoiceField(
        label="The sentence that proves it", widget=forms.RadioSelect, coerce=int
    )

    class Meta(FactForm.Meta):
        fields = ["sentence", "kind", "statement", "answer", "source", "certainty"]

    def __init__(self, *args, article: Article, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.instance.article = article
        self.sentences = {row.position: row for row in article.sentences.all()}
        choice = cast(forms.TypedChoiceField, self.fields["sentence"])
        choice.choices = [
            (row.position, f"{row.position + 1}. {article.body[row.start : row.end]}")
            for row in self.sentences.values()
        ]

    @property
    def proof(self) -> Sentence:
        return self.sentences[self.cleaned_data["sentence"]]


def published_in(pasted: str) -> date | None:
    """The publication date that a text or a page gives, unless it lies in the future."""
    # Its patterns take three megabytes, and most pages take no article in.
    from articles.extraction.dating.dateline import find_dateline

    day = None
    if looks_like_markup(pasted):
        day, pasted = details(pasted).published, plain_text(pasted[:MAX_MARKUP])
    if day is None and (found := find_dateline(pasted)):
        day = found[0]
    return day if day and day <= timezone.localdate() else None


def first_line(text: str) -> str:
    line = next(line for line in text.splitlines() if line.strip())
    return textwrap.shorten(line, LONGEST_TITLE, placeholder="…")


def _readable(text: str) -> str:
    if not text.strip():
        raise ValidationError("Paste the text of an article.")
    if len(text) > MAX_TEXT:
        raise ValidationError(f"This text has {_over(len(text), MAX_TEXT)}")
    if not is_english(text):
        raise ValidationError("Only English is read, and this looks like another language.")
    if len(text.split(maxsplit=MIN_WORDS)) < MIN_WORDS:
        raise ValidationError("That is too short for an article. Paste at least a full sentence.")
    return text


def _over(size: int, limit: int) -> str:
    return f"{size:,} characters, and at most {limit:,} are read. Shorten it by {size - limit:,}."
