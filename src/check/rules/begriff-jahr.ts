import type { Zeitraum } from '../../content/programm/programm.js'
import { formatZifferntag, MONATE } from '../../figures/ausdruck/datum.js'
import type { Melde } from '../../message.js'
import { BEGRIFFE, type Begriff, namesBegriff, ZUSTAENDIGKEITEN, type Zustaendigkeit } from '../begriffe.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { findZeiten, type Zeit } from '../reading/zeit/zeiten.js'
import { looksBack } from '../reading/zeit/zeitwoerter.js'

/** Words of a sentence that looks back on an earlier law or tells of the change. */
const RUECKBLICK =
  /bisher|früher|ehemal|vormal|damal|einstig|abgelöst|ablös|löste|ersetz|anstelle|(?:an die|an der) stelle|nachfolg|vorgänger|umbenannt|umbenennung|übergang|abgeschafft|aufgehoben|entfallen|weggefallen|(?<!\p{L})hieß|vor der (?:reform|einführung)|(?<!\p{L})(?:nicht|kein\p{L}*)\s(?:[^.;,]{0,40}\s)?mehr(?!\p{L})|anders als |(?<!\p{L})alte[nrs]? recht|bis (?:zum|ende|einschließlich)?\s*(?:\d{1,2}\.\s?\S+\s)?(?:19|20)\d{2}|(?<!\p{L})statt(?!\p{L})/iu
/** Words of a sentence about what is to come. */
const AUSBLICK =
  /künftig|zukünftig|angekündigt|ankündig|einführung|eingeführt|einführen|vorbereit|entwurf|reform|neuregelung|in kraft|(?<!\p{L})ab (?:dem |mitte |juli )?\s*(?:\d{1,2}\.\s?\S+\s?)?(?:20)\d{2}|kommende/iu
/** The sentence tells of the end of the term's time. */
const ABSCHIED = /(?<!\p{L})(?:endet|enden|letztmal|letzte|ausläuf|läuft aus|vor dem|bestand|bezogen|hatten)/iu
const JAHR = /(?<![\d.,])(?:19|20)\d{2}(?!\d)/gu
/** "wie schon 2022": the sentence is about today and only compares. */
const VERGLEICH = /(?:wie (?:schon|bereits|auch)(?: im jahr| in)?|gegenüber|anders als|verglichen mit)\s*$/i
/** The benefit is paid or drawn from the day on that the sentence names. */
const LEISTEN =
  /(?<!\p{L})(?:aus)?(?:zahl(?:en|t)|gewähr(?:en|t)|erh(?:alten|ält)|bezieh(?:en|t)|bewillig(?:en|t)|bekomm(?:en|t)|gibt|gilt|gelten|beantrag(?:en|t)|schließ(?:en|t)|verhäng(?:en|t)|leisten|heißt)(?!\p{L})/iu
const ANGEKUENDIGT = /(?<!\p{L})(?:angekündigt|geplant|kommend|künftig|zukünftig|bevorstehend)e[nrms]?[\s\u00a0]+$/iu
/** Who says "we grant it" of a task that the law has given to others. */
const WIR = /(?<!\p{L})(?:wir|unser\p{L}*|(?:im|das|dem|vom|durch das)\s+Jobcenter|Integrationsfachkr\p{L}+)(?!\p{L})/iu
const TUN =
  /(?<!\p{L})(?:bewillig(?:en|t)|finanzier(?:en|t)|gewähr(?:en|t)|übernehmen|übernimmt|gefördert|fördern|fördert|zahl(?:en|t)|bezahlen|geben|gibt|ausgeben|ausgegeben|ausgestellt|stellen|planen)(?!\p{L})/iu
const ANDERE = /Agentur|SGB III|nicht mehr|zuständig|Bundesagentur|Arbeitsagentur|beantrag|verweis|vermitteln wir an/iu

