import { describe, expect, it } from 'vitest'
import { compute, evaluate, row } from './programm.js'

/** Tables as published, with the slips that were printed. */
const BRANCHEN = `titel: Sozialversicherungspflichtig Beschäftigte nach Wirtschaftszweigen
spalten:
  anteil: { name: Anteile in %, anteil: [mrz21, branchen.insgesamt.mrz21] }
  mrz21: { name: Mrz. 21 }
  mrz20: { name: Mrz. 20 }
  delta: { name: Veränderung zum Vorjahresstichtag, differenz: [mrz20, mrz21] }
zeilen:
  insgesamt:
    name: Insgesamt
    summe: [land, bergbau, verarbeitung, bau, handel, verkehr, gast, info, finanz, immobilien, dl, verwaltung, erziehung, gesundheit, heime, sonstige]
    gedruckt: { anteil: 100.0, mrz21: 32877, mrz20: 33060, delta: -155 }
  land: { werte: [1454, 1497], gedruckt: { anteil: 4.4, delta: -43 } }
  bergbau: { werte: [650, 657], gedruckt: { anteil: 2.0, delta: -7 } }
  verarbeitung: { werte: [7539, 7496], gedruckt: { anteil: 22.9, delta: 43 } }
  bau: { werte: [2704, 2769], gedruckt: { anteil: 8.2, delta: -65 } }
  handel: { werte: [3932, 4043], gedruckt: { anteil: 12.0, delta: -111 } }
  verkehr: { werte: [1553, 1518], gedruckt: { anteil: 4.7, delta: 35 } }
  gast: { werte: [782, 827], gedruckt: { anteil: 2.4, delta: -45 } }
  info: { werte: [276, 288], gedruckt: { anteil: 0.8, delta: -12 } }
  finanz: { werte: [468, 447], gedruckt: { anteil: 1.4, delta: 21 } }
  immobilien: { werte: [1082, 1130], gedruckt: { anteil: 3.3, delta: -48 } }
  dl: { werte: [1529, 1503], gedruckt: { anteil: 4.7, delta: 26 } }
  verwaltung: { werte: [3417, 3414], gedruckt: { anteil: 10.4, delta: 3 } }
  erziehung: { werte: [610, 602], gedruckt: { anteil: 1.9, delta: 8 } }
  gesundheit: { werte: [2305, 2345], gedruckt: { anteil: 7.0, delta: -40 } }
  heime: { werte: [3815, 3694], gedruckt: { anteil: 11.6, delta: 121 } }
  sonstige: { werte: [761, 830], gedruckt: { anteil: 2.3, delta: -41 } }
`

const HAUSHALT = `einheit: €
spalten: [2017, 2018, 2019, 2020, 2021, 2022, 2023]
zeilen:
  egt: { werte: [13359911, 12031799, 13898435, 13805457, 12935112, 11814751, 11194865] }
  vh: { werte: [18420690, 16785619, 18073090, 17410769, 16498087, 15517865, 15556301] }
  gesamt: { name: Gesamtbudget, summe: [egt, vh], gedruckt: [31780602, 28817418, 31971528, 31216253, 29433199, 27332616, 26751166] }
  vorjahr: { name: Veränderung, werte: [fehlt, { veraenderung: [haushalt.gesamt.2017, haushalt.gesamt.2018] }, fehlt, fehlt, fehlt, { veraenderung: [haushalt.gesamt.2021, haushalt.gesamt.2022], gedruckt: -7.5 }, fehlt] }
`

