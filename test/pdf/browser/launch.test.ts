import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { processEnvironment } from '../../../src/environment.js'
import { isSound } from '../../../src/pdf/browser/cache.js'
import { EMBEDDED_VERSION, embeddedBrowser, isEmbeddable } from '../../../src/pdf/browser/embedded.js'
import type { FoundBrowser } from '../../../src/pdf/browser/find.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import type { Browser } from '../../../src/pdf/browser/launch.js'
import { launchBrowser } from '../../../src/pdf/browser/launch.js'
import { openBrowser } from '../../../src/pdf/browser/open.js'
import { compiled } from '../../compiled.js'

let folder: string
let found: FoundBrowser
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amip-launch-'))
  // Other tests start browsers at the same time; here their profiles are counted.
  vi.stubEnv('TMPDIR', folder)
  found = await findBrowser(processEnvironment())
  browser = await launchBrowser(found, processEnvironment())
})
afterAll(async () => {
  await browser.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A file for the browser to open. */
function htmlFile(name: string, html: string): string {
  writeFileSync(join(folder, name), `<!doctype html><meta charset="utf-8">${html}`)
  return pathToFileURL(join(folder, name)).href
}

const profiles = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('amip-lauf-') && name.includes(`-${process.pid}-`))

/** A program that is no browser. */
function fakeProgram(name: string, script: string): FoundBrowser {
  const executable = join(folder, name)
  writeFileSync(executable, `#!/bin/sh\n${script}\n`)
  chmodSync(executable, 0o755)
  return { executable, origin: 'angegeben', name, shell: true, args: [], env: {} }
}

describe('a page', () => {
  test('is loaded, evaluated and printed', async () => {
    const page = await browser.newPage()
    await page.setViewport({ width: 500, height: 400 })
    await page.emulateMediaType('print')
    await page.goto(htmlFile('a.html', '<h1 id="a">Überschrift</h1><a href="#a">hin</a>'))
    expect(await page.evaluate('document.querySelector("h1").textContent')).toBe('Überschrift')
    expect(await page.evaluate((a: number, { b }: { b: string }) => [innerWidth, a, b], 7, { b: '„x“' })).toEqual([
      500,
      7,
      '„x“',
    ])
    expect(await page.evaluate(async () => (await document.fonts.ready).status)).toBe('loaded')
    expect(await page.evaluate(() => matchMedia('print').matches)).toBe(true)
    expect(await page.evaluate(() => undefined)).toBeUndefined()
    const pdf = Buffer.from(await page.pdf({ tagged: true, outline: true })).toString('latin1')
    expect(pdf).toMatch(/^%PDF-/)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    const bare = Buffer.from(await page.pdf({ tagged: false, outline: false })).toString('latin1')
    expect(bare).not.toContain('/StructTreeRoot')
    expect(bare).not.toContain('/Outlines')
    await page.close()
  })

  test('takes its paper from @page, without a margin of its own', async () => {
    const page = await browser.newPage()
    await page.goto(
      htmlFile(
        'b.html',
        '<style>@page { size: A4; margin: 0 } body { margin: 0 } div { height: 296mm }</style><div>x</div>',
      ),
    )
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/)
    expect(pdf).toContain('/Count 1')
    await page.close()
  })

  test('can be opened again and again, several at a time', async () => {
    const texts = await Promise.all(
      ['eins', 'zwei', 'drei'].map(async (text) => {
        const page = await browser.newPage()
        await page.goto(htmlFile(`${text}.html`, text))
        await page.goto(htmlFile(`${text}.html`, text))
        const found = await page.evaluate('document.body.textContent')
        await page.close()
        return found
      }),
    )
    expect(texts).toEqual(['eins', 'zwei', 'drei'])
  })

  test('a file that is not there, and a script that fails, are errors', async () => {
    const page = await browser.newPage()
    await expect(page.goto(pathToFileURL(join(folder, 'fehlt.html')).href)).rejects.toThrow('ERR_FILE_NOT_FOUND')
    await expect(
      page.evaluate(() => {
        throw new Error('kaputt')
      }),
    ).rejects.toThrow('kaputt')
    await expect(page.evaluate('nirgends.da')).rejects.toThrow('nirgends is not defined')
    await page.close()
  })

  test('fetches nothing from a network', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const { port } = server.address() as AddressInfo
    const page = await browser.newPage()
    await page.goto(
      htmlFile('netz.html', `<img src="http://localhost:${port}/a.png"><img src="http://127.0.0.1:${port}/b.png">`),
    )
    await page.close()
    server.close()
    expect(asked).toBe(0)
  })
})

