import { resolve } from 'node:path'
import type { Vorlagendatei } from '../word/wordvorlage/lesen.js'
import { GebrauchsFehler } from './terminal/usage.js'

/** @throws GebrauchsFehler where the file is no template that can be used */
export async function readVorlage(datei: string, cwd: string): Promise<Vorlagendatei> {
  const { readVorlagendatei, WordvorlageFehler } = await import('../word/wordvorlage/lesen.js')
  try {
    return readVorlagendatei(resolve(cwd, datei), datei)
  } catch (fehler) {
    if (fehler instanceof WordvorlageFehler) throw new GebrauchsFehler(fehler.message, fehler.hinweis)
    throw fehler
  }
}
