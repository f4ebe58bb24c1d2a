import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { putWord } from './wordrunde.js'

const TEXT = `# Lage am Arbeitsmarkt

Der erste Absatz nennt {{zahl bestand.elb.2023}} Menschen und **betont** das.

Der zweite Absatz erzählt von Betrieben. Dann erzählt er von Schulen.

- Wir beraten Menschen früh.
- Wir vermitteln sie schnell.
- Wir begleiten sie lange.

:::fazit
Die Lage bleibt insgesamt stabil.

Mehr ist nicht zu sagen.
:::

::tabelle{daten=bestand titel="Bestand"}

## Ausblick

Der letzte Absatz schließt den Text ab.
`
const BESTAND = `spalten: [2022, 2023]
zeilen:
  elb: { name: Leistungsberechtigte, werte: [10159, 9842] }
  lzb: { name: Langzeitbeziehende, werte: [6120, 5987] }
`

/** The paragraph that holds these words, as Word writes it. */
function absatzWith(xml: string, worte: string): string {
  const absaetze = xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>|<w:p [^>]*>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? []
  // The contents say headings first.
  const fund = absaetze.findLast((absatz) => absatz.replace(/<[^>]+>/g, '').includes(worte))
  if (!fund) throw new Error(`Kein Absatz mit „${worte}“`)
  return fund
}
const textOf = (absatz: string) => absatz.replace(/<[^>]+>/g, '')
/** The same paragraph without its marks, with other words. */
function withWords(absatz: string, worte: string): string {
  const pPr = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(absatz)?.[0] ?? ''
  return `<w:p>${pPr}<w:r><w:t xml:space="preserve">${worte}</w:t></w:r></w:p>`
}
const remove = (worte: string) => (xml: string) => xml.replace(absatzWith(xml, worte), '')
const addAfter =
  (hinter: string, worte: string, wie = hinter) =>
  (xml: string) => {
    const anker = absatzWith(xml, hinter)
    return xml.replace(anker, anker + withWords(absatzWith(xml, wie), worte))
  }
const moveAfter = (worte: string, hinter: string) => (xml: string) => {
  const absatz = absatzWith(xml, worte)
  const ohne = xml.replace(absatz, '')
  const anker = absatzWith(ohne, hinter)
  return ohne.replace(anker, anker + absatz)
}

async function home(...changes: readonly ((xml: string) => string)[]) {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': TEXT,
    'content/p/daten/bestand.yaml': BESTAND,
  })
  const word = await putWord(wurzel, 'p', ...changes)
  const konsole = mitschrift(wurzel)
  await run([word, '--anwenden'], konsole)
  const nochmals = mitschrift(wurzel)
  await run([word, '--nur-lesen'], nochmals)
  const text = readFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), 'utf8')
  return { text, said: konsole.stdout, danach: nochmals.stdout }
}

describe('paragraphs that others have put in, taken out, moved, divided and joined', () => {
  it('new ones are typed where they stand: in the text, in a list, in a box, as a heading', async () => {
    const { text, said, danach } = await home(
      addAfter('Der zweite Absatz', 'Ein neuer Absatz mit *Stern*.', 'Der letzte Absatz'),
      addAfter('Wir vermitteln', 'Wir fragen nach.'),
      addAfter('Die Lage bleibt', 'Sie ist gut.'),
      addAfter('Der erste Absatz', 'Von den Betrieben', 'Ausblick'),
    )
    expect(said).not.toContain('!')
    expect(text).toBe(
      TEXT.replace('von Schulen.\n', 'von Schulen.\n\nEin neuer Absatz mit \\*Stern\\*.\n')
        .replace('schnell.\n', 'schnell.\n- Wir fragen nach.\n')
        .replace('stabil.\n', 'stabil.\n\nSie ist gut.\n')
        .replace('Der zweite', '## Von den Betrieben\n\nDer zweite'),
    )
    expect(danach).toContain('keine Änderung')
  })

  it('those that are gone are taken out', async () => {
    const { text, danach } = await home(remove('Der zweite Absatz'), remove('Wir vermitteln'), remove('Mehr ist'))
    expect(text).toBe(
      TEXT.replace(/Der zweite.*\n\n/, '')
        .replace(/- Wir vermitteln.*\n/, '')
        .replace('\n\nMehr ist nicht zu sagen.', '')
        .replace('stabil.\n:::', 'stabil.\n\n:::'),
    )
    expect(danach).toContain('keine Änderung')
  })

  it('moved ones go with their figures and emphasis, and with what was changed in them', async () => {
    const { text, danach } = await home(
      moveAfter('Der erste Absatz', 'Der letzte Absatz'),
      moveAfter('Wir beraten', 'Wir begleiten'),
    )
    expect(danach).toContain('keine Änderung')
    const [, erster = ''] = TEXT.split('\n\n')
    expect(text).toBe(
      TEXT.replace(`${erster}\n\n`, '')
        .replace('- Wir beraten Menschen früh.\n', '')
        .replace('lange.\n', 'lange.\n- Wir beraten Menschen früh.\n')
        .replace('Text ab.\n', `Text ab.\n\n${erster}\n`),
    )
  })

  it('one that was divided is divided, two that were joined are joined', async () => {
    const { text, danach } = await home(
      (xml) => {
        const absatz = absatzWith(xml, 'Der zweite Absatz')
        const [vorn = ''] = textOf(absatz).split(' Dann')
        return xml.replace(absatz, withWords(absatz, vorn) + withWords(absatz, 'Dann erzählt er von Schulen.'))
      },
      (xml) => {
        const [a, b] = [absatzWith(xml, 'Wir vermitteln'), absatzWith(xml, 'Wir begleiten')]
        return xml.replace(b, '').replace(a, withWords(a, `${textOf(a)} ${textOf(b)}`))
      },
    )
    expect(text).toBe(
      TEXT.replace('Betrieben. Dann', 'Betrieben.\n\nDann').replace(
        'schnell.\n- Wir begleiten',
        'schnell. Wir begleiten',
      ),
    )
    expect(danach).toContain('keine Änderung')
  })

  it('what is bold or italic by now is set off, what is not any more is told', async () => {
    const { text, said } = await home(
      (xml) => xml.replace(/(<w:r>)(<w:t[^>]*>Die Lage bleibt insgesamt stabil)/, '$1<w:rPr><w:b/></w:rPr>$2'),
      (xml) => xml.replace(/<w:r>(?:(?!<\/w:r>)[\s\S])*betont<\/w:t><\/w:r>/, '<w:r><w:t>betont</w:t></w:r>'),
    )
    expect(text).toBe(TEXT.replace('Die Lage bleibt insgesamt stabil.', '**Die Lage bleibt insgesamt stabil**.'))
    expect(said).toContain('„betont“ ist in Word nicht mehr fett')
  })
})
