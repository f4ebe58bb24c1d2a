import fc from 'fast-check'

/** A piece of a chapter: each `~` becomes a word of its own. */
const INLINE = fc.constantFrom(
  '~',
  '~ ~',
  '*~*',
  '**~ *~***',
  '[~](https://a.de)',
  '[~ *~*](https://a.de)',
  '~[^n]',
  '[~[^n] ~](https://a.de)',
  '[](#tab)',
  '[~](#abb)',
  '~ {{haushalt.egt.2023}} ~',
  '[~]{lang=en}',
  '~\\*~ & ~ \\< ~',
)
const line = fc.array(INLINE, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const paragraph = line.map((text) => `~ ${text}`)
const list = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'))
const geschachtelt = fc.tuple(paragraph, list).map(([item, inner]) => `1. ${item}\n\n${inner.replace(/^/gm, '   ')}`)
const table = fc
  .array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 3 })
  .map((lines) => `| ~ | ~ |\n|---|--:|\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`)
const block = fc.oneof(
  paragraph,
  list,
  geschachtelt,
  table,
  paragraph.map((text) => `> ${text}`),
  paragraph.map((text) => `## ${text.replaceAll('[^n]', '')}`),
  fc.constantFrom('## Tabelle 1', '## FN 1', '## Abbildung 2'),
  table.map((text) => `:::tabelle{titel="~"}\n${text}\n:::`),
  fc.tuple(paragraph, list).map(([text, items]) => `:::fazit{titel="~"}\n${text}\n\n${items}\n:::`),
  paragraph.map((text) => `:::zitat\n${text}\n:::`),
  list.map((items) => `:::credo{titel="~"}\n${items}\n:::`),
)
const FEST =
  '::haushaltstabelle{#tab daten=haushalt titel="~"}\n\n::diagramm{#abb daten=haushalt typ=saeulen titel="~" alt="x"}\n\n::diagramm{daten=haushalt typ=saeulen titel="~" alt="x"}'

/** The sheet that chapters refer to, as `daten/haushalt.yaml`. */
export const HAUSHALT =
  'titel: Haushalt\neinheit: €\nspalten: [2022, 2023]\nzeilen:\n  egt: { name: EGT, werte: [1, 2] }\n'

/** Any chapter: its text, and its words, each of which stands once, in order; notes stand at the end. */
export const chapters = fc.array(block, { maxLength: 8 }).map((blocks) => {
  let numeric = 0
  const whole = ['# ~', '~', ...blocks, FEST, '~[^n]', '[^n]: ~ *~*\n'].join('\n\n')
  const text = whole.replace(/~/g, () => `wort${++numeric}x`)
  // Titles of charts stand in their data as well, and each piece is looked for where it is read.
  return { text, worte: Array.from({ length: numeric }, (_, i) => `wort${i + 1}x`) }
})
