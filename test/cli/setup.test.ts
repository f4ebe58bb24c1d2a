import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PAGES } from '../../bin/setup/bundle.mjs'

const REPO = fileURLToPath(new URL('../..', import.meta.url))

/** Stands in for npm: notes the call, does what FAKE says, and puts the real compiler into node_modules. */
const FAKE_NPM = `
const { appendFileSync, copyFileSync, mkdirSync, rmSync, symlinkSync } = require('node:fs')
appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n')
const how = process.env.FAKE ?? ''
if (how.startsWith('fail:')) { console.error('npm error code ' + how.slice(5)); process.exit(1) }
rmSync('node_modules', { recursive: true, force: true })
mkdirSync('node_modules')
setTimeout(() => {
  symlinkSync(${JSON.stringify(join(REPO, 'node_modules', 'esbuild'))}, 'node_modules/esbuild', 'junction')
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
}, Number(process.env.FAKE_MS ?? 0))
`

interface Ende {
  code: number | null
  stdout: string
  stderr: string
}

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amip-setup-'))
  cpSync(join(REPO, 'bin'), join(root, 'bin'), { recursive: true })
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  mkdirSync(join(root, 'src', 'word'))
  writeFileSync(join(root, 'src', 'word', 'worker.ts'), `console.log('Word')\n`)
  for (const page of PAGES) {
    mkdirSync(dirname(join(root, page)), { recursive: true })
    writeFileSync(join(root, page), '')
  }
  mkdirSync(join(root, 'fake'))
  writeFileSync(join(root, 'fake', 'npm-cli.js'), FAKE_NPM)
  writeFileSync(join(root, 'fake', 'package.json'), '{ "type": "commonjs" }')
  writeFileSync(join(root, 'package.json'), '{ "name": "klein", "type": "module" }')
  writeLock('1.0.0')
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: [],
    rootDir: 'src',
    outDir: 'dist',
  }
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  writeFileSync(
    join(root, 'src', 'cli.ts'),
    `import { word } from './deep/word.js'\nexport const main = (argv: string[]): number => {\n  console.log(word, argv.join(' '))\n  return 7\n}\n`,
  )
  writeFileSync(join(root, 'src', 'deep', 'word.ts'), `export const word: string = 'eins'\n`)
})

afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

function writeLock(version: string): void {
  const packages = {
    '': { name: 'klein' },
    'node_modules/esbuild': { version },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true, os: ['aix'] },
  }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
}

