import { type CssNode, lexer } from 'css-tree/dist/csstree.esm'
import { naechster } from '../../../nearest.js'
import { CLASS_NAMES, ELEMENT_NAMES } from '../../document/vocabulary/vocabulary.js'

/** Tells of something in a style sheet. */
export type ReportSlip = (node: CssNode, what: string, rat: string) => void

/** Classes that writers add to what layouts make. */
const FILLED_UP = [
  ...['titelblock', 'jahrblock', 'absenderblock', 'definitionblock', 'traegerblock', 'vermerkblock', 'randspalte'],
  ...['rand', 'beschriftung', 'breit', 'namenspalte', 'darueber', 'daneben', 'einleitung', 'einstieg', 'sprung'],
  ...['ankuendigung', 'stichworte', 'stichwort', 'eng', 'randzahl'],
  ...['hinauf', 'adresse', 'rueckweg', 'seitenfuss', 'kopfgruppe', 'gestapelt'],
]
const CLASSES = new Set([...CLASS_NAMES, ...FILLED_UP])
/** Elements that writers put around it. */
const AROUND = ['html', 'body', 'header', 'main', 'footer', 'nav', 'div', 'picture', 'source', 'details', 'summary']
const ELEMENTS = new Set([...ELEMENT_NAMES, ...AROUND])

/** What a browser knows of the states and places of elements; those with a dash before them are its own affair. */
const STATES = [
  ...['active', 'any-link', 'checked', 'disabled', 'empty', 'enabled', 'first-child', 'first-of-type', 'focus'],
  ...[
    'focus-visible',
    'focus-within',
    'has',
    'hover',
    'indeterminate',
    'is',
    'lang',
    'dir',
    'last-child',
    'last-of-type',
  ],
  ...[
    'link',
    'local-link',
    'not',
    'nth-child',
    'nth-last-child',
    'nth-last-of-type',
    'nth-of-type',
    'only-child',
    'open',
  ],
  ...[
    'only-of-type',
    'root',
    'scope',
    'target',
    'target-within',
    'visited',
    'where',
    'modal',
    'popover-open',
    'defined',
  ],
]
const PARTS = [
  ...['after', 'backdrop', 'before', 'details-content', 'first-letter', 'first-line', 'highlight', 'marker'],
  ...['placeholder', 'selection', 'spelling-error', 'grammar-error', 'target-text', 'cue', 'part', 'slotted'],
]
const MEDIA = ['all', 'print', 'screen']
/** At-rules in whose heads and bodies words are no elements. */
const WITHOUT_ELEMENTS = /^(?:page|keyframes|-webkit-keyframes|counter-style|font-face|property)$/

/** Reports selectors and at-rules that can match nothing, for there is nothing of their names. @param atRule that the node stands in */
export function checkSelector(node: CssNode, atRule: string | undefined, add: ReportSlip): void {
  const { type, name } = node
  if (type === 'Atrule' && typeof name === 'string' && lexer.checkAtruleName(name))
    add(node, `Eine Regel „@${name}“ kennt CSS nicht; was in ihr steht, wirkt nicht.`, suggest(name, AT_RULES, '@'))
  if (type === 'MediaQuery' && node.mediaType && !MEDIA.includes(node.mediaType))
    add(node, `Ein Medium „${node.mediaType}“ gibt es nicht; die Regel wirkt nirgends.`, suggest(node.mediaType, MEDIA))
  if (
    typeof name !== 'string' ||
    name === '' ||
    name.startsWith('-') ||
    (atRule !== undefined && WITHOUT_ELEMENTS.test(atRule))
  )
    return
  const report = (text: string, known: Iterable<string>, sign: string): void => {
    if (![...known].includes(name)) add(node, `${text}; die Regel wirkt nirgends.`, suggest(name, known, sign))
  }
  if (type === 'ClassSelector') report(`Die Klasse „${name}“ trägt nichts in einem Dokument`, CLASSES, '.')
  if (type === 'TypeSelector' && name !== '*' && !name.includes('|'))
    report(`Ein Element „${name}“ gibt es in keinem Dokument`, ELEMENTS, '')
  if (type === 'PseudoClassSelector') report(`Einen Zustand „:${name}“ kennt CSS nicht`, [...STATES, ...PARTS], ':')
  if (type === 'PseudoElementSelector') report(`Einen Teil „::${name}“ kennt CSS nicht`, PARTS, '::')
}

const AT_RULES = ['media', 'page', 'supports', 'keyframes', 'counter-style', 'font-face', 'layer', 'container']

function suggest(name: string, known: Iterable<string>, sign = ''): string {
  const meant = naechster(name, known)
  return meant ? `Meinten Sie „${sign}${meant}“?` : 'docs/vokabular.md nennt alle Elemente und Klassen.'
}
