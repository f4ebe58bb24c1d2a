import type { Diagramm } from '../../charts/diagramm.js'
import type { Diagrammart } from '../../content/diagrammarten/art.js'
import { DIAGRAMMARTEN } from '../../content/diagrammarten.js'
import type { Einwand } from './zahlenfeld.js'

/** More would be a text beside the chart. */
const HOECHSTENS = 3

/** The notes of `notiz="2022: Zuzug aus der Ukraine; 2024: …"` at their categories; undefined where something has been reported. */
export function readNotizen(
  { name, notizen }: Diagrammart,
  text: string | undefined,
  kategorien: readonly string[],
  einwand: Einwand,
): NonNullable<Diagramm['notizen']> | undefined {
  if (!text) return []
  if (!notizen) {
    const andere = DIAGRAMMARTEN.filter((art) => art.notizen).map((art) => art.name)
    return einwand(`Anmerkungen im Bild hat „${name}“ nicht.`, `Es gibt sie bei: ${andere.join(', ')}.`)
  }
  const teile = text.split(';').map((teil) => teil.trim())
  if (teile.length > HOECHSTENS)
    return einwand(
      `Das Diagramm hat ${teile.length} Anmerkungen; mehr als ${HOECHSTENS} verdecken, was es zeigt.`,
      'Die wichtigsten behalten und die anderen in den Text schreiben.',
    )
  const gelesen = teile.map((teil) => {
    // A category may have a colon of its own.
    const kategorie = kategorien
      .filter((eine) => teil.startsWith(`${eine}:`))
      .reduce((laengste, eine) => (eine.length > laengste.length ? eine : laengste), '')
    return { teil, kategorie, text: teil.slice(kategorie.length + 1).trim() }
  })
  const falsch = gelesen.find((notiz) => notiz.kategorie === '' || notiz.text === '')
  if (falsch)
    return einwand(
      `„${falsch.teil}“ nennt nicht Kategorie, Doppelpunkt und Text.`,
      `Zum Beispiel notiz="${kategorien[0] ?? '2022'}: Was da geschah"; Kategorien: ${kategorien.join(', ')}.`,
    )
  return gelesen.map(({ kategorie, text }) => ({ kategorie, text }))
}
