import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amip } from '../amip.js'
import { type GelesenesPdf, readPdf } from '../lesen/pdf.js'
import { elementsOf, type Knoten, readStruktur, textOfKnoten } from '../lesen/pdf-struktur.js'
import { kannVorlesen, readVorgelesen } from '../lesen/pdf-vorlesen.js'
import { essence } from '../lesen/text.js'
import { type Gelesen, readWord } from '../lesen/word.js'
import { einAbschnitt } from '../werkstatt.js'

/*
 * What is asked of the tags of a PDF, as cases that were written from the demand alone, without a look at how it is met. They came
 * after the mend, not before it.
 */

const UEBERSCHRIFT =
  'Wie das Jobcenter gemeinsam mit seinen Netzwerkpartnern langjährig Arbeitsuchende in Arbeit begleitet'
const SATZ =
  'Die Arbeitsmarktintegrationsbeauftragten begleiten langzeitarbeitslose Leistungsberechtigte mit Vermittlungshemmnissen kontinuierlich in sozialversicherungspflichtige Beschäftigungsverhältnisse und besprechen Qualifizierungsmöglichkeiten'
const NOTE =
  'Gezählt werden erwerbsfähige Leistungsberechtigte in Bedarfsgemeinschaften ohne Selbstständige und ohne Teilnehmende an Beschäftigungsmaßnahmen des Landkreises.'
const ZELLE = 'Unterstützung bei der Wiedereingliederung in den allgemeinen Arbeitsmarkt durch Einzelbegleitung'
const PUNKT =
  'Bewerbungsunterlagen gemeinsam durchsehen, Vorstellungsgespräche einüben und Fahrtkostenerstattung beantragen'
const BESCHRIFTUNG =
  'Erwerbsfähige Leistungsberechtigte und Langzeitleistungsbeziehende nach Geschlecht und Jahr im Landkreis Musterland'

const TEXT = `# ${UEBERSCHRIFT} {#start}

${SATZ}.[^wer] ${SATZ}, wie [](#tab-personen) und der Abschnitt „[](#ende)“ zeigen.

## ${UEBERSCHRIFT} über mehrere Jahre hinweg

${Array(6).fill(`${SATZ}.`).join(' ')}

- ${PUNKT};
- ${PUNKT} (wiederholt).

1. ${PUNKT}.
2. ${PUNKT} (auch später).

a) ${PUNKT}.
b) ${PUNKT} (auch danach).

| Vorhaben | Inhalt |
|---|---|
| Begleitung | ${ZELLE} |
| Beratung | ${ZELLE} (fortlaufend) |

::tabelle{#tab-personen daten=personen titel="${BESCHRIFTUNG}"}

## Am Ende {#ende}

:::fazit{titel="${BESCHRIFTUNG}"}
${SATZ}.
:::

::unterschrift{form=felder ort=Musterstadt datum="April 2023" funktion="Geschäftsführung"}

[^wer]: ${NOTE}
`

/** Parts of parts, parts behind a heading between rows, and one behind a row that is not its whole. */
const PERSONEN = `titel: Personen
einheit: Personen
spalten: [2022, 2023]
zeilen:
  alle: { name: Leistungsberechtigte, werte: [120, 130] }
  geschlecht: { name: nach Geschlecht, gruppe: true }
  frauen: { name: Frauen, davon: alle, werte: [60, 64] }
  muetter: { name: Alleinerziehende, darunter: frauen, werte: [22, 23] }
  maenner: { name: Männer, davon: alle, werte: [60, 66] }
  haushalte: { name: Bedarfsgemeinschaften, werte: [80, 81] }
  junge: { name: Jugendliche, darunter: alle, werte: [12, 14] }
`
const GANZE = {
  Frauen: ['Leistungsberechtigte'],
  Alleinerziehende: ['Leistungsberechtigte', 'Frauen'],
  Männer: ['Leistungsberechtigte'],
  Jugendliche: ['Leistungsberechtigte'],
}

