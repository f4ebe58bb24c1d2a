import type { Element, Root } from 'hast'
import type { Meldungen, Ort } from '../../message.js'
import { vorlageVokabular } from '../regeln.js'
import type { OutlineHeading } from './dokument.js'
import type { Origins } from './origins.js'
import { walk } from './tree.js'

/** What of a document has been set, and by what. */
interface SettingState {
  outline: readonly OutlineHeading[]
  /** Ids that the document's own parts have. */
  ids: { has(id: string): boolean }
  origins: Origins
  /** The layouts that put the document together, and a chapter with its notes. */
  whole: string
  chapter: string
  /** Where the layout of the block that an id was given to leaves something out. */
  omissionAt(id: string): Ort | undefined
}

/**
 * Reports what layouts have left out of the document: headings, and what its own links lead to. A link that a layout itself
 * leads to where nothing ever is, is told where it stands.
 */
export function reportOmissions(
  baum: Root,
  { outline, ids, origins, whole, chapter, omissionAt }: SettingState,
  meldungen: Meldungen,
): void {
  const { shownIds, references, second } = readIds(baum)
  if (second)
    meldungen.melde(
      vorlageVokabular,
      origins.inSlot(second) ?? origins.inVorlage(second) ?? { datei: whole, zeile: 1, spalte: 1 },
      `„#${second.properties.id}“ steht zweimal im Dokument: Die Vorlagen geben etwas doppelt aus.`,
      'Jeden {{{inhalt}}} einmal ausgeben.',
    )
  const dangling = new Map<string, Element>()
  for (const [target, element] of references)
    if (!shownIds.has(target) && !dangling.has(target)) dangling.set(target, element)
  for (const [target, element] of dangling) {
    const ort = ids.has(target) ? undefined : origins.inVorlage(element, 'href')
    if (!ort) continue
    dangling.delete(target)
    meldungen.melde(
      vorlageVokabular,
      ort,
      `Dieser Verweis führt zu „#${target}“, das es im Dokument nicht gibt.`,
      'Ziele sind die {{kennung}} von Überschriften, Tabellen und Abbildungen.',
    )
  }
  const heading = outline.find(({ id }) => !shownIds.has(id))
  const [target] = heading ? [] : dangling.keys()
  const missing = heading ? `„${heading.text}“` : target && `das Ziel von Verweisen auf „#${target}“`
  if (missing)
    meldungen.melde(
      vorlageVokabular,
      (target && omissionAt(target)) || { datei: target?.startsWith('fn-') ? chapter : whole, zeile: 1, spalte: 1 },
      `Die Vorlagen lassen etwas weg: ${missing} steht nicht im Dokument.`,
      'dokument.hbs gibt alle {{{abschnitte}}} aus, abschnitt.hbs den ganzen {{{inhalt}}} und die {{{fussnoten}}}, jeder Baustein seine {{kennung}}.',
    )
}

function readIds(baum: Root): {
  shownIds: ReadonlySet<string>
  references: readonly (readonly [string, Element])[]
  /** The first element with an id that another one has. */
  second: Element | undefined
} {
  const elements = [...walk(baum)]
  const seen = new Set<unknown>()
  return {
    second: elements.find(({ properties: { id } }) => id !== undefined && (seen.has(id) || !seen.add(id))),
    shownIds: new Set(elements.flatMap(({ properties: { id } }) => (id ? [String(id)] : []))),
    references: elements.flatMap((element) => {
      const { href } = element.properties
      return typeof href === 'string' && href.startsWith('#') ? [[href.slice(1), element] as const] : []
    }),
  }
}
