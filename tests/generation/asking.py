"""People, places and dates to ask for, and a question on a marked sentence of them."""

from quizzes.generation.asking.stems import Asker
from quizzes.generation.phrasing.wording import Wording
from tests.generation.builder import body, build, date, person, place

ORTIZ = person("p1", "Lena Ortiz")
WEISS = person("p2", "Karl Weiss")
COSTA = person("p3", "Ana Costa")
LIBRARY = body("o1", "Harbour Library")
PERU = place("l1", "Peru", "country", "PE")
RIGA = place("l2", "Riga", "city", "LV")
JULY = date("d1", "3 July 2021", "2021-07-03")
YEAR = date("d2", "1899", "1899", "year")
MONTH = date("d3", "March 2010", "2010-03", "month")
ALL = (ORTIZ, WEISS, COSTA, LIBRARY, PERU, RIGA, JULY, YEAR, MONTH)


def asker(*sentences, entities=ALL, **how):
    reading = build(*sentences, entities=entities, **how)
    return reading, Asker(reading, Wording(reading))


def ask(sentence, slot, **how):
    reading, asks = asker(sentence, **how)
    frame = reading.frames[0]
    return asks.ask(frame, next(part for part in frame.parts if part.slot is slot)).text


OPENED = (
    "{subject p1|Ortiz} {verb open|opened} {object|the summit} {in where l2|in Riga} "
    "{on when d1|on 3 July}."
)
BUILT = (
    "{subject o1|The library} {verb build passive|was built} {by agent p2|by Weiss} "
    "{in when d2|in 1899}."
)
