/**
 * Whether a row is the subject of the clause: "Das Gesamtbudget sank", "2022 sank der EGT", "die Zahl der eLB", but not
 * "im Verwaltungshaushalt", "der Anteil am Gesamtbudget".
 */
export function isSubject(name: string, teilsatz: string): boolean {
  return namesOf(name).some((wort) => {
    const stelle = wordAt(teilsatz, wort.toLowerCase())
    if (stelle < 0) return false
    const davor = teilsatz.slice(0, stelle).replace(/‹[^›]*›/g, '‹›')
    return /(?:^|‹› |\p{L}(?:t|te|en|k|g|l) )(?:(?:der|die|das|unser|unsere) )?(?:(?:die |der )?(?:zahl|anzahl|bestand|höhe|summe) (?:der|des|an) )?$/u.test(
      davor,
    ) || davor.trim() === ''
      ? !/(?:^| )(?:im|in|am|an|vom|von|beim|zum|zur|durch|ohne|mit|für|des|dem|den|aus) $/.test(davor) &&
          !/anteil|quote/.test(davor)
      : false
  })
}

/** "… und der EGT": a second subject. */
export function isJoined(name: string, teilsatz: string): boolean {
  return namesOf(name).some((wort) => {
    const stelle = wordAt(teilsatz, wort.toLowerCase())
    return stelle > 0 && /(?:und|sowie) (?:der |die |das )?$/.test(teilsatz.slice(0, stelle))
  })
}

/** A row's name without what stands in brackets, and its abbreviation. */
function namesOf(name: string): string[] {
  const kuerzel = /\(([\p{L}-]{2,})\)/u.exec(name)?.[1]
  return [name.replace(/\s*\(.*\)/, ''), ...(kuerzel ? [kuerzel] : [])].filter((wort) => wort.length > 2)
}

function wordAt(text: string, wort: string): number {
  for (let stelle = text.indexOf(wort); stelle >= 0; stelle = text.indexOf(wort, stelle + 1)) {
    const [davor, danach] = [text[stelle - 1] ?? ' ', text.slice(stelle + wort.length, stelle + wort.length + 3)]
    if (!/\p{L}|-/u.test(davor) && /^(?:e?s)?(?!\p{L})/u.test(danach) && !/^-/.test(danach)) return stelle
  }
  return -1
}
