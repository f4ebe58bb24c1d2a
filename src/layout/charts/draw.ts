import type { Diagramm } from '../../charts/diagramm.js'
import type { DrawingCache, DrawingStore } from '../../charts/drawing/vorrat.js'
import { organigramm } from '../../content/regeln.js'
import type { Meldungen, Ort, Regel } from '../../message.js'
import type { Dokument } from '../document/dokument.js'
import { setWasserzeichen } from '../frame/wasserzeichen.js'
import * as regeln from '../regeln.js'
import type { Diagrammauftrag } from './diagramm.js'
import type { Organigrammauftrag } from './organigramm.js'

/** A document and what it wants drawn. */
export interface Zeichenauftrag {
  dokument: Dokument
  diagramme: readonly Diagrammauftrag[]
  organigramme: readonly Organigrammauftrag[]
  /** Whether charts may lack their figures: a mark stands in their place. */
  entwurf: boolean
  /** What lies beneath the text of a draft, line by line; empty for what is none. */
  wasserzeichen: readonly string[]
  /** Keys of QR codes by the addresses that they lead to. */
  qrcodes: ReadonlyMap<string, string>
}

/**
 * Draws what a document asks for and puts it among its pictures. What cannot be drawn is reported at the block that asks for
 * it. Pictures of earlier runs are taken from `ablage`; without it everything is drawn.
 * @param schmal whether charts are drawn for narrow screens, too; who writes no web page needs none
 */
export function drawGrafiken(
  auftrag: Zeichenauftrag,
  meldungen: Meldungen,
  ablage?: DrawingStore,
  schmal = true,
): Promise<void> {
  return createZeichenlauf(auftrag, meldungen, ablage, schmal)()
}

/** Draws charts by their keys, and all that is no chart; without keys, whatever has not been drawn before. */
export type Zeichenlauf = (nur?: ReadonlySet<string>) => Promise<void>

/** Does as `drawGrafiken`, but some charts before the others. */
export function createZeichenlauf(
  auftrag: Zeichenauftrag,
  meldungen: Meldungen,
  ablage?: DrawingStore,
  schmal = true,
): Zeichenlauf {
  const { grafiken, gestaltung } = auftrag.dokument
  let offen = auftrag.diagramme
  let fetch: Promise<DrawingCache['fetch']> | undefined
  const drawDiagramm = async ({ schluessel, diagramm, beschrieben }: Diagrammauftrag, fetch: DrawingCache['fetch']) => {
    const { entwurf } = auftrag
    const { renderDiagramm } = await import('../../charts/drawing/render.js')
    await attempt(
      async () =>
        grafiken.set(schluessel, {
          art: 'diagramm',
          diagramm,
          ...(await fetch(['diagramm', diagramm], () => renderDiagramm(diagramm, gestaltung))),
          ...(schmal && (await drawSchmal(diagramm, gestaltung, fetch))),
        }),
      { regel: regeln.diagramm, ort: beschrieben, rat: ANDERE_ANGABEN, entwurf },
      meldungen,
      entwurf ? async () => grafiken.set(schluessel, { art: 'svg', ...(await drawLuecke(gestaltung)) }) : undefined,
    )
  }
  return async (nur) => {
    const isFirst = fetch === undefined
    fetch ??= openFetch(gestaltung, ablage)
    const opened = await fetch
    const jetzt = offen.filter(({ schluessel }) => nur?.has(schluessel) ?? true)
    offen = offen.filter((einer) => !jetzt.includes(einer))
    for (const einer of jetzt) await drawDiagramm(einer, opened)
    if (isFirst) await drawOthers(auftrag, meldungen, opened)
  }
}

