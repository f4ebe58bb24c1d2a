import { JAHRESWORTE } from '../../figures/jahreswort.js'

/**
 * Words by which a sentence of last year's is likely to be out of date, by what they speak of. They are stems of German words as
 * patterns: `-` at the end stands for any ending, `-` at the beginning for any first part.
 */
const WORTE: Record<string, string> = {
  zahl: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf -zehn (?:zwan|vier|fünf|sech|sieb|acht|neun)zig dreißig -hundert -tausend Dutzend Million- Milliarde- Hälfte
    Drittel Viertel Fünftel Zehntel doppelt verdoppel- halbier- dreifach- einzige[mnrs]?`,
  ordnung:
    'zweite[mnrs]? dritte[mnrs]? vierte[mnrs]? fünfte[mnrs]? sechste[mnrs]? siebte[mnrs]? achte[mnrs]? zehnte[mnrs]?',
  zeit: `derzeit- zurzeit aktuell- momentan- gegenwärtig- inzwischen mittlerweile kürzlich jüngst- erstmal- bisher- bislang künftig- zukünftig-
    weiterhin heute heutige- jetz[ti]- nun nunmehr- neu(?!tral)- demnächst bald baldige- bereits noch\\s+nicht noch\\s+kein-
    noch\\s+immer immer\\s+noch nach\\s+wie\\s+vor zuletzt erneut- wiederum zwischenzeitlich- vor\\s+[Kk]urzem in\\s+Kürze ab\\s+sofort seit seitdem
    seither vorerst vorläufig- bis\\s+auf\\s+[Ww]eiteres übergangsweise vorübergehend- damals einst ehemal- früher- schon
    Jahres(?:ende|beginn|anfang|mitte|wechsel|start)s? (?:Anfang|Mitte|Ende)\\s+(?:des|dieses)\\s+Jahres diese[mns]\\s+Jahr(?:es)? Vorjahr-
    (?:vergangene|letzte|vorige|kommende|nächste|laufende)[mnrs]? Januar Jänner Februar März April Mai Juni Juli August September Oktober
    November Dezember Frühjahr- Sommer Herbst Winter Quartal- Halbjahr- (?:mon|diens|mittwoch|donners|frei|sams)tags? mittwochs? Stichtag-
    Datenstand Redaktionsschluss Stand`,
  wandel: `steig(?:t|en|end-)? gestiegen- stieg(?:en)? Anstieg- sink(?:t|en|end-)? gesunken- sank(?:en)? Rückgang- rückläufig- wächst wachsend- gewachsen-
    nimmt zunehmend- zugenommen abgenommen zugelegt erhöht- verringert- verbessert verschlechtert eingeführt- Einführung eröffn- Eröffnung-
    geschlossen- Schließung- umzieh- zieht umgezogen Umzug- Umbau- umgebaut Bauarbeiten Ausbau ausgebaut- Aufbau aufgebaut erweitert- verlänger-
    ausgelaufen- auslaufend- beendet- abgeschlossen- befristet- umgestellt Umstellung- wechselt gewechselt übernimmt übernommen- eingestellt-
    abgelöst ersetzt bevor bevorstehend- fortgeführt fortgesetzt weitergeführt gestartet begonnen frisch- geplant- vorgesehen start(?:et|en)
    begin(?:nt|nen) ende[nt] läuft laufen laufend- hinzugekommen weggefallen entfallen`,
  vergleich: `-durchschnitt- -durchschnittlich- höher- niedriger- geringer- höchste[mnrs]? niedrigste[mnrs]? mehr\\s+als weniger\\s+als Rekord-
    Spitzenreiter Schlusslicht Rang Trend-`,
  person: `kommissarisch- vakan- unbesetzt- Nachfolge- Vorgänger- Vorsitz- Ansprechpartner- Geschäftsführer(?:in)? Landr[aä]t- Bürgermeister-
    Oberbürgermeister- Minister- Ruhestand Elternzeit Vertretung`,
  umstand: `Mindestlohn- Regelbedarf- Regelsätze- Inflation- Teuerung Energiekrise Energiepreis- Preissteigerung- Konjunktur- Rezession -krise Pandemie
    Corona- Krieg- Ukrain- Fachkräftemangel- Geflüchtete- Flüchtling- Koalition- Bundesregierung Landesregierung Wahl Wahlen -wahl Legislatur-
    Reform- -gesetz(?:es|e|en|entwurf|gebung)? Verordnung- Novelle- Weisung- Bürgergeld- Arbeitslosengeld- Sozialgeld Grundsicherungsgeld-
    Eingliederungsvereinbarung- Kooperationsplan- Sanktion- Haushaltsführung -haushalts?(?:plan|entwurf)- Bundeshaushalt- Zuteilung- Kürzung-`,
  vorhaben: `Pilot- Modellprojekt- Modellvorhaben Bundesprogramm- Landesprogramm- Förderprogramm- Förderperiode- ESF- rehapro Job-?Turbo- Testphase-
    Probe(?:lauf|betrieb|phase) Erprobung- erprobt- Vertrag Vertrags Vertrages Verträge- Ausschreibung- Projekt Projekte[ns]? Projektlaufzeit`,
}

const LEER = /\s+/
const STRICH_VORN = /^-/
const STRICH_HINTEN = /-$/

const ALTERT = new RegExp(`\\d|(?<!\\p{L})(?:${Object.values(WORTE).map(alternatives).join('|')})(?!\\p{L})`, 'iu')
/** Names: which letters are capitals matters. */
const NAME = /(?<!\p{L})(?:Frau|Herrn?)\s+(?:(?:Dr|Prof)\.\s+)*\p{Lu}\p{Ll}/u
/** What sounds so, and is always so. */
const STEHT_FEST =
  /(?<!\p{L})(?:(?:erste|zweite|dritte)[mnrs]?\s+(?:Arbeitsmarkt\p{L}*|Buch(?:es|s)?|Ausbildungsmarkt\p{L}*|Linie)|in\s+erster\s+Linie|unter\s+vier\s+Augen)(?!\p{L})/giu

function alternatives(worte: string): string {
  return worte
    .trim()
    .split(LEER)
    .map((wort) => wort.replace(STRICH_VORN, '\\p{L}*').replace(STRICH_HINTEN, '\\p{L}*'))
    .join('|')
}

/**
 * Whether a text is likely to be out of date a year later: it holds figures, numbers or names, words that see the world from their day,
 * or speaks of what changes from year to year. What moves on by itself ("vorjahr" as the head of a column) does not age.
 */
export function altert(text: string): boolean {
  const offen = text.replace(STEHT_FEST, '')
  return !JAHRESWORTE.has(text) && (ALTERT.test(offen) || NAME.test(offen))
}
