/** A term of the SGB II that the law has used for a time only. */
export interface Begriff {
  name: string
  /** Every way of writing it, also in compounds; not the name of a law. */
  muster: RegExp
  /** First and last day on which it is the law's word, as ISO dates; '' where it still is. */
  von: string
  bis: string
  /** The law that brought it. */
  gesetz: string
}

/** The benefit for those who are able to work, in the law's words, oldest first. */
export const BEGRIFFE: readonly Begriff[] = [
  {
    name: 'Arbeitslosengeld II',
    muster:
      /(?<!\p{L})(?:Arbeitslosengeld(?:e?s)?[\s\u00a0-]*(?:II|2)|Alg[\s\u00a0-]*(?:II|2)|Hartz[\s\u00a0-]*(?:IV|4))(?![\dI])(?![\s-]*Gesetz)/giu,
    von: '2005-01-01',
    bis: '2022-12-31',
    gesetz: 'Viertes Gesetz für moderne Dienstleistungen am Arbeitsmarkt vom 24. Dezember 2003',
  },
  {
    name: 'Bürgergeld',
    muster: /(?<!\p{L})Bürgergeld(?![\s-]?(?:Gesetz|Reform|Bonus))(?!\p{L}*gesetz)(?:s|es|e)?/giu,
    von: '2023-01-01',
    bis: '2026-06-30',
    gesetz: 'Bürgergeld-Gesetz vom 16. Dezember 2022',
  },
  {
    name: 'Grundsicherungsgeld',
    muster: /(?<!\p{L})Grundsicherungsgeld(?![\s-]?Gesetz)(?!\p{L}*gesetz)(?:s|es)?/giu,
    von: '2026-07-01',
    bis: '',
    gesetz: 'SGB II in der seit dem 1. Juli 2026 geltenden Fassung',
  },
]
