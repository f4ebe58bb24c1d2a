import { between } from '../../reading/aussagen/muster.js'
import type { Bucheintrag } from '../../zahlen/zellenbuch.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const DAVON = /(?:^|[^a-zäöüß])(?:von ihnen|von diesen|von denen|davon|hiervon|darunter)(?![a-zäöüß])/

/** "betreute {{elb}} Kundinnen und Kunden; {{ukraine}} von ihnen hatten keine Arbeit": a part is a row of its whole. */
export function findPartOfOther({ passage, glied, stelle, davor, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const vorige = davor.at(-1)
  if (!vorige || vorige.stelle.zeilen !== stelle.zeilen) return []
  const { buchzelle, zeilen } = stelle
  const ganzes = vorige.stelle.buchzelle
  const weg = between(passage, vorige.glied, glied)
  if (/[¶‹]/.test(weg) || !DAVON.test(`${weg.slice(-20)}|${glied.danach.slice(0, 14)}`)) return []
  if (isWithin(buchzelle.eintrag, ganzes.eintrag, zeilen)) return []
  const teile = zeilen
    .filter((eintrag) => wholeOf(eintrag) === ganzes.eintrag.reihe.id)
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

function isWithin(eintrag: Bucheintrag, ganzes: Bucheintrag, zeilen: readonly Bucheintrag[]): boolean {
  if (eintrag === ganzes) return true
  const kennung = wholeOf(eintrag)
  const eltern = kennung === undefined ? undefined : zeilen.find(({ reihe }) => reihe.id === kennung)
  return eltern !== undefined && eltern !== eintrag && isWithin(eltern, ganzes, zeilen)
}

function wholeOf({ reihe }: Bucheintrag): string | undefined {
  return reihe.davon ?? reihe.darunter
}
