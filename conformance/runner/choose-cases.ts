/** Whether a case id matches a pattern in which `*` stands for any characters. Several patterns are joined by commas. */
export function matchesOnly(id: string, only: string): boolean {
  return only.split(',').some((pattern) => globToRegExp(pattern.trim()).test(id))
}

/** `canvas/cut/*` matches below a folder, `*cut*` anywhere; a pattern without a star also matches all below it. */
function globToRegExp(pattern: string): RegExp {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}${pattern.includes('*') ? '' : '(/.*)?'}$`)
}
