import { type Absatzmass, type Absatzumfeld, gapBetween, measureAbsatz, reachOf } from './absatzmass.js'
import { balancedHeight, stackedHeight } from './ausgleich.js'
import { attributIn, childrenOf, type DocxNode, findIn } from './knoten.js'
import type { Seitenfolge, Umbruchstueck } from './seitenumbruch.js'
import { type Flussumfeld, measureZeilen } from './tabellenmass.js'

const PUNKT = 20
const ABSATZ = { noten: [], kopf: 0, neueSeite: false, anker: [] } as const

/** The text of a document, section by section, in pieces that go on pages. */
export function readFolgen(koerper: DocxNode, umfeld: Flussumfeld): Seitenfolge[] {
  const folgen: Seitenfolge[] = []
  let offen: DocxNode[] = []
  for (const knoten of childrenOf(koerper, 'w:body').flatMap(unwrap)) {
    const bereich = 'w:sectPr' in knoten ? knoten : findIn(knoten, 'w:p', 'w:pPr', 'w:sectPr')
    if (!('w:sectPr' in knoten)) offen.push(knoten)
    if (!bereich) continue
    const folge = readFolge(offen, bereich, umfeld)
    const davor = folgen.at(-1)
    // Columns and what follows them on the same page are one flow with what stands before.
    if (davor && folge.anschluss && davor.hoehe === folge.hoehe) folgen.splice(-1, 1, joinFolgen(davor, folge, umfeld))
    else folgen.push(folge)
    offen = []
  }
  return folgen
}

/** A flow and what goes on on its last page. */
export function joinFolgen(davor: Seitenfolge, folge: Seitenfolge, umfeld: Absatzumfeld): Seitenfolge {
  return {
    ...davor,
    knoten: [...davor.knoten, ...folge.knoten],
    stuecke: [...davor.stuecke, ...pushDown(folge.stuecke, gapAfter(davor.knoten, umfeld))],
  }
}

/** The distance that the last paragraph asks for below itself, in points. */
function gapAfter(knoten: readonly DocxNode[], umfeld: Absatzumfeld): number {
  const letzter = knoten.findLast((einer) => 'w:p' in einer)
  return (letzter && measureAbsatz(letzter, 0, umfeld).format.nach) ?? 0
}

function pushDown([erstes, ...weitere]: readonly Umbruchstueck[], gap: number): Umbruchstueck[] {
  return erstes ? [{ ...erstes, davor: Math.max(erstes.davor, gap), vorOben: 0 }, ...weitere] : []
}

/** What a container of the table of contents holds stands in the text. */
function unwrap(knoten: DocxNode): DocxNode[] {
  return 'w:sdt' in knoten ? childrenOf(knoten, 'w:sdt').flatMap((kind) => childrenOf(kind, 'w:sdtContent')) : [knoten]
}

function readFolge(knoten: readonly DocxNode[], bereich: DocxNode, umfeld: Flussumfeld): Seitenfolge {
  const angabe = (name: string, attribut: string) =>
    Number(
      attributIn(
        childrenOf(bereich, 'w:sectPr').find((kind) => name in kind),
        name,
        attribut,
      ),
    )
  const hoehe = angabe('w:pgSz', 'w:h') - angabe('w:pgMar', 'w:top') - angabe('w:pgMar', 'w:bottom')
  const ganze = angabe('w:pgSz', 'w:w') - angabe('w:pgMar', 'w:left') - angabe('w:pgMar', 'w:right')
  const spalten = angabe('w:cols', 'w:num') || 1
  const breite = (ganze - (spalten - 1) * angabe('w:cols', 'w:space')) / spalten
  const art = attributIn(
    childrenOf(bereich, 'w:sectPr').find((kind) => 'w:type' in kind),
    'w:type',
  )
  return {
    knoten,
    stuecke: keepDistance(
      spalten > 1 ? joinSpalten(knoten, breite, spalten, umfeld) : readStuecke(knoten, breite, umfeld),
    ),
    hoehe: hoehe / PUNKT,
    bereich,
    anschluss: art === 'continuous',
  }
}

/** At the head of a page that a section begins, the distance above is kept. */
function keepDistance([erstes, ...weitere]: readonly Umbruchstueck[]): Umbruchstueck[] {
  return erstes ? [{ ...erstes, vorOben: erstes.davor }, ...weitere] : []
}

