import { Annotation, type EditorState, type Transaction } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import type { Dateiinhalt, Meldungsansicht } from '../../protokoll.js'
import { h } from '../html.js'
import { frage } from '../verbindung.js'
import { continuesParagraph } from './absatz.js'
import { createEditor, type Editorhilfen } from './editor.js'
import { markMeldungen } from './editormeldungen.js'
import { tellZahlen, type Zahlkunde } from './stelle/zahlkunde.js'
import { type Blockaenderung, changesOf, insertionOf, replacementOf } from './textaenderung.js'
import { type Schreibstand, Textspeicher } from './textspeicher.js'
import { NEUE_UEBERSCHRIFT, signBelow } from './ueberschrift.js'

interface Schreibhilfen extends Editorhilfen {
  onStand(stand: Schreibstand): void
  onDatei(datei: string): void
  /** One types on below a line of text, without an empty line between: both will be one paragraph. */
  onAbsatz(geht: boolean): void
  /**
   * The line of the cursor, when it moves to another.
   * @param neu whether it was put in just now and stands on no page yet
   */
  onZeile(datei: string, zeile: number, neu: boolean): void
  /** The cursor stands somewhere else, or in another text. */
  onStelle(state: EditorState, stelle: number): void
}

/** What comes from elsewhere and was not typed here. */
const VonAussen = Annotation.define<true>()

/** The editor: one file at a time, and what is done in its text. */
export class Schreiben {
  readonly element = h('div', { class: 'editor' })
  readonly #hilfen: Schreibhilfen
  readonly #speicher: Textspeicher
  #view: EditorView | undefined
  #verlangt = ''
  #zeile = 0
  /** The line that was begun last. */
  #begonnen = 0
  #meldungen: readonly Meldungsansicht[] = []
  #kunde: Zahlkunde = { zahlen: [], jahresworte: [] }

