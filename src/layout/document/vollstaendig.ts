import type { Element, Root } from 'hast'
import type { Meldungen, Ort } from '../../message.js'
import { vorlageVokabular } from '../regeln.js'
import { walk } from './baum.js'
import type { Ueberschrift } from './dokument.js'
import type { Herkunft } from './herkunft.js'

/** What of a document has been set, and by what. */
interface Satzstand {
  gliederung: readonly Ueberschrift[]
  /** Ids that the document's own parts have. */
  kennungen: { has(kennung: string): boolean }
  herkunft: Herkunft
  /** The layouts that put the document together, and a chapter with its notes. */
  ganzes: string
  kapitel: string
  /** Where the layout of the block that an id was given to leaves something out. */
  omissionAt(kennung: string): Ort | undefined
}

/**
 * Reports what layouts have left out of the document: headings, and what its own links lead to. A link that a layout itself
 * leads to where nothing ever is, is told where it stands.
 */
export function reportOmissions(
  baum: Root,
  { gliederung, kennungen, herkunft, ganzes, kapitel, omissionAt }: Satzstand,
  meldungen: Meldungen,
): void {
  const { ids, verweise, zweite } = readKennungen(baum)
  if (zweite)
    meldungen.melde(
      vorlageVokabular,
      herkunft.inSlot(zweite) ?? herkunft.inVorlage(zweite) ?? { datei: ganzes, zeile: 1, spalte: 1 },
      `„#${zweite.properties.id}“ steht zweimal im Dokument: Die Vorlagen geben etwas doppelt aus.`,
      'Jeden {{{inhalt}}} einmal ausgeben.',
    )
  const insLeere = new Map<string, Element>()
  for (const [ziel, element] of verweise) if (!ids.has(ziel) && !insLeere.has(ziel)) insLeere.set(ziel, element)
  for (const [ziel, element] of insLeere) {
    const ort = kennungen.has(ziel) ? undefined : herkunft.inVorlage(element, 'href')
    if (!ort) continue
    insLeere.delete(ziel)
    meldungen.melde(
      vorlageVokabular,
      ort,
      `Dieser Verweis führt zu „#${ziel}“, das es im Dokument nicht gibt.`,
      'Ziele sind die {{kennung}} von Überschriften, Tabellen und Abbildungen.',
    )
  }
  const ueberschrift = gliederung.find(({ id }) => !ids.has(id))
  const [ziel] = ueberschrift ? [] : insLeere.keys()
  const fehlt = ueberschrift ? `„${ueberschrift.text}“` : ziel && `das Ziel von Verweisen auf „#${ziel}“`
  if (fehlt)
    meldungen.melde(
      vorlageVokabular,
      (ziel && omissionAt(ziel)) || { datei: ziel?.startsWith('fn-') ? kapitel : ganzes, zeile: 1, spalte: 1 },
      `Die Vorlagen lassen etwas weg: ${fehlt} steht nicht im Dokument.`,
      'dokument.hbs gibt alle {{{abschnitte}}} aus, abschnitt.hbs den ganzen {{{inhalt}}} und die {{{fussnoten}}}, jeder Baustein seine {{kennung}}.',
    )
}

function readKennungen(baum: Root): {
  ids: ReadonlySet<string>
  verweise: readonly (readonly [string, Element])[]
  /** The first element with an id that another one has. */
  zweite: Element | undefined
} {
  const elemente = [...walk(baum)]
  const gesehen = new Set<unknown>()
  return {
    zweite: elemente.find(({ properties: { id } }) => id !== undefined && (gesehen.has(id) || !gesehen.add(id))),
    ids: new Set(elemente.flatMap(({ properties: { id } }) => (id ? [String(id)] : []))),
    verweise: elemente.flatMap((element) => {
      const { href } = element.properties
      return typeof href === 'string' && href.startsWith('#') ? [[href.slice(1), element] as const] : []
    }),
  }
}
