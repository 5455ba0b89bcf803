"""Words that take sides, and the same words where they take none."""

import pytest

from articles.extraction.lexicon.loaded import find_loaded

LOADED = [
    ("an-enemy", "The army drove the enemy from the hill.", ["enemy"]),
    ("two", "Terrorists attacked the regime.", ["Terrorists", "regime"]),
    ("at-the-start", "Saboteurs burned the mill.", ["Saboteurs"]),
    ("after-a-quotation-mark", "“Bandits took it,” she said.", ["Bandits"]),
    ("a-longer-wording", "A sabotage group was seen.", ["sabotage group"]),
    ("the-liberated-town", "They entered the liberated town.", ["liberated"]),
    ("an-occupation", "The occupation lasted ten years.", ["occupation"]),
    ("occupied-land", "He fled the occupied valley.", ["occupied"]),
    ("a-puppet-state", "It was a puppet state.", ["puppet"]),
    ("a-dictator", "The dictator fled.", ["dictator"]),
    ("so-called", "The so-called republic voted.", ["so-called"]),
    ("in-capitals", "ENEMY FLEES", ["ENEMY"]),
    ("the-possessive", "They took the enemy's camp.", ["enemy's"]),
    ("a-front-by-name", "The Liberation Front signed.", []),
    ("an-army-by-name", "She joined the People's Liberation Army.", []),
    ("a-massacre-by-name", "The Boston Massacre shocked them.", []),
    ("a-square-by-name", "They met in Martyrs' Square.", []),
    ("a-surname", "The council heard Rosa Butcher.", []),
    ("a-trade", "His occupation was farming.", []),
    ("by-trade", "By occupation a smith, he left.", []),
    ("a-seat", "She occupied the seat for a year.", []),
    ("a-tax-regime", "The tax regime was changed.", []),
    ("chemistry", "Free radicals harm cells.", []),
    ("a-theatre", "The puppet theatre opened.", []),
    ("a-shop", "The butcher's shop burned.", []),
    ("a-roman-office", "He was appointed dictator for six months.", []),
    ("part-of-another-word", "The enemylike regimental band played.", []),
]


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row, id=name) for name, *row in LOADED])
def test_find_loaded_marks_what_takes_sides(text, words):
    assert [text[found.start : found.end] for found in find_loaded(text)] == words
