import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Baustein } from '../../../src/content/blocks/baustein.js'
import { BAUSTEINE } from '../../../src/content/blocks/bausteine.js'
import { WURZEL } from '../../werkstatt.js'

/** A block's line in the handbook; attributes that must be there are bold. */
function zeileOf({ name, formen, beschreibung, attribute }: Baustein): string {
  const schreibweisen = formen.map((form) => `\`${form === 'zeile' ? '::' : ':::'}${name}\``).join(', ')
  const namen = Object.entries(attribute).map(([attribut, { pflicht }]) => (pflicht ? `**${attribut}**` : attribut))
  return `| ${schreibweisen} | ${beschreibung} | ${namen.join(', ')} |`
}

describe('the handbook', () => {
  const handbuch = readFileSync(join(WURZEL, 'docs/handbuch.md'), 'utf8').split('\n')

  it.each([...BAUSTEINE.values()].map((baustein) => [baustein.name, baustein] as const))(
    'describes %s',
    (_, baustein) => {
      expect(handbuch).toContain(zeileOf(baustein))
    },
  )
})
