import { describe, expect, test } from 'vitest'
import { UmgebungsFehler } from '../../../src/environment.js'
import type { BrowserSearch } from '../../../src/pdf/browser/find.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { installedCandidates } from '../../../src/pdf/browser/installed.js'

const noEmbedded = async () => {
  throw new Error('kein Platz')
}

/** A search on a machine that has just these programs. */
function machine(platform: NodeJS.Platform, programs: string[], env: Record<string, string> = {}): BrowserSearch {
  return { env, platform, arch: 'x64', isRoot: false, isProgram: (path) => programs.includes(path) }
}

async function failure(search: BrowserSearch): Promise<UmgebungsFehler> {
  const error = await findBrowser(search).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(UmgebungsFehler)
  return error as UmgebungsFehler
}

describe('a browser that is asked for', () => {
  test('--browser comes before AMIP_BROWSER, and both before everything else', async () => {
    const search = machine('linux', ['/opt/a', '/opt/b', '/usr/bin/chromium'], {
      AMIP_BROWSER: '/opt/b',
      PATH: '/usr/bin',
    })
    expect(await findBrowser({ ...search, wish: '/opt/a' })).toMatchObject({
      executable: '/opt/a',
      origin: 'angegeben',
    })
    expect(await findBrowser(search)).toMatchObject({
      executable: '/opt/b',
      origin: 'angegeben',
      name: 'b',
      shell: false,
    })
  })

  test('may be a name that is in PATH', async () => {
    const search = machine('linux', ['/snap/bin/chromium'], { PATH: '/usr/bin:/snap/bin:bin' })
    expect(await findBrowser({ ...search, wish: 'chromium' })).toMatchObject({ executable: '/snap/bin/chromium' })
  })

  test('is named when it is not there, instead of taking another one', async () => {
    const search = machine('linux', ['/usr/bin/chromium'], { PATH: '/usr/bin' })
    const wanted = await failure({ ...search, wish: '/opt/fehlt' })
    expect(wanted.message).toBe(
      'Der mit --browser angegebene Browser „/opt/fehlt“ ist nicht da oder lässt sich nicht ausführen.',
    )
    const set = await failure({ ...search, env: { AMIP_BROWSER: 'fehlt' } })
    expect(set.message).toContain('Der mit AMIP_BROWSER angegebene Browser „fehlt“')
  })

  test('an empty AMIP_BROWSER asks for nothing', async () => {
    const search = machine('darwin', [], { AMIP_BROWSER: '' })
    expect((await failure(search)).message).toContain('Es wurde kein Browser gefunden')
  })

  test('a folder or a file without permission is none', async () => {
    for (const wish of ['/', import.meta.filename]) {
      const error = await failure({ wish, env: {}, platform: process.platform, arch: process.arch })
      expect(error.message).toContain(`„${wish}“`)
    }
  })

  test('a headless shell is recognised by its name', async () => {
    const search = machine('linux', ['/opt/chrome-headless-shell'])
    expect((await findBrowser({ ...search, wish: '/opt/chrome-headless-shell' })).shell).toBe(true)
  })
})

describe('the embedded browser', () => {
  const embedded = async () => ({ executable: '/cache/chromium', env: { FONTCONFIG_FILE: '/cache/fonts.conf' } })

  test('comes before an installed one', async () => {
    const search = { ...machine('linux', ['/usr/bin/google-chrome'], { PATH: '/usr/bin' }), embedded }
    expect(await findBrowser(search)).toEqual({
      executable: '/cache/chromium',
      origin: 'eingebettet',
      name: 'Chromium 147.0.0 (eingebettet)',
      shell: true,
      args: [],
      env: { FONTCONFIG_FILE: '/cache/fonts.conf' },
    })
  })

  test('runs without sandbox as root, and only then', async () => {
    const search = { ...machine('linux', []), embedded }
    expect((await findBrowser({ ...search, isRoot: true })).args).toEqual(['--no-sandbox'])
    expect((await findBrowser({ ...search, isRoot: false })).args).toEqual([])
  })

  test('that cannot be unpacked gives way to an installed one, or its reason is told', async () => {
    const search = { ...machine('linux', ['/usr/bin/chromium'], { PATH: '/usr/bin' }), embedded: noEmbedded }
    expect(await findBrowser(search)).toMatchObject({ executable: '/usr/bin/chromium', origin: 'installiert' })
    expect((await failure({ ...search, isProgram: () => false })).message).toContain('(kein Platz)')
  })

  test.each([
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['win32', 'x64'],
  ] as const)('is not for %s %s', async (platform, arch) => {
    const error = await failure({ ...machine(platform, []), arch })
    expect(error.message).toBe('Es wurde kein Browser gefunden, der das PDF setzen kann.')
    expect(error.hinweis).toContain('AMIP_BROWSER')
  })
})

describe('an installed browser', () => {
  test('Linux: the first of the known names in PATH', async () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    const search = { ...machine('linux', ['/usr/bin/chromium', '/usr/bin/microsoft-edge'], env), embedded: noEmbedded }
    expect(await findBrowser(search)).toMatchObject({ executable: '/usr/bin/chromium', name: 'Chromium', shell: false })
    const chrome = { ...search, isProgram: (path: string) => path.startsWith('/usr/bin/') }
    expect(await findBrowser(chrome)).toMatchObject({ executable: '/usr/bin/google-chrome', name: 'Google Chrome' })
  })

  test('macOS: for all users and for this one (paths only; not run on macOS)', async () => {
    const edge = '/Users/ina/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    expect(await findBrowser(machine('darwin', [edge], { HOME: '/Users/ina' }))).toMatchObject({
      executable: edge,
      name: 'Microsoft Edge',
      args: [],
    })
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(await findBrowser(machine('darwin', [edge, chrome], { HOME: '/Users/ina' }))).toMatchObject({
      executable: chrome,
    })
  })

  test('Windows: in all folders for programs (paths only; not run on Windows)', async () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      ProgramW6432: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\Ina\\AppData\\Local',
    }
    const paths = installedCandidates(env, 'win32').map(({ executable }) => executable)
    expect(paths).toHaveLength(9)
    expect(new Set(paths).size).toBe(9)
    expect(paths).toContain('C:\\Users\\Ina\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(await findBrowser(machine('win32', [edge], env))).toMatchObject({ executable: edge, name: 'Microsoft Edge' })
  })

  test('Windows: a path that is asked for, and a name in Path (paths only; not run on Windows)', async () => {
    const env = { Path: 'C:\\Windows;D:\\Werkzeug' }
    const search = machine('win32', ['D:\\Werkzeug\\chrome.exe'], env)
    expect(await findBrowser({ ...search, wish: 'D:\\Werkzeug\\chrome.exe' })).toMatchObject({ name: 'chrome' })
    expect(await findBrowser({ ...search, wish: 'chrome.exe' })).toMatchObject({
      executable: 'D:\\Werkzeug\\chrome.exe',
    })
  })
})
