"""The word lists that generation and the lint share. All lower case."""

from __future__ import annotations

import re

from articles.extraction.lexicon.countries import countries, country_names


def word_set(text: str) -> frozenset[str]:
    """The words of a text, so that a list of words reads as lines."""
    return frozenset(text.split())


# Labels that take a side; the value is the plain word that says the same, empty where none does.
LOADED = {
    "terrorist": "armed group member", "terrorists": "armed groups", "terrorism": "",
    "terroristic": "", "saboteur": "attacker", "saboteurs": "attackers",
    "sabotage group": "armed group", "sabotage groups": "armed groups",
    "enemy": "other side", "enemies": "other side", "enemy forces": "other side",
    "regime": "government", "regimes": "governments", "provocation": "incident",
    "provocations": "incidents", "provocative": "", "martyr": "", "martyrs": "", "martyred": "",
    "martyrdom": "", "capitulation": "surrender", "bandit": "armed group member",
    "bandits": "armed groups", "thug": "", "thugs": "", "traitor": "", "traitors": "",
    "puppet": "", "puppets": "", "stooge": "", "stooges": "", "henchmen": "",
    "butcher": "", "butchers": "", "savage": "", "savages": "", "savagely": "", "barbaric": "",
    "heroic": "", "heroically": "", "treacherous": "", "treacherously": "", "cowardly": "",
    "infidel": "", "infidels": "", "liberated territories": "territories",
    "occupied territories": "territories", "liberated lands": "lands",
    "occupied lands": "lands", "liberated districts": "districts",
    "so-called": "",
}  # fmt: skip
LOADED_PATTERN = re.compile(
    # "Anti-terrorism laws" and "counter-terrorism police" are called so by everybody.
    r"(?<!anti-)(?<!counter-)"
    rf"\b(?:{'|'.join(sorted(map(re.escape, LOADED), key=len, reverse=True))})\b",
    re.IGNORECASE,
)

# Words of judgement: a clause that holds one is an opinion, whoever speaks.
EVALUATIVE = word_set(
    "accidental urgent harshly irresponsible disgraceful shameful outrageous unacceptable "
    "justified unjustified significant remarkable impressive stunning brilliant terrible awful "
    "wonderful beautiful ugly obvious obviously frankly unfortunately fortunately surprisingly "
    "clearly undoubtedly arguably perhaps maybe apparently probably seemingly presumably "
    "hopefully sadly controversial best worst greatest finest notorious infamous legendary "
    "influential powerful prominent respected beloved brutal corrupt gallant fierce disastrous "
    "inspired flawed massive "
    "ill-prepared ill-fated hapless "
    "popular unpopular renowned famous exciting amazing fantastic great robbed betrayed betrayal "
    "betrayals plundered looted stole stolen robbery"
)

VAGUE = word_set(
    "always never usually recently several often sometimes many various mostly generally "
    "frequently rarely soon lately currently"
)

# Nouns that point back at something told before, unless a modifier says which one.
ANAPHORIC = word_set(
    "accident accord action agreement airline announcement answer appointment area army "
    "arrangement arrest assault attack authorities bank base battle bid bill body bomb "
    "bombing book border building campaign capital case ceasefire ceremony chairman change "
    "charge charges chief city claim club coalition commission committee company conference "
    "conflict contract council country couple court crash crisis crowd deal death decision "
    "defeat delegation department dispute district division document earthquake election "
    "empire event exchange executive explosion family film fire firm flight flood force "
    "forces former game general government governor group hearing hospital incident industry "
    "inquiry institution investigation island issue journey judge killing king kingdom "
    "latter launch law lawsuit leader leaders legislation letter man manufacturer march "
    "market match matter mayor measure meeting men merger minister ministry mission model "
    "move movement murder nation negotiations news offence offense offer offensive office "
    "officer official officials operation order organisation organization others pact paper "
    "parliament parties partner party peace people period place plan plane plant police "
    "policy port post president prime problem process product programme program project "
    "proposal protest province queen raid rebels region release report request resolution "
    "response rest result retreat revolt revolution riot ruling sale school scheme senate "
    "series service settlement ship shooting show side sides siege site situation soldiers "
    "son speech squad state statement station store strike study suit summit suspect "
    "suspects system talks team technology territory test title town trade treaty trial "
    "tribe troops truce union university uprising version victory victim victims village "
    "visit vote war woman women work year"
)

TITLES = word_set(
    "mr mrs ms miss dr sir dame lord lady president minister premier chancellor king queen prince "
    "princess emperor general colonel major captain lieutenant admiral marshal senator judge "
    "justice governor mayor professor pope bishop archbishop cardinal saint st chief prime "
    "commander sultan shah tsar ambassador secretary director chairman congressman rep sen gov "
    "gen col lt capt prof rev reverend spokesman spokeswoman executive ceo analyst"
)

