/** As much of css-tree as is used here; the package brings no types. This is its file that holds its data too: the others read it from beside them, where a bundle has none. */
declare module 'css-tree/dist/csstree.esm' {
  export interface Stelle {
    offset: number
    line: number
    column: number
  }
  export interface CssNode {
    type: string
    /** Text, but of an attribute that a selector asks for. */
    name?: string
    property?: string
    /** Of what `@media` asks: "print". */
    mediaType?: string | null
    /** The selectors of a rule, or what an at-rule asks. */
    prelude?: CssNode
    value?: CssNode | string
    /** Of a length: "mm". */
    unit?: string
    /** What a rule holds. */
    block?: { children: Iterable<CssNode> } | null
    loc?: { start: Stelle; end: Stelle } | null
  }
  export interface Wanderung {
    atrule: CssNode | null
    rule: CssNode | null
    /** The function whose argument is visited. */
    function: CssNode | null
  }
  export function parse(
    text: string,
    options: { positions: boolean; onParseError?: (error: { message: string; line: number; column: number }) => void },
  ): CssNode
  export function walk(tree: CssNode, visit: (this: Wanderung, node: CssNode) => void): void
  export function generate(node: CssNode): string
  export const lexer: {
    properties: Record<string, unknown>
    checkAtruleName(name: string): Error | undefined
    matchProperty(name: string, value: CssNode | string): { error: Error | null }
  }
}
