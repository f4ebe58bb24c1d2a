import { expect, it } from 'vitest'
import { computeKontrast } from '../../../src/charts/colours/farbe.js'
import { beschreibeOrganigramm } from '../../../src/charts/organigramm/beschreibung.js'
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
  const erste = await renderOrganigramm(BAUM, STIL)
  const zweite = await renderOrganigramm(BAUM, STIL)
  expect(erste.svg).toBe(zweite.svg)
  expect(erste.svg).toMatch(/^<svg [^>]*viewBox="0 0 586 \d+"/)
  expect(erste.svg).not.toMatch(/<text|font-family/)
  const farben = [...new Set([...erste.svg.matchAll(/#[0-9a-f]{6}/gi)].map(([farbe]) => farbe.toLowerCase()))]
  for (const farbe of farben) expect(Object.values(STIL.farben)).toContain(farbe)
  for (const grund of [STIL.farben.akzent, STIL.farben.akzentdunkel])
    expect(computeKontrast(grund, STIL.farben.papier)).toBeGreaterThanOrEqual(4.5)
})

it('has other letters in another font', async () => {
  const kursiv = { ...STIL.schriftdateien.normal, ttf: STIL.schriftdateien.normal.ttf.replace('normal', 'kursiv') }
  const andere = await renderOrganigramm(BAUM, { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: kursiv } })
  expect(andere.svg).not.toBe((await renderOrganigramm(BAUM, STIL)).svg)
})

it('says in words all that it shows', () => {
  expect(beschreibeOrganigramm(BAUM)).toBe(
    'Organigramm: Geschäftsführung – Mittweida; Stab: Büro; darunter: Leistung (Team 1, Team 2 – Döbeln), Vermittlung.',
  )
})
