/** Why a server answers `ERROR`. */
export type RefusalReason =
  | 'unknown'
  | 'turn'
  | 'name'
  | 'size'
  | 'occupied'
  | 'piece'
  | 'excess'
  | 'disk'
  | 'taken'
  | 'full'
