/** A clock that moves only when told to. */
export class ServiceClock {
  #at: number;

  constructor(at: string) {
    this.#at = Date.parse(at);
  }

  now = () => new Date(this.#at);

  set(at: string): void {
    this.#at = Date.parse(at);
  }

  pass({days = 0, hours = 0, minutes = 0, seconds = 0}: {days?: number; hours?: number; minutes?: number; seconds?: number}): void {
    this.#at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
