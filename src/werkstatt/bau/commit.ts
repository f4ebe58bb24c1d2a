import { readAndSet } from '../../build/setting.js'
import { makeScratch, removeScratch } from '../../files/scratch.js'
import { forPrint } from '../../layout/document/media.js'
import { walk } from '../../layout/document/tree.js'
import { Meldungen } from '../../message.js'
import { extractRevision } from '../../vergleich/git.js'
import { textOfElement } from './stellen.js'

/** What the elements of a programme said in the last commit; undefined where there is none, or no Git. */
export async function readCommitTexts(
  wurzel: string,
  programm: string,
  env: NodeJS.ProcessEnv,
): Promise<string[] | undefined> {
  const ordner = makeScratch()
  try {
    const { wurzel: damals } = extractRevision({ wurzel, env }, 'HEAD', ordner)
    const gesetzt = await readAndSet(damals, programm, new Meldungen())
    return gesetzt && [...walk(forPrint(gesetzt.dokument.baum))].map(textOfElement)
  } catch {
    // No repository, no Git, or a programme that could not be set then: there is nothing to compare with.
    return undefined
  } finally {
    removeScratch(ordner)
  }
}
