import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importFile, readImportdatei } from '../../src/import/datei.js'
import { type Meldung, Meldungen } from '../../src/message.js'
import { arbeitsordner } from '../werkstatt.js'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const p = (text: string, stil = '') =>
  `<w:p><w:pPr>${stil && `<w:pStyle w:val="${stil}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const CHART = `<c:chartSpace><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:v>Plätze</c:v></c:tx><c:cat><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Nord</c:v></c:pt><c:pt idx="1"><c:v>Süd</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>12</c:v></c:pt><c:pt idx="1"><c:v>14</c:v></c:pt></c:numCache></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`

function take(koerper: string, mehr: Record<string, string> = {}) {
  const teile: Record<string, string> = {
    'word/document.xml': `<w:document><w:body>${koerper}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="s" Type="${R}/styles" Target="styles.xml"/><Relationship Id="c" Type="${R}/chart" Target="charts/chart1.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>`,
    ...mehr,
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(teile).map(([name, xml]) => [name, strToU8(xml)])))
  const ergebnis = importFile({ bytes, datei: 'ordner/alt.docx', gestaltung: 'standard' }, new Meldungen())
  if (!ergebnis) throw new Error('not taken over')
  return ergebnis
}
const VORN = ['Arbeitsmarktprogramm', '2024', 'Jobcenter Musterland', 'Landkreis Musterland']
  .map((text) => p(text))
  .join('')
const IMPRESSUM = p('Impressum') + p('Herausgeber: Jobcenter Musterland') + p('Inhalt')
const LAGE = p('Lage', 'H1') + p('Ein Satz.')

test('where nothing is missing, nothing new and nothing to be checked, it says so', () => {
  const ergebnis = take(VORN + IMPRESSUM + LAGE)
  const alles = 'Alle Wörter, Zahlen und Bilder der Datei stehen im Programm, und keine anderen.\n'
  expect(ergebnis.say('content/p', 'p', 0)).toBe(
    `Übernommen: content/p/ aus alt.docx\n  1 Abschnitt, 0 Datenblätter, 0 Bilder\n\n${alles}\nWeiter:\n  amip check p    prüft Texte und Zahlen\n  amip binden p   zeigt, welche Zahlen der Sätze in einem Datenblatt stehen\n  amip build p    gibt es als PDF, Word und Webseite aus\n`,
  )
  expect(String(ergebnis.files([]).get('import.md'))).toContain(alles)
})

test('what is left out for a reason stands in the list alone; more than a few lines do, too', () => {
  const verzeichnis = take(VORN + IMPRESSUM + p('Lage 3', 'Verzeichnis1') + LAGE).say('content/p', 'p', 2)
  expect(verzeichnis).toContain(
    '\nWas anders ist als in der Datei oder zu prüfen:\n  … alles in content/p/import.md, auch 1 Stelle in Kopfzeilen, Verzeichnissen und Ähnlichem\n\n2 Fehler verhindern noch die Ausgabe;',
  )
  const viele = take(VORN + IMPRESSUM + LAGE + '<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>'.repeat(30))
  const zeilen = viele.say('content/p', 'p', 1).split('\n')
  expect(zeilen.filter((zeile) => zeile.includes('eingebettetes Objekt'))).toHaveLength(25)
  expect(zeilen).toEqual(
    expect.arrayContaining(['  … alles in content/p/import.md', expect.stringMatching(/^1 Fehler verhindert noch/)]),
  )
})

test('a chart that cannot be drawn is shown as a table; other errors, and places where none stands, are left', () => {
  const ergebnis = take(
    `${VORN + IMPRESSUM + LAGE}<w:p><w:r><w:drawing><wp:docPr descr="Zwei Orte"/><c:chart r:id="c"/></w:drawing></w:r></w:p>`,
    { 'word/charts/chart1.xml': CHART },
  )
  const abschnitt = () => String(ergebnis.files([]).get('abschnitte/lage.md'))
  expect(abschnitt().split('\n')[4]).toBe('::diagramm{daten=lage typ=saeulen titel="Lage" alt="Zwei Orte"}')
  const meldung = (datei: string, zeile: number, regel = 'diagramm'): Meldung => ({
    regel,
    schwere: 'fehler',
    datei: `content/p/${datei}`,
    zeile,
    spalte: 1,
    text: 'Es geht nicht.',
    rat: '',
  })
  const stand = abschnitt()
  const lage = 'abschnitte/lage.md'
  expect(
    ergebnis.repair([meldung(lage, 1), meldung(lage, 99), meldung('fehlt.md', 1), meldung(lage, 5, 'anderes')]),
  ).toBe(false)
  expect(abschnitt()).toBe(stand)
  expect(ergebnis.repair([meldung(lage, 5)])).toBe(true)
  expect(abschnitt()).toBe(stand.replace(/::diagramm.*/, '::tabelle{daten=lage titel="Lage"}'))
  expect(String(ergebnis.files(['Zeile']).get('import.md'))).toMatch(
    /\*\*abschnitte\/lage\.md:5:\*\* Das Diagramm steht als Tabelle da\. Es geht nicht\.\n[\s\S]*„amip check“ meldet\n\n- Zeile\n/,
  )
})

test('a file that is no file, too large or not there says what to do', () => {
  const wurzel = arbeitsordner({})
  mkdirSync(join(wurzel, 'ordner.docx'))
  writeFileSync(join(wurzel, 'gross.docx'), '')
  // Nothing of that size need be written.
  truncateSync(join(wurzel, 'gross.docx'), 100_000_001)
  const faelle = {
    'ordner.docx': /lässt sich nicht lesen/,
    'gross.docx': /größer als 100 MB/,
    'fehlt.docx': /gibt es nicht/,
  }
  for (const [datei, sagt] of Object.entries(faelle)) {
    const meldungen = new Meldungen()
    expect(readImportdatei(join(wurzel, datei), datei, meldungen)).toBeUndefined()
    expect(meldungen.liste).toEqual([
      expect.objectContaining({ text: expect.stringMatching(sagt), rat: expect.stringMatching(/\.$/) }),
    ])
  }
})
