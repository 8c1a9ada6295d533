/** The fragment by which a case is linked: `case-canvas/nuevo/whole-board`. */
export function caseAnchor(id: string): string {
  return `case-${plain(id)}`
}

/** The fragment by which a requirement is linked. */
export function requirementAnchor(id: string): string {
  return `req-${plain(id)}`
}

/** A relative link to a file beside the report, or nothing when the path leaves its folder or names a scheme. */
export function artifactLink(path: string): string | undefined {
  const steps = path.split('/')
  const safe = steps.every((step) => step !== '' && step !== '.' && step !== '..' && !/[\\\p{Cc}\p{Cs}]/u.test(step))
  return safe ? `./${steps.map(encodeURIComponent).join('/')}` : undefined
}

function plain(id: string): string {
  return id.replace(/[^\w/.-]/g, '-')
}
