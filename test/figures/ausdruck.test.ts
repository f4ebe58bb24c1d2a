import { beforeAll, describe, expect, it } from 'vitest'
import type { Datenblatt } from '../../src/figures/datenblatt.js'
import { compute, evaluate } from './programm.js'

let blaetter: Map<string, Datenblatt>

beforeAll(async () => {
  const gerechnet = await compute({
    haushalt:
      'einheit: €\nstand: 2022-09\nspalten: [2022, 2023]\nzeilen:\n  egt: { werte: [11814751, 11194865] }\n  vh: { werte: [15517865, 15556301] }\n  gesamt: { summe: [egt, vh] }\n  pat: { werte: [550000, fehlt] }\n',
    quoten:
      'einheit: "%"\nspalten: { v: , n: , delta: { punkte: [v, n] } }\nzeilen:\n  alq: { werte: [5.0, 4.8] }\n  eins: { werte: [5, 6], stellen: 0 }\n  gruppe: { gruppe: true }\n',
    bestand:
      'stand: 09/2022\nspalten: { a: , b: , p: { veraenderung: [a, b] }, wort: { art: text } }\nzeilen:\n  elb: { werte: [9158, 10159, gut] }\n  stellen: { werte: [1626, 1584, schlecht] }\n  r: { name: Relation, verhaeltnis: [elb, stellen] }\n  bip: { einheit: "%", werte: { a: -0.3, b: 0.4 }, rechnung: punkte }\n',
    branchen:
      'spalten: { "Mrz. 21": }\nzeilen:\n  "Land-, Forstwirtschaft und Fischerei": { werte: [1454] }\n  null: { werte: [0] }\n',
    mio: 'einheit: Mio. €\nspalten: [x]\nzeilen:\n  a: { werte: [26.75] }\n  b: { werte: [1.25] }\n',
  })
  expect(gerechnet.zeilen).toEqual([])
  blaetter = gerechnet.blaetter
})

const text = (ausdruck: string) => {
  const { wert, zeilen } = evaluate(ausdruck, blaetter)
  return wert ? wert.text.replaceAll('\u00a0', ' ') : zeilen
}

