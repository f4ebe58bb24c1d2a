import type { EditorState } from '@codemirror/state'
import type { Zahlauskunft, Zellbindung } from '../../protokoll.js'
import { findBlock } from '../bausteine/blocktext.js'
import { editBlock, insertBlock, insertZahl } from '../bausteine/formulare.js'
import { knopf } from '../html.js'
import { remember } from '../merken.js'
import { Schreibfeld } from '../schreiben/schreibfeld.js'
import { createHinweiskarte } from '../schreiben/stelle/hinweiskarte.js'
import { Stellenhilfe } from '../schreiben/stelle/stellenhilfe.js'
import { describePlace } from '../schreiben/stelle/zahlhinweis.js'
import { createZellwahl } from '../schreiben/stelle/zellwahl.js'
import { suggest } from '../schreiben/vorschlaege.js'
import { frage } from '../verbindung.js'
import { zahlAt } from '../zahlen/zahlstellen.js'
import type { Ablauf } from './ablauf.js'
import type { Werkstattlage } from './werkstattlage.js'

/** The editor, with what is done in it. */
export function createSchreibfeld(lage: Werkstattlage, { ansichten, auffrischung, oeffnen }: Ablauf): Schreibfeld {
  const { nurLesen } = lage.stand
  const insert = (into: typeof insertBlock | typeof insertZahl) =>
    void auffrischung.auskunft().then(() => into(lage.auskunft, schreibfeld))
  const onFormular = (zeile: number) =>
    void auffrischung.auskunft().then(() => editBlock(lage.auskunft, schreibfeld, zeile))
  const bindungenOf = async ({ ort: { datei, zeile, spalte } }: Zahlauskunft) =>
    nurLesen
      ? []
      : ((await frage<Zellbindung[]>('zellbindungen', { datei, zeile: String(zeile), spalte: String(spalte) })) ?? [])
  const bindTo = ({ ort: { datei, zeile, spalte } }: Zahlauskunft, { alt, neu }: Zellbindung) => {
    const { schreiben } = schreibfeld
    const isDone = datei === schreiben.datei && schreiben.replaceAt(zeile, spalte, alt, neu)
    stellenhilfe.tell(
      isDone ? 'Gebunden: Die Zahl folgt künftig ihrer Zelle.' : 'Der Text hat sich geändert; gleich noch einmal.',
    )
  }
  const onBinden = (zahl: Zahlauskunft, bindungen: readonly Zellbindung[]) => {
    const [erste] = bindungen
    if (!erste) stellenhilfe.tell(`Keine Zelle druckt genau „${zahl.gedruckt}“.`)
    else if (bindungen.length === 1) bindTo(zahl, erste)
    else
      schreibfeld.openForm(
        createZellwahl(bindungen, {
          onWahl: (bindung) => {
            schreibfeld.closeForm()
            bindTo(zahl, bindung)
          },
          onZu: () => schreibfeld.closeForm(),
        }),
      )
  }
  const bind = async (zahl: Zahlauskunft) => onBinden(zahl, await bindungenOf(zahl))
  const stellenhilfe = new Stellenhilfe({
    bindungenOf,
    onBinden,
    onZelle: (zelle) => void oeffnen.zelle(zelle),
    onFormular: nurLesen ? undefined : onFormular,
  })
  const schreibfeld: Schreibfeld = new Schreibfeld(
    {
      vervollstaendige: (context) => suggest(lage.auskunft, schreibfeld.schreiben.datei, context),
      zeige: (view, pos) => {
        const { datei } = schreibfeld.schreiben
        const dom = describePlace(
          lage,
          datei,
          view.state.doc.lineAt(pos),
          pos,
          nurLesen ? undefined : { bind, onFormular },
        )
        return dom ? { pos, above: true, create: () => createHinweiskarte(view, dom) } : null
      },
      isBlock: (name) => lage.auskunft?.bausteine.some((einer) => einer.name === name) ?? false,
      onFormular: nurLesen ? undefined : onFormular,
      onZeile: (datei, zeile, neu) => ansichten.followZeile({ datei, zeile, spalte: 1 }, neu),
      onFokus: () => ansichten.markPunkt(),
      onStelle: (state, stelle) => stellenhilfe.show(placeOf(state, stelle)),
    },
    (datei) => {
      auffrischung.markDatei()
      remember({ datei })
    },
    nurLesen
      ? []
      : [
          knopf('Baustein einfügen', () => insert(insertBlock), { class: 'haupt' }),
          knopf('Zahl einfügen', () => insert(insertZahl), { class: 'haupt' }),
          knopf('Überschrift einfügen', () => schreibfeld.schreiben.beginSection()),
        ],
    stellenhilfe.element,
    nurLesen,
  )

  function placeOf(state: EditorState, stelle: number) {
    const { datei } = schreibfeld.schreiben
    if (!datei.endsWith('.md')) return { zahl: undefined, block: undefined }
    const line = state.doc.lineAt(stelle)
    return {
      zahl: zahlAt(lage.zahlen, datei, line, stelle),
      block: findBlock(state.doc.toString().split('\n'), line.number, lage.auskunft?.bausteine ?? []),
    }
  }
  return schreibfeld
}
