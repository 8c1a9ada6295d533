/** Thrown where a case does what it did not do when it was recorded: nobody knows what the program would do. */
export class Diverged extends Error {}
