/** What a sentence says of the place of something in an order: "die höchste Quote verzeichnete …", "auf Platz 2". */
export interface Rangaussage {
  /** Counted from the largest: 1, 2, 3; from the smallest: −1, −2. */
  rang: number
  /** As it is written. */
  wort: string
  /** Where the word stands in the clause. */
  stelle: number
  /** "Platz 2", "Schlusslicht": says of what is better, not of what is more. */
  wertend: boolean
}

/** A stretch of a sentence that says one thing. */
export interface Rangsatz {
  text: string
  von: number
}

const GROSS = 'höchste|größte|meiste|häufigste|umfangreichste|längste|teuerste|höchststand|höchstwert|spitzenwert'
const KLEIN = 'niedrigste|geringste|kleinste|wenigste|seltenste|kürzeste|günstigste|tiefststand|tiefstwert|tiefpunkt'
const STUFE = '(?<stufe>zweit|dritt|viert)?'
const SUPERLATIV = new RegExp(
  `(?<!\\p{L})(?:am\\s)?${STUFE}(?:(?<gross>${GROSS})|(?<klein>${KLEIN}))(?:e?[nrms])?(?!\\p{L})`,
  'iu',
)
const PLATZ =
  /(?<!\p{L})(?:(?:auf\s)?(?:Platz|Rang)\s(?<platz>[1-9])|(?:auf|an)\s(?<stelle>erster|zweiter|dritter|vierter|fünfter|letzter)\s(?:Stelle|Position)|(?:den|dem)\s(?<rang>ersten|zweiten|dritten|vierten|fünften|letzten)\s(?:Platz|Rang)|(?<spitze>Spitzenreiter|Spitzenplatz)|(?<letzt>Schlusslicht))(?!\p{L})/iu
const ORDNUNG = ['', 'erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte']
const STUFEN: Readonly<Record<string, number>> = { zweit: 2, dritt: 3, viert: 4 }
/** Several of them, a comparison with what is not here, a change, or something else than the values. */
const UNSICHER =
  /(?<!\p{L})(?:zu den|einer? der|eines der|mit zu|beiden|zwei|drei|mehreren|jemals|bislang|bisher|seit|nicht|kein\p{L}*|ohne|außer|abgesehen|ziel)(?!\p{L})|(?:landes|bundes|sachsen)weit|aller zeiten|zuwachs|zuwächse|anstieg|rückgang|steigerung|zunahme|abnahme|veränderung|abweichung|unterschied|lücke|sprung|entwicklung|herausforderung|potenzial|bedeutung|anteil an|möglich/iu

/** "… und am niedrigsten in": what follows has a superlative of its own. */
const MIT_SUPERLATIV = new RegExp(`^\\s(?:(?:am|die|der|das|den|dem)\\s)?${STUFE}(?:${GROSS}|${KLEIN})`, 'iu')

const TEILSATZ = /[,;:–](?=\s)|\s(?:und|während|dagegen|gefolgt von)(?=\s)/gu
const ZEICHEN = /^[,;:–]$/
const WECHSEL = /während|dagegen|gefolgt/

/** Parts of a sentence between commas, semicolons and "und" with a superlative of its own. */
export function clausesOfRank(satz: string): Rangsatz[] {
  const teile: Rangsatz[] = []
  let von = 0
  for (const { index, 0: zeichen } of satz.matchAll(TEILSATZ)) {
    const rest = satz.slice(index + zeichen.length)
    const trennt = ZEICHEN.test(zeichen) || MIT_SUPERLATIV.test(rest) || WECHSEL.test(zeichen)
    if (!trennt) continue
    teile.push({ text: satz.slice(von, index), von })
    von = index + zeichen.length
  }
  teile.push({ text: satz.slice(von), von })
  return teile
}

const BEUGUNG = /[rn]$/

/** What a clause says of a place in an order, where it says one thing only. */
export function findRang({ text }: Rangsatz): Rangaussage | undefined {
  if (UNSICHER.test(text)) return undefined
  const superlativ = SUPERLATIV.exec(text)
  const platz = PLATZ.exec(text)
  if (superlativ && platz) return undefined
  if (superlativ?.groups) {
    const { stufe, gross } = superlativ.groups
    const stelle = STUFEN[(stufe ?? '').toLowerCase()] ?? 1
    const rest = text.slice(superlativ.index + superlativ[0].length)
    if (SUPERLATIV.test(rest)) return undefined
    return { rang: gross ? stelle : -stelle, wort: superlativ[0], stelle: superlativ.index, wertend: false }
  }
  if (!platz?.groups) return undefined
  const { platz: nummer, spitze, letzt } = platz.groups
  const stelle = (platz.groups.stelle ?? platz.groups.rang ?? '').toLowerCase().replace(BEUGUNG, '')
  const rang = nummer ? Number(nummer) : spitze ? 1 : letzt || stelle === 'letzte' ? -1 : ORDNUNG.indexOf(stelle)
  return rang === 0 ? undefined : { rang, wort: platz[0], stelle: platz.index, wertend: true }
}

const ZIFFER = /\d/
const RANGWORT = /(?:erste|zweite|dritte|vierte|fünfte|letzte)(?=[rn]\s)/i

/** The same words with another place: "an dritter Stelle", "den dritten Platz", "auf Platz 3". */
export function withPlace({ wort }: Rangaussage, platz: number): string {
  const name = ORDNUNG[platz]
  if (ZIFFER.test(wort) || name === undefined) return `Platz ${platz}`
  const neu = wort.replace(RANGWORT, name)
  return neu === wort ? `Platz ${platz}` : neu
}
