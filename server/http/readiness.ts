/** Whether the server still takes work. Those that would keep a connection open for ever are told when it no longer does. */

type Ending = () => void;

/** Guards the one change from serving to stopping. */
export class Readiness {
  #stopping = false;
  readonly #endings = new Set<Ending>();

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Calls what ends a long answer once the server stops, at once if it does already; what is returned calls that off. */
  whenStopping(ending: Ending): () => void {
    if (this.#stopping) ending();
    else this.#endings.add(ending);
    return () => this.#endings.delete(ending);
  }

  stop(): void {
    this.#stopping = true;
    for (const ending of this.#endings) ending();
    this.#endings.clear();
  }
}
