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
