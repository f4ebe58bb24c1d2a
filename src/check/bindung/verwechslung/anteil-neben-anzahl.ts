import { parsePfad } from '../../../content/daten/pfad.js'
import { between } from '../../reading/aussagen/muster.js'
import { isProzent } from '../../zahlen/zelle.js'
import type { Bucheintrag, Buchzelle } from '../../zahlen/zellenbuch.js'
import type { GebundeneFigur, Verwechslung, Verwechslungsfrage } from './verwechslung.js'

/** "697 ELB oder 8 %", "4.578 von ihnen (53,4 %)", "312, das sind 26 %": the same once more, as a share. */
const NOCHMALS = /^ ?(?:[a-zäöüß]+ ){0,3}(?:oder|\(|bzw|also|das sind|und damit) ?(?:[a-zäöüß]+ ){0,2}$/
const TEIL_DAVON = /(?:von ihnen|davon|von diesen|hiervon|von denen)/

/** A computed share beside a count that it is not the share of, or after a whole that it is not a share of. */
export function findShareOfOther(frage: Verwechslungsfrage): Verwechslung[] {
  const { passage, glied, stelle, davor } = frage
  const operanden = operandsOf(stelle.buchzelle)
  const anzahl = davor.at(-1)
  if (
    !operanden ||
    !anzahl ||
    anzahl.stelle.zeilen !== stelle.zeilen ||
    isProzent(anzahl.stelle.buchzelle.zelle.einheit)
  )
    return []
  if (!NOCHMALS.test(between(passage, anzahl.glied, glied))) return []
  const [teil, ganzes] = operanden.map((pfad) => cellOf(pfad, stelle.zeilen))
  if (!teil || !ganzes) return []
  if (anzahl.stelle.pfad === teil.zelle.herkunft.zelle) return wrongWhole(frage, anzahl, ganzes)
  const eigene = stelle.zeilen
    .flatMap(({ zellen }) => zellen)
    .find((zelle) => operandsOf(zelle)?.[0] === anzahl.stelle.pfad)
  const warum = `${stelle.pfad} ist der Anteil von „${teil.eintrag.reihe.name}“, daneben steht „${anzahl.stelle.buchzelle.eintrag.reihe.name}“`
  return [
    { figur: anzahl, gemeint: teil, warum },
    ...(eigene ? [{ figur: { passage, glied, stelle }, gemeint: eigene, warum }] : []),
  ]
}

/** "betreute 697 ELB; 4.578 von ihnen (53,4 %)": the share says what the whole is. */
function wrongWhole(
  { passage, davor, gesagt }: Verwechslungsfrage,
  teil: GebundeneFigur,
  ganzes: Buchzelle,
): Verwechslung[] {
  const genannt = davor.at(-2)
  if (!genannt || genannt.stelle.zeilen !== teil.stelle.zeilen || gesagt.includes(ganzes.zelle.herkunft.zelle))
    return []
  const weg = `${between(passage, genannt.glied, teil.glied)}${teil.glied.danach.slice(0, 20)}`
  if (!TEIL_DAVON.test(weg) || genannt.stelle.buchzelle.zelle.einheit !== ganzes.zelle.einheit) return []
  return [
    {
      figur: genannt,
      gemeint: ganzes,
      warum: `der Anteil danach ist von „${ganzes.eintrag.reihe.name}“ errechnet`,
    },
  ]
}

const ANTEIL_VON = /^(?:anteil|quote)\((\S+), (\S+)\)$/

/** The paths of part and whole. */
function operandsOf({ zelle }: Buchzelle): string[] | undefined {
  const [, teil = '', ganzes = ''] = ANTEIL_VON.exec(zelle.herkunft.formel ?? '') ?? []
  const [blatt = '', , spalte = ''] = parsePfad(zelle.herkunft.zelle) ?? []
  if (teil === '' || ganzes === '') return undefined
  return [teil, ganzes].map((name) => {
    const teile = parsePfad(name) ?? []
    if (teile.length === 3) return name
    return teile.length === 2 ? `${name}.${spalte}` : [blatt, name, spalte].join('.')
  })
}

function cellOf(pfad: string, zeilen: readonly Bucheintrag[]): Buchzelle | undefined {
  return zeilen.flatMap(({ zellen }) => zellen).find(({ zelle }) => zelle.herkunft.zelle === pfad)
}
