"""People and places to offer beside a key, and which of them are offered."""

from itertools import islice
from random import Random

from quizzes.generation.options.distractors import WANTED, Distractors
from quizzes.generation.options.records import Setting
from tests.generation.builder import date, person, place

ORTIZ = person("p1", "Lena Ortiz")
WEISS = person("p2", "Karl Weiss")
COSTA = person("p3", "Ana Costa")
SATO = person("p4", "Hana Sato")
BARR = person("p5", "Joan Barr")
RIGA = place("l1", "Riga", "city", "LV")
LATVIA = place("l2", "Latvia", "country", "LV")
PERU = place("l3", "Peru", "country", "PE")
PEOPLE = (ORTIZ, WEISS, COSTA, SATO, BARR)
MEETINGS = (
    "{subject p1|Lena Ortiz} {verb meet|met} {with with p2|with Karl Weiss} "
    "{on when d1|on 3 July}.",
    "{subject p3|Ana Costa} {verb open|opened} {object|the port}.",
    "{subject p4|Hana Sato} {verb sign|signed} {object|the pact}.",
    "{subject p5|Joan Barr} {verb write|wrote} {object|the report}.",
)
DAY = date("d1", "3 July 2021", "2021-07-03")


def offered(reading, key, stem="Who met Karl Weiss?", frame=0, named=()):
    setting = Setting(stem, None if frame is None else reading.frames[frame], frozenset(named))
    found = Distractors(reading).seek(reading.entity(key), setting, Random(0))
    return sorted(wrong.text for wrong in islice(found, WANTED))
