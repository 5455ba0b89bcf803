import pytest

from quizzes.generation.phrasing import verbs


@pytest.mark.parametrize(
    ("base", "past", "participle"),
    [
        ("visit", "visited", "visited"),
        ("admit", "admitted", "admitted"),
        ("carry", "carried", "carried"),
        ("free", "freed", "freed"),
        ("take", "took", "taken"),
        ("undertake", "undertook", "undertaken"),
        ("found", "founded", "founded"),
        ("panic", "panicked", "panicked"),
        ("play", "played", "played"),
    ],
)
def test_past_forms(base, past, participle):
    assert (verbs.past(base), verbs.participle(base)) == (past, participle)


@pytest.mark.parametrize(
    ("printed", "past"), [("taken", "took"), ("written", "wrote"), ("designed", "designed")]
)
def test_past_of_a_printed_participle(printed, past):
    assert verbs.past_of_participle(printed) == past


@pytest.mark.parametrize(
    ("base", "form"), [("hold", "holds"), ("carry", "carries"), ("push", "pushes"), ("have", "has")]
)
def test_third_person(base, form):
    assert verbs.third(base) == form


@pytest.mark.parametrize(
    ("lemma", "printed", "base"),
    [
        ("fin", "fined", "fine"),
        ("plan", "planned", "plan"),
        ("visit", "visited", "visit"),
        ("name", "named", "name"),
        ("open", "opened", "open"),
        ("take", "took", "take"),
    ],
)
def test_a_lemma_cut_short_gets_its_letter_back(lemma, printed, base):
    assert verbs.base(lemma, printed) == base
