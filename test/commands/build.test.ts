import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parseBestellung } from '../../src/commands/build.js'
import { compiled } from '../compiled.js'

const INTERRUPT = await compiled('src/commands/terminal/interrupt.ts')

/** A process that works for ever under `interruptible` and says so; what it does on the abort is `work`. */
function start(work: string) {
  const script = `
    import { interruptible } from ${JSON.stringify(INTERRUPT)}
    const forever = setInterval(() => {}, 1000)
    const konsole = { err: (text) => process.stderr.write(text) }
    process.exitCode = await interruptible(konsole, (signal) => new Promise((resolve, reject) => { ${work} }))
    clearInterval(forever)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', `${script}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      resolve()
    })
  })
  const ende = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ready, ende }
}

describe.skipIf(process.platform === 'win32')('an interruption', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s aborts the work, which may still tidy up: exit code %i', async (name, code) => {
    const { child, ready, ende } = start(
      `signal.addEventListener('abort', () => { console.log('aufgeräumt'); reject(signal.reason) }); console.log('läuft')`,
    )
    await ready
    child.kill(name)
    expect(await ende).toEqual({
      code,
      stdout: 'läuft\naufgeräumt\n',
      stderr: 'Abgebrochen. Die letzte gute Ausgabe ist unverändert.\n',
    })
  })

  test('a second one does not wait for the tidying up', async () => {
    const { child, ready, ende } = start(
      `signal.addEventListener('abort', () => console.error('hängt')); console.log('läuft')`,
    )
    await ready
    child.kill('SIGINT')
    await new Promise((resolve) => child.stderr.once('data', resolve))
    child.kill('SIGINT')
    expect((await ende).code).toBe(130)
  })

  test('work that ends well after all counts as done', async () => {
    const { child, ready, ende } = start(`signal.addEventListener('abort', () => resolve(0)); console.log('läuft')`)
    await ready
    child.kill('SIGINT')
    expect((await ende).code).toBe(0)
  })
})

describe('the order of a build', () => {
  test('all three formats where none is named, each once and in their order otherwise', () => {
    expect(parseBestellung([])).toEqual({
      namen: [],
      formate: ['pdf', 'docx', 'html'],
      out: '',
      browser: undefined,
      json: false,
      frisch: false,
    })
    expect(parseBestellung(['--format', 'html, PDF,html']).formate).toEqual(['pdf', 'html'])
  })

  test('options and names in any order; after -- everything is a name', () => {
    expect(parseBestellung(['a', '--json', '--out=druck', 'b', '--browser', '/opt/b', '--', '--json'])).toEqual({
      namen: ['a', 'b', '--json'],
      formate: ['pdf', 'docx', 'html'],
      out: 'druck',
      browser: '/opt/b',
      json: true,
      frisch: false,
    })
  })
})
