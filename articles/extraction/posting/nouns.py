"""Nouns that name a post, a rank, a reign or a calling, and the words that mark them."""

from __future__ import annotations

# Kinship (brother, wife) and mere descriptions (man, survivor) are left out everywhere: they name
# nobody's post. Honorifics (Mr, Dr, Sir) say nothing that could be asked.
REIGNS = frozenset(
    """
    archduke archduchess ayatollah baron begum caliph chieftain count countess czar daimyo dalai
    dauphin despot doge duchess duke earl elector emir emperor empress hetman infante infanta
    kaiser khalif khan khedive king lama landgrave maharaja maharani margrave marquess marquis
    mikado monarch nawab nizam pasha pharaoh pontiff pope prince princess queen raja rajah rani
    regent ruler satrap shah sharif sheik sheikh shogun stadtholder sultan tetrarch tsar
    tsarevich tsarina viscount voivode warlord
    """.split()
)
RANKS = frozenset(
    """
    admiral airman brigadier cadet captain centurion colonel commodore corporal ensign
    fieldmarshal general lieutenant major marshal midshipman officer samurai sergeant soldier
    """.split()
)
CALLINGS = frozenset(
    """
    abbess academic activist actor actress analyst anchor anthropologist archaeologist architect
    artist astronaut astronomer athlete author aviator biologist blogger botanist boxer
    broadcaster businessman businesswoman campaigner cartographer chef chemist choreographer
    cleric clergyman columnist comedian composer conqueror conquistador correspondent cosmonaut
    criminologist cyclist dancer designer doctor economist engineer entrepreneur epidemiologist
    explorer fellow filmmaker footballer friar geographer geologist goalkeeper guitarist historian
    humanitarian
    industrialist inventor journalist jurist lawyer linguist magnate mathematician merchant
    meteorologist midfielder militant missionary monk mountaineer musician mystic naturalist
    navigator nobleman novelist nun nurse orator painter pastor philanthropist philosopher
    photographer physician physicist pianist pilot playwright poet politician preacher presenter
    printer producer professor prophet psychiatrist psychologist rapper reporter researcher
    revolutionary
    sailor scholar scientist screenwriter sculptor seafarer seismologist singer sociologist
    sprinter statesman stateswoman striker surgeon surveyor swimmer teacher theologian trader
    translator tycoon violinist virologist writer zoologist
    """.split()
)
POSTS = (
    REIGNS
    | RANKS
    | CALLINGS
    | frozenset(
        """
        abbot administrator adviser advisor alderman ambassador archbishop archivist assemblyman
        attorney
        bailiff bishop boss cabinet cardinal ceo cfo chair chairman chairperson chairwoman
        chancellor chaplain chief coach cofounder co-founder commandant commander commissar
        commissioner comptroller conductor congressman congresswoman consul controller coo
        coordinator
        councillor counsel cto curator dean deputy dictator diplomat director editor elder envoy
        executive founder gov. governor head imam inspector judge justice lawmaker leader lecturer
        legate
        librarian magistrate manager mayor mayoress mep metropolitan minister mp mufti
        negotiator official ombudsman organiser organizer owner partner patriarch postmaster
        prelate premier president priest principal prosecutor provost publisher quartermaster
        rabbi rapporteur rector registrar representative secretary senator sheriff skipper solicitor
        speaker
        spokesman spokesperson spokeswoman strategist superintendent taoiseach treasurer tribune
        umpire undersecretary viceroy vicar vizier warden
        """.split()
    )
)


def kind_of_post(noun: str) -> str:
    """reign, rank, calling or post, by the head noun."""
    for kind, nouns in (("reign", REIGNS), ("rank", RANKS), ("calling", CALLINGS)):
        if noun in nouns:
            return kind
    return "post"


# Capitalised nouns that are ranks or reigns only in front of a name or in "X of Y".
HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady saint st st. mr. mrs. ms. dr.".split())

# What the press shortens before a name, and the word for it.
IN_FULL = {"Gov.": "Governor"}

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
    "once": "former",
    "formerly": "former",
    "previously": "former",
    "sometime": "former",
    "longtime": "present",
    "veteran": "present",
    "erstwhile": "former",
    "ousted": "former",
    "deposed": "former",
    "exiled": "former",
    "overthrown": "former",
    "toppled": "former",
    "dethroned": "former",
    "outgoing": "present",
    "late": "late",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "incoming": "future",
    "future": "future",
    "eventual": "future",
    "prospective": "future",
    "aspiring": "future",
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
