import { twipsFromPt } from './masse.js'

/** About how wide a text is in twips; exact enough to share out columns, the same on every machine. */
export function estimateBreite(text: string, groesse: number): number {
  let einheiten = 0
  for (const zeichen of text) {
    if (/[.,:;'’|!iIljtfr()\u00a0\u202f -]/.test(zeichen)) einheiten += 0.3
    else if (/[mwMW%]/.test(zeichen)) einheiten += 0.84
    else if (/[A-ZÄÖÜ]/.test(zeichen)) einheiten += 0.6
    else einheiten += 0.52
  }
  return twipsFromPt(einheiten * groesse)
}
