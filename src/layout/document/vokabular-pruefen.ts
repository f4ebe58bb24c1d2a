import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Meldungen } from '../../message.js'
import { naechster } from '../../nearest.js'
import type { Rendering } from '../design/vorlagen.js'
import * as regeln from '../regeln.js'
import { ATTRIBUTE, ELEMENTE } from './vokabular.js'

interface Verstoss {
  text: string
  hinweis: string
  /** What to look for in the layout to find the line. */
  spur: string
}

/**
 * Parses the finished HTML into the document tree. What is outside the vocabulary, or does not nest, is reported at the
 * layout that wrote it; undefined then.
 */
export function parseDokument(html: string, renderings: readonly Rendering[], meldungen: Meldungen): Root | undefined {
  const { baum, verstoesse } = parse(html)
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
  return undefined
}

function parse(html: string): { baum: Root; verstoesse: Verstoss[] } {
  const verstoesse: Verstoss[] = []
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
  visit(baum, verstoesse)
  return { baum, verstoesse }
}

function visit(knoten: Nodes, verstoesse: Verstoss[]): void {
  if (knoten.type === 'element') checkElement(knoten, verstoesse)
  if ('children' in knoten) for (const kind of knoten.children) visit(kind, verstoesse)
}

function checkElement({ tagName, properties }: Element, verstoesse: Verstoss[]): void {
  const klassen = ELEMENTE[tagName]
  if (!klassen) {
    const vorschlag = naechster(tagName, Object.keys(ELEMENTE))
    verstoesse.push({
      text: `Das Element <${tagName}> gehört nicht zum Vokabular des Dokuments.`,
      hinweis: vorschlag ? `Meinten Sie <${vorschlag}>?` : `Erlaubt sind: ${Object.keys(ELEMENTE).join(', ')}.`,
      spur: `<${tagName}`,
    })
    return
  }
  for (const [name, wert] of Object.entries(properties)) {
    if (name === 'className') {
      for (const klasse of Array.isArray(wert) ? wert.map(String) : []) {
        if (klassen.includes(klasse)) continue
        const vorschlag = naechster(klasse, [...klassen])
        verstoesse.push({
          text: `<${tagName} class="${klasse}"> gehört nicht zum Vokabular des Dokuments.`,
          hinweis: vorschlag
            ? `Meinten Sie „${vorschlag}“?`
            : klassen.length > 0
              ? `<${tagName}> kennt: ${klassen.join(', ')}.`
              : `<${tagName}> hat keine Klassen.`,
          spur: klasse,
        })
      }
    } else if (!ATTRIBUTE.includes(name)) {
      const attribut = name.replace(/[A-Z]/g, (zeichen) => `-${zeichen.toLowerCase()}`)
      verstoesse.push({
        text: `Das Attribut „${attribut}“ an <${tagName}> gehört nicht zum Vokabular des Dokuments.`,
        hinweis: 'Aussehen gehört in gestaltung.yaml und die CSS-Dateien der Gestaltung.',
        spur: attribut,
      })
    }
  }
}
