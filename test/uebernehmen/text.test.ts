import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { putWord, track, type } from './wordrunde.js'

const TEXT = `# Lage am Arbeitsmarkt

Der Landkreis zählt viele *kleine* Betriebe, und **große
Unternehmen** sind selten. Mehr steht im [Bericht der Kammer](https://example.org/bericht).

Im Jahr {{jahr}} waren {{zahl bestand.elb.2023}} Menschen gemeldet.[^stand] Davon sind viele jung.

- Wir beraten früh.
- Wir vermitteln schnell; siehe [](#tab-bestand).

> Ein Zitat, das über
> zwei Zeilen geht.

:::fazit
Die Lage bleibt stabil.
:::

::tabelle{#tab-bestand daten=bestand titel="Bestand im Jahr"}

## Ausblick {#ausblick}

Es geht weiter \\* mit Sternchen & Zeichen.

[^stand]: Stand im Dezember.
`
const BESTAND = `# Ein Kommentar, der bleibt.
titel: Bestand
spalten: [2022, 2023]
zeilen:
  elb: { name: Leistungsberechtigte, werte: [10159, 9842] }
quelle: Statistik der Agentur
`

function ordner(text = TEXT): { wurzel: string; datei: string; lies(): string } {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': text,
    'content/p/daten/bestand.yaml': BESTAND,
  })
  const datei = join(wurzel, 'content/p/abschnitte/eins.md')
  return { wurzel, datei, lies: () => readFileSync(datei, 'utf8') }
}

async function uebernehmen(wurzel: string, ...argv: string[]) {
  const konsole = mitschrift(wurzel)
  return { code: await run(argv, konsole), ...konsole }
}

/** What the section says after the changes have come home. */
async function home(...changes: readonly ((xml: string) => string)[]) {
  const { wurzel, lies } = ordner()
  const word = await putWord(wurzel, 'p', ...changes)
  const gesagt = await uebernehmen(wurzel, word, '--anwenden')
  return { ...gesagt, text: lies(), wurzel, word }
}

