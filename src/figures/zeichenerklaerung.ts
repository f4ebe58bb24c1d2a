import { isExplained } from '../content/daten/marke.js'
import type { Tabellenzeichen, Zeichensinn } from '../content/daten/tabellenzeichen.js'
import type { Zelle } from './datenblatt.js'

/** What each mark of official tables means: a word or two for messages, a sentence for the note below the table. */
export const ZEICHEN: Record<Zeichensinn, { kurz: string; satz: string }> = {
  geheim: { kurz: 'geheim', satz: 'Der Wert wird geheim gehalten.' },
  unbekannt: { kurz: 'unbekannt', satz: 'Der Wert ist unbekannt oder lässt sich nicht angeben.' },
  nichts: { kurz: 'nichts vorhanden', satz: 'Es ist nichts vorhanden (genau null).' },
  sinnlos: { kurz: 'nicht sinnvoll', satz: 'Eine Angabe ist hier nicht sinnvoll.' },
  unsicher: { kurz: 'nicht sicher genug', satz: 'Der Wert ist nicht sicher genug und wird nicht angegeben.' },
  eingeschraenkt: { kurz: 'unsicher', satz: 'Der Wert in Klammern ist unsicher.' },
  spaeter: { kurz: 'folgt später', satz: 'Die Angabe folgt später.' },
  ohneAngabe: { kurz: 'keine Angabe', satz: 'Es liegt keine Angabe vor.' },
}

/** What stands where something could not be computed because an operand is a mark. */
export const UNBEKANNT: Tabellenzeichen = { zeichen: '.', sinn: 'unbekannt' }

const WENIGER = 'Es ist mehr als nichts, aber weniger als die Hälfte der kleinsten dargestellten Einheit.'

/** Where a dash says "exactly zero", a missing value must not look like one. */
export function distinguishFehlende(zellen: readonly Zelle[]): Zelle[] {
  const mitStrich = zellen.some((zelle) => zelle?.art === 'fehlt' && zelle.zeichen?.sinn === 'nichts')
  return zellen.map((zelle) =>
    mitStrich && zelle?.art === 'fehlt' && !zelle.zeichen ? { ...zelle, zeichen: UNBEKANNT } : zelle,
  )
}

/**
 * The note below a table that explains the marks in its cells, in the order of their appearance; what the author's own notes
 * explain is left out. A zero is explained where the table has a mark for "nothing": there it says something else.
 */
export function explainZeichen(zellen: readonly Zelle[], hinweise: readonly string[]): string[] {
  const saetze = new Map<string, string>()
  for (const zelle of zellen) {
    if (zelle.art !== 'fehlt' || !zelle.zeichen) continue
    const { zeichen, sinn } = zelle.zeichen
    saetze.set(sinn === 'eingeschraenkt' ? '( )' : zeichen, ZEICHEN[sinn].satz)
  }
  const hatNichts = zellen.some((zelle) => zelle.art === 'fehlt' && zelle.zeichen?.sinn === 'nichts')
  if (hatNichts && zellen.some((zelle) => zelle.art === 'zahl' && !zelle.rechenart && zelle.wert.isZero()))
    saetze.set('0', WENIGER)
  const offen = [...saetze].filter(([zeichen]) => !isExplained(zeichen, hinweise))
  return offen.length === 0 ? [] : [offen.map(([zeichen, satz]) => `„${zeichen}“: ${satz}`).join(' ')]
}
