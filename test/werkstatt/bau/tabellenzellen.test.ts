import { expect, it } from 'vitest'
import { setProgramm } from '../../../src/build/setting.js'
import { textOf, walk } from '../../../src/layout/document/tree.js'
import { Meldungen } from '../../../src/message.js'
import { readAndCompute } from '../../../src/programme/computed.js'
import { locateElements } from '../../../src/werkstatt/bau/stellen.js'
import { locateCells } from '../../../src/werkstatt/bau/tabellenzellen.js'
import { einAbschnitt } from '../../werkstatt.js'

const BLATT = `titel: Werte
spalten: [2020, 2021, 2022]
zeilen:
  a: { name: Alle, werte: [11, 12, 13] }
  b: { name: Frauen, werte: [21, 22, 23] }
`

/** What each cell of the tables prints, and which cell of the sheet it is said to be. */
async function locate(block: string) {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(`# Eins\n\n${block}\n`, { 'content/p/daten/werte.yaml': BLATT })
  const computed = await readAndCompute(wurzel, 'p', meldungen)
  const gesetzt = computed && setProgramm(computed, meldungen)
  if (!computed || !gesetzt) throw new Error(JSON.stringify(meldungen.liste))
  const { baum } = gesetzt.dokument
  const zellen = locateCells(baum, locateElements(baum, gesetzt.herkunft, computed.programm), computed)
  return [...walk(baum)].flatMap((element) => {
    const zelle = zellen.get(element.properties)
    return zelle ? [`${textOf(element)}=${zelle.zeile}.${zelle.spalte}`] : []
  })
}

it('knows which cells of the sheet a table prints', async () => {
  const alle = ['11=a.2020', '12=a.2021', '13=a.2022', '21=b.2020', '22=b.2021', '23=b.2022']
  expect(await locate('::tabelle{daten=werte}')).toEqual(alle)
  expect(await locate('::tabelle{daten=werte spalten="2022,2020" zeilen=b}')).toEqual(['23=b.2022', '21=b.2020'])
})

it('knows them of a table in parts, too', async () => {
  const teile = ['11=a.2020', '12=a.2021', '21=b.2020', '22=b.2021', '13=a.2022', '23=b.2022']
  expect(await locate('::tabelle{daten=werte teile=2}')).toEqual(teile)
})
