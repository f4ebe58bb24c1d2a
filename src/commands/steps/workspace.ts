import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { naechster } from '../../nearest.js'
import { GebrauchsFehler } from '../terminal/usage.js'

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The nearest folder from `cwd` upwards that holds content/, or undefined. */
export function findWorkspace(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'content'))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** As `findWorkspace`. @throws GebrauchsFehler where there is none */
export function requireWorkspace(cwd: string): string {
  const found = findWorkspace(cwd)
  if (found !== undefined) return found
  throw new GebrauchsFehler(
    'Weder dieser Ordner noch einer darüber enthält einen Ordner content/ mit Programmen.',
    'Wechseln Sie in den Ordner, in dem content/ liegt; „amip neu“ legt hier ein erstes Programm an.',
  )
}

/** Names of all programmes: the folders under content/, in alphabetical order. */
export function listProgramme(wurzel: string): string[] {
  const content = join(wurzel, 'content')
  return readdirSync(content)
    .filter((name) => !/^[._]/.test(name) && isFolder(join(content, name)))
    .sort()
}

/** A programme may also be given as its folder, the way the shell completes it. */
function nameOf(wurzel: string, cwd: string, angabe: string): string {
  const path = resolve(cwd, angabe)
  return dirname(path) === join(wurzel, 'content') && /[/\\]/.test(angabe) ? basename(path) : angabe
}

/**
 * The programmes that are meant: those named, each once, or all.
 * @throws GebrauchsFehler for a name that is not there (with the nearest one that is), and where there is none at all
 */
export function selectProgramme(wurzel: string, cwd: string, angaben: readonly string[]): string[] {
  const known = listProgramme(wurzel)
  if (known.length === 0) {
    throw new GebrauchsFehler(
      'Unter content/ liegt kein Programm.',
      'Legen Sie dort je Programm einen Ordner mit programm.yaml an.',
    )
  }
  if (angaben.length === 0) return known
  const chosen = new Set<string>()
  for (const angabe of angaben) {
    const name = nameOf(wurzel, cwd, angabe)
    // macOS hands out names with umlauts taken apart.
    const found = known.find((one) => one.normalize() === name.normalize())
    if (found === undefined) {
      const near = naechster(name, known)
      throw new GebrauchsFehler(
        `Das Programm „${angabe}“ gibt es nicht.`,
        near === undefined ? `Vorhanden: ${known.join(', ')}.` : `Meinten Sie „${near}“?`,
      )
    }
    chosen.add(found)
  }
  return [...chosen]
}
