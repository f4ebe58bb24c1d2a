import { basename, dirname, resolve } from 'node:path'
import { replaceFiles } from '../../files/output.js'
import { type Meldung, Meldungen } from '../../message.js'
import { codequalityReport } from '../../print/codequality.js'
import { githubAnnotations } from '../../print/github.js'
import type { Konsole } from '../../print/konsole.js'
import { findRepositoryPath } from '../../print/repository.js'
import { GebrauchsFehler } from './usage.js'

/**
 * Tells machines that watch a pipeline: GitHub by annotations among what is logged, GitLab by a file. Paths are those of the
 * repository, of which the workspace may be a folder.
 * @param codequality where the file goes, as the user wrote it; undefined: nowhere
 * @throws GebrauchsFehler where it cannot be written
 */
export function announce(
  meldungen: readonly Meldung[],
  wurzel: string,
  codequality: string | undefined,
  konsole: Konsole,
): void {
  const praefix = findRepositoryPath(wurzel, konsole.env)
  if (konsole.env.GITHUB_ACTIONS === 'true') konsole.err(githubAnnotations(meldungen, praefix))
  if (codequality === undefined) return
  const pfad = resolve(konsole.cwd, codequality)
  const eigene = new Meldungen()
  const datei = { name: basename(pfad), inhalt: codequalityReport(meldungen, praefix) }
  replaceFiles(dirname(pfad), [datei], { datei: codequality, zeile: 1, spalte: 1 }, eigene)
  const [fehler] = eigene.liste
  if (fehler)
    throw new GebrauchsFehler(fehler.text, 'Nach --codequality eine Datei nennen, die geschrieben werden kann.')
}
