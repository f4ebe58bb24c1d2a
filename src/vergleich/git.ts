import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { UmgebungsFehler } from '../environment.js'

/** A workspace in a repository, by its absolute path, and the surroundings in which Git runs. */
export interface Repository {
  wurzel: string
  env: NodeJS.ProcessEnv
}

const BAUM = 'baum'

/** What Git was asked and has refused. */
export class GitFehler extends Error {}

/**
 * Puts a workspace, as it was in a revision, into an empty folder. The repository, its index and its files stay as they are.
 * @returns absolute path of the workspace in that folder, and the commit
 * @throws GitFehler where there is no repository or no such revision; UmgebungsFehler where there is no Git
 */
export function extractRevision(
  { wurzel, env }: Repository,
  revision: string,
  ordner: string,
): { wurzel: string; kennung: string } {
  const kennung = git({ wurzel, env }, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const praefix = git({ wurzel, env }, ['rev-parse', '--show-prefix'])
  const baum = praefix === '' ? kennung : `${kennung}:${praefix.replace(/\/$/, '')}`
  // From below, Git would put out what lies below alone.
  const oben = git({ wurzel, env }, ['rev-parse', '--show-toplevel'])
  const eigener = { wurzel: oben, env: { ...env, GIT_INDEX_FILE: join(ordner, 'index') } }
  git(eigener, ['read-tree', baum])
  git(eigener, ['checkout-index', '--all', '--force', `--prefix=${join(ordner, BAUM)}/`])
  return { wurzel: join(ordner, BAUM), kennung }
}

/** Whether a folder lies in a repository. */
export function isInRepository(repository: Repository): boolean {
  try {
    return git(repository, ['rev-parse', '--is-inside-work-tree']) === 'true'
  } catch (fehler) {
    if (fehler instanceof GitFehler) return false
    throw fehler
  }
}

function git({ wurzel, env }: Repository, argumente: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', wurzel, ...argumente], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 100_000_000,
      env,
    }).replace(/\r?\n$/, '')
  } catch (fehler) {
    const { code, stderr } = fehler as NodeJS.ErrnoException & { stderr?: string }
    if (code === 'ENOENT')
      throw new UmgebungsFehler('Git ist nicht da.', 'Git einrichten, oder statt einer Revision zwei Ordner nennen.', {
        cause: fehler,
      })
    throw new GitFehler((stderr ?? '').trim(), { cause: fehler })
  }
}
