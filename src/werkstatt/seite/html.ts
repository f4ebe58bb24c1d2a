import { type Zeichen, zeichne } from './zeichen.js'

type Htmlkind = Node | string | undefined | false
type Eigenschaften = Record<string, string | number | boolean | ((ereignis: Event) => void) | undefined>

/**
 * An element with attributes, listeners (`onclick`) and children; text stays text. An attribute that is false or undefined is left
 * out, true stands without a value.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  eigenschaften: Eigenschaften = {},
  ...kinder: readonly (Htmlkind | readonly Htmlkind[])[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [schluessel, wert] of Object.entries(eigenschaften)) {
    if (typeof wert === 'function') element.addEventListener(schluessel.slice(2), wert)
    else if (wert === true) element.setAttribute(schluessel, '')
    else if (wert !== undefined && wert !== false) element.setAttribute(schluessel, String(wert))
  }
  append(element, kinder.flat())
  return element
}

/** Puts these children in place of what an element holds. */
export function fill(element: Element, ...kinder: readonly (Htmlkind | readonly Htmlkind[])[]): void {
  element.replaceChildren()
  append(element, kinder.flat())
}

function append(element: Element, kinder: readonly Htmlkind[]): void {
  element.append(...kinder.filter((kind): kind is Node | string => kind !== undefined && kind !== false))
}

/** A button that says what it does; a sign stands for the eye in place of the words. */
export function knopf(
  text: string,
  onclick: () => void,
  eigenschaften: Eigenschaften = {},
  zeichen?: Zeichen,
): HTMLButtonElement {
  return zeichen === undefined
    ? h('button', { type: 'button', onclick, ...eigenschaften }, text)
    : h('button', { type: 'button', onclick, title: text, 'aria-label': text, ...eigenschaften }, zeichne(zeichen))
}

/** A field with its label; where a hint is given it is read with the field. */
export function feld(name: string, eingabe: HTMLElement, hinweis = ''): HTMLElement {
  const id = `feld-${++zaehler}`
  eingabe.id = id
  if (hinweis === '') return h('div', { class: 'feld' }, h('label', { for: id }, name), eingabe)
  eingabe.setAttribute('aria-describedby', `${id}-hinweis`)
  return h(
    'div',
    { class: 'feld' },
    h('label', { for: id }, name),
    eingabe,
    h('p', { class: 'feldhinweis', id: `${id}-hinweis` }, hinweis),
  )
}

let zaehler = 0
