import { describe, expect, test } from 'vitest'
import { isZeitangabe, isZieljahr, looksAhead, looksBack } from '../../../../src/check/reading/zeit/zeitwoerter.js'

const liste = (worte: string) => worte.trim().split(/,\s*/)

describe('a sentence looks ahead', () => {
  test.each(
    liste(
      `planen, plant, Planung, Planungen, geplant, eingeplant, geplante, Prognose, prognostiziert, wollen, möchte, möchten, soll,
      sollen, streben, strebt, anstreben, anstrebt, angestrebt, angestrebte, beabsichtigt, vorgesehen, vorgesehene, vorgenommen, vornehmen,
      erwarten, erwartet, rechnen wir, gehen wir, stehen Mittel zur Verfügung, steht alles zur Verfügung, werden, wird, Ziel, Ziele, Zielen,
      Zielwert, Zielwerte, Zielwerten, Schwerpunkt, Schwerpunkte, Schwerpunkten, Vorhaben, Qualitätsthemen, Richtschnur, Vorausberechnung,
      sagen es voraus, sagt das voraus, Handlungsfelder, Handlungsfeldern, künftig`,
    ),
  )('by „%s“', (wort) => {
    expect(looksAhead(`Hier ${wort} 2024 mehr.`)).toBe(true)
    expect(looksBack(`Hier ${wort} 2024 mehr.`)).toBe(false)
    expect(looksAhead(`Hier ${wort} 2024 mehr, es waren viele.`)).toBe(false)
    expect(looksAhead(`Hier ${wort} im nächsten Jahr mehr.`)).toBe(false)
    expect(looksAhead(`Hier x${wort.replace(/ (?=wir|Mittel|es|das|alles)/, 'x ')} 2024 mehr.`)).toBe(false)
  })

  test.each(
    liste(
      'Planet, Zielgruppe, Sollbruch, wirdx, Erwartung, Ziellinie, stehen, sagen, rechnen, gehen, Schwerpunktmäßig',
    ),
  )('not by „%s“', (wort) => {
    expect(looksAhead(`Hier ${wort} 2024 mehr.`)).toBe(false)
  })

  test.each(liste('kommenden, kommende, nächstes, nächsten, folgenden, folgendem, darauffolgenden, darauffolgende'))(
    'of a year behind another: „im %s Jahr“',
    (wort) => {
      expect(looksAhead(`Wir planen im ${wort}  Jahr mehr.`)).toBe(false)
      expect(looksAhead(`Wir planen im x${wort} Jahr mehr.`)).toBe(true)
    },
  )
})

describe('a sentence looks back', () => {
  test.each(
    liste(
      `war, waren, hatte, hatten, konnte, konnten, lag, lagen, betrug, betrugen, erreichte, erreichten, erzielte, erzielten, stieg, stiegen, sank,
      sanken, nahm, nahmen, ging, gingen, gab, gaben, zählte, zählten, standen, blieb, blieben, kam, kamen, nutzte, nutzten, führte,
      führten, fand, fanden, erhielt, erhielten, wurde, wurden`,
    ),
  )('by „%s“', (wort) => {
    expect(looksBack(`Hier ${wort} es mehr.`)).toBe(true)
    expect(looksBack(`Hier x${wort} es mehr.`)).toBe(false)
    expect(looksBack(`Hier ${wort}x es mehr.`)).toBe(false)
  })

  test.each(liste('identifiziert, geplant, vereinbart, festgelegt, gesetzt'))('not by what was %s', (wort) => {
    expect(looksBack(`Es wurde viel ${wort}.`)).toBe(false)
    expect(looksBack(`Es wurden Ziele ${wort}.`)).toBe(false)
  })

  test.each(
    liste(
      'gefördert, angefangen, aufgebaut, ausgebaut, abgebaut, eingeladen, mitgewirkt, vorgestellt, zugenommen, umgebaut, durchgeführt, fortgesetzt, weitergeführt, zusammengelegt, teilgehabt, beigetragen, nachgeholt, zurückgeholt, festgestellt, etabliert, erreicht, verbessert, entwickelt, unterstützt',
    ).filter((wort) => !/gesetzt|genommen/.test(wort)),
  )('haben … %s', (wort) => {
    expect(looksBack(`Wir haben viel ${wort}.`)).toBe(true)
    expect(looksBack(`Das Haus hat viel ${wort}.`)).toBe(true)
    expect(looksBack(`Ich habe viel ${wort}.`)).toBe(true)
    expect(looksBack(`Die Teilhabe viel ${wort}.`)).toBe(false)
  })

  test.each(liste('gesetzt, geplant, vorgenommen, vereinbart'))('not by haben … %s', (wort) => {
    expect(looksBack(`Wir haben uns viel ${wort}.`)).toBe(false)
  })

  test.each(
    liste(
      'abgeschlossen, umgesetzt, erreicht, beendet, erfolgt, gelungen, eingeführt, erledigt, ausgelaufen, vollzogen, begonnen',
    ),
  )('ist … %s', (wort) => {
    expect(looksBack(`Das ist nun ${wort}.`)).toBe(true)
    expect(looksBack(`Alle sind nun ${wort}.`)).toBe(true)
    expect(looksBack(`Alle bist nun ${wort}.`)).toBe(false)
    expect(looksBack(`Das ist nun un${wort}.`)).toBe(false)
    expect(looksBack(`Das ist nun ${wort}x.`)).toBe(false)
  })
})

