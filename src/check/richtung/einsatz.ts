import { parsePfad } from '../../content/daten/pfad.js'
import type { Zahlwert } from '../../figures/ausdruck.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { pathOf } from '../bindung/zellstelle.js'
import type { Einsatz, Prosa } from '../prosa/stueck.js'
import type { Pruefling } from '../pruefling.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { findRichtungsworte, isVerneint, type Richtungswort } from '../reading/worte/richtung.js'
import { type Buchzelle, zellenbuchOf } from '../zahlen/zellenbuch.js'

/** Where a thought ends: punctuation, but not the comma before "und zwar". */
const GRENZE =
  /[;:!?]|\s[–—]\s|,(?!\s*(?:und zwar|nämlich|also|das heißt|d\.\s?h\.)(?!\p{L}))|(?<!\p{L})(?:während|sondern|(?:aber|jedoch|dagegen)(?!\s+um\s)|obwohl)(?!\p{L})/giu

type Richtungsaenderung = Einsatz & { wert: NonNullable<Einsatz['wert']>; richtung: 1 | -1 }

/** Words of direction beside a change that is put in: "Rückgang um {{…}}" with a plus. */
export function checkEinsaetze(prosa: Prosa, pruefling: Pruefling, melde: Melde): void {
  if (!prosa.einsaetze.some(({ wert }) => wert && directionOf(wert, pruefling))) return
  for (const satz of sentencesOf(prosa)) checkSatz(satz, pruefling, melde)
}

function checkSatz(satz: Satz, pruefling: Pruefling, melde: Melde): void {
  const alle = satz.einsaetze.flatMap((einsatz) => asAenderung(einsatz, pruefling))
  let naechste = 0
  for (const { von, bis } of clausesOf(satz)) {
    const ab = naechste
    while ((alle[naechste]?.von ?? bis) < bis) naechste++
    if (ab === naechste) continue
    const text = satz.getippt.slice(von - satz.von, bis - satz.von)
    if (!isVerneint(text)) checkTeilsatz(alle.slice(ab, naechste), text, von, pruefling, melde)
  }
}

/** The changes of one clause, each with the words between the change before and the one behind. */
function checkTeilsatz(
  aenderungen: readonly Richtungsaenderung[],
  text: string,
  anfang: number,
  pruefling: Pruefling,
  melde: Melde,
): void {
  const worte = findRichtungsworte(text)
  let wort = 0
  let davor: Richtungswort[] = []
  for (const [stelle, aenderung] of aenderungen.entries()) {
    const danach: Richtungswort[] = []
    const ende = (aenderungen[stelle + 1]?.von ?? anfang + text.length) - anfang
    for (let naechstes = worte[wort]; naechstes && naechstes.von < ende; naechstes = worte[++wort]) {
      if (naechstes.von < aenderung.von - anfang) davor.push(naechstes)
      else danach.push(naechstes)
    }
    const letztes = davor.at(-1)
    const dazwischen = letztes?.vergleichend ? text.slice(letztes.bis, aenderung.von - anfang) : ''
    const gemeint = findWort(
      text.slice(aenderung.bis - anfang, danach[0]?.von),
      IN_KLAMMERN.test(dazwischen),
      davor,
      danach,
    )
    if (gemeint && gemeint.richtung !== aenderung.richtung) report(gemeint, aenderung, pruefling, melde)
    davor = danach
  }
}

