import { expect, it } from 'vitest'
import { readGestaltung as readDesign } from '../../src/layout/design/read-gestaltung.js'
import { Meldungen } from '../../src/message.js'
import { readFields } from '../../src/word/pruefen/fields.js'
import { checkPackage } from '../../src/word/pruefen/pruefen.js'
import { createWord, writeWord } from '../../src/word/word.js'
import { findElements } from '../../src/word/xml/find.js'
import { createElement } from '../../src/word/xml/xml.js'
import { readWord } from '../lesen/word.js'
import { WURZEL } from '../werkstatt.js'
import { abschnittFrom, dokumentFrom } from './fixtures.js'

/** What the headers of the chapters show at the right, until Word works them out again. */
async function headersOf(html: string): Promise<string[]> {
  const { pkg } = await createWord(dokumentFrom(html))
  expect(checkPackage(pkg)).toEqual([])
  return pkg.names
    .filter((name) => /^word\/header\d+\.xml$/.test(name))
    .flatMap((name) => readFields(pkg.xml(name)).fields.map(({ value }) => value))
}

const NOTE = (nr: number, sign = String(nr)) =>
  `<sup><a class="fussnote" id="fnref-${nr}" href="#fn-${nr}">${sign}</a></sup>`
const NOTEN =
  '<section class="fussnoten"><ol><li id="fn-1"><p>Stand: Mai.</p></li><li id="fn-2"><p>Vorläufig.</p></li></ol></section>'

it('chapters with a note on their heading have it in no header', async () => {
  const html = `<section class="abschnitt" id="s"><h1 id="u">Mittel <em>und Wege</em>${NOTE(1)}</h1><p>Text${NOTE(2)}.</p>${NOTEN}</section>`
  expect(await headersOf(html)).toEqual(['Mittel und Wege'])
})

it('appendices have their letter in the header, chapters that Word counts the number that it repeats', async () => {
  const html =
    '<section class="abschnitt" id="s"><h1 id="u"><span class="nummer">1</span> Lage</h1><p>Text</p></section>' +
    '<section class="abschnitt" id="t"><h1 id="v"><span class="nummer">Anhang B</span> Zahlen</h1><p>Text</p></section>'
  expect(await headersOf(html)).toEqual(['1', 'Lage', 'Anhang B\u2002Zahlen'])
})

it('pages of one chapter bear its name, those that chapters share what is true of all until Word works it out', async () => {
  const chapter = (id: string, name: string, text: string) =>
    `<section class="abschnitt" id="${id}"><h1 id="u-${id}">${name}</h1>${`<p>${text}</p>`.repeat(2)}</section>`
  const dokument = dokumentFrom(chapter('a', 'Lage', 'Kurz.') + chapter('b', 'Mittel', 'Kurz.'))
  const headsIn = async (kapitel: 'neue-seite' | 'bei-bedarf') => {
    const { pkg } = await createWord({ ...dokument, gestaltung: { ...dokument.gestaltung, kapitel } })
    const parts = pkg.names.filter((name) => /^word\/header\d+\.xml$/.test(name)).map((name) => pkg.xml(name))
    const fields = parts.flatMap((part) => readFields(part).fields)
    return { pkg, parts, fields: fields.map(({ instruction, value }) => `${instruction}: ${value}`) }
  }
  expect((await headsIn('neue-seite')).fields).toEqual(['STYLEREF 1: Lage', 'STYLEREF 1: Mittel'])
  const shared = await headsIn('bei-bedarf')
  // Programs without Word's features take the other of the two.
  expect(shared.fields.slice(0, 2)).toEqual([`STYLEREF 1: ${dokument.author}`, `REF Kapitelname: ${dokument.author}`])
  expect(
    shared.parts.flatMap((part) => findElements(part, 'mc:Choice').map(({ attributes }) => attributes.Requires)),
  ).toEqual(['w15'])
  const names = (pkg: typeof shared.pkg) =>
    readFields(pkg.xml('word/document.xml')).fields.filter(({ instruction }) => instruction.startsWith('SET '))
  expect(names(shared.pkg).map(({ instruction, value }) => [instruction, value])).toEqual([
    ['SET Kapitelname "Lage"', ''],
    ['SET Kapitelname "Mittel"', ''],
  ])
  expect(names((await headsIn('neue-seite')).pkg)).toEqual([])
  expect(checkPackage(shared.pkg)).toEqual([])
  for (const text of shared.parts.flatMap((part) => findElements(part, 'w:t')))
    if (text.text === dokument.author) text.children = createElement('w:t', {}, ['Lage']).children
  expect(checkPackage(shared.pkg).map(({ text }) => text)).toEqual([
    'Eine Kopfzeile zeigt „Lage“ auch über anderen Kapiteln.',
  ])
})

