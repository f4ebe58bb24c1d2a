/** How sentences speak of years: ahead, back, or of a year as a mere reference. Word lists, since German says it in words. */

// Letters are spelt out: patterns of many \p{L} take long to compile.
const B = '[a-zäöüß]'

function words(liste: readonly string[]): RegExp {
  return new RegExp(`(?<!${B})(?:${liste.join('|')})(?!${B})`, 'i')
}

const VORAUS = words([
  'plan(?:en|t)',
  `planung${B}*`,
  `(?:ein)?geplant${B}*`,
  `prognos${B}*`,
  'wollen',
  'möchten?',
  'soll(?:en)?',
  `(?:an)?streb(?:en|t)`,
  `angestrebt${B}*`,
  `beabsichtig${B}*`,
  `vorgesehen${B}*`,
  'vorgenommen',
  'vornehmen',
  'erwarte[nt]',
  'rechnen wir',
  'gehen wir',
  'steh(?:t|en)(?=.*zur verfügung)',
  'werden',
  'wird',
  'ziele?n?',
  'zielwerte?n?',
  'schwerpunkte?n?',
  'vorhaben',
  'qualitätsthemen',
  'richtschnur',
  `vorausberechnung${B}*`,
  'sag(?:en|t)(?=.*voraus)',
  `handlungsfelder${B}*`,
  'künftig',
])
const ZURUECK = words([
  'war(?:en)?',
  'hatten?',
  'konnten?',
  'lag(?:en)?',
  'betrug(?:en)?',
  'erreichten?',
  'erzielten?',
  'stieg(?:en)?',
  'sank(?:en)?',
  'nahm(?:en)?',
  'ging(?:en)?',
  'gab(?:en)?',
  'zählten?',
  'standen',
  'blieb(?:en)?',
  'kam(?:en)?',
  'nutzten?',
  'führten?',
  'fand(?:en)?',
  'erhielt(?:en)?',
  'wurden?(?!.*(?:identifiziert|geplant|vereinbart|festgelegt|gesetzt))',
])
const VORSILBEN = '(?:an|auf|aus|ab|ein|mit|vor|zu|um|durch|fort|weiter|zusammen|teil|bei|nach|zurück|fest)?'
/** "haben … gefördert"; "haben wir uns Ziele gesetzt" looks ahead. */
const PERFEKT = new RegExp(
  `(?<!${B})(?:haben?|hat)(?!${B}).*(?<!${B})(?!${B}*(?:gesetzt|geplant|genommen|vereinbart))(?:${VORSILBEN}ge${B}{2,}(?:t|en)|${B}*iert|erreicht|verbessert|entwickelt|unterstützt)(?!${B})`,
  'i',
)
/** What stands directly before a year that is a beginning, an end, or something to compare with. */
const BEZUG = new RegExp(
  `(?:(?<!${B})(?:${[
    'seit|bis|ab|ende|anfang|mitte|sommer|herbst|winter|frühjahr|frühling|stand|niveau',
    `(?:jan|feb|apr|aug|sep|okt|nov|dez)${B}*\\.?|märz|mrz\\.?|mai|juni?|juli?`,
    'von|vom|zum|zwischen|als|nachdem|vor|nach|des|der|aus|dem jahr|jahren|verglichen mit',
    `gegenüber(?: dem jahr)?|im vergleich zu(?:m jahr)?|(?:des|seit dem|bis zum) ${B}*jahre?s?|${B}*jahres`,
    'wie(?: schon| bereits| auch| zuletzt)?(?: in| im jahr)?',
  ].join('|')})[\\s\\u00a0(]*|\\d{4}\\s*(?:bis|und|–|-|/)\\s*|[(/])$`,
  'i',
)
/** "startete 2020", "begann 2021": the year says when something was, whatever the rest of the sentence plans. */
const DAMALS = new RegExp(
  `(?<!${B})(?:begann(?:en)?|entstand(?:en)?|(?!soll|woll|möch|könn|müss|dürf|heu|wei|bit)${B}{3,}(?:t|et)en?)[\\s\\u00a0]+$`,
)
/** "die 2021 begonnene Kooperation" */
const ARTIKEL =
  /(?<![A-Za-zÄÖÜäöüß])(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]en|[Dd]em|[Ee]in(?:e[nrms]?)?|unser(?:e[nrms]?)?)[\s\u00a0]+$/
const PARTIZIP = /^[\s\u00a0]+[a-zäöüß]+(?:en|t)e[nrms]?[\s\u00a0]+[A-ZÄÖÜ]/
const ABGESCHLOSSEN = new RegExp(
  `(?<!${B})(?:sind|ist)(?!${B}).*(?<!${B})(?:abgeschlossen|umgesetzt|erreicht|beendet|erfolgt|gelungen|eingeführt|erledigt|ausgelaufen|vollzogen|begonnen)(?!${B})`,
  'i',
)
const SPANNE = /^\s*(?:bis|–|-|\/|und)\s*(?:zum\s+)?(?:\d|\ufffc)/
const ZIELWORT =
  /(?<![a-zäöüß])(?:ziele?n?|zielwerte?|schwerpunkte?n?|plan|planung|planwerte?|qualitätsthemen|handlungsfelder|neugeschäft|vorhaben|ausblick)\s+(?:für\s+)?(?:(?:das|im)\s+jahr\s+|in\s+)?$/i
/** A preposition, a verb, a budget or the beginning; any other noun makes the year part of a name ("EFQM-Modell 2020"). */
const ANGABE =
  /(?:^\s*|[,:;–]\s*|(?<![A-Za-zÄÖÜäöüß-])(?:[a-zäöüß]+|Für|In|Im|Auch|(?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[Jj]ahre?|[Hh]aushalt|[Bb]udget|[Mm]ittel))[\s\u00a0]+)$/

/** "im kommenden Jahr": the year named beside it is the one before. */
const DANACH = /(?<![a-zäöüß])(?:kommende|nächste|folgende|darauffolgende)[nrms]?\s+jahr/i

/** Whether a sentence plans, announces or sets goals, and tells of nothing that has happened. */
export function looksAhead(satz: string): boolean {
  return VORAUS.test(satz) && !looksBack(satz) && !DANACH.test(satz)
}

/** Whether a sentence tells what has happened. */
export function looksBack(satz: string): boolean {
  return ZURUECK.test(satz) || PERFEKT.test(satz) || ABGESCHLOSSEN.test(satz)
}

/** "Ziele 2022", "Plan für das Jahr 2022": the words before a year make it that of a plan. */
export function isZieljahr(davor: string): boolean {
  return ZIELWORT.test(davor)
}

/** Whether the year between the two texts says when the sentence holds, and is no reference or part of a span or name. */
export function isZeitangabe(davor: string, danach: string): boolean {
  if (DAMALS.test(davor) || (ARTIKEL.test(davor) && PARTIZIP.test(danach))) return false
  return (ANGABE.test(davor) || isZieljahr(davor)) && !BEZUG.test(davor) && !SPANNE.test(danach)
}
