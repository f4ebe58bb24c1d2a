/** A word that says whether something has become more or less. */
export interface Richtungswort {
  wort: string
  von: number
  bis: number
  richtung: 1 | -1
  /** "weniger", "höher": says something of the figure only where it stands directly behind it. */
  vergleichend: boolean
}

// Letters are spelt out: a pattern of dozens of \p{L} takes a quarter of a second to compile.
const MEHR = [
  'ansteig[a-zäöüß]*',
  'steig(?:e|t|en|end|ende[nrms]?)',
  'steigerung[a-zäöüß]*',
  'gesteigert[a-zäöüß]*',
  '(?:an)?gestiegen[a-zäöüß]*',
  'stieg(?:en)?',
  'anstieg[a-zäöüß]*',
  'erhöh[a-zäöüß]*',
  'zuw[aä]chs[a-zäöüß]*',
  'zunahme[a-zäöüß]*',
  'zunehm[a-zäöüß]*',
  'zugenommen[a-zäöüß]*',
  'wuchs(?:en)?',
  '(?:an)?gewachsen[a-zäöüß]*',
  'wächst',
  'wachsen[a-zäöüß]*',
  'aufwuchs[a-zäöüß]*',
  'verlänger(?:t|te|ten)',
]
const WENIGER = [
  'sink(?:e|t|en|end|ende[nrms]?)',
  'sank(?:en)?',
  'gesunken[a-zäöüß]*',
  'rückg[aä]ng(?:s|e|en|es)?',
  'zurückgegangen[a-zäöüß]*',
  'zurückgehen[a-zäöüß]*',
  'reduzier[a-zäöüß]*',
  'reduktion[a-zäöüß]*',
  '(?:ab)?senkung[a-zäöüß]*',
  '(?:ab)?gesenkt[a-zäöüß]*',
  'senken',
  'verringer[a-zäöüß]*',
  'abnahme[a-zäöüß]*',
  'abnehm[a-zäöüß]*',
  'abgenommen[a-zäöüß]*',
  // Not what falls out, falls to, falls away or catches the eye: "am stärksten fiel der Rückgang 2022 aus".
  '(?:fiel(?:en)?|fällt)(?![^.;:]*(?<![a-zäöüß])(?:aus|an|weg|auf)\\s*(?:[,.;:)]|$|(?:und|als|sowie)\\s))',
  'gefallen',
  'kürzung[a-zäöüß]*',
  'gekürzt[a-zäöüß]*',
  'schrumpf[a-zäöüß]*',
  'minderung[a-zäöüß]*',
  'verminder[a-zäöüß]*',
  'verkürz(?:t|te|ten)',
  'rückläufig[a-zäöüß]*',
  '(?<=zu\\s)fallen',
  'zurückging(?:en)?',
  'zurückgeht',
]
/** Verbs that are torn apart: "nahm … ab", "ging … zurück". */
const GETRENNT: readonly (readonly [RegExp, 1 | -1])[] = [
  [/(?<![a-zäöüß])(?:nahm(?:en)?|nimmt|nehmen)(?![a-zäöüß])(?=[^.;:]*(?<![a-zäöüß])ab(?![a-zäöüß]))/gi, -1],
  [
    /(?<![a-zäöüß])(?:nahm(?:en)?|nimmt|nehmen)(?![a-zäöüß])(?=[^.;:]*(?<![a-zäöüß])zu(?:\s+(?:und|sowie)\s|\s*[,.;:)]|\s*$))/gi,
    1,
  ],
  [/(?<![a-zäöüß])(?:ging(?:en)?|geht|gehen)(?![a-zäöüß])(?=[^.;:]*(?<![a-zäöüß])zurück(?![a-zäöüß]))/gi, -1],
]
const WORTE = new RegExp(
  `(?<![a-zäöüß])(?:(?<mehr>${MEHR.join('|')})|(?<weniger>${WENIGER.join('|')})|(?<vgmehr>mehr|höher[a-zäöüß]*|größer[a-zäöüß]*)|(?<vgweniger>weniger|niedriger[a-zäöüß]*|geringer[a-zäöüß]*|kleiner[a-zäöüß]*))(?![a-zäöüß])`,
  'gi',
)