it('numbered chapters that share pages have their number in the variable, and nobody else’s in the header', async () => {
  const chapter = (number: string, name: string) =>
    `<section class="abschnitt" id="s${number}"><h1 id="u${number}"><span class="nummer">${number}.</span> ${name}</h1><p>Kurz.</p></section>`
  const dokument = dokumentFrom(chapter('1', 'Lage') + chapter('2', 'Mittel'))
  const gestaltung = { ...dokument.gestaltung, kapitel: 'bei-bedarf' as const }
  const { pkg } = await createWord({ ...dokument, gestaltung })
  expect(checkPackage(pkg)).toEqual([])
  const [head] = pkg.names.filter((name) => /^word\/header\d+\.xml$/.test(name)).map((name) => pkg.xml(name))
  if (!head) throw new Error('keine Kopfzeile')
  expect(readFields(head).fields.map(({ instruction, value }) => `${instruction}: ${value}`)).toEqual([
    'STYLEREF 1 \\n: \u2060',
    `STYLEREF 1: ${dokument.author}`,
    `REF Kapitelname: ${dokument.author}`,
  ])
  const set = readFields(pkg.xml('word/document.xml')).fields.filter(({ instruction }) =>
    instruction.startsWith('SET '),
  )
  expect(set.map(({ instruction }) => instruction)).toEqual(['SET Kapitelname "1 Lage"', 'SET Kapitelname "2 Mittel"'])
  for (const text of findElements(head, 'w:t'))
    if (text.text === '\u2060') text.children = createElement('w:t', {}, ['1']).children
  expect(checkPackage(pkg).map(({ text }) => text)).toEqual(['Eine Kopfzeile zeigt „1“ auch über anderen Kapiteln.'])
})

it.each(['standard', 'modern', 'sachlich'])('heads of two rows can be read in %s', async (name) => {
  const gestaltung = readDesign(WURZEL, name, { datei: name, zeile: 1, spalte: 1 }, new Meldungen())
  if (!gestaltung) throw new Error(name)
  const dokument = abschnittFrom(
    '<div class="tabelle" id="t"><table><caption><span class="marke">Tabelle 1</span> Eintritte</caption><thead>' +
      '<tr><th scope="col" rowspan="2">Maßnahme</th><th scope="colgroup" colspan="2">Plan</th></tr>' +
      '<tr><th scope="col" class="zahl">2024</th><th scope="col" class="zahl">2025</th></tr></thead>' +
      '<tbody><tr><th scope="row">Coaching</th><td class="zahl">12</td><td class="zahl">15</td></tr></tbody></table></div>',
  )
  expect(checkPackage((await createWord({ ...dokument, gestaltung })).pkg)).toEqual([])
})

it('lists in lists have the same signs on each level as on paper', async () => {
  const list = (tag: string) =>
    `<${tag}><li>Eins<${tag}><li>Zwei<${tag}><li>Drei</li></${tag}></li></${tag}></li></${tag}>`
  const { teile } = readWord(await writeWord(abschnittFrom(list('ul') + list('ol'))))
  const liste0 = (format: string) =>
    [...(teile['word/numbering.xml'] ?? '').matchAll(/<w:abstractNum .*?<\/w:abstractNum>/gs)]
      .map(([whole]) => [...whole.matchAll(/<w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"/gs)])
      .find((levels) => levels[0]?.[1] === format && levels.length === 3)
      ?.map(([, , text]) => text)
  // The bullet of the font Symbol.
  expect(liste0('bullet')).toEqual(['\uf0b7', '–', '–'])
  expect(liste0('decimal')).toEqual(['%1.', '%2.', '%3.'])
})
