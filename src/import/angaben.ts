import { type Fremdabsatz, type Fremdblock, wordsIn } from '../worddatei/modell.js'
import { textOf } from './gliederung.js'

/** What a programme says of itself, as far as the words of a file tell. */
export interface Titelangaben {
  titel: string
  untertitel: string
  zeitraum: string
  jobcenter: string
  standort: string
  traeger: string[]
  leitspruch: string
  definition: string
  /** The large numeral of the cover, where it is another than the period. */
  jahr: string
  muster: string
  impressum: [feld: string, zeilen: string[]][]
  /** What was not found and is a guess, German, with what to do. */
  fehlend: string[]
}

const JOBCENTER =
  /\bJobcenters?\s+((?:(?:im|der|des|für)\s+)?(?:Landkreis(?:es)?\s+|Kreis(?:es)?\s+|Stadt\s+|Region\s+)?\p{Lu}[\p{L}-]+(?:[ -](?:am|an der|im|in|und|ob der|bei|der)[ -]\p{Lu}[\p{L}-]+|[ -]\p{Lu}[\p{L}-]+)*)/gu
const TRAEGER =
  /\b(?:Bundesagentur für Arbeit|Agentur für Arbeit\s+\p{Lu}[\p{L}-]+(?:[ -](?!Land|Stadt|Kreis|Jobcenter|Region|Hansestadt)\p{Lu}[\p{L}-]+)*|Land(?:kreis|ratsamt)\s+\p{Lu}[\p{L}-]+(?:[ -](?!Agentur|Stadt|Jobcenter)\p{Lu}[\p{L}-]+)*|(?:Stadt|Hansestadt|Region|Kreis)\s+\p{Lu}[\p{L}-]+)/gu
const JAHRE = /\b((?:19|20)\d{2})\s*(?:[-–/]|bis)\s*((?:19|20)?\d{2})\b/

/**
 * Reads cover and imprint: what stands before the first chapter.
 * @param vorne the paragraphs there, contents aside
 * @param alles all words of the file, for what the cover does not say
 * @param datei name of the file, the last place where a year may stand
 */
