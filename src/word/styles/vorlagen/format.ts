import { type FesterStil, stilOf } from '../stile.js'
import type { Absatzformat, Vorlage, Vorlagenformat, Zeichenformat } from './vorlage.js'

/** A style with its look. @throws Error where one of the styles that files always have is missing */
export function createVorlage(id: FesterStil, format: Vorlagenformat | undefined): Vorlage {
  const stil = stilOf(id)
  if (!stil || !format) throw new Error(`Der Formatvorlage „${id}“ fehlt ihr Aussehen`)
  return { ...stil, ...format }
}

/** What a style says together with the styles it is based on; undefined where there is no such style. */
export function formatOf(
  id: string,
  vorlagen: ReadonlyMap<string, Vorlage>,
): { absatz: Absatzformat; zeichen: Zeichenformat } | undefined {
  const vorlage = vorlagen.get(id)
  if (!vorlage) return undefined
  // As files say it: what names nothing stands on "Normal".
  const basis = vorlage.basis ?? (id === 'Normal' ? undefined : 'Normal')
  const grund = basis ? formatOf(basis, vorlagen) : undefined
  return { absatz: { ...grund?.absatz, ...vorlage.absatz }, zeichen: { ...grund?.zeichen, ...vorlage.zeichen } }
}
