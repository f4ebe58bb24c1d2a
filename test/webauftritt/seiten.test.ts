import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { walk } from '../../src/layout/document/tree.js'
import { type Ausgabe, slugOf } from '../../src/webauftritt/ausgaben.js'
import type { Webeinstellungen } from '../../src/webauftritt/einstellungen.js'
import { formatStart } from '../../src/webauftritt/seiten.js'

const EINSTELLUNGEN: Webeinstellungen = { titel: 'Programme', herausgeber: '', zurueckgezogen: {}, berichtigt: {} }

/** The start page of a site with so many Jobcenter, whose names begin with other letters in turn. */
function start(anzahl: number): { elemente: Element[]; html: string } {
  const ausgaben = Array.from({ length: anzahl }, (_, nummer): Ausgabe => {
    const jobcenter = `Jobcenter ${'ÄBCÖZ'.charAt(nummer % 5)}dorf ${nummer}`
    const haus = `${slugOf(jobcenter)}/`
    return {
      programm: `p-${nummer}`,
      eintrag: { programm: '', stand: 'gut', grundlage: {}, eingaben: [], dateien: [], meldungen: [] } as never,
      ordner: '/',
      herkunft: 'output',
      dateien: [],
      titel: 'Programm',
      jobcenter,
      von: 2023,
      bis: 2023,
      stand: '2023',
      zustand: 'endfassung',
      pfad: `${haus}2023/`,
      haus,
      zeitraum: '2023',
      zurueckgezogen: undefined,
      berichtigt: undefined,
    }
  })
  const html = String(formatStart({ ausgaben, fehlende: [] }, EINSTELLUNGEN).inhalt)
  return { html, elemente: [...walk(fromHtml(html))] as Element[] }
}

test('many Jobcenter are found by the letter of their place, few stand in one list; none is lost', () => {
  const { elemente } = start(40)
  const register = elemente.find(({ properties }) => properties?.ariaLabel === 'Jobcenter nach Anfangsbuchstaben')
  const ziele = ((register?.children ?? []) as Element[]).flatMap(({ properties }) => properties?.href ?? [])
  expect(ziele).toEqual(['#A', '#B', '#C', '#O', '#Z'])
  const kennungen = elemente.flatMap(({ properties }) => properties?.id ?? [])
  for (const ziel of ziele) expect(kennungen).toContain(String(ziel).slice(1))
  for (const anzahl of [40, 29]) {
    const { elemente, html } = start(anzahl)
    const verweise = new Set(
      elemente.map(({ properties }) => properties?.href).filter((href) => /dorf-\d+\/2023\/$/.test(String(href))),
    )
    expect(verweise.size).toBe(anzahl)
    expect(html.includes('class="register"')).toBe(anzahl === 40)
  }
})
