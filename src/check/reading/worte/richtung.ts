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

const G_VORN = /^g/i

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
        wort: `${wort} … ${richtung === 1 ? 'zu' : G_VORN.test(wort) ? 'zurück' : 'ab'}`,
        von: index,
        bis: index + wort.length,
        richtung,
        vergleichend: false,
      })
    }
  }
  return worte.sort((a, b) => a.von - b.von)
}

const VERNEINT =
  /(?<![a-zäöüß])(?:nicht|nie|kein[a-zäöüß]*|ohne|statt|anstatt|weder|kaum|trotz|entgegen|weniger stark|langsamer|am\s[a-zäöüß]+sten)(?![a-zäöüß])/i

/** "nicht gesunken", "statt zu steigen": the word does not say what happened. */
export function isVerneint(text: string): boolean {
  return VERNEINT.test(text)
}

/** How words of direction begin, and those that say the opposite; endings are kept. The longest beginning counts. */
const GEGENWORTE = Object.entries({
  ...{ stieg: 'sank', sank: 'stieg', fiel: 'stieg', wuchs: 'sank' },
  ...{ steig: 'sink', ansteig: 'sink', sink: 'steig', fällt: 'steigt', fallen: 'steigen' },
  ...{
    wächst: 'sinkt',
    wachsen: 'sinken',
    schrumpft: 'wächst',
    schrumpfte: 'wuchs',
    schrumpften: 'wuchsen',
    schrumpfen: 'wachsen',
  },
  ...{ zurückging: 'stieg', zurückgeht: 'steigt', zurückgehen: 'steigen', rückläufig: 'steigend' },
  ...{ gestiegen: 'gesunken', angestiegen: 'gesunken', zugenommen: 'gesunken' },
  ...{ gewachsen: 'gesunken', angewachsen: 'gesunken' },
  ...{ gesunken: 'gestiegen', zurückgegangen: 'gestiegen', abgenommen: 'gestiegen', gefallen: 'gestiegen' },
  ...{ gesteigert: 'gesenkt', gesenkt: 'gesteigert', abgesenkt: 'gesteigert', gekürzt: 'erhöht', senken: 'erhöhen' },
  ...{ erhöht: 'verringert', erhöhung: 'verringerung', erhöhe: 'verringer' },
  ...{ verringert: 'erhöht', reduziert: 'erhöht', vermindert: 'erhöht' },
  ...{ verringern: 'erhöhen', reduzieren: 'erhöhen', vermindern: 'erhöhen' },
  ...{ verringerung: 'erhöhung', reduzierung: 'erhöhung', reduktion: 'erhöhung', verminderung: 'erhöhung' },
  ...{ minderung: 'erhöhung', senkung: 'erhöhung', absenkung: 'erhöhung', kürzung: 'erhöhung' },
  ...{ anstieg: 'rückgang', anstiege: 'rückgänge', zuwachs: 'rückgang', zuwächse: 'rückgänge', aufwuchs: 'rückgang' },
  ...{ rückgang: 'anstieg', rückgäng: 'anstieg', zunahme: 'abnahme', abnahme: 'zunahme', steigerung: 'senkung' },
  ...{ verlänger: 'verkürz', verkürz: 'verlänger', zunehm: 'abnehm', abnehm: 'zunehm' },
  ...{
    'nahm … zu': 'nahm … ab',
    'nahmen … zu': 'nahmen … ab',
    'nimmt … zu': 'nimmt … ab',
    'nehmen … zu': 'nehmen … ab',
  },
  ...{
    'nahm … ab': 'nahm … zu',
    'nahmen … ab': 'nahmen … zu',
    'nimmt … ab': 'nimmt … zu',
    'nehmen … ab': 'nehmen … zu',
  },
  ...{ 'ging … zurück': 'stieg', 'gingen … zurück': 'stiegen', 'geht … zurück': 'steigt', 'gehen … zurück': 'steigen' },
  ...{ höher: 'niedriger', größer: 'niedriger', niedriger: 'höher', geringer: 'höher', kleiner: 'höher' },
  ...{ mehr: 'weniger', weniger: 'mehr', über: 'unter', unter: 'über' },
}).sort(([a], [b]) => b.length - a.length)

const GROSS = /^\p{Lu}/u
const ENDUNG = /(?:gang|gänge|anstiege?|nahme|ung)$/

/** The word that says the opposite, capital as the word is. */
export function gegenwortOf({ wort, richtung }: Richtungswort): string {
  const klein = wort.toLowerCase()
  const [anfang = klein, gegen = richtung === 1 ? 'gesunken' : 'gestiegen'] =
    GEGENWORTE.find(([eines]) => klein.startsWith(eines)) ?? []
  const gegenwort = gegen + klein.slice(anfang.length)
  return GROSS.test(wort) || ENDUNG.test(gegenwort) ? gegenwort.charAt(0).toUpperCase() + gegenwort.slice(1) : gegenwort
}
