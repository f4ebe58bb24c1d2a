import type { Meldungen } from '../../../message.js'
import { schluesselUnbekannt, wertUngueltig } from '../../yaml/regeln.js'
import { formatPfad } from '../pfad.js'
import type { DatenblattQuelle, SpalteQuelle, Zahlangabe, ZeileQuelle } from '../quelle.js'
import { figurAnzahl } from '../regeln.js'
import { suggest } from '../vorschlag.js'
import type { Entwurf, Gedrucktangabe } from './reihe.js'

/** A cell next to which a printed value may stand. */
interface Druckstelle {
  /** Id of the crossing row or column, by which a mapping names the cell. */
  id: string
  zeile: number
  spalte: number
  errechnet: boolean
  /** Computed only because of the line itself; a list may leave out the cells that the crossing lines compute anyway. */
  eigen: boolean
}

/** Gives the printed values of rows and columns to their cells; values without a computed cell are reported. */
export function assignGedruckt(
  quelle: DatenblattQuelle,
  zeilen: readonly Entwurf<ZeileQuelle>[],
  spalten: readonly Entwurf<SpalteQuelle>[],
  meldungen: Meldungen,
): void {
  const zahlspalten = quelle.spalten.flatMap(({ art }, index) => (art === 'zahl' ? [index] : []))
  const wertzeilen = quelle.zeilen.flatMap(({ gruppe }, index) => (gruppe ? [] : [index]))
  const stelle = (zeile: number, spalte: number, entlang: 'zeile' | 'spalte'): Druckstelle => {
    const reihen = { zeile: quelle.zeilen[zeile], spalte: quelle.spalten[spalte] }
    const quer = entlang === 'zeile' ? reihen.spalte : reihen.zeile
    const einzeln = reihen.zeile?.zellen[spalte]?.art === 'rechnung'
    return {
      id: quer?.id ?? '',
      zeile,
      spalte,
      errechnet: Boolean(reihen.zeile?.rechnung || reihen.spalte?.rechnung || einzeln),
      eigen: !quer?.rechnung,
    }
  }
  const indizes = new Map<object, number>(
    [...quelle.zeilen.entries(), ...quelle.spalten.entries()].map(([index, reihe]) => [reihe, index]),
  )
  for (const { quelle: reihe, gedruckt } of zeilen) {
    const zeile = indizes.get(reihe) ?? 0
    if (gedruckt)
      assign(
        gedruckt,
        zahlspalten.map((spalte) => stelle(zeile, spalte, 'zeile')),
        [quelle.id, reihe.id],
        quelle,
        meldungen,
      )
  }
  for (const { quelle: reihe, gedruckt } of spalten) {
    const spalte = indizes.get(reihe) ?? 0
    if (gedruckt)
      assign(
        gedruckt,
        wertzeilen.map((zeile) => stelle(zeile, spalte, 'spalte')),
        [quelle.id, reihe.id],
        quelle,
        meldungen,
      )
  }
}

function assign(
  gedruckt: Gedrucktangabe,
  stellen: readonly Druckstelle[],
  name: string[],
  quelle: DatenblattQuelle,
  meldungen: Meldungen,
): void {
  const wovon = formatPfad(name)
  if (gedruckt.art === 'karte') {
    const nachKennung = new Map(stellen.map((kandidat) => [kandidat.id, kandidat]))
    for (const [id, zahl] of gedruckt.werte) {
      const ziel = nachKennung.get(id)
      if (ziel) put(ziel, zahl, quelle, meldungen)
      else {
        meldungen.melde(
          schluesselUnbekannt,
          zahl.ort,
          `${wovon}, gedruckt: „${id}“ gibt es nicht.`,
          suggest(id, nachKennung.keys(), 'Kennungen'),
        )
      }
    }
    return
  }
  const errechnet = stellen.filter((kandidat) => kandidat.errechnet)
  const eigene = errechnet.filter((kandidat) => kandidat.eigen)
  const ziele = [errechnet, eigene].find((liste) => liste.length === gedruckt.werte.length)
  if (errechnet.length === 0) {
    meldungen.melde(
      wertUngueltig,
      gedruckt.ort,
      `${wovon}: „gedruckt“ steht bei getippten Werten.`,
      '„gedruckt“ gehört zu errechneten Zellen; einen getippten Wert gibt es nur einmal.',
    )
    return
  }
  if (!ziele) {
    meldungen.melde(
      figurAnzahl,
      gedruckt.ort,
      `${wovon}, gedruckt: ${gedruckt.werte.length} ${gedruckt.werte.length === 1 ? 'Wert' : 'Werte'} für ${errechnet.length} errechnete ${errechnet.length === 1 ? 'Zelle' : 'Zellen'}.`,
      'Für jede errechnete Zelle einen Wert oder „fehlt“ angeben, oder als Zuordnung schreiben: { 2022: … }. Dezimalkommas gehören in Anführungszeichen.',
    )
    return
  }
  for (const [index, zahl] of gedruckt.werte.entries()) {
    const ziel = ziele[index]
    if (ziel && zahl) put(ziel, zahl, quelle, meldungen)
  }
}

function put(ziel: Druckstelle, zahl: Zahlangabe, quelle: DatenblattQuelle, meldungen: Meldungen): void {
  if (!ziel.errechnet) {
    meldungen.melde(
      wertUngueltig,
      zahl.ort,
      `„gedruckt“ steht bei einem getippten Wert (${ziel.id}).`,
      '„gedruckt“ gehört zu errechneten Zellen; den getippten Wert gibt es nur einmal.',
    )
    return
  }
  putGedruckt(quelle, ziel.zeile, ziel.spalte, zahl)
}

/** Notes a printed value at a cell. */
export function putGedruckt(quelle: DatenblattQuelle, zeile: number, spalte: number, zahl: Zahlangabe): void {
  const derZeile = quelle.gedruckt.get(zeile) ?? new Map<number, Zahlangabe>()
  derZeile.set(spalte, zahl)
  quelle.gedruckt.set(zeile, derZeile)
}
