import type { Element, ElementContent } from 'hast'
import { is, isElement, nameText, textOf, walk } from '../layout/document/baum.js'
import { wholesOf } from '../layout/document/ganzes.js'
import type { NodeOf } from '../layout/document/vokabular/vokabular.js'

const TIEFSTE = 6

/** What an unnamed box is called by its kind. */
const KAESTEN: Record<NodeOf<'aside'>, string> = {
  'aside.fazit': 'Fazit',
  'aside.definition': 'Definition',
  'aside.info': 'Gut zu wissen',
  'aside.credo': 'Credo',
  'aside.leicht': 'In Leichter Sprache',
  'aside.erklaerung': 'Erklärung',
}

/**
 * Gives a page what those need who listen to it: titles of boxes as headings, names of references, boxes and rows that are part of another, a way back from
 * each note, and cells in place of heads that are empty.
 */
export function nameParts(teile: readonly Element[]): Element[] {
  const verweise = new Map<string, string>()
  for (const teil of teile)
    for (const element of walk({ type: 'root', children: [teil] }))
      if (is(element, 'a.fussnote')) {
        const ziel = String(element.properties.href).slice(1)
        if (!verweise.has(ziel)) verweise.set(ziel, textOf(element).trim())
      }
  const gesehen = new Set<string>()
  let stufe = 0

  const name = (element: Element, bild = ''): Element => {
    const ueberschrift = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (ueberschrift) stufe = Number(ueberschrift)
    const gemeint = element.tagName === 'figure' ? captionOf(element) : bild
    const kinder = is(element, 'tbody') ? nameDavon(element) : element.children
    const innen = { ...element, children: kinder.map((kind) => (isElement(kind) ? name(kind, gemeint) : kind)) }
    // "Daten als Tabelle" there may be many times; each says whose.
    if (element.tagName === 'summary' && bild !== '')
      return withProperties(innen, { ariaLabel: `${textOf(element).trim()}: ${bild}` })
    if (is(element, 'a.fussnote')) return nameReference(innen)
    // One level below the heading before it: the box is part of what that begins, what follows the box is no part of it.
    if (is(element, 'p.kastentitel'))
      return withProperties(innen, { role: 'heading', ariaLevel: Math.min(stufe + 1, TIEFSTE) })
    if (element.tagName === 'aside') return withProperties(innen, { ariaLabel: titleOfBox(element) })
    if (element.tagName === 'th' && textOf(element).trim() === '') return emptyCell(innen)
    const marke = verweise.get(String(element.properties.id ?? ''))
    return element.tagName === 'li' && marke !== undefined ? addWayBack(innen, marke) : innen
  }
  const nameReference = (element: Element): Element => {
    const ziel = String(element.properties.href).slice(1)
    const erster = !gesehen.has(ziel)
    gesehen.add(ziel)
    return withProperties(element, {
      ariaLabel: `Fußnote ${textOf(element).trim()}`,
      ...(erster && { id: `zu-${ziel}` }),
    })
  }
  return teile.map((teil) => name(teil))
}

function captionOf(bild: Element): string {
  const zeile = bild.children.find((kind): kind is Element => isElement(kind) && kind.tagName === 'figcaption')
  return zeile ? nameText(zeile) : ''
}

function withProperties(element: Element, properties: Element['properties']): Element {
  return { ...element, properties: { ...element.properties, ...properties } }
}

function titleOfBox(element: Element): string {
  const titel = element.children.find((kind) => is(kind, 'p.kastentitel'))
  if (titel) return textOf(titel).trim()
  const art = (Object.keys(KAESTEN) as NodeOf<'aside'>[]).find((kasten) => is(element, kasten))
  return art ? KAESTEN[art] : 'Kasten'
}

function emptyCell({ properties: { scope: _, ...properties }, ...rest }: Element): Element {
  return { ...rest, tagName: 'td', properties }
}

/** The link at the end of a note; what is seen of it is a matter of style. */
function addWayBack(note: Element, marke: string): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['rueckweg'],
      href: `#zu-${String(note.properties.id)}`,
      ariaLabel: `Zurück zu Fußnote ${marke} im Text`,
    },
    children: [],
  }
  const letzter = note.children.findLast(isElement)
  if (letzter?.tagName !== 'p') return { ...note, children: [...note.children, link] }
  return {
    ...note,
    children: note.children.map((kind) =>
      kind === letzter ? { ...letzter, children: [...letzter.children, link] } : kind,
    ),
  }
}

/** Rows that are part of another name it, for whoever meets their head alone. */
function nameDavon(teil: Element): ElementContent[] {
  const ganze = wholesOf(teil)
  return teil.children.map((zeile) => {
    const ganzes = isElement(zeile) ? ganze.get(zeile) : undefined
    const kopf = isElement(zeile) ? headOf(zeile) : undefined
    const name = ganzes && nameOf(headOf(ganzes))
    if (!isElement(zeile) || !kopf || !name) return zeile
    const ariaLabel = `davon ${nameOf(kopf).replace(/^davon:?\s+/i, '')} (${name})`
    const benannt = withProperties(kopf, { ariaLabel })
    return { ...zeile, children: zeile.children.map((kind) => (kind === kopf ? benannt : kind)) }
  })
}

function headOf(zeile: Element): Element | undefined {
  return zeile.children.find((kind): kind is Element => isElement(kind) && kind.tagName === 'th')
}

function nameOf(kopf: Element | undefined): string {
  return kopf ? textOf(kopf).trim().replace(/\s+/g, ' ') : ''
}
