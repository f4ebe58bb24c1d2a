import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { meets, plainBereich } from '../reading/figur.js'
import { contradicts, listSatzangaben, type Satzangabe } from '../reading/satz/satzangabe.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { plainName } from '../zahlen/namen.js'
import { type Raster, rasterOf } from '../zahlen/raster.js'
import { convertTo, isGetippt, isZahl, rounding, type Zahlzelle } from '../zahlen/zelle.js'

/** A time series that contradicts last year's programme of the same Jobcenter. */
export const figurVorjahr: Pruefregel = {
  id: 'figur-vorjahr',
  schwere: 'warnung',
  erklaerung:
    'Ein Wert der Zeitreihe, oder eine Zahl, die ein Satz für denselben Zeitpunkt und dieselbe Sache nennt, ist eine andere als im Programm des Vorjahrs. Vergangene Werte ändern sich selten: Entweder ist einer der beiden vertippt, oder die Statistik wurde berichtigt. Dann gehört ein Hinweis ins Datenblatt. Ein Wert, der im Vorjahr noch geplant sein konnte, ist nur ein Hinweis.',
  uebersieht:
    'Werte, deren Zeile oder Spalte im Vorjahr anders hieß, Sätze, die eine Sache anders nennen oder gegen eine Tabelle des Vorjahrs stehen, und Programme, deren Vorjahr nicht im Arbeitsordner liegt',
  pruefe(pruefling, melde) {
    const { blaetter, vorjahr } = pruefling
    if (!vorjahr) return
    compareSentences(pruefling, vorjahr, melde)
    const nachTitel = new Map([...vorjahr.blaetter.values()].map((blatt) => [plainName(blatt.titel), blatt]))
    for (const blatt of blaetter.values()) {
      const voriges = vorjahr.blaetter.get(blatt.id) ?? nachTitel.get(plainName(blatt.titel))
      if (voriges) compareBlatt(blatt, voriges, vorjahr, melde)
    }
  },
}

/** "Im Jahr 2022 wurden 1.384 Integrationen erreicht", where last year's programme says 1.348 of the same. */
function compareSentences(pruefling: Pruefling, vorjahr: NonNullable<Pruefling['vorjahr']>, melde: Melde): void {
  const fruehere = new Map<string, Satzangabe[]>()
  for (const angabe of listSatzangaben(proseOf(vorjahr)))
    fruehere.set(angabe.schluessel, [...(fruehere.get(angabe.schluessel) ?? []), angabe])
  if (fruehere.size === 0) return
  for (const angabe of listSatzangaben(proseOf(pruefling))) {
    const gleiche = fruehere.get(angabe.schluessel) ?? []
    const andere = gleiche.find((eine) => contradicts(eine, angabe))
    if (!andere || gleiche.some((eine) => meets(plainBereich(eine.figur), plainBereich(angabe.figur)))) continue
    const { datei, zeile } = andere.passage.prosa.ort(andere.figur.von)
    const [hier, damals] = [angabe.figur.text, andere.figur.text]
    melde(
      angabe.passage.prosa.ort(angabe.figur.von),
      `Hier steht ${hier}, im Programm ${vorjahr.programm.zeitraum.text} für dasselbe ${damals}.`,
      `Einer der Werte ist falsch: richtig ist ${damals}, wenn ${datei}, Zeile ${zeile}, stimmt; wurde die Statistik geändert, es im Satz sagen.`,
    )
  }
}

function compareBlatt(
  blatt: Datenblatt,
  voriges: Datenblatt,
  vorjahr: NonNullable<Pruefling['vorjahr']>,
  melde: Melde,
): void {
  const [neu] = rasterOf(blatt)
  const [alt] = rasterOf(voriges)
  const spalten = matchColumns(neu, alt, blatt.stand !== '' && blatt.stand === voriges.stand)
  const nachKennung = new Map(alt.reihen.map((reihe) => [reihe.id, reihe]))
  const nachName = new Map(alt.reihen.map((reihe) => [plainName(reihe.name), reihe]))
  for (const reihe of neu.reihen) {
    const vorige = nachName.get(plainName(reihe.name)) ?? nachKennung.get(reihe.id)
    if (!vorige) continue
    for (const { stelle, alteStelle, jahr } of spalten) {
      const [zelle, alte] = [reihe.zellen[stelle], vorige.zellen[alteStelle]]
      // Sums differ where their parts do, and these are told of themselves.
      if (!isZahl(zelle) || !isZahl(alte) || !(isGetippt(zelle) || isGetippt(alte)) || isSame(zelle, alte)) continue
      // What last year's programme planned for its own year has come out otherwise since.
      const geplant = jahr >= vorjahr.programm.zeitraum.von
      melde(
        zelle.herkunft.ort,
        `${reihe.name}, ${neu.quernamen[stelle]}: Hier steht ${formatZelle(zelle, { mitEinheit: true })}, im Programm ${vorjahr.programm.zeitraum.text} ${formatZelle(alte, { mitEinheit: true })}.`,
        geplant
          ? 'War es damals ein Planwert, ist nichts zu tun.'
          : `Einen der Werte berichtigen (der andere: ${alte.herkunft.ort.datei}, Zeile ${alte.herkunft.ort.zeile}); wurde die Statistik geändert, einen Hinweis ins Datenblatt schreiben.`,
        geplant ? 'hinweis' : 'warnung',
      )
    }
  }
}

/** Columns that name the same period; others (“Anteil”, “Ziel”) hold this year's figure and may differ. */
function matchColumns(
  neu: Raster,
  alt: Raster,
  gleicherStand: boolean,
): { stelle: number; alteStelle: number; jahr: number }[] {
  const nachZeit = new Map<string, number>()
  const nachName = new Map<string, number>()
  for (const [stelle, name] of alt.quernamen.entries()) {
    const zeitpunkt = parseZeitpunkt(name)
    if (zeitpunkt) nachZeit.set(zeitpunkt.bezeichnung, stelle)
    else nachName.set(plainName(name), stelle)
  }
  return neu.quernamen.flatMap((name, stelle) => {
    const zeitpunkt = parseZeitpunkt(name)
    const alteStelle = zeitpunkt
      ? nachZeit.get(zeitpunkt.bezeichnung)
      : gleicherStand
        ? nachName.get(plainName(name))
        : undefined
    return alteStelle === undefined ? [] : [{ stelle, alteStelle, jahr: zeitpunkt?.jahr ?? 0 }]
  })
}

function isSame(a: Zahlzelle, b: Zahlzelle): boolean {
  if (massOf(a.einheit).basis !== massOf(b.einheit).basis) return true
  const unterschied = a.wert.minus(convertTo(b.wert, b.einheit, a.einheit)).abs()
  if (a.einheit === b.einheit && a.stellen === b.stellen) return unterschied.isZero()
  return unterschied.lte(rounding(a, a.einheit).plus(rounding(b, a.einheit)))
}
