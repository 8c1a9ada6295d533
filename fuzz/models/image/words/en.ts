/** What the properties of the image server say in English. */
export const en = {
  'purpose-survival':
    'Whatever name one client sends, it gets no image from outside the folder, and another gets its own.',
  'title-survival': 'A name after which another client does not get its image',
  'because-read': 'so that the server has read it',
  'others-hurt':
    'After {name} had sent {sent}, another client did not get its image, or the name led out of the folder.',
  'others-expected': 'an error for the strange name, and the image for the other client',
  'hostile-name': 'the name that was sent',
} as const
