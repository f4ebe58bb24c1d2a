import type { Passage } from '../satz/passage.js'
import { areHalves } from './haelften.js'
import { between, type Figurglied, gliederOf, isLarger, isMenge, isPerUnit, sameArt } from './muster.js'

/** A whole and its parts as a sentence counts them up. */
export interface Summenaussage {
  ganzes: Figurglied
  teile: readonly Figurglied[]
  /**
   * `genau`: the parts are all there is ("zusammen", women and men). `vermutet`: they are said to be the parts, and may be
   * a selection. `getrennt`: the same, and nothing is in two of them ("entfallen auf").
   */
  art: 'genau' | 'getrennt' | 'vermutet'
}

/** "Von 11,19 Mio. € sind 6,84 gebunden, es verbleiben 4,35." */
export interface Restaussage {
  ganzes: Figurglied
  abzuege: readonly Figurglied[]
  rest: Figurglied
}

const ZUSAMMEN =
  /(?:^|[\s(,;–¶])(?:zusammen|insgesamt|in summe|in der summe|summa summarum|alles in allem|zusammengenommen|macht zusammen|ergibt|ergeben|addieren sich (?:zu|auf)|summieren sich auf|summe|gesamt)(?: (?:also|sind|das|dies|waren|es|damit|somit|mithin|rund|von|auf|ergibt|ergeben|stehen|beträgt|betragen|macht|sich|ein|eine|einen|also|für|‹t\d+›))* $/
const ZUSAMMEN_DANACH = /^ (?:[a-zäöüß-]+ ){0,3}(?:zusammen|insgesamt|in summe)(?![a-zäöüß])/
const AUFGETEILT =
  /(?:set[a-z]+ sich|verteil[a-z]+ sich|teil[a-z]+ sich|glieder[a-z]+ sich|besteh[a-z]+ aus|unterteil|zusammen aus|aufgeteilt|verteilt auf|aufgegliedert|entf(?:all|ie?l)[a-z]*|gehen|gingen|fließen|flossen|kommt|kommen|stammen|tranchen|teilbeträge|und zwar|nämlich)|: ?$|: |\($/
/** "604 gingen neu ein": what comes in is not dealt out by that. */
const ZUGEGANGEN =
  /(?:gehen|gingen|kommt|kommen) (?:[^‹¶,;:]{0,40} )?(?:ein|zu|hinzu|dazu)(?= (?:und|sowie|während)(?![a-zäöüß])|[ ,;.]*$|[,;])/
const ENTFALLEN = /entf(?:all|ie?l)|(?:gehen|gingen|fließen|flossen|verteil[a-z]+ sich|aufgeteilt|aufteil)/
const DAVON = /(?:^|[\s(,;–¶])(?:davon|hiervon|wovon|von denen|von diesen|dav)(?![a-zäöüß])/
/** "112 davon sind Frauen" */
export const DAVON_DANACH = /^ (?:[a-zäöüß]+ )?(?:davon|von ihnen|hiervon|von diesen)(?![a-zäöüß])/
/** "612 davon traten ein, 344 …": a part itself. */
const SELBST_DAVON = /^ (?:davon|hiervon|von ihnen|von diesen) (?=[a-zäöüß])/
const DARUNTER = /(?:^|[\s(,;–¶])(?:darunter|hierunter|dar|davon)(?![a-zäöüß])/
/** "47 Staaten, von denen keiner mehr als 90 Personen stellt": what holds for each of them. */
export const EINZELN =
  /(?<![a-zäöüß])(?:kein(?:er|e|es)?|jede[rs]?|einer|eine|eines|allein|einzelne[rs]?|jeweils|je)(?: [a-zäöüß]+){0,2} $/
/** "15,56 Mio. € Bund und 3,3 Mio. € Landkreis": what may stand between two summands. */
const AUFZAEHLUNG = /(?:,|;| und | sowie | plus |\+|\/|zuzüglich|hinzu| zzgl )/
const REST =
  /(?:verbleib[a-z]*|bleib(?:t|en)|(?:der |ein )?rest(?:betrag)?(?: von)?|übrig(?:en|e)?|restliche[nrs]?|frei(?: (?:für|sind|bleib[a-z]*))?|verfügbar|nicht (?:gebunden|besetzt|verausgabt)|offen|unbesetzt|fehlen|differenz|neugeschäft|übrigen)/
const REST_DAVOR = /(?:verbleib[a-z]*|bleib(?:t|en)|rest(?:betrag)?|übrig[a-z]*|restliche[nrs]?)(?: [^ ‹,]+){0,3} $/
const ABZUG =
  /(?:abzüglich|abzgl|nach abzug|minus|vermindert um|gebunden|vorbindung|verplant|festgelegt|besetzt|ausgegeben|verausgabt|bewilligt|umgeschichtet|umschichtung|davon|von denen|hiervon|vergeben|belegt|reserviert|entfallen)/

/** "15 Abgänge": what is taken off and not added. */
const ABGANG = /^ (?:[a-zäöüß]+ )?(?:abgänge?n?|abmeldungen|austritten?|abbrüchen?|kündigungen)(?![a-zäöüß])/

/** Women and men, in whichever order, are all there are. */
const FRAUEN =
  /^ (?:(?:davon|darunter) )?(?:\(?(?:frauen|weiblich|mädchen|weibliche|kundinnen|teilnehmerinnen)|auf frauen|an frauen)(?![a-zäöüß])/
const MAENNER = /^ (?:\(?(?:männer|männlich|jungen|männliche|kunden|teilnehmer)|auf männer|an männer)(?![a-zäöüß])/

/** Neither women nor men, beside these. */
const DRITTE = /^ (?:divers|ohne angabe|personen ohne|kinder|minderjährige|jugendliche)(?![a-zäöüß])/

export function findSummen(passage: Passage): Summenaussage[] {
  const glieder = gliederOf(passage)
  const mengen = glieder.filter((glied) => isMenge(glied) && !glied.figur.vorzeichen)
  if (mengen.length < 2) return []
  const summen = [
    ...together(passage, mengen),
    ...divided(passage, mengen),
    ...partsOf(passage, mengen),
    ...halvesOf(passage, mengen),
  ]
  return summen.filter(({ ganzes, teile }) => ![ganzes, ...teile].some(isPerUnit))
}

const SATZENDE = /[¶;]/
const ANDERES = /darunter|vorjahr|(?:¶[^¶]*){2}/

/** "2.296 Integrationen, 985 bei Frauen und 1.311 bei Männern": two halves directly behind what they are of. */
function halvesOf(passage: Passage, mengen: readonly Figurglied[]): Summenaussage[] {
  return mengen.flatMap((ganzes, stelle): Summenaussage[] => {
    const [a, b, c] = mengen.slice(stelle + 1)
    if (!a || !b || !sameArt(a, ganzes) || !sameArt(b, ganzes) || !areHalves(a, b)) return []
    if (c && sameArt(c, b) && !SATZENDE.test(between(passage, b, c)) && c.von - b.bis < HAELFTENWEITE) return []
    const dazwischen = between(passage, ganzes, a)
    if (dazwischen.length > HAELFTENWEITE || between(passage, a, b).length > HAELFTENWEITE) return []
    if (ANDERES.test(dazwischen) || isLarger(a, ganzes)) return []
    return [{ ganzes, teile: [a, b], art: 'vermutet' }]
  })
}

const HAELFTENWEITE = 110

const SETZT_SICH = /set[a-z]+ sich/

/** "420 im 1. Halbjahr und 380 im 2., zusammen 800" */
function together(passage: Passage, mengen: readonly Figurglied[]): Summenaussage[] {
  return mengen.flatMap((ganzes, stelle): Summenaussage[] => {
    if (!ZUSAMMEN.test(ganzes.davor) && !ZUSAMMEN_DANACH.test(ganzes.danach)) return []
    // "setzt sich aus … zusammen": the last part, not the whole.
    if (SETZT_SICH.test(passage.geruest.slice(passage.geruest.lastIndexOf('¶', ganzes.von) + 1, ganzes.von))) return []
    const teile = run(passage, mengen, stelle)
    if (teile.length < 2) return []
    // A list that already has its own whole adds up to that.
    const [erstes] = teile
    if (erstes && (ZUSAMMEN.test(erstes.davor) || DAVON.test(between(passage, erstes, teile[1] as Figurglied))))
      return []
    return [{ ganzes, teile, art: 'genau' }]
  })
}

const ABSATZ = /¶/
const GEGENUEBER = /(?:^|\s)(?:von|statt|gegenüber) $/

/** The figures of one kind directly before, as far as they are counted up. */
function run(passage: Passage, mengen: readonly Figurglied[], stelle: number): Figurglied[] {
  const ganzes = mengen[stelle] as Figurglied
  const teile: Figurglied[] = []
  let naechstes = ganzes
  for (let index = stelle - 1; index >= 0; index--) {
    const glied = mengen[index] as Figurglied
    const dazwischen = between(passage, glied, naechstes)
    if (!sameArt(glied, ganzes) || dazwischen.length > 110 || ABGANG.test(glied.danach)) break
    if (teile.length > 0 && (ABSATZ.test(dazwischen) || !AUFZAEHLUNG.test(dazwischen))) break
    if (GEGENUEBER.test(glied.davor) && teile.length > 0) break
    teile.unshift(glied)
    naechstes = glied
  }
  return teile
}

const NEUER_SATZ = /¶\s*(?!\s|(?:dieser|diese|dieses|er|sie|es|das|hiervon|davon|die (?:summe|mittel)|der betrag) )/
const ZEIT_DAVOR = /‹t\d+›:? ?$/
const VORJAHR = /vorjahr/

/** "1.000.000 € in drei Tranchen (400.000 €, 350.000 € und 250.000 €)" */
function divided(passage: Passage, mengen: readonly Figurglied[]): Summenaussage[] {
  return mengen.flatMap((ganzes, stelle): Summenaussage[] => {
    const teile = listBehind(passage, mengen, stelle)
    const [erstes] = teile
    if (!erstes || teile.length < 2) return []
    const dazwischen = between(passage, ganzes, erstes).replace(ZUGEGANGEN, '')
    const nebeneinander = areBeside(passage, ganzes, teile)
    if (!(AUFGETEILT.test(dazwischen) || consistsOf(ganzes, dazwischen) || nebeneinander) || DARUNTER.test(dazwischen))
      return []
    if (NEUER_SATZ.test(dazwischen)) return []
    const geschlechter = sexesOf(teile)
    if (geschlechter) return [{ ganzes, teile: geschlechter, art: 'genau' }]
    if (ZEIT_DAVOR.test(dazwischen) || VORJAHR.test(dazwischen)) return []
    return [{ ganzes, teile, art: ENTFALLEN.test(dazwischen) ? 'getrennt' : 'vermutet' }]
  })
}

const BEI = /^ (in|im|am|an|auf|bei|beim|für) (?:(?:der|die|das|den|dem) )?[a-zäöüß-]{3,}/

const KOMMA = /^ [^‹¶;:(]{2,60}, $/
const UND = / (?:und|sowie) $/

/** "48 Plätze, 22 in Ostermoor und 26 in Hellwinkel": nothing but a comma, and the same small word behind each part. */
function areBeside(passage: Passage, ganzes: Figurglied, teile: readonly Figurglied[]): boolean {
  const [erstes, zweites] = teile
  if (!erstes || !zweites || teile.length > 4) return false
  if (!KOMMA.test(between(passage, ganzes, erstes))) return false
  if (!UND.test(passage.geruest.slice(0, teile.at(-1)?.von))) return false
  const worte = teile.map(({ danach }) => BEI.exec(danach)?.[1]?.slice(0, 1))
  // "24 im dritten, 17 im vierten und 12 im fünften Jahr": the first is one of them.
  const istTeil = BEI.exec(ganzes.danach)?.[1]?.slice(0, 1) === worte[0]
  return worte[0] !== undefined && !istTeil && worte.every((wort) => wort === worte[0])
}

const BESTEHT = /(?:set[a-zäöüß]+ sich|besteh[a-zäöüß]+) (?:[a-zäöüß]+ )?$/
const AUS = / aus (?:[a-zäöüß]+ )?$/

/** "setzen sich die 5.260 Berechtigten aus 1.012 … zusammen" */
function consistsOf({ davor }: Figurglied, dazwischen: string): boolean {
  return BESTEHT.test(davor) && AUS.test(dazwischen)
}

/** Figures of one kind behind a figure, counted up without a break. */
function listBehind(passage: Passage, mengen: readonly Figurglied[], stelle: number): Figurglied[] {
  const ganzes = mengen[stelle] as Figurglied
  const teile: Figurglied[] = []
  for (const glied of mengen.slice(stelle + 1)) {
    const vorige = teile.at(-1)
    const dazwischen = between(passage, vorige ?? ganzes, glied)
    if (!sameArt(glied, ganzes) || dazwischen.length > 110) break
    // "612 davon …, 344 …": said of the first, it holds for all.
    const danach = vorige && teile.length === 1 ? dazwischen.replace(DAVON_DANACH, '') : dazwischen
    if (vorige && (ABSATZ.test(danach) || !AUFZAEHLUNG.test(danach) || DARUNTER.test(danach))) break
    if (ZUSAMMEN.test(glied.davor) || REST_DAVOR.test(glied.davor)) break
    teile.push(glied)
  }
  return teile
}

const ZWEI_ABSAETZE = /¶.*¶/
const IN = / in $/

/** "572 Alleinerziehende, davon 541 Frauen und 58 Männer", "11.194.865 €, darunter 380.000 €" */
function partsOf(passage: Passage, mengen: readonly Figurglied[]): Summenaussage[] {
  return mengen.flatMap((ganzes, stelle): Summenaussage[] => {
    const teile = listBehind(passage, mengen, stelle)
    const [erstes, zweites] = teile
    if (!erstes) return []
    const dazwischen = between(passage, ganzes, erstes).replace(SELBST_DAVON, '')
    const nachgestellt = !ZWEI_ABSAETZE.test(dazwischen) && DAVON_DANACH.test(erstes.danach)
    if (!nachgestellt && !DARUNTER.test(dazwischen) && !DAVON.test(dazwischen)) return []
    if (ZUSAMMEN.test(erstes.davor) || EINZELN.test(dazwischen)) return []
    // "6.128 Personen in 3.305 Bedarfsgemeinschaften, darunter 4.377 …": parts of the first.
    const anderes = mengen[stelle - 1]
    if (anderes && sameArt(anderes, ganzes) && !isLarger(erstes, anderes) && IN.test(ganzes.davor)) return []
    const geschlechter = sexesOf(teile)
    if (geschlechter) return [{ ganzes, teile: geschlechter, art: 'genau' }]
    return zweites && (nachgestellt || DAVON.test(dazwischen)) ? [{ ganzes, teile, art: 'vermutet' }] : []
  })
}

function sexesOf(teile: readonly Figurglied[]): Figurglied[] | undefined {
  const [a, b] = teile
  if (!a || !b || teile.length > 3) return undefined
  const beide = (x: Figurglied, y: Figurglied): boolean => FRAUEN.test(x.danach) && MAENNER.test(y.danach)
  if (!beide(a, b) && !beide(b, a)) return undefined
  const dritte = teile[2]
  return dritte && DRITTE.test(dritte.danach) ? [a, b, dritte] : [a, b]
}

const VERNEINT = /^ (?:noch |weiterhin )?(?:un|nicht )([a-zäöüß]{4,})/
const BLEIBT =
  /^[^¶;,]*(?:verbleib|(?<!ver)bleib(?:t|en)|übrig|frei (?:für|verfügbar)|neugeschäft|zur verfügung|unbesetzt|offen|nicht besetzt|nicht gebunden)/

/** What is left of a whole. */
export function findReste(passage: Passage): Restaussage[] {
  const mengen = gliederOf(passage).filter((glied) => isMenge(glied) && !glied.figur.vorzeichen)
  return mengen.flatMap((rest, stelle): Restaussage[] => {
    if (stelle < 2) return []
    const vorige = mengen[stelle - 1] as Figurglied
    const davor = passage.geruest.slice(vorige.bis, rest.von)
    const danach = passage.geruest.slice(
      rest.bis,
      Math.min(mengen[stelle + 1]?.von ?? Number.POSITIVE_INFINITY, rest.bis + 60),
    )
    const gegenteil = VERNEINT.exec(danach)?.[1]
    const istGegenteil = gegenteil !== undefined && passage.geruest.slice(vorige.bis, rest.von).includes(gegenteil)
    if (!istGegenteil && !REST.test(davor) && !BLEIBT.test(danach)) return []
    const gleiche = mengen.slice(Math.max(0, stelle - 5), stelle).filter((glied) => sameArt(glied, rest))
    const [ganzes, ...abzuege] = gleiche
    if (!ganzes || abzuege.length === 0) return []
    const mitte = passage.geruest.slice(Math.max(0, ganzes.von - 60), rest.von)
    if (!istGegenteil && !ABZUG.test(mitte)) return []
    if (abzuege.some((abzug) => !isLarger(ganzes, abzug))) return []
    return [{ ganzes, abzuege, rest }]
  })
}
