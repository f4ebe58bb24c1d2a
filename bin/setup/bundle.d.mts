export declare function bundle(root: string, entries: string[], outdir: string): Promise<unknown>
