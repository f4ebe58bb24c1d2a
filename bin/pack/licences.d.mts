/** A package of others that ships. */
export interface Fremdpaket {
  name: string
  version: string
  licence: string
  /** '' where the package brings none. */
  text: string
  /** npm's own checksum; '' where the lock has none. */
  integrity: string
  how: string
}

export declare const FREE: RegExp
export declare function listLicences(root: string): Promise<Fremdpaket[]>
export declare function formatLicences(list: readonly Fremdpaket[]): string
