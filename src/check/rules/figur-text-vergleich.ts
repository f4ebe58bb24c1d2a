import { formatPfad, parsePfad } from '../../content/daten/pfad.js'
import { visit } from '../../content/knoten.js'
import type { Abschnitt } from '../../content/programm.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import {
  asJahrestabelle,
  changeBetween,
  findJahreswerte,
  type Jahrestabelle,
  type Jahreswert,
} from '../zahlen/jahrestabelle.js'
import { findRichtungsworte, isVerneint } from '../zahlen/richtung.js'
import { type Satz, sentencesOf, textBefore } from '../zahlen/satz.js'
import { tablesOf } from '../zahlen/tabellen.js'
import { numbersOf, type Textzahl } from '../zahlen/textzahl.js'

const UM = /(?<!\p{L})(?:um|von)\s+(?:(?:rund|etwa|circa|ca\.|knapp|gut)\s+)?$/iu
const VERGLEICH = /^\s*(?:mehr|weniger|höher|niedriger|geringer)(?!\p{L})/iu
const GEGENUEBER =
  /(?<!\p{L})(?:gegenüber|im vergleich zu|verglichen mit|als)(?:\s+(?:dem|zum))?(?:\s+jahre?)?\s+((?:19|20)\d{2})(?!\d)/iu

/** A typed percentage that says another change than the table of its section. */
export const figurTextVergleich: Pruefregel = {
  id: 'figur-text-vergleich',
  schwere: 'warnung',
  erklaerung:
    'Ein getippter Satz nennt eine andere Veränderung, als die Tabelle des Abschnitts ergibt. Die Meldung nennt den errechneten Wert. Am besten {{prozent (veraenderung blatt.zeile.2021 blatt.zeile.2022)}} einsetzen.',
  pruefe(pruefling, melde) {
    const jeAbschnitt = new Map<Abschnitt, Prosa[]>()
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt) continue
      const bisher = jeAbschnitt.get(prosa.abschnitt)
      if (bisher) bisher.push(prosa)
      else jeAbschnitt.set(prosa.abschnitt, [prosa])
    }
    for (const [abschnitt, prosa] of jeAbschnitt) {
      const tabellen = tablesOfSection(abschnitt, prosa, pruefling)
      if (tabellen.length > 0) for (const stueck of prosa) checkProsa(stueck, tabellen, melde)
    }
  },
}

/** The tables by years that the section shows or takes its figures from. */
function tablesOfSection({ baum, datei }: Abschnitt, prosa: readonly Prosa[], pruefling: Pruefling): Jahrestabelle[] {
  const namen = new Set<string>()
  visit(baum, (knoten) => {
    if (knoten.type !== 'leafDirective' && knoten.type !== 'containerDirective') return
    if (knoten.attributes?.daten) namen.add(knoten.attributes.daten)
  })
  for (const { einsaetze } of prosa) {
    for (const { wert } of einsaetze) for (const zelle of wert?.herkunft ?? []) namen.add(parsePfad(zelle)?.[0] ?? '')
  }
  // A table typed into the section has no name of its own.
  const gezeigt = tablesOf(pruefling).filter(({ id, ort }) => (id === '' ? ort.datei === datei : namen.has(id)))
  return gezeigt.flatMap((blatt) => asJahrestabelle(blatt) ?? [])
}

function checkProsa(prosa: Prosa, tabellen: readonly Jahrestabelle[], melde: Melde): void {
  const saetze = sentencesOf(prosa)
  for (const [stelle, satz] of saetze.entries()) {
    const angaben = numbersOf(satz).filter((zahl) => zahl.einheit === PROZENT && !zahl.einsatz && isChange(zahl, satz))
    const [angabe] = angaben
    if (!angabe || angaben.length > 1 || isVerneint(satz.getippt) || findRichtungsworte(satz.getippt).length === 0)
      continue
    const gemeint = findMeant(satz, saetze[stelle - 1], tabellen)
    if (gemeint) compare(angabe, gemeint, satz, melde)
  }
}

/** "7,5 % weniger", or "um 7,5 Prozent" where a word of the sentence says more or less. */
function isChange({ von, bis }: Textzahl, { getippt, von: anfang }: Satz): boolean {
  return VERGLEICH.test(getippt.slice(bis - anfang, bis - anfang + 20)) || UM.test(textBefore(getippt, von - anfang))
}

