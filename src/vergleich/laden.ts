import { setProgramm } from '../build/setting.js'
import { collectZahlenspiegel } from '../check/zahlenspiegel.js'
import type { Meldungen } from '../message.js'
import { readAndCompute } from '../programme/computed.js'
import { readInhalt } from './inhalt.js'
import type { Programmstand } from './staende.js'
import type { Fassung } from './vergleich.js'

/** Reads, computes and sets a version of a programme; undefined where errors have been reported. */
export async function readFassung(
  { wurzel, programm }: Programmstand,
  meldungen: Meldungen,
): Promise<Fassung | undefined> {
  const computed = await readAndCompute(wurzel, programm, meldungen)
  if (!computed || meldungen.hatFehler) return undefined
  const gesetzt = setProgramm(computed, meldungen)
  if (!gesetzt) return undefined
  return { zahlen: collectZahlenspiegel(computed), inhalt: readInhalt(gesetzt.dokument, gesetzt.diagramme) }
}