function start(env: Record<string, string> = {}, script = 'bin/amip.mjs') {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR|NODE_OPTIONS|VITEST)/.test(name)),
  )
  const child = spawn(process.execPath, [join(root, script), 'a', 'b'], {
    cwd: root,
    env: { ...clean, npm_execpath: join(root, 'fake', 'npm-cli.js'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ende = new Promise<Ende>((resolve) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ende }
}

const run = (env?: Record<string, string>, script?: string) => start(env, script).ende
const npmCalls = () =>
  existsSync(join(root, 'npm-calls.txt')) ? readFileSync(join(root, 'npm-calls.txt'), 'utf8').trim().split('\n') : []
const inDist = (file: string) => join(root, 'dist', file)

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('set-up', () => {
  test('installs and compiles once, then does nothing more, and says nothing without a terminal', async () => {
    expect(await run()).toEqual({ code: 7, stdout: 'eins a b\n', stderr: '' })
    const made = statSync(inDist('cli.cjs')).mtimeMs
    expect(await run()).toEqual({ code: 7, stdout: 'eins a b\n', stderr: '' })
    expect(statSync(inDist('cli.cjs')).mtimeMs).toBe(made)
    expect(npmCalls()).toHaveLength(1)
    expect(npmCalls()[0]).toMatch(/^ci --include=dev --ignore-scripts /)
  })

  test('runs by itself as well', async () => {
    expect((await run({}, 'bin/setup.mjs')).code).toBe(0)
    expect(existsSync(inDist('cli.cjs'))).toBe(true)
  })

  test('compiles again when a source changes, and only then', async () => {
    await run()
    writeFileSync(join(root, 'src', 'deep', 'word.ts'), `export const word: string = 'zwei'\n`)
    expect((await run()).stdout).toBe('zwei a b\n')
    expect(npmCalls()).toHaveLength(1)
  })

  test('sees a change that leaves the size as it was', async () => {
    await run()
    writeFileSync(
      join(root, 'src', 'deep', 'word.ts'),
      `export const word: string = 'fuenf'\n`.replace('fuenf', 'drei'),
    )
    utimesSync(join(root, 'src', 'deep', 'word.ts'), 1, 1)
    expect((await run()).stdout).toBe('drei a b\n')
  })

  test('takes away what has no source any more', async () => {
    await run()
    // A chunk of an earlier compile, as a change of imports leaves it.
    mkdirSync(inDist('deep'))
    writeFileSync(inDist('deep/chunk-gone.js'), '')
    writeFileSync(join(root, 'src', 'deep', 'word.ts'), `export const word: string = 'vier'\n`)
    expect((await run()).stdout).toBe('vier a b\n')
    expect(existsSync(inDist('deep'))).toBe(false)
    expect(existsSync(inDist('word/worker.cjs'))).toBe(true)
  })

  test('compiles again after dist/ was emptied by hand', async () => {
    await run()
    for (const name of ['cli.cjs', 'word', 'compiled.txt']) rmSync(inDist(name), { recursive: true })
    expect((await run()).code).toBe(7)
  })

  test('installs again when the lock file asks for something else', async () => {
    await run()
    writeLock('2.0.0')
    await run()
    expect(npmCalls()).toHaveLength(2)
  })

  test('leaves alone what somebody has installed with npm', async () => {
    mkdirSync(join(root, 'node_modules'))
    symlinkSync(join(REPO, 'node_modules', 'esbuild'), join(root, 'node_modules', 'esbuild'), 'junction')
    writeFileSync(
      join(root, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/esbuild': { version: '1.0.0' } } }),
    )
    expect((await run()).code).toBe(7)
    expect(npmCalls()).toEqual([])
  })

  test('a failed install says in German what to do, leaves no stamp, and is tried again', async () => {
    const failed = await run({ FAKE: 'fail:ENOTFOUND' })
    expect(failed.code).toBe(3)
    expect(failed.stdout).toBe('')
    expect(failed.stderr).toContain('Fehler: Die Pakete lassen sich nicht laden')
    expect(failed.stderr).toContain('Verbindung')
    expect(failed.stderr).toContain('code ENOTFOUND')
    expect((await run()).code).toBe(7)
  })

  test.each([
    ['EUSAGE', 'package.json und package-lock.json passen nicht zusammen'],
    ['ENOSPC', 'Der Datenträger ist voll'],
    ['EACCES', 'darf nicht geschrieben werden'],
    ['EWEIRD', 'Die Pakete lassen sich nicht installieren'],
  ])('explains npm error %s', async (code, text) => {
    const failed = await run({ FAKE: `fail:${code}` })
    expect(failed.code).toBe(3)
    expect(failed.stderr).toContain(text)
  })

  test('a source that cannot be compiled is named, and the last good program stays', async () => {
    await run()
    const good = readFileSync(inDist('cli.cjs'), 'utf8')
    writeFileSync(join(root, 'src', 'cli.ts'), 'export const main = (\n')
    const failed = await run()
    expect(failed.code).toBe(3)
    expect(failed.stderr).toContain('src/cli.ts')
    expect(readFileSync(inDist('cli.cjs'), 'utf8')).toBe(good)
    expect((await run()).code).toBe(3)
  })

  test('two at the same time: one installs, the other waits', async () => {
    const both = await Promise.all([run({ FAKE_MS: '300' }), run({ FAKE_MS: '300' })])
    expect(both.map(({ code }) => code)).toEqual([7, 7])
    expect(npmCalls()).toHaveLength(1)
    expect(existsSync(inDist('setup.lock'))).toBe(false)
  })

  test('killed in the middle: no stamp, no lock that holds anybody up', async () => {
    const { child, ende } = start({ FAKE_MS: '200' })
    await until(() => npmCalls().length === 1)
    child.kill('SIGKILL')
    await ende
    expect(existsSync(join(root, 'node_modules', '.amip-installed'))).toBe(false)
    expect((await run()).code).toBe(7)
  })

  test.skipIf(process.platform === 'win32')('interrupted: npm ends with us, exit code 130', async () => {
    const { child, ende } = start({ FAKE_MS: '60000' })
    await until(() => npmCalls().length === 1)
    child.kill('SIGINT')
    expect((await ende).code).toBe(130)
    expect(existsSync(inDist('setup.lock'))).toBe(false)
    expect((await run()).code).toBe(7)
  })

  test('a lock that nobody refreshes any more is taken over, even one from another machine', async () => {
    mkdirSync(join(root, 'dist'))
    writeFileSync(inDist('setup.lock'), 'anderswo\n1\n')
    utimesSync(inDist('setup.lock'), 1, 1)
    expect((await run()).code).toBe(7)
  })

  test('an installed package without sources needs no set-up', async () => {
    await run()
    rmSync(join(root, 'src'), { recursive: true })
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect((await run()).code).toBe(7)
    expect(npmCalls()).toHaveLength(1)
  })

  test('an old Node is told so in German', async () => {
    const state = JSON.stringify(join(root, 'bin', 'setup', 'state.mjs'))
    writeFileSync(
      join(root, 'old.mjs'),
      `import { checkNode } from ${state}\nfor (const version of ['18.20.4', '20.18.1', '20.19.0', '22.0.0']) {\n  try { checkNode(version); console.log('ok') } catch (error) { console.log(error.message) }\n}\n`,
    )
    const { stdout } = await run({}, 'old.mjs')
    expect(stdout).toBe(
      'amip braucht Node.js 20.19 oder neuer; hier läuft 18.20.4.\namip braucht Node.js 20.19 oder neuer; hier läuft 20.18.1.\nok\nok\n',
    )
  })

  test.skipIf(process.platform === 'win32')('a folder that is gone is told so in German', () => {
    const folder = join(root, 'weg')
    mkdirSync(folder)
    const script = join(root, 'bin', 'setup.mjs')
    const { status, stderr } = spawnSync('sh', ['-c', 'rmdir "$PWD" && exec "$0" "$1"', process.execPath, script], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      3,
      'Fehler: Den Ordner, in dem Sie stehen, gibt es nicht mehr.\nEr wurde gelöscht oder verschoben: in den Arbeitsordner wechseln und amip dort starten.\n',
    ])
  })
})