/** The one figure of a table of which the sentence speaks: by its amount, else by the name of its row. */
function findMeant(satz: Satz, voriger: Satz | undefined, tabellen: readonly Jahrestabelle[]): Jahreswert | undefined {
  for (const quelle of voriger ? [satz, voriger] : [satz]) {
    const werte = numbersOf(quelle).flatMap((zahl) => valuesOf(zahl, tabellen))
    const [erster] = werte
    if (erster) return werte.every(({ reihe }) => reihe === erster.reihe) ? latest(werte) : undefined
  }
  const genannte = tabellen.flatMap((tabelle) =>
    tabelle.zeilen.reihen.filter(({ name }) => isNamed(name, satz)).map((reihe) => ({ tabelle, reihe })),
  )
  const [erste] = genannte
  if (!erste || genannte.length > 1) return undefined
  const jahr = Math.max(...erste.tabelle.jahre.keys())
  const zelle = erste.reihe.zellen[erste.tabelle.jahre.get(jahr) ?? -1]
  return zelle?.art === 'zahl' ? { ...erste, jahr, zelle } : undefined
}

function valuesOf(zahl: Textzahl, tabellen: readonly Jahrestabelle[]): Jahreswert[] {
  if (massOf(zahl.einheit).basis === PROZENT) return []
  const [zelle] = zahl.einsatz?.wert?.herkunft ?? []
  const [blatt, zeile] = zelle === undefined ? [] : (parsePfad(zelle) ?? [])
  // Small bare numbers and years fit too much by chance.
  if (!zahl.einsatz && zahl.einheit === '' && zahl.wert.abs().lt(3000)) return []
  return tabellen
    .filter((tabelle) => blatt === undefined || tabelle.blatt.id === blatt)
    .flatMap((tabelle) =>
      findJahreswerte(withPrinted(zahl), tabelle).filter(({ reihe }) => zeile === undefined || reihe.id === zeile),
    )
}

/** A bound figure at the precision in which it is printed. */
function withPrinted(zahl: Textzahl): Textzahl {
  return zahl.einsatz ? { ...zahl, wert: roundKaufmaennisch(zahl.wert, zahl.stellen) } : zahl
}

function latest(werte: readonly Jahreswert[]): Jahreswert | undefined {
  return werte.reduce<Jahreswert | undefined>(
    (spaeter, wert) => (spaeter && spaeter.jahr >= wert.jahr ? spaeter : wert),
    undefined,
  )
}

/** "Gesamtbudget", or the abbreviation that its row gives: "Eingliederungsleistung (EGT)". */
function isNamed(name: string, { getippt }: Satz): boolean {
  const kuerzel = /\(([\p{L}-]{2,})\)/u.exec(name)?.[1]
  const worte = [name.replace(/\s*\(.*\)/, ''), ...(kuerzel ? [kuerzel] : [])].filter((wort) => wort.length > 2)
  return worte.some((wort) =>
    new RegExp(`(?<!\\p{L})${wort.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:s|es)?(?!\\p{L})`, 'u').test(getippt),
  )
}

function compare(angabe: Textzahl, gemeint: Jahreswert, { prosa, getippt }: Satz, melde: Melde): void {
  const { tabelle, reihe, jahr } = gemeint
  const genannt = GEGENUEBER.exec(getippt)?.[1]
  const von = genannt === undefined ? jahr - 1 : Number(genannt)
  if (von >= jahr || !tabelle.jahre.has(von)) return
  const veraenderung = changeBetween(gemeint, von, jahr)
  if (!veraenderung || roundKaufmaennisch(veraenderung.abs(), angabe.stellen).eq(angabe.wert.abs())) return
  const richtig = formatMitEinheit(veraenderung.abs(), PROZENT, angabe.stellen)
  const pfad = (spalte: number): string =>
    formatPfad([tabelle.blatt.id, reihe.id, tabelle.blatt.spalten[tabelle.jahre.get(spalte) ?? -1]?.id ?? ''])
  melde(
    prosa.ort(angabe.von),
    `Der Satz nennt ${angabe.text.trim()}; ${reihe.name} ${veraenderung.isNegative() ? 'sinkt' : 'steigt'} laut „${tabelle.blatt.titel}“ von ${von} bis ${jahr} um ${richtig}.`,
    `Richtig ist ${richtig}, wenn die Tabelle stimmt${tabelle.blatt.id === '' ? '' : `: {{prozent (veraenderung ${pfad(von)} ${pfad(jahr)})}}`}.`,
  )
}
