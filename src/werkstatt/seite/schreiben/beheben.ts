import type { Behebung, Dateiinhalt, Speicherergebnis } from '../../protokoll.js'
import { frage, sende } from '../verbindung.js'
import type { Schreiben } from './schreiben.js'

/** Mends the source of a message, if it still says what the message is about. */
export async function mend({ datei, von, bis, alt, neu }: Behebung, schreiben: Schreiben): Promise<void> {
  await schreiben.flush()
  const inhalt = await frage<Dateiinhalt>('datei', { datei })
  if (!inhalt || inhalt.text.slice(von, bis) !== alt) return
  const text = inhalt.text.slice(0, von) + neu + inhalt.text.slice(bis)
  await sende<Speicherergebnis>('datei', { datei, text, fassung: inhalt.fassung })
  if (datei === schreiben.datei) await schreiben.refresh()
}
