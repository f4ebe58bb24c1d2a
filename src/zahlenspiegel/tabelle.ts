import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'

/** The columns of the Zahlenspiegel, in all its forms; `breite` in letters. */
export const SPALTEN: readonly { kopf: string; breite: number; wert(zahl: Gedruckteinsatz): string | number }[] = [
  { kopf: 'Seite', breite: 6, wert: ({ seite }) => seite ?? '' },
  { kopf: 'Abschnitt', breite: 24, wert: ({ wo }) => plain(wo.abschnitt) },
  {
    kopf: 'Gedruckt',
    breite: 18,
    wert: ({ gedruckt, gerundet }) => plain(gerundet ? `${gedruckt} (${gerundet})` : gedruckt),
  },
  { kopf: 'Satz oder Stelle', breite: 60, wert: ({ satz, wo }) => plain([wo.stelle, satz].filter(Boolean).join(': ')) },
  { kopf: 'Nachweis', breite: 12, wert: ({ nachweis }) => nachweis },
  { kopf: 'Zelle', breite: 30, wert: ({ zelle }) => zelle },
  { kopf: 'Rechnung', breite: 36, wert: ({ formel }) => formel },
  { kopf: 'Quelle', breite: 30, wert: ({ quelle }) => plain(quelle) },
  { kopf: 'Stand', breite: 12, wert: ({ stand }) => stand },
  { kopf: 'Vorjahr', breite: 16, wert: ({ vorjahr }) => plain(vorjahr) },
  { kopf: 'Veränderung', breite: 16, wert: ({ veraenderung }) => plain(veraenderung) },
  { kopf: 'Datei', breite: 44, wert: ({ wo }) => `${wo.datei}:${wo.zeile}` },
]

/** Text for people in other programmes: no marks of notes, plain blanks. */
function plain(text: string): string {
  return text.replace(/\u2060/g, '').replace(/[\u00a0\u202f]/g, ' ')
}
