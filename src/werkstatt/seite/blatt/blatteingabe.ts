import type { Blattschritt } from '../../blatt/schritt.js'
import { missingLines } from '../../blatt/ueberhang.js'
import { type Blattleiste, REIHEN } from './blattleiste.js'
import type { Blattspeicher, GeleseneTabelle } from './blattspeicher.js'
import type { Abgewiesenes } from './tabelle/abgewiesenes.js'
import type { Zellort } from './tabelle/blatttabelle.js'
import { findField, goToCell } from './tabelle/zellsuche.js'
import { parseCells } from './tabelle/zwischenablage.js'

interface Eingabeort {
  /** Where the table stands. */
  element: HTMLElement
  speicher: Blattspeicher
  leiste: Blattleiste
  abgewiesenes: Abgewiesenes
  /** The sheet that is shown. */
  tabelle(): GeleseneTabelle | undefined
  /** The table says more than was read: it is drawn anew, when it is read again. */
  onUeberholt(): void
  /** A row or column was made. */
  onNeueReihe(wahl: Partial<Zellort>): void
}

/** What is done in the table of a sheet: typed, pasted, rows and columns made and moved, and taken back. */
export class Blatteingabe {
  constructor(private readonly ort: Eingabeort) {}

  /** Saves what was typed into a cell. */
  async save({ zeile, spalte }: Zellort, eingabe: HTMLInputElement): Promise<void> {
    const { element, speicher, abgewiesenes, onUeberholt } = this.ort
    const { value: text, dataset } = eingabe
    const daten = { zellen: [{ zeile, spalte, text }] }
    const tabelle = this.ort.tabelle()
    abgewiesenes.forget({ zeile, spalte })
    const ergebnis = await speicher.change('blatt', daten, { zeile, spalte })
    onUeberholt()
    if (ergebnis?.art === 'gespeichert') {
      dataset.anzeige = text
      if (abgewiesenes.worte !== '') speicher.tell('fehler', abgewiesenes.worte)
      return
    }
    const isShown = this.ort.tabelle()?.id === tabelle?.id
    if (ergebnis?.art !== 'konflikt') {
      if (isShown) abgewiesenes.keep({ zeile, spalte }, eingabe, speicher.stand.textContent ?? '')
      return
    }
    // The sheet was read anew: where this cell is still what was typed over, nothing speaks against it.
    if (isShown && findField(element, { zeile, spalte })?.dataset.anzeige === dataset.anzeige)
      await speicher.change('blatt', daten, { zeile, spalte })
    else
      speicher.tell(
        'konflikt',
        `${isShown ? 'Die Datei' : `„${tabelle?.titel}“`} wurde anderswo geändert. Nicht gespeichert ist Ihr „${text}“.`,
      )
  }

  /** One types on, or gives up what could not be saved. */
  type(zelle: Zellort): void {
    this.ort.abgewiesenes.forget(zelle)
    this.ort.speicher.forgive()
  }

  /** Several cells at once; one alone is the field's own affair. */
  paste(ereignis: ClipboardEvent, stelle: Zellort): void {
    const { speicher, leiste } = this.ort
    const text = ereignis.clipboardData?.getData('text/plain') ?? ''
    const tabelle = this.ort.tabelle()
    if (!/[\t\n]/.test(text.trimEnd()) || !tabelle) return
    ereignis.preventDefault()
    const werte = parseCells(text)
    const fehlend = missingLines(tabelle, { ...stelle, werte })
    const worte = (['zeile', 'spalte'] as const).flatMap((reihe) =>
      fehlend[reihe] > 0 ? [`${fehlend[reihe]} ${REIHEN[reihe].name}${fehlend[reihe] === 1 ? '' : 'n'}`] : [],
    )
    const insert = (erweitern: boolean) => void speicher.change('blatteinfuegen', { ...stelle, werte, erweitern })
    if (worte.length === 0) insert(false)
    else
      leiste.ask(`Was Sie einfügen, ist größer als die Tabelle: ${worte.join(' und ')} mehr.`, [
        { name: `${worte.join(' und ')} ergänzen`, onWahl: () => insert(true) },
        { name: 'Nur, was hineinpasst', onWahl: () => insert(false) },
      ])
  }

  /** Does something with a row or column. */
  async step(schritt: Blattschritt): Promise<void> {
    const { element, speicher, leiste, onNeueReihe } = this.ort
    const reihen = () => {
      const tabelle = this.ort.tabelle()
      return (schritt.reihe === 'zeile' ? tabelle?.zeilen : tabelle?.spalten) ?? []
    }
    const vorher = new Set(reihen().map(({ id }) => id))
    const ergebnis = await speicher.change('blattschritt', { schritt })
    if (ergebnis?.art !== 'gespeichert') return
    const neue = reihen().find(({ id }) => !vorher.has(id))
    if (neue) onNeueReihe({ [schritt.reihe]: neue.id })
    goToCell(element, leiste.gewaehlt)
  }

  /** Takes the last change back or does it again, and goes to where it was. */
  async go(weg: 'zurueck' | 'vor'): Promise<void> {
    const zelle = await this.ort.speicher.go(weg)
    if (zelle) goToCell(this.ort.element, zelle)
  }
}
