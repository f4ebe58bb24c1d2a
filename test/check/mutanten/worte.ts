import { type Mutant, schwelle } from './mutant.js'

/** An abbreviation so many letters behind the beginning of the words that it stands for. */
function spaeter(abstand: number): string {
  const davor = 'Langzeitleistungsbeziehende ('
  const fuellung = 'ab '.repeat(Math.ceil(abstand / 3)).slice(0, abstand - davor.length - 1)
  return `${davor}${fuellung.trimEnd().padEnd(fuellung.length, 'c')} LZB) beraten wir.`
}

/** A word three times, and another once. */
const dreimal = (wort: string, anderes: string) => `${`Hier steht ${wort}. `.repeat(3)}\n\nHier steht ${anderes}.`

/** So many names behind one noun, two of which differ by two letters. */
const bildungswerke = (anzahl: number) =>
  [
    'Das Bildungswerk Tannhagen berät. Das Bildungswerk Tannhagen schult. Das Bildungswerk Tannhagen hilft.',
    'Das Bildungswerk Tannenhagen kommt dazu.',
    ...Array.from(
      { length: anzahl - 2 },
      (_, stelle) => `Das Bildungswerk ${'BCDFGHJK'[stelle % 8]}${'aeiouyäö'[stelle >> 3]}xqvwz berät.`,
    ),
  ].join('\n\n')

/** A line in Leichte Sprache of so many words. */
const leicht = (worte: number) => `:::leichte-sprache\nWir helfen ${'gern '.repeat(worte - 3)}heute.\n:::`

/** What rules make of words: names, abbreviations, spellings. */
export const WORTE: readonly Mutant[] = [
  ...schwelle('abkuerzung', 'WEITE = 600', [599, spaeter(600)], [601, spaeter(601), '„LZB“ wird nirgends erklärt']),
  ...schwelle(
    'schreibweise',
    'KUERZESTER_NAME = 9',
    [8, '## Jobwerke\n\nDie Job-Werke helfen.'],
    [10, '## Mutmacher\n\nDie Mut-Macher helfen.', '„Mut-Macher“ heißt anderswo im Programm „Mutmacher“'],
  ),
  ...schwelle(
    'name-vertippt',
    'OFT = 3',
    [2, 'Die GKV zahlt. Die GKV hilft.\n\nDie GVK zahlt.'],
    [4, dreimal('GKV', 'GVK'), '„GVK“ heißt sonst im Programm „GKV“ (3-mal)'],
  ),
  ...schwelle(
    'name-vertippt',
    'LANG = 7',
    [6, dreimal('Torgau', 'Targau')],
    [8, dreimal('Rosenau', 'Rasenau'), '„Rasenau“ heißt sonst im Programm „Rosenau“'],
  ),
  ...schwelle(
    'name-vertippt',
    'MEISTE_NAMEN = 60',
    [59, bildungswerke(60), '„Tannenhagen“ (Bildungswerk Tannenhagen) heißt sonst'],
    [61, bildungswerke(61)],
  ),
  ...schwelle('leicht-satz', 'MEISTE_WORTE = 12', [11, leicht(12)], [13, leicht(13), 'Dieser Satz hat 13 Wörter']),
]
