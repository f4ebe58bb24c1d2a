// Mutants that no test can tell from the code, by kind, with the reason: where they survive they are counted apart.

const GRUENDE = [
  {
    grund: 'what has been read is read again: the same, later',
    ist: ({ statt, durch }) => /^bekannt(?: !== undefined)?$/.test(statt) && durch === 'false',
  },
  {
    grund: 'the compiler asks whether there is something (an index, a group), and there always is',
    ist: ({ mutator, gelaufen }) => mutator === 'OptionalChaining' && gelaufen === 0,
  },
  {
    grund: 'the compiler asks for a value where there is always one',
    ist: ({ mutator, statt, gelaufen }) => mutator === 'LogicalOperator' && / \?\? /.test(statt) && gelaufen === 0,
  },
]

/** Single ones, proven by reading: what stands there, what takes its place, and why nobody can tell. */
const EINZELNE = [
  {
    ...{ datei: 'src/check/zahlen/zellenbuch.ts', statt: 'eintrag.worte.size > 0', durch: 'true' },
    grund: 'a row without words is found by its abbreviation alone, which is asked before',
  },
  {
    ...{ datei: 'src/check/zahlen/tabellen.ts', statt: "prosa.art === 'zelle' && prosa.abschnitt", durch: 'true' },
    grund: 'pieces of text are looked up by the places of cells, where no other begins',
  },
  {
    ...{ datei: 'src/check/reading/satz/aufzaehlung.ts', statt: '/,\\s+/', durch: '/,\\s/' },
    grund: 'the pieces of the list are trimmed',
  },
  {
    ...{ datei: 'src/check/reading/wendungen/wortliste.ts', statt: 'doppelpunkt < 0', durch: 'doppelpunkt <= 0' },
    grund: 'the colon is looked for behind a figure, never at the beginning',
  },
]

const SCHNELL = 'a quick look, which saves time alone: what follows finds nothing there'
/** Looks of this kind, proven by reading: the file, what stands there, and what lets everything through. */
const SCHNELLE = [
  ['src/check/prosa/stueck.ts', 'prosa.einsaetze.length === 0', 'false'],
  ['src/check/rules/begriff-jahr.ts', 'treffer.length === 0', 'false'],
  ['src/check/rules/begriff-jahr.ts', '!namesBegriff(satz.ohneZitate)', 'false'],
  ['src/check/rules/figur-weg.ts', 'prosa.einsaetze.length < 2', 'false'],
  ['src/check/rules/figur-zeitbezug.ts', '!prosa.einsaetze.some(({ wert }) => wert?.herkunft.length === 1)', 'false'],
  ['src/check/rules/intranet.ts', '!ANZEICHEN.test(text)', 'false'],
  ['src/check/rules/jahr-fremd.ts', 'abgerechnet.length === 0', 'false'],
  ['src/check/rules/jahr-operand.ts', "!prosa.einsaetze.some(({ quelle }) => quelle.trim() === 'jahr')", 'false'],
  ['src/check/rules/jahr-operand.ts', "quelle.trim() === 'jahr'", 'true'],
  ['src/check/rules/leerzeichen.ts', '!bei.test(getippt)', 'false'],
  ['src/check/rules/name-vertippt.ts', 'text.length <= 40', 'true'],
  ['src/check/rules/name-vertippt.ts', 'gruppe.length > 1', 'true'],
  ['src/check/rules/name-vertippt.ts', 'gruppe.length > 1', 'gruppe.length >= 1'],
  ['src/check/rules/trennrest.ts', "!text.includes('-')", 'false'],
].map(([datei, statt, durch]) => ({ datei, statt, durch, grund: SCHNELL }))

/** Why a mutant that survives is no sign of a missing test; undefined where it may be one. */
export function reasonFor(ergebnis) {
  if (ergebnis.stand !== 'überlebt') return undefined
  const { datei, statt, durch } = ergebnis
  const einzelner = [...EINZELNE, ...SCHNELLE].find(
    (einer) => einer.datei === datei && einer.statt === statt && einer.durch === durch,
  )
  return einzelner?.grund ?? GRUENDE.find(({ ist }) => ist(ergebnis))?.grund
}
