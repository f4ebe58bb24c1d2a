import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { isThere } from '../files/read.js'

/**
 * The way from the root of the repository to the workspace, with `/` at its end; '' where they are the same. The root is
 * where .git lies, or, in an export without it, where the pipeline says.
 */
export function findRepositoryPath(wurzel: string, env: NodeJS.ProcessEnv): string {
  const genannt = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR].find((ordner) => ordner && isAbove(ordner, wurzel))
  const oben = findGit(wurzel) ?? genannt ?? wurzel
  const weg = relative(oben, wurzel).split(sep).join('/')
  return weg === '' ? '' : `${weg}/`
}

function findGit(wurzel: string): string | undefined {
  for (let ordner = wurzel; ; ordner = dirname(ordner)) {
    if (isThere(join(ordner, '.git'))) return ordner
    if (ordner === dirname(ordner)) return undefined
  }
}

function isAbove(ordner: string, wurzel: string): boolean {
  const weg = relative(ordner, wurzel)
  return weg !== '..' && !weg.startsWith(`..${sep}`) && !isAbsolute(weg)
}
