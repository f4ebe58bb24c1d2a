/**
 * How numbers are written in a file: `streng` is YAML (no thousands separators), `komma` and `punkt` name the decimal
 * sign that a table was found to use, `offen` is a table that does not show it.
 */
export type Schreibweise = 'streng' | 'komma' | 'punkt' | 'offen'

export type Zahlbefund =
  | { art: 'zahl'; text: string; stellen: number }
  | { art: 'unklar'; text: string; hinweis: string }

/** "01,2": a digit too many, or one lost. A key such as "007" is no figure, and whole numbers may stand in a fixed width. */
const FUEHRENDE_NULL = /^0\d+[.,]\d+$/
const GANZ = /^\d+$/
const MIT_PUNKT = /^\d+\.\d+$/
const MIT_KOMMA = /^\d+,\d+$/
const TAUSENDERPUNKT = /^[1-9]\d{0,2}(\.\d{3})+$/
const TAUSENDERKOMMA = /^[1-9]\d{0,2}(,\d{3})+$/
const DEUTSCH = /^[1-9]\d{0,2}(\.\d{3})+,\d+$/
const ENGLISCH = /^[1-9]\d{0,2}(,\d{3})+\.\d+$/
/** Digits on either side of the comma: what spreadsheets and charts keep, and what the arithmetic (40 digits) never rounds. */
const HOECHSTENS = 15
/** With signs between thousands; whatever is longer is not looked at any closer. */
const GERADE_NOCH = 40

/**
 * Reads a typed number without ever making it a float. Where German and English notation disagree ("1.234"), it does
 * not guess but says how to write it.
 */
export function parseZahl(roh: string, schreibweise: Schreibweise): Zahlbefund {
  const getippt = roh.trim()
  const vorzeichen = /^[+\-−–]/.test(getippt) ? getippt[0] : ''
  const ziffern = getippt.slice(vorzeichen ? 1 : 0)
  const minus = vorzeichen === '' || vorzeichen === '+' ? '' : '-'
  if (ziffern.length > GERADE_NOCH && /^[\d.,]+$/.test(ziffern)) return zuLang(getippt)
  if (FUEHRENDE_NULL.test(ziffern)) return fuehrendeNull(getippt, `${vorzeichen}${ziffern.replace(/^0+(?=\d)/, '')}`)
  if (GANZ.test(ziffern)) return zahl(minus, ziffern)
  if (DEUTSCH.test(ziffern) && schreibweise !== 'punkt') {
    return schreibweise === 'streng'
      ? ohneTausender(getippt, `${minus}${ziffern.replaceAll('.', '')}`)
      : zahl(minus, ziffern.replaceAll('.', ''))
  }
  if (ENGLISCH.test(ziffern) && (schreibweise === 'punkt' || schreibweise === 'offen'))
    return zahl(minus, ziffern.replaceAll(',', ''))
  if (TAUSENDERPUNKT.test(ziffern)) return tausenderpunkt(getippt, minus, ziffern, schreibweise)
  if (TAUSENDERKOMMA.test(ziffern) && schreibweise !== 'komma')
    return tausenderkomma(getippt, minus, ziffern, schreibweise)
  if (MIT_PUNKT.test(ziffern))
    return schreibweise === 'komma' ? gemischt(getippt, 'Dezimalkomma') : zahl(minus, ziffern)
  if (MIT_KOMMA.test(ziffern))
    return schreibweise === 'punkt' ? gemischt(getippt, 'Dezimalpunkt') : zahl(minus, ziffern)
  return keineZahl(getippt)
}

/** A number is refused that has more digits than can be computed with and drawn; undefined where it has not. */
export function refuseUnmeasured(text: string): Extract<Zahlbefund, { art: 'unklar' }> | undefined {
  const [ganz = ''] = text.replace('-', '').split('.')
  return ganz.length > HOECHSTENS ? zuLang(text.replace('.', ',')) : undefined
}

function zuLang(getippt: string): Extract<Zahlbefund, { art: 'unklar' }> {
  const gekuerzt = getippt.length > 40 ? `${getippt.slice(0, 40)}…` : getippt
  return unklar(
    `„${gekuerzt}“ hat mehr als ${HOECHSTENS} Stellen vor oder hinter dem Komma.`,
    'Zahl prüfen, runden oder in einer größeren Einheit angeben (etwa „einheit: Mio. €“).',
  )
}

function fuehrendeNull(getippt: string, ohne: string): Zahlbefund {
  return unklar(
    `„${getippt}“ beginnt mit einer Null.`,
    `${ohne} schreiben, wenn die Null überzählig ist; sonst fehlt eine Ziffer davor.`,
  )
}

function tausenderpunkt(getippt: string, minus: string, ziffern: string, schreibweise: Schreibweise): Zahlbefund {
  const ohne = ziffern.replaceAll('.', '')
  const eindeutig = ziffern.indexOf('.') !== ziffern.lastIndexOf('.')
  if (schreibweise === 'komma' || (eindeutig && schreibweise === 'offen')) return zahl(minus, ohne)
  if (eindeutig) return ohneTausender(getippt, minus + ohne)
  if (schreibweise === 'punkt') return zahl(minus, ziffern)
  const mitKomma =
    schreibweise === 'streng'
      ? `${minus}${ziffern.replace('.', ',')} (in YAML in Anführungszeichen)`
      : `${minus}${ziffern}0`
  return unklar(
    `„${getippt}“ ist nicht eindeutig: Tausenderpunkt oder Dezimalpunkt?`,
    `${minus}${ohne} schreiben, wenn der Punkt Tausender trennt; ${mitKomma}, wenn er für ein Komma steht.`,
  )
}

