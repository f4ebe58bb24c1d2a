import type { Datenblatt, Einheit, Spalte, Zeile, Zelle } from '../datenblatt.js'
import type { Glied } from '../gliederung.js'
import { readStufen } from '../gliederung.js'
import { distinguishFehlende } from '../zeichenerklaerung.js'
import type { Rechenblatt } from './rechenblatt.js'
import type { Rechenweg, Rechenwege } from './rechenweg.js'

/** The computed sheet as the other stages read it. Expects every cell to be there. */
export function buildDatenblatt(
  blatt: Rechenblatt,
  wege: Rechenwege,
  glieder: readonly (Glied | undefined)[],
): Datenblatt {
  const { quelle, breite } = blatt
  const stufen = readStufen(glieder)
  const jeSpalte = quelle.spalten.map(() => new Gemeinsam())
  const desBlatts = new Gemeinsam()
  const alleZellen = distinguishFehlende(blatt.zellen as Zelle[])
  const zeilen = quelle.zeilen.map((zeile, nummer): Zeile => {
    const zellen = zeile.gruppe ? [] : alleZellen.slice(nummer * breite, (nummer + 1) * breite)
    const derZeile = new Gemeinsam()
    for (const [spalte, zelle] of zellen.entries()) {
      for (const gemeinsam of [derZeile, jeSpalte[spalte], desBlatts]) gemeinsam?.add(zelle)
    }
    const stufe = stufen[nummer] ?? 0
    const glied = glieder[nummer]
    const weg = wege.zeile(nummer)
    return {
      id: zeile.id,
      name: zeile.name,
      stufe,
      summe: stufe === 0 && (weg?.art === 'summe' || zeile.vollstaendig),
      einheit: derZeile.einheit,
      zellen,
      ort: zeile.ort,
      ...(weg && { rechnung: rechnungOf(weg) }),
      ...(glied && { [glied.art]: quelle.zeilen[glied.ganzes]?.id ?? '' }),
      ...(zeile.vollstaendig && { vollstaendig: true as const }),
    }
  })
  const spalten = quelle.spalten.map(({ id, name, gruppe, art, ort }, nummer): Spalte => {
    const weg = wege.spalte(nummer)
    return {
      id,
      name,
      gruppe,
      einheit: jeSpalte[nummer]?.einheit ?? '',
      art,
      ort,
      ...(weg && { rechnung: rechnungOf(weg) }),
    }
  })
  const { id, titel, zeilenkopf, quelle: herausgeber, stand, hinweise, ort } = quelle
  const { einheit } = desBlatts
  return { id, titel, einheit, zeilenkopf, spalten, zeilen, quelle: herausgeber, stand, hinweise, ort }
}

function rechnungOf({ art, formel, ort }: Rechenweg): NonNullable<Zeile['rechnung']> {
  return { art, formel, ort }
}

/** The unit that all figures share which were added; '' where they differ. */
class Gemeinsam {
  #einheit: Einheit | undefined
  #verschieden = false

  add(zelle: Zelle): void {
    const einheit = zelle.art === 'zahl' ? zelle.einheit : zelle.art === 'verhaeltnis' ? '' : undefined
    if (einheit === undefined) return
    if (this.#einheit !== undefined && this.#einheit !== einheit) this.#verschieden = true
    this.#einheit = einheit
  }

  get einheit(): Einheit {
    return this.#verschieden ? '' : (this.#einheit ?? '')
  }
}
