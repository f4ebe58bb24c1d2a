import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of this package: the nearest folder upwards with a package.json, whether we run compiled or from the sources. */
export const PAKET = findPaket(dirname(fileURLToPath(import.meta.url)))

function findPaket(ordner: string): string {
  return existsSync(join(ordner, 'package.json')) ? ordner : findPaket(dirname(ordner))
}