export function readAngaben(
  vorne: readonly Fremdabsatz[],
  impressum: readonly Fremdabsatz[],
  alles: string,
  titelDerDatei: string,
  datei: string,
): Titelangaben {
  const fehlend: string[] = []
  const zeilen = vorne.map((absatz) => ({ absatz, text: textOf(absatz) })).filter(({ text }) => text !== '')
  const offen = new Set(zeilen.map(({ text }) => text))
  const use = (text: string): string => {
    offen.delete(text)
    return text
  }
  const titelzeile =
    zeilen.find(({ text }) =>
      /(?:arbeitsmarkt|integrations)\S*\s*programm|arbeitsmarkt- und integrationsprogramm/i.test(text),
    ) ??
    zeilen.find(({ absatz }) => absatz.stile.some((stil) => /^(?:title|titel)$/.test(stil))) ??
    zeilen.reduce<(typeof zeilen)[number] | undefined>(
      (groesste, zeile) =>
        /\p{L}{4}/u.test(zeile.text) &&
        zeile.text.length < 150 &&
        zeile.absatz.groesse > Math.max(13, groesste?.absatz.groesse ?? 0)
          ? zeile
          : groesste,
      undefined,
    )
  const titel = titelzeile ? use(titelzeile.text) : titelDerDatei || 'Arbeitsmarkt- und Integrationsprogramm'
  if (!titelzeile)
    fehlend.push(`Ein Titel steht nicht auf der ersten Seite; eingesetzt ist „${titel}“ (programm.yaml, titel).`)
  const jobcenter = findJobcenter(
    zeilen.map(({ text }) => text),
    alles,
  )
  if (jobcenter === '')
    fehlend.push(
      'Der Name des Jobcenters ist nicht zu erkennen; eingesetzt ist „Jobcenter“ (programm.yaml, jobcenter, name).',
    )
  for (const { text } of zeilen) if (text === jobcenter) use(text)
  const zeitraum = findZeitraum([titel, ...zeilen.map(({ text }) => text), titelDerDatei, datei], alles)
  if (zeitraum.geraten)
    fehlend.push(
      `Der Zeitraum steht nicht auf der ersten Seite; eingesetzt ist ${zeitraum.text} (programm.yaml, zeitraum).`,
    )
  for (const { text } of zeilen)
    if (/^(?:für\s+)?(?:das\s+)?(?:jahr(?:e)?\s+)?\d{4}(?:\s*(?:[-–/]|bis)\s*\d{2,4})?$/i.test(text)) use(text)
  const jahr = zeilen.find(({ text }) => /^\d{2}$/.test(text) && zeitraum.text.endsWith(text))?.text ?? ''
  use(jahr)
  if (jahr === '') for (const { text } of zeilen) if (zeitraum.text.split('–').includes(text)) use(text)
  const muster = zeilen.find(({ text }) => /^Muster\b/.test(text) && text.length < 150)?.text ?? ''
  use(muster)
  const traeger = findTraeger(
    zeilen.map(({ text }) => text),
    use,
  )
  if (traeger.length === 0) fehlend.push('Die Träger sind nicht zu erkennen (programm.yaml, jobcenter, traeger).')
  const rest = () => zeilen.filter(({ text }) => offen.has(text))
  const standort = rest().find(({ text }) => /^Standort\s/.test(text))?.text ?? ''
  use(standort)
  const definition = rest().filter(({ text }) => text.length > 120)[0]?.text ?? ''
  use(definition)
  const nach = titelzeile ? zeilen.indexOf(titelzeile) : -1
  const kandidaten = rest().filter(
    ({ text }) => /\p{L}{3}/u.test(text) && text.length <= 120 && !/^(?:stand|muster|entwurf|version)\b/i.test(text),
  )
  const untertitel =
    kandidaten.find(
      ({ absatz, text }) =>
        absatz.stile.some((stil) => /^(?:subtitle|untertitel)$/.test(stil)) ||
        (zeilen[nach + 1]?.text === text && titelzeile !== undefined),
    )?.text ?? ''
  use(untertitel)
  const leitspruch = kandidaten.find(({ text }) => offen.has(text) && /\s/.test(text) && text.length > 20)?.text ?? ''
  use(leitspruch)
  return {
    titel: withoutYears(titel, zeitraum.text),
    untertitel,
    zeitraum: zeitraum.text,
    jobcenter: jobcenter || 'Jobcenter',
    standort,
    traeger,
    leitspruch,
    definition,
    jahr,
    muster,
    impressum: readImpressum(impressum, jobcenter || 'Jobcenter', fehlend),
    fehlend,
  }
}

/** The period stands on the cover by itself. */
function withoutYears(titel: string, zeitraum: string): string {
  const [ohne, jahre = ''] = titel.split(
    /[\s,(]+(?=(?:für\s+)?(?:19|20)\d{2}(?:\s*(?:[-–/]|bis)\s*(?:19|20)?\d{2})?\)?$)/,
  )
  const gleich = jahre.replace(/\)$/, '').replace(/\s*(?:[-–/]|bis)\s*/, '–') === zeitraum
  return ohne && gleich ? ohne : titel
}

function findJobcenter(vorne: readonly string[], alles: string): string {
  const ganze = vorne.find((zeile) => /^Jobcenter\s+\p{Lu}/u.test(zeile) && zeile.length < 80)
  if (ganze) return ganze
  const anzahl = new Map<string, number>()
  for (const [, ort = ''] of alles.matchAll(JOBCENTER)) anzahl.set(ort, (anzahl.get(ort) ?? 0) + 1)
  const [haeufigster] = [...anzahl]
    .filter(([ort]) => !/^(?:Für|Im|In|Die|Der|Das|Und|Mit|Als|Am)\b/.test(ort))
    .sort((a, b) => b[1] - a[1])
  return haeufigster ? `Jobcenter ${haeufigster[0]}` : ''
}

