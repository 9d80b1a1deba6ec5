import type { OperationKind } from './operation-kind.ts';

/** The kinds of operations that the modules offer, in API and worker alike. */
export class OperationKinds {
  readonly #kinds = new Map<string, OperationKind>();

  constructor(kinds: readonly OperationKind[] = []) {
    for (const kind of kinds) this.register(kind);
  }

  /** @throws Error if another module offers this kind */
  register(kind: OperationKind): void {
    if (this.#kinds.has(kind.kind)) throw new Error(`two modules offer operations of the kind ${kind.kind}`);
    this.#kinds.set(kind.kind, kind);
  }

  find(kind: string): OperationKind | undefined {
    return this.#kinds.get(kind);
  }

  /** Those that `POST /operations` takes. */
  get asked(): readonly string[] {
    return [...this.#kinds.values()].filter(({ params }) => params !== null).map(({ kind }) => kind);
  }

  get all(): readonly string[] {
    return [...this.#kinds.keys()];
  }
}
