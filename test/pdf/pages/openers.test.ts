import { expect, it } from 'vitest'
import { paragraphs, writeChapters } from './pages.js'

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#888"/></svg>'
const sheet = (rows: number): string => `titel: "Plätze nach Maßnahmen"
spalten: { a: { name: "2022" } }
zeilen:
${Array.from({ length: rows }, (_, index) => `  z${index}: { name: "Maßnahme ${index + 1}", werte: [${index + 10}] }`).join('\n')}
`

/** Chapters that open with a picture and end with a table of so many rows each: on which of its pages this stands, and how low the picture ends. */
async function write(rows: readonly number[], note = '') {
  const chapters = rows.map(
    (_, index) =>
      `# Kapitel ${index + 1}\n\n:::auftakt{ziffer="${index + 1}" bild=bilder/bild.svg alt="Eine Fläche"}\nVorspann.\n:::\n\n${paragraphs(8)}${note && `[^${index}]`}\n\n::haushaltstabelle{#tab-${index} daten=plaetze${index}}\n${note && `\n[^${index}]: ${note}\n`}`,
  )
  const { pages } = await writeChapters(chapters, {
    'content/p/bilder/bild.svg': PICTURE,
    ...Object.fromEntries(rows.map((count, index) => [`content/p/daten/plaetze${index}.yaml`, sheet(count)])),
  })
  return rows.map((_, index) => {
    const from = pages.findIndex(({ lines }) => lines[0]?.text === `Kapitel ${index + 1}`)
    const table = pages.slice(from).findIndex(({ lines }) => lines.some(({ text }) => text.startsWith('Maßnahme')))
    const lead = pages[from]?.lines.find(({ text }) => text === 'Vorspann.')?.y ?? 0
    return { table, lead: Math.round(lead) }
  })
}

it('the picture of an opening is lower where a table would leave its page for the lack of a little room, and for no more', async () => {
  const [short, lacking, long] = await write([3, 5, 7])
  expect([short?.table, lacking?.table, long?.table]).toEqual([0, 0, 1])
  expect(long?.lead).toBe(short?.lead)
  expect((short?.lead ?? 0) - (lacking?.lead ?? 0)).toBeGreaterThan(15)
})

it('it makes room for the notes of its page, too', async () => {
  const [short, long] = await write([3, 7], 'Eine Note.')
  expect([short?.table, long?.table]).toEqual([0, 1])
  expect((long?.lead ?? 0) - (short?.lead ?? 0)).toBeGreaterThan(15)
})