describe('helpers', () => {
  it.each([
    ['zahl haushalt.gesamt.2023', '26.751.166 €'],
    ['haushalt.gesamt.2023', '26.751.166 €'],
    ['euro haushalt.gesamt.2023', '26.751.166 €'],
    ['euro mio.a.x', '26.750.000 €'],
    ['mio haushalt.gesamt.2023', '26,75 Mio. €'],
    ['mio haushalt.gesamt.2023 stellen=1', '26,8 Mio. €'],
    ['mio mio.a.x', '26,75 Mio. €'],
    ['mio bestand.elb.b', '0,01 Mio.'],
    ['tsd haushalt.pat.2022', '550,0 Tsd. €'],
    ['tsd haushalt.pat.2022 stellen=0', '550 Tsd. €'],
    ['zahl quoten.alq.n', '4,8 %'],
    ['prozent quoten.alq.n', '4,8 %'],
    ['prozent (veraenderung haushalt.gesamt.2022 haushalt.gesamt.2023)', '2,1 %'],
    ['prozent (veraenderung haushalt.gesamt.2022 haushalt.gesamt.2023) vorzeichen=ja', '−2,1 %'],
    ['prozent bestand.elb.p vorzeichen=ja', '+10,9 %'],
    ['prozent bestand.stellen.p', '2,6 %'],
    ['zahl bestand.stellen.p', '−2,6 %'],
    ['zahl bestand.elb.p', '10,9 %'],
    ['veraenderung haushalt.gesamt.2022 haushalt.gesamt.2023', '−2,1 %'],
    ['veraenderung bestand.elb.a bestand.elb.b', '+10,9 %'],
    ['veraenderung bestand.elb.a bestand.elb.b vorzeichen=nein', '10,9 %'],
    ['punkte quoten.alq.v quoten.alq.n', '−0,2 Prozentpunkte'],
    ['punkte quoten.alq.delta', '0,2 Prozentpunkte'],
    ['punkte (punkte quoten.alq.v quoten.alq.n)', '0,2 Prozentpunkte'],
    ['punkte quoten.eins.v quoten.eins.n', '+1 Prozentpunkt'],
    ['differenz quoten.alq.v quoten.alq.n', '−0,2 Prozentpunkte'],
    ['anteil haushalt.egt.2023 haushalt.gesamt.2023', '41,8 %'],
    ['quote bestand.elb.a bestand.stellen.a', '563,2 %'],
    ['verhaeltnis bestand.stellen.a bestand.stellen.b', '1,03 : 1'],
    ['verhaeltnis bestand.stellen.a bestand.stellen.b ohne=einheit', '1,03'],
    ['zahl bestand.r.b', '6,41 : 1'],
    ['summe haushalt.egt.2023 haushalt.vh.2023', '26.751.166 €'],
    ['mio (summe haushalt.egt.2023 mio.b.x)', '12,44 Mio. €'],
    ['summe bestand.elb.a 5', '9.163'],
    ['differenz haushalt.gesamt.2022 haushalt.gesamt.2023', '−581.450 €'],
    ['mittelwert bestand.elb.a bestand.elb.b', '9.658,5'],
    ['zahl bestand.elb.a rund=100', '9.200'],
    ['zahl haushalt.gesamt.2023 rund=1000', '26.751.000 €'],
    ['zahl haushalt.gesamt.2023 ohne=einheit', '26.751.166'],
    ['mio haushalt.gesamt.2023 ohne=einheit stellen=0', '27'],
    ['mio haushalt.gesamt.2023 rund="0,5"', '27,0 Mio. €'],
    ['jahr', '2023'],
    ['vorjahr', '2022'],
    ['zahl haushalt.egt.jahr', '11.194.865 €'],
    ['veraenderung haushalt.egt.vorjahr haushalt.egt.jahr', '−5,2 %'],
    ['datum haushalt', 'September 2022'],
    ['datum bestand', '09/2022'],
    ['datum "2023-04-26"', '26. April 2023'],
    ['datum "2024-04-01/2025-09-30"', '1. April 2024 bis 30. September 2025'],
    ['datum "2021/2022"', '2021/2022'],
    ['datum „Herbst 2022“', 'Herbst 2022'],
    ['zahl branchen.[Land-, Forstwirtschaft und Fischerei].[Mrz. 21]', '1.454'],
    ['prozent 5', '5 %'],
    ['zahl (zahl (summe bestand.elb.a bestand.elb.b))', '19.317'],
  ])('{{%s}}', (ausdruck, erwartet) => {
    expect(text(ausdruck)).toBe(erwartet)
  })

  it('tell value, direction, cells and formula', () => {
    const { wert } = evaluate(
      'prozent (veraenderung (summe haushalt.egt.2022 haushalt.vh.2022) haushalt.gesamt.2023)',
      blaetter,
    )
    expect(wert).toMatchObject({
      text: '2,1\u00a0%',
      einheit: '%',
      richtung: -1,
      herkunft: ['haushalt.egt.2022', 'haushalt.vh.2022', 'haushalt.gesamt.2023'],
      formel: 'veraenderung(summe(haushalt.egt.2022, haushalt.vh.2022), haushalt.gesamt.2023)',
    })
    expect(wert?.wert?.toFixed(6)).toBe('-2.127312')
    expect(evaluate('zahl haushalt.egt.2023', blaetter).wert).toMatchObject({ richtung: undefined, formel: '' })
    expect(evaluate('veraenderung bestand.elb.a bestand.elb.a', blaetter).wert?.richtung).toBe(0)
    expect(evaluate('punkte quoten.alq.delta', blaetter).wert).toMatchObject({ richtung: -1, formel: 'punkte(v, n)' })
  })
})

