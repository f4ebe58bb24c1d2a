import type { Absatzformat, Vorlage, Zeichenformat } from './vorlage.js'

/** What a style says together with the styles it is based on; undefined where there is no such style. */
export function formatOf(
  id: string,
  vorlagen: ReadonlyMap<string, Vorlage>,
): { absatz: Absatzformat; zeichen: Zeichenformat } | undefined {
  const vorlage = vorlagen.get(id)
  if (!vorlage) return undefined
  const grund = vorlage.basis ? formatOf(vorlage.basis, vorlagen) : undefined
  return { absatz: { ...grund?.absatz, ...vorlage.absatz }, zeichen: { ...grund?.zeichen, ...vorlage.zeichen } }
}
