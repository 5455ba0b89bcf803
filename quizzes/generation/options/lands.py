"""Which countries there were when: no state of today stands among the options of another age."""

from __future__ import annotations

import re

from articles.extraction.records import Entity

# One answer to an unlearned reader, and often to the article.
BRITISH = frozenset(
    ("Britain", "England", "Great Britain", "Scotland", "UK", "U.K.", "United Kingdom", "Wales")
)
_REALM = re.compile(
    r"\b(?:Empire|Caliphate|Sultanate|Khanate|(?<!United )Kingdom|Dynasty|Reich|Horde)\b"
)
# They belong to another country: Gibraltar, Greenland, Puerto Rico.
DEPENDENT = frozenset(
    "AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GU HK IM IO JE KY MF MO MP MQ MS NC "
    "NF NU PF PM PN PR RE SH SJ SX TC TK VG VI WF YT".split()
)
# One land under the names of several ages or of its halves: never two of them side by side.
_HEIRS = tuple(
    frozenset(names.split(", "))
    for names in (
        "Russia, Soviet Union, USSR, Soviet Russia, Russian Empire, Russian Federation",
        "Germany, West Germany, East Germany, German Empire, Nazi Germany, Weimar Republic",
        "Turkey, Ottoman Empire",
        "Austria, Austria-Hungary, Austro-Hungarian Empire, Austrian Empire",
        "Iran, Persia, Persian Empire",
        "Serbia, Yugoslavia, Serbia and Montenegro",
        "Czech Republic, Czechoslovakia",
        "China, Taiwan, Republic of China",
        "Netherlands, Holland, Dutch Republic",
        "Thailand, Siam",
        "Myanmar, Burma",
    )
)
EARLY, MODERN = 1500, 1850
# States of before 1850, under the name of today or nearly so.
OLD = frozenset("AT CH CN DK EG ES ET FR GB HU IR JP MA NL PL PT RU SE TH TR US".split())
# Who sailed, traded and fought abroad between 1500 and 1850.
POWERS = frozenset("AT DK ES FR GB NL PT RU SE TR".split())
# Countries whose cities grew out of old towns, and the few of them that did not.
_OLD_LANDS = frozenset("AT BE CH CZ DE DK ES FR GB HU IE IT NL PL PT RO SE SK".split())
_NEW_TOWNS = frozenset(
    ("Almere", "Bremerhaven", "Bournemouth", "Bottrop", "Częstochowa", "Gdynia", "Gelsenkirchen",
     "Hagen", "Herne", "Katowice", "Leverkusen", "Ludwigshafen am Rhein", "Łódź", "Middlesbrough",
     "Milton Keynes", "Móstoles", "Alcorcón", "Leganés", "Fuenlabrada", "Getafe", "Oberhausen",
     "Salzgitter", "Sosnowiec", "Telford", "Wolfsburg", "Villeurbanne", "Wuppertal", "Zabrze",
     "L'Hospitalet de Llobregat", "Badalona", "Alcobendas", "Parla", "Torrejón de Ardoz", "Latina",
     "Tychy", "Swindon", "Blackpool", "Southend-on-Sea", "Hoofddorp", "Zoetermeer", "Boulogne-"
     "Billancourt", "Montreuil", "Argenteuil", "Saint-Denis", "Vitry-sur-Seine", "Créteil")
)  # fmt: skip
_OLD_OF_AMERICA = frozenset(
    ("Albany", "Alexandria", "Annapolis", "Augusta", "Baltimore", "Boston", "Charleston",
     "Cincinnati", "Detroit", "Fredericksburg", "Hartford", "Knoxville", "Lancaster", "Lexington",
     "Louisville", "Mobile", "Nashville", "Natchez", "New Haven", "New London", "New Orleans",
     "New York City", "Newport", "Norfolk", "Pensacola", "Petersburg", "Philadelphia", "Pittsburgh",
     "Plymouth", "Portsmouth", "Princeton", "Providence", "Richmond", "Salem", "Savannah",
     "St. Augustine", "St. Louis", "Trenton", "Williamsburg", "Wilmington",
     "Worcester", "York")
)  # fmt: skip
LARGE = 100_000
# The year from which on a country was one in the eyes of others; elsewhere 1850 or before.
_SINCE = {
    1861: "IT", 1871: "DE", 1878: "RO RS ME", 1901: "AU", 1902: "CU", 1903: "PA", 1905: "NO",
    1907: "NZ", 1908: "BG", 1910: "ZA", 1912: "AL", 1917: "FI", 1918: "EE LV LT IS", 1921: "MN",
    1922: "IE EG", 1932: "IQ SA", 1943: "LB", 1945: "SY KR KP ID", 1946: "JO PH", 1947: "IN PK",
    1948: "IL LK MM", 1951: "LY", 1953: "KH LA", 1954: "VN", 1956: "SD MA TN", 1957: "GH MY",
    1958: "GN", 1960: "BF BJ CD CF CG CI CM CY GA MG ML MR NE NG SN SO TD TG", 1961: "KW SL TZ",
    1962: "BI DZ JM RW TT UG WS YE", 1963: "KE", 1964: "MT MW ZM", 1965: "GM MV SG",
    1966: "BB BW GY LS", 1968: "GQ MU NR SZ", 1970: "FJ TO OM", 1971: "AE BD BH QA", 1973: "BS",
    1974: "GD GW", 1975: "AO CV KM MZ PG SR ST", 1976: "SC", 1977: "DJ", 1978: "DM SB TV",
    1979: "KI LC VC", 1980: "VU ZW", 1981: "AG BZ", 1983: "KN", 1984: "BN", 1990: "NA",
    1991: "AM AZ BY GE HR KG KZ MD MK SI TJ TM UA UZ", 1992: "BA", 1993: "CZ ER SK",
    1994: "PW", 2002: "TL", 2008: "XK", 2011: "SS", 1919: "AF", 1986: "FM MH",
}  # fmt: skip
_FIRST_YEARS = {code: year for year, codes in _SINCE.items() for code in codes.split()}


def are_heirs(one: str, other: str) -> bool:
    """Whether two names may stand for one land: Russia and the Soviet Union."""
    return (one in BRITISH and other in BRITISH) or any({one, other} <= land for land in _HEIRS)


def is_before(year: int | None, limit: int) -> bool:
    return year is not None and year < limit


def was_there(code: str, year: int | None) -> bool:
    """Whether a country of today was one in a year; None tells of no year and rules out none."""
    if year is None:
        return True
    if code == "US" and year < 1776:
        return False
    if year < MODERN and code not in OLD:
        return False
    return _FIRST_YEARS.get(code, MODERN) <= year or code in OLD


def is_old_town(name: str, country: str, people: int) -> bool:
    """Whether a city of today was a town long before 1850: most large ones of Europe were, and of
    those in the United States a few that are known by name."""
    if country == "US":
        return name in _OLD_OF_AMERICA
    return country in _OLD_LANDS and people >= LARGE and name not in _NEW_TOWNS


def is_realm(place: Entity) -> bool:
    """ "Ottoman Empire" is no option beside Turkey, nor a country of today beside the Empire."""
    return bool(_REALM.search(place.name))


def came_later(place: Entity, year: int | None) -> bool:
    """Whether a country of today was none in that year."""
    is_country = place.subtype == "country" and bool(place.country)
    return is_country and not was_there(place.country, year)
