import type { Speicherergebnis, Umkehrbar, Vorher } from '../protokoll.js'
import { sende } from './verbindung.js'

/** What has come of it, and how it is taken back where it was done. */
export interface Entfernt {
  text: string
  zurueck?: () => Promise<boolean>
}

/** Has a chapter or a sheet taken away. */
export async function removeDatei(datei: string): Promise<Entfernt> {
  const ergebnis = await sende<Umkehrbar>('entfernen', { datei }).catch(() => undefined)
  const vorher = ergebnis?.vorher
  if (ergebnis?.art !== 'gespeichert' || !vorher)
    return {
      text: ergebnis?.art === 'fehler' ? `${ergebnis.text} ${ergebnis.rat}` : 'Nicht entfernt; bitte noch einmal.',
    }
  return { text: 'Entfernt', zurueck: () => restore(vorher) }
}

/** Puts texts back in place as they were. @returns whether all still were what they were made */
export async function restore(vorher: readonly Vorher[]): Promise<boolean> {
  for (const eines of vorher) {
    const wieder = await sende<Speicherergebnis>('datei', eines).catch(() => undefined)
    if (wieder?.art !== 'gespeichert') return false
  }
  return true
}

/** What is said before something goes that is kept. */
export const BLEIBT =
  'Der Text bleibt unter „Frühere Fassungen“ erhalten: Wer etwas unter demselben Namen anlegt, kann ihn dort zurückholen.'
