import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { ByMark } from '../../file/by-mark.js'
import { isElement, isMarkedContentRef } from '../../file/structure-tree.js'
import type { Akte } from '../akte.js'
import { type Befund, befund, type Punkt } from '../punkt.js'

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What is painted, and how it hangs together with the structure. */
export const INHALT: readonly Punkt[] = [
  {
    id: 'inhalt-markiert',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-005',
    beschreibung: 'Alles Gedruckte ist entweder getaggt oder als Artefakt gekennzeichnet.',
    pruefe: ({ stroeme }) => {
      const fehler = stroeme.flatMap(({ seite, unmarkiert }) =>
        unmarkiert > 0 ? [`Seite ${seite + 1}: ${unmarkiert} Stellen ohne Kennzeichnung.`] : [],
      )
      return {
        geprueft: stroeme.reduce((summe, { marken, unmarkiert }) => summe + marken.length + unmarkiert, 0),
        fehler,
      }
    },
  },
  {
    id: 'marken-geordnet',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-003, 01-004',
    beschreibung:
      'Getaggtes steht nie in einem Artefakt, ein Artefakt nie in Getaggtem, und jede Marke ist geschlossen.',
    pruefe: ({ stroeme }) =>
      befund(
        stroeme.flatMap(({ seite, marken, unpaarig }) => [
          ...marken.map(({ name, mcid, verschachtelt }) => ({
            seite,
            falsch: verschachtelt || (name === 'Artifact' && mcid !== undefined),
          })),
          ...(unpaarig > 0 ? [{ seite, falsch: true }] : []),
        ]),
        ({ seite, falsch }) => falsch && `Seite ${seite + 1}: Marken sind verschachtelt oder nicht geschlossen.`,
      ),
  },
  {
    id: 'struktur-vollstaendig',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-006',
    beschreibung: 'Jede Marke gehört zu genau einem Element des Strukturbaums, jedes Element zu Gedrucktem.',
    pruefe: connected,
  },
  {
    id: 'rollen',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '02-001, 02-003, 02-004',
    beschreibung: 'Jedes Element ist von einer Art des Standards oder einer solchen zugeordnet.',
    pruefe: ({ pdf, elemente }) => {
      const rollen = pdf.catalog
        .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
        ?.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
      const ziel = (art: string): string => {
        const rolle = rollen?.get(PDFName.of(art))
        return rolle instanceof PDFName ? rolle.decodeText() : ''
      }
      return befund(new Set(elemente.map(({ element }) => element.art)), (art) =>
        STANDARD.has(art)
          ? ziel(art) && `„${art}“ ist umgedeutet.`
          : !STANDARD.has(ziel(art)) && `„${art}“ ist keine Art des Standards.`,
      )
    },
  },
]

/** Marks and elements know each other, both by number and back through the parent tree. */
function connected({ pdf, elemente, stroeme, seiten }: Akte): Befund {
  const marken = new ByMark<Besitz>()
  const objekte = new Map<PDFRef, Besitz>()
  const besitze: Besitz[] = []
  const fehler: string[] = []
  for (const { element } of elemente)
    for (const kind of element.kinder) {
      if (isElement(kind)) continue
      const mark = isMarkedContentRef(kind)
      const bekannt = mark ? marken.get(kind.strom, kind.mcid) : objekte.get(kind.objekt)
      if (bekannt) {
        fehler.push(`„${element.art}“: Eine Stelle gehört zu zwei Elementen.`)
        bekannt.element = element.dict
        continue
      }
      const besitz = { element: element.dict, gedruckt: false }
      besitze.push(besitz)
      if (mark) marken.set(kind.strom, kind.mcid, besitz)
      else objekte.set(kind.objekt, besitz)
    }
  const zahlen = numberTree(
    pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict),
  )
  const schluessel = (dict: PDFDict, name: string): number | undefined => {
    const wert = dict.get(PDFName.of(name))
    return wert instanceof PDFNumber ? wert.asNumber() : undefined
  }
  let geprueft = 0
  const gesehen = new ByMark<true>()
  for (const { ref, dict, seite, marken: gelesen } of stroeme) {
    const eltern = pdf.context.lookup(zahlen.get(schluessel(dict, 'StructParents') ?? -1))
    for (const { mcid } of gelesen) {
      if (mcid === undefined) continue
      geprueft++
      const besitz = marken.get(ref, mcid)
      if (gesehen.get(ref, mcid)) fehler.push(`Seite ${seite + 1}: Die Marke ${mcid} gibt es zweimal.`)
      gesehen.set(ref, mcid, true)
      if (!besitz) {
        fehler.push(`Seite ${seite + 1}: Die Marke ${mcid} gehört zu keinem Element.`)
        continue
      }
      besitz.gedruckt = true
      if (!(eltern instanceof PDFArray) || eltern.lookup(mcid) !== besitz.element)
        fehler.push(`Seite ${seite + 1}: Von der Marke ${mcid} führt kein Weg zu ihrem Element.`)
    }
  }
  for (const [index, { annotationen }] of seiten.entries())
    for (const { ref, dict } of annotationen) {
      geprueft++
      const besitz = objekte.get(ref)
      if (besitz) besitz.gedruckt = true
      if (!besitz || pdf.context.lookup(zahlen.get(schluessel(dict, 'StructParent') ?? -1)) !== besitz.element)
        fehler.push(`Seite ${index + 1}: Eine Verknüpfung gehört zu keinem Element.`)
    }
  for (const { gedruckt } of besitze)
    if (!gedruckt) fehler.push('Ein Element nennt eine Marke, die nicht gedruckt ist.')
  return { geprueft, fehler }
}

/** Whose a mark or an annotation is, and whether it is there at all. */
interface Besitz {
  element: PDFDict
  gedruckt: boolean
}

function numberTree(knoten: PDFDict | undefined, werte = new Map<number, PDFObject>()): Map<number, PDFObject> {
  const zahlen = knoten?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
  for (let index = 0; index + 1 < zahlen.length; index += 2) {
    const [nummer, wert] = [zahlen[index], zahlen[index + 1]]
    if (nummer instanceof PDFNumber && wert) werte.set(nummer.asNumber(), wert)
  }
  for (const kind of knoten?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    const dict = knoten?.context.lookup(kind)
    if (dict instanceof PDFDict) numberTree(dict, werte)
  }
  return werte
}
