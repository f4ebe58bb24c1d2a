import { plainName } from '../../zahlen/namen.js'
import type { Bucheintrag } from '../../zahlen/zellenbuch.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

/** "870 Menschen aus der Ukraine; 900 sind arbeitslos": of two rows "darunter arbeitslos" that of the whole that was just named. */
export function findSameName({ passage, glied, stelle, davor }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  const vorige = davor.at(-1)
  if (!vorige || vorige.stelle.zeilen !== zeilen) return []
  const name = coreOf(buchzelle.eintrag)
  const ganzes = wholeOf(buchzelle.eintrag)
  const [gemeint, ...weitere] = zeilen.filter(
    (eintrag) =>
      eintrag !== buchzelle.eintrag &&
      coreOf(eintrag) === name &&
      wholeOf(eintrag) === vorige.stelle.buchzelle.eintrag.reihe.id &&
      ganzes !== vorige.stelle.buchzelle.eintrag.reihe.id,
  )
  const zelle = gemeint?.zellen.find(({ spalte }) => spalte === buchzelle.spalte)
  if (!zelle || weitere.length > 0 || ganzes === undefined) return []
  const warum = `davor steht „${vorige.stelle.buchzelle.eintrag.reihe.name}“, von dem es auch eine Zeile „${zelle.eintrag.reihe.name}“ gibt`
  return [{ figur: { passage, glied, stelle }, gemeint: zelle, warum }]
}

const KLAMMER = /\([^)]*\)/g

function coreOf({ reihe }: Bucheintrag): string {
  return plainName(reihe.eigenname.replace(KLAMMER, ' '))
}

function wholeOf({ reihe }: Bucheintrag): string | undefined {
  return reihe.davon ?? reihe.darunter
}
