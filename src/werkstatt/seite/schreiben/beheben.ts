import type { Behebung, Dateiinhalt, Speicherergebnis } from '../../protokoll.js'
import { frage, sende } from '../verbindung.js'
import type { Schreiben } from './schreiben.js'

/** Mends the source of messages of one file, each where it still says what the message is about. */
export async function mend(behebungen: readonly Behebung[], schreiben: Schreiben): Promise<void> {
  const datei = behebungen[0]?.datei
  if (datei === undefined) return
  await schreiben.flush()
  const inhalt = await frage<Dateiinhalt>('datei', { datei })
  if (!inhalt) return
  // From the end, so that the places before hold.
  const text = [...behebungen]
    .sort((a, b) => b.von - a.von)
    .filter(({ von, bis, alt }) => inhalt.text.slice(von, bis) === alt)
    .reduce((summe, { von, bis, neu }) => summe.slice(0, von) + neu + summe.slice(bis), inhalt.text)
  if (text === inhalt.text) return
  await sende<Speicherergebnis>('datei', { datei, text, fassung: inhalt.fassung })
  if (datei === schreiben.datei) await schreiben.refresh()
}

/** What one press can do for all messages of a kind in a file, where there are several: its name, and what is done. */
export function mendedAtOnce(meldungen: readonly { behebungen: readonly Behebung[] }[]): [string, Behebung[]][] {
  const nachName = new Map<string, Behebung[]>()
  for (const behebung of meldungen.flatMap(({ behebungen }) => behebungen)) {
    if (behebung.alle === undefined) continue
    const schluessel = `${behebung.datei}\n${behebung.alle}`
    nachName.set(schluessel, [...(nachName.get(schluessel) ?? []), behebung])
  }
  return [...nachName.values()]
    .filter(({ length }) => length > 1)
    .map((behebungen) => [`${behebungen[0]?.alle} (${behebungen.length})`, behebungen])
}
