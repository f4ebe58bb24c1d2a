import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SetupFehler } from './state.mjs'

/** @param {string} path */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether a package that is missing may be: optional, and made for another platform or wanted by such a one only. */
function mayBeMissing({ optional, os, cpu, libc }) {
  if (!optional) return false
  if (libc || (!os && !cpu)) return true
  return (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch))
}

/**
 * Whether node_modules holds what package-lock.json asks for. Without our stamp npm's own record of what it put there
 * is asked, so that somebody's `npm ci` or `npm install` need not be done again.
 * @param {string} root @param {string} stamp @param {string} key
 */
export function isInstalled(root, stamp, key) {
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return true
  const wanted = readLock(join(root, 'package-lock.json'))
  const present = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  for (const [path, entry] of Object.entries(wanted)) {
    const found = present[path]
    if (path === '' || (!found && mayBeMissing(entry))) continue
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) return false
  }
  return Object.keys(present).every((path) => path in wanted)
}

/**
 * The npm that runs us if there is one (`npm start`), else the one in PATH.
 * @returns {[command: string, args: string[], shell: boolean]}
 */
function npmCommand() {
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
    // npm's own patience (minutes) helps nobody who is offline.
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=4000',
  ]
  const cli = process.env.npm_execpath
  if (cli && /^npm-cli\.c?js$/.test(basename(cli)) && existsSync(cli)) return [process.execPath, [cli, ...args], false]
  // On Windows npm is a .cmd file, which Node starts only through the shell.
  return process.platform === 'win32' ? [['npm', ...args].join(' '), [], true] : ['npm', args, false]
}

/** What to say for npm's output; the first pattern that fits wins. */
const REASONS = [
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    text: 'Die Pakete lassen sich nicht laden: Die Paketquelle von npm ist nicht erreichbar.',
    hinweis:
      'Beim ersten Mal braucht die Einrichtung eine Verbindung, danach keine mehr. Prüfen Sie die Verbindung (hinter einem Proxy: npm config set proxy …) und starten Sie neu.',
  },
  {
    pattern: /ENOSPC/,
    text: 'Die Pakete lassen sich nicht speichern: Der Datenträger ist voll.',
    hinweis: 'Schaffen Sie etwa 1 GB Platz und starten Sie neu.',
  },
  {
    pattern: /EACCES|EPERM|EROFS|EBUSY/,
    text: 'Die Pakete lassen sich nicht speichern: In den Ordner node_modules darf nicht geschrieben werden.',
    hinweis: 'Schließen Sie Programme, die den Ordner benutzen, prüfen Sie die Rechte und starten Sie neu.',
  },
  {
    pattern: /EUSAGE/,
    text: 'package.json und package-lock.json passen nicht zusammen.',
    hinweis: 'Rufen Sie einmal „npm install“ auf und starten Sie neu.',
  },
]

const UNKNOWN_REASON = {
  text: 'Die Pakete lassen sich nicht installieren.',
  hinweis: 'Rufen Sie „npm ci“ von Hand auf, um alles zu sehen, was npm sagt.',
}

/** The first lines that say something; npm's usage text and the path of its log come after. @param {string} output */
function essence(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trimEnd())
  return lines.filter((line) => line !== '').slice(0, 12)
}

/** @param {string} output */
function explainNpmFailure(output) {
  const { text, hinweis } = REASONS.find(({ pattern }) => pattern.test(output)) ?? UNKNOWN_REASON
  return new SetupFehler(
    text,
    [hinweis, '', 'npm sagt dazu:', ...essence(output).map((line) => `  ${line}`)].join('\n'),
  )
}

/**
 * Runs `npm ci`; its output is shown only when it fails. Install scripts stay off: no package here needs one, and the
 * only one there is would try to download a browser.
 * @param {string} root @param {(child: import('node:child_process').ChildProcess) => void} guard
 */
export function install(root, guard) {
  return new Promise((resolve, reject) => {
    const [command, args, shell] = npmCommand()
    // NODE_ENV=production would leave out the compiler in spite of --include=dev in older npm.
    const env = { ...process.env, NODE_ENV: 'development' }
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    guard(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => {
      const missing = 'code' in error && error.code === 'ENOENT'
      const text = missing ? 'npm wurde nicht gefunden.' : `npm lässt sich nicht starten: ${error.message}`
      reject(new SetupFehler(text, 'npm gehört zu Node.js; installieren Sie Node.js von nodejs.org neu.'))
    })
    child.on('close', (code) => (code === 0 ? resolve(undefined) : reject(explainNpmFailure(output))))
  })
}
