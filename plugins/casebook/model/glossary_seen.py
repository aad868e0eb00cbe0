"""What pages call the format's own words, in each language: an author writes what she has read there.

What an author would write all the same stands in `glossary` and `glossary_more`; a test asks the catalogues
whether each label means its word.
"""

from __future__ import annotations

LABELS = {
    "skip": "left out, utelämnad, udeladt, utelatt, ausgelassen, jätetty pois",
    "percent": "prozentwert",
    "money": "rahamäärä",
    "rating": "bedømmelse",
    "output": "produktion, produksjon, tuotos",
    "out-take": "uppmärksamhet, opmærksomhed, oppmerksomhet, wahrnehmung, huomio",
    "outcome": "effekt, wirkung, vaikutus",
    "impact": "långsiktig effekt, langsigtet effekt, langsiktig effekt, langfristige wirkung,"
    " pysyvä vaikutus",
    "higher": "higher is better, högre är bättre, højere er bedre, høyere er bedre, höher ist besser,"
    " suurempi on parempi",
    "lower": "lower is better, lägre är bättre, lavere er bedre, niedriger ist besser, pienempi on parempi",
    "neither": "neither is better, varken högre eller lägre är bättre,"
    " hverken højere eller lavere er bedre, verken høyere eller lavere er bedre,"
    " weder höher noch niedriger ist besser, kumpikaan suunta ei ole parempi",
    "third-party": "en utomstående part, en tredjepart, en utenforstående, ulkopuolinen taho",
    "checking": "being checked, håller på att kontrolleras, ved at blive tjekket",
    "supported": "har stöd, har støtte",
    "partly": "partly supported, har delvis stöd, delvis infriat, delvis nått, delvis underbygget,"
    " delvis holdt, delvis nået, har delvis støtte, delvis nådd, teilweise belegt,"
    " teilweise gehalten, teilweise erreicht, näyttö tukee osittain, pidetty osittain,"
    " saavutettu osittain",
    "unsupported": "saknar stöd, ikke underbygget, mangler støtte",
    "contradicted": "motsägs, motsies, näytön vastainen",
    "undeterminable": "cannot be determined, går inte att avgöra",
    "in-progress": "påbörjat",
    "stalled": "har stannat av, har stoppet opp",
    "kept-late": "infriat för sent",
    "withdrawn": "återtaget",
    "mostly": "nått till största delen, for største delen nået, stort sett nådd,"
    " grösstenteils erreicht, saavutettu suurimmaksi osaksi",
    "not-verified": "inte bekräftat",
    "too-early": "för tidigt att säga, for tidligt at sige, for tidlig å si, liian aikaista sanoa",
    "shown": "påvisat",
    "plausible": "nærliggende",
    "not-shown": "inte påvisat",
    "coverage": "publicitet",
    "acclaim": "anerkjennelse",
    "web": "web page",
    "print": "tryckt, tryk",
    "alive": "still there, finns kvar, findes stadig, finnes fortsatt, noch da, yhä paikallaan",
    "continuous": "löpande arbete, løbende arbejde, løpende arbeid, laufende arbeit, jatkuva työ",
    "active": "checks go on, kontrolleras fortlöpande, tjekkes løbende, kontrolleres fortløpende,"
    " wird weiter geprüft, tarkistetaan edelleen",
    "closed": "no further checks, inga fler kontroller, ingen flere tjek, ingen flere kontroller,"
    " keine weiteren prüfungen, ei enää tarkistuksia",
    "minor": "minor change, mindre ändring, mindre ændring, mindre endring, kleine änderung, pieni muutos",
    "withdrawal": "återkallelse",
}
