/** Units that running text gives in words behind a figure, or once for several figures. */

/** Lengths of time that are measured: "15,7 Arbeitstage", "28 Monate". Years without decimals are ages and periods. */
const ZEITMASS =
  /^[\s\u00a0]*(?:(?:volle|ganze|weitere|komplette)[nr]?[\s\u00a0]+)?(?:(?:Arbeits|Werk|Kalender|Bearbeitungs|Qualifizierungs|Kurs)?(tage?n?)|(wochen?)|(?:Kalender)?(monate?n?)|(?:Arbeits|Unterrichts|Wochen)?(stunden?)|(minuten?))(?![A-Za-zÄÖÜäöüß-])/i
const NAMEN = ['', 'Tage', 'Wochen', 'Monate', 'Stunden', 'Minuten']

/** The units of time that a passage measures in. */
export const ZEITEINHEITEN: ReadonlySet<string> = new Set(NAMEN.slice(1))

/** The unit of time that stands directly behind a figure, and how long its word is. */
export function timeUnitBehind(text: string): { einheit: string; laenge: number } | undefined {
  const treffer = ZEITMASS.exec(text)
  const stelle = treffer?.slice(1).findIndex((teil) => teil !== undefined) ?? -1
  const einheit = NAMEN[stelle + 1]
  return treffer && einheit ? { einheit, laenge: treffer[0].length } : undefined
}