/** The direction words of a text in reading order. */
export function findRichtungsworte(text: string): Richtungswort[] {
  const worte: Richtungswort[] = []
  for (const { index, 0: wort, groups } of text.matchAll(WORTE)) {
    const vergleichend = groups?.vgmehr !== undefined || groups?.vgweniger !== undefined
    const richtung = groups?.mehr !== undefined || groups?.vgmehr !== undefined ? 1 : -1
    worte.push({ wort, von: index, bis: index + wort.length, richtung, vergleichend })
  }
  for (const [muster, richtung] of GETRENNT) {
    for (const { index, 0: wort } of text.matchAll(muster)) {
      worte.push({
        wort: `${wort} … ${richtung === 1 ? 'zu' : /^g/i.test(wort) ? 'zurück' : 'ab'}`,
        von: index,
        bis: index + wort.length,
        richtung,
        vergleichend: false,
      })
    }
  }
  return worte.sort((a, b) => a.von - b.von)
}

/** "nicht gesunken", "statt zu steigen": the word does not say what happened. */
export function isVerneint(text: string): boolean {
  return /(?<![a-zäöüß])(?:nicht|nie|kein[a-zäöüß]*|ohne|statt|anstatt|weder|kaum|trotz|entgegen|weniger stark|langsamer|am\s[a-zäöüß]+sten)(?![a-zäöüß])/i.test(
    text,
  )
}

/** Forms of words of direction and those that say the opposite, longest first. */
const GEGENWORTE: readonly (readonly [RegExp, string])[] = [
  [/^stieg(en)?$/, 'sank$1'],
  [/^(?:sank|fiel)(en)?$/, 'stieg$1'],
  [/^wuchs(en)?$/, 'sank$1'],
  [/^steig(t|en|end.*)$/, 'sink$1'],
  [/^sink(t|en|end.*)$/, 'steig$1'],
  [/^fällt$/, 'steigt'],
  [/^fallen$/, 'steigen'],
  [/^zurückging(en)?$/, 'stieg$1'],
  [/^zurückgeht$/, 'steigt'],
  [/^rückläufig(.*)$/, 'steigend$1'],
  [/^wächst$/, 'sinkt'],
  [/^(?:(?:an)?gestiegen|zugenommen|(?:an)?gewachsen)(.*)$/, 'gesunken$1'],
  [/^(?:gesunken|zurückgegangen|abgenommen|gefallen)(.*)$/, 'gestiegen$1'],
  [/^gesteigert(.*)$/, 'gesenkt$1'],
  [/^(?:ab)?gesenkt(.*)$/, 'gesteigert$1'],
  [/^erhöht(.*)$/, 'verringert$1'],
  [/^erhöhung(.*)$/, 'verringerung$1'],
  [/^erhöhe(.*)$/, 'verringer$1'],
  [/^(?:verringert|reduziert|vermindert)(.*)$/, 'erhöht$1'],
  [/^(?:verringerung|reduzierung|minderung|senkung)(.*)$/, 'erhöhung$1'],
  [/^(?:anstieg|zuwachs|aufwuchs)(.*)$/, 'rückgang$1'],
  [/^rückgang(.*)$/, 'anstieg$1'],
  [/^verlänger(.*)$/, 'verkürz$1'],
  [/^verkürz(.*)$/, 'verlänger$1'],
  [/^zunahme(.*)$/, 'abnahme$1'],
  [/^abnahme(.*)$/, 'zunahme$1'],
  [/^steigerung(.*)$/, 'senkung$1'],
  [/^nahm(en)? … zu$/, 'nahm$1 … ab'],
  [/^nahm(en)? … ab$/, 'nahm$1 … zu'],
  [/^ging(en)? … zurück$/, 'stieg$1'],
  [/^(?:höher|größer)(.*)$/, 'niedriger$1'],
  [/^(?:niedriger|geringer|kleiner)(.*)$/, 'höher$1'],
  [/^mehr$/, 'weniger'],
  [/^über$/, 'unter'],
  [/^unter$/, 'über'],
  [/^weniger$/, 'mehr'],
]

/** The word that says the opposite, capital as the word is. */
export function gegenwortOf({ wort, richtung }: Richtungswort): string {
  const klein = wort.toLowerCase()
  const gefunden = GEGENWORTE.find(([muster]) => muster.test(klein))
  const gegenwort = gefunden ? klein.replace(...gefunden) : richtung === 1 ? 'gesunken' : 'gestiegen'
  return /^\p{Lu}/u.test(wort) ||
    (/(?:gang|stieg|wuchs|nahme|ung)$/.test(gegenwort) && !/^(?:stieg|wuchs)$/.test(gegenwort))
    ? gegenwort.charAt(0).toUpperCase() + gegenwort.slice(1)
    : gegenwort
}
