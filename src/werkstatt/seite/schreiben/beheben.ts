import type { Behebung, Dateiinhalt, Speicherergebnis } from '../../protokoll.js'
import { frage, sende } from '../verbindung.js'
import type { Schreiben } from './schreiben.js'

/** A file that was changed: the text before, and the version that came of it. */
export interface Dateiaenderung {
  datei: string
  text: string
  fassung: string
}

/**
 * Mends the source of messages of one file, each where it still says what the message is about.
 * @returns what was changed, to take it back
 */
export async function mend(behebungen: readonly Behebung[], schreiben: Schreiben): Promise<Dateiaenderung | undefined> {
  const datei = behebungen[0]?.datei
  if (datei === undefined) return undefined
  await schreiben.flush()
  const inhalt = await frage<Dateiinhalt>('datei', { datei })
  if (!inhalt) return undefined
  // From the end, so that the places before hold.
  const text = [...behebungen]
    .sort((a, b) => b.von - a.von)
    .filter(({ von, bis, alt }) => inhalt.text.slice(von, bis) === alt)
    .reduce((summe, { von, bis, neu }) => summe.slice(0, von) + neu + summe.slice(bis), inhalt.text)
  if (text === inhalt.text) return undefined
  const ergebnis = await sende<Speicherergebnis>('datei', { datei, text, fassung: inhalt.fassung })
  if (datei === schreiben.datei) await schreiben.refresh()
  return ergebnis?.art === 'gespeichert' ? { datei, text: inhalt.text, fassung: ergebnis.fassung } : undefined
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