# What a source's words are told with.
ATTRIBUTION = re.compile(
    r"\b(?:according to|said|says?|saying|claim(?:s|ed|ing)?|report(?:s|ed|edly|ing)?|"
    r"alleg(?:e|es|ed|edly|ation|ations)|stat(?:e|es|ed)|announc(?:e|es|ed)|told|cit(?:e|es|ed|ing)|"
    r"sources?|add(?:s|ed)?|warn(?:s|ed)?|pledg(?:e|es|ed)|promis(?:e|es|ed)|den(?:y|ies|ied)|"
    r"argu(?:e|es|ed)|insist(?:s|ed)?|accus(?:e|es|ed)|called|described|predict(?:s|ed)?|"
    r"estimat(?:e|es|ed)|express(?:es|ed)?|comment(?:s|ed)?|ask(?:s|ed)|the article|quoted|"
    r"undertook|undertake|agree(?:d|s)?|confirm(?:s|ed)?|not(?:e|es|ed)|explain(?:s|ed)?|"
    r"suggest(?:s|ed)?|propos(?:e|es|ed)|believ(?:e|es|ed)|thinks?|thought|response|whose)\b",
    re.IGNORECASE,
)

SMALL_WORDS = word_set(
    "a an the of in on at to for from by with and or as into over under between during after "
    "before against about near through within without off up down out is are was were be been "
    "being has have had do does did that which who whom whose what when where why how his her "
    "its their he she it they"
)


# Adjectives that do not tell which one.
GENERIC = word_set(
    "new old former current proposed planned original main whole entire latest next previous first "
    "second third last young big large small major recent earlier later final other"
)


def demonyms_of(country: str) -> tuple[str, ...]:
    """The adjective and the peoples of a country, by any of its names; none for other names."""
    code = country_names().get(country.removeprefix("the "))
    return countries()[code].demonyms if code else ()


