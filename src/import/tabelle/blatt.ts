import { freeKennungen } from '../../content/kennung.js'
import type { Blattentwurf, Spaltenentwurf } from './blattentwurf.js'
import { IN_EINHEIT, settleUnits, unitIn } from './einheiten.js'
import { computeAenderungen, computeSummen } from './formeln.js'
import type { Vergleichswert } from './rechnungen.js'
import { readZellwert, type Zellwert } from './zahlwert.js'
import type { Gitterzelle, Zellgitter } from './zellgitter.js'

/**
 * A table as a data sheet: undefined where it does not hold figures alone, or holds empty fields, or figures of several units side
 * by side. Totals and changes become formulas where they hold in every cell.
 */
export function createBlatt({ zeilen, kopfzeilen }: Zellgitter, titel: string): Blattentwurf | undefined {
  const [breite, koepfe] = [zeilen[0]?.length ?? 0, zeilen.slice(0, kopfzeilen)]
  const rumpf = zeilen.slice(kopfzeilen)
  if (breite < 2 || kopfzeilen > 2 || rumpf.length === 0 || zeilen.some((zeile) => zeile.some(hasNote)))
    return undefined
  const werte = rumpf.map((zeile) => zeile.slice(1).map(({ text, laeufe }) => readZellwert(raised(laeufe) ?? text)))
  const istGruppe = werte.map((zeile) => zeile.length > 0 && zeile.every((wert) => wert?.art === 'leer'))
  const arten = Array.from({ length: breite - 1 }, (_, spalte) =>
    kindOf(werte.filter((_, index) => !istGruppe[index]).map((zeile) => zeile[spalte])),
  )
  if (
    arten.includes(undefined) ||
    !arten.includes('zahl') ||
    rumpf.some((zeile, index) => zeile[0]?.text === '' || ((zeile[0]?.spalten ?? 1) > 1 && !istGruppe[index]))
  )
    return undefined
  const gezaehlt = werte.flat().filter((wert) => wert?.art === 'zahl').length
  if (gezaehlt < 2 || istGruppe.every(Boolean) || istGruppe.at(-1)) return undefined
  const spalten = columnsOf(koepfe, arten)
  const ids = freeKennungen(rumpf.map((zeile) => zeile[0]?.text ?? ''))
  const entwurf: Blattentwurf = {
    titel,
    einheit: '',
    quelle: '',
    stand: '',
    hinweise: [],
    kopf: koepfe.at(-1)?.[0]?.text || koepfe[0]?.[0]?.text || '',
    spalten,
    zeilen: rumpf.map((zeile, index) => ({
      id: ids[index] ?? '',
      name: zeile[0]?.text ?? '',
      gruppe: istGruppe[index] ?? false,
      einheit: '',
      summe: [],
      rechnung: undefined,
      werte: (werte[index] ?? []).map((wert, spalte) =>
        yamlOf(wert, zeile[spalte + 1]?.text ?? '', arten[spalte] === 'text'),
      ),
      gedruckt: [],
    })),
    abweichungen: [],
  }
  if (spalten.some(({ name }) => name === '') || new Set(spalten.map(({ id }) => id)).size < spalten.length)
    return undefined
  const gedruckt = werte.map((zeile) => zeile.map((wert): Vergleichswert => (wert?.art === 'zahl' ? wert : undefined)))
  markSigns(entwurf, werte)
  computeAenderungen(entwurf, gedruckt, istGruppe, titel)
  computeSummen(entwurf, gedruckt)
  return settleUnits(entwurf, gedruckt, titel) ? entwurf : undefined
}

function hasNote({ laeufe }: Gitterzelle): boolean {
  return laeufe.some(({ art }) => art === 'note' || art === 'bild' || art === 'diagramm')
}

/** Raised digits behind a figure are the mark of a note, no digits of it. */
function raised(laeufe: Gitterzelle['laeufe']): string | undefined {
  const texte = laeufe.flatMap((lauf) => (lauf.art === 'text' ? [lauf] : []))
  const letzter = texte.at(-1)
  if (!letzter?.zeichen.hoch || texte.length < 2 || !/^\d\)?$/.test(letzter.text.trim())) return undefined
  const HOCH = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  return (
    texte
      .slice(0, -1)
      .map(({ text }) => text)
      .join('') + letzter.text.trim().replace(/\d/g, (ziffer) => HOCH[Number(ziffer)] ?? '')
  )
}

function kindOf(werte: readonly (Zellwert | undefined)[]): 'zahl' | 'text' | undefined {
  const zahlen = werte.filter((wert) => wert?.art === 'zahl').length
  const worte = werte.filter((wert) => wert === undefined).length
  if (zahlen === 0) return 'text'
  return worte === 0 && werte.every((wert) => wert?.art !== 'leer') ? 'zahl' : worte > zahlen ? 'text' : undefined
}

function yamlOf(wert: Zellwert | undefined, text: string, istText: boolean): string | undefined {
  if (istText) return JSON.stringify(text)
  if (wert?.art === 'zahl')
    return wert.marke === '' ? wert.wert : JSON.stringify(`${wert.wert.replace('.', ',')}${wert.marke}`)
  if (wert?.art !== 'zeichen') return undefined
  // A dash is what a missing value is printed as; that there is nothing, exactly, nobody says but official tables with "-".
  return /^[–—−]$/.test(wert.zeichen) ? 'fehlt' : JSON.stringify(wert.zeichen)
}

function columnsOf(
  koepfe: readonly (readonly Gitterzelle[])[],
  arten: readonly ('zahl' | 'text' | undefined)[],
): Spaltenentwurf[] {
  const [oben = [], unten = oben] = koepfe
  let gruppe = ''
  const namen = arten.map((_, index) => {
    const [kopf, darunter] = [oben[index + 1], unten[index + 1]]
    if (koepfe.length < 2 || !kopf || !darunter) return { name: kopf?.text ?? '', gruppe: '' }
    if (kopf.leer !== 'links') gruppe = kopf.text
    // A head that is one cell over both rows belongs to no group.
    return darunter.text === '' ? { name: gruppe, gruppe: '' } : { name: darunter.text, gruppe }
  })
  // The unit of a head is no part of its id, nor are words that another one has, too, without those of its group.
  const kurz = namen.map(({ name, gruppe }) => ({
    name: name.replace(IN_EINHEIT, '').replace(/[\s,;:()]+$/, '') || gruppe || name,
    gruppe,
  }))
  const ids = freeKennungen(
    kurz.map(({ name, gruppe }) =>
      kurz.filter((anderer) => anderer.name === name).length > 1 && gruppe !== name ? `${gruppe} ${name}` : name,
    ),
  )
  return namen.map(({ name, gruppe }, index) => ({
    id: ids[index] ?? '',
    name,
    gruppe,
    text: arten[index] === 'text',
    einheit: unitIn(name),
    vorzeichen: false,
    stellen: undefined,
    rechnung: undefined,
    gedruckt: [],
  }))
}

/** A column that prints "+5" is one of changes; it must do so everywhere. */
function markSigns({ spalten }: Blattentwurf, werte: readonly (readonly (Zellwert | undefined)[])[]): void {
  spalten.forEach((spalte, index) => {
    const zahlen = werte.flatMap((zeile) => (zeile[index]?.art === 'zahl' ? [zeile[index]] : []))
    spalte.vorzeichen = zahlen.some(({ vorzeichen }) => vorzeichen)
  })
}