/** A statutory term that does not belong to the programme's year. */
export const begriffJahr: Pruefregel = {
  id: 'begriff-jahr',
  schwere: 'warnung',
  erklaerung:
    'Ein gesetzlicher Begriff gehört nicht in das Jahr des Programms oder nicht zu dem Tag, den der Satz nennt: Arbeitslosengeld II und Sozialgeld bis 2022, Bürgergeld vom 1. Januar 2023 bis zum 30. Juni 2026, Grundsicherungsgeld seit dem 1. Juli 2026; Eingliederungsvereinbarung bis 2023, Kooperationsplan seit dem 1. Juli 2023; Sanktion bis 2022, danach Leistungsminderung; Bürgergeldbonus vom 1. Juli 2023 bis 2024. Seit dem 1. Januar 2025 bewilligen und bezahlen die Agenturen für Arbeit die berufliche Weiterbildung (FbW) und Reha. Den geltenden Begriff verwenden. Sätze, die vom Wechsel selbst oder von der Zeit davor erzählen, Zitate, Vergleiche und Namen von Gesetzen werden nicht gemeldet.',
  uebersieht:
    'Namen von Zeilen und Spalten, andere Umschreibungen („Stütze“, „Grundsicherung“) und, wer etwas bewilligt, wenn der Satz es nicht ausdrücklich vom Jobcenter sagt',
  pruefe(pruefling, melde) {
    const { zeitraum } = pruefling.programm
    for (const prosa of proseOf(pruefling)) {
      if (!isProgrammtext(prosa)) continue
      for (const satz of sentencesOf(prosa)) {
        if (!namesBegriff(satz.ohneZitate)) continue
        for (const begriff of BEGRIFFE) checkBegriff(satz, begriff, zeitraum, melde)
        for (const aufgabe of ZUSTAENDIGKEITEN) checkZustaendigkeit(satz, aufgabe, zeitraum, melde)
      }
    }
  },
}

/** Rows and columns of a sheet may hold the figures of earlier years under their old name. */
function isProgrammtext({ abschnitt, name }: Prosa): boolean {
  return abschnitt !== undefined || ['titel', 'untertitel', 'leitspruch', 'definition', 'alt'].includes(name)
}

function isValid(
  { von, bis }: Pick<Begriff, 'von' | 'bis'>,
  { von: erstes, bis: letztes }: Pick<Zeitraum, 'von' | 'bis'>,
) {
  return von <= `${letztes}-12-31` && (bis === '' || bis >= `${erstes}-01-01`)
}

const ENDUNG_EN = /en$/

function checkBegriff(satz: Satz, begriff: Begriff, zeitraum: Zeitraum, melde: Melde): void {
  const treffer = [...satz.ohneZitate.matchAll(begriff.muster)]
  if (treffer.length === 0 || begriff.nicht?.test(satz.getippt)) return
  if (satz.getippt.replace(begriff.muster, ' ').search(begriff.brueder) >= 0) return
  const gedruckt = satz.prosa.text.slice(satz.von, satz.bis)
  const was = isValid(begriff, zeitraum)
    ? (wrongDay(gedruckt, begriff) ?? foretold(satz.ohneZitate, treffer[0]?.index ?? 0, begriff, zeitraum))
    : tellsOfIt(gedruckt, begriff, zeitraum)
      ? undefined
      : wrongYear(begriff, zeitraum)
  if (!was) return
  for (const { index, 0: wort } of treffer) {
    const genannt = wort.length > begriff.name.length + 3 ? `„${wort}“: „${begriff.name}“` : `„${wort}“`
    const mehrzahl = ENDUNG_EN.test(wort) ? MEHRZAHL[begriff.danach?.name ?? ''] : undefined
    melde(
      satz.prosa.ort(satz.von + index),
      `${genannt} ${was.text}`,
      mehrzahl ? `${was.rat} In der Mehrzahl: „${mehrzahl}“.` : was.rat,
    )
  }
}

/** What replaces a term, where the text has it in the plural. */
const MEHRZAHL: Readonly<Record<string, string>> = {
  Kooperationsplan: 'Kooperationspläne',
  Leistungsminderung: 'Leistungsminderungen',
}

interface Begriffsbefund {
  text: string
  rat: string
}

