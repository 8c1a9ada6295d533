/** What the properties of upload-udp say in English. */
export const en = {
  'purpose-model':
    'Whatever files are offered one after the other, with a yes or a no where the name exists, in the end each name has the right content.',
  'purpose-order': 'In whatever order and however often the pieces of a file come, it is stored as it is.',
  'model-differs':
    'After {count, plural, one {one offered file} other {# offered files}} one is not as it should be. Offered were: {sent}.',
  'model-expected': 'under each name the last content that was new or had a yes',
  'order-matters': 'Sent with the pieces in this order, a file is not stored or not confirmed: {order}.',
  'order-expected': 'each piece at the place of its number, once',
  'title-model': 'Files that are offered again',
  'title-order': 'Pieces in the order {order}',
} as const
