import type { Zeitraum } from '../../content/programm.js'
import { MONATE } from '../../figures/ausdruck/datum.js'
import type { Melde } from '../../message.js'
import { BEGRIFFE, type Begriff } from '../begriffe.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../reading/satz.js'

/** Words of a sentence that looks back on an earlier law or tells of the change. */
const RUECKBLICK =
  /bisher|früher|ehemal|vormal|damal|einstig|abgelöst|ablös|löste|ersetz|anstelle|(?:an die|an der) stelle|nachfolg|vorgänger|umbenannt|umbenennung|übergang|(?<!\p{L})hieß|vor der (?:reform|einführung)|(?<!\p{L})alte[nrs]? recht|bis (?:zum|ende|einschließlich)?\s*(?:\d{1,2}\.\s?\S+\s)?(?:19|20)\d{2}|(?<!\p{L})statt(?!\p{L})/iu
/** Words of a sentence about what is to come. */
const AUSBLICK =
  /künftig|zukünftig|angekündigt|ankündig|einführung|eingeführt|einführen|vorbereit|entwurf|reform|neuregelung|in kraft|(?<!\p{L})ab (?:dem |mitte |juli )?\s*(?:\d{1,2}\.\s?\S+\s?)?(?:20)\d{2}|kommende/iu
const JAHR = /(?<![\d.,])(?:19|20)\d{2}(?!\d)/gu

/** A statutory term that does not belong to the programme's year. */
export const begriffJahr: Pruefregel = {
  id: 'begriff-jahr',
  schwere: 'warnung',
  erklaerung:
    'Ein gesetzlicher Begriff gehört nicht in das Jahr des Programms: Arbeitslosengeld II bis 2022, Bürgergeld vom 1. Januar 2023 bis zum 30. Juni 2026, Grundsicherungsgeld seit dem 1. Juli 2026. Den geltenden Begriff verwenden. Sätze, die vom Wechsel selbst oder von der Zeit davor erzählen, werden nicht gemeldet.',
  pruefe(pruefling, melde) {
    const { zeitraum } = pruefling.programm
    const fremde = BEGRIFFE.filter((begriff) => !isValid(begriff, zeitraum.von, zeitraum.bis))
    for (const prosa of proseOf(pruefling)) {
      // Rows and columns of a sheet may hold the figures of earlier years under their old name.
      if (!prosa.abschnitt && prosa.name !== 'titel' && prosa.name !== 'leitspruch') continue
      for (const satz of sentencesOf(prosa)) for (const begriff of fremde) checkSatz(satz, begriff, zeitraum, melde)
    }
  },
}

function isValid({ von, bis }: Begriff, erstes: number, letztes: number): boolean {
  return von <= `${letztes}-12-31` && (bis === '' || bis >= `${erstes}-01-01`)
}

function checkSatz(satz: Satz, begriff: Begriff, zeitraum: Zeitraum, melde: Melde): void {
  const text = satz.ohneZitate
  const treffer = [...text.matchAll(begriff.muster)]
  if (treffer.length === 0 || tellsOfIt(satz, begriff, zeitraum)) return
  const geltend = BEGRIFFE.filter((anderer) => isValid(anderer, zeitraum.von, zeitraum.bis))
  const namen = geltend.map(({ name }) => `„${name}“`).join(' oder ')
  const vorbei = begriff.bis !== '' && begriff.bis < `${zeitraum.von}-01-01`
  const nachfolger = BEGRIFFE[BEGRIFFE.indexOf(begriff) + 1]
  for (const { index, 0: wort } of treffer) {
    const text =
      vorbei && nachfolger
        ? `„${wort}“ heißt seit dem ${formatTag(nachfolger.von)} „${nachfolger.name}“.`
        : `„${wort}“ gibt es erst ab dem ${formatTag(begriff.von)}; das Programm gilt für ${zeitraum.text}.`
    const gesetz = geltend.map(({ gesetz }) => gesetz).join('; ')
    melde(
      satz.prosa.ort(satz.von + index),
      text,
      `Für ${zeitraum.text} gilt ${namen} (${gesetz}). Ist die frühere Zeit gemeint, das Jahr dazuschreiben.`,
    )
  }
}

/** Sentences that tell of the change, of a time when the term was right, or of one when it will be. */
function tellsOfIt({ prosa, von, bis, getippt }: Satz, begriff: Begriff, zeitraum: Zeitraum): boolean {
  if (BEGRIFFE.some((anderer) => anderer !== begriff && getippt.search(anderer.muster) >= 0)) return true
  const gedruckt = prosa.text.slice(von, bis)
  const kommt = begriff.von > `${zeitraum.bis}-12-31`
  if ((kommt ? AUSBLICK : RUECKBLICK).test(gedruckt)) return true
  return [...gedruckt.matchAll(JAHR)].some(({ 0: jahr }) => isValid(begriff, Number(jahr), Number(jahr)))
}

function formatTag(iso: string): string {
  const [jahr, monat, tag] = iso.split('-').map(Number)
  return `${tag}. ${MONATE[(monat ?? 1) - 1]} ${jahr}`
}
