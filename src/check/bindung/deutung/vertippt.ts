import { isChangeFigure } from '../../reading/aussagen/veraenderung/aenderungsfigur.js'
import { geschlechtOf, isBenannteSumme, isGesamt } from '../../zahlen/namen.js'
import type { Buchzelle } from '../../zahlen/zellenbuch.js'
import { coverageOf, fieldOf } from '../deckung.js'
import { GENUG, VORSPRUNG, weigh } from '../indizien.js'
import { digitsOf, says, slipFrom } from '../kandidat.js'
import type { Textstand } from '../textstand.js'
import type { VerwaisteZellen } from '../verwaist.js'
import type { GeleseneFigur, Zellbezug } from '../zellbezug.js'
import { isMeanOfOthers, ownWords } from './mittel.js'
import { isTotalOfColumn } from './spaltensumme.js'

/** The cell that the figure is but a slip of the hand away from, and that more speaks for than chance. */
export function findVertippte(
  gelesen: GeleseneFigur,
  stand: Textstand,
  verwaiste: VerwaisteZellen,
  gesagt: 'vielleicht' | undefined,
): Zellbezug | undefined {
  const { passage, glied, kandidaten, worte } = gelesen
  const { figur } = glied
  if (figur.naehe === 'mehr' || figur.naehe === 'weniger' || stand.isElsewhere(figur)) return undefined
  const eigen = ownWords(glied)
  // So many digits are no sum that happens to be like a row.
  const zusammen = ZUSAMMEN.test(eigen) && digitsOf(figur.wert, figur.stellen) < VIELE_ZIFFERN
  const umfeld = fieldOf(worte, glied)
  // What one cell of a row says is that cell, and no slip of its neighbour.
  const genau = new Set(
    kandidaten
      .filter(({ buchzelle, zeit, passt }) => passt && zeit !== 'anders' && says(figur, buchzelle))
      .map(({ buchzelle }) => buchzelle.eintrag),
  )
  const funde = kandidaten.flatMap((kandidat) => {
    const { buchzelle, zeit, benannt } = kandidat
    if (isOfOtherSex(glied.danach, buchzelle)) return []
    if (zeit === 'anders' || isMeanOfOthers(eigen, kandidat) || genau.has(buchzelle.eintrag)) return []
    // "150.000 € mehr als geplant" is no 1.350.000 with a digit left out.
    if (!kandidat.passt && isChangeFigure(glied)) return []
    const wie = slipFrom(figur, buchzelle)
    if (!wie || isTotalOfColumn(figur, buchzelle, stand.rowsOf(buchzelle))) return []
    const gegeben = stand.isGiven(buchzelle, figur)
    const deckung = zusammen ? 0 : coverageOf(buchzelle.eintrag, stand.rowsOf(buchzelle), umfeld)
    const nurGeschlecht = geschlechtOf(buchzelle.eintrag.reihe.eigenname) !== undefined
    const genannt = benannt === 'genau' || benannt === 'hier' || deckung >= DEUTLICH_GENANNT
    if (gesagt && (nurGeschlecht || !genannt)) return []
    const punkte = weigh(kandidat, wie, figur, {
      abstand: stand.distanceOf(buchzelle),
      worte,
      gesagt: gegeben,
      uebrig: !gegeben && stand.isLeft(buchzelle, gelesen),
      // "Eingliederungszuschüsse und Einstiegsgeld zusammen": no single row is named.
      verwaist: !zusammen && verwaiste.has(buchzelle),
      nachbarzeit: zeit === 'offen' && stand.isTimeOfNeighbours(passage, buchzelle),
      deckung,
    })
    return [{ buchzelle, wie, punkte }]
  })
  const [bester] = funde.sort((a, b) => b.punkte - a.punkte)
  if (!bester || bester.punkte < GENUG + (gesagt ? MEHR_ALS_GLEICHHEIT : 0)) return undefined
  const { buchzelle, wie } = bester
  const { eigenname } = buchzelle.eintrag.reihe
  if (zusammen && !isGesamt(eigenname) && !isBenannteSumme(eigenname)) return undefined
  const strittig = funde.some(
    (anderer) => bester.punkte - anderer.punkte < VORSPRUNG && !anderer.buchzelle.zelle.wert.eq(buchzelle.zelle.wert),
  )
  return strittig ? undefined : { passage, figur, buchzelle, wie }
}

const VIELE_ZIFFERN = 5
/** What the row of a cell must at least be named, and by how much more speak for it, where another cell happens to say the same. */
const DEUTLICH_GENANNT = 0.8
const MEHR_ALS_GLEICHHEIT = 0.6

const GESCHLECHT_DANACH = /^ (?:(?:sind|waren) )?(frauen|männer|weiblich|männlich)(?![a-zäöüß])/

/** "74 % Frauen, 26 % sind Männer": the sex directly behind a figure is its own. */
function isOfOtherSex(danach: string, { eintrag }: Buchzelle): boolean {
  const genannt = geschlechtOf(GESCHLECHT_DANACH.exec(danach)?.[1] ?? '')
  const eigenes = geschlechtOf(eintrag.reihe.eigenname)
  return genannt !== undefined && eigenes !== undefined && genannt !== eigenes
}

const ZUSAMMEN = /(?<![a-zäöüß])(?:zusammen|zusammengenommen|gemeinsam|in summe)(?![a-zäöüß])/
