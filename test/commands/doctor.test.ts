import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'

const REPO = fileURLToPath(new URL('../..', import.meta.url))

let wurzel: string

beforeEach(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'amip-doctor-'))
  mkdirSync(join(wurzel, 'content'))
  cpSync(join(REPO, 'templates'), join(wurzel, 'templates'), { recursive: true })
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(wurzel, { recursive: true, force: true })
})

async function doctor(argv: string[] = [], env: NodeJS.ProcessEnv = process.env) {
  const konsole = mitschrift(wurzel, { env })
  const code = await main(['doctor', ...argv], konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}

test('a whole machine: browser started, fonts found, nothing left behind', async () => {
  const { code, stdout, stderr } = await doctor()
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^✓ Node\.js +\d+\.\d+\.\d+ \(/)
  expect(stdout).toMatch(/✓ Browser +.*Chrom.*, startet in /)
  expect(stdout).toMatch(/✓ Schriften +modern: Public Sans\n +sachlich: Source Sans 3\n +standard: Source Sans 3\n/)
  expect(stdout).toContain(join(wurzel, 'output'))
  expect(stdout).toMatch(/\nEs ist alles da\.\n$/)
  expect(code).toBe(0)
  expect(readdirSync(wurzel).sort()).toEqual(['content', 'templates'])
})

test('the same for machines', async () => {
  const { code, stdout } = await doctor(['--json'])
  const { gut, befunde } = JSON.parse(stdout) as {
    gut: boolean
    befunde: { was: string; stand: string; angaben: object }[]
  }
  expect([code, gut]).toEqual([0, true])
  expect(befunde.map(({ was }) => was)).toEqual(['Node.js', 'Browser', 'Schriften', 'Zwischenspeicher', 'Ausgabe'])
  expect(befunde[1]?.angaben).toMatchObject({ pfad: expect.any(String), version: expect.stringContaining('Chrome/') })
})

test('a browser that is asked for and missing: exit code 3, and what to do', async () => {
  const { code, stdout } = await doctor(['--browser', '/opt/fehlt'])
  expect(code).toBe(3)
  expect(stdout).toContain('✗ Browser')
  expect(stdout).toContain('„/opt/fehlt“')
  expect(stdout).toContain('→ Geben Sie den Pfad')
  expect(stdout).toContain('Es fehlt etwas')
})

test('a font that a design names and that is nowhere', async () => {
  const file = join(wurzel, 'templates', 'kaputt', 'gestaltung.yaml')
  cpSync(join(REPO, 'templates', 'standard', 'gestaltung.yaml'), file)
  writeFileSync(file, 'name: kaputt\nschrift: { normal: Nirgends }\n')
  const { code, stdout } = await doctor()
  expect(code).toBe(3)
  expect(stdout).toContain('✗ Schriften')
  expect(stdout).toContain('templates/kaputt/gestaltung.yaml:')
})

test('no design of one’s own: those that come with amip', async () => {
  rmSync(join(wurzel, 'templates'), { recursive: true })
  expect((await doctor()).stdout).toMatch(/✓ Schriften +modern: Public Sans/)
})

test('a cache that cannot be written is a warning, an output folder that cannot be written an error', async () => {
  writeFileSync(join(wurzel, 'datei'), '')
  vi.stubEnv('TMPDIR', wurzel)
  const warned = await doctor([], { ...process.env, AMIP_CACHE: '', XDG_CACHE_HOME: join(wurzel, 'datei') })
  expect(warned.stdout).toContain('! Zwischenspeicher')
  expect(warned.code).toBe(0)
  writeFileSync(join(wurzel, 'output'), '')
  const failed = await doctor()
  expect(failed.stdout).toContain('✗ Ausgabe')
  expect(failed.code).toBe(3)
})
