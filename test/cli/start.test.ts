import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seal } from '../../bin/setup/seal.mjs'

const REPO = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = `exports.main = () => 'Größe und → ✓'; exports.work = () => { while (process.cpuUsage().user < 1_500_000); }\n`

let root: string
const cache = () => join(root, 'cache')
const code = () => join(cache(), 'amip', 'code')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amip-start-'))
  mkdirSync(join(root, 'dist'))
  mkdirSync(join(root, 'bin'))
  cpSync(join(REPO, 'bin/start.cjs'), join(root, 'bin/start.cjs'))
  writeFileSync(join(root, 'dist/cli.cjs'), seal(PROGRAM))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Loads the program in a process of its own, and records it. @param work whether it does much more than start */
function start({ work = false, flags = [] as string[], env = {} } = {}) {
  const text = `const { exports, kept, record } = require(${JSON.stringify(join(root, 'bin/start.cjs'))}).load('cli')
${work ? 'exports.work()' : ''}
record()
process.stdout.write(JSON.stringify({ kept, said: exports.main() }))`
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', text], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', AMIP_CACHE: '', XDG_CACHE_HOME: cache(), ...env },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as { kept: boolean; said: string }
}

const RIGHT = 'Größe und → ✓'

describe('the machine code of an earlier run', () => {
  test('is used by the next one', () => {
    expect([start(), start(), start()]).toEqual([
      { kept: false, said: RIGHT },
      { kept: true, said: RIGHT },
      { kept: true, said: RIGHT },
    ])
    expect(readdirSync(code())).toHaveLength(1)
  })

  test('is kept where AMIP_CACHE says', () => {
    const env = { AMIP_CACHE: join(root, 'eigener') }
    expect([start({ env }).kept, start({ env }).kept, start().kept]).toEqual([false, true, false])
    expect(readdirSync(join(root, 'eigener/code'))).toHaveLength(1)
  })

  test('is recorded again by a run that did much more', () => {
    start()
    const [name = ''] = readdirSync(code())
    const first = readFileSync(join(code(), name))
    expect(start({ work: true }).kept).toBe(true)
    expect(readFileSync(join(code(), name)).equals(first)).toBe(false)
  })

  test('of who stays is recorded as long as it can be used, and not again', () => {
    const script = (
      after: string,
    ) => `const { exports, record, stay } = require(${JSON.stringify(join(root, 'bin/start.cjs'))}).load('cli')
stay()
${after}
record()`
    const run = (text: string) =>
      spawnSync(process.execPath, ['-e', text], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '', AMIP_CACHE: '', XDG_CACHE_HOME: cache() },
      })
    expect(run(script('')).stderr).toBe('')
    const [name = ''] = readdirSync(code())
    const first = readFileSync(join(code(), name))
    expect(start().kept).toBe(true)
    // Much more work, but under flags of which others have no use.
    expect(run(script('exports.work()')).status).toBe(0)
    expect(readFileSync(join(code(), name)).equals(first)).toBe(true)
    expect(start().kept).toBe(true)
  })

  test('of another program is not used, nor one made under other flags', () => {
    start()
    writeFileSync(join(root, 'dist/cli.cjs'), seal(PROGRAM.replace('Größe', 'Länge')))
    expect(start()).toEqual({ kept: false, said: 'Länge und → ✓' })
    expect(start({ flags: ['--no-opt'] }).kept).toBe(false)
    expect(start().kept).toBe(true)
  })

  test.each([
    [
      'a byte that is another',
      (whole: Buffer) => Buffer.from(whole.map((byte, at) => (at === whole.length - 9 ? byte ^ 1 : byte))),
    ],
    ['an end that is missing', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('with %s is not used, and replaced', (_, damage) => {
    start()
    const path = join(code(), readdirSync(code())[0] ?? '')
    writeFileSync(path, damage(readFileSync(path)))
    expect(start()).toEqual({ kept: false, said: RIGHT })
    expect(start()).toEqual({ kept: true, said: RIGHT })
  })

  test('is kept for a few versions, not for all', () => {
    for (let version = 0; version < 9; version++) {
      writeFileSync(join(root, 'dist/cli.cjs'), seal(`${PROGRAM}// ${version}`))
      start()
    }
    expect(readdirSync(code())).toHaveLength(6)
    expect(start().kept).toBe(true)
  })

  test('is done without where nothing can be written', () => {
    writeFileSync(cache(), 'a file where the folder would be')
    expect([start().said, start().kept]).toEqual([RIGHT, false])
    expect(existsSync(code())).toBe(false)
  })
})
