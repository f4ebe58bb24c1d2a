import type { Fremdpaket } from './licences.mjs'

export declare function formatSbom(root: string, list: readonly Fremdpaket[]): string