const woerter = (text: string) => text.split(/\s+/).filter(Boolean)

describe('the tags of a PDF, from what is asked of them', () => {
  let ordner: string
  let bytes: Buffer
  let pdf: GelesenesPdf
  let datei: PDFDocument
  let baeume: Knoten[]
  let web: string
  let word: Gelesen
  beforeAll(async () => {
    ordner = mkdtempSync(join(tmpdir(), 'amip-verlangt-'))
    const wurzel = einAbschnitt(TEXT, { 'content/p/daten/personen.yaml': PERSONEN })
    const { code, stderr } = await amip(['build', '--out', ordner], wurzel)
    if (code !== 0) throw new Error(stderr)
    bytes = readFileSync(join(ordner, 'p/p.pdf'))
    word = readWord(readFileSync(join(ordner, 'p/p.docx')))
    web = readFileSync(join(ordner, 'p/p.html'), 'utf8')
    pdf = await readPdf(bytes)
    datei = await PDFDocument.load(bytes, { updateMetadata: false })
    baeume = await readStruktur(bytes)
  }, 180_000)
  afterAll(() => rmSync(ordner, { recursive: true, force: true }))

  const all = (rollen: RegExp) => baeume.flatMap((baum) => elementsOf(baum, rollen))

  it.runIf(kannVorlesen())('no words stick together where a line ends', () => {
    const gelesen = new Set(readVorgelesen(join(ordner, 'p/p.pdf')).map((wort) => wort.replaceAll('\u00ad', '')))
    for (const text of [UEBERSCHRIFT, SATZ, NOTE, ZELLE, PUNKT, BESCHRIFTUNG])
      for (const wort of woerter(text)) {
        const bloss = wort.replace(/[.,;]$/, '')
        expect(
          [...gelesen].some((eines) => eines.replace(/[.,;)]+\d*$/, '') === bloss),
          bloss,
        ).toBe(true)
      }
  })

  it.runIf(kannVorlesen())('a paragraph reads as a whole, in its order', () => {
    const gelesen = readVorgelesen(join(ordner, 'p/p.pdf')).join(' ').replaceAll('\u00ad', '')
    expect(gelesen).toContain(`${SATZ}. ${SATZ}. ${SATZ}.`)
    expect(gelesen).toContain(`${UEBERSCHRIFT} über mehrere Jahre hinweg`)
  })

  it('who goes from heading to heading meets a box a level below the heading before it; no bookmark leads there', () => {
    const ueberschriften = all(/^H[1-6]$/).map((knoten) => [knoten.rolle, textOfKnoten(knoten)])
    const stelle = ueberschriften.findIndex(([, text]) => text === 'AmEnde')
    expect(ueberschriften.slice(stelle, stelle + 2)).toEqual([
      ['H3', 'AmEnde'],
      ['H4', essence(BESCHRIFTUNG)],
    ])
    const zweige = [...web.matchAll(/<p class="kastentitel" role="heading" aria-level="(\d)">/g)].map(
      ([, stufe]) => stufe,
    )
    const davor = /<h(\d)[^>]*id="ende"/.exec(web)?.[1]
    expect(zweige).toEqual([String(Number(davor) + 1)])
  })

  it('the hyphen of a divided word is a soft one', () => {
    const striche = all(/^Span$/).filter((span) => textWithHyphens(span).trim() === '-')
    const weiche = [...structElements(datei)].filter((element) => actualText(element) === '\u00ad')
    expect(striche.length).toBeGreaterThan(5)
    expect(weiche).toHaveLength(striche.length)
    expect(baeume.map((baum) => textWithHyphens(baum, striche)).join('')).not.toMatch(/\p{Ll}\s?-\s+(?!und\b)\p{Ll}/u)
  })

  it('each kind of list says how it is numbered', () => {
    const arten = [...structElements(datei)]
      .filter((element) => element.lookup(PDFName.of('S'))?.toString() === '/L')
      .map((element) => attribute(element, 'ListNumbering'))
    expect(arten).toEqual(expect.arrayContaining(['/Disc', '/Decimal', '/LowerAlpha']))
    expect(arten.filter((art) => art === undefined)).toEqual([])
  })

  it.each([
    ['a chapter', 'start', UEBERSCHRIFT.slice(0, 20)],
    ['a heading in the text', 'ende', 'Am Ende'],
    ['a table', 'tab-personen', 'Tabelle'],
  ])('a link leads to the top of %s', async (_, kennung, anfang) => {
    const [ziel] = [...destinations(datei)].filter(([name]) => name.includes(kennung)).map(([, eines]) => eines)
    expect(ziel, kennung).toBeDefined()
    const seite = datei.getPages().findIndex(({ ref }) => ref === ziel?.seite)
    // The running head says the chapter's title above it.
    const zeilen = pdf.seiten[seite]?.zeilen.filter(({ text }) => text.trim().startsWith(anfang)) ?? []
    const darueber = zeilen.map(({ y }) => (ziel?.oben ?? 0) - y).filter((abstand) => abstand >= 0)
    expect(Math.min(...darueber), `${anfang} on page ${seite + 1}`).toBeLessThan(60)
  })

  it.each(Object.entries(GANZE))(
    'the row „%s“ says whose part it is, in the PDF, on the web and in Word',
    (name, ganze) => {
      const letztes = ganze.at(-1) ?? ''
      const koepfe = [...structElements(datei)].filter((element) => roleOf(element) === '/TH')
      const namen = all(/^TH$/).map((kopf) => textOfKnoten(kopf))
      const kopf = koepfe[namen.indexOf(name)]
      const ueber = headersOf(kopf).map((kennung) => namen[koepfe.findIndex((eines) => idOf(eines) === kennung)])
      expect(ueber.filter((eines) => eines !== 'nachGeschlecht')).toEqual(ganze)
      expect(web).toContain(`aria-label="davon ${name} (${letztes})"`)
      const [, beschreibung = ''] =
        /<w:tblDescription w:val="([^"]*gehört[^"]*)"/.exec(word.teile['word/document.xml'] ?? '') ?? []
      expect(beschreibung).toContain(`; ${name} gehört zu ${letztes}`)
    },
  )

  it('the fields of a signature are paragraphs', () => {
    const mit = all(/^(?:P|LBody|TD)$/).filter((absatz) => /Geschäftsführung|Musterstadt/.test(textOfKnoten(absatz)))
    expect(mit.length).toBeGreaterThanOrEqual(2)
    for (const sect of all(/^(?:Sect|Div|Part|Document)$/)) expect(ownText(sect), 'text without a paragraph').toBe('')
  })

  it('a note leads back to its reference, in the PDF and on the web', () => {
    const noten = [...structElements(datei)].filter(
      (element) => element.lookup(PDFName.of('S'))?.toString() === '/Note',
    )
    expect(noten.length).toBeGreaterThan(0)
    for (const note of noten) expect([...below(datei, note)].some((eines) => roleOf(eines) === '/Link')).toBe(true)
    const ziele = [...web.matchAll(/href="#([^"]+)"/g)].map(([, ziel]) => ziel ?? '')
    const hin = ziele.find((ziel) => /fn|fuss|note/.test(ziel) && new RegExp(`id="${ziel}"`).test(web))
    expect(hin).toBeDefined()
    const note = web.slice(web.indexOf(`id="${hin}"`))
    expect(note.slice(0, note.indexOf('</li>') + 1 || undefined)).toMatch(/href="#/)
    expect(fromHtml(web).children.length).toBeGreaterThan(0)
  })
})

