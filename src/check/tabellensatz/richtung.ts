import { gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { findRichtungsworte, gegenwortOf, isVerneint, type Richtungswort } from '../reading/worte/richtung.js'
import { meantSeries, type Reihenbezug } from './bezug.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { placeOf } from './stelle.js'
import { cellText, changeAs, says } from './veraenderung.js'
import { periodOf, type Reihenweg, valueAt } from './zeitraum.js'
import type { Zeitreihe, Zeitwert } from './zeitreihe.js'

/** What is not, or not yet; what weakens a way and does not say it; another way than that of the values. */
const UNGEWISS =
  /(?<![a-zäöüß])(?:wäre[n]?|würde[n]?|hätte[n]?|soll(?:en|te)?|könnte[n]?|ziel[a-zäöüß]*|plan[a-zäöüß]*|prognos[a-zäöüß]*|erwart[a-zäöüß]*|rechnen|trend|verlangsam[a-zäöüß]*|gebremst|abgeschwächt|abschwächung|zunächst|zwischenzeitlich|anteil|anteile|während|dagegen|hingegen|anders als|andernorts|obwohl|sondern|unterschiedlich|bedarf|anforderung[a-zäöüß]*)(?![a-zäöüß])/

/** "Damit ist die Arbeitslosigkeit gestiegen", "Der Rückgang um 1,2 Mio. €": a word of direction that the series contradicts. */
export function findRichtungen(passage: Passage, satz: Textstelle, umgebung: Reihenumgebung): Satzfund[] {
  const text = passage.geruest.slice(satz.von, satz.bis)
  if (UNGEWISS.test(text) || isVerneint(text)) return []
  const worte = wordsOf(passage, satz, text)
  const [wort] = worte
  if (!wort || worte.some(({ richtung }) => richtung !== wort.richtung)) return []
  const bezug = meantSeries(passage, satz, umgebung.reihen, umgebung.nahe)
  if (!bezug) return []
  const folge = runOf(text)
  if (folge) return checkFolge(passage, satz, bezug, wort, folge)
  const zeitraum = periodOf(passage, satz, bezug.reihe, bezug.wert)
  if (!zeitraum || !isTold(passage, satz, bezug, zeitraum)) return []
  const abstand = zeitraum.nach.zelle.wert.cmp(zeitraum.von.zelle.wert)
  if (abstand === 0 || abstand === wort.richtung) return []
  return [withOnlyOther(contradiction(passage, satz, wort, bezug.reihe, zeitraum), wort, bezug.reihe, umgebung)]
}

const ABSTAND =
  /^ (?:punkte )?(über|oberhalb|höher|mehr|größer)|^ (?:punkte )?(unter|unterhalb|niedriger|weniger|geringer|kleiner)/

/** The words of direction of a sentence; where there are none, what stands behind its change: "0,4 Prozentpunkte unter dem Wert". */
function wordsOf(passage: Passage, { von, bis }: Textstelle, text: string): Richtungswort[] {
  const worte = findRichtungsworte(text).filter(({ vergleichend }) => !vergleichend)
  if (worte.length > 0) return worte
  return gliederOf(passage).flatMap((glied): Richtungswort[] => {
    if (glied.von < von || glied.bis > bis) return []
    const [ganz, mehr, weniger] = ABSTAND.exec(glied.danach) ?? []
    const wort = mehr ?? weniger
    if (!ganz || !wort) return []
    const stelle = glied.bis - von + ganz.length - wort.length
    return [{ wort, von: stelle, bis: stelle + wort.length, richtung: mehr ? 1 : -1, vergleichend: true }]
  })
}

/** The sentence gives the very change, or names the series and both ends of the way and no other figure. */
function isTold(passage: Passage, satz: Textstelle, { reihe, benannt }: Reihenbezug, zeitraum: Reihenweg): boolean {
  const glieder = gliederOf(passage).filter((glied) => glied.von >= satz.von && glied.bis <= satz.bis)
  const aenderungen = glieder.filter((glied) => isChangeFigure(glied))
  if (aenderungen.length > 0)
    return aenderungen.some((glied) => {
      const soll = changeAs(glied, reihe, zeitraum.von, zeitraum.nach)
      return soll !== undefined && says(glied, soll)
    })
  return benannt && zeitraum.genannt && glieder.length <= 1
}

function contradiction(
  passage: Passage,
  satz: Textstelle,
  wort: Richtungswort,
  reihe: Zeitreihe,
  { von, nach }: Reihenweg,
): Satzfund {
  const richtig = gegenwortOf(wort)
  const gestiegen = nach.zelle.wert.gt(von.zelle.wert)
  return {
    stelle: placeOf(passage, satz, wort.wort),
    richtig,
    text: `„${wort.wort}“ steht im Satz; ${reihe.name} ${gestiegen ? 'steigt' : 'sinkt'} laut „${reihe.blatt.titel}“ von ${cellText(von, reihe)} auf ${cellText(nach, reihe)}.`,
    rat: `Richtig ist „${richtig}“ (${gestiegen ? 'ein Anstieg' : 'ein Rückgang'}; ${gestiegen ? 'gestiegen' : 'gesunken'}), wenn die Tabelle stimmt.`,
  }
}

/** "Eine Ausnahme bildet Brandfelde, wo ihre Zahl zurückging": where just one other row goes that way, it may be the one that is meant. */
function withOnlyOther(fund: Satzfund, wort: Richtungswort, reihe: Zeitreihe, { reihen }: Reihenumgebung): Satzfund {
  const [andere, ...weitere] = reihen.filter(({ blatt, werte }) => {
    const [erster, letzter] = [werte[0], werte.at(-1)]
    return (
      blatt === reihe.blatt &&
      erster &&
      letzter &&
      letzter.zelle.wert.cmp(erster.zelle.wert) === wort.richtung &&
      werte.length === 2
    )
  })
  const [von, nach] = andere?.werte ?? []
  if (!andere || !von || !nach || weitere.length > 0) return fund
  return {
    ...fund,
    rat: `${fund.rat} In der Tabelle ${wort.richtung === 1 ? 'steigt' : 'sinkt'} nur „${andere.name}“ (von ${cellText(von, andere)} auf ${cellText(nach, andere)}).`,
  }
}

const ORDNUNG = ['', 'ersten', 'zweiten', 'dritten', 'vierten', 'fünften', 'sechsten', 'siebten', 'achten', 'neunten']
const IN_FOLGE =
  /(?<![a-zäöüß])(?:zum|im|das|dem|ins?) (zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|achten?) (?:mal|jahr|quartal|monat)(?: (?:in folge|hintereinander|nacheinander))(?![a-zäöüß])/

const ENDUNG_N = /n$/

/** How many steps in a row a sentence claims. */
export function runOf(text: string): number | undefined {
  const wort = IN_FOLGE.exec(text)?.[1]
  const stelle =
    wort === undefined ? -1 : ORDNUNG.findIndex((eines) => eines !== '' && eines.startsWith(wort.replace(ENDUNG_N, '')))
  return stelle > 1 ? stelle : undefined
}

/** "zum vierten Mal in Folge gesunken": how often in a row the values did. */
function checkFolge(
  passage: Passage,
  satz: Textstelle,
  { reihe, wert }: Reihenbezug,
  wort: Richtungswort,
  folge: number,
): Satzfund[] {
  const letzter = wert ?? lastNamed(passage, satz, reihe) ?? reihe.werte.at(-1)
  const ende = letzter ? reihe.werte.indexOf(letzter) : -1
  const [vorletzter] = reihe.werte.slice(ende - 1, ende)
  if (!letzter || !vorletzter || ende < 1) return []
  const schritt = (stelle: number): number => {
    const [a, b] = reihe.werte.slice(stelle - 1, stelle + 1)
    return a && b ? b.zelle.wert.cmp(a.zelle.wert) : 0
  }
  let lauf = 0
  while (ende - lauf >= 1 && schritt(ende - lauf) === wort.richtung) lauf++
  if (lauf === 0)
    return schritt(ende) === 0
      ? []
      : [contradiction(passage, satz, wort, reihe, { von: vorletzter, nach: letzter, genannt: true })]
  // Further back than the table goes nobody can see.
  const gesehen = ende - lauf >= 1
  if (lauf === folge || (lauf < folge && !gesehen)) return []
  const richtig = ORDNUNG[lauf] ?? String(lauf)
  const anfang = reihe.werte[ende - lauf]
  return [
    {
      stelle: placeOf(passage, satz, ORDNUNG[folge] ?? wort.wort),
      richtig,
      text: `Der Satz nennt den ${folge}. Schritt in Folge; laut „${reihe.blatt.titel}“ ${wort.richtung === 1 ? 'steigt' : 'sinkt'} ${reihe.name} seit ${anfang ? cellText(anfang, reihe) : 'Beginn'} ${lauf === 1 ? 'einmal' : `${lauf}-mal`} in Folge.`,
      rat: `Richtig ist „zum ${richtig} Mal in Folge“ oder „im ${richtig} Jahr in Folge“, wenn die Tabelle stimmt.`,
    },
  ]
}

function lastNamed({ zeiten, zeitstellen }: Passage, { von, bis }: Textstelle, reihe: Zeitreihe): Zeitwert | undefined {
  const genannte = zeiten.filter((zeit, stelle) => {
    const ort = zeitstellen[stelle]
    return ort !== undefined && ort.von >= von && ort.bis <= bis && zeit.anfang !== '' && zeit.bezug === ''
  })
  const [zeit, ...weitere] = genannte
  return zeit && weitere.length === 0 ? valueAt(reihe, zeit) : undefined
}
