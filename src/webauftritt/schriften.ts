import { join } from 'node:path'
import { readAgain } from '../files/read.js'
import { PAKET } from '../root.js'
import type { Webdatei } from './webdatei.js'

const SCHRIFTEN = ['SourceSans3-normal.woff2', 'SourceSans3-halbfett.woff2', 'SourceSans3-LIZENZ.txt']

/** The typeface of the site, beside it: nothing is fetched from elsewhere. Its licence goes with it. */
export function formatSchriften(): Webdatei[] {
  return SCHRIFTEN.map((name) => ({
    pfad: `schriften/${name}`,
    inhalt: readAgain(join(PAKET, 'assets/schriften', name)),
  }))
}
