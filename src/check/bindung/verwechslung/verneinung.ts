import { tellingWords } from '../../reading/worte/worte.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const KEINE = /(?<![a-zäöüß])kein(?:e|er|en)? ((?:[a-zäöüß]+ ){0,1}[a-zäöüß]+)/
const OHNE = /(?<![a-zäöüß])(?:ohne|nicht|kein[a-zäöüß]*)(?![a-zäöüß])/
/** So many letters two compounds begin with that are of one thing: "Langzeitleistungsbezieher", "Langzeitleistungsbezug". */
const ANFANG = 10

const BIS_MARKE = /^.*[‹›¶;,]/
const KLAMMER = / \([^()]*\)/g
const AB_MARKE = /[‹¶;,].*$/

/** "{{lzb}} der eLB waren keine Langzeitleistungsbezieher": the row of those who are, where another is of those who are not. */
export function findNegated({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  const name = buchzelle.eintrag.reihe.name.toLowerCase()
  const satz = `${glied.davor.replace(BIS_MARKE, '')} | ${glied.danach.replace(KLAMMER, '').replace(AB_MARKE, '')}`
  const was = KEINE.exec(satz)?.[1]
  if (was === undefined || OHNE.test(name)) return []
  const anfaenge = [...tellingWords(was)].filter((wort) => wort.length >= ANFANG).map((wort) => wort.slice(0, ANFANG))
  const names = (text: string): boolean => anfaenge.some((anfang) => text.includes(anfang))
  if (!names(name)) return []
  const [gemeint, ...weitere] = zeilen
    .filter(({ reihe }) => OHNE.test(reihe.name.toLowerCase()) && names(reihe.name.toLowerCase()))
    .flatMap(({ zellen }) =>
      zellen.filter(({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit),
    )
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  const warum = `der Satz sagt „keine“, wie „${gemeint.eintrag.reihe.name}“`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}
