import type { Diagramm } from '../../charts/diagramm.js'
import type { Diagrammart } from '../../content/diagrammarten/art.js'
import { DIAGRAMMARTEN } from '../../content/diagrammarten.js'
import type { Objection } from './figure-field.js'

/** More would be a text beside the chart. */
const AT_MOST = 3

/** The notes of `notiz="2022: Zuzug aus der Ukraine; 2024: …"` at their categories; undefined where something has been reported. */
export function readRemarks(
  { name, notizen }: Diagrammart,
  text: string | undefined,
  categories: readonly string[],
  objection: Objection,
): NonNullable<Diagramm['notizen']> | undefined {
  if (!text) return []
  if (!notizen) {
    const others = DIAGRAMMARTEN.filter((kind) => kind.notizen).map((kind) => kind.name)
    return objection(`Anmerkungen im Bild hat „${name}“ nicht.`, `Es gibt sie bei: ${others.join(', ')}.`)
  }
  const parts = text.split(';').map((part) => part.trim())
  if (parts.length > AT_MOST)
    return objection(
      `Das Diagramm hat ${parts.length} Anmerkungen; mehr als ${AT_MOST} verdecken, was es zeigt.`,
      'Die wichtigsten behalten und die anderen in den Text schreiben.',
    )
  const parsed = parts.map((part) => {
    // A category may have a colon of its own.
    const category = categories
      .filter((one) => part.startsWith(`${one}:`))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
    return { part, kategorie: category, text: part.slice(category.length + 1).trim() }
  })
  const wrong = parsed.find((remark) => remark.kategorie === '' || remark.text === '')
  if (wrong)
    return objection(
      `„${wrong.part}“ nennt nicht Kategorie, Doppelpunkt und Text.`,
      `Zum Beispiel notiz="${categories[0] ?? '2022'}: Was da geschah"; Kategorien: ${categories.join(', ')}.`,
    )
  return parsed.map(({ kategorie, text }) => ({ kategorie, text }))
}
