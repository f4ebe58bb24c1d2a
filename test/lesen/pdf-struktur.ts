import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
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
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const baeume: Knoten[] = []
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
    const convert = (roh: Roh): Knoten =>
      roh.type === 'content'
        ? { text: texte.get(roh.id ?? '') ?? '' }
        : { rolle: roh.role ?? '', alt: roh.alt ?? '', kinder: (roh.children ?? []).map(convert) }
    const baum = (await seite.getStructTree()) as Roh | null
    if (baum) baeume.push(convert(baum))
  }
  return baeume
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