const IN_KLAMMERN = /^(?:\s[\p{L}-]+){1,4}?\sals\s[^(),]{3,40}\s\($/u

function clausesOf({ getippt, von }: Satz): { von: number; bis: number }[] {
  const teile: { von: number; bis: number }[] = []
  let anfang = 0
  for (const { index, 0: zeichen } of getippt.matchAll(GRENZE)) {
    teile.push({ von: von + anfang, bis: von + index })
    anfang = index + zeichen.length
  }
  teile.push({ von: von + anfang, bis: von + getippt.length })
  return teile
}

function asAenderung(einsatz: Einsatz, pruefling: Pruefling): Richtungsaenderung[] {
  const { wert } = einsatz
  const richtung = wert && directionOf(wert, pruefling)
  return wert && richtung ? [{ ...einsatz, wert, richtung }] : []
}

/** Which way a change goes: by its sign, or by the name of its row: a "Rückgang" stands without one. */
function directionOf(wert: Zahlwert, pruefling: Pruefling): 1 | -1 | undefined {
  if (wert.richtung === 1 || wert.richtung === -1) return wert.richtung
  const zelle = cellsBeside(wert, pruefling).find(({ eigene }) => eigene)
  if (!zelle || zelle.buchzelle.zelle.vorzeichen || !zelle.buchzelle.zelle.wert.isPositive()) return undefined
  const [wort] = findRichtungsworte(zelle.buchzelle.eintrag.reihe.name)
  return wort?.von === 0 && !wort.vergleichend ? wort.richtung : undefined
}

/** The cells of its column, where an expression is one cell of a sheet. */
function cellsBeside({ herkunft }: Zahlwert, pruefling: Pruefling): { buchzelle: Buchzelle; eigene: boolean }[] {
  const [pfad, ...weitere] = herkunft
  const blatt =
    pfad === undefined || weitere.length > 0 ? undefined : pruefling.blaetter.get(parsePfad(pfad)?.[0] ?? '')
  const alle = blatt
    ? zellenbuchOf(pruefling)
        .rowsOf(blatt)
        .flatMap(({ zellen }) => zellen)
    : []
  const eigene = alle.find(({ zelle }) => zelle.herkunft.zelle === pfad)
  return alle
    .filter(({ spalte, zelle }) => spalte === eigene?.spalte && zelle.einheit === eigene.zelle.einheit)
    .map((buchzelle) => ({ buchzelle, eigene: buchzelle === eigene }))
}

/**
 * The word that belongs to a change: directly behind it ("7,1 % weniger"), else the nearest before, else the first behind.
 * @param abstand what stands between the change and the first word behind it
 * @param vergleich whether the change stands in brackets behind a comparison: "weniger Stellen als im Jahr davor (−569"
 */
function findWort(
  abstand: string,
  vergleich: boolean,
  davor: readonly Richtungswort[],
  danach: readonly Richtungswort[],
): Richtungswort | undefined {
  if (danach[0] && abstand.trim() === '') return danach[0]
  if (vergleich) return davor.at(-1)
  const vorher = davor.filter(({ vergleichend }) => !vergleichend)
  if (vorher.length > 0) return agreed(vorher, vorher.at(-1))
  const nachher = danach.filter(({ vergleichend }) => !vergleichend)
  return agreed(nachher, nachher[0])
}

/** Two words that contradict each other ("der Rückgang verringerte sich") are read by people only. */
function agreed(worte: readonly Richtungswort[], gewaehlt: Richtungswort | undefined): Richtungswort | undefined {
  return worte.every(({ richtung }) => richtung === worte[0]?.richtung) ? gewaehlt : undefined
}

const VORZEICHEN = /^[+−]/

function report(
  { wort, richtung: gesagt }: Richtungswort,
  { ort, richtung, wert }: Richtungsaenderung,
  pruefling: Pruefling,
  melde: Melde,
): void {
  const andere = cellsBeside(wert, pruefling).filter(
    ({ buchzelle: { zelle }, eigene }) =>
      !eigene && zelle.vorzeichen && !zelle.wert.isZero() && zelle.wert.isPositive() === (gesagt === 1),
  )
  const [passend, ...weitere] = andere
  const gemeint =
    passend && weitere.length === 0
      ? ` Zu „${wort}“ passt „${passend.buchzelle.eintrag.reihe.name}“: ${formatZelle(passend.buchzelle.zelle, { mitEinheit: true })} (${pathOf(passend.buchzelle)}).`
      : ''
  const betrag = `${richtung === 1 ? '+' : '−'}${wert.text.replace(VORZEICHEN, '')}`
  melde(
    ort,
    `„${wort}“ steht bei einer Veränderung von ${betrag}.`,
    `Es ist ${richtung === 1 ? 'ein Zuwachs' : 'ein Rückgang'}: das Wort anpassen, oder die Reihenfolge der Werte prüfen (erst der frühere, dann der spätere).${gemeint}`,
  )
}
