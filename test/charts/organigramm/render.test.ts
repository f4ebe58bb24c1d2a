import { expect, it } from 'vitest'
import { computeContrast } from '../../../src/charts/colours/farbe.js'
import { describeOrganigramm } from '../../../src/charts/organigramm/beschreibung.js'
import { renderOrganigramm } from '../../../src/charts/organigramm/render.js'
import type { Organigrammstelle } from '../../../src/content/organigramm.js'
import { STIL } from '../beispiele.js'

const BAUM: Organigrammstelle = {
  name: 'Geschäftsführung',
  zusatz: 'Mittweida',
  art: 'leitung',
  darunter: [
    { name: 'Büro', zusatz: '', art: 'stab', darunter: [] },
    {
      name: 'Leistung',
      zusatz: '',
      art: 'bereich',
      darunter: [
        { name: 'Team 1', zusatz: '', art: 'team', darunter: [] },
        { name: 'Team 2', zusatz: 'Döbeln', art: 'team', darunter: [] },
      ],
    },
    { name: 'Vermittlung', zusatz: '', art: 'bereich', darunter: [] },
  ],
}

it('draws outlines in the colours of the design, the same bytes each time', async () => {
  const first = await renderOrganigramm(BAUM, STIL)
  const zweite = await renderOrganigramm(BAUM, STIL)
  expect(first.svg).toBe(zweite.svg)
  expect(first.svg).toMatch(/^<svg [^>]*viewBox="0 0 586 \d+"/)
  expect(first.svg).not.toMatch(/<text|font-family/)
  const colours = [...new Set([...first.svg.matchAll(/#[0-9a-f]{6}/gi)].map(([colour]) => colour.toLowerCase()))]
  for (const colour of colours) expect(Object.values(STIL.farben)).toContain(colour)
  for (const ground of [STIL.farben.akzent, STIL.farben.akzentdunkel])
    expect(computeContrast(ground, STIL.farben.papier)).toBeGreaterThanOrEqual(4.5)
})

it('has other letters in another font', async () => {
  const kursiv = { ...STIL.schriftdateien.normal, ttf: STIL.schriftdateien.normal.ttf.replace('normal', 'kursiv') }
  const other = await renderOrganigramm(BAUM, { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: kursiv } })
  expect(other.svg).not.toBe((await renderOrganigramm(BAUM, STIL)).svg)
})

it('says in words all that it shows', () => {
  expect(describeOrganigramm(BAUM)).toBe(
    'Organigramm: Geschäftsführung – Mittweida; Stab: Büro; darunter: Leistung (Team 1, Team 2 – Döbeln), Vermittlung.',
  )
})
