import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { isElement, textOf, walk } from '../../../src/layout/document/tree.js'
import { wholesOf } from '../../../src/layout/document/wholes.js'

/** Each row that is part of another, with that. */
function read(lines: string): string[] {
  const baum = fromHtml(`<table><tbody>${lines}</tbody></table>`)
  const [part] = [...walk(baum)].filter(
    (element): element is Element => isElement(element) && element.tagName === 'tbody',
  )
  return [...wholesOf(part as Element)].map(([line, whole]) => `${textOf(line)} < ${textOf(whole)}`)
}

const line = (name: string, more = '') => `<tr ${more}><th scope="row">${name}</th></tr>`
const ueber = (name: string) => `<tr><th scope="rowgroup">${name}</th></tr>`

describe('rows that are part of another', () => {
  it('say by a number whose, wherever that stands', () =>
    expect(
      read(
        line('alle') +
          line('Frauen', 'class="davon" data-teil-von="1"') +
          line('junge', 'class="davon" data-teil-von="2"') +
          line('Haushalte') +
          line('Männer', 'class="davon" data-teil-von="1"') +
          line('zusammen', 'class="summe" data-teil-von="1"'),
      ),
    ).toEqual(['Frauen < alle', 'junge < Frauen', 'Männer < alle', 'zusammen < alle']))

  it('without a number belong to the last row that is none, over headings between rows', () =>
    expect(
      read(line('alle') + ueber('nach Alter') + line('junge', 'class="davon"') + line('alte', 'class="davon"')),
    ).toEqual(['junge < alle', 'alte < alle']))

  it('whose whole is not shown have none', () => expect(read(line('junge', 'class="davon"'))).toEqual([]))

  it('never are their own', () => expect(read(line('junge', 'data-teil-von="1"'))).toEqual([]))
})
