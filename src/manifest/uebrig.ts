import { join } from 'node:path'
import { listFolder } from '../files/read.js'

/**
 * Files in an output folder that belong to programmes no longer there.
 * @param bekannte programmes or files ("programm/datei") that an earlier manifest knew
 * @param vorhandene programmes that there are
 * @returns files from the output folder, in order
 */
export function listUebrig(ausgabe: string, bekannte: readonly string[], vorhandene: readonly string[]): string[] {
  return [...new Set(bekannte.map((pfad) => pfad.split('/')[0] ?? ''))]
    .filter((name) => !vorhandene.includes(name))
    .flatMap((name) => listFolder(join(ausgabe, name)).map((datei) => `${name}/${datei.name}`))
    .sort()
}
