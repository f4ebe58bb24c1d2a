import { type Passage, sentenceAt } from '../satz/passage.js'
import type { Textstelle } from '../satz/stelle.js'
import { type Figurglied, gliederOf, isMenge, sameArt } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'

/** Words that make a figure what was to be reached, before it in its clause … */
const ZIEL_DAVOR =
  /(?<![a-zäöüß])(?:[a-zäöüß-]*ziel(?:e|s|wert[a-zäöüß]*|marke|quote|zahl|vorgabe|größe)?|soll(?:en|te|ten|wert[a-zäöüß]*)?|[a-zäöüß]*plan(?:wert[a-zäöüß]*|ung|zahl|ansatz)?|vorgaben?|ansatz|(?:orientierungs|richt|erwartungs|mindest|höchst|schwellen)wert[a-zäöüß]*|vereinbar[a-zäöüß]*|angestrebt[a-zäöüß]*|anvisiert[a-zäöüß]*|geplant[a-zäöüß]*|vorgesehen[a-zäöüß]*|vorgegeben[a-zäöüß]*|erwartet[a-zäöüß]*|prognostiziert[a-zäöüß]*|festgelegt[a-zäöüß]*|vorgenommen|vornehmen)(?![a-zäöüß])/
/** … and behind it. */
const ZIEL_DANACH =
  /^ (?:[a-zäöüß-]+ ){0,5}?(?:vereinbart|angestrebt|anvisiert|geplant|vorgesehen|vorgegeben|festgelegt|erwartet|als ziel|geplante[nr]?|vorgesehene[nr]?|vereinbarte[nr]?|angestrebte[nr]?)(?![a-zäöüß])/
/** What was, though a goal is spoken of: "wurde das Ziel mit 1.482 …", "Zielerreichung von 93 %". */
const IST =
  /(?<![a-zäöüß])(?:tatsächlich|erreicht[a-zäöüß]*|realisiert[a-zäöüß]*|erzielt[a-zäöüß]*|ist-?wert|ergebnis[a-zäöüß]*|zielerreichung[a-zäöüß]*|planerfüllung|erfüllung[a-zäöüß]*)(?![a-zäöüß])/
/** Says how far off the goal: what follows is no goal itself. */
const UM_ODER_VON = /(?:^|[\s(,])(?:um|von|zu|mit) (?:rund |etwa |genau )?$/

const GEPLANT = /^‹[^›]*› (?:geplant|vereinbart|vorgesehen|angestrebt)[a-zäöüß]* /
const ZIELWERT = /zielwert|zielmarke|sollwert|planwert/
const ZIEL_VON = /(?:ziel|soll|plan|wert|vorgabe|marke|quote|ansatz)[a-zäöüß]* von (?:rund |etwa |genau )?$/
const VON = /(?<![a-zäöüß])von (?:den )?$/
const GEPLANTE = /^ (?:geplante|vorgesehene|vereinbarte|angestrebte)/

/** Whether the words around a figure make it a goal, a plan or a limit, and no result. */
export function isGoal(passage: Passage, glied: Figurglied): boolean {
  const { geruest } = passage
  // "Von 800 geplanten Beratungen fanden 742 statt": the plan is that of the figure before.
  const davor = clauseBefore(geruest, glied).replace(GEPLANT, '')
  if (IST.test(davor) && !ZIELWERT.test(davor)) return false
  const { von, bis } = sentenceAt({ geruest }, glied.von)
  const satz = geruest.slice(von, bis)
  const grenze = glied.figur.naehe === 'mindestens' || glied.figur.naehe === 'hoechstens'
  if (grenze && ZIEL_DAVOR.test(satz)) return true
  if (UM_ODER_VON.test(davor) && !ZIEL_VON.test(davor)) return VON.test(davor) && GEPLANTE.test(glied.danach)
  return ZIEL_DAVOR.test(davor) || ZIEL_DANACH.test(clauseBehind(glied.danach))
}

/** The nearest goal of the last sentences, and the nearest result: what a verdict on a goal compares. */
export function goalAndResult(
  passage: Passage,
  glied: Textstelle,
  art?: string,
): [ziel: Figurglied, ist: Figurglied] | undefined {
  const { geruest } = passage
  let ab = glied.von
  for (let satz = 0; satz < SAETZE && ab > 0; satz++) ab = geruest.lastIndexOf('¶', ab - 2) + 1
  const bis = geruest.indexOf('¶', glied.bis)
  const werte = gliederOf(passage)
    .filter(
      (anderes) =>
        anderes !== glied &&
        (art === undefined || anderes.art === art) &&
        anderes.von >= ab &&
        anderes.bis <= bis &&
        anderes.figur.form !== 'bruch' &&
        (isMenge(anderes) || anderes.art === 'p' || anderes.art === 'd') &&
        (anderes.art === 'p' ? !isDistanceToGoal(anderes) : !isChangeFigure(anderes)),
    )
    .sort((a, b) => Math.abs(a.von - glied.von) - Math.abs(b.von - glied.von))
  const ziel = werte.find((anderes) => isGoal(passage, anderes))
  const ist = ziel && werte.find((anderes) => sameArt(anderes, ziel) && !isGoal(passage, anderes))
  return ziel && ist ? [ziel, ist] : undefined
}

const VERFEHLT = /^ (?:[a-zäöüß]+ ){0,2}(?:übertr|verfehl|über|unter)/

/** "um 3 % übertroffen": how far off; "um mindestens 1,5 % abzubauen" is a goal itself, "eine Verringerung um 0,9 %" what was reached. */
function isDistanceToGoal(glied: Figurglied): boolean {
  return isChangeFigure(glied) && VERFEHLT.test(glied.danach)
}

const SAETZE = 3

const LETZTE_ZAHL = /‹[pqezvd]\d+›(?!.*‹[pqezvd]\d+›)/

/** The words before a figure since the figure before it, or since its clause begins. */
function clauseBefore(geruest: string, { von }: Figurglied): string {
  const davor = geruest.slice(Math.max(0, von - 160), von)
  const schnitt = Math.max(davor.search(LETZTE_ZAHL), ...['¶', ';', '('].map((zeichen) => davor.lastIndexOf(zeichen)))
  return davor.slice(schnitt < 0 ? 0 : schnitt)
}

const TEILSATZENDE = /[¶;:(‹,]/

function clauseBehind(danach: string): string {
  const schnitt = danach.search(TEILSATZENDE)
  return schnitt < 0 ? danach : danach.slice(0, schnitt)
}