/** Columns beside each other are one piece, as high as the highest; without breaks of columns they are evened out. */
function joinSpalten(
  knoten: readonly DocxNode[],
  breite: number,
  spalten: number,
  umfeld: Flussumfeld,
): Umbruchstueck[] {
  const bahnen: DocxNode[][] = [[]]
  for (const einer of knoten) {
    if (beginsColumn(einer)) bahnen.push([])
    bahnen.at(-1)?.push(einer)
  }
  const teile = bahnen.map((bahn) => readStuecke(bahn, breite, umfeld))
  const hoehe = teile.length > 1 ? Math.max(...teile.map(stackedHeight)) : balancedHeight(teile[0] ?? [], spalten)
  const alle = teile.flat()
  return [
    {
      ...ABSATZ,
      hoehe,
      davor: alle[0]?.davor ?? 0,
      klebt: false,
      anker: alle.flatMap(({ anker }) => anker),
      noten: alle.flatMap(({ noten }) => noten),
    },
  ]
}

function beginsColumn(knoten: DocxNode): boolean {
  return childrenOf(knoten, 'w:p')
    .flatMap((kind) => childrenOf(kind, 'w:r'))
    .some((teil) => attributIn(teil, 'w:br', 'w:type') === 'column')
}

function readStuecke(knoten: readonly DocxNode[], breite: number, umfeld: Flussumfeld): Umbruchstueck[] {
  const bloecke = knoten
    .filter((einer) => ('w:p' in einer || 'w:tbl' in einer) && !isGerahmt(einer))
    .map(
      (einer): Flussblock => ('w:p' in einer ? { absatz: measureAbsatz(einer, breite, umfeld) } : { tabelle: einer }),
    )
  return bloecke.flatMap(({ absatz, tabelle }, index) => {
    const davor = bloecke[index - 1]?.absatz
    if (tabelle) return readTabelle(tabelle, davor?.format.nach ?? 0, umfeld)
    return absatz ? splitAbsatz(absatz, davor, bloecke[index + 1]?.absatz) : []
  })
}

interface Flussblock {
  absatz?: Absatzmass
  tabelle?: DocxNode
}

/** What hangs on the page takes no room in the text. */
function isGerahmt(knoten: DocxNode): boolean {
  return findIn(knoten, 'w:p', 'w:pPr', 'w:framePr') !== undefined
}

/** The lines of a paragraph: the first two and the last two stay together (widow control). */
function splitAbsatz(mass: Absatzmass, davor: Absatzmass | undefined, danach: Absatzmass | undefined): Umbruchstueck[] {
  const { format, zeilen, mitNaechstem, anker } = mass
  const { rahmen, zusammen = false, seitenumbruch = false } = format
  const letzte = zeilen.length - 1
  const oben = isInRahmen(davor, mass) ? 0 : reachOf(rahmen?.top)
  const unten = isInRahmen(danach, mass) ? 0 : reachOf(rahmen?.bottom)
  return zeilen.map(({ hoehe, noten }, index) => ({
    ...ABSATZ,
    hoehe: hoehe + (index === 0 ? oben : 0) + (index === letzte ? unten : 0),
    davor: index === 0 ? gapBetween(davor, mass) : 0,
    klebt: index === letzte ? mitNaechstem : zusammen || index === 0 || index === letzte - 1,
    neueSeite: index === 0 && seitenumbruch,
    anker: index === 0 ? anker : [],
    noten,
  }))
}

/** Paragraphs with the same lines around them stand in one frame. */
function isInRahmen(anderer: Absatzmass | undefined, { format }: Absatzmass): boolean {
  const { rahmen } = format
  return (
    rahmen !== undefined &&
    anderer?.format.rahmen !== undefined &&
    (['top', 'left', 'bottom', 'right'] as const).every(
      (seite) => reachOf(rahmen[seite]) === reachOf(anderer.format.rahmen?.[seite]),
    )
  )
}

function readTabelle(tabelle: DocxNode, davor: number, umfeld: Flussumfeld): Umbruchstueck[] {
  const zeilen = measureZeilen(tabelle, umfeld)
  const kopf = zeilen.filter(({ istKopf }) => istKopf).reduce((summe, { hoehe }) => summe + hoehe, 0)
  return zeilen.map(({ hoehe, klebt, istKopf, anker, noten }, index) => ({
    ...ABSATZ,
    hoehe,
    davor: index === 0 ? davor : 0,
    klebt: klebt || istKopf,
    anker,
    noten,
    kopf: istKopf ? 0 : kopf,
  }))
}
