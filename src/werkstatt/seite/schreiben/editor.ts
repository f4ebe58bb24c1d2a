import { acceptCompletion, autocompletion, type CompletionSource } from '@codemirror/autocomplete'
import { indentWithTab } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml } from '@codemirror/lang-yaml'
import { lintGutter } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, type HoverTooltipSource, hoverTooltip, keymap, type ViewUpdate } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import type { Dateiinhalt } from '../../protokoll.js'
import { blockButtons } from '../bausteine/blockknoepfe.js'
import { DEUTSCH, SYNTAXFARBEN } from './editorsprache.js'
import { LISTENEINZUG } from './einzug.js'
import { VERGAENGLICH } from './stelle/hinweiskarte.js'
import { zahlbilder } from './stelle/zahlbilder.js'
import { ZELLMARKEN } from './stelle/zellmarken.js'

/** What helps while one types. */
export interface Editorhilfen {
  vervollstaendige: CompletionSource
  zeige: HoverTooltipSource
  isBlock(name: string): boolean
  /** The block that begins at a line is to be opened as a form; undefined where one only reads. */
  onFormular: ((zeile: number) => void) | undefined
}

/** CodeMirror for one file. */
export function createEditor(
  parent: HTMLElement,
  { datei, text, schreibbar }: Dateiinhalt,
  { vervollstaendige, zeige, isBlock, onFormular }: Editorhilfen,
  onUpdate: (update: ViewUpdate) => void,
): EditorView {
  const isText = datei.endsWith('.md')
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        // The content security policy takes its style sheet by the token of this run.
        EditorView.cspNonce.of(location.pathname.split('/')[1] ?? ''),
        DEUTSCH,
        SYNTAXFARBEN,
        keymap.of([isText ? LISTENEINZUG : indentWithTab]),
        Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
        isText ? markdown() : datei.endsWith('.yaml') ? yaml() : [],
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          spellcheck: 'true',
          lang: 'de',
          'aria-label': `Text von ${datei}`,
          // The key for tabs sets in here; whoever has no mouse must know the way out.
          'aria-description': 'Mit Esc und dann Tab verlassen Sie den Text.',
        }),
        autocompletion({ override: [vervollstaendige] }),
        lintGutter(),
        isText ? zahlbilder(zeige) : hoverTooltip(zeige, VERGAENGLICH),
        isText && schreibbar ? ZELLMARKEN : [],
        isText && schreibbar && onFormular ? blockButtons(isBlock, onFormular) : [],
        EditorState.readOnly.of(!schreibbar),
        EditorView.updateListener.of(onUpdate),
      ],
    }),
  })
}
