import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { mitschrift } from './konsole.js'

const AMIP = fileURLToPath(new URL('../../bin/amip.mjs', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

let wurzel: string
let leer: string

beforeAll(() => {
  wurzel = mkdtempSync(join(tmpdir(), 'amip-cli-'))
  leer = mkdtempSync(join(tmpdir(), 'amip-leer-'))
  for (const name of ['mittelsachsen-2023', 'übersee-2024', '_entwurf', '.versteckt']) {
    mkdirSync(join(wurzel, 'content', name), { recursive: true })
  }
  writeFileSync(join(wurzel, 'content', 'notiz.txt'), '')
  writeFileSync(join(wurzel, 'datei'), '')
})

afterAll(() => {
  for (const folder of [wurzel, leer]) rmSync(folder, { recursive: true, force: true })
})

async function amip(argv: string[], cwd = wurzel) {
  const konsole = mitschrift(cwd)
  const code = await main(argv, konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['hilfe']], [['help']]])('%j shows all commands on stdout', async (argv) => {
    const { code, stdout, stderr } = await amip(argv, leer)
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const word of ['build', 'check', 'doctor', '--version', '130']) expect(stdout).toContain(word)
  })

  test.each([
    ['build', ['--format', '--out', '--browser', '--json']],
    ['check', ['--json', '--erklaere']],
    ['doctor', ['--json']],
  ])('%s explains its options with examples', async (name, options) => {
    const { code, stdout } = await amip([name, '--help'], leer)
    expect(code).toBe(0)
    for (const option of options) expect(stdout).toContain(option)
    expect(stdout).toContain(`Beispiele:\n  amip ${name}\n`)
    expect((await amip(['hilfe', name], leer)).stdout).toBe(stdout)
    expect((await amip([name, 'irgendein-programm', '-h'], leer)).stdout).toBe(stdout)
  })

  test('the version is that of package.json', async () => {
    expect(await amip(['--version'], leer)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('no command at all shows the commands, but as a wrong call', async () => {
    const { code, stdout, stderr } = await amip([])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('Kommandos:')
  })
})

describe('wrong calls end with exit code 2 and say what was probably meant', () => {
  test.each([
    [['biuld'], 'Das Kommando „biuld“ gibt es nicht.', '„amip build“'],
    [['constructor'], 'Das Kommando „constructor“ gibt es nicht.', 'amip --help'],
    [['--formt', 'pdf'], 'Die Option „--formt“ gibt es hier nicht.', 'amip --help'],
    [['build', '--formt', 'pdf'], 'Die Option „--formt“ gibt es nicht.', '„--format“'],
    [['build', '--format=pdf', '--jsn'], 'Die Option „--jsn“ gibt es nicht.', '„--json“'],
    [['build', '--constructor'], 'Die Option „--constructor“ gibt es nicht.', 'amip build --help'],
    [['build', '-x'], 'Die Option „-x“ gibt es nicht.', 'amip build --help'],
    [['build', '--format'], 'Der Option „--format“ fehlt ihr Wert.', 'amip build --help'],
    [['build', '--format', '--json'], 'Der Option „--format“ fehlt ihr Wert.', 'amip build --help'],
    [['build', '--out='], 'Der Option „--out“ fehlt ihr Wert.', 'amip build --help'],
    [['build', '--json=ja'], 'Die Option „--json“ steht für sich', '„--json“'],
    [['build', '--format', 'pdff'], 'Das Format „pdff“ gibt es nicht.', '„pdf“'],
    [['build', '--format', 'pdf,word'], 'Das Format „word“ gibt es nicht.', '„docx“'],
    [['build', '--format', 'epub'], 'Das Format „epub“ gibt es nicht.', 'pdf, docx und html'],
    [['build', '--format', 'pdf,'], 'In der Liste der Formate fehlt eines.', 'pdf,docx'],
    [['build', 'mittelsachsen-2032'], 'Das Programm „mittelsachsen-2032“ gibt es nicht.', '„mittelsachsen-2023“'],
    [['build', 'mittelsachsen'], 'Das Programm „mittelsachsen“ gibt es nicht.', '„mittelsachsen-2023“'],
    [['check', 'uebersee-2024'], 'Das Programm „uebersee-2024“ gibt es nicht.', '„übersee-2024“'],
    [['check', 'xyz'], 'Das Programm „xyz“ gibt es nicht.', 'Vorhanden: mittelsachsen-2023, übersee-2024.'],
    [['check', '../content'], 'Das Programm „../content“ gibt es nicht.', ''],
    [['check', 'notiz.txt'], 'Das Programm „notiz.txt“ gibt es nicht.', ''],
    [['build', '--out', 'datei'], '„datei“ ist kein Ordner.', '--out'],
    [['check', '--erklaere', 'yaml-sytnax'], 'Die Regel „yaml-sytnax“ gibt es nicht.', '„yaml-syntax“'],
    [['doctor', 'mittelsachsen-2023'], '„mittelsachsen-2023“ gehört hier nicht hin.', 'amip doctor'],
  ])('%j', async (argv, text, hinweis) => {
    const { code, stdout, stderr } = await amip(argv)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(`Fehler: ${text}`)
    expect(stderr).toContain(hinweis)
  })

  test('outside a workspace', async () => {
    const { code, stderr } = await amip(['check'], leer)
    expect(code).toBe(2)
    expect(stderr).toContain('einen Ordner content/')
  })

  test('a workspace without programmes', async () => {
    const root = mkdtempSync(join(tmpdir(), 'amip-'))
    mkdirSync(join(root, 'content'))
    const { code, stderr } = await amip(['build'], root)
    rmSync(root, { recursive: true })
    expect(code).toBe(2)
    expect(stderr).toContain('Unter content/ liegt kein Programm.')
  })
})

describe('amip check', () => {
  test('explains a rule', async () => {
    const { code, stdout } = await amip(['check', '--erklaere', 'zeichensatz'], leer)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^zeichensatz \(fehler\)\n.*UTF-8/)
  })

  test('reports an empty programme in text, with its place, and ends with 1', async () => {
    const { code, stdout, stderr } = await amip(['check', 'mittelsachsen-2023'])
    expect(code).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toContain('content/mittelsachsen-2023/programm.yaml:1:1: fehler programm-leer: ')
    expect(stdout).toMatch(/\n1 Programm geprüft: 1 Fehler in 1 Datei\.\n$/)
  })

  test('reports the same as JSON', async () => {
    const { code, stdout } = await amip(['check', 'content/mittelsachsen-2023/', '--json'])
    expect(code).toBe(1)
    const [meldung] = JSON.parse(stdout) as object[]
    expect(Object.keys(meldung ?? {})).toEqual(['regel', 'schwere', 'datei', 'zeile', 'spalte', 'text', 'rat'])
  })

  test('adds annotations on GitHub', async () => {
    const konsole = mitschrift(wurzel, { env: { GITHUB_ACTIONS: 'true' } })
    expect(await main(['check', 'mittelsachsen-2023'], konsole)).toBe(1)
    expect(konsole.stderr).toContain(
      '::error file=content/mittelsachsen-2023/programm.yaml,line=1,col=1,title=programm-leer::',
    )
  })
})

describe('the program as it is called', () => {
  const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined }

  test('finds the workspace from a folder inside it, and keeps results and complaints apart', () => {
    const cwd = join(wurzel, 'content', 'mittelsachsen-2023')
    const { status, stdout, stderr } = spawnSync(process.execPath, [AMIP, 'check', 'mittelsachsn-2023'], {
      cwd,
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('Meinten Sie „mittelsachsen-2023“?')
  })

  test('colours on demand, and never against NO_COLOR', () => {
    const call = (more: Record<string, string>) =>
      spawnSync(process.execPath, [AMIP, 'biuld'], { cwd: wurzel, env: { ...env, ...more }, encoding: 'utf8' }).stderr
    expect(call({})).not.toContain('\x1b')
    expect(call({ FORCE_COLOR: '1' })).toContain('\x1b[1;31mFehler:\x1b[0m')
    expect(call({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\x1b')
  })

  test.skipIf(process.platform === 'win32')('a reader that closes early is no crash', async () => {
    const child = spawn(process.execPath, [AMIP, 'check', '--json'], {
      cwd: wurzel,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
  })
})