describe('the wrong helper', () => {
  it.each([
    [
      'veraenderung quoten.alq.v quoten.alq.n',
      't:1:27 figur-einheit: veraenderung: quoten.alq.v und quoten.alq.n sind selbst Prozentwerte; ihr Unterschied sind Prozentpunkte, keine Prozent. → „punkte“ statt „veraenderung“ verwenden; richtig sind −0,2\u00a0Prozentpunkte.',
    ],
    [
      'prozent (punkte quoten.alq.v quoten.alq.n)',
      't:1:10 figur-einheit: prozent: punkte(quoten.alq.v, quoten.alq.n) ist in Prozentpunkte, nicht in %. → „punkte“ verwenden: Prozentpunkte sind keine Prozent.',
    ],
    [
      'prozent quoten.alq.delta',
      't:1:9 figur-einheit: prozent: quoten.alq.delta ist in Prozentpunkte, nicht in %. → „punkte“ verwenden: Prozentpunkte sind keine Prozent.',
    ],
    [
      'punkte quoten.alq.v',
      't:1:8 figur-einheit: punkte: quoten.alq.v ist in %, nicht in Prozentpunkte. → „prozent“ verwenden.',
    ],
    [
      'punkte bestand.elb.a bestand.elb.b',
      't:1:8 figur-einheit: punkte: bestand.elb.a ist ohne Einheit; Prozentpunkte gibt es nur zwischen Werten in %. → „veraenderung“ (in Prozent) oder „differenz“ verwenden.',
    ],
    [
      'euro bestand.elb.a',
      't:1:6 figur-einheit: euro: bestand.elb.a ist ohne Einheit, nicht in €. → „zahl“ verwenden; die Einheit steht im Datenblatt unter „einheit“.',
    ],
    [
      'prozent haushalt.egt.2023',
      't:1:9 figur-einheit: prozent: haushalt.egt.2023 ist in €, nicht in %. → „euro“ oder „mio“ verwenden.',
    ],
    ['mio quoten.alq.v', 't:1:5 figur-einheit: mio: quoten.alq.v ist in %. → „prozent“ verwenden.'],
    ['mio bestand.r.a', 't:1:5 figur-einheit: mio: bestand.r.a ist ein Verhältnis. → „zahl“ verwenden.'],
    [
      'summe haushalt.egt.2023 quoten.alq.v',
      't:1:25 figur-einheit: summe mischt Einheiten: haushalt.egt.2023 ist in €, quoten.alq.v in %. → Die Werte müssen dieselbe Einheit haben; sie steht unter „einheit“ beim Blatt, bei der Zeile oder bei der Spalte.',
    ],
    [
      'prozent bestand.bip.a',
      't:1:9 figur-einheit: prozent: bestand.bip.a ist negativ, ohne dass bekannt ist, ob es eine Veränderung ist. → An der Spalte oder Zeile „vorzeichen: ja“ angeben, wenn sie Veränderungen enthält; sonst hier vorzeichen=ja.',
    ],
    [
      'anteil bestand.elb.a branchen.null.[Mrz. 21]',
      't:1:22 figur-division: anteil: branchen.null.[Mrz. 21] ist 0, durch null lässt sich nicht teilen. → Den Wert prüfen; gibt es keinen Vergleichswert, in dieser Zeile „fehlt“ statt 0 schreiben.',
    ],
  ])('{{%s}} is an error that names the right one', (ausdruck, erwartet) => {
    expect(text(ausdruck)).toEqual([erwartet])
  })
})

