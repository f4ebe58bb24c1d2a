import { between } from '../../reading/aussagen/muster.js'
import { hasWord } from '../../reading/worte/worte.js'
import type { Bucheintrag } from '../../zahlen/zellenbuch.js'
import { readWords } from '../benennung.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const DAVON = /(?<![a-zäöüß])(?:von ihnen|von diesen|von denen|davon|hiervon|darunter)(?![a-zäöüß])/

const MARKE = /[¶‹]/

/** "betreute {{elb}} Kundinnen und Kunden; {{ukraine}} von ihnen hatten keine Arbeit": a part is a row of its whole. */
export function findPartOfOther({ passage, glied, stelle, davor, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const vorige = davor.at(-1)
  if (!vorige || vorige.stelle.zeilen !== stelle.zeilen) return []
  const { buchzelle, zeilen } = stelle
  const ganzes = vorige.stelle.buchzelle
  const weg = between(passage, vorige.glied, glied)
  if (MARKE.test(weg)) return []
  const davonGesagt = DAVON.test(`${weg.slice(-20)}|${glied.danach.slice(0, 14)}`)
  const worte = readWords(passage, glied).eng
  if (!davonGesagt && isNamedIn(worte, buchzelle.eintrag)) return []
  if (isWithin(buchzelle.eintrag, ganzes.eintrag, zeilen)) return []
  const teile = zeilen
    .filter((eintrag) => wholeOf(eintrag) === ganzes.eintrag.reihe.id && (davonGesagt || isNamedIn(worte, eintrag)))
    .flatMap((eintrag) =>
      eintrag.zellen.filter(
        ({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit,
      ),
    )
  const [gemeint, ...weitere] = teile
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  const warum = `der Satz nennt einen Teil von „${ganzes.eintrag.reihe.name}“, „${buchzelle.eintrag.reihe.name}“ ist keiner`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}

/** Whether words say all that the name of a row tells. */
function isNamedIn(worte: ReadonlySet<string>, { worte: name }: Bucheintrag): boolean {
  return name.size > 0 && [...name].every((wort) => hasWord(worte, wort))
}

function isWithin(eintrag: Bucheintrag, ganzes: Bucheintrag, zeilen: readonly Bucheintrag[]): boolean {
  if (eintrag === ganzes) return true
  const kennung = wholeOf(eintrag)
  const eltern = kennung === undefined ? undefined : zeilen.find(({ reihe }) => reihe.id === kennung)
  return eltern !== undefined && eltern !== eintrag && isWithin(eltern, ganzes, zeilen)
}

function wholeOf({ reihe }: Bucheintrag): string | undefined {
  return reihe.davon ?? reihe.darunter
}
