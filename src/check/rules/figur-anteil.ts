import type { Decimal } from 'decimal.js'
import { massOf } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { gliederOf } from '../reading/aussagen/muster.js'
import { passagesOf } from '../reading/satz/passage.js'
import { findAnteilspalten } from '../zahlen/anteilspalte.js'
import { isVeraenderung, plainName } from '../zahlen/namen.js'
import { rasterOf } from '../zahlen/raster.js'
import { adviseFormel, tablesOf } from '../zahlen/tabellen.js'
import { isGetippt, isProzent, type Zahlzelle } from '../zahlen/zelle.js'

/** A share of something cannot be more than all of it; a quota of goals reached can. */
const ANTEIL = /anteil|verteilung|struktur/
const KEIN_ANTEIL = /erreich|ausschöpf|auslast|quote|deckung|veränderung|wachstum|index/

/** Shares that their counts contradict, and shares of more than the whole. */
export const figurAnteil: Pruefregel = {
  id: 'figur-anteil',
  schwere: 'fehler',
  erklaerung:
    'Ein getippter Anteil passt nicht zu den Zahlen daneben: In einer Spalte „Anteil“ neben „Anzahl“ oder in einer Zeile „Quote“ unter Zähler und Nenner stimmen die anderen Werte, dieser nicht. Oder ein Anteil ist größer als 100 %. Die Spalte mit „anteil: [teil, ganzes]“, die Zeile mit „quote: [zähler, nenner]“ errechnen. Quoten der Zielerreichung oder Auslastung dürfen über 100 % liegen.',
  uebersieht:
    'ein Anteil, dessen Ganzes nicht in derselben Tabelle steht, und eine Spalte, in der kein Wert zu den Anzahlen passt',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const raster of rasterOf(blatt)) {
        for (const { zelle, teil, ganzes, richtig, reihe, quer, formel } of findAnteilspalten(raster)) {
          const wert = formatMitEinheit(richtig, '%', zelle.stellen)
          melde(
            zelle.herkunft.ort,
            `${reihe}, ${quer}: Getippt ist ${formatZelle(zelle, { mitEinheit: true })}, ${formatZelle(teil, { mitEinheit: true })} von ${formatZelle(ganzes, { mitEinheit: true })} sind ${wert}.`,
            `Richtig ist ${wert}, wenn beide Anzahlen stimmen; zu ${formatZelle(zelle, { mitEinheit: true })} gehörten ${formatMitEinheit(countFor(zelle, ganzes), teil.einheit, teil.stellen)} statt ${formatZelle(teil, { mitEinheit: true })}. ${adviseFormel(blatt, raster.art === 'zeilen' ? 'zeilen' : 'spalten', formel)}`,
          )
        }
        if (raster.art === 'zeilen') checkHundred(raster, melde)
      }
    }
    checkProsa(pruefling, melde)
  },
}

function countFor({ wert }: Zahlzelle, ganzes: Zahlzelle): Decimal {
  return ganzes.wert.times(wert).div(100)
}

/** Shares above 100 % in sheets and Markdown tables. */
function checkHundred({ reihen, quernamen, blatt }: ReturnType<typeof rasterOf>[0], melde: Melde): void {
  for (const { name, zellen } of reihen) {
    for (const [stelle, zelle] of zellen.entries()) {
      if (!isGetippt(zelle) || !isProzent(zelle.einheit) || zelle.vorzeichen || zelle.wert.lte(100)) continue
      const worte = plainName(`${name} ${quernamen[stelle] ?? ''} ${blatt.titel}`)
      const eigene = plainName(`${name} ${quernamen[stelle] ?? ''}`)
      if (!ANTEIL.test(worte) || KEIN_ANTEIL.test(eigene) || isVeraenderung(quernamen[stelle] ?? '')) continue
      reportHundred(
        zelle.herkunft.ort,
        `${name}${quernamen[stelle] ? `, ${quernamen[stelle]}` : ''}`,
        formatZelle(zelle, { mitEinheit: true }),
        zelle.wert,
        melde,
      )
    }
  }
}

const UEBER_HUNDERT = /\d{3}\s*(?:%|Prozent)/
const UM_ODER_AUF = /(?:^|\s)(?:um|auf) $/
const ANTEIL_DAVOR = /anteil[^‹]*$/
const DER_DANACH = /^ (?:der|aller|des|von) /

function checkProsa(pruefling: Parameters<Pruefregel['pruefe']>[0], melde: Melde): void {
  for (const prosa of proseOf(pruefling)) {
    if (prosa.art === 'zelle' || !UEBER_HUNDERT.test(prosa.text)) continue
    for (const passage of passagesOf(prosa)) {
      for (const { art, figur, davor, danach } of gliederOf(passage)) {
        if (art !== 'p' || figur.einsatz || figur.form === 'bruch' || figur.vorzeichen || figur.wert.lte(100)) continue
        if (massOf(figur.einheit).basis !== '%' || UM_ODER_AUF.test(davor)) continue
        const anteil = ANTEIL_DAVOR.test(davor) || DER_DANACH.test(danach)
        if (!anteil || KEIN_ANTEIL.test(davor)) continue
        reportHundred(prosa.ort(figur.von), 'Der Satz', figur.text, figur.wert, melde)
      }
    }
  }
}

function reportHundred(ort: Parameters<Melde>[0], wer: string, genannt: string, wert: Decimal, melde: Melde): void {
  const stellen = [1, 2].find((potenz) => wert.div(10 ** potenz).lte(100)) ?? 1
  const vermutet = formatMitEinheit(wert.div(10 ** stellen), '%', wert.decimalPlaces() + stellen)
  melde(
    ort,
    `${wer}: Ein Anteil von ${genannt} kann nicht sein; mehr als 100 % gibt es nicht.`,
    `Vermutlich fehlt ein Komma (${vermutet}), oder es ist kein Anteil; dann die Spalte oder Zeile anders nennen.`,
  )
}
