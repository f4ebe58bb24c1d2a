import { h, knopf } from '../html.js'
import type { Blatteingabe } from './blatteingabe.js'
import { describeBlatt } from './blattkopf.js'
import type { Blattleiste } from './blattleiste.js'
import type { Blattspeicher, GeleseneTabelle } from './blattspeicher.js'
import { offerSums } from './formular/summen.js'
import { createBlatttabelle, type Zellort } from './tabelle/blatttabelle.js'

interface Blattteile {
  speicher: Blattspeicher
  leiste: Blattleiste
  eingabe: Blatteingabe
  /** The way back to the text that a cell was reached from. */
  rueckweg: HTMLElement
  nurLesen: boolean
  onText(datei: string): void
  onNeues(): void
  onEntfernen(): void
  onAngaben(): void
  onWahl(wahl: Partial<Zellort>): void
}

/** All that is seen of a sheet: its head, what can be done with it, its table, and how figures are typed there. */
export function createBlattansicht(tabelle: GeleseneTabelle, teile: Blattteile): (HTMLElement | false)[] {
  const { speicher, leiste, eingabe, rueckweg, nurLesen } = teile
  const { titel, datei, aenderbar, summen } = tabelle
  const umbauen = aenderbar && !nurLesen
  return [
    h(
      'div',
      { class: 'schreibkopf' },
      h('h2', { class: 'dateititel' }, titel),
      knopf('Als Text öffnen', () => teile.onText(datei)),
      !nurLesen && knopf('Neues Datenblatt', teile.onNeues),
      umbauen && knopf('Datenblatt entfernen', teile.onEntfernen),
    ),
    rueckweg,
    h(
      'div',
      { class: 'blattangaben' },
      h('p', { class: 'feldhinweis' }, describeBlatt(tabelle)),
      umbauen && knopf('Angaben ändern', teile.onAngaben),
    ),
    h('div', { class: 'blattstand' }, speicher.stand, speicher.schritte.element),
    umbauen && leiste.element,
    createBlatttabelle(tabelle, {
      umbauen,
      onWahl: (wahl) => teile.onWahl(wahl),
      onTippen: (name) =>
        speicher.tell(
          'fehler',
          `„${name}“ ist ein Name. Zahlen gehören in die Felder daneben; den Namen ändert „Umbenennen“.`,
        ),
      onWert: (stelle, feld) => void eingabe.save(stelle, feld),
      onEingabe: (stelle) => eingabe.type(stelle),
      onEinfuegen: (ereignis, stelle) => eingabe.paste(ereignis, stelle),
    }),
    umbauen && offerSums(summen, (schritt) => void eingabe.step(schritt)),
    umbauen &&
      h(
        'p',
        { class: 'feldhinweis' },
        'Zahlen deutsch: 1.234,5. Ein leeres Feld heißt: Der Wert fehlt. Aus Excel mehrere Zellen kopieren und in das erste Feld einfügen.',
      ),
  ]
}
