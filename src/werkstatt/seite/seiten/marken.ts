import type { Aenderungen, Gestaltungsansicht, Meldungsansicht, Seitenstelle, Werkstattstand } from '../../protokoll.js'
import { h } from '../html.js'
import type { Seitenkasten } from './kaesten.js'
import type { Pdfseiten } from './seiten.js'
import type { Markenlage } from './seitenzeichner.js'

/** What can be laid over the pages for designers. */
export const UEBERLAGERUNGEN = {
  satzspiegel: 'Satzspiegel',
  spalten: 'Spalten',
  grundlinien: 'Grundlinien',
  elemente: 'Elemente und Lesereihenfolge',
  fuellung: 'Füllung der Seiten',
  trennungen: 'Mehr als zwei Trennungen untereinander',
} as const
export type Ueberlagerung = keyof typeof UEBERLAGERUNGEN

/** Margins and leading of the pages, in points. */
export interface Satzmasse {
  oben: number
  unten: number
  links: number
  rechts: number
  /** The column beside the text, and its distance from it; 0 where there is none. */
  randspalte: number
  steg: number
  zeile: number
  /** Whether left pages mirror right ones. */
  spiegeln: boolean
}

/** The margins and the leading of the design, in points. */
export function masseOf(gestaltung: Gestaltungsansicht | undefined): Satzmasse | undefined {
  if (!gestaltung) return undefined
  const wert = (pfad: string) => Number(gestaltung.merkmale.find((merkmal) => merkmal.pfad.join('.') === pfad)?.wert)
  const mm = (name: string) => (wert(`seite.${name}`) * 72) / 25.4
  return {
    oben: mm('oben'),
    unten: mm('unten'),
    links: mm('links'),
    rechts: mm('rechts'),
    randspalte: mm('randspalte'),
    steg: mm('steg'),
    spiegeln: gestaltung.merkmale.some(({ pfad, wert }) => pfad.join('.') === 'seite.spiegeln' && wert === 'ja'),
    zeile: wert('groessen.text') * wert('groessen.zeilenhoehe'),
  }
}

/** The width of a flag with room around it, in points where pages are shown in their true size. */
const FAHNE_PX = 24 / (96 / 72)

/** Pages that are turned have no column beside the text. */
const HOCHFORMAT_BREITE = 596

interface Markenwunsch {
  stand: Werkstattstand
  seiten: Pdfseiten
  ueberlagert: ReadonlySet<Ueberlagerung>
  masse: Satzmasse | undefined
  /** Which changes are marked. */
  seit: keyof Aenderungen | 'keine'
  onMeldung(meldung: Meldungsansicht): void
}

/** Everything that is put over the pages: messages where they belong, what is new, and what designers want to see. */
export function createMarken({ stand, seiten, ueberlagert, masse, seit, onMeldung }: Markenwunsch) {
  const nachStelle = new Map<number, Meldungsansicht[]>()
  for (const meldung of stand.meldungen) {
    const stelle = placeOf(stand.stellen, meldung)
    if (stelle !== undefined) nachStelle.set(stelle, [...(nachStelle.get(stelle) ?? []), meldung])
  }
  const neu = new Set(seit === 'keine' ? [] : (stand.geaendert[seit] ?? []))
  return (lage: Markenlage): HTMLElement[] => {
    const { seite, kaesten, trennfolgen } = lage
    return [
      ...(masse ? layoutMarks(lage, masse, ueberlagert, seiten) : []),
      ...(ueberlagert.has('trennungen')
        ? trennfolgen.map((kasten) => seiten.place(h('div', { class: 'trennungen' }), seite, kasten, 1))
        : []),
      ...kaesten.flatMap((kasten, reihe) => [
        ...(neu.has(kasten.stelle) ? [changeMark(kasten, seite, seiten)] : []),
        ...(ueberlagert.has('elemente') ? [elementMark(kasten, seite, reihe, stand.stellen, seiten)] : []),
      ]),
      ...flagsOf(kaesten, nachStelle, FAHNE_PX / seiten.massstab).map(({ kasten, meldungen }) =>
        flag(kasten, seite, meldungen, seiten, onMeldung),
      ),
    ]
  }
}

function changeMark(kasten: Seitenkasten, seite: number, seiten: Pdfseiten): HTMLElement {
  return seiten.place(
    h('div', { class: 'geaendert' }),
    seite,
    { ...kasten, rechts: kasten.links, links: kasten.links - 8 },
    0,
  )
}

/** Of what stands so close together that flags would cover each other, one flag tells all. @param abstand in points */
export function flagsOf(
  kaesten: readonly Seitenkasten[],
  nachStelle: ReadonlyMap<number, readonly Meldungsansicht[]>,
  abstand: number,
): { kasten: Seitenkasten; meldungen: Meldungsansicht[] }[] {
  const fahnen: { kasten: Seitenkasten; meldungen: Meldungsansicht[] }[] = []
  for (const kasten of kaesten) {
    const meldungen = nachStelle.get(kasten.stelle)
    if (!meldungen) continue
    const nahe = fahnen.find(
      (eine) =>
        Math.abs(eine.kasten.oben - kasten.oben) < abstand && Math.abs(eine.kasten.links - kasten.links) < abstand,
    )
    if (nahe) nahe.meldungen.push(...meldungen)
    else fahnen.push({ kasten, meldungen: [...meldungen] })
  }
  return fahnen
}

