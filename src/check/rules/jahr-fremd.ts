import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf, textBefore } from '../zahlen/satz.js'
import { isZeitangabe, isZieljahr, looksAhead, looksBack } from '../zahlen/zeitwoerter.js'

const JAHR = /(?<![\p{L}\d.,/-])(?:19|20)\d{2}(?![\d/%]|[.,]\d|\s*(?:%|€|Euro|Prozent))/gu

/** A year before the programme's in a sentence that plans or announces: last year's sentence. */
export const jahrFremd: Pruefregel = {
  id: 'jahr-fremd',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz, der plant oder ankündigt, nennt ein Jahr, das nicht zum Zeitraum des Programms gehört: meist ein Satz vom Vorjahr. {{jahr}} und {{vorjahr}} wandern beim Fortschreiben mit. Rückblicke („seit 2005“, „2021 waren es …“), Laufzeiten, Zitate und Eigennamen werden nicht gemeldet.',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      // Names of rows and columns tell of all the years of a table.
      if (!prosa.abschnitt && prosa.name !== 'titel') continue
      if (prosa.name === 'quelle' || prosa.name === 'herkunft') continue
      for (const satz of sentencesOf(prosa)) checkSatz(satz, pruefling, melde)
    }
  },
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
