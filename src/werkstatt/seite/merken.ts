import type { Ansicht } from './leiste.js'

/** Where one was, for when the page is loaded anew. */
interface Merkzettel {
  seite: number
  /** The id of the heading. */
  punkt: string
  datei: string
  ansicht: Ansicht
}

const ANSICHTEN: readonly string[] = ['pdf', 'web', 'telefon', 'word'] satisfies Ansicht[]

/** Notes where one is; a browser that keeps nothing forgets it. */
export function remember(neues: Partial<Merkzettel>): void {
  try {
    for (const [name, wert] of Object.entries(neues)) sessionStorage.setItem(`werkstatt.${name}`, String(wert))
  } catch {
    // Kept by no browser that says so: then one begins at the first page.
  }
}

/** Where one was before the page was loaded anew. */
export function recall(): Merkzettel {
  const read = (name: keyof Merkzettel): string => {
    try {
      return sessionStorage.getItem(`werkstatt.${name}`) ?? ''
    } catch {
      return ''
    }
  }
  const ansicht = read('ansicht')
  return {
    seite: Number(read('seite')) || 1,
    punkt: read('punkt'),
    datei: read('datei'),
    ansicht: ANSICHTEN.includes(ansicht) ? (ansicht as Ansicht) : 'pdf',
  }
}
