import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fillOnce, isComplete, userCache, writableCache } from '../../../src/pdf/browser/cache.js'
import { readTar } from '../../../src/pdf/browser/tar.js'

let cache: string
let fills: number

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'amip-cache-'))
  fills = 0
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(cache, { recursive: true, force: true })
})

async function fill(folder: string): Promise<void> {
  fills++
  mkdirSync(join(folder, 'lib'))
  await writeFile(join(folder, 'lib', 'a.so'), 'a'.repeat(1000))
  await writeFile(join(folder, 'programm'), 'b')
}

describe('the cache', () => {
  test('is filled once', async () => {
    const folder = await fillOnce(cache, 'x-1', fill)
    expect(folder).toBe(join(cache, 'x-1'))
    expect(isComplete(folder)).toBe(true)
    await fillOnce(cache, 'x-1', fill)
    expect(fills).toBe(1)
    expect(readdirSync(cache)).toEqual(['x-1'])
  })

  test('of several at the same time all get a whole folder, and nothing is left over', async () => {
    const folders = await Promise.all(Array.from({ length: 5 }, () => fillOnce(cache, 'x-1', fill)))
    expect(new Set(folders)).toEqual(new Set([join(cache, 'x-1')]))
    expect(isComplete(join(cache, 'x-1'))).toBe(true)
    expect(readdirSync(cache)).toEqual(['x-1'])
  })

  test.each([
    ['a file is missing', () => rmSync(join(cache, 'x-1', 'lib', 'a.so'))],
    ['a file is cut off', () => truncateSync(join(cache, 'x-1', 'lib', 'a.so'), 10)],
    ['its own list is missing', () => rmSync(join(cache, 'x-1', 'vollstaendig.json'))],
  ])('is filled again when %s', async (_, damage) => {
    const folder = await fillOnce(cache, 'x-1', fill)
    damage()
    expect(isComplete(folder)).toBe(false)
    await fillOnce(cache, 'x-1', fill)
    expect(isComplete(folder)).toBe(true)
    expect(fills).toBe(2)
    expect(readdirSync(cache)).toEqual(['x-1'])
    expect(existsSync(join(folder, 'kaputt'))).toBe(false)
  })

  test('a failure leaves nothing behind', async () => {
    const failing = fillOnce(cache, 'x-1', async (folder) => {
      await fill(folder)
      throw new Error('Datenträger voll')
    })
    await expect(failing).rejects.toThrow('Datenträger voll')
    expect(readdirSync(cache)).toEqual([])
  })

  test('what killed runs have left is removed after an hour', async () => {
    for (const name of ['x-1.alt', 'x-1.neu', 'anderes']) mkdirSync(join(cache, name))
    utimesSync(join(cache, 'x-1.alt'), 1, 1)
    utimesSync(join(cache, 'anderes'), 1, 1)
    await fillOnce(cache, 'x-1', fill)
    expect(readdirSync(cache).sort()).toEqual(['anderes', 'x-1', 'x-1.neu'])
  })

  test('lies where the environment says, if that is a full path', () => {
    expect(userCache({ XDG_CACHE_HOME: '/x', HOME: '/h' })).toBe('/x/amip')
    expect(userCache({ XDG_CACHE_HOME: 'x', HOME: '/h' })).toBe('/h/.cache/amip')
    expect(userCache({ AMIP_CACHE: '/y/z', XDG_CACHE_HOME: '/x' })).toBe('/y/z')
    expect(userCache({ AMIP_CACHE: 'y', XDG_CACHE_HOME: '/x' })).toBe('/x/amip')
    expect(userCache({ HOME: '/h' })).toBe('/h/.cache/amip')
  })

  test.skipIf(process.platform === 'win32')(
    'falls back to a temporary folder of our own when the first place cannot be written',
    () => {
      writeFileSync(join(cache, 'datei'), '')
      vi.stubEnv('TMPDIR', cache)
      const found = writableCache({ XDG_CACHE_HOME: join(cache, 'datei') })
      expect(dirname(found)).toBe(cache)
      expect(found).toMatch(/amip-/)
    },
  )
})

describe('tar', () => {
  test.skipIf(process.platform === 'win32')('reads what tar writes: names, modes, bytes', () => {
    mkdirSync(join(cache, 'ein', 'lib'), { recursive: true })
    writeFileSync(join(cache, 'ein', 'lib', 'a.so'), 'a'.repeat(1500))
    writeFileSync(join(cache, 'ein', 'leer'), '')
    chmodSync(join(cache, 'ein', 'lib', 'a.so'), 0o755)
    const archive = execFileSync('tar', ['--format=ustar', '-C', join(cache, 'ein'), '-c', 'lib', 'leer'])
    const entries = readTar(archive)
    expect(entries.map(({ name }) => name)).toEqual(['lib/a.so', 'leer'])
    expect(entries[0]?.data.toString()).toBe('a'.repeat(1500))
    expect((entries[0]?.mode ?? 0) & 0o777).toBe(0o755)
    expect(() => readTar(archive.subarray(0, 1200))).toThrow('Archive ends inside lib/a.so')
  })

  test.each([
    ['../boese', '0', 'Unsafe path'],
    ['/etc/boese', '0', 'Unsafe path'],
    ['verweis', '2', 'Unknown kind of entry'],
  ])('refuses %s of kind %s', (name, child, text) => {
    const header = Buffer.alloc(1024)
    header.write(name, 0)
    header.write('0000644\0', 100)
    header.write('00000000000\0', 124)
    header.write(child, 156)
    expect(() => readTar(header)).toThrow(text)
  })
})