function wrongYear(begriff: Begriff, zeitraum: Zeitraum): Begriffsbefund {
  const { bis, danach, quelle, name } = begriff
  const rat = `${validNames(begriff, zeitraum)}Ist die frühere Zeit gemeint, das Jahr dazuschreiben.`
  if (bis === '' || bis >= `${zeitraum.von}-01-01`)
    return { text: `gibt es erst ab dem ${longDay(begriff.von)}; das Programm gilt für ${zeitraum.text}.`, rat }
  if (danach) return { text: `heißt seit dem ${longDay(danach.seit)} „${danach.name}“.`, rat }
  return {
    text: `gibt es seit ${Number(bis.slice(0, 4))} nicht mehr; das Programm gilt für ${zeitraum.text}.`,
    rat: `Den ${name} streichen (${quelle}). ${rat}`,
  }
}

/** "Für 2024 gilt „Kooperationsplan“ (§ 15 SGB II, seit 1.7.2023). " */
function validNames(begriff: Begriff, zeitraum: Zeitraum): string {
  const namen: { name: string; quelle: string }[] = []
  const follow = (name: string | undefined, seit: string, quelle: string, weiter: 'danach' | 'davor'): void => {
    if (name === undefined) return
    const anderer = BEGRIFFE.find((eines) => eines.name === name)
    if (!anderer || isValid(anderer, zeitraum))
      namen.push({
        name,
        quelle: `${anderer?.quelle ?? quelle}${seit || anderer ? `, seit ${formatZifferntag(seit || (anderer?.von ?? ''))}` : ''}`,
      })
    if (!anderer) return
    if (weiter === 'davor') follow(anderer.davor, '', anderer.quelle, 'davor')
    else follow(anderer.danach?.name, anderer.danach?.seit ?? '', anderer.quelle, 'danach')
  }
  follow(begriff.danach?.name, begriff.danach?.seit ?? '', begriff.quelle, 'danach')
  if (namen.length === 0) follow(begriff.davor, '', begriff.quelle, 'davor')
  if (namen.length === 0) return ''
  const quellen = namen.map(({ quelle }) => quelle).join('; ')
  return `Für ${zeitraum.text} gilt ${namen.map(({ name }) => `„${name}“`).join(' oder ')} (${quellen}). `
}

const LEER = /[\s\u00a0]+/g

/** Sentences that tell of the change, of a time when the term was right, or of one when it will be. */
function tellsOfIt(gedruckt: string, begriff: Begriff, zeitraum: Zeitraum): boolean {
  const kommt = begriff.von > `${zeitraum.bis}-12-31`
  if ((kommt ? AUSBLICK : RUECKBLICK).test(gedruckt)) return true
  if (!kommt && looksBack(gedruckt) && !namesOnlyLater(gedruckt, begriff)) return true
  return [...gedruckt.matchAll(JAHR)].some(({ 0: jahr, index }) => {
    if (VERGLEICH.test(gedruckt.slice(0, index).replace(LEER, ' '))) return false
    return isValid(begriff, { von: Number(jahr), bis: Number(jahr) })
  })
}

/** "2024 wurden … ausgesprochen": what it looks back on is after the term's time, too. */
function namesOnlyLater(gedruckt: string, { bis }: Begriff): boolean {
  const jahre = [...gedruckt.matchAll(JAHR)].map(([jahr]) => jahr)
  return jahre.length > 0 && jahre.every((jahr) => jahr > bis.slice(0, 4))
}

const KOMMEND = /künftig|vorbereit|einführ|reform|entwurf/i

/** "Ab dem 1. Juli 2026 zahlen wir Bürgergeld": the sentence names the day, and on that day the law says otherwise. */
function wrongDay(gedruckt: string, begriff: Begriff): Begriffsbefund | undefined {
  const { von, bis, danach, davor, quelle } = begriff
  if (RUECKBLICK.test(gedruckt)) return undefined
  const zeiten = findZeiten(gedruckt)
  const [zeit] = zeiten
  if (!LEISTEN.test(gedruckt) || !zeit || zeiten.length > 1 || !begins(gedruckt, zeit))
    return zeit && namesLater(gedruckt, zeit, zeiten, begriff)
  if (bis !== '' && zeit.anfang > bis && danach)
    return {
      text: `heißt seit dem ${longDay(danach.seit)} „${danach.name}“; der Satz gilt ab dem ${longDay(zeit.anfang)}.`,
      rat: `Ab ${formatZifferntag(danach.seit)} „${danach.name}“ schreiben (${quelle}).`,
    }
  if (zeit.anfang < von && !KOMMEND.test(gedruckt))
    return {
      text: `gibt es erst ab dem ${longDay(von)}; der Satz gilt ab dem ${longDay(zeit.anfang)}.`,
      rat: `${davor ? `Bis dahin „${davor}“ schreiben, ` : 'Den Tag berichtigen, '}ab ${formatZifferntag(von)} gilt der Begriff (${quelle}).`,
    }
  return undefined
}

