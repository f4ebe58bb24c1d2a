import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Meldungen } from '../../message.js'
import type { Rendering } from '../design/vorlagen.js'
import * as regeln from '../regeln.js'
import { type Verstoss, violationsOf } from './verstoesse.js'
import type { NodeName } from './vokabular.js'

type Befund = Omit<Verstoss, 'element'>

/**
 * Parses the finished HTML into the document tree. What is outside the vocabulary, or does not nest, is reported at the
 * layout that wrote it; undefined then.
 */
export function parseDokument(html: string, renderings: readonly Rendering[], meldungen: Meldungen): Root | undefined {
  const { baum, verstoesse } = parse(html, 'body')
  if (verstoesse.length === 0) return baum
  const gemeldet = new Set<string>()
  const schuldig: string[] = []
  for (const { datei, quelle, html: teil } of renderings) {
    // Layouts are filled from the inside out: one that holds a faulty one's result is not at fault itself.
    if (schuldig.some((stueck) => teil.includes(stueck))) continue
    const befunde = parse(teil).verstoesse
    if (befunde.length > 0) schuldig.push(teil)
    for (const { text, hinweis, spur } of befunde) {
      if (gemeldet.has(text)) continue
      gemeldet.add(text)
      const stelle = quelle.indexOf(spur)
      const davor = quelle.slice(0, Math.max(stelle, 0)).split('\n')
      meldungen.melde(
        regeln.vorlageVokabular,
        { datei, zeile: davor.length, spalte: (davor.at(-1)?.length ?? 0) + 1 },
        text,
        hinweis,
      )
    }
  }
  // What no layout does by itself is wrong where they are put together.
  const ganzes = renderings.at(-1)
  if (gemeldet.size === 0 && ganzes)
    for (const { text, hinweis } of verstoesse)
      meldungen.melde(regeln.vorlageVokabular, { datei: ganzes.datei, zeile: 1, spalte: 1 }, text, hinweis)
  return undefined
}

/** @param wo the node that the HTML is the inside of; a piece of a document has none */
function parse(html: string, wo?: NodeName): { baum: Root; verstoesse: Befund[] } {
  const verstoesse: Befund[] = []
  const baum = fromHtml(html, {
    fragment: true,
    onerror: ({ ruleId, place }) => {
      const offset = place && 'start' in place ? (place.start.offset ?? 0) : 0
      const marke = /^<\/?[\w-]+/.exec(html.slice(html.lastIndexOf('<', offset)))?.[0] ?? '<'
      verstoesse.push({
        text: `Das HTML der Vorlage ist nicht wohlgeformt (bei „${marke}>“, ${ruleId}).`,
        hinweis: 'Jedes geöffnete Element schließen, in umgekehrter Reihenfolge.',
        spur: marke,
      })
    },
  })
  // An element left open swallows what follows without any error: its closing tag is simply not there.
  const auf = html.match(/<(?:section|nav|aside|div|figure|blockquote|table|ul|ol|dl|p|h[1-4])\b/g)?.length ?? 0
  const zu = html.match(/<\/(?:section|nav|aside|div|figure|blockquote|table|ul|ol|dl|p|h[1-4])>/g)?.length ?? 0
  if (auf !== zu && verstoesse.length === 0)
    verstoesse.push({
      text: `Die Vorlage öffnet ${auf} Elemente und schließt ${zu}.`,
      hinweis: 'Jedes geöffnete Element schließen.',
      spur: '<',
    })
  // Where tags do not match, the tree is not what was meant.
  return { baum, verstoesse: verstoesse.length > 0 ? verstoesse : violationsOf(baum, wo) }
}
