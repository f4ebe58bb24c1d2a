/** What must be printed in one: text with white space folded, and where in its file each character was typed. */
export interface Stueck {
  text: string
  /** One offset a character. */
  stellen: number[]
  /** Labels of the notes that it refers to, one a NOTE in its text. */
  noten: string[]
}

/** Stands for the mark of a note in a text. */
export const NOTE = '\ue000'

/** Gathers a text as it is compared: white space of every kind is one blank, invisible hints for breaking lines are nothing. */
export class Folge {
  text = ''
  readonly stellen: number[] = []
  readonly noten: string[] = []

  get length(): number {
    return this.text.length
  }

  /** Adds text that was typed from `stelle` on, or all of it at `stelle`. */
  add(text: string, stelle: number, zusammen = false): void {
    if (!/[\s\u00ad\u200b-\u200d\u2060\ufeff]/.test(text)) {
      this.text += text
      for (let index = 0; index < text.length; index++) this.stellen.push(zusammen ? stelle : stelle + index)
      return
    }
    for (let index = 0; index < text.length; index++) {
      const zeichen = text[index] as string
      if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(zeichen)) continue
      if (/\s/.test(zeichen)) this.space(zusammen ? stelle : stelle + index)
      else {
        this.text += zeichen
        this.stellen.push(zusammen ? stelle : stelle + index)
      }
    }
  }

  space(stelle: number): void {
    if (this.text === '' || this.text.endsWith(' ')) return
    this.text += ' '
    this.stellen.push(stelle)
  }

  note(kennung: string, stelle: number): void {
    this.text += NOTE
    this.stellen.push(stelle)
    this.noten.push(kennung)
  }

  finish(): Stueck {
    const text = this.text.trimEnd()
    return { text, stellen: this.stellen.slice(0, text.length), noten: this.noten }
  }
}
