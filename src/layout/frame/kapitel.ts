import type { Gestaltung } from '../design/gestaltung.js'

const GEZAEHLT = /^\d/

/**
 * Whether a chapter may share pages with others: numbered ones do where the design says so. What has no number (a preface)
 * and an annex keep to their own pages.
 * @param nummer as printed: "2", "2.", "Anhang A" or ''
 */
export function sharesPage({ kapitel }: Pick<Gestaltung, 'kapitel'>, nummer: string): boolean {
  return kapitel === 'fortlaufend' && GEZAEHLT.test(nummer)
}

/** Whether a chapter goes on on the page of the one before it. */
export function runsOn(gestaltung: Pick<Gestaltung, 'kapitel'>, nummer: string, davor = ''): boolean {
  return sharesPage(gestaltung, nummer) && sharesPage(gestaltung, davor)
}