function findZeitraum(texte: readonly string[], alles: string): { text: string; geraten: boolean } {
  // Two years anywhere say more than one of them.
  for (const text of texte) {
    const [, von = '', bis = ''] = JAHRE.exec(text) ?? []
    const zweites = bis.length === 2 ? `${von.slice(0, 2)}${bis}` : bis
    if (Number(zweites) - Number(von) > 0 && Number(zweites) - Number(von) <= 5)
      return { text: `${von}–${zweites}`, geraten: false }
  }
  for (const text of texte) {
    const [jahr] = /\b(?:19|20)\d{2}\b/.exec(text) ?? []
    if (jahr) return { text: jahr, geraten: false }
  }
  const anzahl = new Map<string, number>()
  for (const [jahr] of alles.matchAll(/\b20[0-4]\d\b/g)) anzahl.set(jahr, (anzahl.get(jahr) ?? 0) + 1)
  return { text: [...anzahl].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? '2000', geraten: true }
}

/** Lines of the cover that name nothing else; tabs and strokes part them. */
function findTraeger(zeilen: readonly string[], use: (text: string) => string): string[] {
  const traeger: string[] = []
  for (const zeile of zeilen) {
    if (zeile.length > 160) continue
    const namen = [...zeile.matchAll(TRAEGER)].map(([name]) => name)
    const rest = namen
      .reduce((text, name) => text.replace(name, ''), zeile)
      .replace(/\b(?:und|der|die|des|in Trägerschaft|gemeinsame Einrichtung|Träger)\b|[\s,|·:()–-]/g, '')
    if (namen.length === 0 || rest !== '') continue
    traeger.push(...namen)
    use(zeile)
  }
  return [...new Set(traeger)]
}

const MIT_TABULATOR = /^(\p{L}[\p{L} /.-]{1,40}?)\s*\t+\s*(.*)$/u
const MIT_DOPPELPUNKT = /^(\p{L}[\p{L} /.-]{1,40}?)\s*:\s*(?!\/\/)\s*(.*)$/u

/** "Herausgeber: …", "Herausgeber⇥…" or a name in a line of its own, and what belongs to it. */
function readImpressum(absaetze: readonly Fremdabsatz[], jobcenter: string, fehlend: string[]): [string, string[]][] {
  const felder: [string, string[]][] = []
  const zeilen = absaetze.flatMap(({ laeufe }) =>
    wordsIn(laeufe)
      .split('\n')
      .map((zeile) => zeile.trim())
      .filter(Boolean),
  )
  // Where tabulators part names from what they name, a colon is part of what is said.
  const teilt = zeilen.some((zeile) => MIT_TABULATOR.test(zeile)) ? MIT_TABULATOR : MIT_DOPPELPUNKT
  for (const zeile of zeilen) {
    const [, name, wert] = teilt.exec(zeile) ?? []
    const text = (wert ?? zeile).replace(/\s+/g, ' ').trim()
    const letztes = felder.at(-1)
    if (name && !felder.some(([feld]) => feld === name)) felder.push([name, text ? [text] : []])
    else if (letztes) letztes[1].push(name ? zeile.replace(/\s+/g, ' ') : text)
    else felder.push(['Herausgeber', [text]])
  }
  const gefuellt = felder.filter(([, zeilen]) => zeilen.length > 0)
  if (gefuellt.length > 0) return gefuellt
  fehlend.push('Ein Impressum ist nicht zu erkennen; eingesetzt ist nur der Herausgeber (programm.yaml, impressum).')
  return [['Herausgeber', [jobcenter]]]
}

/** The paragraphs of blocks, tables left aside. */
export function paragraphsOf(bloecke: readonly Fremdblock[]): Fremdabsatz[] {
  return bloecke.filter((block): block is Fremdabsatz => block.art === 'absatz')
}