/** "Im zweiten Halbjahr 2026 sollen Anträge auf Bürgergeld …" */
function namesLater(
  gedruckt: string,
  zeit: Zeit,
  zeiten: readonly Zeit[],
  { bis, danach, quelle }: Begriff,
): Begriffsbefund | undefined {
  if (!danach || bis === '' || ABSCHIED.test(gedruckt) || !zeiten.every((eine) => isWithin(eine, bis))) return undefined
  return {
    text: `heißt seit dem ${longDay(danach.seit)} „${danach.name}“; der Satz nennt „${gedruckt.slice(zeit.von, zeit.bis)}“.`,
    rat: `Ab ${formatZifferntag(danach.seit)} „${danach.name}“ schreiben (${quelle}).`,
  }
}

/** A month, quarter or half-year that lies wholly after a day; not one up to which or since which something is told. */
function isWithin({ anfang, koernung, bezug }: Zeit, tag: string): boolean {
  return anfang > tag && bezug === '' && (koernung === 'monat' || koernung === 'quartal' || koernung === 'halbjahr')
}

const AB = /(?<!\p{L})(?:ab|seit)(?:\s(?:dem|der|den))?\s$/iu

/** "ab dem", "seit dem" a day, a month or a quarter. */
function begins(gedruckt: string, { von, bezug, koernung }: Zeit): boolean {
  if (koernung === 'jahr' || koernung === 'spanne' || koernung === 'relativ') return false
  return bezug === 'seit' || AB.test(gedruckt.slice(0, von).replace(LEER, ' '))
}

/** "das angekündigte Bürgergeld" in a year in which it has long been there. */
function foretold(
  text: string,
  stelle: number,
  { von, quelle }: Begriff,
  zeitraum: Zeitraum,
): Begriffsbefund | undefined {
  if (von > `${zeitraum.von}-01-01` || !ANGEKUENDIGT.test(text.slice(0, stelle))) return undefined
  return {
    text: `gibt es seit dem ${longDay(von)}; der Satz kündigt es noch an.`,
    rat: `Der Satz stammt vermutlich vom Vorjahr und ist neu zu schreiben (${quelle}, seit ${formatZifferntag(von)}).`,
  }
}

function checkZustaendigkeit(satz: Satz, aufgabe: Zustaendigkeit, zeitraum: Zeitraum, melde: Melde): void {
  if (`${zeitraum.von}-12-31` < aufgabe.seit) return
  const text = satz.ohneZitate
  const [treffer] = text.matchAll(aufgabe.muster)
  if (!treffer || !WIR.test(text) || !TUN.test(text) || ANDERE.test(text) || RUECKBLICK.test(text)) return
  const gedruckt = satz.prosa.text.slice(satz.von, satz.bis)
  if ([...gedruckt.matchAll(JAHR)].some(([jahr]) => Number(jahr) < Number(aufgabe.seit.slice(0, 4)))) return
  melde(
    satz.prosa.ort(satz.von + treffer.index),
    `„${treffer[0]}“: Seit dem ${longDay(aufgabe.seit)} bewilligt und bezahlt sie ${aufgabe.wer}, nicht mehr das Jobcenter.`,
    `Den Satz ändern (${aufgabe.quelle}, seit ${formatZifferntag(aufgabe.seit)}). Ist die frühere Zeit gemeint, das Jahr dazuschreiben.`,
  )
}

function longDay(iso: string): string {
  const [jahr, monat, tag] = iso.split('-').map(Number)
  return `${tag}. ${MONATE[(monat ?? 1) - 1]} ${jahr}`
}
