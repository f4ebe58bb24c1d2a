import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { ByMark } from '../../file/by-mark.js'
import { isMarkedContentRef, isStructElem } from '../../file/structure-tree.js'
import type { InspectedPdf } from '../inspected-pdf.js'
import { type Befund, inspectAll, type Punkt } from '../punkt.js'

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What is painted, and how it hangs together with the structure. */
export const CONTENT: readonly Punkt[] = [
  {
    id: 'inhalt-markiert',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-005',
    beschreibung: 'Alles Gedruckte ist entweder getaggt oder als Artefakt gekennzeichnet.',
    check: ({ streams }) => {
      const fehler = streams.flatMap(({ page, unmarked }) =>
        unmarked > 0 ? [`Seite ${page + 1}: ${unmarked} Stellen ohne Kennzeichnung.`] : [],
      )
      return {
        geprueft: streams.reduce((sum, { marks, unmarked }) => sum + marks.length + unmarked, 0),
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
    check: ({ streams }) =>
      inspectAll(
        streams.flatMap(({ page, marks, unbalanced }) => [
          ...marks.map(({ name, mcid, nested }) => ({
            page,
            wrong: nested || (name === 'Artifact' && mcid !== undefined),
          })),
          ...(unbalanced > 0 ? [{ page, wrong: true }] : []),
        ]),
        ({ page, wrong }) => wrong && `Seite ${page + 1}: Marken sind verschachtelt oder nicht geschlossen.`,
      ),
  },
  {
    id: 'struktur-vollstaendig',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-006',
    beschreibung: 'Jede Marke gehört zu genau einem Element des Strukturbaums, jedes Element zu Gedrucktem.',
    check: connected,
  },
  {
    id: 'rollen',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '02-001, 02-003, 02-004',
    beschreibung: 'Jedes Element ist von einer Art des Standards oder einer solchen zugeordnet.',
    check: ({ pdf, elements }) => {
      const roles = pdf.catalog
        .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
        ?.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
      const mappedTo = (type: string): string => {
        const role = roles?.get(PDFName.of(type))
        return role instanceof PDFName ? role.decodeText() : ''
      }
      return inspectAll(new Set(elements.map(({ element }) => element.type)), (type) =>
        STANDARD.has(type)
          ? mappedTo(type) && `„${type}“ ist umgedeutet.`
          : !STANDARD.has(mappedTo(type)) && `„${type}“ ist keine Art des Standards.`,
      )
    },
  },
]

/** Marks and elements know each other, both by number and back through the parent tree. */
function connected({ pdf, elements, streams, pages }: InspectedPdf): Befund {
  const marks = new ByMark<Ownership>()
  const objects = new Map<PDFRef, Ownership>()
  const ownerships: Ownership[] = []
  const fehler: string[] = []
  for (const { element } of elements)
    for (const kid of element.kids) {
      if (isStructElem(kid)) continue
      const mark = isMarkedContentRef(kid)
      const known = mark ? marks.get(kid.stream, kid.mcid) : objects.get(kid.object)
      if (known) {
        fehler.push(`„${element.type}“: Eine Stelle gehört zu zwei Elementen.`)
        known.element = element.dict
        continue
      }
      const ownership = { element: element.dict, printed: false }
      ownerships.push(ownership)
      if (mark) marks.set(kid.stream, kid.mcid, ownership)
      else objects.set(kid.object, ownership)
    }
  const parentTree = numberTree(
    pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict),
  )
  const key = (dict: PDFDict, name: string): number | undefined => {
    const value = dict.get(PDFName.of(name))
    return value instanceof PDFNumber ? value.asNumber() : undefined
  }
  let geprueft = 0
  const seen = new ByMark<true>()
  for (const { ref, dict, page, marks: read } of streams) {
    const parents = pdf.context.lookup(parentTree.get(key(dict, 'StructParents') ?? -1))
    for (const { mcid } of read) {
      if (mcid === undefined) continue
      geprueft++
      const ownership = marks.get(ref, mcid)
      if (seen.get(ref, mcid)) fehler.push(`Seite ${page + 1}: Die Marke ${mcid} gibt es zweimal.`)
      seen.set(ref, mcid, true)
      if (!ownership) {
        fehler.push(`Seite ${page + 1}: Die Marke ${mcid} gehört zu keinem Element.`)
        continue
      }
      ownership.printed = true
      if (!(parents instanceof PDFArray) || parents.lookup(mcid) !== ownership.element)
        fehler.push(`Seite ${page + 1}: Von der Marke ${mcid} führt kein Weg zu ihrem Element.`)
    }
  }
  for (const [index, { annotations }] of pages.entries())
    for (const { ref, dict } of annotations) {
      geprueft++
      const ownership = objects.get(ref)
      if (ownership) ownership.printed = true
      if (!ownership || pdf.context.lookup(parentTree.get(key(dict, 'StructParent') ?? -1)) !== ownership.element)
        fehler.push(`Seite ${index + 1}: Eine Verknüpfung gehört zu keinem Element.`)
    }
  for (const { printed } of ownerships)
    if (!printed) fehler.push('Ein Element nennt eine Marke, die nicht gedruckt ist.')
  return { geprueft, fehler }
}

/** Whose a mark or an annotation is, and whether it is there at all. */
interface Ownership {
  element: PDFDict
  printed: boolean
}

function numberTree(node: PDFDict | undefined, values = new Map<number, PDFObject>()): Map<number, PDFObject> {
  const nums = node?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
  for (let index = 0; index + 1 < nums.length; index += 2) {
    const [number, value] = [nums[index], nums[index + 1]]
    if (number instanceof PDFNumber && value) values.set(number.asNumber(), value)
  }
  for (const kid of node?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    const dict = node?.context.lookup(kid)
    if (dict instanceof PDFDict) numberTree(dict, values)
  }
  return values
}
