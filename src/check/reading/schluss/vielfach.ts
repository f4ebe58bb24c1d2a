import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { type Figurglied, gliederOf, sameArt } from '../aussagen/muster.js'
import { findVeraenderungen } from '../aussagen/veraenderung/veraenderung.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { plain } from '../figur.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { isLevel } from './umfeld.js'

const FAKTOREN: readonly (readonly [stamm: string, faktor: number, verb: string, mal: string])[] = [
  ['doppel', 2, 'verdoppelt', 'doppelt'],
  ['dreifach', 3, 'verdreifacht', 'dreimal'],
  ['vierfach', 4, 'vervierfacht', 'viermal'],
  ['fünffach', 5, 'verfünffacht', 'fünfmal'],
  ['sechsfach', 6, 'versechsfacht', 'sechsmal'],
  ['zehnfach', 10, 'verzehnfacht', 'zehnmal'],
  ['halb', 0.5, 'halbiert', 'halb'],
  ['drittel', 1 / 3, 'gedrittelt', 'ein Drittel'],
]
/** Verbs and participles, not "eine Verdopplung auf …", which may be a plan. */
const VERB = /(?<![a-zäöüß])(?:ver(doppel|[a-zäöü]{3,5}fach)|(halb)ier|ge?(drittel))(?:t|te|ten|n|en)(?![a-zäöüß])/g
const SO_VIEL =
  /(?<![a-zäöüß])(doppelt|dreimal|viermal|fünfmal|zehnmal|halb) so (?:viel|viele|hoch|groß|häufig|oft|lang)(?![a-zäöüß])/g
