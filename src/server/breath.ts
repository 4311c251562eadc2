/** Milliseconds that one piece of work may hold up everybody else. */
const longest = 10;

const others = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Long work that takes its breath: it goes through many things one by one, and lets whoever waits
 * have a turn every ten milliseconds.
 */
export class Breath {
  #since = performance.now();

  /** Resolves when everything was done, in order. */
  async each<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
    for (const item of items) {
      if (performance.now() - this.#since > longest) await this.take();
      work(item);
    }
  }

  /** Lets others have their turn now: between two steps that cannot be parted. */
  async take(): Promise<void> {
    await others();
    this.#since = performance.now();
  }
}
