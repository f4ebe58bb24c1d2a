import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkProgramme } from '../../src/build/build.js'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { PROGRAMME } from '../gebaut.js'
import { arbeitsordner, WURZEL } from '../werkstatt.js'

/** What a clerk forgets: sentences without a figure or a year that are last year's all the same. W is a word of their own. */
const SAETZE = [
  'Die Leitung von W hat Frau Muster.',
  'Ansprechpartner für W ist Herr Beispiel.',
  'Die Teamleitung von W ist kommissarisch besetzt.',
  'Die Stelle bei W ist vakant.',
  'Die Nachfolge von W ist offen.',
  'Den Vorsitz im Beirat führt W.',
  'Drei Standorte gehören zu W.',
  'Die Hälfte der Ratsuchenden kommt über W.',
  'Jeder Fünfte nutzt W.',
  'Zum zweiten Mal findet W statt.',
  'Die Zahl der Anträge bei W steigt.',
  'Die Nachfrage nach W ist rückläufig.',
  'Die Quote von W liegt über dem Landesdurchschnitt.',
  'Die Ausschreibung für W ist abgeschlossen.',
  'Demnächst zieht W um.',
  'In Kürze folgt W.',
  'W ist noch nicht eingeführt.',
  'Bereits jetzt wird W rege genutzt.',
  'Vor Kurzem hat W gewechselt.',
  'In diesem Jahr steht W im Mittelpunkt.',
  'Zum Jahresende läuft W aus.',
  'Die Pilotphase von W dauert an.',
  'W befindet sich im Aufbau.',
  'Der Mindestlohn wirkt sich auf W aus.',
  'Die hohe Inflation trifft W.',
  'Der Koalitionsvertrag sieht W vor.',
  'Das Teilhabechancengesetz trägt W.',
  'Aus dem Bundesprogramm rehapro wird W bezahlt.',
  'W ist bis auf Weiteres geschlossen.',
  'Der Vertrag mit W ist verlängert.',
  'Erneut wurde W bestätigt.',
  'Zuletzt hat W zugelegt.',
]

/** Where else something stays as it was: block by block, each W once. */
const STELLEN = `## Ausblick auf die Wahl des Landrats W

:::info{titel="Das ist frisch eröffnet: W"}
Ein Satz mit einer Note.[^vergessen]
:::

::abbildung{bild=bilder/vergessen.svg titel="Das Gebäude W vor dem Umbau" alt="Ein Gerüst vor dem Eingang W"}

:::tabelle{titel="Befristete Angebote von W"}
| Angebot | Stand |
|---|---|
| W | ausgelaufen |
:::

[Zur laufenden Bewerbung bei W](https://www.example.org/)

[^vergessen]: Der Redaktionsschluss war vor dem Umzug von W.
`
const BILD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#123456" d="M2 2h16v16H2z"/></svg>'

/** A word without a digit and without a meaning, so that it is not what is found. */
const wordOf = (nummer: number) =>
  `Q${[...String(nummer).padStart(3, '0')].map((ziffer) => 'abcdefghij'[Number(ziffer)]).join('')}`

function plant(ordner: string): string[] {
  const worte: string[] = []
  const marked = (text: string) =>
    text.replace(/\bW\b/g, () => {
      worte.push(wordOf(worte.length))
      return worte.at(-1) ?? ''
    })
  const add = (abschnitt: string, text: string) => {
    const pfad = join(ordner, 'abschnitte', `${abschnitt}.md`)
    writeFileSync(pfad, `${readFileSync(pfad, 'utf8').trimEnd()}\n\n${marked(text)}\n`)
  }
  const { abschnitte } = parse(readFileSync(join(ordner, 'programm.yaml'), 'utf8')) as { abschnitte: string[] }
  mkdirSync(join(ordner, 'bilder'), { recursive: true })
  writeFileSync(join(ordner, 'bilder/vergessen.svg'), BILD)
  add(abschnitte[0] ?? '', STELLEN)
  for (const [nummer, satz] of SAETZE.entries()) add(abschnitte[nummer % abschnitte.length] ?? '', satz)
  return worte
}

describe.each(PROGRAMME)('%s', (programm) => {
  test('every one of 40 places that a clerk forgets is flagged, at its line', async () => {
    const wurzel = arbeitsordner({})
    const ordner = join(wurzel, 'content', programm)
    cpSync(join(WURZEL, 'content', programm), ordner, { recursive: true })
    const worte = plant(ordner)
    expect(worte).toHaveLength(40)
    const konsole = mitschrift(wurzel)
    expect([await main(['neu', 'neu', '--aus', programm], konsole), konsole.stderr]).toEqual([0, ''])
    const [geprueft] = await checkProgramme(wurzel, ['neu'])
    const gemeldet = geprueft?.meldungen.filter(({ regel }) => regel === 'fortschreibung') ?? []
    expect(geprueft?.meldungen.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
    const zeilen = new Set(
      gemeldet.map(({ datei, zeile }) => readFileSync(join(wurzel, datei), 'utf8').split('\n')[zeile - 1] ?? ''),
    )
    const unbemerkt = worte.filter((wort) => ![...zeilen].some((zeile) => zeile.includes(wort)))
    const text = [...STELLEN.split('\n'), ...SAETZE].join('\n')
    expect(unbemerkt.map((wort) => `${wort} ${text.split(/\bW\b/)[Number(worte.indexOf(wort))] ?? ''}`)).toEqual([])
  })
})