describe('what stands before a year', () => {
  test.each(
    liste(
      `Ziel, Ziele, Zielen, Zielwert, Zielwerte, Schwerpunkt, Schwerpunkte, Schwerpunkten, Plan, Planung, Planwert, Planwerte, Qualitätsthemen,
      Handlungsfelder, Neugeschäft, Vorhaben, Ausblick`,
    ),
  )('„%s“ makes it that of a plan', (wort) => {
    for (const davor of [
      `${wort} `,
      `${wort}  für  `,
      `${wort} für das  Jahr  `,
      `${wort} im Jahr `,
      `${wort} in  `,
      `Unsere ${wort} `,
    ])
      expect(isZieljahr(davor)).toBe(true)
    for (const davor of [
      `x${wort} `,
      `${wort}`,
      `${wort}x `,
      `${wort} seit `,
      `${wort} für dasJahr `,
      `${wort} für mehr `,
    ])
      expect(isZieljahr(davor)).toBe(false)
  })

  test.each(
    liste(
      `, Für , In , Im , Auch , im , dann , Jahr , Jahre , jahr , Haushalt , Haushaltsjahr , Budget , Mittel , Eingliederungsbudget , so: , also; , – , Ziele für `,
    ),
  )('„%s2024“ says when', (davor) => {
    expect(isZeitangabe(`${davor.trimEnd()}${davor === '' ? '' : ' '}`, ' werden es mehr')).toBe(true)
  })

  test.each([
    ...liste(
      `seit, bis, ab, Ende, Anfang, Mitte, Sommer, Herbst, Winter, Frühjahr, Frühling, Stand, Niveau, Januar, Jan., Februar, April, August, September, Oktober, November, Dezember, März, Mrz, Mrz., Mai, Jun, Juni, Jul, Juli, von, vom, zum, zwischen,
      als, nachdem, vor, nach, des, der, aus, dem Jahr, Jahren, verglichen mit, gegenüber, gegenüber dem Jahr, im Vergleich zu, im Vergleich zum Jahr, des Jahres, seit dem Jahr, bis zum Jahr, wie, wie schon, wie bereits in, wie auch im Jahr, wie zuletzt, Vorjahres, 2020 bis,
      2020 und, (`,
    ),
    ...['EFQM-Modell', 'Modell', 'startete', 'begann', 'begannen', 'entstand', 'entstanden', 'gründeten'],
  ])('„%s 2024“ is a reference or a name', (davor) => {
    expect(isZeitangabe(`Es war ${davor} `, ' dabei')).toBe(false)
  })

  test.each(liste('sollte, wollten, möchten, könnten, müssten, dürften, heute, bitten'))(
    '„%s 2024“ says when',
    (davor) => {
      expect(isZeitangabe(`Wir ${davor} `, ' mehr')).toBe(true)
    },
  )

  test.each(liste('die, der, das, den, dem, ein, eine, einen, einem, unser, unsere, unserem'))(
    '„%s 2021 begonnene Kooperation“: the year says when that was',
    (artikel) => {
      for (const davor of [`${artikel}  `, `${artikel.charAt(0).toUpperCase()}${artikel.slice(1)} `]) {
        expect(isZeitangabe(davor, '  begonnene  Kooperation')).toBe(false)
        expect(isZeitangabe(davor, ' gestartetem Haus')).toBe(false)
      }
    },
  )

  test.each([' bis 2025', ' – 2025', '-2025', '/25', ' und 2025', ' bis zum 31.', ' bis  zum  31.', ' und \ufffc'])(
    '„2024%s“ is a span',
    (danach) => {
      expect(isZeitangabe('Im Jahr ', danach)).toBe(false)
    },
  )

  test.each([' und mehr', ' bis heute', ' x und 2025', ', und dann 2025'])('„2024%s“ is none', (danach) => {
    expect(isZeitangabe('Im Jahr ', danach)).toBe(true)
  })
})
