import { hasWord, tellingWords } from '../../reading/worte/worte.js'
import { isGesamt } from '../../zahlen/namen.js'
import type { Bucheintrag } from '../../zahlen/zellenbuch.js'
import { readWords, rowNamed } from '../benennung.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

/** Shorter words, and what every heading may be of, tell nothing of which row is meant. */
const KUERZESTES_WORT = 5
const ALLERWELT = /^(?:projekt|programm|förder|maßnahm|angebot)/

/** "## TANDEM Sachsen … gibt es {{projekte.sam}} Plätze": the heading names another row than the one that was taken, which nothing names. */
export function findNamedByHeading({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { prosa } = passage
  const { buchzelle, zeilen } = stelle
  if (prosa.ueberschrift === '') return []
  const titel = tellingWords(prosa.ueberschrift)
  const worte = readWords(passage, glied)
  const text = new Set([...titel, ...tellingWords(prosa.text)])
  if (rowNamed(buchzelle.eintrag, worte) !== 'nicht' || sharesWord(namesOf(buchzelle.eintrag), text)) return []
  const umfeld = new Set([...titel, ...worte.satz])
  const genannte = zeilen.flatMap((eintrag) => {
    const name = namesOf(eintrag)
    if (eintrag === buchzelle.eintrag || name.size === 0 || isGesamt(eintrag.reihe.eigenname)) return []
    if (!sharesWord(name, titel) || ![...name].every((wort) => hasWord(umfeld, wort))) return []
    return eintrag.zellen.filter(
      ({ spalte, zelle }) =>
        spalte === buchzelle.spalte &&
        zelle.einheit === buchzelle.zelle.einheit &&
        !gesagt.includes(zelle.herkunft.zelle),
    )
  })
  const [gemeint, ...weitere] = genannte
  if (!gemeint || weitere.length > 0) return []
  const warum = `der Abschnitt „${prosa.ueberschrift}“ nennt „${gemeint.eintrag.reihe.name}“, und „${buchzelle.eintrag.reihe.name}“ nicht`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}

const KLAMMER = /\([^)]*\)/g

function namesOf({ reihe }: Bucheintrag): ReadonlySet<string> {
  return tellingWords(reihe.name.replace(KLAMMER, ' '))
}

function sharesWord(name: ReadonlySet<string>, worte: ReadonlySet<string>): boolean {
  return [...name].some((wort) => wort.length >= KUERZESTES_WORT && !ALLERWELT.test(wort) && hasWord(worte, wort))
}
