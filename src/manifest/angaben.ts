import type { Programm } from '../content/programm/programm.js'

/** What a publisher must know of a programme without reading it. */
export interface Programmangaben {
  titel: string
  jobcenter: string
  von: number
  bis: number
  /** ISO date, shortened to what is known; '' where the programme names none. */
  stand: string
  /** Only an `endfassung` is published. */
  zustand: 'entwurf' | 'endfassung'
}

export function angabenOf(programm: Programm): Programmangaben {
  const { titel, jobcenter, zeitraum, stand } = programm
  // Whoever says nothing has a programme that is done: so it was before there were drafts.
  const zustand = programm.zustand || 'endfassung'
  return { titel, jobcenter: jobcenter.name, von: zeitraum.von, bis: zeitraum.bis, stand, zustand }
}
