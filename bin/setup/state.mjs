// What set-up compares: the stamps, and what would have to be in them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the checkout (or of the installed package). */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const OLDEST_NODE = [20, 19]

/** Set-up could not be done. `message` and `hinweis` are German; the process ends with exit code 3. */
export class SetupFehler extends Error {
  /** @param {string} message @param {string} hinweis */
  constructor(message, hinweis) {
    super(message)
    this.name = 'SetupFehler'
    this.hinweis = hinweis
  }
}

/** @param {string} version as in `process.versions.node` */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new SetupFehler(
    `amip braucht Node.js ${OLDEST_NODE.join('.')} oder neuer; hier läuft ${version}.`,
    'Installieren Sie die aktuelle LTS-Fassung von nodejs.org und starten Sie neu.',
  )
}

/** @throws SetupFehler where the folder that one stands in is gone: nothing could be found, and Node says so by a stack trace */
export function checkFolder() {
  try {
    process.cwd()
  } catch {
    throw new SetupFehler(
      'Den Ordner, in dem Sie stehen, gibt es nicht mehr.',
      'Er wurde gelöscht oder verschoben: in den Arbeitsordner wechseln und amip dort starten.',
    )
  }
}

/** @param {string} path @returns {string | undefined} */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Paths of the two stamps. Neither lies where `rm -rf dist/*` would leave it standing over an empty folder. */
export function stampPaths(root) {
  return { installed: join(root, 'node_modules', '.amip-installed'), compiled: join(root, 'dist', 'compiled.txt') }
}

/**
 * What must be in the stamp of a finished install: another lock file, Node or platform means another node_modules.
 * The lock file is there as it is: comparing 150 kB costs less than loading Node's module for hashes.
 */
export function installKey(root) {
  const lock = readText(join(root, 'package-lock.json')) ?? ''
  return `node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}\n${lock}`
}

/** @param {string} folder @param {string} prefix @param {string[]} lines */
function listSources(folder, prefix, lines) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const name = `${prefix}/${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') listSources(path, name, lines)
    } else if (/\.(?:ts|css|html)$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(path)
      lines.push(`${name} ${size} ${mtimeMs}`)
    }
  }
}

/**
 * What must be in the stamp of a finished compile: every source with size and time of change. Reading names the list of
 * files as well, so a deleted or renamed source is a change like any other.
 */
export function compileKey(root) {
  const lines = []
  for (const name of [
    'tsconfig.json',
    'bin/setup/bundle.mjs',
    'bin/setup/standalone.mjs',
    'node_modules/esbuild/package.json',
  ]) {
    const { size, mtimeMs } = statSync(join(root, name))
    lines.push(`${name} ${size} ${mtimeMs}`)
  }
  listSources(join(root, 'src'), 'src', lines)
  return `${lines.join('\n')}\n`
}

/** Whether the stamps say that there is nothing to do. */
export function isReady(root) {
  const stamps = stampPaths(root)
  return (
    existsSync(join(root, 'node_modules', 'esbuild')) &&
    readText(stamps.installed) === installKey(root) &&
    readText(stamps.compiled) === compileKey(root)
  )
}