/** Draws what is no chart. */
async function drawOthers(
  { dokument, organigramme, qrcodes, wasserzeichen }: Zeichenauftrag,
  meldungen: Meldungen,
  fetch: DrawingCache['fetch'],
): Promise<void> {
  const { grafiken, gestaltung } = dokument
  if (wasserzeichen.length > 0) {
    const { renderWatermark } = await import('../../charts/wasserzeichen.js')
    const draw = () => renderWatermark(wasserzeichen, gestaltung)
    setWasserzeichen(dokument, await fetch(['wasserzeichen', wasserzeichen], draw))
  }
  if (qrcodes.size > 0) {
    const { renderQrcode } = await import('../../charts/qrcode.js')
    for (const [ziel, schluessel] of qrcodes) grafiken.set(schluessel, { art: 'svg', ...renderQrcode(ziel) })
  }
  if (organigramme.length > 0) {
    const { renderOrganigramm } = await import('../../charts/organigramm/render.js')
    for (const { schluessel, spitze, ort } of organigramme)
      await attempt(
        async () =>
          grafiken.set(schluessel, {
            art: 'svg',
            ...(await fetch(['organigramm', spitze], () => renderOrganigramm(spitze, gestaltung))),
          }),
        { regel: organigramm, ort, rat: 'Namen kürzen, Ebenen weglassen oder auf mehrere Organigramme verteilen.' },
        meldungen,
      )
  }
}

/** Draws for narrow screens what was left out when a document was drawn for paper alone. */
export async function drawSchmale({ grafiken, gestaltung }: Dokument, ablage?: DrawingStore): Promise<void> {
  const fetch = await openFetch(gestaltung, ablage)
  for (const [schluessel, grafik] of grafiken)
    if (grafik.art === 'diagramm' && !grafik.schmal)
      grafiken.set(schluessel, { ...grafik, ...(await drawSchmal(grafik.diagramm, gestaltung, fetch)) })
}

/** A chart laid out for half the width, if it is not so already. */
async function drawSchmal(diagramm: Diagramm, gestaltung: Dokument['gestaltung'], fetch: DrawingCache['fetch']) {
  if (diagramm.form === 'halb') return {}
  const { renderDiagramm } = await import('../../charts/drawing/render.js')
  return { schmal: await fetch(['schmal', diagramm], () => renderDiagramm(diagramm, gestaltung, 'halb')) }
}

/** Reports the charts that `drawGrafiken` could not draw because of their values, without drawing anything. */
export async function checkDiagramme(
  { diagramme, entwurf }: Pick<Zeichenauftrag, 'diagramme' | 'entwurf'>,
  meldungen: Meldungen,
): Promise<void> {
  const { checkDiagramm } = await import('../../charts/pruefung.js')
  for (const { diagramm, beschrieben } of diagramme)
    await attempt(
      async () => checkDiagramm(diagramm),
      { regel: regeln.diagramm, ort: beschrieben, rat: ANDERE_ANGABEN, entwurf },
      meldungen,
    )
}

const ANDERE_ANGABEN = 'Andere Zeilen oder Spalten wählen oder eine andere Art von Diagramm.'

/** What a draft shows where a chart cannot be drawn yet. */
async function drawLuecke(gestaltung: Dokument['gestaltung']) {
  const { renderOrganigramm } = await import('../../charts/organigramm/render.js')
  return renderOrganigramm({ name: 'Diagramm folgt', zusatz: 'Es fehlen Werte', art: 'stab', darunter: [] }, gestaltung)
}

async function openFetch(
  gestaltung: Dokument['gestaltung'],
  ablage: DrawingStore | undefined,
): Promise<DrawingCache['fetch']> {
  if (!ablage) return (_, draw) => draw()
  const { openDrawingCache } = await import('../../charts/drawing/vorrat.js')
  return openDrawingCache(ablage, gestaltung).fetch
}

async function attempt(
  draw: () => Promise<unknown>,
  { regel, ort, rat, entwurf = false }: { regel: Regel; ort: Ort; rat: string; entwurf?: boolean },
  meldungen: Meldungen,
  instead?: () => Promise<unknown>,
): Promise<void> {
  const { ChartError } = await import('../../charts/diagrammfehler.js')
  try {
    await draw()
  } catch (fehler) {
    if (!(fehler instanceof ChartError)) throw fehler
    meldungen.melde(regel, ort, fehler.message, rat, entwurf ? 'hinweis' : undefined)
    await instead?.()
  }
}