const AUF = /(?:^|[\s(,])auf (?:(?:rund|etwa|nunmehr|nun|jetzt|‹t\d+›) )*$/
const MEHR = /(?:mehr als|über|deutlich|weit) $/
const WENIGER = /(?:fast|knapp|nahezu|beinahe|annähernd) $/
const SPIEL = 0.06
const SPIEL_RUND = 0.2

/** "von 410 auf 820 verdreifacht", "doppelt so viele wie im Vorjahr (42)": multiples that the two figures contradict. */
export function findVielfache(absatz: Passage): Widerspruch[] {
  const { geruest } = absatz
  return [
    ...[...geruest.matchAll(VERB)].flatMap((treffer) => {
      const paar = wayIn(absatz, treffer.index)
      return paar ? check(absatz, treffer, paar, 2) : []
    }),
    ...[...geruest.matchAll(SO_VIEL)].flatMap((treffer) => {
      const paar = comparedIn(absatz, treffer.index)
      return paar ? check(absatz, treffer, paar, 3) : []
    }),
  ]
}

type Vielfachpaar = readonly [frueher: Figurglied, spaeter: Figurglied]

/** The two values between which the verb tells the way: "auf" one, and the one before it. */
function wayIn(absatz: Passage, stelle: number): Vielfachpaar | undefined {
  const { von, bis } = sentenceAt(absatz, stelle)
  const werte = gliederOf(absatz).filter(isLevel)
  const spaeter = werte.find((glied) => glied.von >= von && glied.bis <= bis && AUF.test(glied.davor))
  const frueher = spaeter && werte.findLast((glied) => glied.bis <= spaeter.von && sameArt(glied, spaeter))
  return spaeter && frueher ? [frueher, spaeter] : toldBeside(absatz, stelle)
}

/** "verdoppelt: 2023 waren es 120, 2024 schon 360": the change that is told in the sentence, the one before or the one behind. */
function toldBeside(absatz: Passage, stelle: number): Vielfachpaar | undefined {
  const { geruest } = absatz
  const { von, bis } = sentenceAt(absatz, stelle)
  const ab = geruest.lastIndexOf('¶', Math.max(0, von - 2)) + 1
  const ende = Math.max(bis, geruest.indexOf('¶', bis + 1))
  const nahe = findVeraenderungen(absatz).filter(
    ({ frueher, spaeter }) =>
      isLevel(frueher) && Math.min(frueher.von, spaeter.von) >= ab && Math.max(frueher.bis, spaeter.bis) <= ende,
  )
  const [erste, ...weitere] = nahe
  if (erste) return weitere.length === 0 ? [erste.frueher, erste.spaeter] : undefined
  return apart(absatz, von, bis) ?? apart(absatz, ab, von)
}

/** "2022 … 86, 2024 … 258": the only two values of a stretch, each with a time of its own. */
function apart(absatz: Passage, von: number, bis: number): Vielfachpaar | undefined {
  const [a, b, ...weitere] = gliederOf(absatz).filter((glied) => isLevel(glied) && glied.von >= von && glied.bis <= bis)
  if (!a || !b || weitere.length > 0 || !sameArt(a, b)) return undefined
  const [zeitA, zeitB] = [timeAt(absatz, a), timeAt(absatz, b)]
  if (!zeitA?.ende || !zeitB?.ende || zeitA.ende === zeitB.ende) return undefined
  return zeitA.ende < zeitB.ende ? [a, b] : [b, a]
}

const WIE = /wie (?:[^‹¶;]|‹t\d+›)*$/

/** The value before "so viele wie" and the one behind it. */
function comparedIn(absatz: Passage, stelle: number): Vielfachpaar | undefined {
  const { von, bis } = sentenceAt(absatz, stelle)
  const werte = gliederOf(absatz).filter((glied) => isLevel(glied) && glied.von >= von && glied.bis <= bis)
  const spaeter = werte.findLast((glied) => glied.bis <= stelle)
  const frueher = werte.find((glied) => glied.von > stelle)
  if (!spaeter || !frueher || !sameArt(spaeter, frueher)) return undefined
  return WIE.test(absatz.geruest.slice(stelle, frueher.von)) ? [frueher, spaeter] : undefined
}

const UNGEFAEHR = /(?:rund|etwa|circa|ungefähr|gut|reichlich) $/

function check(
  { geruest }: Passage,
  treffer: RegExpMatchArray,
  [frueher, spaeter]: Vielfachpaar,
  form: 2 | 3,
): Widerspruch[] {
  const stelle = treffer.index ?? 0
  const genannt = FAKTOREN.find(([stamm, , , mal]) => treffer.slice(1).some((teil) => teil === stamm || teil === mal))
  const [a, b] = [plain(frueher.figur.wert, frueher.figur), plain(spaeter.figur.wert, spaeter.figur)]
  if (!genannt || a.lte(0) || b.lte(0) || !hasTyped(frueher, spaeter)) return []
  const verhaeltnis = b.div(a)
  const davor = geruest.slice(Math.max(0, stelle - 20), stelle)
  const [, faktor] = genannt
  const mehr = faktor > 1 ? MEHR.test(davor) : WENIGER.test(davor)
  const weniger = faktor > 1 ? WENIGER.test(davor) : MEHR.test(davor)
  const rund = UNGEFAEHR.test(davor)
  const unten = faktor * (1 - (weniger || rund ? SPIEL_RUND : mehr ? 0.001 : SPIEL))
  const oben = mehr ? Number.POSITIVE_INFINITY : faktor * (1 + (rund ? SPIEL_RUND : weniger ? 0.001 : SPIEL))
  if (verhaeltnis.gte(unten) && verhaeltnis.lte(oben)) return []
  const richtig = nameOf(verhaeltnis, form)
  return [
    {
      glied: spaeter,
      text: `Von ${text(frueher)} auf ${text(spaeter)} ist das ${factorText(verhaeltnis)}-Fache, im Satz steht „${treffer[0]}“`,
      richtig: `${richtig} (${changeText(verhaeltnis)})`,
      sonst: '',
      art: 'sicher',
    },
  ]
}

/** "um 88 % mehr" */
function changeText(verhaeltnis: Decimal): string {
  const prozent = verhaeltnis.minus(1).times(100).round()
  return `um ${prozent.abs().toFixed(0)} % ${prozent.isNegative() ? 'weniger' : 'mehr'}`
}

function nameOf(verhaeltnis: Decimal, form: 2 | 3): string {
  const passend = FAKTOREN.find(([, faktor]) =>
    verhaeltnis
      .minus(faktor)
      .abs()
      .lte(faktor * SPIEL),
  )
  return passend ? `„${approach(verhaeltnis, passend[1])}${passend[form]}“` : `„das ${factorText(verhaeltnis)}-Fache“`
}

/** "mehr als verdoppelt" for 2,1. */
function approach(verhaeltnis: Decimal, faktor: number): string {
  if (
    verhaeltnis
      .minus(faktor)
      .abs()
      .lt(faktor * 0.01)
  )
    return ''
  return verhaeltnis.gt(faktor) === faktor > 1 ? 'mehr als ' : 'fast '
}

function factorText(verhaeltnis: Decimal): string {
  return new Dezimal(verhaeltnis).toDecimalPlaces(1).toString().replace('.', ',')
}
