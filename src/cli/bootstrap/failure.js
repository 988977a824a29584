/** Something the person at the terminal can mend; its message is one line that says what. */
export class Failure extends Error {}
