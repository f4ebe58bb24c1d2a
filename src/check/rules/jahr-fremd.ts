import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf, textBefore } from '../reading/satz.js'
import { isZeitangabe, isZieljahr, looksAhead, looksBack } from '../reading/zeitwoerter.js'

const JAHR = /(?<![\p{L}\d.,/-]|\d:)(?:19|20)\d{2}(?![\d/%]|[.,]\d|\s*(?:%|€|Euro|Prozent))/gu

/** A year before the programme's in a sentence that plans or announces: last year's sentence. */
export const jahrFremd: Pruefregel = {
  id: 'jahr-fremd',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz, der plant oder ankündigt, nennt ein Jahr, das nicht zum Zeitraum des Programms gehört: meist ein Satz vom Vorjahr. {{jahr}} und {{vorjahr}} wandern beim Fortschreiben mit. Rückblicke („seit 2005“, „2021 waren es …“), Laufzeiten, Zitate und Eigennamen werden nicht gemeldet.',
  pruefe(pruefling, melde) {
    const abgerechnet = proseOf(pruefling).flatMap(abrechnungOf)
    for (const prosa of proseOf(pruefling)) {
      // Names of rows and columns tell of all the years of a table.
      if (!prosa.abschnitt && prosa.name !== 'titel') continue
      if (prosa.name === 'quelle' || prosa.name === 'herkunft') continue
      if (isAbgerechnet(prosa, abgerechnet)) continue
      for (const satz of sentencesOf(prosa)) checkSatz(satz, pruefling, melde)
    }
  },
}

const IST = /(?<!\p{L})(?:Ist|Ergebnis|erreicht|realisiert|Erreichung|Abrechnung)(?!\p{L}).*?((?:19|20)\d{2})/iu

/** "Ist 2022" in a head: line and year, for which a plan beside it has been settled. */
function abrechnungOf({ art, abschnitt, text, ort }: Prosa): string[] {
  const jahr = art === 'zelle' && abschnitt ? IST.exec(text)?.[1] : undefined
  const { datei, zeile } = ort(0)
  return jahr === undefined ? [] : [`${datei}:${zeile}:${jahr}`]
}

/** "Ziel 2022" beside "Ist 2022" looks back. */
function isAbgerechnet({ art, text, ort }: Prosa, abgerechnet: readonly string[]): boolean {
  if (art !== 'zelle') return false
  const { datei, zeile } = ort(0)
  return [...text.matchAll(JAHR)].some(([jahr]) => abgerechnet.includes(`${datei}:${zeile}:${jahr}`))
}

function checkSatz(satz: Satz, { programm: { zeitraum, stand } }: Pruefling, melde: Melde): void {
  // Whoever wrote in the year before may plan for the rest of that year, too.
  const grenze = Math.min(zeitraum.von, Number(stand.slice(0, 4)) || zeitraum.von)
  const text = satz.ohneZitate
  for (const { index, 0: zahl } of text.matchAll(JAHR)) {
    if (Number(zahl) >= grenze) continue
    const davor = textBefore(text, index)
    if (!isZeitangabe(davor, text.slice(index + zahl.length))) continue
    if (isZieljahr(davor) ? looksBack(text) : !looksAhead(text)) continue
    melde(
      satz.prosa.ort(satz.von + index),
      `Der Satz blickt voraus und nennt das Jahr ${zahl}; das Programm gilt für ${zeitraum.text}.`,
      `Ist ${zeitraum.von} gemeint, {{jahr}} schreiben: Es wandert beim Fortschreiben mit. Ein Rückblick steht in der Vergangenheit, das Jahr davor heißt {{vorjahr}}.`,
    )
  }
}