describe('words that were changed in Word', () => {
  it('an unchanged file has no change', async () => {
    const { wurzel, lies } = ordner()
    const { code, stdout } = await uebernehmen(wurzel, await putWord(wurzel, 'p'))
    expect([code, stdout]).toEqual([0, 'p: keine Änderung. Die Word-Datei sagt, was die Quellen sagen.\n'])
    expect(lies()).toBe(TEXT)
  })

  it.each([
    ['typed', type],
    ['tracked', track],
  ])('%s: are changed in their line, and nothing else', async (_, wie) => {
    const { text, stdout, code } = await home(
      wie('viele ', 'zahlreiche '),
      wie('früh', 'früh und gut'),
      wie('geht weiter', 'geht voran'),
      wie('stabil', 'gut'),
    )
    expect(code).toBe(0)
    expect(text).toBe(
      TEXT.replace('viele *', 'zahlreiche *')
        .replace('früh.', 'früh und gut.')
        .replace('geht weiter', 'geht voran')
        .replace('stabil', 'gut'),
    )
    expect(stdout).toContain('content/p/abschnitte/eins.md:3')
    expect(stdout).toContain('[-viele-]{+zahlreiche+}')
    expect(stdout).toContain(
      '@@ Zeile 3 @@\n     - Der Landkreis zählt viele *kleine* Betriebe, und **große\n     + Der',
    )
  })

  it('emphasis, links and marks of notes stay around what was changed', async () => {
    const { text } = await home(
      type('kleine', 'winzige'),
      track('große Unternehmen', 'große Firmen'),
      type('Kammer', 'IHK'),
      track(' sind viele', ' sind manche'),
    )
    expect(text).toBe(
      TEXT.replace('*kleine*', '*winzige*')
        .replace('Unternehmen**', 'Firmen**')
        .replace('der Kammer]', 'der IHK]')
        .replace('sind viele', 'sind manche'),
    )
  })

  it('what is taken out goes with its emphasis and one blank', async () => {
    const { text } = await home(track('kleine', ''))
    expect(text).toContain('zählt viele Betriebe, und')
  })

  it('signs that mean something in Markdown are typed so that they are printed', async () => {
    const { text, wurzel, word } = await home(type('geht weiter', 'geht *so* [weiter]'))
    expect(text).toContain('geht \\*so\\* \\[weiter\\]')
    expect((await uebernehmen(wurzel, word)).stdout).toContain('keine Änderung')
  })

  it('what cannot be typed so that it is printed is told with the reason, and the rest is written', async () => {
    const { text, stdout } = await home(type('geht weiter', 'geht {{x}} weiter'), type('früh', 'gern'))
    expect(text).toBe(TEXT.replace('früh', 'gern'))
    expect(stdout).toContain('lässt sich hier nicht so schreiben')
    expect(stdout).toContain('Eine Zahl in {{…}}')
  })

  it('captions, quotations and notes are found in their places', async () => {
    const { text, stdout } = await home(type('Bestand im Jahr', 'Bestand am Jahresende'), type('zwei Zeilen', 'drei'))
    expect(stdout).not.toContain('!')
    expect(text).toBe(TEXT.replace('Bestand im Jahr', 'Bestand am Jahresende').replace('> zwei Zeilen', '> drei'))
  })

  it('a bound figure is told at its expression and never typed', async () => {
    const { text, stdout } = await home(type('9.842', '9.900'), type(' Menschen gemeldet', ' Personen gemeldet'))
    expect(text).toBe(TEXT.replace('Menschen gemeldet', 'Personen gemeldet'))
    expect(stdout).toContain('eins.md:6: In Word wurde aus der gebundenen Zahl „9.842“ „9.900“.')
    expect(stdout).toContain('Sie kommt aus Zelle bestand.elb.2023 (content/p/daten/bestand.yaml:5)')
  })

  it('only those that were chosen are written', async () => {
    const { wurzel, lies } = ordner()
    const word = await putWord(wurzel, 'p', type('früh', 'gern'), type('stabil', 'gut'))
    expect((await uebernehmen(wurzel, word, '--nur', '2')).stdout).toContain('1 Änderung geschrieben')
    expect(lies()).toBe(TEXT.replace('stabil', 'gut'))
    await expect(uebernehmen(wurzel, word, '--nur', '7')).rejects.toThrow('keine Nummer')
  })

  it('somebody who sits there is asked', async () => {
    const { wurzel, lies } = ordner()
    const word = await putWord(wurzel, 'p', type('früh', 'gern'), type('stabil', 'gut'))
    const konsole = mitschrift(wurzel)
    const antworten = ['9', '1']
    await run([word], { ...konsole, ask: async () => antworten.shift() })
    expect(konsole.stdout).toContain('„9“ ist keine Nummer')
    expect(lies()).toBe(TEXT.replace('früh', 'gern'))
  })

  it('a source that is changed, or gone, while somebody answers is left as it is, and named', async () => {
    const { wurzel, datei, lies } = ordner()
    const word = await putWord(wurzel, 'p', type('früh', 'gern'))
    const answerAfter = async (deed: () => void) => {
      const konsole = mitschrift(wurzel)
      const ask = async () => {
        deed()
        return 'alle'
      }
      expect(await run([word], { ...konsole, ask })).toBe(1)
      return konsole.stderr
    }
    expect(await answerAfter(() => writeFileSync(datei, `${TEXT}\nMehr.\n`))).toContain(
      '„eins.md“ wurde inzwischen geändert; geschrieben wurde nichts.',
    )
    expect(lies()).toBe(`${TEXT}\nMehr.\n`)
    expect(await answerAfter(() => rmSync(datei))).toContain('„eins.md“ wurde inzwischen geändert')
    expect(existsSync(datei)).toBe(false)
  })

  it('line ends of Windows stay', async () => {
    const { wurzel, lies, datei } = ordner()
    writeFileSync(datei, `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)
    const word = await putWord(wurzel, 'p', type('stabil', 'gut'), type('früh', 'gern'))
    await uebernehmen(wurzel, word, '--anwenden')
    expect(lies()).toBe(`\uFEFF${TEXT.replace('stabil', 'gut').replace('früh', 'gern').replaceAll('\n', '\r\n')}`)
  })
})

describe('sources that were changed since the Word file was made', () => {
  it('are not set back; what others changed in other paragraphs comes home', async () => {
    const { wurzel, lies, datei } = ordner()
    const word = await putWord(wurzel, 'p', type('stabil', 'gut'))
    const neuer = TEXT.replace('- Wir beraten', '- Ganz neu.\n- Wir beraten').replace('Es geht weiter', 'Es geht doch')
    writeFileSync(datei, neuer)
    const { stdout } = await uebernehmen(wurzel, word, '--anwenden')
    expect(stdout).toContain('1 Änderung.')
    expect(lies()).toBe(neuer.replace('stabil', 'gut'))
  })

  it('a paragraph changed here and there is told and not written', async () => {
    const { wurzel, lies, datei } = ordner()
    const word = await putWord(wurzel, 'p', type('stabil', 'gut'))
    const neuer = TEXT.replace('bleibt stabil', 'bleibt schwierig')
    writeFileSync(datei, neuer)
    const { stdout } = await uebernehmen(wurzel, word, '--anwenden')
    expect(stdout).toContain('verschieden geändert')
    expect(lies()).toBe(neuer)
  })
})
