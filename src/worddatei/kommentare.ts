import { childrenOf, findElements } from '../word/xml/find.js'
import type { XmlElement } from '../word/xml/xml.js'
import type { Fremdkommentar } from './modell.js'

/**
 * The comments of a Word file.
 * @param text the main part, for the words that they hang on
 * @param erweitert the part that says which are done, and which answer which (MS-DOCX, 2.5.1.2)
 */
export function readKommentare(
  kommentare: XmlElement | undefined,
  text: XmlElement | undefined,
  erweitert: XmlElement | undefined,
): Fremdkommentar[] {
  const worte = wordsOfRanges(text)
  const done = readDone(erweitert)
  return childrenOf(kommentare, 'w:comment').map((kommentar) => {
    const absaetze = findElements(kommentar, 'w:p')
    const id = kommentar.attributes['w:id'] ?? ''
    return {
      id,
      autor: kommentar.attributes['w:author'] ?? '',
      // LibreOffice writes zeros where it knows no day.
      datum: /^[12]\d{3}-\d{2}-\d{2}/.exec(kommentar.attributes['w:date'] ?? '')?.[0] ?? '',
      text: absaetze
        .map((absatz) => lettersIn(absatz))
        .join(' ')
        .trim(),
      zu: (worte.get(id) ?? '').replace(/\s+/g, ' ').trim(),
      erledigt: absaetze.some(({ attributes }) => done.has(attributes['w14:paraId'] ?? '-')),
    }
  })
}

function lettersIn(element: XmlElement): string {
  return findElements(element, 'w:t')
    .map(({ text }) => text)
    .join('')
}

/** The words between the beginning and the end of each comment; what was deleted is none. */
function wordsOfRanges(text: XmlElement | undefined): Map<string, string> {
  const worte = new Map<string, string>()
  const offen = new Set<string>()
  for (const element of findElements(text, 'w:commentRangeStart', 'w:commentRangeEnd', 'w:p', 'w:t')) {
    const id = element.attributes['w:id'] ?? ''
    if (element.name === 'w:commentRangeStart') offen.add(id)
    else if (element.name === 'w:commentRangeEnd') offen.delete(id)
    else
      for (const eine of offen) worte.set(eine, (worte.get(eine) ?? '') + (element.name === 'w:p' ? ' ' : element.text))
  }
  return worte
}

/** Paragraphs of comments that are done, themselves or with what they answer. */
function readDone(erweitert: XmlElement | undefined): Set<string> {
  const eintraege = childrenOf(erweitert, 'w15:commentEx').map(({ attributes }) => attributes)
  const done = new Set(
    eintraege.flatMap((eine) => (/^(?:1|true)$/.test(eine['w15:done'] ?? '') ? (eine['w15:paraId'] ?? []) : [])),
  )
  for (const eine of eintraege) if (done.has(eine['w15:paraIdParent'] ?? '')) done.add(eine['w15:paraId'] ?? '')
  return done
}