describe('what does not exist', () => {
  it.each([
    [
      'zahl haushalt.egt',
      't:1:6 ausdruck-unbekannt: „haushalt.egt“ nennt keine Zelle. → Die Spalte fehlt; Spalten sind: 2022, 2023.',
    ],
    [
      'zahl haushalt',
      't:1:6 ausdruck-unbekannt: „haushalt“ nennt keine Zelle. → Zeile und Spalte fehlen; Zeilen sind: egt, vh, gesamt, pat.',
    ],
    [
      'zahl a.b.c.d',
      't:1:6 ausdruck-unbekannt: Ein Datenblatt „a“ gibt es nicht. → Vorhanden: haushalt, quoten, bestand, branchen, mio.',
    ],
    [
      'zahl haushallt.egt.2023',
      't:1:6 ausdruck-unbekannt: Ein Datenblatt „haushallt“ gibt es nicht. → Meinten Sie „haushalt“?',
    ],
    [
      'zahl haushalt.etg.2023',
      't:1:15 ausdruck-unbekannt: Das Datenblatt „haushalt“ hat keine Zeile „etg“. → Meinten Sie „egt“?',
    ],
    [
      'mio   haushalt.egt.2032',
      't:1:20 ausdruck-unbekannt: Das Datenblatt „haushalt“ hat keine Spalte „2032“. → Spalten sind: 2022, 2023.',
    ],
    [
      'zahl haushalt.pat.2023',
      't:1:6 ausdruck-fehlt: „haushalt.pat.2023“ fehlt im Datenblatt. → Den Wert eintragen oder den Satz ohne ihn schreiben.',
    ],
    [
      'zahl bestand.elb.wort',
      't:1:6 ausdruck-wert: „bestand.elb.wort“ ist Text und keine Zahl. → Eine Zelle mit einer Zahl nennen.',
    ],
    [
      'zahl quoten.gruppe.v',
      't:1:6 ausdruck-wert: „quoten.gruppe.v“ ist eine Zwischenüberschrift und keine Zahl. → Eine Zelle mit einer Zahl nennen.',
    ],
    [
      'prozente haushalt.egt.2023',
      't:1:1 ausdruck-unbekannt: Einen Helfer „prozente“ gibt es nicht. → Meinten Sie „prozent“?',
    ],
    [
      'haushalt',
      't:1:1 ausdruck-unbekannt: Einen Helfer „haushalt“ gibt es nicht. → „haushalt“ ist ein Datenblatt; eine Zahl daraus: {{zahl haushalt.zeile.spalte}}.',
    ],
    [
      'zahl haushalt.egt.2023 stelen=1',
      't:1:24 ausdruck-unbekannt: Eine Option „stelen“ gibt es nicht. → Meinten Sie „stellen“?',
    ],
    [
      'zahl haushalt.egt.2023 stellen=viele',
      't:1:24 ausdruck-wert: „stellen=viele“ wird nicht verstanden. → stellen ist eine ganze Zahl von 0 bis 10.',
    ],
    [
      'zahl haushalt.egt.2023 rund=0',
      't:1:24 ausdruck-wert: „rund=0“ wird nicht verstanden. → rund ist die Zahl, auf deren Vielfaches gerundet wird, etwa rund=1000.',
    ],
    [
      'zahl haushalt.egt.2023 ohne=alles',
      't:1:24 ausdruck-wert: „ohne=alles“ wird nicht verstanden. → Es gibt nur ohne=einheit.',
    ],
    ['zahl', 't:1:1 ausdruck-wert: „zahl“ hat 0 Werte statt 1. → So schreiben: {{zahl blatt.zeile.spalte}}.'],
    ['anteil haushalt.egt.2023', 't:1:1 ausdruck-wert: „anteil“ hat 1 Wert statt 2. → So schreiben: {{anteil a b}}.'],
    [
      'prozent haushalt.egt.2022 haushalt.egt.2023',
      't:1:27 ausdruck-wert: „prozent“ hat 2 Werte statt 1. → So schreiben: {{prozent blatt.zeile.spalte}}. Eine Veränderung schreibt {{prozent (veraenderung a b)}}.',
    ],
    [
      'zahl haushalt.egt.2023 stellen=1 stellen=2',
      't:1:34 ausdruck-wert: „stellen“ steht zweimal; gelten würde nur das letzte. → Eines der beiden streichen.',
    ],
    [
      'mio (summe haushalt.egt.2023 stellen=1)',
      't:1:30 ausdruck-wert: „stellen=1“ steht in einer Klammer. → Optionen gehören ans Ende des ganzen Ausdrucks.',
    ],
    [
      'summe (jahr) 1',
      't:1:8 ausdruck-wert: Mit „jahr“ lässt sich nicht rechnen. → Eine Zelle nennen; als Spalte dürfen „jahr“, „vorjahr“ und „folgejahr“ stehen: blatt.zeile.jahr.',
    ],
    [
      'zahl "5"',
      't:1:6 ausdruck-wert: „5“ ist ein Text und keine Zahl. → Eine Zelle nennen (blatt.zeile.spalte) oder die Zahl ohne Anführungszeichen schreiben.',
    ],
    [
      'datum mio',
      't:1:7 ausdruck-fehlt: Das Datenblatt „mio“ nennt keinen Stand. → „stand: …“ im Datenblatt ergänzen.',
    ],
    [
      'datum "2023-02-30"',
      't:1:7 ausdruck-wert: „2023-02-30“ ist kein Datum. → Jahr-Monat-Tag schreiben, etwa 2023-04-26.',
    ],
    ['jahr 5', 't:1:6 ausdruck-wert: „jahr“ hat 1 Wert statt keinem. → So schreiben: {{jahr}}.'],
  ])('{{%s}}', (ausdruck, erwartet) => {
    expect(text(ausdruck)).toEqual([erwartet])
  })

  it('is not told again of a sheet whose error has been told', () => {
    expect(evaluate('zahl kaputt.a.x', blaetter, new Set(['kaputt']))).toEqual({ wert: undefined, zeilen: [] })
    expect(evaluate('datum kaputt', blaetter, new Set(['kaputt']))).toEqual({ wert: undefined, zeilen: [] })
    expect(evaluate('zahl kaput.a.x', blaetter, new Set(['kaputt'])).zeilen[0]).toContain('Meinten Sie „kaputt“?')
  })

  it('is told of all arguments at once', () => {
    expect(
      evaluate('summe haushalt.x.2023 haushalt.egt.y stelen=1', blaetter).zeilen.map((zeile) => zeile.slice(0, 6)),
    ).toEqual(['t:1:16', 't:1:36', 't:1:38'])
  })
})

