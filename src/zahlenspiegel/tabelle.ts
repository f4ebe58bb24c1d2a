import { formatDatum } from '../figures/ausdruck/datum.js'
import { Meldungen } from '../message.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'

/** A column of the Zahlenspiegel; `breite` in letters. */
export interface Spiegelspalte {
  kopf: string
  breite: number
  wert(zahl: Gedruckteinsatz): string | number
}

export const SPALTE = {
  seite: { kopf: 'Seite', breite: 6, wert: ({ seite }) => seite ?? '' },
  abschnitt: { kopf: 'Abschnitt', breite: 24, wert: ({ wo }) => plain(wo.abschnitt) },
  gedruckt: {
    kopf: 'Gedruckt',
    breite: 18,
    wert: ({ gedruckt, gerundet }) => plain(gerundet ? `${gedruckt} (${gerundet})` : gedruckt),
  },
  satz: {
    kopf: 'Satz oder Stelle',
    breite: 60,
    wert: ({ satz, wo }) => plain([wo.stelle, satz].filter(Boolean).join(': ')),
  },
  nachweis: { kopf: 'Nachweis', breite: 12, wert: ({ nachweis }) => nachweis },
  zelle: { kopf: 'Zelle', breite: 30, wert: ({ zelle }) => zelle },
  rechnung: { kopf: 'Rechnung', breite: 36, wert: ({ formel }) => formel },
  quelle: { kopf: 'Quelle', breite: 30, wert: ({ quelle }) => plain(quelle) },
  stand: { kopf: 'Stand', breite: 16, wert: dayOf },
  vorjahr: { kopf: 'Vorjahr', breite: 16, wert: ({ vorjahr }) => plain(vorjahr) },
  veraenderung: { kopf: 'Veränderung', breite: 16, wert: ({ veraenderung }) => plain(veraenderung) },
  datei: { kopf: 'Datei', breite: 44, wert: ({ wo }) => `${wo.datei}:${wo.zeile}` },
} satisfies Record<string, Spiegelspalte>

/** So many letters on either side of a figure are enough to find it on its page. */
const UMGEBUNG = 70

/** The columns where the Zahlenspiegel is a table of data, in order. */
export const SPALTEN: readonly Spiegelspalte[] = Object.values(SPALTE)

/** Source and date in one cell, where there is less room. */
export const QUELLE_UND_STAND: Spiegelspalte = {
  kopf: 'Quelle und Stand',
  breite: 30,
  wert: (zahl) => {
    const stand = dayOf(zahl)
    return [plain(zahl.quelle), stand && `Stand: ${stand}`].filter(Boolean).join('; ')
  },
}

/** A sentence with its place; of a long one what stands about the figure. */
export const SATZTEIL: Spiegelspalte = {
  ...SPALTE.satz,
  wert: ({ satz, satzstelle, gedruckt, wo }) => {
    const von = satz.lastIndexOf(' ', Math.max(0, satzstelle - UMGEBUNG))
    const bis = satz.indexOf(' ', satzstelle + gedruckt.length + UMGEBUNG)
    const ende = bis < 0 ? satz.length : bis
    const teil = `${von > 0 ? '… ' : ''}${satz.slice(Math.max(0, von), ende).trim()}${ende < satz.length ? ' …' : ''}`
    return plain([wo.stelle, teil].filter(Boolean).join(': '))
  },
}

function dayOf({ stand, wo }: Gedruckteinsatz): string {
  const tage = stand.split('; ').map((tag) => formatDatum(tag, wo, new Meldungen()) ?? tag)
  return plain(tage.join('; '))
}

/** Text for people in other programmes: no marks of notes, plain blanks. */
function plain(text: string): string {
  return text.replace(/\u2060/g, '').replace(/[\u00a0\u202f]/g, ' ')
}
