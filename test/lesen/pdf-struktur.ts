import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { essence } from './text.js'

/** An element of the tag tree as it stands on one page, or a piece of its text. */
export type Knoten = { rolle: string; alt: string; kinder: Knoten[] } | { text: string }

interface Roh {
  type?: string
  id?: string
  role?: string
  alt?: string
  children?: Roh[]
}

/** The tag trees of all pages in order, read with another library than the one that wrote them. What is no artifact is in them. */
export async function readStruktur(bytes: Uint8Array): Promise<Knoten[]> {
  const baeume: Knoten[] = []
  for (const { seite, texte } of await readMarken(bytes)) {
    const convert = (roh: Roh): Knoten =>
      roh.type === 'content'
        ? { text: texte.get(roh.id ?? '') ?? '' }
        : { rolle: roh.role ?? '', alt: roh.alt ?? '', kinder: (roh.children ?? []).map(convert) }
    const baum = (await seite.getStructTree()) as Roh | null
    if (baum) baeume.push(convert(baum))
  }
  return baeume
}

/** What stands between the marks of each page, by pdf.js's names for them: page's object and MCID ("p12R_mc3"). */
async function readMarken(bytes: Uint8Array): Promise<{ seite: PDFPageProxy; texte: Map<string, string> }[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const seiten = []
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const seite = await pdf.getPage(nummer)
    const texte = new Map<string, string>()
    const offen: (string | undefined)[] = []
    for (const stueck of (await seite.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in stueck) {
        const marke = offen.findLast(Boolean)
        if (marke) texte.set(marke, `${texte.get(marke) ?? ''}${stueck.str} `)
      } else if (stueck.type === 'endMarkedContent') offen.pop()
      else offen.push((stueck as { id?: string }).id)
    }
    seiten.push({ seite, texte })
  }
  return seiten
}

/** The tag tree of the whole file in its own order, which is the document's where text on a page goes on before a table of the next. */
export async function readStrukturbaum(bytes: Uint8Array): Promise<Knoten> {
  const texte = new Map((await readMarken(bytes)).flatMap((seite) => [...seite.texte]))
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const convert = (objekt: PDFObject | undefined, seite: PDFObject | undefined): Knoten[] => {
    const kind = context.lookup(objekt)
    if (kind instanceof PDFArray) return kind.asArray().flatMap((eines) => convert(eines, seite))
    const marke = kind instanceof PDFDict ? kind.get(PDFName.of('MCID')) : kind
    const blatt = (kind instanceof PDFDict && kind.get(PDFName.of('Pg'))) || seite
    if (marke instanceof PDFNumber && blatt instanceof PDFRef)
      return [{ text: texte.get(`p${blatt.objectNumber}R_mc${marke.asNumber()}`) ?? '' }]
    if (!(kind instanceof PDFDict) || kind.get(PDFName.of('Obj'))) return []
    const rolle = kind.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? ''
    return [{ rolle, alt: '', kinder: convert(kind.get(PDFName.of('K')), blatt) }]
  }
  const [wurzel = { text: '' }] = convert(catalog.get(PDFName.of('StructTreeRoot')), undefined)
  return wurzel
}

/** All elements of these roles, in order. */
export function elementsOf(knoten: Knoten, rollen: RegExp): Extract<Knoten, { rolle: string }>[] {
  if ('text' in knoten) return []
  return rollen.test(knoten.rolle) ? [knoten] : knoten.kinder.flatMap((kind) => elementsOf(kind, rollen))
}

/** Numbers and signs of lists are made by each medium itself; a term of a list of terms is a label too, but text. */
const LISTENZEICHEN = /^(?:\d+\.|[•◦▪–]?)$/

/** What of the text below counts, without signs of lists and the parts of these roles. */
export function textOfKnoten(knoten: Knoten, ohne?: RegExp): string {
  if ('text' in knoten) return essence(knoten.text)
  if (ohne?.test(knoten.rolle)) return ''
  const text = knoten.kinder.map((kind) => textOfKnoten(kind, ohne)).join('')
  return knoten.rolle === 'Lbl' && LISTENZEICHEN.test(text) ? '' : text
}