describe('what is not well-formed', () => {
  it.each([
    ['', 't:1:1 ausdruck-syntax: Der Ausdruck ist leer.'],
    ['   ', 't:1:1 ausdruck-syntax: Der Ausdruck ist leer.'],
    ['(summe a.b.c)', 't:1:1 ausdruck-syntax: Der Ausdruck beginnt nicht mit einem Helfer.'],
    ['mio (summe a.b.c', 't:1:5 ausdruck-syntax: Die Klammer wird nicht wieder geschlossen.'],
    ['mio a.b.c)', 't:1:10 ausdruck-syntax: Die schließende Klammer hat keine öffnende.'],
    ['mio ()', 't:1:6 ausdruck-syntax: Der Ausdruck beginnt nicht mit einem Helfer.'],
    ['zahl a..b', 't:1:6 ausdruck-syntax: „a..b“ ist kein Pfad'],
    ['zahl a.[b c', 't:1:6 ausdruck-syntax: Die eckige Klammer wird nicht wieder geschlossen.'],
    ['datum "2023', 't:1:7 ausdruck-syntax: Das Anführungszeichen wird nicht wieder geschlossen.'],
    ['zahl a.b.c stellen=', 't:1:19 ausdruck-syntax: Hinter „stellen=“ fehlt der Wert.'],
    ['zahl =1', 't:1:6 ausdruck-syntax: Vor dem Gleichheitszeichen fehlt der Name der Option.'],
    ['zahl stellen=1 a.b.c', 't:1:16 ausdruck-syntax: Ein Wert steht hinter einer Option.'],
    ['summe a.b.c 1.234', 't:1:13 figur-zahl: „1.234“ ist nicht eindeutig'],
    [`${'zahl ('.repeat(30)}a.b.c${')'.repeat(30)}`, 't:1:127 ausdruck-syntax: Der Ausdruck ist zu tief geschachtelt.'],
  ])('{{%s}}', (ausdruck, erwartet) => {
    const zeilen = text(ausdruck)
    expect(zeilen).toHaveLength(1)
    expect(zeilen[0]).toContain(erwartet)
  })

  it('keeps line and column over a line break', () => {
    expect(evaluate('mio\n  haushalt.egt.2024 ', blaetter).zeilen[0]).toContain('t:2:16 ')
  })
})
