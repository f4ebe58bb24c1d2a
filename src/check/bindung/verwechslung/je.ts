import type { Bucheintrag, Buchzelle } from '../../zahlen/zellenbuch.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

/** "Einwohnerinnen und Einwohner je km²": what falls to each of something. */
const JE = /(?<![a-zäöüß])(?:je|pro) (?=[a-zäöüß²])|(?<![a-zäöüß])[a-zäöüß]*(?:dichte|schlüssel|relation)(?![a-zäöüß])/
/** Words beside a figure that make it such a rate, too. */
const AUCH_JE =
  /(?<![a-zäöüß])(?:je|pro|jede[nrms]?|auf (?:eine[nrm]?|einen)|durchschnitt[a-zäöüß]*|im schnitt|kommen|entfallen|[a-zäöüß]*(?:dichte|schlüssel|relation|verhältnis))(?![a-zäöüß])/

const BIS_MARKE = /^.*[‹›¶;,:(]/
const AB_MARKE = /[‹¶;,:)].*$/

/** "zählt {{landkreis.dichte}} Menschen", "{{landkreis.einwohner}} Menschen je km²": the number for the rate, or the rate for the number. */
export function findRateForCount({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  const eigen = `${glied.davor.replace(BIS_MARKE, '')}|${glied.danach.replace(AB_MARKE, '')}`
  const istJe = isRate(buchzelle.eintrag)
  const sagtJe = istJe ? AUCH_JE.test(eigen) : JE.test(glied.danach.replace(AB_MARKE, ''))
  if (istJe === sagtJe) return []
  const andere = zeilen
    .filter((eintrag) => isRate(eintrag) === sagtJe)
    .flatMap((eintrag) => eintrag.zellen)
    .filter((zelle) => isComparable(zelle, buchzelle) && sharesBase(zelle.eintrag, buchzelle.eintrag))
  const [gemeint, ...weitere] = andere
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  const warum = istJe
    ? `„${buchzelle.eintrag.reihe.name}“ ist eine Verhältniszahl, der Satz sagt nicht, worauf sie sich bezieht`
    : `der Satz nennt, was auf eines entfällt („je“, „pro“), „${buchzelle.eintrag.reihe.name}“ ist das nicht`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}

function isRate({ reihe }: Bucheintrag): boolean {
  return JE.test(reihe.name.toLowerCase())
}

function isComparable(a: Buchzelle, b: Buchzelle): boolean {
  return a.spalte === b.spalte && a.zelle.einheit === b.zelle.einheit
}

const KLAMMER_ODER_JE = / ?(?:\([^)]*\)| (?:je|pro) .*)$/
const JE_AM_ENDE = / (?:je|pro) .*$/

/** The rate is of the same thing: its name is that of the number, with "je" behind it. */
function sharesBase(a: Bucheintrag, b: Bucheintrag): boolean {
  const [x, y] = [a, b].map(({ reihe }) =>
    reihe.name.toLowerCase().replace(KLAMMER_ODER_JE, '').replace(JE_AM_ENDE, '').trim(),
  )
  return x === y && x !== ''
}
