import { FileChild, NextAttributeComponent, type ParagraphChild } from 'docx'

type WordAttributes = Record<string, string | number>
type Kind = ParagraphChild | WordElement | string

/** An element of WordprocessingML that `docx` has no class for, or not with all that is needed of it. */
export class WordElement extends FileChild {
  constructor(name: string, attribute: WordAttributes = {}, kinder: readonly Kind[] = []) {
    super(name)
    const payload = Object.fromEntries(Object.entries(attribute).map(([key, value]) => [key, { key, value }]))
    if (Object.keys(payload).length > 0) this.root.push(new NextAttributeComponent(payload))
    this.root.push(...kinder)
  }
}

/** `docx` types the children of a paragraph by class; any element may stand there. */
export function asKind(element: WordElement): ParagraphChild {
  return element as unknown as ParagraphChild
}
