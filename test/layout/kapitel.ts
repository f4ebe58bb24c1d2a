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
const zeile = fc.array(INLINE, { minLength: 1, maxLength: 4 }).map((teile) => teile.join(' '))
const absatz = zeile.map((text) => `~ ${text}`)
const liste = fc
  .array(absatz, { minLength: 1, maxLength: 3 })
  .map((punkte) => punkte.map((punkt) => `- ${punkt}`).join('\n'))
const geschachtelt = fc.tuple(absatz, liste).map(([punkt, innen]) => `1. ${punkt}\n\n${innen.replace(/^/gm, '   ')}`)
const tabelle = fc
  .array(fc.tuple(absatz, absatz), { minLength: 1, maxLength: 3 })
  .map((zeilen) => `| ~ | ~ |\n|---|--:|\n${zeilen.map((zellen) => `| ${zellen.join(' | ')} |`).join('\n')}`)
const block = fc.oneof(
  absatz,
  liste,
  geschachtelt,
  tabelle,
  absatz.map((text) => `> ${text}`),
  absatz.map((text) => `## ${text.replaceAll('[^n]', '')}`),
  fc.constantFrom('## Tabelle 1', '## FN 1', '## Abbildung 2'),
  tabelle.map((text) => `:::tabelle{titel="~"}\n${text}\n:::`),
  fc.tuple(absatz, liste).map(([text, punkte]) => `:::fazit{titel="~"}\n${text}\n\n${punkte}\n:::`),
  absatz.map((text) => `:::zitat\n${text}\n:::`),
  liste.map((punkte) => `:::credo{titel="~"}\n${punkte}\n:::`),
)
const FEST =
  '::haushaltstabelle{#tab daten=haushalt titel="~"}\n\n::diagramm{#abb daten=haushalt typ=saeulen titel="~" alt="x"}\n\n::diagramm{daten=haushalt typ=saeulen titel="~" alt="x"}'

/** The sheet that chapters refer to, as `daten/haushalt.yaml`. */
export const HAUSHALT =
  'titel: Haushalt\neinheit: €\nspalten: [2022, 2023]\nzeilen:\n  egt: { name: EGT, werte: [1, 2] }\n'

/** Any chapter: its text, and its words, each of which stands once, in order; notes stand at the end. */
export const kapitel = fc.array(block, { maxLength: 8 }).map((bloecke) => {
  let zahl = 0
  const ganz = ['# ~', '~', ...bloecke, FEST, '~[^n]', '[^n]: ~ *~*\n'].join('\n\n')
  const text = ganz.replace(/~/g, () => `wort${++zahl}x`)
  // Titles of charts stand in their data as well, and each piece is looked for where it is read.
  return { text, worte: Array.from({ length: zahl }, (_, i) => `wort${i + 1}x`) }
})
