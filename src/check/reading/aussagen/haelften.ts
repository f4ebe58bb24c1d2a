import type { Figurglied } from './muster.js'

/** Two names that together are all there is, as they stand beside their figures. */
const PAARE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:frauen|weiblich[a-zäöüß]*|mädchen|kundinnen|teilnehmerinnen)/,
    /(?:männern?|männlich[a-zäöüß]*|jungen|kunden|teilnehmer)/,
  ],
  [/(?:erste[nrs]?|1) (?:halbjahr|jahreshälfte)|ersten und/, /(?:zweite[nrs]?|2) (?:halbjahr|jahreshälfte)/],
  [
    /jobcentern?|grundsicherung|rechtskreis(?:es)? (?:des )?sgb ii|sgb ii/,
    /agentur[a-zäöüß]* für arbeit|agentur|arbeitslosenversicherung|rechtskreis(?:es)? (?:des )?sgb iii|sgb iii/,
  ],
  [/agentur(?:en)?(?: für arbeit)?|bundesagentur|bund|ba/, /landkreis(?:es)?|kreis(?:es)?|kommunen?|stadt|land/],
  [/vollzeit/, /teilzeit/],
  [/unbefristet[a-zäöüß]*/, /(?<!un)befristet[a-zäöüß]*/],
  [/deutsche[nrsm]?/, /ausländ[a-zäöüß]*|nichtdeutsche[nrsm]?/],
  [/(?:unter|jünger als) ‹x›|unter 25/, /ab ‹x›|ab 25|älter[a-zäöüß]*/],
  [/präsenz|vor ort|persönlich/, /online|digital|video/],
]
const VORWORTE =
  '(?:(?:davon|darunter|bei|auf|an|von|vom|für|im|in|aus|mit|der|die|den|dem|des|sind|waren|ist|war|auf die|bei den|personen|menschen|arbeitslose[nr]?|fälle|stellen|entfielen|entfallen|wurden|werden|arbeiten|betreut|betreute|gehören|gehörten|\\()[ ]?)*'
const DAZWISCHEN =
  '(?: (?:waren|sind|es|das|wurden|gab|zählt|zählte|hat|hatte|entfielen|entfallen|kamen|mit|auf|davon|nur|noch|sogar|rund|dagegen|im|bei|‹t\\d+›))* ?\\(?$'
const davorMuster = PAARE.map(
  (paar) => paar.map((eines) => new RegExp(`(?<![a-zäöüß])(?:${eines.source})${DAZWISCHEN}`)) as [RegExp, RegExp],
)
const ZWEITES = /(?<![a-zäöüß])(?:im|in der) zweiten $/
const muster = PAARE.map(
  (paar) => paar.map((eines) => new RegExp(`^ ?${VORWORTE}(?:${eines.source})(?![a-zäöüß])`)) as [RegExp, RegExp],
)

type Nebenworte = Pick<Figurglied, 'davor' | 'danach'>

const ERSTES_HALBJAHR = /(?:ersten|1) (?:halbjahr|jahreshälfte)/

/** Whether the words directly behind two figures make them the two halves of something: women and men, both halves of a year. */
export function areHalves(a: Nebenworte, b: Nebenworte): boolean {
  const [vorA, vorB] = [own(a.davor), own(b.davor)]
  if (ERSTES_HALBJAHR.test(vorA) && ZWEITES.test(vorB)) return true
  return (
    muster.some(([eines, anderes]) => isPair(eines, anderes, a.danach, b.danach)) ||
    davorMuster.some(([eines, anderes]) => isPair(eines, anderes, vorA, vorB))
  )
}

function isPair(eines: RegExp, anderes: RegExp, a: string, b: string): boolean {
  return (eines.test(a) && anderes.test(b)) || (anderes.test(a) && eines.test(b))
}

const BIS_ZAHL = /.*‹[pqezvd]\d+›/

/** The words before a figure since the one before it. */
function own(davor: string): string {
  return davor.replace(BIS_ZAHL, '')
}
