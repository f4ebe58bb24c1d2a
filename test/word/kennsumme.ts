import { createHash } from 'node:crypto'
import { writeWord } from '../../src/word/word.js'
import { createDokument } from './fixtures.js'

/** The checksum of the fixture's Word file, worked out while this module is loaded: it runs in a process of its own. */
export const kennsumme = createHash('sha256')
  .update(await writeWord(createDokument()))
  .digest('hex')
