import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { epochDay, isoDay } from '../src/environment.js'
import { WURZEL } from './werkstatt.js'

const SRC = join(WURZEL, 'src')
/** Properties of the running process by which kept pictures are told apart, no settings. */
const SELF = ['charts/drawing/vorrat.ts']

test('environment and clock are asked in one place', () => {
  const askers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'environment.ts' && !SELF.includes(file))
    .filter((file) =>
      /process\.(?:env|platform|arch)\b|\b(?:env|platform|arch)\b[^=;\n]*\} = process\b|new Date\(\)|Date\.now/.test(
        readFileSync(join(SRC, file), 'utf8'),
      ),
    )
  expect(askers).toEqual([])
})

test('a reproducible build names its day in seconds', () => {
  expect(epochDay({ env: { SOURCE_DATE_EPOCH: '86400' } })).toBe('1970-01-02')
  expect(epochDay({ env: { SOURCE_DATE_EPOCH: 'gestern' } })).toBeUndefined()
  expect(epochDay({ env: {} })).toBeUndefined()
  expect(isoDay(new Date('2024-02-29T23:59:59Z'))).toBe('2024-02-29')
})
