/** A type of the app's own: the payload carries it as `["Depth", …]`. */
export class Depth {
  constructor(metres) {
    this.metres = metres;
  }
}
