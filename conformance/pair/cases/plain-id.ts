/** The id of the case in which a story is told plainly. */
export function plainId(exercise: string, story: string): string {
  return `${exercise}/pair/${story}/plain`
}
