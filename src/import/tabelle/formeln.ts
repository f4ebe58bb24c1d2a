import type { Blattentwurf } from './blattentwurf.js'
import { unitIn } from './einheiten.js'
import { AENDERUNG, findAenderung, findSumme, SUMME, type Vergleichswert } from './rechnungen.js'

/** Makes formulas of columns that tell how two others differ. */
export function computeAenderungen(
  entwurf: Blattentwurf,
  gedruckt: readonly Vergleichswert[][],
  istGruppe: readonly boolean[],
  titel: string,
): void {
  const { spalten, zeilen } = entwurf
  const zaehlend = zeilen.flatMap((zeile, index) => (istGruppe[index] ? [] : [{ zeile, index }]))
  const kandidaten = spalten.flatMap(({ text, name, gruppe }, index) =>
    text || AENDERUNG.test(`${name} ${gruppe}`) ? [] : [index],
  )
  const eingang = zaehlend.map(({ zeile, index }) =>
    spalten.map((spalte, stelle): Vergleichswert => {
      const wert = gedruckt[index]?.[stelle]
      return (
        wert && {
          ...wert,
          einheit:
            wert.einheit ||
            spalte.einheit ||
            unitIn(zeile.name) ||
            (AENDERUNG.test(`${spalte.name} ${spalte.gruppe}`) ? '' : unitIn(titel)),
        }
      )
    }),
  )
  spalten.forEach((spalte, stelle) => {
    if (spalte.text || !(AENDERUNG.test(spalte.name) || AENDERUNG.test(spalte.gruppe))) return
    const { gefunden, daneben } = findAenderung(eingang, stelle, kandidaten)
    for (const zeile of daneben)
      entwurf.abweichungen.push(
        `„${spalte.name}“ in der Zeile „${zaehlend[zeile]?.zeile.name}“ ergibt sich nicht aus den Werten daneben; die Spalte ist getippt übernommen.`,
      )
    if (!gefunden) return
    const { art, von, nach, anders } = gefunden
    const stellen = new Set(zaehlend.map(({ index }) => gedruckt[index]?.[stelle]?.stellen))
    if (stellen.size > 1) return
    spalte.rechnung = { art, operanden: [spalten[von]?.id ?? '', spalten[nach]?.id ?? ''] }
    spalte.stellen = [...stellen][0]
    spalte.vorzeichen = zaehlend.some(({ index }) => !gedruckt[index]?.[stelle]?.wert.startsWith('-'))
      ? spalte.vorzeichen
      : true
    zaehlend.forEach(({ zeile, index }, nummer) => {
      const wert = gedruckt[index]?.[stelle]
      if (!wert) return
      spalte.gedruckt.push([zeile.id, wert.wert])
      zeile.werte[stelle] = undefined
      zeile.rechnung = anders.get(nummer)
    })
  })
}

/** Makes formulas of rows that add up others. */
export function computeSummen(entwurf: Blattentwurf, gedruckt: readonly Vergleichswert[][]): void {
  const { spalten, zeilen } = entwurf
  if (spalten.some(({ text }) => text)) return
  const summen = zeilen.flatMap((zeile, index) => (!zeile.gruppe && SUMME.test(zeile.name) ? [{ zeile, index }] : []))
  const grenzen = new Set([
    ...summen.map(({ index }) => index),
    ...zeilen.flatMap(({ gruppe }, index) => (gruppe ? [index] : [])),
  ])
  const getippte = spalten.flatMap(({ rechnung }, index) => (rechnung ? [] : [index]))
  for (const { zeile, index } of summen) {
    const fund = findSumme(gedruckt, index, getippte, grenzen)
    if (!fund) continue
    if (fund.daneben.length > 0) {
      // Where hardly anything comes out it is no total of these rows.
      const anteile = fund.daneben.every(
        (spalte) => spalten[spalte]?.einheit === '%' || gedruckt[index]?.[spalte]?.einheit === '%',
      )
      if (!anteile && fund.daneben.length * 2 < getippte.length)
        for (const spalte of fund.daneben)
          entwurf.abweichungen.push(
            `„${zeile.name}“ ist in der Spalte „${spalten[spalte]?.name}“ nicht die Summe der übrigen Zeilen; die Zeile ist getippt übernommen.`,
          )
      continue
    }
    zeile.summe = fund.teile.map((teil) => zeilen[teil]?.id ?? '')
    for (const spalte of getippte) {
      const wert = gedruckt[index]?.[spalte]
      if (wert) zeile.gedruckt.push([spalten[spalte]?.id ?? '', wert.wert])
      zeile.werte[spalte] = undefined
    }
  }
}
