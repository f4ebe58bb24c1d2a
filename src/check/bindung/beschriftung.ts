import type { Figurglied } from '../reading/aussagen/muster.js'
import type { Passage } from '../reading/satz/passage.js'
import { plainName } from '../zahlen/namen.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'
import type { Zellstelle } from './zellstelle.js'

/** The shortest name that is no word of the sentence by chance. */
const KUERZESTE = 6

const NAME_DAVOR = /(?:^|[,:;(\d%€])\s*([^,:;(%€]{3,80}?):?\s*$/u
const NAME_DANACH = /^\s*(?:sind|waren)\s([^,:;.(]{3,80}?)(?:\salt)?\s*(?:[,:;.(]|$)/u
const KLAMMER = /\([^)]*\)/g

/** The cell of another row whose name, letter for letter, labels a figure: "Thüringen Mitte 0,1 %", "… sind 15 bis unter 25 Jahre alt". */
export function findLabelled(
  { prosa: { text } }: Passage,
  { figur }: Figurglied,
  { buchzelle, zeilen }: Zellstelle,
): Buchzelle | undefined {
  const davor = NAME_DAVOR.exec(text.slice(Math.max(0, figur.von - 90), figur.von))?.[1]
  const danach = NAME_DANACH.exec(text.slice(figur.bis, figur.bis + 90))?.[1]
  const schilder = [davor, danach].flatMap((wort) => (wort === undefined ? [] : [plainName(wort)]))
  const benannte = zeilen.filter(({ reihe }) => {
    const name = plainName(reihe.name.replace(KLAMMER, ' '))
    return name.length >= KUERZESTE && schilder.includes(name)
  })
  const [gemeint, ...weitere] = benannte
  if (!gemeint || weitere.length > 0 || gemeint === buchzelle.eintrag) return undefined
  return gemeint.zellen.find(
    ({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit,
  )
}
