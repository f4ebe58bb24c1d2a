import type { Zeitraum } from '../../content/programm/programm.js'
import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf, textBefore } from '../reading/satz/satz.js'
import { findZeiten, yearOf } from '../reading/zeit/zeiten.js'
import { isZeitangabe, isZieljahr, looksAhead, looksBack } from '../reading/zeit/zeitwoerter.js'

const JAHR = /(?<![\p{L}\d.,/-]|\d:)(?:19|20)\d{2}(?![\d/%]|[.,]\d|\s*(?:%|€|Euro|Prozent))/gu

/** "2025/2026", a period of two years. */
const DOPPELJAHR = /(?<![\p{L}\d.,/-])(?:19|20)\d{2}\s?\/\s?(?:20)?(\d{2})(?![\d/])/gu
/** The programme's own name, with a year behind it. */
const EIGENNAME =
  /(?<!\p{L})(?:Integrations|Arbeitsmarkt|Jahres)programms?\s+(?:für\s+)?(?:(?:das\s+Jahr|die\s+Jahre)\s+)?((?:20)\d{2})(?:\s?(?:\/|–|-|bis|und)\s?((?:20)?\d{2}))?(?!\d)/gu
const EIGENES =
  /(?<!\p{L})(?:unser(?:e[mrns]|es)?|dies(?:e[mrs]|es)?|vorliegende[mns]?|Ihr(?:em)?|Sie|Ihnen)(?!\p{L})/iu
/** "Im Mai 2022 beraten die Anbieter": verbs of the present that announce something for a day or month. */
const GEGENWART =
  /^[\s\u00a0]+(?:beraten|start(?:en|et)|beginn(?:en|t)|find(?:en|et)|biet(?:en|et)|veranstalt(?:en|et)|führ(?:en|t)|laden|lädt|organisier(?:en|t)|plan(?:en|t)|eröffn(?:en|et)|folg(?:en|t)|präsentier(?:en|t)|nehmen|nimmt|stell(?:en|t)|treffen|trifft|unterstütz(?:en|t)|bereiten|informier(?:en|t)|schul(?:en|t)|qualifizier(?:en|t)|werden|wird|soll(?:en)?|läuft|gibt|tritt|treten)(?!\p{L})/u

/** "Von den 63 laufenden Beschäftigungen im Dezember 2023 werden 21 …": the month says which, not when. */
const BESTAND =
  /(?:^\s*|[,;:–]\s*)(?:Von|von|Unter|unter|Alle|Die|die|Aus)(?:\s+(?:den|allen|insgesamt|der|rund|noch))*\s+\d[\d.]*\s[^,;:]*$/u

/** A year before the programme's in a sentence that plans or announces: last year's sentence. */
export const jahrFremd: Pruefregel = {
  id: 'jahr-fremd',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz, der plant oder ankündigt, nennt ein Jahr, das nicht zum Zeitraum des Programms gehört: meist ein Satz vom Vorjahr. {{jahr}} und {{vorjahr}} wandern beim Fortschreiben mit. Auch gemeldet werden der eigene Name mit fremdem Jahr („unser Integrationsprogramm 2025/2026“) und Tage oder Monate vor dem Programm in der Gegenwart („Im Mai 2022 beraten …“). Rückblicke („seit 2005“, „2021 waren es …“), Laufzeiten, Zitate und andere Eigennamen werden nicht gemeldet.',
  uebersieht: 'Sätze ohne Jahreszahl und solche, deren Zeitwort die Wortlisten nicht kennen',
  pruefe(pruefling, melde) {
    const abgerechnet = proseOf(pruefling).flatMap(abrechnungOf)
    for (const prosa of proseOf(pruefling)) {
      // Names of rows and columns tell of all the years of a table.
      if (!prosa.abschnitt && prosa.name !== 'titel') continue
      if (prosa.name === 'quelle' || prosa.name === 'herkunft') continue
      if (isAbgerechnet(prosa, abgerechnet)) continue
      for (const satz of sentencesOf(prosa)) {
        checkSatz(satz, pruefling, melde)
        checkPeriode(satz, pruefling, melde)
        checkTermin(satz, pruefling, melde)
      }
    }
  },
}

const IST = /(?<!\p{L})(?:Ist|Ergebnis|erreicht|realisiert|Erreichung|Abrechnung)(?!\p{L}).*?((?:19|20)\d{2})/iu

/** "Ist 2022" in a head: line and year, for which a plan beside it has been settled. */
function abrechnungOf({ art, abschnitt, text, ort }: Prosa): string[] {
  const jahr = art === 'zelle' && abschnitt ? IST.exec(text)?.[1] : undefined
  if (jahr === undefined) return []
  const { datei, zeile } = ort(0)
  return [`${datei}:${zeile}:${jahr}`]
}

/** "Ziel 2022" beside "Ist 2022" looks back. */
function isAbgerechnet({ art, text, ort }: Prosa, abgerechnet: readonly string[]): boolean {
  if (art !== 'zelle' || abgerechnet.length === 0) return false
  const { datei, zeile } = ort(0)
  return [...text.matchAll(JAHR)].some(([jahr]) => abgerechnet.includes(`${datei}:${zeile}:${jahr}`))
}