/** Text of a tree with its hyphens, but for those of some elements. */
function textWithHyphens(knoten: Knoten, ohne: readonly Knoten[] = []): string {
  if (ohne.includes(knoten)) return ''
  return 'text' in knoten ? knoten.text : knoten.kinder.map((kind) => textWithHyphens(kind, ohne)).join('')
}

function actualText(element: PDFDict): string | undefined {
  const text = element.lookup(PDFName.of('ActualText'))
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : undefined
}

/** Text that stands in an element itself, not in one below. */
function ownText(knoten: Knoten): string {
  return 'text' in knoten ? '' : knoten.kinder.map((kind) => ('text' in kind ? kind.text.trim() : '')).join('')
}

function roleOf(element: PDFDict): string | undefined {
  return element.lookup(PDFName.of('S'))?.toString()
}

function idOf(element: PDFDict | undefined): string {
  const id = element?.lookup(PDFName.of('ID'))
  return id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : ''
}

/** Ids of the cells that head one. */
function headersOf(element: PDFDict | undefined): string[] {
  const a = element?.lookup(PDFName.of('A'))
  const alle = a instanceof PDFArray ? a.asArray().map((_, stelle) => a.lookup(stelle)) : [a]
  return alle.flatMap((eines) => {
    const koepfe = eines instanceof PDFDict ? eines.lookup(PDFName.of('Headers')) : undefined
    return koepfe instanceof PDFArray
      ? koepfe.asArray().flatMap((id) => (id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : []))
      : []
  })
}