test('a page that is given back is the next one, empty', async () => {
  const page = await browser.newPage()
  await page.goto(htmlFile('zurueck.html', '<p>Text'))
  browser.giveBack(page)
  const next = await browser.newPage()
  expect(next).toBe(page)
  expect(await next.evaluate('document.body.textContent')).toBe('')
  await next.close()
})

test('a page that is given back holds nothing of its document', async () => {
  const page = await browser.newPage()
  await page.goto(htmlFile('viel.html', '<p>Text</p>'.repeat(5000)))
  browser.giveBack(page)
  const next = await browser.newPage()
  expect((await next.metrics()).Nodes).toBeLessThan(1000)
  await next.close()
})

test('a page that is given back closed is not used again', async () => {
  const page = await browser.newPage()
  await page.close()
  browser.giveBack(page)
  const next = await browser.newPage()
  expect(next).not.toBe(page)
  await next.close()
})

describe('the browser as a process', () => {
  test('is gone after close, with its profile', async () => {
    const before = profiles().length
    const other = await launchBrowser(found, processEnvironment())
    expect(other.version).toMatch(/Chrome\/\d+/)
    expect(profiles()).toHaveLength(before + 1)
    await other.close()
    expect(profiles()).toHaveLength(before)
    await expect(other.newPage()).rejects.toThrow()
  })

  test('is ended at once by an abort, and what waits for it fails', async () => {
    const before = profiles().length
    const controller = new AbortController()
    const other = await launchBrowser(found, processEnvironment(), controller.signal)
    const page = await other.newPage()
    const waiting = page.evaluate('new Promise(() => {})')
    controller.abort()
    await expect(waiting).rejects.toThrow()
    await other.close()
    expect(profiles()).toHaveLength(before)
    expect(readdirSync(tmpdir()).filter((name) => name.includes('chromium'))).toEqual([])
  })

  test('is not even started when that has happened before', async () => {
    await expect(launchBrowser(found, processEnvironment(), AbortSignal.abort())).rejects.toThrow('aborted')
  })

  test.skipIf(process.platform === 'win32')(
    'what does not start is an error of the environment, with what it says itself',
    async () => {
      const broken = fakeProgram('kaputt', 'echo "libnss3.so: cannot open shared object file" >&2; exit 127')
      const error = await launchBrowser(broken, processEnvironment()).catch((caught: unknown) => caught)
      expect(error).toMatchObject({ name: 'UmgebungsFehler', hinweis: expect.stringContaining('libnss3.so') })
      await expect(launchBrowser({ ...broken, executable: '/fehlt' }, processEnvironment())).rejects.toMatchObject({
        name: 'UmgebungsFehler',
      })
    },
  )

  test.skipIf(process.platform === 'win32')('one that ends at once is known at once, and how it ended', async () => {
    const begin = performance.now()
    const error = await launchBrowser(fakeProgram('endet', 'exit 3'), processEnvironment()).catch((caught) => caught)
    expect(performance.now() - begin).toBeLessThan(10_000)
    expect(error).toMatchObject({ name: 'UmgebungsFehler', hinweis: expect.stringContaining('Rückgabewert 3') })
    expect((error as { hinweis: string }).hinweis).not.toContain('Protocol')
  })

  test.skipIf(process.platform === 'win32')('one that never answers is ended by an abort at once', async () => {
    const before = profiles().length
    const controller = new AbortController()
    const begin = performance.now()
    setTimeout(() => controller.abort(), 200)
    await expect(
      launchBrowser(fakeProgram('schweigt', 'exec sleep 60'), processEnvironment(), controller.signal),
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - begin).toBeLessThan(10_000)
    expect(profiles()).toHaveLength(before)
  })

  test.skipIf(process.platform === 'win32')('one that does not answer in time is ended, and that is said', async () => {
    const before = profiles().length
    const error = await launchBrowser(
      fakeProgram('säumt', 'exec sleep 60'),
      processEnvironment(),
      undefined,
      500,
    ).catch((caught) => caught)
    expect(error).toMatchObject({ name: 'UmgebungsFehler', hinweis: expect.stringContaining('nicht geantwortet') })
    expect((error as { hinweis: string }).hinweis).not.toContain('SIGKILL')
    expect(profiles()).toHaveLength(before)
  })

  test('one that has answered while we were busy is no late one', async () => {
    const starting = launchBrowser(found, processEnvironment(), undefined, 2000)
    await import('puppeteer')
    const busy = performance.now() + 3000
    while (performance.now() < busy);
    await (await starting).close()
  })

  test.skipIf(process.platform === 'win32')('needs a temporary folder that can be written to', async () => {
    vi.stubEnv('TMPDIR', join(folder, 'nirgends'))
    const error = await launchBrowser(found, processEnvironment()).catch((caught) => caught)
    vi.stubEnv('TMPDIR', folder)
    expect(error).toMatchObject({ name: 'UmgebungsFehler', message: expect.stringContaining('nirgends') })
  })

  test.skipIf(process.platform === 'win32')(
    'is tried without sandbox where the system forbids it, and says so',
    async () => {
      const script = `case "$*" in *--no-sandbox*) exec "${found.executable}" "$@";; *) echo "No usable sandbox!" >&2; exit 1;; esac`
      const other = await launchBrowser({ ...fakeProgram('sandkasten', script), env: found.env }, processEnvironment())
      expect(other.sandbox).toBe(false)
      await other.close()
    },
  )

  test.skipIf(process.platform === 'win32')('never outlives us', async () => {
    const marks = join(folder, 'ueberlebt')
    mkdirSync(marks)
    // The stand-in writes its number, then lives as long as its pipe.
    const standIn = fakeProgram('lebt', `echo $$ > "${marks}/pid"; exec "${found.executable}" "$@"`)
    const script = `
      import { readFileSync } from 'node:fs'
      const { launchBrowser } = await import(${JSON.stringify(await compiled('src/pdf/browser/launch.ts'))})
      await launchBrowser(${JSON.stringify({ ...standIn, args: found.args, env: found.env })}, { env: process.env, platform: process.platform })
      process.kill(process.pid, 'SIGKILL')`
    spawnSync(process.execPath, ['--input-type=module', '-e', script])
    const pid = Number(readFileSync(join(marks, 'pid'), 'utf8'))
    const isAlive = () =>
      existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    for (let wait = 0; wait < 100 && isAlive(); wait++) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isAlive()).toBe(false)
  })
})

