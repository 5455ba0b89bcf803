"""Nouns that name a post, a rank, a reign or a calling, and the words that mark them."""

from __future__ import annotations

# Heads of posts. Kinship (brother, wife) and mere descriptions (man, survivor) are left out:
# they name nobody's post. Honorifics (Mr, Dr, Sir) say nothing that could be asked.
POSTS = frozenset(
    """
    adviser advisor admiral ambassador analyst anchor anthropologist archaeologist archbishop
    archduke archduchess architect artist astronaut astronomer attorney author ayatollah baron
    bishop boss botanist brigadier broadcaster businessman businesswoman cabinet captain cardinal
    caliph cartographer ceo cfo chairman chairperson chairwoman chair chancellor chemist chief
    chieftain clergyman coach colonel columnist commander commandant commissioner commissar
    commodore composer comptroller conductor conquistador consul controller coo cosmonaut
    councillor counsel count countess cto curator czar dean deputy designer dictator diplomat
    director doge duchess duke economist editor elder emir emperor empress engineer envoy
    executive explorer filmmaker fieldmarshal footballer founder co-founder cofounder general
    geographer geologist governor guitarist head historian imam inspector inventor journalist
    judge jurist justice kaiser khan khedive king khalif lama lawmaker lawyer leader legate
    lieutenant magistrate maharaja major manager marquis marshal mathematician mayor mayoress
    merchant metropolitan minister missionary monarch monk mp musician naturalist navigator
    negotiator nobleman novelist officer official ombudsman organiser organizer owner painter
    partner pasha pastor patriarch pharaoh philosopher photographer physician physicist pianist
    pilot playwright poet politician pontiff pope preacher prelate premier president priest prince
    princess principal printer professor prosecutor provost publisher queen rabbi rector regent
    representative researcher revolutionary ruler scholar scientist sculptor secretary senator
    sergeant sheikh shah sheriff shogun singer soldier solicitor speaker spokesman spokesperson
    spokeswoman strategist sultan superintendent surgeon surveyor theologian trader translator
    treasurer tsar tsarina tsarevich tycoon umpire undersecretary viceroy vicar violinist vizier
    viscount warden warlord writer zoologist
    """.split()
)

# Capitalised nouns that are ranks or reigns only in front of a name or in "X of Y".
HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady saint st st. mr. mrs. ms. dr.".split())

# Words after the head noun that belong to the post ("secretary general", "attorney general").
POSTPOSITIVE = frozenset("general emeritus designate elect".split())

# Words before the head noun that tell the time of the post, not the post.
STANDING = {
    "former": "former",
    "ex": "former",
    "ex-": "former",
    "then": "former",
    "then-": "former",
    "onetime": "former",
    "erstwhile": "former",
    "ousted": "former",
    "deposed": "former",
    "outgoing": "present",
    "late": "late",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "incoming": "future",
    "designate": "future",
    "elect": "future",
    "current": "present",
    "new": "present",
    "newly": "present",
    "present": "present",
    "incumbent": "present",
}

# A mere rank of membership: "officer", "official" say too little to be a post on their own.
WEAK = frozenset(
    "officer official partner executive deputy cabinet representative head major count".split()
)
