import { join } from 'node:path'
import { readAgain } from './files/read.js'
import { PAKET } from './root.js'

/** The version of this program, as its package says. */
export function version(): string {
  return (JSON.parse(readAgain(join(PAKET, 'package.json')).toString()) as { version: string }).version
}
