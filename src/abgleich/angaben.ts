import { formatDatum } from '../figures/ausdruck/datum.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import { formatZelle } from '../figures/format.js'
import { Meldungen } from '../message.js'
import { Fundstellen, typed } from './fundstellen.js'
import type { Gedrucktes } from './gedruckt.js'
import type { Stueck } from './quelle/stueck.js'
import type { Abschnittsquelle, Blockstelle } from './quelle/zeilen.js'
import type { Satzprobe } from './satzprobe.js'
import { type Abweichung, deviationOf, type Textbereich } from './vergleich.js'

/** Attributes that steer and are not printed as they are. */
const STEUERND = new Set(['betont', 'diagramm', 'zielwert', 'sortiert'])

/**
 * Whether what blocks say besides their prose is printed where they stand: attributes in words, and of a table the names, values
 * and notes of its data sheet.
 */
export function checkAngaben(
  { bloecke, prosa }: Abschnittsquelle,
  gedruckt: Gedrucktes,
  orte: readonly (Textbereich | undefined)[],
  umfeld: Satzprobe,
  pair: (stueck: Stueck, von: number) => void,
  melde: (abweichung: Abweichung) => void,
): void {
  for (const block of bloecke) {
    const baustein = umfeld.programm.bausteine.get(block.name)
    if (!baustein || block.name === 'ausnahme') continue
    const von = orte.slice(0, block.von).findLast((ort) => ort !== undefined)?.bis ?? 0
    const bis = orte.slice(block.bis).find((ort) => ort !== undefined)?.von ?? gedruckt.text.length
    const bereich = new Fundstellen(gedruckt, von, block.bis === prosa.length ? gedruckt.text.length : bis)
    for (const { stueck, ganz, sonst } of [...attributesOf(block, umfeld), ...sheetOf(block, umfeld)]) {
      const hier = bereich.take(stueck.text, ganz, sonst)
      if (hier === undefined) melde(deviationOf(stueck, bereich.texte()))
      else if (stueck.noten.length > 0) pair(stueck, hier)
    }
  }
}

interface Zellangabe {
  stueck: Stueck
  /** The same with its unit, which stands in the cell or above. */
  sonst?: string
  /** Stands by itself: no more than this is printed in its cell or line. */
  ganz: boolean
}

function attributesOf({ name: bausteinname, attribute }: Blockstelle, { programm }: Satzprobe): Zellangabe[] {
  const bekannt = programm.bausteine.get(bausteinname)?.attribute ?? {}
  return attribute.flatMap(({ name, stueck }) => {
    if (bekannt[name]?.art !== 'text' || STEUERND.has(name) || stueck.text === '') return []
    return [{ stueck: name === 'stand' ? dated(stueck) : stueck, ganz: false }]
  })
}

/** A date as it is printed, all of it at the place where it was typed. */
function dated({ text, stellen }: Stueck): Stueck {
  return typed(formatDatum(text, { datei: '', zeile: 1, spalte: 1 }, new Meldungen()) ?? text, stellen[0] ?? 0)
}

/** What a table shows of its data sheet; said at the block, for a sheet may have any form. */
function sheetOf({ name, attribute, stelle }: Blockstelle, { blaetter, programm }: Satzprobe): Zellangabe[] {
  const angabe = (gesucht: string) => attribute.find((eines) => eines.name === gesucht)?.stueck.text ?? ''
  const blatt = blaetter.get(angabe('daten'))
  if (!blatt || !programm.bausteine.get(name)?.zaehlt || name === 'diagramm') return []
  const zeilen = chosen(blatt.zeilen, angabe('zeilen'))
  const spalten = chosen(blatt.spalten, angabe('spalten'))
  const worte = (text: string, ganz = false) => (text === '' ? [] : [{ stueck: typed(text, stelle), ganz }])
  return [
    ...(angabe('titel') === '' ? worte(blatt.titel) : []),
    ...(angabe('quelle') === '' ? worte(blatt.quelle) : []),
    ...blatt.hinweise.flatMap((hinweis) => worte(hinweis)),
    ...spalten.flatMap((spalte) => worte(spalte.name)),
    ...zeilen.flatMap((zeile) => [
      ...worte(zeile.name, true),
      ...spalten.flatMap((spalte) => cellOf(blatt, zeile, spalte, stelle)),
    ]),
  ]
}

function chosen<Reihe extends { id: string }>(alle: readonly Reihe[], liste: string): readonly Reihe[] {
  if (liste === '') return alle
  const ids = liste.split(',').map((id) => id.trim())
  return alle.filter(({ id }) => ids.includes(id))
}

function cellOf(
  { spalten }: Datenblatt,
  zeile: Datenblatt['zeilen'][number],
  spalte: Datenblatt['spalten'][number],
  stelle: number,
): Zellangabe[] {
  const zelle = zeile.zellen[spalten.indexOf(spalte)]
  if (!zelle) return []
  const stueck = typed(formatZelle(zelle, { mitEinheit: false }), stelle)
  const sonst = typed(formatZelle(zelle, { mitEinheit: true }), stelle).text
  return stueck.text === '' ? [] : [{ stueck, ganz: true, sonst }]
}
