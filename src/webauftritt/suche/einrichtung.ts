import type { Options } from 'minisearch'

/** A section that is found: its programme, its heading, its address from the root of the site. */
export interface Suchfund {
  id: number
  programm: string
  titel: string
  pfad: string
}

/** How the index is made and asked: in both places the same. */
export const EINRICHTUNG: Options = {
  fields: ['titel', 'programm', 'text'],
  storeFields: ['programm', 'titel', 'pfad'],
  processTerm: (wort) => {
    const klein = wort.normalize('NFC').toLowerCase().replaceAll('\u00ad', '').replaceAll('ß', 'ss')
    return klein.length > 1 ? klein : null
  },
  searchOptions: { boost: { titel: 3, programm: 2 }, prefix: true, combineWith: 'AND' },
}
