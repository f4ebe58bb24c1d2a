import { join } from 'node:path'
import { setProgramm } from '../../build/setting.js'
import { readingInstead } from '../../files/instead.js'
import { Meldungen } from '../../message.js'
import { type ComputedProgramm, readAndCompute } from '../../programme/computed.js'
import type { Blockmangel } from '../protokoll.js'
import { sayForPage } from './ratworte.js'

/** A text as it would be, and the lines of a block in it, from 1. */
export interface Blockprobe {
  datei: string
  text: string
  von: number
  bis: number
}

/**
 * What keeps a block from being set where it is to stand: the programme is read, computed and set as if its file held that text, so
 * that a form asks what a build would ask. What is wrong elsewhere is told elsewhere.
 */
export async function checkBlock(
  { wurzel, programm }: ComputedProgramm,
  { datei, text, von, bis }: Blockprobe,
): Promise<Blockmangel[]> {
  const meldungen = new Meldungen()
  const listHere = () =>
    meldungen.liste
      .filter((eine) => eine.schwere === 'fehler' && eine.datei === datei && eine.zeile >= von && eine.zeile <= bis)
      .map((eine) => ({ text: eine.text, rat: isTyping(eine.rat) ? '' : sayForPage(eine.rat) }))
  await readingInstead(new Map([[join(wurzel, datei), Buffer.from(text)]]), async () => {
    const computed = await readAndCompute(wurzel, programm.id, meldungen)
    // What is wrong with the block itself would be told a second time by what it cannot be set with.
    if (computed && listHere().length === 0) setProgramm(computed, meldungen)
  })
  return listHere()
}

/** How a block is typed helps nobody who fills in a form. */
function isTyping(rat: string): boolean {
  return rat.includes('::')
}
