const MARKE = /‹[^›]*›/g
const ANFANG =
  /(?:^|‹› |\p{L}(?:t|te|en|k|g|l) )(?:(?:der|die|das|unser|unsere) )?(?:(?:die |der )?(?:zahl|anzahl|bestand|höhe|summe) (?:der|des|an) )?$/u
const VORWORT = /(?:^| )(?:im|in|am|an|vom|von|beim|zum|zur|durch|ohne|mit|für|des|dem|den|aus) $/
const ANTEIL = /anteil|quote/

/**
 * Whether a row is the subject of the clause: "Das Gesamtbudget sank", "2022 sank der EGT", "die Zahl der eLB", but not
 * "im Verwaltungshaushalt", "der Anteil am Gesamtbudget".
 */
export function isSubject(name: string, teilsatz: string): boolean {
  return namesOf(name).some((wort) => {
    const stelle = wordAt(teilsatz, wort.toLowerCase())
    if (stelle < 0) return false
    const davor = teilsatz.slice(0, stelle).replace(MARKE, '‹›')
    return ANFANG.test(davor) || davor.trim() === '' ? !VORWORT.test(davor) && !ANTEIL.test(davor) : false
  })
}

const UND = /(?:und|sowie) (?:der |die |das )?$/

/** "… und der EGT": a second subject. */
export function isJoined(name: string, teilsatz: string): boolean {
  return namesOf(name).some((wort) => {
    const stelle = wordAt(teilsatz, wort.toLowerCase())
    return stelle > 0 && UND.test(teilsatz.slice(0, stelle))
  })
}

const KURZNAME = /\(([\p{L}-]{2,})\)/u
const AB_KLAMMER = /\s*\(.*\)/

/** A row's name without what stands in brackets, and its abbreviation. */
function namesOf(name: string): string[] {
  const kuerzel = KURZNAME.exec(name)?.[1]
  return [name.replace(AB_KLAMMER, ''), ...(kuerzel ? [kuerzel] : [])].filter((wort) => wort.length > 2)
}

const WORTTEIL = /\p{L}|-/u
const GENITIV = /^(?:e?s)?(?!\p{L})/u
const STRICH_VORN = /^-/

function wordAt(text: string, wort: string): number {
  for (let stelle = text.indexOf(wort); stelle >= 0; stelle = text.indexOf(wort, stelle + 1)) {
    const [davor, danach] = [text[stelle - 1] ?? ' ', text.slice(stelle + wort.length, stelle + wort.length + 3)]
    if (!WORTTEIL.test(davor) && GENITIV.test(danach) && !STRICH_VORN.test(danach)) return stelle
  }
  return -1
}