  constructor(hilfen: Schreibhilfen) {
    this.#hilfen = hilfen
    this.#speicher = new Textspeicher({
      text: () => this.text,
      onAnders: (text) => this.#replace(text),
      onStand: (stand) => hilfen.onStand(stand),
    })
  }

  get datei(): string {
    return this.#speicher.datei
  }

  /** The file that was asked for last: the open one, or one that is on its way. */
  get verlangt(): string {
    return this.#verlangt
  }

  get text(): string {
    return this.#view?.state.doc.toString() ?? ''
  }

  /** The line of the cursor. */
  get zeilentext(): string {
    const state = this.#view?.state
    return state?.doc.lineAt(state.selection.main.head).text ?? ''
  }

  /**
   * Opens a file at a line; what was typed before is saved first.
   * @returns whether it is open: it may not be there, or another may have been asked for meanwhile
   */
  async open(datei: string, zeile = 1, spalte = 1): Promise<boolean> {
    this.#verlangt = datei
    if (datei !== this.datei) {
      await this.flush()
      const inhalt = await frage<Dateiinhalt>('datei', { datei })
      if (this.#verlangt !== datei) return false
      if (!inhalt) {
        this.#verlangt = this.datei
        return false
      }
      this.#speicher.begin(inhalt)
      this.#create(inhalt)
      this.#hilfen.onDatei(datei)
      this.#markMeldungen()
    }
    this.goto(zeile, spalte)
    return true
  }

  goto(zeile: number, spalte = 1): void {
    const view = this.#view
    if (!view) return
    const { doc } = view.state
    const line = doc.line(Math.min(Math.max(zeile, 1), doc.lines))
    const anchor = Math.min(line.from + spalte - 1, line.to)
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  }

  /** Chooses the words of the cursor's line. */
  selectLine(): void {
    const view = this.#view
    if (!view) return
    const { from, to } = view.state.doc.lineAt(view.state.selection.main.head)
    view.dispatch({ selection: { anchor: from, head: to } })
  }

  focus(): void {
    this.#view?.focus()
  }

  /** Keeps the line of the cursor in view, where the room for the text has become another. */
  showCursor(): void {
    const view = this.#view
    view?.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'center' }) })
  }

  /** The lines of the text. */
  get zeilen(): string[] {
    return this.text.split('\n')
  }

  /** How a block would come below the paragraph of the cursor, or in place of lines. */
  blockChange(block: string, fund?: { von: number; bis: number }): Blockaenderung | undefined {
    const state = this.#view?.state
    if (!state) return undefined
    const { doc, selection } = state
    return fund ? replacementOf(doc, fund.von, fund.bis, block) : insertionOf(doc, selection.main.head, block)
  }

  /** The text with a block in it, and the lines of the block, from 1. */
  tryBlock({ anfang, ...aenderung }: Blockaenderung, block: string): { text: string; von: number; bis: number } {
    const doc = this.#view?.state.changes(aenderung).apply(this.#view.state.doc)
    const von = doc?.lineAt(anfang).number ?? 1
    return { text: doc?.toString() ?? '', von, bis: von + block.split('\n').length - 1 }
  }

  /** Changes the text as if it were typed; the cursor goes to the place. */
  apply({ anfang, ...changes }: Blockaenderung): void {
    this.#view?.dispatch({ changes, selection: { anchor: anfang }, scrollIntoView: true })
    this.focus()
  }

  /** Begins a section below the paragraph of the cursor; the words of its heading are chosen, to be typed over. */
  beginSection(): void {
    const state = this.#view?.state
    if (!state) return
    const zeichen = signBelow(this.zeilen, state.doc.lineAt(state.selection.main.head).number)
    const { anfang, ...changes } = insertionOf(state.doc, state.selection.main.head, `${zeichen} ${NEUE_UEBERSCHRIFT}`)
    const anchor = anfang + zeichen.length + 1
    this.#view?.dispatch({
      changes,
      selection: { anchor, head: anchor + NEUE_UEBERSCHRIFT.length },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
    this.focus()
  }

  /** Puts words in place of those that stand at a place. @returns whether they still do */
  replaceAt(zeile: number, spalte: number, alt: string, neu: string): boolean {
    const doc = this.#view?.state.doc
    if (!doc || zeile > doc.lines) return false
    const from = doc.line(zeile).from + spalte - 1
    const to = from + alt.length
    if (doc.sliceString(from, to) !== alt) return false
    this.apply({ from, to, insert: neu, anfang: from + neu.length })
    return true
  }

  /** Puts text in place of the selection. */
  insertText(text: string): void {
    const view = this.#view
    if (!view) return
    view.dispatch(view.state.replaceSelection(text))
    this.focus()
  }

  /** Messages of the open file are marked at their lines. */
  showMeldungen(meldungen: readonly Meldungsansicht[]): void {
    this.#meldungen = meldungen
    this.#markMeldungen()
  }

  /** Typed figures of the open file that a cell says as well are marked. */
  showZahlen(kunde: Zahlkunde): void {
    this.#kunde = kunde
    this.#tellZahlen()
  }

  /** The open file has been changed elsewhere: it is read anew, unless something is typed that is not saved yet. */
  refresh(): Promise<void> {
    return this.#speicher.refresh()
  }

  /** Takes over another version as it is; the cursor stays at its words. */
  take(text: string, fassung: string): void {
    this.#speicher.take(text, fassung)
  }

  /** Puts another text in place of this one, as if it were typed. */
  restore(text: string): void {
    this.#replace(text)
    this.#speicher.onChange()
  }

  /** Saves over the version that was found. */
  keepMine(fassung: string): Promise<void> {
    return this.#speicher.keepMine(fassung)
  }

  /** Waits until all is saved that was typed. */
  flush(): Promise<void> {
    return this.#speicher.flush()
  }

  #create(inhalt: Dateiinhalt): void {
    this.#view?.destroy()
    // Where the cursor comes to stand is another line, whatever its number.
    this.#zeile = 0
    this.#view = createEditor(this.element, inhalt, this.#hilfen, (update) => this.#onUpdate(update))
    this.#tellZahlen()
  }

  #onUpdate({ docChanged, selectionSet, transactions, state }: ViewUpdate): void {
    const getippt = docChanged && !transactions.some((eine) => eine.annotation(VonAussen))
    if (getippt) this.#speicher.onChange()
    if (getippt && this.datei.endsWith('.md')) this.#watchParagraph(state, transactions)
    if (!selectionSet && !docChanged) return
    const zeile = state.doc.lineAt(state.selection.main.head).number
    if (selectionSet && zeile !== this.#zeile) {
      this.#zeile = zeile
      const neu = getippt && !transactions.some((eine) => eine.isUserEvent('input'))
      this.#hilfen.onZeile(this.datei, zeile, neu)
    }
    this.#hilfen.onStelle(state, state.selection.main.head)
  }

  /** Only where the line was begun just now: paragraphs over several lines may be meant. */
  #watchParagraph(state: EditorState, transactions: readonly Transaction[]): void {
    const { number, text } = state.doc.lineAt(state.selection.main.head)
    if (transactions.some((eine) => eine.isUserEvent('input') && eine.newDoc.lines > eine.startState.doc.lines))
      this.#begonnen = number
    if (number !== this.#begonnen) return
    this.#hilfen.onAbsatz(number > 1 && continuesParagraph(state.doc.line(number - 1).text, text))
  }

  /** Puts an empty line above the line of the cursor. */
  beginParagraph(): void {
    const view = this.#view
    if (!view) return
    view.dispatch({ changes: { from: view.state.doc.lineAt(view.state.selection.main.head).from, insert: '\n' } })
    this.focus()
  }

  /** The two lines are meant to be one paragraph. */
  keepParagraph(): void {
    this.#begonnen = 0
    this.focus()
  }

  #tellZahlen(): void {
    const view = this.#view
    if (!view) return
    const { zahlen, jahresworte } = this.#kunde
    tellZahlen(view, { zahlen: zahlen.filter(({ ort }) => ort.datei === this.datei), jahresworte })
    this.#hilfen.onStelle(view.state, view.state.selection.main.head)
  }

  #replace(text: string): void {
    const view = this.#view
    if (!view) return
    const alt = view.state.doc.toString()
    view.dispatch({ changes: changesOf(alt, text), annotations: VonAussen.of(true) })
  }

  #markMeldungen(): void {
    if (this.#view) markMeldungen(this.#view, this.datei, this.#meldungen)
  }
}
