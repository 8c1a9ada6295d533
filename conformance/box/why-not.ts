/** Why namespaces cannot be had here, not yet said in words: most runs never need to say it. */
export interface WhyNot {
  readonly id:
    | 'not-linux'
    | 'tools-missing'
    | 'users-forbidden'
    | 'bwrap-forbidden'
    | 'kernel-forbids'
    | 'entry-failed'
    | 'old-node'
  readonly values: Readonly<Record<string, string>>
}