describe('the embedded browser', () => {
  test('the version in the name of its folder is that of the package', () => {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const manifest = JSON.parse(readFileSync(join(entry, '..', '..', '..', 'package.json'), 'utf8')) as {
      version: string
    }
    expect(manifest.version).toBe(EMBEDDED_VERSION)
  })

  test.runIf(isEmbeddable(process.platform, process.arch))(
    'is unpacked once, also by two at the same time',
    async () => {
      const env = { XDG_CACHE_HOME: join(folder, 'cache & mehr'), LD_LIBRARY_PATH: '/gegeben' }
      let told = 0
      const both = await Promise.all([embeddedBrowser(env, () => told++), embeddedBrowser(env, () => told++)])
      expect(both[0]).toEqual(both[1])
      expect(told).toBe(2)
      const root = join(folder, 'cache & mehr', 'amip')
      expect(readdirSync(root)).toEqual([`chromium-${EMBEDDED_VERSION}`])
      const again = await embeddedBrowser(env, () => told++)
      expect(told).toBe(2)
      expect(readFileSync(again.env.FONTCONFIG_FILE ?? '', 'utf8')).toContain('cache &amp; mehr')
      const other = await launchBrowser({ ...found, ...again }, processEnvironment())
      expect(other.version).toContain('147.')
      await other.close()
    },
  )

  test.runIf(isEmbeddable(process.platform, process.arch))('that has been damaged is unpacked anew', async () => {
    const env: NodeJS.ProcessEnv = { ...process.env, AMIP_CACHE: '', XDG_CACHE_HOME: join(folder, 'cache & mehr') }
    const { executable } = await embeddedBrowser(env)
    const whole = await isSound(dirname(executable))
    const file = openSync(executable, 'r+')
    writeSync(file, Buffer.alloc(4096), 0, 4096, 0)
    closeSync(file)
    expect([whole, await isSound(dirname(executable))]).toEqual([true, false])
    const { AMIP_BROWSER: _, ...clean } = env
    const other = await openBrowser({ environment: { ...processEnvironment(), env: clean } })
    expect(other.version).toContain('147.')
    await other.close()
    expect(await isSound(dirname(executable))).toBe(true)
  })
})
