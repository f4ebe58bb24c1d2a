export declare function seal(text: string): string