function* structElements(datei: PDFDocument): Generator<PDFDict> {
  const wurzel = datei.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  yield* below(datei, wurzel)
}

function* below(datei: PDFDocument, element: PDFDict): Generator<PDFDict> {
  const k = element.lookup(PDFName.of('K'))
  const kinder = k instanceof PDFArray ? k.asArray().map((kind) => datei.context.lookup(kind)) : [k]
  for (const kind of kinder) {
    if (!(kind instanceof PDFDict) || !kind.has(PDFName.of('S'))) continue
    yield kind
    yield* below(datei, kind)
  }
}

function attribute(element: PDFDict, name: string): string | undefined {
  const a = element.lookup(PDFName.of('A'))
  const alle = a instanceof PDFArray ? a.asArray().map((eines) => element.context.lookup(eines)) : [a]
  for (const eines of alle) {
    const wert = eines instanceof PDFDict ? eines.lookup(PDFName.of(name)) : undefined
    if (wert) return wert.toString()
  }
  return undefined
}

/** Where named destinations lead: name, page, and how far above the page's foot, in points. */
function destinations(datei: PDFDocument): Map<string, { seite: PDFRef | undefined; oben: number }> {
  const ziele = new Map<string, { seite: PDFRef | undefined; oben: number }>()
  const add = (name: string, wert: unknown) => {
    const ziel = wert instanceof PDFDict ? wert.lookup(PDFName.of('D')) : wert
    if (!(ziel instanceof PDFArray)) return
    const seite = ziel.get(0)
    const oben = ziel.asArray().filter((zahl) => zahl instanceof PDFNumber)[1]
    ziele.set(name, {
      seite: seite instanceof PDFRef ? seite : undefined,
      oben: oben instanceof PDFNumber ? oben.asNumber() : Number.NaN,
    })
  }
  const alt = datei.catalog.lookup(PDFName.of('Dests'))
  if (alt instanceof PDFDict)
    for (const [name, wert] of alt.entries()) add(name.decodeText(), datei.context.lookup(wert))
  const names = datei.catalog.lookup(PDFName.of('Names'))
  const visit = (knoten: unknown): void => {
    if (!(knoten instanceof PDFDict)) return
    const paare = knoten.lookup(PDFName.of('Names'))
    if (paare instanceof PDFArray)
      for (let stelle = 0; stelle + 1 < paare.size(); stelle += 2) {
        const name = paare.lookup(stelle)
        add(name instanceof PDFString ? name.decodeText() : String(name), paare.lookup(stelle + 1))
      }
    const kinder = knoten.lookup(PDFName.of('Kids'))
    if (kinder instanceof PDFArray) for (let stelle = 0; stelle < kinder.size(); stelle++) visit(kinder.lookup(stelle))
  }
  if (names instanceof PDFDict) visit(names.lookup(PDFName.of('Dests')))
  return ziele
}