const STUFEN = ['fehler', 'warnung', 'hinweis'] as const

function flag(
  kasten: Seitenkasten,
  seite: number,
  meldungen: readonly Meldungsansicht[],
  seiten: Pdfseiten,
  onMeldung: (meldung: Meldungsansicht) => void,
): HTMLElement {
  const text = meldungen.map((meldung) => meldung.text).join('\n')
  const schwerste = STUFEN.find((stufe) => meldungen.some(({ schwere }) => schwere === stufe)) ?? 'hinweis'
  const element = h(
    'button',
    {
      type: 'button',
      class: `fahne ${schwerste}`,
      title: text,
      'aria-label': `${meldungen.length > 1 ? `${meldungen.length} Meldungen` : 'Meldung'}: ${text}`,
      onclick: (ereignis) => {
        ereignis.stopPropagation()
        const erste = meldungen.find(({ schwere }) => schwere === schwerste)
        if (erste) onMeldung(erste)
      },
    },
    meldungen.length > 1 ? String(meldungen.length) : schwerste === 'fehler' ? '!' : 'i',
  )
  // Left of what it is about: at the right the text goes on, or a chart with its legend.
  return seiten.place(element, seite, { ...kasten, rechts: kasten.links }, 0)
}

function elementMark(
  kasten: Seitenkasten,
  seite: number,
  reihe: number,
  stellen: readonly Seitenstelle[],
  seiten: Pdfseiten,
): HTMLElement {
  const { name = '', art = '' } = stellen[kasten.stelle] ?? {}
  return seiten.place(h('div', { class: 'element' }, h('span', {}, `${reihe + 1} ${name} · ${art}`)), seite, kasten, 1)
}

function layoutMarks(
  { kaesten, seite, breite, hoehe }: Markenlage,
  { oben, unten, links, rechts, randspalte, steg, zeile, spiegeln }: Satzmasse,
  ueberlagert: ReadonlySet<Ueberlagerung>,
  seiten: Pdfseiten,
): HTMLElement[] {
  const [innen, aussen] = spiegeln && seite % 2 === 0 ? [rechts, links] : [links, rechts]
  const block = { stelle: -1, links: innen, rechts: breite - aussen, unten, oben: hoehe - oben }
  const marken: HTMLElement[] = []
  if (ueberlagert.has('satzspiegel')) marken.push(seiten.place(h('div', { class: 'satzspiegel' }), seite, block, 0))
  if (ueberlagert.has('spalten'))
    for (const spalte of columnsOf(block, breite > HOCHFORMAT_BREITE ? 0 : randspalte, steg))
      marken.push(seiten.place(h('div', { class: 'spalte' }), seite, spalte, 0))
  if (ueberlagert.has('grundlinien')) {
    const linien = seiten.place(h('div', { class: 'grundlinien' }), seite, block, 0)
    linien.style.setProperty('--zeile', `calc(${zeile} * var(--total-scale-factor) * 1px)`)
    marken.push(linien)
  }
  if (ueberlagert.has('fuellung') && kaesten.length > 0) {
    const tiefste = Math.min(...kaesten.map((kasten) => kasten.unten).filter((eine) => eine >= unten - 2))
    const anteil = Math.round(((block.oben - tiefste) / (block.oben - block.unten)) * 100)
    marken.push(
      seiten.place(
        h(
          'div',
          { class: `fuellung${anteil < 40 ? ' wenig' : ''}` },
          `${Math.min(100, Math.max(0, anteil))} % gefüllt`,
        ),
        seite,
        { ...block, oben: block.unten - 6, unten: block.unten - 22, links: block.links },
        0,
      ),
    )
  }
  return marken
}

/** The text, and beside it the column for captions and sources. */
function columnsOf(block: Seitenkasten, randspalte: number, steg: number): Seitenkasten[] {
  if (!(randspalte > 0)) return [block]
  const grenze = block.links + randspalte
  return [
    { ...block, rechts: grenze },
    { ...block, links: grenze + steg },
  ]
}

/** The element of the pages that a source line has become: the first of those that begin there, or closest above in the same file. */
export function placeOf(
  stellen: readonly Seitenstelle[],
  { datei, zeile }: { datei: string; zeile: number },
): number | undefined {
  let beste: number | undefined
  let bestezeile = 0
  for (const [index, { text }] of stellen.entries()) {
    if (text?.datei !== datei || text.zeile > zeile || text.zeile <= bestezeile) continue
    beste = index
    bestezeile = text.zeile
  }
  return beste
}
