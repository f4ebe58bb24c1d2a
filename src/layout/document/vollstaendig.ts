import type { Root } from 'hast'
import type { Meldungen } from '../../message.js'
import { vorlageVokabular } from '../regeln.js'
import { walk } from './baum.js'
import type { Ueberschrift } from './dokument.js'

/**
 * Reports what layouts have left out of the document: headings, and what its own links lead to.
 * @param datei the layout that puts the document together
 */
export function reportOmissions(
  baum: Root,
  gliederung: readonly Ueberschrift[],
  datei: string,
  meldungen: Meldungen,
): void {
  const { ids, ziele } = readKennungen(baum)
  const ueberschrift = gliederung.find(({ id }) => !ids.has(id))
  const ziel = ueberschrift ? undefined : ziele.find((kennung) => !ids.has(kennung))
  const fehlt = ueberschrift ? `„${ueberschrift.text}“` : ziel && `das Ziel von Verweisen auf „#${ziel}“`
  if (fehlt)
    meldungen.melde(
      vorlageVokabular,
      { datei, zeile: 1, spalte: 1 },
      `Die Vorlagen lassen etwas weg: ${fehlt} steht nicht im Dokument.`,
      'dokument.hbs gibt alle {{{abschnitte}}} aus, abschnitt.hbs den ganzen {{{inhalt}}} und die {{{fussnoten}}}, jeder Baustein seine {{kennung}}.',
    )
}

function readKennungen(baum: Root): { ids: ReadonlySet<string>; ziele: readonly string[] } {
  const angaben = [...walk(baum)].map(({ properties }) => properties)
  return {
    ids: new Set(angaben.flatMap(({ id }) => (id ? [String(id)] : []))),
    ziele: angaben.flatMap(({ href }) => (typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : [])),
  }
}
