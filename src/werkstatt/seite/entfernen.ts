import type { Speicherergebnis } from '../protokoll.js'
import { sende } from './verbindung.js'

type Entfernung = Speicherergebnis & { vorher?: { datei: string; text: string; fassung: string }[] }

/** What has come of it, and how it is taken back where it was done. */
export interface Entfernt {
  text: string
  zurueck?: () => Promise<boolean>
}

/** Has a chapter or a sheet taken away. */
export async function removeDatei(datei: string): Promise<Entfernt> {
  const ergebnis = await sende<Entfernung>('entfernen', { datei }).catch(() => undefined)
  const vorher = ergebnis?.vorher
  if (ergebnis?.art !== 'gespeichert' || !vorher)
    return {
      text: ergebnis?.art === 'fehler' ? `${ergebnis.text} ${ergebnis.rat}` : 'Nicht entfernt; bitte noch einmal.',
    }
  return {
    text: 'Entfernt',
    async zurueck() {
      for (const eines of vorher) {
        const wieder = await sende<Speicherergebnis>('datei', eines).catch(() => undefined)
        if (wieder?.art !== 'gespeichert') return false
      }
      return true
    },
  }
}

/** What is said before something goes that is kept. */
export const BLEIBT =
  'Der Text bleibt unter „Frühere Fassungen“ erhalten: Wer etwas unter demselben Namen anlegt, kann ihn dort zurückholen.'
