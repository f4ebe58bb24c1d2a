import { FileChild, NextAttributeComponent, type ParagraphChild } from 'docx'

type WordAttributes = Record<string, string | number>
type WordChild = ParagraphChild | WordElement | string

/** An element of WordprocessingML that `docx` has no class for, or not with all that is needed of it. */
export class WordElement extends FileChild {
  constructor(name: string, attributes: WordAttributes = {}, children: readonly WordChild[] = []) {
    super(name)
    const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]))
    if (Object.keys(payload).length > 0) this.root.push(new NextAttributeComponent(payload))
    this.root.push(...children)
  }
}

/** `docx` types the children of a paragraph by class; any element may stand there. */
export function asChild(element: WordElement): ParagraphChild {
  return element as unknown as ParagraphChild
}