# Verbs of saying: everybody in an article says something, so the verb tells no event.
SAYING = word_set(
    "say state claim report announce declare allege tell inform add note argue insist warn explain "
    "confirm admit acknowledge assert maintain reply respond write stress emphasise emphasize "
    "disclose reveal testify comment remark indicate mention describe call express predict estimate"
)
# Verbs too general for one doing of them to be the same event as another.
VAGUE_VERBS = word_set(
    "be have do make take get give go come become include use see find keep put set hold remain "
    "stay continue begin start lead bring show work provide follow receive add serve live help"
)
# Verbs that say enough without an object or a complement.
COMPLETE = word_set(
    "die resign retire surrender abdicate begin end marry collapse sink explode crash erupt "
    "divorce debut premiere meet perish convene graduate disappear vanish"
)
# What prices and indices do every day is neither an event nor worth asking.
MARKET_VERBS = word_set(
    "fall rise drop gain climb close slide decline increase decrease grow shrink plunge surge "
    "tumble jump dip slip soar lose rally recover trade open go end finish rebound"
)
MARKETS = re.compile(
    r"\b(?:FTSE|Nasdaq|NASDAQ|Dow|DJIA|S&P|Nikkei|Hang Seng|DAX|CAC|NYSE|Bovespa|index|indices|"
    r"shares?|stocks?|markets?|prices?|GDP|sales|profits?|points?|unemployment|rates?|wages|"
    r"exports|imports|percent|value)\b|%",
    re.IGNORECASE,
)
COMPLETE_FOR_PLACES = word_set("fall secede burn rebel revolt")
CONTINENTS = re.compile(
    r"\b(?:Europe|Asia|Africa|Americas?|Antarctica|Oceania|Middle East|Far East|Eurasia|Caribbean|"
    r"Mediterranean|Balkans|Scandinavia|Near East|Australasia|West|East|Alps|Andes|Pyrenees|"
    r"Himalayas?|Urals?|Carpathians|Rockies|Caucasus|Sahara)\b"
)
# Verbs whose "to" names the receiver.
GIVING = word_set(
    "give grant award assign sell hand present offer lend transfer send cede bequeath"
)
# Verbs whose "to" or "from" names a place, and not whom something is done to.
SENT_TO = word_set(
    "send move transfer relocate deport exile ship deliver fly transport bring take lead dispatch "
    "banish export expand extend evacuate recall escort smuggle march import cede restore sell "
    "return drive carry withdraw rush summon extradite shift airlift tow repatriate"
)
COMING_FROM = word_set(
    "arrive come return flee escape sail travel depart move emigrate immigrate migrate fly march "
    "withdraw retreat set import export expel oust deport evacuate recall transfer relocate ship "
    "smuggle bring drive airlift banish exile"
)
# Verbs of mind and seeming: what stands under them is no event.
MENTAL = word_set(
    "learn hear believe think hope expect fear doubt seem want wish know understand feel "
    "suppose "
    "imagine suspect wonder consider intend need like love hate prefer look sound mean matter "
    "depend deserve tend help cause affect ensure reflect involve contain consist "
    "see view regard attribute blame favour favor resemble concern allow enable continue remain "
    "stay keep lack locate situate base outrage shock sadden anger alarm worry please surprise "
    "delight disappoint frustrate impress annoy upset attract fascinate prove cite"
)
# Adjectives with a capital that no country brings.
PROPER_ADJECTIVES = word_set(
    "Christian Catholic Protestant Orthodox Islamic Muslim Jewish Buddhist Hindu Arab African "
    "Asian European Latin Western Eastern Northern Southern Soviet Roman Ottoman Byzantine Nazi "
    "Communist "
    "Democratic Republican Congressional Parliamentary Internet"
)
# In an opinionated article these are still plain fact.
ROUTINE = word_set(
    "visit meet arrive leave depart travel return land appoint elect name assign sign open found "
    "establish bear die marry launch publish build hold begin resign retire study graduate serve "
    "join move come attend host become succeed replace introduce release unveil buy acquire sell"
)
COMMITMENT = word_set(
    "pledge agree promise undertake refuse vow decide commit offer threaten plan decline swear"
)
# A place does these in its own right; with other verbs its name stands for a government.
PLACE_VERBS = word_set(
    "become surrender fall host join gain lie flood burn secede celebrate elect belong vote"
)
# Looked for in small letters, which takes half the time of ignoring the case.
SUPERLATIVE = re.compile(
    r"\b(?:most \w+(?:ful|ive|ed|ous|able|ible|ant|ent|al|ic|ing)|best|"
    r"worst|greatest|largest|biggest|smallest|finest|strongest|weakest|"
    r"\w{3,}iest|highest|lowest|fastest|better(?! [a-z]+ed\b)|worse)\b"
)
# Small letters only: Great Britain is no judgement.
EVALUATIVE_PATTERN = re.compile(rf"\b(?:{'|'.join(sorted(EVALUATIVE))})\b")
VIOLENT = re.compile(
    r"\b(?:rap(?:e|ed|ing|ist)|blood(?:y|bath)?|massacr\w+|slaughter\w*|genocid\w+|behead\w*|"
    r"tortur\w+|atrocit\w+|barbari\w+|suicides?|molest\w*|paedophil\w*|pedophil\w*)\b"
)

# What somebody does again and again: without a date it takes more to tell which time is meant.
REPEATED = word_set(
    "visit arrive come go leave depart travel return land enter reach move march sail fly cross "
    "meet receive host greet welcome brief address speak talk attend tour call hold lead chair "
    "head command attack fight raid bomb strike win lose defeat beat overcome play sign "
    "send order ask invite join help "
    "support oppose back open close begin start announce release publish report praise "
    "condemn criticise criticize accompany follow pass take give make get use show work serve stay "
    "live remain continue add face plan discuss consider carry bring put set"
)
# What happens once to one person or thing.
ONCE = word_set(
    "bear die found establish bury crown assassinate execute abdicate graduate baptise baptize "
    "discover invent coin ordain canonise canonize behead hang christen sink succeed emigrate "
    "disappear vanish exile"
)
# A thing with a name does these once, and nothing more needs to be told of it.
OPENINGS = word_set("open reopen close begin end start collapse")
# Events that tell nothing without a name, a place or a date beside them.
VAGUE_EVENTS = word_set(
    "expedition war battle siege attack attacks invasion conference summit talks meeting "
    "agreement treaty ceasefire truce armistice election elections campaign revolt uprising "
    "rebellion revolution crash fire flood earthquake strike protest protests march ceremony "
    "operation offensive mission voyage tour visit trial case vote referendum bill law decree "
    "deal contract project plan report study inquiry investigation statement letter speech raid "
    "bombing explosion shooting murder coup mutiny riot riots debate hearing session congress "
    "parade festival match game tournament race exhibition concert census famine epidemic "
    "drought negotiations ruling verdict sentence order appeal petition lawsuit merger takeover "
    "expansion reform reforms charges allegations claims accident incident fighting clashes "
    "journey crossing landing evacuation assault bombardment blockade rescue search programme "
    "program scheme resistance insurgency insurrection unrest massacre crackdown purge"
)