function tausenderkomma(getippt: string, minus: string, ziffern: string, schreibweise: Schreibweise): Zahlbefund {
  const ohne = ziffern.replaceAll(',', '')
  const mehrere = ziffern.indexOf(',') !== ziffern.lastIndexOf(',')
  if (schreibweise === 'punkt' || (mehrere && schreibweise === 'offen')) return zahl(minus, ohne)
  if (mehrere) return ohneTausender(getippt, minus + ohne)
  // German text has no thousands comma: in YAML a comma is always the decimal one, as the handbook says.
  if (schreibweise === 'streng') return zahl(minus, ziffern)
  return unklar(
    `„${getippt}“ ist nicht eindeutig: Dezimalkomma oder englisches Tausenderkomma?`,
    `${minus}${ohne} schreiben, wenn das Komma Tausender trennt; ${minus}${ziffern}0, wenn es ein Dezimalkomma ist.`,
  )
}

function keineZahl(getippt: string): Zahlbefund {
  if (getippt === '' || getippt === '~' || getippt === 'null') {
    return unklar('Hier fehlt eine Zahl.', 'Die Zahl eintragen oder ausdrücklich „fehlt“ schreiben.')
  }
  if (getippt.startsWith('#'))
    return unklar(
      `Die Zelle enthält einen Fehlerwert („${getippt}“).`,
      'Die Formel in Excel berichtigen und die Datei neu speichern.',
    )
  if (/^[+\-−–]?[\d.,\s\u00a0\u202f]+$/.test(getippt)) {
    return unklar(
      `„${getippt}“ ist keine Zahl.`,
      'Ohne Leerzeichen und ohne Tausenderpunkt schreiben, mit höchstens einem Dezimalkomma.',
    )
  }
  if (/^[+\-−–]?\d[\d.,]*e[+\-−–]?\d+$/i.test(getippt))
    return unklar(
      `„${getippt}“ ist mit einer Zehnerpotenz geschrieben.`,
      'Die Zahl ausschreiben: 25000 statt 2,5E+04; in Excel das Zahlenformat „Zahl“ wählen.',
    )
  if (/^[+\-−–]?[\d.,]+\s*[*)]+$/.test(getippt))
    return unklar(
      `„${getippt}“ ist keine reine Zahl.`,
      'Ein Fußnotenzeichen hinter die Zahl hochstellen (in Excel: „Zellen formatieren“, „Hochgestellt“; sonst ¹ ² ³ tippen) und unter „hinweise“ erklären.',
    )
  if (/^[+\-−–]?[\d.,]+\s*\D{1,14}$/u.test(getippt)) {
    return unklar(
      `„${getippt}“ ist keine reine Zahl.`,
      'Nur die Zahl schreiben; die Einheit steht unter „einheit“ beim Blatt, bei der Zeile oder bei der Spalte.',
    )
  }
  return unklar(
    `„${getippt}“ steht, wo eine Zahl stehen muss.`,
    'Eine Zahl eintragen, „fehlt“ schreiben oder die Spalte mit „art: text“ als Textspalte angeben.',
  )
}

/** Canonical form: point as decimal sign, no leading zeros, no sign on zero. */
function zahl(minus: string, ziffern: string): Zahlbefund {
  const [ganz = '0', bruch = ''] = ziffern.replace(',', '.').split('.')
  const vorne = ganz.replace(/^0+(?=\d)/, '')
  const kanonisch = `${vorne}${bruch ? `.${bruch}` : ''}`
  if (vorne.length > HOECHSTENS || bruch.length > HOECHSTENS) return zuLang(`${minus}${kanonisch.replace('.', ',')}`)
  const null_ = /^0*$/.test(vorne + bruch)
  return { art: 'zahl', text: `${null_ ? '' : minus}${kanonisch}`, stellen: bruch.length }
}

function ohneTausender(getippt: string, richtig: string): Zahlbefund {
  return unklar(`„${getippt}“ enthält Tausenderzeichen.`, `„${richtig}“ schreiben; die Punkte setzt der Druck.`)
}

function gemischt(getippt: string, sonst: string): Zahlbefund {
  return unklar(
    `„${getippt}“ ist anders geschrieben als die übrigen Zahlen der Datei (sonst mit ${sonst}).`,
    'In der ganzen Datei dasselbe Dezimalzeichen verwenden.',
  )
}

function unklar(text: string, hinweis: string): Extract<Zahlbefund, { art: 'unklar' }> {
  return { art: 'unklar', text, hinweis }
}

/**
 * Finds out which decimal sign a table uses: the first number that can only be read one way decides.
 * @param mitKomma whether "1,234" is taken for German where no number decides (not where the comma separates the fields)
 */
export function detectSchreibweise(texte: Iterable<string>, mitKomma: boolean): Schreibweise {
  for (const roh of texte) {
    const ziffern = roh.trim().replace(/^[+\-−–]/, '')
    if (DEUTSCH.test(ziffern)) return 'komma'
    if (ENGLISCH.test(ziffern)) return 'punkt'
    if (TAUSENDERPUNKT.test(ziffern)) {
      if (ziffern.indexOf('.') !== ziffern.lastIndexOf('.')) return 'komma'
    } else if (MIT_PUNKT.test(ziffern)) return 'punkt'
    if (TAUSENDERKOMMA.test(ziffern)) {
      if (ziffern.indexOf(',') !== ziffern.lastIndexOf(',')) return 'punkt'
    } else if (MIT_KOMMA.test(ziffern)) return 'komma'
  }
  return mitKomma ? 'streng' : 'offen'
}