/** "Ausgehend von 2.906 Personen im Jahr 2023 ergibt sich ein Zielwert": the year of what was. */
const AUSGANGSWERT =
  /(?:ausgehend von|gegenüber(?: den)?|verglichen mit|im vergleich zu(?: den)?|ausgangswert \p{L}+|auf basis \p{L}+) \d[^,;:]*$/iu

function checkSatz(satz: Satz, { programm: { zeitraum, stand } }: Pruefling, melde: Melde): void {
  const grenze = firstYear(zeitraum, stand)
  const text = satz.ohneZitate
  for (const { index, 0: zahl } of text.matchAll(JAHR)) {
    if (Number(zahl) >= grenze) continue
    const davor = textBefore(text, index)
    if (!isZeitangabe(davor, text.slice(index + zahl.length)) || AUSGANGSWERT.test(davor)) continue
    if (isZieljahr(davor) ? looksBack(text) : !looksAhead(text)) continue
    if (Number(zahl) === grenze - 1 && isForecast(text) && namesYear(satz.prosa, grenze)) continue
    melde(
      satz.prosa.ort(satz.von + index),
      `Der Satz blickt voraus und nennt das Jahr ${zahl}; das Programm gilt für ${zeitraum.text}.`,
      `Ist ${zeitraum.von} gemeint, {{jahr}} schreiben: Es wandert beim Fortschreiben mit. Ein Rückblick steht in der Vergangenheit, das Jahr davor heißt {{vorjahr}}.`,
    )
  }
}

const VORAUSSICHTLICH =
  /(?<!\p{L})(?:voraussichtlich\p{L}*|(?:hoch|voraus)gerechnet\p{L}*|Hochrechnung\p{L}*|im laufenden Jahr)(?!\p{L})/iu

/** "Im Jahresmittel 2025 werden voraussichtlich 6.500 …": of the year in which programmes are written, only an estimate is known. */
function isForecast(text: string): boolean {
  return VORAUSSICHTLICH.test(text)
}

/** Whether the paragraph goes on to a year of the programme: then the year before is where it starts from. */
function namesYear({ text }: Prosa, jahr: number): boolean {
  return [...text.matchAll(JAHR)].some(([zahl]) => Number(zahl) >= jahr)
}

/** Whoever wrote in the year before may plan for the rest of that year, too. */
function firstYear(zeitraum: Zeitraum, stand: string): number {
  return Math.min(zeitraum.von, Number(stand.slice(0, 4)) || zeitraum.von)
}

const VOR_DER_ZAHL = /^\D+/

/** "Richtschnur für 2025/2026", "unser Integrationsprogramm 2025/2026" in a programme for 2027. */
function checkPeriode(satz: Satz, { programm: { zeitraum, stand } }: Pruefling, melde: Melde): void {
  const text = satz.ohneZitate
  const grenze = firstYear(zeitraum, stand)
  const report = (index: number, periode: string): void =>
    melde(
      satz.prosa.ort(satz.von + index),
      `Der Satz gilt für ${periode}; das Programm gilt für ${zeitraum.text}.`,
      `Ist ${zeitraum.text} gemeint, ${zeitraum.von === zeitraum.bis ? '{{jahr}}' : '{{jahr}}–{{folgejahr}}'} schreiben: Es wandert beim Fortschreiben mit. Ein Rückblick steht in der Vergangenheit.`,
    )
  for (const { index, 0: ganz, 1: ende = '' } of text.matchAll(DOPPELJAHR)) {
    if (2000 + Number(ende) >= grenze || !looksAhead(text)) continue
    if (isZeitangabe(textBefore(text, index), text.slice(index + ganz.length))) report(index, ganz)
  }
  if (looksBack(text) || !EIGENES.test(text)) return
  for (const { index, 0: ganz, 1: anfang = '', 2: ende } of text.matchAll(EIGENNAME)) {
    const [von, bis] = [Number(anfang), ende ? 2000 + (Number(ende) % 100) : Number(anfang)]
    if (bis < zeitraum.von || von > zeitraum.bis) report(index, ganz.replace(VOR_DER_ZAHL, ''))
  }
}

const AM = /(?:^|[\s:„(–])(?:[IA]m|[ia]m|[Vv]om)\s$/u

/** A day or a month before the programme, told as if it were to come. */
function checkTermin(satz: Satz, { programm: { zeitraum, stand } }: Pruefling, melde: Melde): void {
  const text = satz.ohneZitate
  if (looksBack(text)) return
  for (const { von, bis, ende, koernung, bezug } of findZeiten(text)) {
    if ((koernung !== 'tag' && koernung !== 'monat') || bezug !== '' || yearOf({ ende }) >= firstYear(zeitraum, stand))
      continue
    const davor = text.slice(0, von)
    if (!AM.test(davor) || !GEGENWART.test(text.slice(bis))) continue
    if (BESTAND.test(davor)) continue
    melde(
      satz.prosa.ort(satz.von + von),
      `Der Satz steht in der Gegenwart und nennt ${text.slice(von, bis)}; das Programm gilt für ${zeitraum.text}.`,
      'Den Termin auf das Programm fortschreiben; ein Rückblick steht in der Vergangenheit.',
    )
  }
}