describe('the published programmes', () => {
  it('finds the slips in the table of branches and names the right values', async () => {
    const { blaetter, zeilen } = await compute({ branchen: BRANCHEN })
    expect(zeilen).toEqual([
      'branchen:11:67 figur-gedruckt: branchen.insgesamt.delta: Gedruckt ist −155, errechnet −183 (differenz(mrz20, mrz21)). → Richtig ist −183, wenn die Ausgangswerte stimmen; sie und den gedruckten Wert prüfen.',
      'branchen:27:66 figur-gedruckt: branchen.sonstige.delta: Gedruckt ist −41, errechnet −69 (differenz(mrz20, mrz21)). → Richtig ist −69, wenn die Ausgangswerte stimmen; sie und den gedruckten Wert prüfen.',
    ])
    expect(row(blaetter.get('branchen'), 'insgesamt')).toEqual(['100,0 %', '32.877', '33.060', '−183'])
    expect(row(blaetter.get('branchen'), 'heime')).toEqual(['11,6 %', '3.815', '3.694', '+121'])
  })

  it('tells rounding from a wrong total and from a wrong change in the budget', async () => {
    const { blaetter, zeilen } = await compute({ haushalt: HAUSHALT })
    expect(zeilen.map((zeile) => zeile.replace(/ \(.*/, ''))).toEqual([
      'haushalt:6:62 figur-rundung: haushalt.gesamt.2017: Gedruckt ist 31.780.602\u00a0€, errechnet 31.780.601\u00a0€',
      'haushalt:6:82 figur-gedruckt: haushalt.gesamt.2019: Gedruckt ist 31.971.528\u00a0€, errechnet 31.971.525\u00a0€',
      'haushalt:6:92 figur-gedruckt: haushalt.gesamt.2020: Gedruckt ist 31.216.253\u00a0€, errechnet 31.216.226\u00a0€',
      'haushalt:7:205 figur-gedruckt: haushalt.vorjahr.2022: Gedruckt ist −7,5\u00a0%, errechnet −7,1\u00a0%',
    ])
    expect(evaluate('prozent (veraenderung haushalt.gesamt.2021 haushalt.gesamt.2022)', blaetter).wert).toMatchObject({
      text: '7,1\u00a0%',
      richtung: -1,
    })
    expect(evaluate('veraenderung haushalt.gesamt.2021 haushalt.gesamt.2022', blaetter).wert?.text).toBe('−7,1\u00a0%')
    expect(evaluate('mio haushalt.gesamt.2023', blaetter).wert).toMatchObject({
      text: '26,75\u00a0Mio.\u00a0€',
      einheit: 'Mio. €',
      formel: 'summe(egt, vh)',
      herkunft: ['haushalt.gesamt.2023'],
    })
    expect(evaluate('prozent (veraenderung haushalt.gesamt.2022 haushalt.gesamt.2023)', blaetter).wert?.text).toBe(
      '2,1\u00a0%',
    )
  })

  it('does not let the fall of a rate be given in percent', async () => {
    const blatt = (alq: string) => `spalten: { 2022: , 2021: , delta: { veraenderung: [2021, 2022] } }
zeilen:
  alq: { einheit: "%", werte: { 2022: 4.8, 2021: 5.0 }, ${alq} }
  stellen: { werte: { 2022: 5053, 2021: 5558 }, gedruckt: { delta: -9.1 } }
`
    expect((await compute({ i: blatt('gedruckt: { delta: -2.0 }') })).zeilen).toEqual([
      'i:3:3 figur-einheit: i.alq.delta: veraenderung: i.alq.2021 und i.alq.2022 sind selbst Prozentwerte; ihr Unterschied sind Prozentpunkte, keine Prozent. → „punkte“ statt „veraenderung“ verwenden; richtig sind −0,2\u00a0Prozentpunkte. In dieser Zeile „rechnung: punkte“ ergänzen.',
    ])
    const gedruckt = await compute({ i: blatt('rechnung: punkte, gedruckt: { delta: -2.0 }') })
    expect(gedruckt.zeilen[0]).toContain(
      'i.alq.delta: Gedruckt ist −2,0\u00a0Prozentpunkte, errechnet −0,2\u00a0Prozentpunkte (punkte(2021, 2022)).',
    )
    const richtig = await compute({ i: blatt('rechnung: punkte') })
    expect(richtig.zeilen).toEqual([])
    expect(row(richtig.blaetter.get('i'), 'alq')).toEqual(['4,8 %', '5,0 %', '−0,2 Prozentpunkte'])
    expect(row(richtig.blaetter.get('i'), 'stellen')).toEqual(['5.053', '5.558', '−9,1 %'])
    expect(evaluate('veraenderung i.alq.2021 i.alq.2022', richtig.blaetter).zeilen).toEqual([
      't:1:25 figur-einheit: veraenderung: i.alq.2021 und i.alq.2022 sind selbst Prozentwerte; ihr Unterschied sind Prozentpunkte, keine Prozent. → „punkte“ statt „veraenderung“ verwenden; richtig sind −0,2\u00a0Prozentpunkte.',
    ])
    expect(evaluate('punkte i.alq.2021 i.alq.2022', richtig.blaetter).wert).toMatchObject({
      text: '−0,2\u00a0Prozentpunkte',
      richtung: -1,
      einheit: 'Prozentpunkte',
    })
  })
})
